"""From files to files by a table engine: a text is first made Parquet by the one reader, then the engine scores it.

What is counted for the report is each different set of cells, which the row path reads as it reads those of a page.
"""

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol, cast

import polars

from bonemets.cohort.delimited import Described
from bonemets.cohort.engines import frames
from bonemets.cohort.engines.held import BATCH, Parquet, module, text
from bonemets.cohort.job import Job, Source
from bonemets.cohort.mapping import RuleMap
from bonemets.cohort.patterns import Patterns
from bonemets.cohort.places import PARQUET
from bonemets.cohort.reading import asked
from bonemets.cohort.refusal import listed, refusal

Sets = Iterator[tuple[tuple[object, ...], int]]

_ROW = "file_row_number"
"""Column that DuckDB adds, to put the rows in their order again."""


class Engine(Protocol):
    """What reads, scores and writes Parquet."""

    is_case_sensitive: bool
    """Whether two columns may differ by capitals alone."""

    def read(self, path: Path) -> Any:
        """A file as a frame."""

    def sets(self, frame: Any, columns: Sequence[str]) -> Sets:
        """Each different set of cells, and how many rows have it; one may come several times."""

    def write(self, frame: Any, out: Path) -> None:
        """Run a frame into a file, or a folder of parts."""

    def parts(self, frame: Any, folder: Path) -> Iterator[polars.DataFrame]:
        """Run a frame, and give its rows in their order."""

    def close(self) -> None:
        """Let go of what it holds."""


def score(job: Job, name: str, targets: Mapping[str, tuple[Path, bool]]) -> Iterator[int]:
    """Score every file of a job, and write it again with the columns of the results.

    Args:
        job: The job, decided.
        name: The engine.
        targets: By the name of a source, the file to write, and whether it is to be Parquet.

    Yields:
        Rows done, now and then.

    Raises:
        InvalidAnswer: The engine is not installed, or cannot hold these columns.
    """
    counts = job.begin()
    engine = _ENGINES[name]()
    if not engine.is_case_sensitive:
        _refuse_alike(_named(job.header), name)
    done = 0
    with TemporaryDirectory(prefix="bonemets-") as temporary:
        try:
            for place, (source, described) in enumerate(zip(job.sources, job.described, strict=True)):
                target, is_parquet = targets[source.name]
                folder = Path(temporary, str(place))
                folder.mkdir()
                blocks: Iterable[Sequence[Sequence[str]]]
                if isinstance(engine, _Polars) and not is_parquet and not isinstance(source, Parquet):
                    blocks = _by_batch(job, counts, described, source.rows(described))
                else:
                    frame = engine.read(_as_parquet(source, described, folder))
                    frame = _scored(job, counts, frame, engine, job.counts[place])
                    if is_parquet:
                        engine.write(frame, target)
                        done += job.counts[place]
                        yield done
                        continue
                    blocks = map(_texts, engine.parts(frame, folder))
                with target.open("wb") as out:
                    for rows in job.write(out, described, blocks, scored=True):
                        done += rows
                        yield done
        finally:
            engine.close()


def _scored(job: Job, counts: Sequence[Patterns], frame: Any, engine: Engine, rows: int) -> Any:
    """A frame with the columns of every rule; each different set of cells that a rule reads is counted."""
    for patterns, rule in zip(counts, job.rules, strict=True):
        told = job.map.get(rule.name, RuleMap())
        sets = engine.sets(frame, patterns.columns) if patterns.columns else iter([((), rows)])
        for cells, times in sets:
            patterns.take(tuple(map(_cell, cells)), times)
        columns = {key: told.columns.get(key) for key in asked(rule)}
        frame = frames.score(frame, rule.name, columns, told.values, frozenset(told.confirmed), "keep")
    return frame


def _by_batch(
    job: Job, counts: Sequence[Patterns], described: Described, rows: Iterator[list[str]]
) -> Iterator[list[list[str]]]:
    """Rows of text with their results: only what the rules read becomes a frame, a batch at a time."""
    read = {column for patterns in counts for column in patterns.columns}
    places = {column: place for place, column in enumerate(described.header) if column in read}
    engine = _Batch()
    while block := list(islice(rows, BATCH)):
        cells = {column: [row[place] for row in block] for column, place in places.items()}
        frame = polars.DataFrame(cells or {_ROW: [""] * len(block)})
        results = _texts(_scored(job, counts, frame, engine, len(block)).drop(frame.columns))
        yield [[*row, *more] for row, more in zip(block, results, strict=True)]


def _as_parquet(source: Source, described: Described, folder: Path) -> Path:
    """The file, or a copy of it as texts where it is none."""
    if isinstance(source, Parquet):
        return source.path
    schema = polars.Schema(dict.fromkeys(_named(described.header), polars.String()))

    def batches(only: list[str] | None, *_: object) -> Iterator[polars.DataFrame]:
        rows = source.rows(described)
        while block := list(islice(rows, BATCH)):
            frame = polars.DataFrame(block, schema, orient="row")
            yield frame.select(only) if only else frame

    path = folder / f"source{PARQUET}"
    read = polars.io.plugins.register_io_source(batches, schema=schema)
    read.sink_parquet(path, row_group_size=BATCH)
    return path


def _named(header: Sequence[str]) -> list[str]:
    """Names of the columns, those without one being numbered: a frame has no two columns of one name.

    Examples:
        >>> _named(("site", "", ""))
        ['site', 'colonne 2', 'colonne 3']
    """
    return [name or f"colonne {place}" for place, name in enumerate(header, 1)]


def _cell(cell: object) -> Any:
    """A cell as the row path takes it: numbers and truth as they are."""
    return "" if cell is None or cell != cell else cell


def _texts(part: polars.DataFrame) -> list[tuple[str, ...]]:
    """Rows as texts."""
    kinds = part.schema
    made = part.select(
        polars.col(name).fill_null("")
        if kind == polars.String
        else polars.Series(name, list(map(text, part[name])), polars.String)
        for name, kind in kinds.items()
    )
    return made.rows()


def _refuse_alike(header: Sequence[str], engine: str) -> None:
    by_name: dict[str, list[str]] = {}
    for column in header:
        by_name.setdefault(column.casefold(), []).append(column)
    alike = next((found for found in by_name.values() if len(found) > 1), None)
    if alike:
        raise refusal(
            "colonne",
            tuple(alike),
            "des noms différents",
            f"Les colonnes {listed(alike)} ne diffèrent que par les majuscules : pour {engine}, c'est un seul nom. "
            "Renommer l'une d'elles, ou calculer avec --engine polars.",
            f"The columns {listed(alike)} differ by capitals alone.",
        )


def _different(part: polars.DataFrame) -> Sets:
    for row in part.group_by(part.columns).len("bonemets rows").iter_rows():
        yield row[:-1], row[-1]


class _Polars:
    """A query that runs a part at a time."""

    is_case_sensitive = True

    def read(self, path: Path) -> Any:
        lists = polars.selectors.categorical() | polars.selectors.enum()
        return polars.scan_parquet(path).with_columns(lists.cast(polars.String))

    def sets(self, frame: Any, columns: Sequence[str]) -> Sets:
        for part in frame.select(columns).collect_batches(chunk_size=BATCH, engine="streaming"):
            yield from _different(part)

    def write(self, frame: Any, out: Path) -> None:
        frame.sink_parquet(out, row_group_size=2 * BATCH)

    def parts(self, frame: Any, folder: Path) -> Iterator[polars.DataFrame]:
        yield from frame.collect_batches(chunk_size=BATCH, engine="streaming")

    def close(self) -> None:
        pass


class _Batch(_Polars):
    """A frame in memory."""

    def sets(self, frame: Any, columns: Sequence[str]) -> Sets:
        return _different(frame.select(columns))


class _DuckDB:
    """A relation; what it cannot hold in memory goes to the disk."""

    is_case_sensitive = False

    def __init__(self) -> None:
        self._base = module("duckdb", "--engine duckdb", "duckdb").connect()

    def read(self, path: Path) -> Any:
        return self._base.read_parquet(str(path), file_row_number=True)

    def sets(self, frame: Any, columns: Sequence[str]) -> Sets:
        named = ", ".join('"' + column.replace('"', '""') + '"' for column in columns)
        counted = frame.query("cohort", f"SELECT {named}, count(*) FROM cohort GROUP BY ALL")
        for part in self._batches(counted):
            for row in part.iter_rows():
                yield row[:-1], row[-1]

    def write(self, frame: Any, out: Path) -> None:
        self._in_order(frame).write_parquet(str(out))

    def parts(self, frame: Any, folder: Path) -> Iterator[polars.DataFrame]:
        return self._batches(self._in_order(frame))

    def close(self) -> None:
        self._base.close()

    def _batches(self, frame: Any) -> Iterator[polars.DataFrame]:
        for batch in frame.to_arrow_reader(BATCH):
            yield cast(polars.DataFrame, polars.from_arrow(batch))

    def _in_order(self, frame: Any) -> Any:
        return frame.order(_ROW).project(f"* EXCLUDE ({_ROW})")


class _Spark:
    """A data frame of the session that is there, as `spark-submit` makes it, or of one on this machine."""

    is_case_sensitive = False

    def __init__(self) -> None:
        sql = module("pyspark.sql", "--engine spark", "pyspark")
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        self._is_ours = sql.SparkSession.getActiveSession() is None
        self._session = sql.SparkSession.builder.appName("bonemets").getOrCreate()
        self._functions = importlib.import_module("pyspark.sql.functions")

    def read(self, path: Path) -> Any:
        return self._session.read.parquet(str(path.resolve()))

    def sets(self, frame: Any, columns: Sequence[str]) -> Sets:
        named = [self._functions.col(f"`{column.replace('`', '``')}`") for column in columns]
        for row in frame.groupBy(*named).count().toLocalIterator():
            yield tuple(row)[:-1], row[-1]

    def write(self, frame: Any, out: Path) -> None:
        frame.write.parquet(str(out.resolve()))

    def parts(self, frame: Any, folder: Path) -> Iterator[polars.DataFrame]:
        yield from _written(self, frame, folder)

    def close(self) -> None:
        if self._is_ours:
            self._session.stop()


class _Dask:
    """A data frame of the client that is there, of the cluster that an address names, or of this machine."""

    is_case_sensitive = True

    def __init__(self) -> None:
        self._frames = module("dask.dataframe", "--engine dask", "'dask[dataframe,distributed]'")
        distributed = module("distributed", "--engine dask", "'dask[dataframe,distributed]'")
        self._client: Any = None
        try:
            distributed.get_client()
        except ValueError:
            where = os.environ.get("DASK_SCHEDULER_ADDRESS")
            self._client = distributed.Client(where) if where else distributed.Client(dashboard_address=None)

    def read(self, path: Path) -> Any:
        return self._frames.read_parquet(path, split_row_groups=True)

    def sets(self, frame: Any, columns: Sequence[str]) -> Sets:
        counted = frame[list(columns)].map_partitions(_counted, meta=_counted(frame._meta[list(columns)]))
        for row in counted.compute().itertuples(index=False, name=None):
            yield row[:-1], row[-1]

    def write(self, frame: Any, out: Path) -> None:
        frame.to_parquet(out, write_index=False)

    def parts(self, frame: Any, folder: Path) -> Iterator[polars.DataFrame]:
        yield from _written(self, frame, folder)

    def close(self) -> None:
        if self._client:
            self._client.close()


def _counted(part: Any) -> Any:
    """Each different set of cells of a frame of pandas, with its number."""
    return part.groupby(list(part.columns), dropna=False, sort=False, observed=True).size().reset_index(name=_ROW)


def _written(engine: Engine, frame: Any, folder: Path) -> Iterator[polars.DataFrame]:
    """The parts that several processes write, one after the other."""
    engine.write(frame, folder / "parts")
    files = sorted((folder / "parts").glob(f"*{PARQUET}"), key=lambda path: (len(path.name), path.name))
    for path in files:
        yield from polars.scan_parquet(path).collect_batches(chunk_size=BATCH, engine="streaming")


_ENGINES: dict[str, Callable[[], Engine]] = {"polars": _Polars, "duckdb": _DuckDB, "spark": _Spark, "dask": _Dask}
