"""Every contradiction of the closed list with a case, and with a counter-case that differs by one answer."""

import random
from typing import Any

import pytest
from dossiers import SEED, dossiers

from bonemets.board.contradictions import NAMES
from bonemets.board.disagreement import Disagreement
from bonemets.board.listed import listed
from bonemets.board.patient_case import described, read
from bonemets.board.sheet import sheet
from bonemets.board.topic import Topic
from bonemets.render import sheet_html, sheet_text

_NARROWED = ("no_common_origin", "counts_apart")
"""Told of other answers once the one behind them is taken back."""

EVERY_TOPIC = [topic.code for topic in Topic]
"""Every fact is asked then."""

Parts = dict[str, Any]
T12, L4, FEMUR = {"bone": "spine", "level": "t12"}, {"bone": "spine", "level": "l4"}, {"bone": "lower_limb"}


def parts(patient: Parts | None = None, *lesions: Parts) -> Parts:
    return {"topics": EVERY_TOPIC, "patient": patient or {}, "lesions": list(lesions), "done": []}


RATED = {**FEMUR, "mirels_size": "under_one_third", "mirels_type": "lytic", "mirels_pain": "mild"}
CASES: dict[str, tuple[Parts, Parts]] = {
    "counts_against_list": (
        parts({"vertebral": "one"}, T12, L4),
        parts({"vertebral": "two"}, T12, L4),
    ),
    "list_said_complete": (
        parts({"complete_list": "yes", "vertebral": "three_or_more"}, T12, L4),
        parts({"complete_list": "no", "vertebral": "three_or_more"}, T12, L4),
    ),
    "counts_apart": (
        parts({"extraspinal": "three_or_more", "bone_metastases": "single"}),
        parts({"extraspinal": "three_or_more", "bone_metastases": "multiple"}),
    ),
    "paralysis_without_compression": (
        parts({"frankel": "a"}, {**T12, "cord_compression": "no"}),
        parts({"frankel": "d1"}, {**T12, "cord_compression": "no"}),
    ),
    "answers_apart": (
        parts({"frankel": "e", "motor": "paraplegic"}),
        parts({"frankel": "a", "motor": "paraplegic"}),
    ),
    "no_common_origin": (
        parts({"motor": "paraplegic", "deficit": "none"}),
        parts({"motor": "paraplegic", "deficit": "complete"}),
    ),
    "onset_without_deficit": (
        parts({"motor_deficit": "absent", "deficit_onset": "days_1_to_7"}),
        parts({"motor_deficit": "present", "deficit_onset": "days_1_to_7"}),
    ),
    "walking_performance": (
        parts({"who": "zero", "motor": "non_ambulatory"}),
        parts({"who": "three", "motor": "non_ambulatory"}),
    ),
    "painless": (
        parts({}, {**T12, "painful": "no", "sins_pain": "mechanical"}),
        parts({}, {**T12, "painful": "yes", "sins_pain": "mechanical"}),
    ),
    "disabling_pain_mild": (
        parts({}, {**FEMUR, "mirels_pain": "mild", "disabling_pain": "yes"}),
        parts({}, {**FEMUR, "mirels_pain": "moderate", "disabling_pain": "yes"}),
    ),
    "uncomplicated": (
        parts({}, {**FEMUR, "complicated": "no", "fracture": "yes"}),
        parts({}, {**FEMUR, "complicated": "no", "fracture": "no"}),
    ),
    "broken_and_threatened": (
        parts({}, {**FEMUR, "fracture": "yes", "threatened_long_bone": "yes"}),
        parts({}, {**FEMUR, "fracture": "no", "threatened_long_bone": "yes"}),
    ),
    "fracture_mirels": (
        parts({}, {**RATED, "fracture": "yes"}),
        parts({}, {**RATED, "fracture": "no"}),
    ),
    "durations_apart": (
        parts({"interval": 4}, {**T12, "prior_radiotherapy": 5}),
        parts({"interval": 5}, {**T12, "prior_radiotherapy": 5}),
    ),
    "months_apart": (
        parts({"agent_months": "26", "antiresorptive_months": "12"}),
        parts({"agent_months": "26", "antiresorptive_months": "26"}),
    ),
    "vertebra_twice": (
        parts({}, T12, T12),
        parts({}, T12, {**T12, "level": "t11"}),
    ),
}


def found(given: Parts) -> list[Disagreement]:
    case, errors = read(given)
    assert not errors
    return list(sheet(case).contradictions)


def test_every_contradiction_has_a_case() -> None:
    assert set(CASES) == set(NAMES)


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_is_found_in_its_case_and_not_in_its_counter_case(name: str) -> None:
    case, counter = CASES[name]
    assert name in {one.name for one in found(case)}
    assert name not in {one.name for one in found(counter)}


@pytest.mark.parametrize("name", CASES)
def test_two_statements_and_one_sentence_that_accuses_nobody(name: str) -> None:
    for one in found(CASES[name][0]):
        assert one.left != one.right
        assert one.left.text
        assert one.right.text
        assert one.sentence.endswith(".")
        assert not any(word in one.sentence for word in ("faux", "erreur", "corrigez"))


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"extraspinal": "zero"}, True),
        ({"extraspinal": "one_or_two"}, False),
        ({"vertebral": "one"}, True),
        ({"bone_count": "single"}, True),
        ({"bone_count": "multiple"}, False),
        ({"bone_metastases": "none"}, True),
        ({"sites": 2}, True),
        ({"sites": 3}, False),
    ],
)
def test_two_vertebrae_and_a_femur_are_set_against_every_count(answers: Parts, told: bool) -> None:
    """The dossier of the review: T12, L4 and a femur beside « 0 extra-spinale, 1 vertèbre, unique, 1 site »."""
    assert [one.name for one in found(parts(answers, T12, L4, FEMUR))] == ["counts_against_list"] * told


@pytest.mark.parametrize(
    ("levels", "vertebrae", "sites"),
    [
        (["t12", "l1"], 2, 1),
        (["l1", "t11", "t12"], 3, 1),
        (["t11", "l1"], 2, 2),
        (["s1", "s3"], 1, 1),
        (["l5", "s2"], 2, 1),
        (["l4", "s1"], 2, 2),
        (["occiput", "c1"], 1, 1),
        (["coccyx"], 0, 1),
        (["occiput"], 0, 1),
        (["coccyx", None], 1, 1),
        ([None, None], 1, 1),
        (["t12", None], 1, 1),
    ],
)
def test_vertebrae_and_sites_are_counted_at_the_least(levels: list[str | None], vertebrae: int, sites: int) -> None:
    lesions = [{"bone": "spine", **({"level": level} if level else {})} for level in levels]
    counted = listed(described([], {}, lesions))
    assert (counted.vertebrae, counted.sites, counted.extraspinal) == (vertebrae, sites, 0)


def test_a_list_shorter_than_the_counts_contradicts_nothing() -> None:
    many = {"extraspinal": "three_or_more", "vertebral": "three_or_more", "bone_count": "multiple", "sites": 3}
    assert not found(parts({**many, "bone_metastases": "multiple"}, T12))


def test_one_vertebra_that_is_not_answered_for_may_be_the_compressed_one() -> None:
    assert not found(parts({"frankel": "a"}, {**T12, "cord_compression": "no"}, L4))
    assert not found(parts({"frankel": "a"}, {**T12, "cord_compression": "no"}, {**L4, "cord_compression": "yes"}))


def test_contradictions_are_told_before_any_score() -> None:
    case, _ = read(parts({"bone_count": "single", "vertebral": "one"}, T12, L4))
    made = sheet(case)
    for told in (sheet_html.render(made), sheet_text.block(made)):
        assert 0 < told.lower().index("contredisent") < told.lower().index("score sins")


def test_an_answer_taken_back_never_adds_a_contradiction() -> None:
    chance = random.Random(SEED)
    for given in dossiers(150):
        before = {(one.name, one.left, one.right, one.lesion) for one in found(given)}
        if not given["patient"]:
            continue
        left = {name: value for name, value in given["patient"].items() if name != chance.choice([*given["patient"]])}
        after = [one for one in found({**given, "patient": left}) if one.name not in _NARROWED]
        assert {(one.name, one.left, one.right, one.lesion) for one in after} <= before
