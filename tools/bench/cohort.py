"""How fast a cohort is scored: every engine against its own join on the ready index, in one run.

`make bench-cohort` writes what it finds for the page « Performances »; ratios are of one run, so that another load of
the machine weighs on both sides.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import numpy
import polars as pl

from bench.machine import machine
from bonemets.cohort.score import score
from bonemets.cohort.table import FIELDS, table
from bonemets_site.fences.performance import COHORTS

RULE = "sins"
ROWS = 10_000_000
BEYOND_MEMORY = 100_000_000
PART = 1_000_000
SEED = 20_261_129
KNOWN = 0.8
ROUNDS = 5
CLUSTERS = (1, 2, 4)
CLUSTER_ROWS = 2_000_000
"""Large enough for the time to start a job to be small beside it."""

CLUSTER_PART = 250_000
SHARED = 1.5
"""Load of the machine for each core above which the page says that it had other work."""


def answers(rows: int, start: int = 0) -> pl.DataFrame:
    """Answers of patients as lists of codes, drawn at random and apart from one another.

    A fifth is unknown, and the first answer of each question is met more often than the last: no row foretells the
    next, neither for the processor nor for what makes a file small.
    """
    draw = numpy.random.default_rng((SEED, start))
    columns = {}
    for question in table(RULE).questions:
        labels = [label for label in question.labels[1:] if not label.isdigit()]
        weights = numpy.arange(len(labels), 0, -1)
        drawn = draw.choice(len(labels) + 1, rows, p=[1 - KNOWN, *weights / weights.sum() * KNOWN])
        codes = pl.Series([None, *labels], dtype=pl.Enum(labels))
        columns[question.name] = codes.gather(pl.Series(drawn))
    return pl.DataFrame(columns)


def payload() -> pl.DataFrame:
    """The table, as a frame to join."""
    rows = [
        {"index": place, **{field: getattr(row, field) for field in FIELDS}}
        for place, row in enumerate(table(RULE).rows())
    ]
    return pl.DataFrame(rows, infer_schema_length=None)


def ready(patients: pl.DataFrame) -> pl.DataFrame:
    """The same patients with the index made beforehand."""
    made = table(RULE)
    digits = [
        pl.col(question.name)
        .cast(pl.String)
        .replace_strict(list(question.labels), list(range(len(question.labels))), default=0, return_dtype=pl.Int64)
        * stride
        for question, stride in zip(made.questions, made.strides, strict=True)
    ]
    return patients.with_columns(pl.sum_horizontal(*digits).alias("index"))


def is_shared() -> bool:
    """Whether the machine has other work than ours, which never asks for more than every core."""
    return os.getloadavg()[0] / (os.cpu_count() or 1) > SHARED


def best(run: Callable[[], object]) -> float:
    """Seconds of the fastest of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def in_polars(patients: pl.DataFrame, with_index: pl.DataFrame, rows: pl.DataFrame) -> dict[str, float]:
    """Codes, then texts, then parts of a query, against a left join."""
    texts = patients.cast(pl.String)
    lazy = patients.lazy()
    return {
        "join": best(lambda: with_index.join(rows, on="index", how="left")),
        "codes": best(lambda: score(patients, RULE)),
        "texts": best(lambda: score(texts, RULE)),
        "streaming": best(lambda: score(lazy, RULE, unread="keep").collect(engine="streaming")),
    }


def in_duckdb(with_index: pl.DataFrame, rows: pl.DataFrame) -> dict[str, float]:
    """The relation of texts, against a left join, each written to a table."""
    base = duckdb.connect()
    base.execute(f"SET threads={os.cpu_count() or 1}")
    base.register("given", with_index.with_columns(pl.exclude("index").cast(pl.String)).to_arrow())
    base.register("rows", rows.to_arrow())
    base.execute("CREATE TABLE patients AS FROM given")
    base.execute("CREATE TABLE held AS FROM rows")

    def scored() -> None:
        score(base.table("patients"), RULE).create("scored")
        base.execute("DROP TABLE scored")

    def joined() -> None:
        base.execute("CREATE OR REPLACE TABLE joined AS FROM patients LEFT JOIN held USING (index)")

    return {"join": best(joined), "texts": best(scored)}


def larger_than_memory(folder: Path) -> dict[str, float | bool]:
    """A file of many patients, scored from disk to disk by a process of its own, whose memory is read.

    It is read from /proc: what `getrusage` gives begins with the memory of the process that starts it.
    """
    source = folder / "source"
    source.mkdir()
    for start in range(0, BEYOND_MEMORY, PART):
        answers(PART, start).write_parquet(source / f"{start:010}.parquet")
    size = sum(path.stat().st_size for path in source.iterdir())
    code = (
        "import polars as pl, time\n"
        "from pathlib import Path\n"
        "from bonemets.cohort.score import score\n"
        "start = time.perf_counter()\n"
        f"score(pl.scan_parquet({str(source)!r} + '/*.parquet'), {RULE!r}, unread='keep').sink_parquet(\n"
        f"    {str(folder / 'scored.parquet')!r}\n"
        ")\n"
        "most = Path('/proc/self/status').read_text('ascii').partition('VmHWM:')[2].split()[0]\n"
        "print(time.perf_counter() - start, int(most) * 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, memory = map(float, done.stdout.split())
    return {"rows": BEYOND_MEMORY, "file": size, "seconds": seconds, "memory": memory, "shared": is_shared()}


def on_spark(folder: Path) -> dict[str, float]:
    """One, two and four times the rows on two executors, written to disk."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder: Any = SparkSession.builder
    session = builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")

    def run(times: int) -> float:
        source = folder / f"spark-{times}"
        source.mkdir(exist_ok=True)
        for part in range(CLUSTER_ROWS * times // CLUSTER_PART):
            made = answers(CLUSTER_PART, part * CLUSTER_PART).cast(pl.String)
            made.write_parquet(source / f"{part}.parquet")
        start = time.perf_counter()
        score(session.read.parquet(str(source)), RULE, unread="keep").write.mode("overwrite").parquet(
            str(folder / "out")
        )
        return time.perf_counter() - start

    run(1)
    found = {str(times): run(times) for times in CLUSTERS}
    session.stop()
    return found


def on_dask(folder: Path) -> dict[str, float]:
    """The same on two workers."""
    from dask import dataframe, distributed

    frames: Any = dataframe
    processes: Any = distributed
    cluster = processes.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)

    def run(times: int) -> float:
        source = folder / f"spark-{times}"
        start = time.perf_counter()
        score(frames.read_parquet(source), RULE, unread="keep").to_parquet(folder / f"dask-{times}")
        return time.perf_counter() - start

    with cluster, processes.Client(cluster):
        run(1)
        return {str(times): run(times) for times in CLUSTERS}


def main() -> None:
    """Measure, and write."""
    rows, patients = payload(), answers(ROWS)
    with_index = ready(patients)
    found: dict[str, Any] = {
        "run": {
            "day": date.today().strftime("%d/%m/%Y"),
            "machine": machine(),
            "rule": RULE,
            "rows": ROWS,
            "cluster_rows": CLUSTER_ROWS,
            "shared": is_shared(),
        },
        "polars": in_polars(patients, with_index, rows),
        "duckdb": in_duckdb(with_index, rows),
    }
    del patients, with_index
    print(json.dumps(found, indent=1), flush=True)
    with TemporaryDirectory() as folder:
        found["spark"] = on_spark(Path(folder))
        found["dask"] = on_dask(Path(folder))
    print(json.dumps(found, indent=1), flush=True)
    with TemporaryDirectory() as folder:
        found["streaming"] = larger_than_memory(Path(folder))
    COHORTS.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    print(COHORTS)


if __name__ == "__main__":
    main()
