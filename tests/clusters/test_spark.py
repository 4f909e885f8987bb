"""Spark: the same rows, nothing on the driver, and a result that is whole although an executor was lost."""

import os
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import polars
import pytest

from bonemets.cohort.reading import UnreadValues
from bonemets.cohort.rows import score_rows
from bonemets.cohort.score import score
from bonemets.kernel.rule import find
from cohort.registry import messy

COUNT = 1000
EXECUTOR = b"org.apache.spark.executor.CoarseGrainedExecutorBackend"
RULES = ("sins", "mirels", "zoledronic_dose", "creatinine_before_dose", "stereotactic", "trial_status")


def of(spark: Any, rows: list[dict[str, Any]]) -> Any:
    table = polars.DataFrame([{"n": place} | row for place, row in enumerate(rows)], infer_schema_length=None)
    return spark.createDataFrame(table.to_arrow()).repartition(4)


@pytest.mark.parametrize("rule", RULES)
def test_executors_say_what_the_rows_say(spark: Any, rule: str) -> None:
    rows = messy(find(rule), COUNT)
    scored = score(of(spark, rows), rule, unread="keep").orderBy("n").drop("n").collect()
    assert [row.asDict() for row in scored] == list(score_rows(rows, rule, unread="keep"))


def test_what_cannot_be_read_is_counted_over_all_the_executors(spark: Any) -> None:
    rows = [{"grade": "a"}, {"grade": "Z"}] * COUNT
    with pytest.raises(UnreadValues, match=f"grade : « Z » × {COUNT}"):
        score(of(spark, rows), "frankel")


def test_one_rule_feeds_the_next(spark: Any) -> None:
    rows: list[dict[str, Any]] = [{"tokuhashi": "9", **row} for row in messy(find("tomita"), COUNT)]
    frame = score(score(of(spark, rows), "tomita", unread="keep"), "spine_strategy", unread="keep")
    first = list(score_rows(rows, "tomita", unread="keep"))
    expected = list(score_rows(first, "spine_strategy", unread="keep"))
    assert [row.asDict() for row in frame.orderBy("n").drop("n").collect()] == expected


def test_the_driver_sees_no_row(spark: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.sql.classic.dataframe import DataFrame

    frame = of(spark, messy(find("mirels"), COUNT))
    for name in ("collect", "toPandas", "toArrow", "toLocalIterator", "take", "head", "first"):
        monkeypatch.setattr(DataFrame, name, lambda *_: pytest.fail("a row came to the driver"))
    score(frame, "mirels", unread="keep")


def test_an_executor_is_lost_and_the_result_is_whole(spark: Any, tmp_path: Path) -> None:
    from pyspark.sql import functions

    count, parts = 400_000, 40
    grades = functions.element_at(
        functions.array(*map(functions.lit, "abe")), (functions.col("id") % 3 + 1).cast("int")
    )
    frame = spark.range(0, count, numPartitions=parts).withColumn("grade", grades)
    before = executors(spark)
    assert len(before) == 2
    lost: list[int] = []

    def lose() -> None:
        """One of them, once the first parts are written."""
        until = time.monotonic() + 120
        while time.monotonic() < until and not list(tmp_path.rglob("part-*")):
            time.sleep(0.05)
        os.kill(before[0], signal.SIGKILL)
        lost.append(before[0])

    killer = threading.Thread(target=lose)
    killer.start()
    score(frame, "frankel").write.parquet(str(tmp_path / "scored"))
    killer.join()
    assert lost == [before[0]]
    assert before[0] not in executors(spark)
    read = polars.read_parquet(tmp_path / "scored" / "*.parquet")
    assert read["id"].sort().to_list() == list(range(count))
    found = read.group_by("grade", "frankel_conclusions").len().sort("grade").rows()
    assert [(grade, said) for grade, said, _ in found] == [("a", "complete"), ("b", "complete"), ("e", "none")]


def executors(spark: Any) -> list[int]:
    """Processes of the executors of this driver: another worker may have a cluster of its own."""
    driver = f":{spark.sparkContext.getConf().get('spark.driver.port')}".encode()
    found = []
    for process in Path("/proc").iterdir():
        with suppress(OSError):
            command = (process / "cmdline").read_bytes().split(b"\0") if process.name.isdigit() else []
            if EXECUTOR in command and any(word.endswith(driver) for word in command):
                found.append(int(process.name))
    return sorted(found)
