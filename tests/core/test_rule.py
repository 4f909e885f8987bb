"""A rule is declared once under its name, and tells that it was applied."""

import pytest

from bonemets.guideline.radiotherapy.mirels import Management, Pain, mirels
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Band, Result, additive
from bonemets.kernel.rule import _RULES, applied, band_words, find, rule
from bonemets.kernel.text import Text


def test_a_second_rule_of_the_same_name_is_refused_and_the_first_stays() -> None:
    declare = rule(
        section="3.5.2",
        title=Text("Autre", "Other"),
        purpose=Text("essai", "trial"),
        sources=(GUIDELINE.at("3.5.2"),),
        checked="2026-11-28",
    )

    def another(pain: Pain) -> Result[Management]:
        return Result(Management.SURGERY)

    another.__name__ = "mirels"
    with pytest.raises(TypeError, match=r"mirels: a rule of section 3\.5\.2 has this name"):
        declare(another)
    assert find("mirels") is mirels


class Half(Choice, question=Text("Demi", "Half"), source=GUIDELINE.at("1")):
    NONE = 0, "aucun", "none"
    HALF = 0.5, "demi", "half"
    TWO = 2, "deux", "two"


class Classes(Band):
    LOW = 0, "bas", "low"
    HIGH = 1.5, "haut", "high"


def test_a_class_of_half_points_ends_half_a_point_below_the_next() -> None:
    @rule(
        section="1",
        title=Text("Demi-points", "Half points"),
        purpose=Text("essai", "trial"),
        sources=(GUIDELINE.at("1"),),
        checked="2026-11-28",
    )
    def half_points(half: Half) -> Result[Classes]:
        return additive(Classes, half)

    try:
        assert [half_points.bounds(band) for band in Classes] == [(0, 1), (1.5, 2)]
        assert band_words(half_points, Classes.LOW) == "0 à 1 : bas"
        assert mirels.bounds(Management.BOARD) == (8, 8)
    finally:
        del _RULES["half_points"]


def test_looking_up_notes_applies_nothing() -> None:
    with applied() as versions:
        mirels.cautions_for(Pain.MILD)
    assert not versions
