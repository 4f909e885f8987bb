"""A query of Polars that is not run yet: each part is scored as it passes, and the whole need not fit in memory."""

from collections import Counter

import narwhals as nw
import polars as pl

from bonemets.cohort.engines import batch
from bonemets.cohort.engines.payload import kinds
from bonemets.cohort.reading import Reading, Refusal, UnreadValues
from bonemets.cohort.rows import REFUSED, Unread

_FOUND = "bonemets found"


def score(cohort: pl.LazyFrame, reading: Reading, unread: Unread) -> pl.LazyFrame:
    """Add the columns of a rule to a query.

    Args:
        cohort: The query.
        reading: How its cells are read.
        unread: Where a cell that cannot be read is an error, the query is run once to count them.

    Raises:
        UnreadValues: Cells that cannot be read, where none is to be kept aside.
    """
    present = cohort.collect_schema().names()
    before = [name for name in batch.names(reading) if name in present]
    taken = pl.struct(*dict.fromkeys((*reading.columns.values(), *(name for name in before if name == REFUSED))))
    if unread == "refuse" and (left := _refusals(cohort, taken, reading)):
        raise UnreadValues(reading.rule.name, left)

    def scored(part: pl.Series) -> pl.Series:
        return batch.outcome(part.struct.unnest(), reading).to_struct(_FOUND)  # type: ignore[no-any-return]

    found = taken.map_batches(scored, pl.Struct(kinds(reading.rule.name, pl.Int64(), pl.String())), is_elementwise=True)
    return cohort.with_columns(found.alias(_FOUND)).drop(before).unnest(_FOUND)


def _refusals(cohort: pl.LazyFrame, taken: pl.Expr, reading: Reading) -> Counter[Refusal]:
    counted: Counter[Refusal] = Counter()

    def count(part: pl.Series) -> pl.Series:
        cells = part.struct.unnest()
        counted.update(batch.refusals(nw.from_native(cells, eager_only=True), reading))
        return pl.Series([True] * len(cells))

    cohort.select(taken.map_batches(count, pl.Boolean, is_elementwise=True).any()).collect(engine="streaming")
    return counted
