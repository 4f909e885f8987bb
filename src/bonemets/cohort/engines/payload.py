"""The rows of a table as the columns of an engine, and their look-up by index."""

from collections.abc import Sequence
from typing import Any, TypeVar, cast

import narwhals as nw

from bonemets.cohort.rows import REFUSED
from bonemets.cohort.table import FIELDS, Row, Table

Kind = TypeVar("Kind")


def kinds(rule: str, whole: Kind, text: Kind) -> dict[str, Kind]:
    """The columns that a rule brings, with their types; totals are whole.

    Args:
        rule: Name of the rule.
        whole: What the engine calls a whole number.
        text: What it calls a text.
    """
    return {**{f"{rule}_{field}": whole if field in _TOTALS else text for field in FIELDS}, REFUSED: text}


_TOTALS = frozenset({"points", "low", "high"})
_KINDS = {field: nw.Int64 if field in _TOTALS else nw.String for field in FIELDS}
_PANDAS: dict[Any, Any] = {nw.Int64: "Int64", nw.String: "str"}
_WHOLE = 10_000
_KEPT: dict[tuple[str, nw.Implementation], list[Any]] = {}


def made(cohort: nw.DataFrame[Any], values: Sequence[Any], kind: Any) -> nw.Series[Any]:
    """A column of the same engine as a frame, with its index where it has one."""
    column = _column(values, kind, cohort.implementation)
    if cohort.implementation.is_pandas():
        import pandas

        column = pandas.Series(column, index=cohort.to_native().index)
    return nw.from_native(column, series_only=True)


def looked_up(table: Table, cohort: nw.DataFrame[Any], index: nw.Series[Any]) -> list[nw.Series[Any]]:
    """The fields of the rows at these indexes; a table is made whole where it is smaller than the cohort.

    Args:
        table: The table.
        cohort: The frame that is scored.
        index: Where the row of each patient is.
    """
    if table.size <= _WHOLE and (len(cohort) >= table.size or len(table.held) == table.size):
        return _taken(cohort, _whole(table.rule.name, cohort.implementation, table), index)
    present = sorted(index.unique().to_list())
    columns = _columns([table.row(one) for one in present], cohort.implementation)
    where = dict(zip(present, range(len(present)), strict=True))
    place = index.replace_strict(list(where), list(where.values()), return_dtype=nw.Int64) if where else index
    return _taken(cohort, columns, place)


def of_rows(cohort: nw.DataFrame[Any], rows: Sequence[Row]) -> list[nw.Series[Any]]:
    """The fields of rows, one for each patient."""
    return [made(cohort, [getattr(row, field) for row in rows], _KINDS[field]) for field in FIELDS]


def _whole(rule: str, engine: nw.Implementation, table: Table) -> list[Any]:
    if (rule, engine) not in _KEPT:
        _KEPT[rule, engine] = _columns(list(table.rows()), engine)
    return _KEPT[rule, engine]


def _columns(rows: Sequence[Row], engine: nw.Implementation) -> list[Any]:
    return [_column([getattr(row, field) for row in rows], _KINDS[field], engine) for field in FIELDS]


def _column(values: Sequence[Any], kind: Any, engine: nw.Implementation) -> Any:
    if engine.is_pandas():
        import pandas

        return pandas.array(values, dtype=_PANDAS[kind])
    return nw.new_series("column", values, kind, backend=cast(Any, engine)).to_native()


def _taken(cohort: nw.DataFrame[Any], columns: Sequence[Any], place: nw.Series[Any]) -> list[nw.Series[Any]]:
    rows = place.to_native()
    if cohort.implementation.is_polars():
        import polars

        taken = [polars.lit(column).gather("row").alias(str(one)) for one, column in enumerate(columns)]
        found: list[Any] = rows.alias("row").to_frame().select(taken).get_columns()
    elif cohort.implementation.is_pandas():
        import pandas

        index = cohort.to_native().index
        found = [pandas.Series(column.take(rows.to_numpy()), index=index) for column in columns]
    else:
        found = [column.take(rows) for column in columns]
    return [nw.from_native(column, series_only=True) for column in found]
