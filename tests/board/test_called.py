"""What no question put to the board calls for stays out of the sheet, and in the file."""

from typing import Any

import pytest
from dossiers import dossiers

from bonemets.board import schema
from bonemets.board.called import called
from bonemets.board.item import ITEMS, Scope
from bonemets.board.patient_case import described, read
from bonemets.board.sheet import sheet
from bonemets.board.step import Step
from bonemets.board.topic import Topic
from bonemets.render import sheet_text

FEMUR = {"bone": "lower_limb", "mirels_size": "over_two_thirds"}


def test_all_is_called_for_where_every_question_is_put() -> None:
    for parts in dossiers(60):
        case, _ = read(parts | {"topics": [topic.code for topic in Topic]})
        assert called(case).patient == case.patient


def test_nothing_is_where_none_is() -> None:
    case = called(described([], {"frankel": "c"}, [FEMUR], [Step.NEUROLOGICAL]))
    assert (case.is_empty, case.lesions) == (True, ())


@pytest.mark.parametrize(
    ("topics", "patient"),
    [
        ([Topic.FRACTURE], ["life_expectancy"]),
        ([Topic.SPINE_SURGERY], ["life_expectancy", "frankel"]),
    ],
)
def test_a_fact_about_the_patient_goes_with_its_question(topics: list[Topic], patient: list[str]) -> None:
    assert [*called(described(topics, {"life_expectancy": "4 mois", "frankel": "c"})).patient.known] == patient


@pytest.mark.parametrize(
    ("bone", "asked"),
    [
        ({"bone": "lower_limb"}, ["bone", "mirels_size"]),
        ({"bone": "spine"}, ["bone", "sins_pain"]),
        ({"bone": None}, ["bone"]),
        ({}, []),
    ],
)
def test_a_fact_about_a_lesion_goes_with_its_bone(bone: dict[str, Any], asked: list[str]) -> None:
    lesion = {**bone, "mirels_size": "over_two_thirds", "sins_pain": "mechanical"}
    case = called(described([Topic.FRACTURE, Topic.INSTABILITY], {}, [lesion, FEMUR]))
    assert [*case.lesions[0].typed] == asked


def test_a_level_goes_with_the_spine() -> None:
    """The bone was changed after the level was given: the page asks for none, and the file keeps it."""
    case = called(described([*Topic], {}, [{"bone": "pelvis", "level": "t12"}]))
    assert [*case.lesions[0].known] == ["bone"]


def test_a_lone_lesion_of_which_nothing_is_asked_is_none() -> None:
    assert called(described([Topic.FRACTURE], {}, [{"sins_pain": "mechanical"}])).lesions == ()
    assert called(described([Topic.ANTIRESORPTIVE], {}, [FEMUR])).lesions == ()


def test_a_step_goes_with_its_question() -> None:
    steps = [Step.NEUROLOGICAL, Step.CREATININE]
    assert called(described([Topic.SPINE_SURGERY], {}, (), steps)).done == (Step.NEUROLOGICAL,)


def test_what_cannot_be_used_is_told_of_what_is_asked_alone() -> None:
    patient = {"life_expectancy": "huit", "age": "soixante"}
    case, errors = read({"topics": ["fracture"], "patient": patient, "lesions": [], "done": []})
    assert [*errors] == ["patient.life_expectancy", "patient.age"]
    assert [*called(case).patient.refused] == ["life_expectancy"]


def test_the_file_keeps_it_and_the_sheet_says_what_it_says_without() -> None:
    told = {"life_expectancy": "4 mois", "frankel": "a", "motor": "aided"}
    case = described([Topic.FRACTURE], told, [FEMUR, {"bone": "spine"}])
    assert schema.opened(schema.written(case)) == case
    alone = described([Topic.FRACTURE], {"life_expectancy": "4 mois"}, [FEMUR, {"bone": "spine"}])
    assert sheet_text.block(sheet(case)) == sheet_text.block(sheet(alone))
    assert sheet_text.block(sheet(case)) != sheet_text.block(sheet(described([*Topic], told, [FEMUR])))


def test_nothing_is_left_out_twice() -> None:
    for parts in dossiers(60):
        case, _ = read(parts)
        once = called(case)
        assert called(once) == once
        names = {name for lesion in once.lesions for name in lesion.typed}
        assert names <= set(ITEMS[Scope.LESION])
