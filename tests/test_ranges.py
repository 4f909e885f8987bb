"""Possible and plausible values of every measure: conventions of the site, where neither is a clinical threshold.

Creatinine, age and weight are those of the page conventions; counts, totals and scales follow from what they measure.
"""

import pytest

from bonemets import rules
from bonemets.guideline.radiotherapy.fractionation import EffectiveDose, EquivalentDose, FractionDose, TotalDose
from bonemets.kernel.day import read
from bonemets.kernel.question import Choice, Quantity

RANGES: dict[str, tuple[tuple[float, float], tuple[float, float], float | None]] = {
    "Age": ((18, 110), (18, 110), None),
    "AlphaBeta": ((0.5, 30), (1, 20), None),
    "BoneSites": ((1, 100), (1, 100), 1),
    "Clearance": ((0, 4000), (5, 200), None),
    "CorticalFraction": ((0, 1), (0, 1), None),
    "Creatinine": ((10, 2000), (35, 400), None),
    "Day": ((read("01/01/2000"), read("31/12/2099")), (read("01/01/2000"), read("31/12/2099")), 1),
    "DaysAfterSurgery": ((0, 365), (0, 365), 1),
    "DaysOfDeficit": ((1, 3650), (1, 120), 1),
    "DaysSinceGcsf": ((0, 3650), (0, 3650), 1),
    "Distance": ((0, 500), (0, 500), None),
    "EffectiveDose": ((0, 25_000), (0, 25_000), None),
    "EquivalentDose": ((0, 25_000), (0, 25_000), None),
    "ExtraspinalCount": ((0, 200), (0, 50), 1),
    "FirstCreatinine": ((10, 2000), (35, 400), None),
    "FractionDose": ((0, 100), (0, 100), None),
    "HeightLoss": ((0.1, 100), (0.1, 100), None),
    "Karnofsky": ((10, 100), (10, 100), 10),
    "LifeExpectancy": ((0, 600), (0, 120), None),
    "MetastaticSites": ((1, 100), (1, 30), 1),
    "MirelsTotal": ((4, 12), (4, 12), 1),
    "MonthsOnTreatment": ((0, 240), (0, 120), None),
    "MonthsSinceDiagnosis": ((0, 1200), (0, 300), None),
    "MonthsSinceRadiotherapy": ((0, 600), (0, 600), None),
    "MonthsSinceReview": ((0, 600), (0, 60), None),
    "Narrowing": ((0, 100), (0, 100), None),
    "PainUnderAnalgesics": ((0, 10), (0, 10), None),
    "PresentCreatinine": ((10, 2000), (35, 400), None),
    "TokuhashiTotal": ((0, 15), (0, 15), 1),
    "TomitaTotal": ((2, 10), (2, 10), 1),
    "TotalDose": ((0, 100), (0, 100), None),
    "TotalMonths": ((0, 600), (0, 120), None),
    "TreatmentMonths": ((0, 600), (0, 120), None),
    "TumourSize": ((0, 30), (0, 15), None),
    "VertebralCount": ((1, 33), (1, 33), 1),
    "WeeksBetweenDoses": ((1, 104), (3, 26), None),
    "Weight": ((25, 250), (35, 150), None),
}
"""By measure: values outside the first range are refused, outside the second confirmed; the step, if any."""

ASKED = [question for rule in rules() for question in (*rule.questions.values(), *rule.parts.values())]
COMPUTED = (TotalDose, FractionDose, EffectiveDose, EquivalentDose)
MEASURES = {
    measure.__name__: measure
    for question in (*ASKED, *COMPUTED)
    if (measure := question.measure() if issubclass(question, Choice) else question)
}


def test_every_measure_has_its_range() -> None:
    assert set(MEASURES) == set(RANGES)


@pytest.mark.parametrize(("name", "measure"), MEASURES.items(), ids=MEASURES)
def test_the_range_of_a_measure(name: str, measure: type[Quantity]) -> None:
    assert (measure.possible, measure.plausible, measure.step) == RANGES[name]


DECIMALS = {
    "Clearance": 1,
    "Creatinine": 1,
    "EffectiveDose": 2,
    "EquivalentDose": 2,
    "FirstCreatinine": 1,
    "LifeExpectancy": 1,
    "MonthsOnTreatment": 1,
    "MonthsSinceReview": 1,
    "PresentCreatinine": 1,
    "TotalMonths": 1,
    "TreatmentMonths": 1,
}
"""Decimals shown of a measure that is computed or converted; the others are shown as they were given."""


@pytest.mark.parametrize(("name", "measure"), MEASURES.items(), ids=MEASURES)
def test_the_decimals_that_are_shown(name: str, measure: type[Quantity]) -> None:
    assert measure.decimals == DECIMALS.get(name)
