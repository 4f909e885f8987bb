"""A frame of any engine that is read, and the same kind of frame with the columns of a rule."""

from typing import Any, TypeVar, cast

import narwhals as nw

from bonemets.cohort.engines import batch
from bonemets.cohort.reading import CohortError, Columns, Reading, Values, reading_of
from bonemets.cohort.rows import Unread
from bonemets.kernel.text import Text

Frame = TypeVar("Frame")

IN_MEMORY = (nw.Implementation.PANDAS, nw.Implementation.POLARS, nw.Implementation.PYARROW)
"""Engines whose frames are scored at once."""


def score(
    frame: Frame, rule: str, columns: Columns | None, values: Values | None, confirmed: frozenset[str], unread: Unread
) -> Frame:
    """Score a frame; see [`score`][bonemets.cohort.score.score].

    Raises:
        CohortError: A kind of frame that is not read, or a cohort that cannot be scored as it was asked.
    """
    kind = type(frame).__module__.partition(".")[0]
    if kind == "dask":
        columns_of = list(cast(Any, frame).columns)
        return cast(Frame, _dask(frame, reading_of(rule, columns_of, columns, values, confirmed), unread))
    try:
        cohort = nw.from_native(cast(Any, frame))
    except TypeError as error:
        raise _unknown(frame) from error
    reading = reading_of(rule, cohort.collect_schema().names(), columns, values, confirmed)
    if isinstance(cohort, nw.DataFrame) and cohort.implementation in IN_MEMORY:
        return cast(Frame, batch.score(cohort, reading, unread).to_native())
    if cohort.implementation.is_polars():
        return cast(Frame, _polars(frame, reading, unread))
    if cohort.implementation.is_duckdb():
        return cast(Frame, _duckdb(frame, reading, unread))
    if cohort.implementation.is_pyspark():
        return cast(Frame, _pyspark(frame, reading, unread))
    raise _unknown(frame)


def _polars(frame: Any, reading: Reading, unread: Unread) -> Any:
    from bonemets.cohort.engines import lazy

    return lazy.score(frame, reading, unread)


def _duckdb(frame: Any, reading: Reading, unread: Unread) -> Any:
    from bonemets.cohort.engines import duck

    return duck.score(frame, reading, unread)


def _pyspark(frame: Any, reading: Reading, unread: Unread) -> Any:
    from bonemets.cohort.engines import spark

    return spark.score(frame, reading, unread)


def _dask(frame: Any, reading: Reading, unread: Unread) -> Any:
    from bonemets.cohort.engines import dask

    return dask.score(frame, reading, unread)


def _unknown(frame: object) -> CohortError:
    kind = f"{type(frame).__module__}.{type(frame).__qualname__}"
    return CohortError(Text(f"Un tableau de type {kind} n'est pas lu.", f"A frame of type {kind} is not read."))
