"""Doses of the schedules against those that a clinician reads in the case table."""

import pytest

from bonemets import evaluate
from bonemets.guideline.radiotherapy.pain_schedules import Schedule
from casebook import FOLDER, parse_answer, rows

ROWS = [row for _, row in rows((FOLDER / "pain_schedules.md").read_text("utf-8").splitlines(), "Doses attendues")]
COLUMNS = ("Dose totale", "Dose par séance", "BED", "EQD2")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['Schéma']} {row['Alpha/bêta']}")
def test_doses_of_a_schedule(row: dict[str, str]) -> None:
    answers = {"schedule": parse_answer(row["Schéma"]), "alpha_beta": parse_answer(row["Alpha/bêta"])}
    found = [round(value["value"], 2) for value in evaluate("pain_schedules", answers)["values"]]
    assert found == [parse_answer(row[column]) for column in COLUMNS], row["Source"]


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("gy_30_in_10", "30 Gy en 10 fractions"),
        ("gy_24_in_6", "24 Gy en 6 fractions"),
        ("gy_20_in_5", "20 Gy en 5 fractions"),
        ("gy_8_in_1", "8 Gy en séance unique"),
    ],
)
def test_a_schedule_is_named_by_its_dose_and_its_fractions(schedule: str, said: str) -> None:
    assert Schedule.from_code(schedule).label.fr == said


def test_no_biological_dose_without_the_alpha_beta_ratio() -> None:
    known = [value["en"] for value in evaluate("pain_schedules", {"schedule": "gy_8_in_1"})["values"]]
    assert known == ["Total dose", "Dose per fraction"]
