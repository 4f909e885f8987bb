"""A rule is declared once under its name, and tells that it was applied."""

import pytest

from bonemets.guideline.radiotherapy.mirels import Management, Pain, mirels
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.result import Result
from bonemets.kernel.rule import applied, find, rule
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


def test_looking_up_notes_applies_nothing() -> None:
    with applied() as versions:
        mirels.notes_for(Pain.MILD)
    assert not versions
