"""Blank forms of the scores, to be filled in by hand where no page can compute."""

from collections.abc import Iterable
from typing import Any

from markdown import Markdown

from bonemets.core.question import Choice, Labelled
from bonemets.core.rule import Rule, rules
from bonemets.export.html import element, items, prose
from bonemets.export.wording import DISCLAIMER, points_words
from bonemets_site.form import DATA_DATE, IDENTITY, by_hand


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block `paper`: every score as a sheet, in the order of the guideline."""
    return "\n".join(sheet(rule) for rule in rules() if rule.is_score)


def sheet(rule: Rule[..., Any]) -> str:
    """Blank form of a score: when not to use it, its items with their points, its total and its classes."""
    heading = f"papier-{rule.name}"
    facts = f"Référentiel : données au {DATA_DATE} · Règle {rule.name.upper()} {rule.version} · Non marqué CE"
    questions = (question for question in rule.questions.values() if issubclass(question, Choice))
    return element(
        "section",
        element("h2", prose(rule.title.fr), id=heading)
        + element("p", prose(rule.purpose.fr))
        + element("p", prose(facts), class_="paper__status")
        + element("p", IDENTITY, class_="paper__identity")
        + _boxes("Ne pas utiliser si", rule.exclusions)
        + element("div", "".join(_boxes(asked.question.fr, asked) for asked in questions), class_="paper__items")
        + by_hand(rule)
        + element("p", prose(DISCLAIMER), class_="paper__status"),
        class_="paper",
        aria_labelledby=heading,
    )


def _boxes(title: str, answers: Iterable[Labelled]) -> str:
    rows = items(map(_box, answers), "paper__answers")
    return rows and element("div", element("h3", prose(title)) + rows)


def _box(answer: Labelled) -> str:
    points = getattr(answer, "points", None)
    return prose(answer.label.fr if points is None else f"{answer.label.fr} ({points_words(points)})")
