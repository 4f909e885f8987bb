"""Each map against its table, typed from ux.md, from the guideline and from the two publications on OMS."""

from typing import Any

import pytest

from bonemets.board import binding, disagreements
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.assessment import proposals
from bonemets.board.item import ITEMS, Scope
from bonemets.board.patient_case import read

OUTSIDE_THE_SPINE = "trochanteric femoral_neck lower_limb upper_limb pelvis other"


def each(given: str, answer: str) -> dict[Any, set[Any]]:
    return {one: {answer} for one in given.split()}


TABLES: dict[str, dict[Any, set[Any]]] = {
    "deficit_of_grade": {
        "a": {"complete"},
        "b": {"complete"},
        "c": {"incomplete"},
        "d1": {"incomplete"},
        "d2": {"incomplete"},
        "d3": {"incomplete"},
        "e": {"none"},
    },
    "motor_of_grade": {
        "a": {"paraplegic"},
        "b": {"paraplegic"},
        "c": {"non_ambulatory"},
        "d1": {"aided"},
        "d2": {"aided"},
        "d3": {"unaided"},
        "e": {"unaided"},
    },
    "motor_deficit_of_grade": {
        "a": {"present"},
        "b": {"present"},
        "c": {"present"},
        "d1": {"present", "absent"},
        "d2": {"present", "absent"},
        "d3": {"present", "absent"},
        "e": {"absent"},
    },
    "performance_of_who": {
        "zero": {"good"},
        "one": {"moderate", "good"},
        "two": {"moderate"},
        "three": {"poor", "moderate"},
        "four": {"poor", "moderate"},
    },
    "growth_of_primary": {
        "nsclc": {"rapid"},
        "sclc": {"rapid"},
        "unknown_primary": {"rapid"},
        "breast": {"slow"},
        "prostate": {"slow"},
        "kidney": {"moderate"},
        "myeloma_lymphoma": {"slow", "moderate", "rapid"},
        "colorectal": {"slow", "moderate", "rapid"},
        "other": {"slow", "moderate", "rapid"},
    },
    "group_of_primary": {
        "nsclc": {"lung_group"},
        "sclc": {"lung_group"},
        "unknown_primary": {"liver_group"},
        "breast": {"thyroid_group"},
        "prostate": {"thyroid_group"},
        "kidney": {"kidney_uterus"},
        "colorectal": {"rectum", "other"},
        "myeloma_lymphoma": {"lung_group", "liver_group", "other", "kidney_uterus", "rectum", "thyroid_group"},
        "other": {"lung_group", "liver_group", "other", "kidney_uterus", "rectum", "thyroid_group"},
    },
    "rades_visceral": {"yes": {"yes"}, "no": {"no"}},
    "resectable": {"yes": {"unresectable", "resectable"}, "no": {"none"}},
    "curable": {"yes": {"curable", "incurable"}, "no": {"none"}},
    "bone_count": {
        ("zero", "one"): {"single"},
        ("zero", "two"): {"multiple"},
        ("zero", "three_or_more"): {"multiple"},
        ("one_or_two", "one"): {"multiple"},
        ("one_or_two", "two"): {"multiple"},
        ("one_or_two", "three_or_more"): {"multiple"},
        ("three_or_more", "one"): {"multiple"},
        ("three_or_more", "two"): {"multiple"},
        ("three_or_more", "three_or_more"): {"multiple"},
    },
    "extraspinal_of_list": {
        ("yes", 0): {"zero"},
        ("yes", 1): {"one_or_two"},
        ("yes", 2): {"one_or_two"},
        ("yes", 3): {"three_or_more"},
        ("yes", 27): {"three_or_more"},
        ("no", 0): {"zero", "one_or_two", "three_or_more"},
        ("no", 1): {"one_or_two", "three_or_more"},
        ("no", 2): {"one_or_two", "three_or_more"},
        ("no", 3): {"three_or_more"},
        ("no", 27): {"three_or_more"},
    },
    "vertebral_of_list": {
        ("yes", 1): {"one"},
        ("yes", 2): {"two"},
        ("yes", 3): {"three_or_more"},
        ("yes", 18): {"three_or_more"},
        ("no", 1): {"one", "two", "three_or_more"},
        ("no", 2): {"two", "three_or_more"},
        ("no", 3): {"three_or_more"},
        ("no", 18): {"three_or_more"},
    },
    "bone_count_of_list": {
        ("yes", 1): {"single"},
        ("yes", 2): {"multiple"},
        ("yes", 43): {"multiple"},
        ("no", 1): {"single", "multiple"},
        ("no", 2): {"multiple"},
        ("no", 43): {"multiple"},
    },
    "bone_metastases_of_list": {
        ("yes", 1): {"single"},
        ("yes", 2): {"multiple"},
        ("yes", 43): {"multiple"},
        ("no", 1): {"single", "multiple"},
        ("no", 2): {"multiple"},
        ("no", 43): {"multiple"},
    },
    "sites_of_list": {
        **{("yes", count): {count} for count in (1, 3, 43)},
        **{("no", count): {1, 3, 52} for count in (1, 3, 43)},
    },
    "site_of_bone": {
        "trochanteric": {"peritrochanteric"},
        "femoral_neck": {"peritrochanteric", "lower_limb"},
        "lower_limb": {"lower_limb"},
        "upper_limb": {"upper_limb"},
        "spine": {"peritrochanteric", "lower_limb", "upper_limb"},
        "pelvis": {"peritrochanteric", "lower_limb", "upper_limb"},
        "other": {"peritrochanteric", "lower_limb", "upper_limb"},
    },
    "location_of_level": {
        **each("occiput c1 c2 c7 t1 t2 t11 t12 l1 l5 s1", "junctional"),
        **each("c3 c4 c5 c6 l2 l3 l4", "mobile"),
        **each("t3 t4 t5 t6 t7 t8 t9 t10", "semirigid"),
        **each("s2 s3 s4 s5", "rigid"),
        "coccyx": {"junctional", "mobile", "semirigid", "rigid"},
    },
    "canal_of_bone": {
        "spine": {"over_25", "up_to_25"},
        **each(OUTSIDE_THE_SPINE, "up_to_25"),
    },
    "distance_of_bone": {
        "spine": {"under_5_mm", "from_5_mm"},
        **each(OUTSIDE_THE_SPINE, "from_5_mm"),
    },
    "instability_of_bone": {
        "spine": {"yes", "no"},
        **each(OUTSIDE_THE_SPINE, "no"),
    },
    "spinal_lesion": {
        "spine": {"yes"},
        **each(OUTSIDE_THE_SPINE, "no"),
    },
    "threatened_of_bone": {
        "trochanteric": {"yes", "no"},
        "femoral_neck": {"yes", "no"},
        "lower_limb": {"yes", "no"},
        "upper_limb": {"yes", "no"},
        **each("spine pelvis other", "no"),
    },
    "place_of_bone": {
        "spine": {"shaft", "femoral_head_or_neck", "other_joint", "other"},
        "other": {"shaft", "femoral_head_or_neck", "other_joint", "other"},
        "trochanteric": {"shaft", "femoral_head_or_neck"},
        "femoral_neck": {"femoral_head_or_neck"},
        "lower_limb": {"shaft", "other_joint", "other"},
        "upper_limb": {"shaft", "other_joint", "other"},
        "pelvis": {"other_joint", "other"},
    },
    "screw_site_of_bone": {
        "pelvis": {"pelvis"},
        **each("trochanteric femoral_neck", "proximal_femur"),
        **each("spine lower_limb upper_limb other", "other"),
    },
    "mirels_condition_of_bone": {
        "pelvis": {"not_rated"},
        **{
            bone: {"over_eight", "up_to_eight", "not_rated"}
            for bone in ("spine", "trochanteric", "femoral_neck", "lower_limb", "upper_limb", "other")
        },
    },
    "lytic_of_type": {"lytic": {"yes"}, "blastic": {"no"}, "mixed": {"yes", "no"}},
    "region_of_bone": {"spine": {"spine"}, **each(OUTSIDE_THE_SPINE, "other")},
    "renal_review_of_clearance": {value: {"yes"} for value in (15, 30, 35, 40, 45, 50, 55, 60, 2030)},
    "renal_review_of_creatinine": {value: {"yes"} for value in (10, 2000)},
    "long_bone_of_bone": {
        **each("trochanteric femoral_neck lower_limb upper_limb", "yes"),
        **each("spine pelvis", "no"),
        "other": {"yes", "no"},
    },
}


def test_every_bridge_has_its_table() -> None:
    assert disagreements
    assert binding.BINDINGS
    assert set(TABLES) == set(ANSWER_MAPS)


@pytest.mark.parametrize("name", TABLES)
def test_a_bridge_gives_what_its_table_says(name: str) -> None:
    answer_map, table = ANSWER_MAPS[name], TABLES[name]
    found = {}
    for given in table:
        codes = given if isinstance(given, tuple) else (given,)
        answers = [item.question.read(code)[0] for item, code in zip(answer_map.takes, codes, strict=True)]
        found[given] = {answer.code for answer in answer_map(*answers)}
    assert found == table
    combinations = 1
    for item in answer_map.takes:
        combinations *= len(item.question.every())
    assert len(table) == combinations, "a line is missing"


def test_only_what_rests_on_a_publication_outside_the_guideline_is_marked_external() -> None:
    external = {name for name, answer_map in ANSWER_MAPS.items() if answer_map.is_external}
    assert external == {"performance_of_who", "growth_of_primary", "location_of_level"}


def test_no_bridge_answers_a_question_from_one_that_looks_alike() -> None:
    pairs = {(taken.name, answer_map.gives.name) for answer_map in ANSWER_MAPS.values() for taken in answer_map.takes}
    for one, other in (("mirels_pain", "sins_pain"), ("resectable", "curable"), ("mirels_type", "sins_type")):
        assert (one, other) not in pairs
        assert (other, one) not in pairs


def test_an_item_is_one_question_and_a_question_one_item() -> None:
    questions = [item.question for scope in Scope for item in ITEMS[scope].values()]
    assert len(set(questions)) == len(questions)


@pytest.mark.parametrize(("primary", "proposed"), [("nsclc", True), ("colorectal", False)])
def test_a_bridge_that_leaves_every_answer_open_proposes_nothing(primary: str, proposed: bool) -> None:
    case, _ = read({"topics": [], "patient": {"primary": primary}, "lesions": [], "done": []})
    assert ("growth" in proposals(Scope.PATIENT, case.patient, None)) is proposed
