"""A relation of DuckDB: what each different cell is worth is a small table, and the cohort is joined with it."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

import pyarrow

from bonemets.cohort.classes import REFUSED as NO_ANSWER
from bonemets.cohort.classes import Classes
from bonemets.cohort.engines import batch
from bonemets.cohort.engines.payload import kinds
from bonemets.cohort.reading import SEPARATED, Reading, Refusal, UnreadValues, joined
from bonemets.cohort.rows import REFUSED, Unread
from bonemets.cohort.table import FIELDS, Row, Table

Place = Callable[..., tuple[int, tuple[Refusal, ...]]]

_INDEX, _EXCLUDED, _TOLD, _PLACE = "bonemets index", "bonemets excluded", "bonemets told", "bonemets place"
_CREATED = count()


def score(cohort: Any, reading: Reading, unread: Unread) -> Any:
    """Add the columns of a rule to a relation.

    Args:
        cohort: The relation.
        reading: How its cells are read.
        unread: Whether a cell that cannot be read is an error or is kept aside.

    Raises:
        UnreadValues: Cells that cannot be read, where none is to be kept aside.
    """
    before = [name for name in batch.names(reading) if name in cohort.columns]
    table = reading.table
    told = _quoted(REFUSED) if REFUSED in before else "NULL"
    encoded = _query(
        cohort,
        f"SELECT *, 0::BIGINT AS {_quoted(_INDEX)}, 0::BIGINT AS {_quoted(_EXCLUDED)}, "
        f"nullif({told}::VARCHAR, '') AS {_quoted(_TOLD)} FROM cohort",
    )
    counted: Counter[Refusal] = Counter()
    if table is None:
        columns = list(reading.columns.values())
        rows: list[Row] = []

        def whole(*cells: object) -> tuple[int, tuple[Refusal, ...]]:
            row, left, _ = reading.whole(*cells)
            rows.append(row)
            return len(rows) - 1, left

        encoded = _by_value(encoded, columns, _INDEX, 1, whole, counted)
        indexes: Sequence[int] = range(len(rows))
    else:
        encoded = _encoded(encoded, reading, table, counted)
        present = _query(encoded, f"SELECT DISTINCT {_quoted(_INDEX)} FROM cohort").fetchall()
        indexes = [one for (one,) in present]
        rows = [table.row(one) for one in indexes]
    if counted and unread == "refuse":
        raise UnreadValues(reading.rule.name, counted)
    return _looked_up(encoded, reading, indexes, rows, before)


def _encoded(cohort: Any, reading: Reading, table: Table, counted: Counter[Refusal]) -> Any:
    kinds = dict(zip(cohort.columns, map(str, cohort.types), strict=True))
    for question, stride in zip(table.questions, table.strides, strict=True):
        names = reading.names_of(question.name)
        columns = [reading.columns[name] for name in names]
        if len(columns) == 1 and names[0] == question.name and _is_number(kinds[columns[0]]) and question.is_measured:
            cohort = _by_interval(cohort, columns[0], reading, question, stride, counted)
        elif columns:
            cohort = _by_value(cohort, columns, _INDEX, stride, _reader(reading, question.name), counted)
    for code, column in reading.boxes.items():
        cohort = _by_value(cohort, [column], _EXCLUDED, 1, _box(reading, code), counted)
    index, excluded = _quoted(_INDEX), _quoted(_EXCLUDED)
    apart = f"CASE WHEN {excluded} > 0 THEN {excluded} + {table.answered - 1} ELSE {index} END"
    return _query(cohort, f"SELECT * REPLACE ({apart} AS {index}) FROM cohort") if reading.boxes else cohort


def _reader(reading: Reading, question: str) -> Place:
    return lambda *cells: reading.place(question, *cells)


def _box(reading: Reading, code: str) -> Place:
    return lambda cell: reading.ticked({code: cell})


def _by_value(
    cohort: Any, columns: Sequence[str], onto: str, stride: int, place: Place, counted: Counter[Refusal]
) -> Any:
    """Read each different set of cells once, and join what it is worth."""
    named = ", ".join(map(_quoted, columns))
    cells = _query(cohort, f"SELECT {named}, count(*) AS {_quoted(_PLACE)} FROM cohort GROUP BY ALL").to_arrow_table()
    return _joined(cohort, columns, cells, onto, stride, place, counted)


def _by_interval(
    cohort: Any, column: str, reading: Reading, question: Classes, stride: int, counted: Counter[Refusal]
) -> Any:
    """Compare numbers with the ends of the intervals; what no interval holds is read cell by cell, and joined."""
    number = f"{_quoted(column)}::DOUBLE"
    runs = "".join(
        f" WHEN {number} >= {interval.start!r}::DOUBLE THEN {interval.held(question.name in reading.confirmed)}"
        for interval in reversed(question.intervals[1:])
    )
    unit = question.measure.step if question.measure and question.measure.step else 0
    step = f" WHEN {number} / {unit} <> floor({number} / {unit}) THEN {NO_ANSWER}" if unit else ""
    special = "".join(
        f" WHEN {number} = {value!r}::DOUBLE THEN {NO_ANSWER}" for value in reading.numbers(question.name)
    )
    place = f"CASE WHEN {number} IS NULL OR isnan({number}) THEN 0{special}{step}{runs} ELSE {NO_ANSWER} END"
    cohort = _query(cohort, f"SELECT *, {place} AS {_quoted(_PLACE)} FROM cohort")
    odd = _query(
        cohort,
        f"SELECT {_quoted(column)}, count(*) AS {_quoted(_PLACE)} FROM cohort "
        f"WHERE {_quoted(_PLACE)} = {NO_ANSWER} GROUP BY ALL",
    ).to_arrow_table()
    index = _quoted(_INDEX)
    added = f"{index} + greatest({_quoted(_PLACE)}, 0) * {stride}"
    cohort = _query(cohort, f"SELECT * EXCLUDE ({_quoted(_PLACE)}) REPLACE ({added} AS {index}) FROM cohort")
    if not len(odd):
        return cohort
    return _joined(cohort, [column], odd, _INDEX, stride, _reader(reading, question.name), counted)


def _joined(
    cohort: Any,
    columns: Sequence[str],
    cells: pyarrow.Table,
    onto: str,
    stride: int,
    place: Place,
    counted: Counter[Refusal],
) -> Any:
    held = cells.to_pydict()
    times = held[_PLACE]
    read = [place(*found) for found in zip(*(held[column] for column in columns), strict=True)]
    for (_, left), number in zip(read, times, strict=True):
        counted.update(dict.fromkeys(left, number))
    told = [joined(left) or None for _, left in read]
    worth = cells.drop_columns(_PLACE).append_column(_PLACE, pyarrow.array([one * stride for one, _ in read], "int64"))
    worth = worth.append_column(_TOLD, pyarrow.array(told, "string"))
    on = " AND ".join(f"worth.{_quoted(one)} IS NOT DISTINCT FROM cohort.{_quoted(one)}" for one in columns)
    added = f"cohort.{_quoted(onto)} + coalesce(worth.{_quoted(_PLACE)}, 0) AS {_quoted(onto)}"
    text = (
        f", nullif(concat_ws('{SEPARATED}', cohort.{_quoted(_TOLD)}, worth.{_quoted(_TOLD)}), '') AS {_quoted(_TOLD)}"
    )
    replaced = added + (text if any(told) else "")
    return _query(cohort, f"SELECT cohort.* REPLACE ({replaced}) FROM cohort LEFT JOIN worth ON {on}", worth)


def _looked_up(
    cohort: Any, reading: Reading, indexes: Sequence[int], rows: Sequence[Row], before: Sequence[str]
) -> Any:
    fields = {
        name: pyarrow.array([getattr(row, field) for row in rows], kind)
        for field, (name, kind) in zip(FIELDS, kinds(reading.rule.name, "int64", "string").items(), strict=False)
    }
    worth = pyarrow.table({_INDEX: pyarrow.array(indexes, "int64"), **fields})
    hidden = ", ".join(map(_quoted, (_INDEX, _EXCLUDED, _TOLD, *before)))
    index = _quoted(_INDEX)
    return _query(
        cohort,
        f"SELECT cohort.* EXCLUDE ({hidden}), worth.* EXCLUDE ({index}), "
        f"coalesce(cohort.{_quoted(_TOLD)}, '') AS {_quoted(REFUSED)} "
        f"FROM cohort LEFT JOIN worth ON worth.{index} = cohort.{index}",
        worth,
    )


def _query(relation: Any, sql: str, worth: pyarrow.Table | None = None) -> Any:
    """A relation made from another, and from a table in memory that the statement calls `worth`."""
    name = f"bonemets_cohort_{next(_CREATED)}"
    return relation.query(name, f"WITH cohort AS (FROM {name}) {sql}")


def _is_number(kind: str) -> bool:
    return kind.split("(")[0] in {
        *("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "FLOAT", "DOUBLE", "DECIMAL"),
        *("UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"),
    }


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
