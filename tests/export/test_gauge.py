"""The gauge of a score: where its limits, its classes and its total stand, read from the drawing itself."""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any
from xml.etree import ElementTree

import pytest

from bonemets.kernel.evaluation import assess
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find
from bonemets.render.gauge import gauge

INSEPARABLE = "\N{NO-BREAK SPACE}"
TEN = {"site": "peritrochanteric", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "moderate"}
FIGURES = {
    "mirels": ("4 à 7", "8", "9 à 12"),
    "rades": ("21 à 28", "29 à 37", "38 à 44"),
    "sins": ("0 à 6", "7 à 12", "13 à 18"),
    "tokuhashi": ("0 à 8", "9 à 11", "12 à 15"),
    "tomita": ("2 à 3", "4 à 5", "6 à 7", "8 à 10"),
}
"""Totals of each class, as the publications and the guideline give them."""


class Drawn:
    """The shapes of a gauge, by their class."""

    def __init__(self, rule: str, answers: dict[str, Any]) -> None:
        self._root = ElementTree.fromstring(gauge(assess(find(rule), answers)))
        self.figures = tuple((one.text or "").replace(INSEPARABLE, " ") for one in self._root.iter("text"))
        self.classes = [(x, x + width) for x, width in map(self.extent, self.all("result__class"))]
        self.possible = [one.get("fill") == "currentColor" for one in self.all("result__class")]
        self.bold = [one.get("font-weight") == "700" for one in self._root.iter("text")]

    def all(self, name: str) -> list[ElementTree.Element]:
        return [one for one in self._root.iter() if one.get("class") == name]

    @staticmethod
    def extent(shape: ElementTree.Element) -> tuple[float, float]:
        return float(shape.get("x") or "nan"), float(shape.get("width") or "nan")


def complete(rule: str) -> Iterator[dict[str, Any]]:
    questions = {name: list(one) for name, one in find(rule).questions.items() if issubclass(one, Choice)}
    for answers in product(*questions.values()):
        yield dict(zip(questions, answers, strict=True))


@pytest.mark.parametrize("rule", FIGURES)
def test_the_classes_follow_one_another_as_wide_as_their_totals(rule: str) -> None:
    drawn = Drawn(rule, next(complete(rule)))
    assert drawn.figures == FIGURES[rule]
    gaps = [after[0] - before[1] for before, after in pairwise(drawn.classes)]
    assert gaps == pytest.approx([3] * len(gaps), abs=0.2)
    assert drawn.classes[0][0] >= 0
    assert drawn.classes[-1][1] <= 320
    totals = [int(figure.rpartition(" ")[2]) - int(figure.partition(" ")[0]) + 1 for figure in FIGURES[rule]]
    cells = [(right - left + 3) / count for (left, right), count in zip(drawn.classes, totals, strict=True)]
    assert cells == pytest.approx([cells[0]] * len(cells), abs=0.2)


@pytest.mark.parametrize("rule", ["mirels", "tomita"])
def test_the_disc_of_every_total_is_in_the_class_that_the_words_give(rule: str) -> None:
    places: dict[float, float] = {}
    for answers in complete(rule):
        found, drawn = assess(find(rule), answers), Drawn(rule, answers)
        (mark,) = drawn.all("result__mark")
        x = float(mark.get("cx") or "nan")
        band = list(find(rule).conclusions).index(found.completions.conclusions[0])
        assert drawn.classes[band][0] < x < drawn.classes[band][1]
        assert drawn.possible == drawn.bold == [place == band for place in range(len(drawn.classes))]
        assert found.completions.points
        places[found.completions.points[0]] = x
    steps = [after - before for before, after in pairwise(places[total] for total in sorted(places))]
    assert steps == pytest.approx([steps[0]] * len(steps), abs=0.2), "a total is not at its place"


def test_an_incomplete_score_shows_the_totals_that_remain_and_their_classes() -> None:
    """Mirels between 9 and 11 of 12: one class, reached already; on the femur alone, all three."""
    drawn = Drawn("mirels", TEN | {"pain": None})
    (reach,) = drawn.all("result__reach")
    x, width = drawn.extent(reach)
    cell = 317 / 9
    assert (x, x + width) == pytest.approx((5 * cell, 8 * cell + 3), abs=0.2)
    assert drawn.possible == drawn.bold == [False, False, True]
    assert drawn.all("result__mark") == []
    assert Drawn("mirels", {"site": "lower_limb"}).possible == [True, True, True]


@pytest.mark.parametrize(("rule", "answers"), [("mirels", {"pelvis": True}), ("flare", {"months": 3})])
def test_what_has_no_total_has_no_gauge(rule: str, answers: dict[str, Any]) -> None:
    assert gauge(assess(find(rule), answers)) == ""
