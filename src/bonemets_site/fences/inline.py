"""A Markdown extension for values in prose, `[[mirels.range]]` or `[[publisher.name]]`, and for French typography."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from bonemets.board.fragility import AGREEMENTS
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.result import Conclusion
from bonemets.kernel.rule import Rule, find
from bonemets.kernel.text import enumeration, number, span
from bonemets.render.typography import french
from bonemets_site.data import publisher
from bonemets_site.data.limits import limits

VALUE = re.compile(r"\[\[([a-z_]+)\.([a-z0-9_]+)(\.[a-z0-9_]+)?\]\]")
_CUT = re.compile(r"\.cut_([0-9]+)")
_VERBATIM = {"code", "pre", "script", "style"}


def value(name: str, attribute: str, part: str = "") -> str:
    """Say in French a value that a rule declares.

    Args:
        name: Name of the rule, or `publisher`.
        attribute: `range`, `combinations`, `version`, `agreement` for the published kappa of each item, the code of
            a conclusion, or the name of a question; a field of the publisher.
        part: For a conclusion, `.proposal` or `.label` instead of its range of totals; for a question, the code of
            the answer to say, `.cuts` or `.limits` for the values that the rule compares with, or `.cut_1` for the
            first value, with its unit, on which its answers part.

    Raises:
        ValueError: The rule has no such value; the build stops.

    Examples:
        >>> value("mirels", "range"), value("mirels", "board"), value("mirels", "surgery", ".label")
        ('4 à 12', '8', 'chirurgie prophylactique')
        >>> value("mirels", "size", ".over_two_thirds")
        'plus de 2/3 de la corticale'
        >>> value("antiresorptive_follow_up", "interval", ".cut_1")
        '5 semaines'
    """
    if name == "publisher":
        return publisher.field(attribute)
    rule = find(name)
    simple = {"range", "combinations", "version", "minimum", "maximum", "agreement"}
    if attribute in simple:
        return _simple(rule, attribute)
    if attribute in rule.questions and part:
        return _of_question(rule, attribute, part)
    try:
        conclusion = rule.conclusions.from_code(attribute)
    except KeyError:
        raise ValueError(f"[[{name}.{attribute}]]: {name} has no such value or conclusion") from None
    return _of_conclusion(rule, conclusion, part)


def _simple(rule: Rule[..., Any], attribute: str) -> str:
    if attribute == "version":
        return rule.version
    if attribute == "combinations":
        return number(rule.combinations)
    if attribute == "agreement":
        return _agreement(rule)
    low, high = rule.range
    return {"range": span(low, high), "minimum": number(low), "maximum": number(high)}[attribute]


def _agreement(rule: Rule[..., Any]) -> str:
    published = {name: found.kappa for (of, name), found in AGREEMENTS.items() if of == rule.name}
    best_first = sorted(published, key=lambda name: -published[name])
    return ", ".join(f"{rule.questions[name].short.fr} {number(published[name])}" for name in best_first)


def _of_question(rule: Rule[..., Any], name: str, part: str) -> str:
    question = rule.questions[name]
    if issubclass(question, Quantity) and part in {".cuts", ".limits"}:
        used = limits(rule, name)
        return enumeration([question.written(limit).fr if part == ".cuts" else limit.label.fr for limit in used])
    measure = question.measure() if issubclass(question, Choice) else question
    if measure and (numbered := _CUT.fullmatch(part)) and 1 <= int(numbered[1]) <= len(measure.cuts):
        return measure(measure.cuts[int(numbered[1]) - 1]).label.fr
    if issubclass(question, Choice) and part[1:] in {answer.code for answer in question}:
        return question.from_code(part[1:]).label.fr
    raise ValueError(f"[[{rule.name}.{name}{part}]]: no such answer")


def _of_conclusion(rule: Rule[..., Any], conclusion: Any, part: str) -> str:
    if part == ".label" or not (part or rule.is_score):
        return str(conclusion.label.fr)
    if part == ".from":
        return number(conclusion.lower)
    if not part:
        return span(*rule.bounds(conclusion))
    if part == ".proposal" and isinstance(conclusion, Conclusion) and conclusion.proposal:
        return conclusion.proposal.fr
    raise ValueError(f"[[{rule.name}.{conclusion.code}{part}]]: no such value")


class _Values(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return value(m[1], m[2], m[3] or ""), m.start(0), m.end(0)


class _Typography(Treeprocessor):
    def run(self, root: Element) -> None:
        self._walk(root)

    def _walk(self, node: Element) -> None:
        if node.tag not in _VERBATIM:
            if node.text and not _is_atomic(node.text):
                node.text = french(node.text)
            for child in node:
                self._walk(child)
        if node.tail:
            node.tail = french(node.tail)


def _is_atomic(text: str) -> bool:
    """Whether the text is a stash placeholder, which must stay as it is."""
    return "\x02" in text and " " not in text


class InlineExtension(Extension):
    """Values of the rules, then unbreakable spaces."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register both processors."""
        md.inlinePatterns.register(_Values(VALUE.pattern, md), "bonemets-values", 176)
        md.treeprocessors.register(_Typography(md), "bonemets-typography", 5)


def makeExtension(**kwargs: Any) -> InlineExtension:  # noqa: N802 - Markdown's name
    """Entry point for Python-Markdown."""
    return InlineExtension(**kwargs)
