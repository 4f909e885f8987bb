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

TEN = {"site": "peritrochanteric", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "moderate"}
FIGURES = {
    "mirels": ("4", "8", "9", "12"),
    "rades": ("21", "29", "38", "44"),
    "sins": ("0", "7", "13", "18"),
    "tokuhashi": ("0", "9", "12", "15"),
    "tomita": ("2", "4", "6", "8", "10"),
}
"""Ends of the range and first total of each class, as the publications and the guideline give them."""


class Drawn:
    """The shapes of a gauge, by their class."""

    def __init__(self, rule: str, answers: dict[str, Any]) -> None:
        self._root = ElementTree.fromstring(gauge(assess(find(rule), answers)))
        self.figures = tuple(one.text for one in self._root.iter("text"))
        self.limits = [self.numbers(one, "x1")[0] for one in self.all("result__limit")]
        self.classes = [self.numbers(one, "x1", "x2") for one in self.all("result__class")]
        self.possible = [one.get("stroke-width") == "4" for one in self.all("result__class")]

    def all(self, name: str) -> list[ElementTree.Element]:
        return [one for one in self._root.iter() if one.get("class") == name]

    @staticmethod
    def numbers(shape: ElementTree.Element, *names: str) -> list[float]:
        return [float(shape.get(name) or "nan") for name in names]


def complete(rule: str) -> Iterator[dict[str, Any]]:
    questions = {name: list(one) for name, one in find(rule).questions.items() if issubclass(one, Choice)}
    for answers in product(*questions.values()):
        yield dict(zip(questions, answers, strict=True))


@pytest.mark.parametrize("rule", FIGURES)
def test_the_figures_are_the_ends_and_the_limits(rule: str) -> None:
    first = next(complete(rule))
    drawn = Drawn(rule, first)
    assert drawn.figures == FIGURES[rule]
    assert len(drawn.limits) == len(FIGURES[rule]) - 2
    assert [left for left, _ in drawn.classes[1:]] == [right for _, right in drawn.classes[:-1]] == drawn.limits


@pytest.mark.parametrize("rule", ["mirels", "tomita"])
def test_the_disc_of_every_total_is_in_the_class_that_the_words_give(rule: str) -> None:
    places: dict[float, float] = {}
    for answers in complete(rule):
        found, drawn = assess(find(rule), answers), Drawn(rule, answers)
        (mark,) = drawn.all("result__mark")
        (x,) = drawn.numbers(mark, "cx")
        band = list(find(rule).conclusions).index(found.completions.conclusions[0])
        assert drawn.classes[band][0] <= x <= drawn.classes[band][1]
        assert x not in drawn.limits
        assert drawn.possible == [place == band for place in range(len(drawn.classes))]
        assert found.completions.points
        places[found.completions.points[0]] = x
    steps = [after - before for before, after in pairwise(places[total] for total in sorted(places))]
    assert all(step == pytest.approx(steps[0], abs=0.2) for step in steps), "a total is not at its place"


def test_an_incomplete_score_shows_the_totals_that_remain_and_their_classes() -> None:
    """Mirels between 9 and 11 of 12: one class, reached already; on the femur alone, all three."""
    drawn = Drawn("mirels", TEN | {"pain": None})
    (reach,) = drawn.all("result__reach")
    x, width = drawn.numbers(reach, "x", "width")
    nine, eleven = 14 + 292 * (9 - 4) / 8, 14 + 292 * (11 - 4) / 8
    assert (x + 6, x + width - 6) == pytest.approx((nine, eleven), abs=0.2)
    assert drawn.possible == [False, False, True]
    assert drawn.all("result__mark") == []
    assert Drawn("mirels", {"site": "lower_limb"}).possible == [True, True, True]


@pytest.mark.parametrize(("rule", "answers"), [("mirels", {"pelvis": True}), ("flare", {"months": 3})])
def test_what_has_no_total_has_no_gauge(rule: str, answers: dict[str, Any]) -> None:
    assert gauge(assess(find(rule), answers)) == ""
