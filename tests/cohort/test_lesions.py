"""Several lesions of one patient: the worst of them, what it may still be, and nobody lost on the way."""

from typing import Any

import duckdb
import pyarrow
import pytest

from bonemets import evaluate
from bonemets.cohort.engines.lesions import of_patients
from bonemets.cohort.score import score
from cohort.test_frames import ENGINES, plain

LESIONS: list[dict[str, Any]] = [
    {"id": "a", "site": "upper_limb", "size": "under_one_third", "lesion": "blastic", "pain": "mild"},
    {"id": "a", "site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": None},
    {"id": "b", "site": "peritrochanteric", "size": "over_two_thirds", "lesion": "lytic", "pain": "functional"},
]
PATIENTS: list[dict[str, Any]] = [{"id": "a", "n": 0}, {"id": "b", "n": 1}, {"id": "c", "n": 2}]


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != "duckdb"])
def test_the_worst_lesion_of_each_patient(engine: str) -> None:
    made: Any = ENGINES[engine]
    found = plain(of_patients(made(PATIENTS), score(made(LESIONS), "mirels"), "mirels", "id"))
    open_ = evaluate("mirels", {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic"})["range"]
    assert sorted(found, key=lambda row: row["n"]) == [
        {"id": "a", "n": 0, "mirels_lesions": 2, "mirels_complete": 1, "mirels_low": open_[0], "mirels_high": open_[1]},
        {"id": "b", "n": 1, "mirels_lesions": 1, "mirels_complete": 1, "mirels_low": 12, "mirels_high": 12},
        {"id": "c", "n": 2, "mirels_lesions": 0, "mirels_complete": 0, "mirels_low": None, "mirels_high": None},
    ]


def test_the_same_in_duckdb() -> None:
    base = duckdb.connect()
    patients, lesions = (base.from_arrow(pyarrow.Table.from_pylist(rows)) for rows in (PATIENTS, LESIONS))
    found = of_patients(patients, score(lesions, "mirels"), "mirels", "id").order("n").to_arrow_table().to_pylist()
    assert [row["mirels_lesions"] for row in found] == [2, 1, 0]
    assert [row["mirels_high"] for row in found][1:] == [12, None]
