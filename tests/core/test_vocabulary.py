"""A closed question is read in the words of a record where they name one answer, and refused elsewhere."""

from typing import Any

import pytest

from bonemets import evaluate
from bonemets.board.described import Level, WhoStatus
from bonemets.guideline.shared.sex import Sex
from bonemets.guideline.spine.frankel import Grade, frankel
from bonemets.guideline.spine.sins import Location
from bonemets.guideline.spine.tokuhashi import Deficit
from bonemets.guideline.trials.trial_status import Day
from bonemets.kernel.errors import InvalidAnswer

REGIONS = {
    Location.JUNCTIONAL: "occiput C1 C2 C7 T1 T2 T11 T12 L1 L5 S1",
    Location.MOBILE: "C3 C4 C5 C6 L2 L3 L4",
    Location.SEMIRIGID: "T3 T4 T5 T6 T7 T8 T9 T10",
    Location.RIGID: "S2 S3 S4 S5",
}
"""Guideline 3.8.1, table, and Fisher 2010 for the occiput."""


@pytest.mark.parametrize(("region", "levels"), REGIONS.items(), ids=lambda one: getattr(one, "code", ""))
def test_a_vertebra_names_its_region_under_either_letter(region: Location, levels: str) -> None:
    for level in levels.split():
        for typed in (level, level.lower(), f" {level} ", level.replace("T", "D")):
            assert Location.read(typed)[0] is region, typed


def test_a_grade_of_frankel_names_the_deficit_that_its_rule_gives() -> None:
    for grade in Grade:
        letter = grade.code[0]
        assert Deficit.read(letter.upper())[0] is frankel(grade).conclusion, grade


@pytest.mark.parametrize(
    ("question", "typed", "code"),
    [
        (Sex, "F", "female"),
        (Sex, "Homme", "male"),
        (WhoStatus, "ECOG 2", "two"),
        (WhoStatus, "0", "zero"),
        (Day, "2026-11-29T09:30:00+01:00", "2026-11-29"),
        (Day, "2026-11-29 09:30", "2026-11-29"),
    ],
)
def test_a_word_that_names_one_answer_is_read(question: Any, typed: str, code: str) -> None:
    assert question.read(typed)[0].code == code


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (Location, "L6"),
        (Location, "T13"),
        (Location, "T10-T11"),
        (Grade, "D"),
        (WhoStatus, "ECOG 5"),
        (Deficit, "F"),
        (Day, "2026-11-29 demain"),
    ],
)
def test_a_word_that_names_no_answer_or_several_is_refused(question: Any, typed: str) -> None:
    with pytest.raises(InvalidAnswer, match=r"réponse|jour"):
        question.read(typed)


def test_what_is_read_takes_its_code_from_then_on() -> None:
    for level in ("D10", "Th10"):
        assert evaluate("sins", {"location": level}) == evaluate("sins", {"location": "semirigid"})
    assert Level.read("Th11") == Level.read("D11") == (Level.T11, None)
