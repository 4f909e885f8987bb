"""Score a frame that is in memory, or the part of a larger one that an engine hands over."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import narwhals as nw

from bonemets.cohort.classes import NOT_GIVEN, REFUSED, Classes
from bonemets.cohort.engines.payload import kinds, looked_up, made, of_rows
from bonemets.cohort.reading import SEPARATED, Reading, Refusal, UnreadValues, joined
from bonemets.cohort.rows import REFUSED as TOLD
from bonemets.cohort.rows import Unread, kept
from bonemets.cohort.table import FIELDS, Table

Frame = nw.DataFrame[Any]
Series = nw.Series[Any]
Place = Callable[[Any], tuple[int, tuple[Refusal, ...]]]

_CELL = "cell"


class Told:
    """What is left out of each row, as the text of the column `refused`, and how many times.

    Args:
        cohort: The frame; what it says already is kept.
    """

    def __init__(self, cohort: Frame) -> None:
        self.counted: Counter[Refusal] = Counter()
        self.texts: list[Series] = [cohort[TOLD]] if TOLD in cohort.columns else []

    def add(self, series: Series, left: Mapping[Any, tuple[Refusal, ...]]) -> None:
        """Tell it of the rows that hold one of these cells."""
        present = set(series.unique().to_list()) if any(left.values()) else set()
        left = {cell: refusals for cell, refusals in left.items() if refusals and cell in present}
        if not left:
            return
        self.texts.append(_replaced(series, {cell: joined(refusals) for cell, refusals in left.items()}, "", nw.String))
        held = Counter(series.filter(self.texts[-1] != "").to_list())
        for cell, refusals in left.items():
            self.counted.update(dict.fromkeys(refusals, held[cell]))

    def of_codes(self, series: Any, left: Mapping[Any, tuple[Refusal, ...]]) -> None:
        """The same, for a column of Polars that holds numbers of a list of texts."""
        if left:
            self.add(nw.from_native(series, series_only=True).cast(nw.String), left)

    def text(self, cohort: Frame) -> nw.Expr | Series:
        """The column."""
        if not self.texts:
            return nw.lit("")
        first, *others = (text.fill_null("") for text in self.texts)
        found = first.alias(TOLD).to_frame()
        for other in others:
            both = found.with_columns(other.alias(_CELL))
            mine, its = nw.col(TOLD), nw.col(_CELL)
            together = nw.concat_str(mine, its, separator=SEPARATED)
            found = both.select(
                nw.when(mine == "").then(its).otherwise(nw.when(its == "").then(mine).otherwise(together)).alias(TOLD)
            )
        return found[TOLD]


def score(cohort: Frame, reading: Reading, unread: Unread) -> Frame:
    """Add the columns of a rule to a frame.

    Args:
        cohort: The frame.
        reading: How its cells are read.
        unread: Whether a cell that cannot be read is an error or is kept aside.

    Raises:
        UnreadValues: Cells that cannot be read, where none is to be kept aside.
    """
    told = Told(cohort)
    table = reading.table
    found = (
        _whole(cohort, reading, told)
        if table is None
        else looked_up(table, cohort, _index(cohort, reading, table, told))
    )
    if told.counted and unread == "refuse":
        raise UnreadValues(reading.rule.name, told.counted)
    named = [series.alias(f"{reading.rule.name}_{field}") for field, series in zip(FIELDS, found, strict=True)]
    text = told.text(cohort).alias(TOLD)
    before = [name for name in names(reading) if name in cohort.columns]
    return cohort.drop(before).with_columns(*named, text)


def outcome(cohort: Any, reading: Reading) -> Any:
    """The columns of a rule alone, for a part of a cohort that an engine hands over, what is refused being kept aside.

    Args:
        cohort: A frame in memory, as its engine has it.
        reading: How its cells are read.
    """
    scored = score(nw.from_native(cohort, eager_only=True), reading, "keep")
    return scored.select(*names(reading)).to_native()


def names(reading: Reading) -> tuple[str, ...]:
    """Names of the columns that a rule brings."""
    return tuple(kinds(reading.rule.name, "", ""))


def refusals(cohort: Frame, reading: Reading) -> Counter[Refusal]:
    """How many times each cell that cannot be read stands in a frame.

    Args:
        cohort: The frame.
        reading: How its cells are read.
    """
    told = Told(cohort)
    if reading.table is None:
        _whole(cohort, reading, told)
    else:
        _index(cohort, reading, reading.table, told)
    return told.counted


def _index(cohort: Frame, reading: Reading, table: Table, told: Told) -> Series:
    """Where the row of each patient is in the table."""
    if cohort.implementation.is_polars():
        return _index_of_codes(cohort, reading, table, told)
    index = _zero(cohort)
    for question, stride in zip(table.questions, table.strides, strict=True):
        if names := reading.names_of(question.name):
            index = index + _places(cohort, reading, question, names, told) * stride
    return _apart(cohort, reading, table, told, index)


def _index_of_codes(cohort: Frame, reading: Reading, table: Table, told: Told) -> Series:
    """The same in Polars."""
    from bonemets.cohort.engines import coded

    native = cohort.to_native()
    codes = native.with_columns(coded.coded(native, reading, table))
    digits: list[Any] = []
    for question, stride in zip(table.questions, table.strides, strict=True):
        names = reading.names_of(question.name)
        column = codes[reading.columns[question.name]] if names == (question.name,) else None
        if column is not None and coded.is_coded(column):
            digits.append(coded.digit(column, _reader(reading, question.name), told.of_codes, stride, table))
        elif names:
            digits.append((_places(cohort, reading, question, names, told) * stride).to_native())
    if not digits:
        return _apart(cohort, reading, table, told, _zero(cohort))
    index = nw.from_native(coded.index(digits, codes, table), series_only=True)
    return _apart(cohort, reading, table, told, index)


def _apart(cohort: Frame, reading: Reading, table: Table, told: Told, index: Series) -> Series:
    """The same, with the rows of the exclusions where some are ticked."""
    if not reading.boxes:
        return index
    excluded = _zero(cohort)
    for code, column in reading.boxes.items():
        excluded = excluded + _by_value(cohort[column], told, _box(reading, code))
    return index.cast(nw.Int64).zip_with(excluded == 0, excluded + (table.answered - 1))


def _zero(cohort: Frame) -> Series:
    return cohort[cohort.columns[0]].is_null().cast(nw.Int64) * 0


def _reader(reading: Reading, question: str) -> Place:
    return lambda cell: reading.place(question, cell)


def _box(reading: Reading, code: str) -> Place:
    return lambda cell: reading.ticked({code: cell})


def _places(cohort: Frame, reading: Reading, question: Classes, names: Sequence[str], told: Told) -> Series:
    columns = [reading.columns[name] for name in names]
    if len(columns) > 1 or names[0] != question.name:
        return _by_row(cohort, columns, told, lambda cells: reading.place(question.name, *cells))
    series = cohort[columns[0]]
    place = _reader(reading, question.name)
    if question.is_measured and series.dtype.is_numeric():
        return _by_interval(series, reading, question, told, place)
    return _by_value(series, told, place)


def _by_value(series: Series, told: Told, place: Place) -> Series:
    """Read each different cell once."""
    read = {cell: place(cell) for cell in _different(series)}
    told.add(series, {cell: left for cell, (_, left) in read.items()})
    return _replaced(series, {cell: found for cell, (found, _) in read.items()}, NOT_GIVEN, nw.Int64)


def _by_interval(series: Series, reading: Reading, question: Classes, told: Told, place: Place) -> Series:
    """Compare numbers with the ends of the intervals; what no interval holds is read cell by cell, to be told."""
    number = nw.col(_CELL)
    numbers = series.cast(nw.Float64).alias(_CELL).to_frame().with_columns(nw.when(~number.is_nan()).then(number))
    usable = question.name in reading.confirmed
    found: Any = nw.lit(NOT_GIVEN)
    for interval in question.intervals:
        found = nw.when(number >= interval.start).then(nw.lit(interval.held(usable))).otherwise(found)
    if question.measure and (step := question.measure.step):
        found = nw.when(number / step == (number / step).floor()).then(found).otherwise(nw.lit(REFUSED))
    if special := reading.numbers(question.name):
        found = nw.when(number.is_in(special)).then(nw.lit(REFUSED)).otherwise(found)
    found = nw.when(number.is_null()).then(nw.lit(NOT_GIVEN)).otherwise(found)
    places = numbers.select(found.cast(nw.Int64).alias(_CELL))[_CELL]
    odd = places == REFUSED
    if not odd.any():
        return places
    read = {cell: place(cell) for cell in _different(series.filter(odd))}
    told.add(series, {cell: left for cell, (_, left) in read.items()})
    singly = _replaced(series, {cell: held for cell, (held, _) in read.items()}, NOT_GIVEN, nw.Int64)
    return places.zip_with(~odd, singly)


def _by_row(cohort: Frame, columns: Sequence[str], told: Told, place: Place) -> Series:
    """Read together the cells of several columns."""
    placed = kept(place)
    read = [placed(cells) for cells in _rows(cohort, columns)]
    _tell(cohort, told, [left for _, left in read])
    return made(cohort, [found for found, _ in read], nw.Int64)


def _whole(cohort: Frame, reading: Reading, told: Told) -> list[Series]:
    """What a rule without a table says of each patient."""
    placed = kept(lambda cells: reading.whole(*cells))
    read = [placed(cells) for cells in _rows(cohort, list(reading.columns.values()))]
    _tell(cohort, told, [left for _, left, _ in read])
    return of_rows(cohort, [row for row, _, _ in read])


def _tell(cohort: Frame, told: Told, left: Sequence[tuple[Refusal, ...]]) -> None:
    if any(left):
        told.texts.append(made(cohort, [joined(refusals) for refusals in left], nw.String))
        told.counted.update(refusal for refusals in left for refusal in refusals)


def _rows(cohort: Frame, columns: Sequence[str]) -> Iterable[tuple[Any, ...]]:
    return zip(*(_cells(cohort[column]) for column in columns), strict=True)


def _cells(series: Series) -> Iterable[Any]:
    """Cells, with `None` for every kind of nothing that engines have."""
    missing = series.is_null().to_list()
    return (None if absent else cell for cell, absent in zip(series.to_list(), missing, strict=True))


def _different(series: Series) -> list[Any]:
    return [cell for cell in series.drop_nulls().unique().to_list() if cell == cell]


def _replaced(series: Series, by: Mapping[Any, Any], default: Any, kind: Any) -> Series:
    if not by:
        by = {next(iter(_different(series)), ""): default}
    return series.replace_strict(list(by), list(by.values()), default=default, return_dtype=kind)
