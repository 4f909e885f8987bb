"""Every engine says of a cohort what the rows in Python alone say of it."""

import subprocess
import sys
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pytest

from bonemets import rules
from bonemets.cohort.reading import CohortError, UnreadValues
from bonemets.cohort.rows import score_rows
from bonemets.cohort.score import score
from bonemets.kernel.rule import Rule
from cohort.registry import messy

COUNT = 400
EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)

Rows = list[dict[str, Any]]


def plain(frame: Any) -> Rows:
    """Rows of a frame in the order of the column `n`, with `None` where there is nothing."""
    if isinstance(frame, polars.LazyFrame):
        frame = frame.collect(engine="streaming")
    if isinstance(frame, duckdb.DuckDBPyRelation):
        frame = frame.order("n").to_arrow_table()
    if isinstance(frame, polars.DataFrame):
        return frame.to_dicts()
    if isinstance(frame, pyarrow.Table):
        return list(frame.to_pylist())
    return [
        {name: None if cell is pandas.NA or cell != cell else cell for name, cell in row.items()}
        for row in frame.to_dict("records")
    ]


def numbered(rows: Rows) -> Rows:
    return [{"n": place} | row for place, row in enumerate(rows)]


def relation(rows: Rows) -> Any:
    table = pyarrow.Table.from_pylist(rows)
    return duckdb.connect().from_arrow(table)


ENGINES = {
    "polars": polars.DataFrame,
    "polars lazy": polars.LazyFrame,
    "pandas": pandas.DataFrame,
    "pyarrow": pyarrow.Table.from_pylist,
    "duckdb": relation,
}
EVERY_ENGINE = pytest.mark.parametrize("engine", ENGINES)


@EVERY_RULE
@EVERY_ENGINE
def test_a_frame_is_scored_as_its_rows(engine: str, rule: Rule[..., Any]) -> None:
    rows = numbered(messy(rule, COUNT))
    made = ENGINES[engine](rows)
    scored = score(made, rule.name, unread="keep")
    assert type(scored) is type(made)
    assert plain(scored) == list(score_rows(rows, rule.name, unread="keep"))


@EVERY_ENGINE
def test_numbers_are_compared_with_the_ends_of_the_intervals(engine: str) -> None:
    rows: Rows = [
        {"clearance": number}
        for number in (None, float("nan"), 29.999, 30, 30.0000001, 59.99, 60, 60.01, 300, 999, -1, 5000, 1e308)
    ]
    rows = numbered([{"clearance": None if row["clearance"] is None else float(row["clearance"])} for row in rows])
    asked: dict[str, Any] = {"unread": "keep", "values": {"clearance": {"999": "?"}}}
    scored = plain(score(ENGINES[engine](rows), "zoledronic_dose", **asked))
    expected = list(score_rows(rows, "zoledronic_dose", **asked))
    for row in (*scored, *expected):
        row["clearance"] = None if row["clearance"] != row["clearance"] else row["clearance"]
    assert scored == expected


@EVERY_ENGINE
def test_a_count_between_two_steps_is_no_answer(engine: str) -> None:
    rows: Rows = numbered([{"sites": number} for number in (1.0, 2.5, 3.0, 200.0, 40.0)])
    scored = plain(score(ENGINES[engine](rows), "local_treatments", unread="keep"))
    assert scored == list(score_rows(rows, "local_treatments", unread="keep"))
    assert [row["refused"] for row in scored] == ["", "sites=2.5", "", "sites=200", "sites=40 (unconfirmed)"]


@EVERY_ENGINE
def test_one_rule_feeds_the_next_and_what_was_refused_stays_told(engine: str) -> None:
    tomita = next(rule for rule in rules() if rule.name == "tomita")
    frame: Any = ENGINES[engine](numbered([row | {"tokuhashi": "9"} for row in messy(tomita, COUNT)]))
    scored = score(score(frame, "tomita", unread="keep"), "spine_strategy", unread="keep")
    first = list(score_rows(plain(frame), "tomita", unread="keep"))
    assert plain(scored) == list(score_rows(first, "spine_strategy", unread="keep"))


@EVERY_ENGINE
def test_nothing_becomes_unknown_in_silence(engine: str) -> None:
    frame: Any = ENGINES[engine](
        numbered([{"site": "upper_limb", "size": "0.2", "lesion": "lytique", "pain": "mild"}] * 3)
    )
    with pytest.raises(UnreadValues, match=r"lesion : « lytique » × 3"):
        score(frame, "mirels")
    read = score(frame, "mirels", values={"lesion": {"lytique": "lytic"}})
    assert {row["mirels_points"] for row in plain(read)} == {1 + 1 + 3 + 1}


@EVERY_ENGINE
def test_a_rule_that_is_scored_again_says_it_anew(engine: str) -> None:
    frame: Any = ENGINES[engine](numbered([{"grade": "a"}, {"grade": None}]))
    once = score(frame, "frankel")
    assert plain(score(once, "frankel")) == plain(once)


def test_an_empty_cohort_has_the_columns_all_the_same() -> None:
    frame = polars.DataFrame(schema=dict.fromkeys(["site", "size", "lesion", "pain"], polars.String))
    assert score(frame, "mirels").columns[4:6] == ["mirels_status", "mirels_points"]


def test_what_is_no_frame_is_told() -> None:
    with pytest.raises(CohortError, match="dict"):
        score({"site": []}, "mirels")


def test_the_package_needs_nothing_until_a_frame_is_scored() -> None:
    code = """
import sys
for name in ("narwhals", "polars", "pandas", "pyarrow"):
    sys.modules[name] = None
from bonemets.cohort import rows, score
print(list(rows.score_rows([{"grade": "a"}], "frankel"))[0]["frankel_conclusions"])
try:
    score.score(None, "frankel")
except ImportError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["complete", "scoring a frame needs narwhals: pip install 'bonemets[cohort]'"]
