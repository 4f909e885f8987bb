"""Blank forms of the scores, to be filled in by hand where no page can compute."""

from collections.abc import Iterable, Iterator
from typing import Any

from markdown import Markdown

from bonemets.kernel.question import Choice, Labelled
from bonemets.kernel.rule import Rule, rules
from bonemets.render.html import element, items, prose
from bonemets.render.wording import DISCLAIMER, caution, points_words
from bonemets_site.fences.calculator import DATA_DATE, IDENTITY
from bonemets_site.fences.form import by_hand

_UNKNOWN = (
    "Un item sans réponse ne vaut pas zéro : le total reste alors une étendue, du plus petit au plus grand possible."
)


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
        + element("div", "".join(map(_item, questions)), class_="paper__items")
        + by_hand(rule)
        + "".join(element("p", prose(text), class_="paper__hint") for text in (_UNKNOWN, *_always(rule)))
        + element("p", prose(DISCLAIMER), class_="paper__status"),
        class_="paper",
        aria_labelledby=heading,
    )


def _item(question: type[Choice]) -> str:
    return _boxes(question.question.fr, question, question.hint.fr if question.hint else "")


def _always(rule: Rule[..., Any]) -> Iterator[str]:
    """Cautions that hold for every patient; those that press are beside the total already."""
    return (caution(one) for one in rule.cautions if not one.triggers and not one.weight.is_pressing)


def _boxes(title: str, answers: Iterable[Labelled], hint: str = "") -> str:
    rows = items(map(_box, answers), "paper__answers")
    return rows and element("div", element("h3", prose(title)) + element("p", prose(hint), class_="paper__hint") + rows)


def _box(answer: Labelled) -> str:
    points = getattr(answer, "points", None)
    return prose(answer.label.fr if points is None else f"{answer.label.fr} ({points_words(points)})")
