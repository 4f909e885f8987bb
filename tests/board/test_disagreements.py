"""Every detector of the closed list with a case, and with a counter-case that differs by one answer."""

import re
from typing import Any

import pytest

from bonemets.board.disagreement import Disagreement
from bonemets.board.disagreements import DETECTORS
from bonemets.board.patient_case import read
from bonemets.board.sheet import sheet
from bonemets.render import sheet_html as html

SPINE = {"bone": "spine", "level": "t12"}
SINS_8 = {**SPINE, "sins_pain": "mechanical", "sins_type": "lytic"}
SINS_7 = {**SINS_8, "level": "l3", "alignment": "normal", "collapse": "none", "posterolateral": "none"}
MIRELS_9 = {"bone": "lower_limb", "mirels_size": "over_two_thirds", "mirels_type": "lytic", "mirels_pain": "mild"}
TOKUHASHI_7 = {
    "performance": "good",
    "extraspinal": "zero",
    "vertebral": "two",
    "resectable": "unresectable",
    "primary_group": "lung_group",
    "deficit": "none",
}
MIRELS_7 = {**MIRELS_9, "mirels_size": "under_one_third"}
SINS_6 = {**SINS_7, "sins_type": "mixed"}
CEMENT_PATIENT = {"sepsis": "no", "opioids": "no", "coagulation": "yes"}
CEMENT = {
    "pain_control": "yes",
    "threatened_long_bone": "no",
    "bulk": "no",
    "puncture_infection": "no",
}
CEMENTED = {"bone": "lower_limb", **CEMENT}
ABLATION_PATIENT = {"oligometastatic": "yes"}
ABLATION = {
    "bone": "pelvis",
    "symptomatic": "yes",
    "pain_under_analgesics": 5,
    "method": "radiofrequency_or_cryoablation",
}
NECK = {
    "bone": "trochanteric",
    "place_in_bone": "femoral_head_or_neck",
    "bone_loss": "no",
    "with_radiotherapy": "no",
}
SYSTEMIC = {"oligometastatic": "no"}
UNBROKEN = {"fracture": "no", "disabling_pain": "no", "mirels_type": "mixed", "mirels_pain": "mild"}
"""In the region of the trochanters 3 + 2 + 1 points before the size: 7, then 9."""
GOAL = {
    "responsible": "yes",
    "board_decision": "yes",
    "percutaneous_goal": "palliative",
    "pain_type": "inflammatory",
}
TOMITA_3 = {"growth": "moderate", "curable": "none", "bone_count": "single"}
TOMITA_8 = {"growth": "rapid", "curable": "curable", "bone_count": "multiple"}
RADES_21 = {
    "primary": "nsclc",
    "interval": "up_to_15_months",
    "rades_visceral": "yes",
    "motor": "paraplegic",
    "deficit_onset": "days_1_to_7",
}
STEREOTACTIC = {
    "limited_size": "yes",
    "delimited": "yes",
    "cord_compression": "no",
    "instability": "no",
    "prior_radiotherapy": "none_or_from_3_months",
    "canal": "up_to_25",
    "cord_distance": "from_5_mm",
}
READY = {"sites": 2, "visceral": "no", "stable": "yes", "board_approval": "yes", "radionuclide": "no"}

Parts = dict[str, Any]
SURGERY = ["spine_surgery"]
CASES: dict[str, tuple[Parts, Parts]] = {
    "tokuhashi_tomita": (
        {"topics": SURGERY, "patient": {**TOKUHASHI_7, **TOMITA_8, "curable": "none"}},
        {"topics": SURGERY, "patient": {**TOKUHASHI_7, **TOMITA_8}},
    ),
    "tokuhashi_factors": (
        {"topics": SURGERY, "patient": TOKUHASHI_7},
        {"topics": SURGERY, "patient": {**TOKUHASHI_7, "performance": "poor"}},
    ),
    "tomita_factors": (
        {"topics": SURGERY, "patient": TOMITA_8},
        {"topics": SURGERY, "patient": {**TOMITA_8, "bone_count": "single"}},
    ),
    "life_expectancy_tokuhashi": (
        {"topics": SURGERY, "patient": {**TOKUHASHI_7, "life_expectancy": "6 mois"}},
        {"topics": SURGERY, "patient": {**TOKUHASHI_7, "life_expectancy": "5,9 mois"}},
    ),
    "surgery_life_expectancy": (
        {"topics": ["fracture"], "patient": {"life_expectancy": "41 jours"}, "lesions": [MIRELS_9]},
        {"topics": ["fracture"], "patient": {"life_expectancy": "42 jours"}, "lesions": [MIRELS_9]},
    ),
    "heavy_surgery_life_expectancy": (
        {"topics": SURGERY, "patient": {**TOMITA_3, "life_expectancy": "12 mois"}},
        {"topics": SURGERY, "patient": {**TOMITA_3, "life_expectancy": "13 mois"}},
    ),
    "mirels_indication": (
        {"topics": ["fracture"], "lesions": [{**MIRELS_7, "fracture": "no", "disabling_pain": "yes"}]},
        {"topics": ["fracture"], "lesions": [{**MIRELS_7, "fracture": "no", "disabling_pain": "no"}]},
    ),
    "cement_threatened": (
        {"topics": ["fracture", "pain"], "patient": CEMENT_PATIENT, "lesions": [{**MIRELS_9, **CEMENT}]},
        {
            "topics": ["fracture", "pain"],
            "patient": CEMENT_PATIENT,
            "lesions": [{**MIRELS_9, **CEMENT, "threatened_long_bone": "yes"}],
        },
    ),
    "cement_inflammatory": (
        {"topics": ["pain"], "patient": CEMENT_PATIENT, "lesions": [{**CEMENTED, "pain_type": "inflammatory"}]},
        {"topics": ["pain"], "patient": CEMENT_PATIENT, "lesions": [{**CEMENTED, "pain_type": "mechanical"}]},
    ),
    "ablation_mechanical": (
        {"topics": ["pain"], "patient": ABLATION_PATIENT, "lesions": [{**ABLATION, "pain_type": "mechanical"}]},
        {"topics": ["pain"], "patient": ABLATION_PATIENT, "lesions": [{**ABLATION, "pain_type": "inflammatory"}]},
    ),
    "arthroplasty_horizon": (
        {"topics": ["technique"], "patient": {"life_expectancy": "7 mois"}, "lesions": [NECK]},
        {"topics": ["technique"], "patient": {"life_expectancy": "13 mois"}, "lesions": [NECK]},
    ),
    "technique_without_motive": (
        {
            "topics": ["fracture", "technique"],
            "patient": {"life_expectancy": "13 mois"},
            "lesions": [{**NECK, **UNBROKEN, "mirels_size": "under_one_third"}],
        },
        {
            "topics": ["fracture", "technique"],
            "patient": {"life_expectancy": "13 mois"},
            "lesions": [{**NECK, **UNBROKEN, "mirels_size": "over_two_thirds"}],
        },
    ),
    "goal_conditions": (
        {
            "topics": ["pain"],
            "patient": {"oligometastatic": "no"},
            "lesions": [{**ABLATION, **GOAL, "symptomatic": "no"}],
        },
        {"topics": ["pain"], "patient": {"oligometastatic": "no"}, "lesions": [{**ABLATION, **GOAL}]},
    ),
    "instability_sins": (
        {"topics": ["stereotactic"], "lesions": [{**SINS_6, "instability": "yes"}]},
        {"topics": ["stereotactic"], "lesions": [{**SINS_6, "instability": "no"}]},
    ),
    "rades_table": (
        {"topics": [*SURGERY, "compression"], "patient": {**RADES_21, **TOMITA_3}},
        {"topics": [*SURGERY, "compression"], "patient": {**RADES_21, **TOMITA_3, "motor": "aided"}},
    ),
    "stereotactic_sins": (
        {"topics": ["stereotactic"], "patient": READY, "lesions": [SINS_8 | STEREOTACTIC]},
        {"topics": ["stereotactic"], "patient": READY, "lesions": [SINS_8 | STEREOTACTIC | {"instability": "yes"}]},
    ),
    "rades_sins": (
        {"topics": ["compression", "instability"], "patient": RADES_21, "lesions": [SINS_8]},
        {
            "topics": ["compression", "instability"],
            "patient": {**RADES_21, "motor": "unaided"},
            "lesions": [SINS_8],
        },
    ),
    "table_against_surgery": (
        {"topics": SURGERY, "patient": TOKUHASHI_7, "lesions": [SINS_7]},
        {"topics": SURGERY, "patient": TOKUHASHI_7, "lesions": [SINS_7 | {"sins_type": "mixed"}]},
    ),
    "sites_stereotactic": (
        {"topics": ["stereotactic"], "patient": {**READY, "sites": 3}, "lesions": [STEREOTACTIC]},
        {"topics": ["stereotactic"], "patient": READY, "lesions": [STEREOTACTIC]},
    ),
}


def found(parts: Parts) -> list[Disagreement]:
    patient_case, errors = read(parts)
    assert not errors
    return list(sheet(patient_case).disagreements)


def test_every_detector_has_a_case() -> None:
    assert set(CASES) == set(DETECTORS)


@pytest.mark.parametrize("name", CASES)
def test_a_detector_finds_its_case_and_leaves_its_counter_case(name: str) -> None:
    case, counter = CASES[name]
    assert name in {one.name for one in found(case)}
    assert name not in {one.name for one in found(counter)}


@pytest.mark.parametrize("name", CASES)
def test_two_statements_with_their_sections_and_one_sentence_that_chooses_nothing(name: str) -> None:
    for one in found(CASES[name][0]):
        for side in (one.left, one.right):
            assert side.text
            assert side.source.locator
        assert one.sentence.endswith(".")
        assert one.left != one.right
        for word in ("il faut", "préférer", "prime", "l'emporte", "vous devez"):
            assert word not in one.sentence.lower()


@pytest.mark.parametrize(
    ("topics", "patient", "lesion", "section"),
    [
        (["fracture"], {}, {"bone": "lower_limb", "fracture": "yes"}, "3.7"),
        (["fracture"], {}, {**MIRELS_7, "disabling_pain": "yes"}, "3.7"),
        (["technique"], {}, {"bone": "pelvis", "fracture": "yes", "lytic": "yes"}, "3.6.2"),
        (["instability"], {}, SINS_8, "3.8.1"),
        (["compression"], {**RADES_21, "motor": "aided"}, {}, "3.5.3"),
        (SURGERY, {**TOKUHASHI_7, "resectable": "none"}, {}, "3.8.3"),
        (SURGERY, {**TOMITA_8, "curable": "none"}, {}, "3.8.4"),
    ],
)
def test_every_proposal_of_surgery_is_set_against_the_life_expectancy(
    topics: list[str], patient: Parts, lesion: Parts, section: str
) -> None:
    def told(life: str) -> list[str]:
        parts = {"topics": topics, "patient": {**patient, "life_expectancy": life}, "lesions": [lesion]}
        apart = [one for one in found(parts) if one.name == "surgery_life_expectancy"]
        assert all("aucun bénéfice" in one.left.text for one in apart)
        return [one.right.source.locator for one in apart]

    assert told("5 semaines") == [section]
    assert told("6 semaines") == []


def test_an_excellent_result_without_surgery_and_surgical_advice_are_a_disagreement_too() -> None:
    best = {"interval": "over_15_months", "rades_visceral": "no", "motor": "unaided", "deficit_onset": "over_14_days"}
    parts = {"topics": ["compression", "instability"], "patient": {**RADES_21, **best}, "lesions": [SINS_8]}
    assert "rades_sins" in {one.name for one in found(parts)}


def test_a_vertebra_with_mechanical_pain_is_set_against_ablation_too() -> None:
    lesion = {**ABLATION, "bone": "spine", "sins_pain": "mechanical"}
    topics = ["instability", "pain"]
    assert [one.name for one in found({"topics": topics, "patient": ABLATION_PATIENT, "lesions": [lesion]})] == [
        "ablation_mechanical"
    ]


@pytest.mark.parametrize(("goal", "told"), [("curative", True), ("palliative", False)])
def test_a_curative_goal_asks_for_the_conditions_of_both_techniques(goal: str, told: bool) -> None:
    lesion = {**CEMENT, **GOAL, "percutaneous_goal": goal, "puncture_infection": "yes"}
    names = {one.name for one in found({"topics": ["pain"], "patient": CEMENT_PATIENT, "lesions": [lesion]})}
    assert ("goal_conditions" in names) is told


def test_an_estimate_below_the_class_of_the_score_is_a_disagreement_too() -> None:
    best = {**TOKUHASHI_7, "vertebral": "one", "resectable": "none"}
    for months, told in (("5,9 mois", True), ("6 mois", False), ("2 ans", False)):
        names = {one.name for one in found({"topics": SURGERY, "patient": {**best, "life_expectancy": months}})}
        assert ("life_expectancy_tokuhashi" in names) is told, months


def test_supportive_care_by_one_score_and_surgery_left_open_by_another_is_a_disagreement_too() -> None:
    longer = {"interval": "over_15_months", "rades_visceral": "no", "deficit_onset": "over_14_days"}
    groups = {"aided": {}, "paraplegic": {}, "unaided": longer}
    for motor, more in groups.items():
        patient = {**TOMITA_8, **RADES_21, **more, "motor": motor}
        names = {one.name for one in found({"topics": [*SURGERY, "compression"], "patient": patient})}
        assert ("table_against_surgery" in names) is (motor == "aided"), motor


def test_a_disagreement_waits_until_both_sides_are_settled() -> None:
    without = {name: code for name, code in TOKUHASHI_7.items() if name != "performance"}
    names = {one.name for one in found({"topics": SURGERY, "patient": {**without, "extraspinal": "three_or_more"}})}
    assert "tokuhashi_factors" not in names


def test_each_statement_opens_on_a_capital_or_on_the_lesion_it_is_about() -> None:
    one, _ = read(CASES["surgery_life_expectancy"][0])
    parts = CASES["surgery_life_expectancy"][0]
    two, _ = read({**parts, "lesions": parts["lesions"] * 2})
    shown = [re.findall(r"<blockquote><p>(.*?)</p>", html.render(sheet(patient_case))) for patient_case in (one, two)]
    assert all(shown)
    assert all(statement[0].isupper() for statements in shown for statement in statements)
    numbered = [[re.findall(r"Lésion.(\w+)", statement) for statement in statements] for statements in shown]
    assert numbered == [[[], []], [[], ["1"], ["2"]]]
