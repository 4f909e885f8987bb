"""Every text that the rules can say, for whoever reads them all once more in one sitting."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from bonemets.kernel.question import Choice, Exclusion
from bonemets.kernel.result import Conclusion
from bonemets.kernel.rule import Rule, band_words


def printout(rules: Iterable[Rule[..., Any]]) -> str:
    """Questions, conclusions, reasons and notes of rules, each text once.

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
    said = list(_said(rule))
    yield from _section("Conclusions", dict.fromkeys(conclusion for conclusion, _ in said))
    yield from _section("Raisons", dict.fromkeys(reason for _, reasons in said for reason in reasons))
    yield from _section("Vigilances", (f"{caution.text.fr}" for caution in rule.cautions))


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


def _said(rule: Rule[..., Any]) -> Iterator[tuple[str, list[str]]]:
    for answers in product(*(question.every() for question in rule.questions.values())):
        result = rule(*answers)
        reasons = [
            f"{rule.questions[rule.question_of(reason.answer)].question.fr} : {reason.answer.label.fr}"
            f" → {reason.statement.fr}"
            for reason in result.reasons
            if reason.statement and not isinstance(reason.answer, Exclusion)
        ]
        proposal = result.conclusion.proposal if isinstance(result.conclusion, Conclusion) else None
        yield f"{band_words(rule, result.conclusion)}{f' → {proposal.fr}' if proposal else ''}", reasons
