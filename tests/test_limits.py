"""What the guideline leaves open is said to the reader: exact limits, contradictions, doubts of the fact check.

Each line gives the answers that are concerned and answers that are not: the first have a note that the others lack.
"""

from typing import Any

import pytest

from bonemets import evaluate

FLARE = {"examination": "bone_scan", "uptake": "increased", "effective": "yes"}
SPINE = {"stable": "yes", "cord_compression": "no"}
START = {"clearance": 90, "calcaemia": "normal", "bone_metastases": "multiple", "life_expectancy": 12}
FOLLOW_UP = {"agent": "denosumab", "stopping": "yes", "interval": "up_to_5_weeks", "remission": "no"}
ZOLEDRONIC = {"agent": "zoledronic_acid", "interval": 5}
AFTER = {"healed": "yes", "long_bone": "no"}
UNBROKEN = {"fracture": "no"}
FEMUR = {"site": "proximal_femur"}

NOTES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("EGFR is not in the abstract that is cited", "bone_risk_factors", {"egfr": "yes"}, {}),
    ("six months exactly", "flare", FLARE | {"months": 6}, FLARE | {"months": 5.9}),
    ("growth factors raise PET uptake too", "flare", FLARE | {"examination": "pet"}, FLARE),
    ("day 15 after a growth factor is still excluded", "imaging", {"gcsf": 15}, {"gcsf": "none"}),
    ("C12: three sites are within the limit of SBRT only", "local_treatments", {"sites": 3}, {"sites": 2}),
    ("C11: one metastasis, or several", "antiresorptive_start", START | {"bone_metastases": "single"}, START),
    ("three months exactly, ≥3 for ESMO", "antiresorptive_start", START | {"life_expectancy": 3}, START),
    ("denosumab below 30 mL/min", "antiresorptive_start", START | {"clearance": 29.9}, START),
    ("hypocalcaemia before denosumab", "antiresorptive_start", START | {"calcaemia": "low"}, START),
    ("hypercalcaemia and supplementation", "antiresorptive_start", START | {"calcaemia": "high"}, START),
    ("« contre-indication » or not recommended", "zoledronic_dose", {"clearance": 29}, {"clearance": 61}),
    ("between two printed classes", "zoledronic_dose", {"clearance": 49.5}, {"clearance": 61}),
    ("denosumab, six months exactly", "antiresorptive_follow_up", FOLLOW_UP | {"months": 6}, FOLLOW_UP | {"months": 5}),
    (
        "24 months exactly",
        "antiresorptive_follow_up",
        FOLLOW_UP | {"stopping": "no", "months": 24, "total": 24},
        FOLLOW_UP | {"stopping": "no", "months": 25, "total": 25},
    ),
    ("five weeks, not verified", "antiresorptive_follow_up", ZOLEDRONIC | {"interval": 6}, ZOLEDRONIC),
    ("C14: 8 Gy is as good for pain", "pain_schedules", {"schedule": "gy_8_in_1"}, {"schedule": "gy_20_in_5"}),
    ("C14: no schedule is ranked for pain", "pain_schedules", {"schedule": "gy_20_in_5"}, {"schedule": "gy_8_in_1"}),
    ("15 to 21 days, or three weeks", "postoperative_radiotherapy", AFTER | {"days": 15}, AFTER | {"days": 14}),
    ("three weeks, or 15 to 21 days", "treatment_after_surgery", {"days": 21}, {"days": 40}),
    ("grouping of the single fraction", "postoperative_radiotherapy", {"long_bone": "yes"}, {"days": 15}),
    ("C12: three sites, two elsewhere", "stereotactic", SPINE | {"sites": 3}, SPINE | {"sites": 2}),
    ("25 % exactly", "stereotactic", SPINE | {"canal": 25}, SPINE | {"canal": 24}),
    ("5 mm exactly", "stereotactic", SPINE | {"distance": 5}, SPINE | {"distance": 6}),
    ("radiotherapy three months ago", "stereotactic", SPINE | {"prior_radiotherapy": 3}, SPINE),
    ("life expectancy of three months", "stereotactic", SPINE | {"life_expectancy": 3}, SPINE),
    ("instability is not tied to a SINS total", "stereotactic", {"instability": "yes"}, SPINE),
    ("no delay after a radionuclide", "stereotactic", {"radionuclide": "yes"}, SPINE),
    ("« périodicité » is read as type", "percutaneous_goal", {"goal": "palliative"}, {"goal": "curative"}),
    (
        "kyphoplasty is rarely indicated",
        "cementoplasty",
        {"long_bone": "no", "pain_control": "yes"}
        | dict.fromkeys(("bulk", "puncture_infection", "sepsis"), "no")
        | {"coagulation": "yes"},
        {"pain_control": "yes"},
    ),
    ("M6: Mirels in the pelvis", "screw_fixation", {"site": "pelvis"}, {"site": "proximal_femur"}),
    ("M6: Mirels after a fracture", "screw_fixation", FEMUR | {"fracture": "yes"}, FEMUR | {"fracture": "no"}),
    ("four out of ten exactly", "ablation", {"pain": 4}, {"pain": 5}),
    ("microwaves and their margin", "ablation", {"method": "microwave"}, {"method": "non_thermal"}),
    ("C15: a Mirels total of 8", "surgery_indication", UNBROKEN | {"mirels": 8}, UNBROKEN | {"mirels": 7}),
    ("Mirels of a fractured bone", "surgery_indication", {"fracture": "yes", "mirels": 12}, {"mirels": 12}),
    ("day 21 is still within both delays", "postoperative_radiotherapy", AFTER | {"days": 21}, AFTER | {"days": 14}),
    ("six weeks exactly", "surgery_by_life_expectancy", {"life_expectancy": "6 semaines"}, {"life_expectancy": 3}),
    ("one year exactly", "surgery_by_life_expectancy", {"life_expectancy": 12}, {"life_expectancy": 11}),
    (
        "M5: prosthesis, or less aggressive",
        "surgery_by_life_expectancy",
        {"life_expectancy": 8},
        {"life_expectancy": 1},
    ),
    (
        "six months exactly, no prosthesis",
        "surgical_technique",
        {"place": "other_joint", "life_expectancy": 6},
        {"place": "other_joint", "life_expectancy": 5},
    ),
    ("M8: printed open, already over", "trial_status", {"trial": "prism"}, {"trial": "stereo_os"}),
]


@pytest.mark.parametrize(("reason", "rule", "noted", "plain"), NOTES, ids=[f"{n[1]}: {n[0]}" for n in NOTES])
def test_what_is_left_open_is_said(reason: str, rule: str, noted: dict[str, Any], plain: dict[str, Any]) -> None:
    with_note, without = ({note["id"] for note in evaluate(rule, answers)["notes"]} for answers in (noted, plain))
    assert with_note - without, f"{reason}: no note for {noted} beyond those of {plain}"


ALWAYS = ["bone_risk_factors", "local_treatments", "zoledronic_dose"]


@pytest.mark.parametrize("rule", ALWAYS)
def test_a_doubt_on_the_whole_rule_is_said_before_any_answer(rule: str) -> None:
    assert evaluate(rule, {})["notes"]
