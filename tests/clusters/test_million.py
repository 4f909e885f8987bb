"""A million seeded patients give one checksum on every engine, and ten thousand messy rows equal the loop."""

import hashlib
import os
from collections.abc import Callable
from typing import Any

import duckdb
import polars
import pytest

from bonemets import rules
from bonemets.cohort.reading import reading_of
from bonemets.cohort.rows import Scorer
from bonemets.cohort.score import score
from bonemets.cohort.table import FIELDS, table
from bonemets.kernel.answers import read
from bonemets.kernel.evaluation import assess
from cohort.registry import SEED, messy
from cohort.test_rows import in_row

PATIENTS = int(os.environ.get("PATIENTS", "1000000"))
RULE = "sins"
MESSY = 10_000


@pytest.fixture(scope="module")
def million() -> polars.DataFrame:
    """Answers drawn by a generator that is written out, so that any language can draw the same."""
    made = table(RULE)
    n = polars.Series("n", range(PATIENTS), dtype=polars.UInt64)
    columns = {}
    for place, question in enumerate(made.questions):
        drawn = (n * (place + 3) * 48_271 + SEED * (place + 1)) % 2_147_483_647 // 1_000 % len(question.answers)
        labels = polars.Series([None if label == "?" else label for label in question.labels])
        columns[question.name] = labels.gather(drawn)
    return polars.DataFrame({"n": n.cast(polars.Int64), **columns})


def checksum(scored: polars.DataFrame) -> str:
    """SHA-256 of the scored rows, in the order of the patients."""
    columns = [f"{RULE}_{field}" for field in FIELDS]
    text = scored.sort("n").select("n", *columns, "refused").write_csv()
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def expected(million: polars.DataFrame) -> str:
    """The checksum of what the rows in Python alone say."""
    scorer = Scorer(reading_of(RULE, million.columns))
    found = [scorer(row)[0] for row in million.iter_rows(named=True)]
    columns: dict[str, Any] = {f"{RULE}_{field}": [getattr(row, field) for row in found] for field in FIELDS}
    return checksum(
        million.with_columns(**{name: polars.Series(cells) for name, cells in columns.items()}, refused=polars.lit(""))
    )


LOCAL: dict[str, Callable[[polars.DataFrame], polars.DataFrame]] = {
    "polars": lambda frame: score(frame, RULE),
    "polars streaming": lambda frame: score(frame.lazy(), RULE).collect(engine="streaming"),
    "pandas": lambda frame: polars.from_pandas(score(frame.to_pandas(), RULE)),
    "pyarrow": lambda frame: polars.DataFrame(score(frame.to_arrow(), RULE)),
    "duckdb": lambda frame: score(duckdb.connect().from_arrow(frame.to_arrow()), RULE).pl(),
}


@pytest.mark.parametrize("engine", LOCAL)
def test_an_engine_gives_the_checksum(engine: str, million: polars.DataFrame, expected: str) -> None:
    assert checksum(LOCAL[engine](million)) == expected


def test_spark_gives_the_checksum(spark: Any, million: polars.DataFrame, expected: str) -> None:
    frame = spark.createDataFrame(million.to_arrow()).repartition(4)
    assert checksum(polars.DataFrame(score(frame, RULE, unread="keep").toArrow())) == expected


@pytest.mark.usefixtures("dask")
def test_dask_gives_the_checksum(dask: Any, million: polars.DataFrame, expected: str) -> None:
    from dask import dataframe

    made: Any = dataframe
    frame = made.from_pandas(million.to_pandas(), npartitions=4)
    assert checksum(polars.from_pandas(score(frame, RULE, unread="keep").compute())) == expected


@pytest.mark.parametrize("rule", ["sins", "tokuhashi", "antiresorptive_follow_up", "stereotactic", "rades"])
def test_ten_thousand_messy_rows_equal_the_loop(rule: str) -> None:
    found = next(one for one in rules() if one.name == rule)
    rows = messy(found, MESSY)
    scored = score(polars.DataFrame(rows, infer_schema_length=None), rule, unread="keep")
    for row, said in zip(rows, scored.iter_rows(named=True), strict=True):
        given = {name: (cell or "").strip() for name, cell in row.items()}
        answers = read(found, {name: None if cell in ("", "?") else cell for name, cell in given.items()})
        expected = in_row(assess(found, answers).to_dict())
        assert [said[f"{rule}_{field}"] for field in FIELDS] == [getattr(expected, field) for field in FIELDS]
