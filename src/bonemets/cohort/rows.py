"""A cohort row by row, in Python alone: what a page uses, where no table engine is, and what proves the engines."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from operator import itemgetter
from typing import Any, Literal, NamedTuple

from bonemets.cohort.reading import SEPARATED, Columns, Reading, Refusal, UnreadValues, Values, joined, reading_of
from bonemets.cohort.table import FIELDS, Row, Table

REFUSED = "refused"
"""Column that says, for each cell that was left out, its column and what it held."""

Unread = Literal["refuse", "keep"]
"""What becomes of a cell that cannot be read: an error that counts them, or unknown, told in the column `refused`."""

_MOST = 100_000


class Scored(NamedTuple):
    """What the rule says of one set of cells, what was left out, and the questions without a usable answer."""

    row: Row
    refusals: tuple[Refusal, ...]
    missing: tuple[str, ...]


Placed = tuple[int, tuple[Refusal, ...]]


class Scorer:
    """Scores one row after another; what a cell means is worked out once.

    Args:
        reading: How the cells are read.

    Examples:
        >>> scorer = Scorer(reading_of("mirels", ["site", "size", "lesion", "pain"]))
        >>> row, refusals = scorer({"site": "lower_limb", "size": "90 %", "lesion": "lytic", "pain": "3/10"})
        >>> row.status, row.low, row.high, row.conclusions, joined(refusals)
        ('incomplete', 9, 11, 'surgery', 'pain=3/10')
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scored: Callable[[Mapping[str, object]], Scored] = (
            self._by_class(reading.table) if reading.table else self._whole()
        )

    def __call__(self, row: Mapping[str, object]) -> tuple[Row, tuple[Refusal, ...]]:
        """What the rule says of a row, and what was left out of it."""
        return self.scored(row)[:2]

    def _by_class(self, table: Table) -> Callable[[Mapping[str, object]], Scored]:
        reading = self.reading
        digits: list[tuple[str, Callable[[Mapping[str, object]], object], Callable[[object], Placed]]] = []
        for question, stride in zip(table.questions, table.strides, strict=True):
            if columns := [reading.columns[name] for name in reading.names_of(question.name)]:
                placed = kept(_placed(reading, question.name, stride, single=len(columns) == 1))
                digits.append((question.name, itemgetter(*columns), placed))
        boxes = tuple(reading.boxes.values())
        ticked = kept(lambda cells: reading.ticked(dict(zip(reading.boxes, cells, strict=True))))
        held, beyond = table.row, table.answered - 1
        without = tuple(name for name in reading.rule.questions if name not in (one for one, _, _ in digits))

        def score(row: Mapping[str, object]) -> Scored:
            index = 0
            refusals: tuple[Refusal, ...] = ()
            missing = without
            for name, cells, placed in digits:
                add, left = placed(cells(row))
                index += add
                if left:
                    refusals += left
                if not add:
                    missing += (name,)
            if boxes:
                bits, left = ticked(tuple(row[column] for column in boxes))
                refusals += left
                if bits:
                    index = beyond + bits
            return Scored(held(index), refusals, missing)

        return score

    def _whole(self) -> Callable[[Mapping[str, object]], Scored]:
        reading = self.reading
        columns = tuple(reading.columns.values())
        found = kept(lambda cells: Scored(*reading.whole(*cells)))
        return lambda row: found(tuple([row[column] for column in columns]))


def score_rows(
    rows: Iterable[Mapping[str, object]],
    rule: str,
    *,
    columns: Columns | None = None,
    values: Values | None = None,
    confirmed: Collection[str] = (),
    unread: Unread = "refuse",
) -> Iterator[dict[str, object]]:
    """Score a cohort row by row.

    Args:
        rows: Cells by column; every row has the columns of the first.
        rule: Name of the rule.
        columns: As for [`reading_of`][bonemets.cohort.reading.reading_of].
        values: As for [`reading_of`][bonemets.cohort.reading.reading_of].
        confirmed: Questions whose unusual numbers count.
        unread: Whether a cell that cannot be read is an error or is kept aside.

    Yields:
        Each row with the columns of the rule, `mirels_status`, `mirels_points`…, and `refused`.

    Raises:
        UnreadValues: After the last row, where cells cannot be read and none is to be kept aside.

    Examples:
        >>> rows = [{"site": "upper_limb", "size": "", "lesion": "lytic", "pain": "mild"}]
        >>> (row,) = score_rows(rows, "mirels")
        >>> row["mirels_low"], row["mirels_high"], row["refused"]
        (6, 8, '')
    """
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return
    scorer = Scorer(reading_of(rule, tuple(first), columns, values, confirmed))
    counted: Counter[Refusal] = Counter()
    named: dict[int, tuple[Row, dict[str, object]]] = {}
    for row in chain([first], iterator):
        found, refusals = scorer(row)
        if id(found) not in named:
            named[id(found)] = found, named_fields(rule, found)
        counted.update(refusals)
        before = str(row.get(REFUSED) or "")
        scored = {**row, **named[id(found)][1]}
        scored.pop(REFUSED, None)
        scored[REFUSED] = SEPARATED.join(filter(None, (before, joined(refusals))))
        yield scored
    if counted and unread == "refuse":
        raise UnreadValues(rule, counted)


def named_fields(rule: str, row: Row) -> dict[str, object]:
    """What a row holds, by the name of its column."""
    return {f"{rule}_{name}": getattr(row, name) for name in FIELDS}


def _placed(reading: Reading, question: str, stride: int, *, single: bool) -> Callable[[Any], Placed]:
    def placed(cells: Any) -> Placed:
        place, refusals = reading.place(question, *((cells,) if single else cells))
        return place * stride, refusals

    return placed


def kept(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same function, that remembers; `True` and `1` are two cells."""
    held: dict[Any, Any] = {}

    def kept(cell: Any) -> Any:
        key = cell if type(cell) is str else (_kinds(cell), cell)
        try:
            return held[key]
        except KeyError:
            found = function(cell)
            if len(held) < _MOST:
                held[key] = found
            return found

    return kept


def _kinds(cell: Any) -> Any:
    return tuple(map(type, cell)) if isinstance(cell, tuple) else type(cell)
