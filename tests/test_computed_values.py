"""What is computed on the way: biological doses, clearances, durations in other units, days of the studies.

Expected values are those that the fact check of the guideline prints, or are worked out in exact arithmetic.
"""

import random
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from bonemets import evaluate
from bonemets.browser.api import respond
from oracle import ORACLES
from oracle.pain_schedules import PRINTED, SCHEDULES, doses
from oracle.trial_status import DATA_OF_THE_GUIDELINE, DATES, status

SEED = 20261123


def dose_values(schedule: str, alpha_beta: float) -> list[float]:
    """Total dose, dose per fraction, BED and EQD2."""
    answers = {"schedule": schedule, "alpha_beta": {"value": alpha_beta, "confirmed": True}}
    return [value["value"] for value in evaluate("pain_schedules", answers)["values"]]


@pytest.mark.parametrize(("schedule", "alpha_beta"), PRINTED)
def test_doses_are_those_of_the_fact_check(schedule: str, alpha_beta: int) -> None:
    total, *found = dose_values(schedule, alpha_beta)
    assert total == SCHEDULES[schedule][0]
    assert tuple(round(value, 2) for value in found) == PRINTED[schedule, alpha_beta]


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_doses_for_every_tenth_of_the_ratio(schedule: str) -> None:
    for tenths in range(5, 301):
        exact = doses(schedule, Fraction(tenths, 10))
        assert dose_values(schedule, tenths / 10) == pytest.approx([float(value) for value in exact], rel=1e-12)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_biological_dose_waits_for_the_ratio(schedule: str) -> None:
    total, fractions = SCHEDULES[schedule]
    for known in ({"schedule": schedule}, {"schedule": schedule, "alpha_beta": None}):
        assert [value["value"] for value in evaluate("pain_schedules", known)["values"]] == [total, total / fractions]


def exact_clearance(sex: str, age: Fraction, weight: Fraction, creatinine: Fraction) -> Fraction:
    """Cockcroft and Gault: 72 for milligrams per decilitre, 88.4 µmol/L to one of them, 0.85 for women."""
    men = (140 - age) * weight / (72 * creatinine / Fraction("88.4"))
    return men * Fraction("0.85") if sex == "female" else men


def patient(sex: str, age: object, weight: object, creatinine: object) -> dict[str, Any]:
    given = {"sex": sex, "age": age, "weight": weight, "creatinine": creatinine}
    return {
        f"clearance.{name}": value if name == "sex" else {"value": value, "confirmed": True}
        for name, value in given.items()
    }


def clearance(*given: Any) -> float:
    (reason,) = evaluate("zoledronic_dose", patient(*given))["reasons"]
    return float(reason["answer"])


@pytest.mark.parametrize("creatinine", ["1,4 mg/dL", "14 mg/L", "123,76 µmol/L", 123.76])
def test_the_published_clearance_and_its_dose(creatinine: object) -> None:
    """Man of 65 years, 70 kg, 1.4 mg/dL: 52.1 mL/min, hence 3.5 mg."""
    assert round(clearance("male", 65, 70, creatinine), 1) == 52.1
    assert evaluate("zoledronic_dose", patient("male", 65, 70, creatinine))["conclusions"] == ["mg_3_5"]


def test_the_published_dose_of_a_clearance_of_32() -> None:
    assert evaluate("zoledronic_dose", {"clearance": 32})["conclusions"] == ["mg_3_0"]


@pytest.mark.parametrize(("sex", "printed", "wrong"), [("male", 1.2278, (1.23, 1.25)), ("female", 1.0436, (1.04,))])
def test_the_constant_for_micromoles_is_derived_not_rounded(sex: str, printed: float, wrong: tuple[float, ...]) -> None:
    """88.4 / 72, and 0.85 times as much; a public copy of the formula prints 1.25."""
    constant = clearance(sex, 40, 100, 100) / 100
    assert constant == pytest.approx(88.4 / 72 * (0.85 if sex == "female" else 1), rel=1e-12)
    assert round(constant, 4) == printed
    assert all(abs(constant - other) > 5e-4 for other in wrong)


EXACTLY = [
    ("male", "221", 30),
    ("male", "165,75", 40),
    ("male", "132,6", 50),
    ("male", "110,5", 60),
    ("male", "2,5 mg/dL", 30),
    ("male", "1,875 mg/dL", 40),
    ("male", "1,5 mg/dL", 50),
    ("male", "12,5 mg/L", 60),
    ("female", "187,85", 30),
    ("female", "112,71", 50),
    ("female", "93,925 µmol/L", 60),
    ("female", "2,125 mg/dL", 30),
    ("female", "1,275 mg/dL", 50),
]
"""At 68 years and 75 kg, where (140 - age) × weight / 72 is 75: creatinine and the clearance it gives exactly."""

CLASSES = ((60, "mg_4_0"), (50, "mg_3_5"), (40, "mg_3_3"), (30, "mg_3_0"), (0, "no_dose"))


def dose_of(exact: Fraction) -> str:
    """Dose of a clearance; 60 exactly is in the class below."""
    return next(dose for lower, dose in CLASSES if exact > lower or (exact == lower and lower < 60))


@pytest.mark.parametrize(("sex", "creatinine", "edge"), EXACTLY)
def test_a_computed_clearance_on_an_edge_is_the_edge(sex: str, creatinine: str, edge: int) -> None:
    given = patient(sex, 68, 75, creatinine)
    assert clearance(sex, 68, 75, creatinine) == edge
    assert evaluate("zoledronic_dose", given)["conclusions"] == [dose_of(Fraction(edge))]
    start = evaluate(
        "antiresorptive_start", {"bone_metastases": "single", "life_expectancy": 12, "calcaemia": "normal", **given}
    )
    assert start["conclusions"] == ["either_agent"]


@pytest.mark.parametrize(
    ("creatinine", "dose", "agents"),
    [
        (220.9, "mg_3_0", "either_agent"),
        (220.99, "mg_3_0", "either_agent"),
        (221, "mg_3_0", "either_agent"),
        (221.01, "no_dose", "denosumab"),
        (221.1, "no_dose", "denosumab"),
    ],
)
def test_a_hundredth_of_a_micromole_around_a_clearance_of_30(creatinine: float, dose: str, agents: str) -> None:
    """From 221.01 µmol/L the clearance is 29.9986, shown as 30.0: nothing is rounded before the comparison."""
    given = patient("male", 68, 75, creatinine)
    assert evaluate("zoledronic_dose", given)["conclusions"] == [dose]
    start = evaluate(
        "antiresorptive_start", {"bone_metastases": "multiple", "life_expectancy": 12, "calcaemia": "normal", **given}
    )
    assert start["conclusions"] == [agents]


def test_a_sample_of_patients_has_the_exact_clearance_and_its_dose() -> None:
    draw = random.Random(SEED)
    for _ in range(3000):
        sex, age, weight, creatinine = (
            draw.choice(("male", "female")),
            draw.randrange(18, 111),
            draw.randrange(250, 2501) / 10,
            draw.randrange(100, 5001) / 10,
        )
        exact = exact_clearance(sex, Fraction(age), Fraction(str(weight)), Fraction(str(creatinine)))
        assert clearance(sex, age, weight, creatinine) == pytest.approx(float(exact), rel=1e-9)
        found = evaluate("zoledronic_dose", patient(sex, age, weight, creatinine))["conclusions"]
        assert found == [dose_of(exact)], (sex, age, weight, creatinine, float(exact))


WRITTEN = {"mg_4_0": "4 mg", "mg_3_5": "3,5 mg", "mg_3_3": "3,3 mg", "mg_3_0": "3 mg", "no_dose": "aucune dose"}


@pytest.mark.parametrize(
    ("given", "dose"), [("60,1", "mg_4_0"), ("60", "mg_3_5"), ("49", "mg_3_3"), ("30", "mg_3_0"), ("29,9", "no_dose")]
)
def test_a_dose_is_written_as_its_code_says(given: str, dose: str) -> None:
    _, _, told = respond("zoledronic_dose", {"clearance": given}, {})["sentence"].partition(" : ")
    assert told.startswith(WRITTEN[dose])


MONTH = Fraction("30.44")
"""Days."""

TYPED = (
    [(f"{n} jours", Fraction(n) / MONTH) for n in range(2, 401)]
    + [(f"{n} semaines", Fraction(7 * n) / MONTH) for n in range(2, 61)]
    + [(f"{n} mois", Fraction(n)) for n in range(2, 61)]
    + [(f"{n} ans", Fraction(12 * n)) for n in range(2, 11)]
    + [("6,0 semaines", 42 / MONTH), ("0,25 ans", Fraction(3)), ("0,5 ans", Fraction(6)), ("1 an", Fraction(12))]
)


def test_a_life_expectancy_in_another_unit_is_on_the_right_side_of_every_limit() -> None:
    """Six weeks, three months, six months and one year, whatever the unit; 1 month is 30.44 days."""
    hip = {"place": "femoral_head_or_neck", "bone_loss": "no", "radiotherapy": "no"}
    all_over = {"bone_metastases": "multiple", "clearance": 90, "calcaemia": "normal"}
    spine: dict[str, object] = {**next(ORACLES["stereotactic"].combinations())}
    wrong = []
    for typed, months in TYPED:
        expected = (
            "under_six_weeks" if months < 42 / MONTH else "over_one_year" if months > 12 else "six_weeks_to_one_year",
            "no_benefit" if months < 42 / MONTH else "arthroplasty" if months > 6 else "arthroplasty_not_met",
            months > 3,
            months < 3,
        )
        given = {"life_expectancy": typed}
        found = (
            *evaluate("surgery_by_life_expectancy", given)["conclusions"],
            *evaluate("surgical_technique", hip | given)["conclusions"],
            evaluate("antiresorptive_start", all_over | given)["conclusions"] == ["either_agent"],
            evaluate("stereotactic", spine | given)["reasons"][-1]["holds"],
        )
        if found != expected:
            wrong.append(f"{typed}: expected {expected}, found {found}")
    assert not wrong, wrong[:5]


def test_a_delay_of_treatment_in_days_or_weeks_is_on_the_right_side_of_six_months() -> None:
    seen = {"examination": "bone_scan", "uptake": "increased", "effective": "yes"}
    delays = [(f"{n} jours", n) for n in range(2, 366)] + [(f"{n} semaines", 7 * n) for n in range(2, 53)]
    for typed, days in delays:
        expected = "possible_flare" if days / MONTH < 6 else "progression"
        assert evaluate("flare", seen | {"months": typed})["conclusions"] == [expected], typed


def test_a_tumour_in_millimetres_is_on_the_right_side_of_two_centimetres() -> None:
    for millimetres in range(1, 101):
        (reason,) = evaluate("bone_risk_factors", {"size": f"{millimetres} mm"})["reasons"]
        assert reason["holds"] is (millimetres > 20), millimetres


@pytest.mark.parametrize("weeks", range(0, 53))
def test_weeks_after_surgery_are_seven_days(weeks: int) -> None:
    for rule in ("treatment_after_surgery", "postoperative_radiotherapy"):
        typed, days = (evaluate(rule, {"days": given}) for given in (f"{weeks} semaines", 7 * weeks))
        assert typed == days


@pytest.mark.parametrize("trial", DATES)
def test_every_day_of_the_years_in_which_a_study_opens_or_ends(trial: str) -> None:
    for year in (2015, 2016, 2018, 2021, 2022, 2026):
        day = date(year, 1, 1)
        while day.year == year:
            found = evaluate("trial_status", {"trial": trial, "day": day.isoformat()})["conclusions"]
            assert found == [status(trial, day)], day
            day += timedelta(days=1)


def test_two_of_the_three_studies_printed_open_were_over_when_the_guideline_was_dated() -> None:
    day = DATA_OF_THE_GUIDELINE.isoformat()
    on = {trial: evaluate("trial_status", {"trial": trial, "day": day}) for trial in DATES}
    assert {trial: result["conclusions"] for trial, result in on.items()} == {
        "prism": ["closed"],
        "stereo_os": ["open"],
        "telocap02": ["closed"],
    }
    noted = {trial: {note["id"] for note in result["notes"]} for trial, result in on.items()}
    assert (noted["prism"] & noted["telocap02"]) - noted["stereo_os"], "no note says that they were already over"


@pytest.mark.parametrize("trial", DATES)
def test_a_study_shows_the_dates_that_are_printed(trial: str) -> None:
    told = respond("trial_status", {"trial": trial, "day": "17/09/2024"}, {})["text"]
    first, last = DATES[trial]
    assert f"du {first:%d/%m/%Y} au {last:%d/%m/%Y}" in told
    assert "Ouvert" in told


@pytest.mark.parametrize(
    ("event", "frequency"),
    [("radiotherapy", "50 à 70 %"), ("fracture", "7 à 35 %"), ("surgery", "5 à 9 %"), ("cord_compression", "1 à 15 %")],
)
def test_the_frequency_of_a_skeletal_event_is_the_printed_one(event: str, frequency: str) -> None:
    (reason,) = evaluate("skeletal_event", {"complication": event})["reasons"]
    assert frequency in reason["fr"]


@pytest.mark.parametrize("other", ["hypercalcaemia", "other"])
def test_what_is_no_skeletal_event_has_no_frequency(other: str) -> None:
    (reason,) = evaluate("skeletal_event", {"complication": other})["reasons"]
    assert "%" not in reason["fr"]
