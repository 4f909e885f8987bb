"""Every text that the rules can say, for whoever reads them all once more in one sitting."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from bonemets.kernel.caution import Caution
from bonemets.kernel.question import Choice, Exclusion
from bonemets.kernel.result import Conclusion, Result
from bonemets.kernel.rule import Rule, band_words


def printout(rules: Iterable[Rule[..., Any]]) -> str:
    """Questions, conclusions, reasons and cautions of rules, each text once.

    Examples:
        >>> from bonemets import mirels
        >>> printout([mirels]).split()[:2]
        ['3.5.2', 'mirels']
    """
    return "\n\n".join("\n".join(_of_one(rule)) for rule in rules)


def _of_one(rule: Rule[..., Any]) -> Iterator[str]:
    yield f"{rule.section} {rule.name} {rule.version} · {rule.title.fr}"
    yield f"  {rule.purpose.fr}"
    yield from _section("Questions", _questions(rule))
    yield from _section("Ne s'applique pas", (f"{one.label.fr} → {one.reason.fr}" for one in rule.exclusions))
    results = [rule(*answers) for answers in product(*(question.every() for question in rule.questions.values()))]
    yield from _section("Conclusions", _conclusions(rule, results))
    yield from _section("Raisons", dict.fromkeys(said for result in results for said in _reasons(rule, result)))
    yield from _section("Ce qui accompagne le résultat", map(_caution, rule.cautions))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    if found := list(lines):
        yield f"  {title}"
        yield from (f"    {line}" for line in found)


def _questions(rule: Rule[..., Any]) -> Iterator[str]:
    for question in (rule.questions | rule.parts).values():
        hint = f" [{question.hint.fr}]" if question.hint else ""
        yield f"{question.question.fr}{hint}"
        if issubclass(question, Choice):
            yield from (f"  · {answer.label.fr}" for answer in question)


def _conclusions(rule: Rule[..., Any], results: Iterable[Result[Any]]) -> Iterator[str]:
    """Each once, with its tone, and with what it proposes: as declared, or as one of the computed ones."""
    met = {result.conclusion: result for result in reversed(list(results))}
    for conclusion in (one for one in rule.conclusions if one in met):
        tone = f" [{conclusion.tone.label.fr}]" if isinstance(conclusion, Conclusion) and conclusion.tone else ""
        proposed = met[conclusion].proposed
        example = "par exemple, " if met[conclusion].proposal else ""
        yield f"{band_words(rule, conclusion)}{tone}{f' → {example}{proposed.fr}' if proposed else ''}"


def _reasons(rule: Rule[..., Any], result: Result[Any]) -> Iterator[str]:
    for reason in result.reasons:
        if reason.statement and not isinstance(reason.answer, Exclusion):
            question = rule.questions[rule.question_of(reason.answer)]
            yield f"{question.question.fr} : {reason.answer.label.fr} → {reason.statement.fr}"


def _caution(one: Caution) -> str:
    sources = ", ".join(map(str, one.sources))
    shorter = f" [{one.line.fr}]" if one.line.fr != one.text.fr else ""
    return f"{one.weight.label.fr} : {one.text.fr}{shorter} ({one.origin.label.fr} : {sources})"
