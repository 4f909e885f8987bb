"""A data frame of Dask: the workers score the parts that they hold, as data frames of pandas."""

from collections import Counter
from typing import Any

import narwhals as nw
import pandas

from bonemets.cohort.engines import batch
from bonemets.cohort.engines.asked import Asked
from bonemets.cohort.reading import Reading, Refusal, UnreadValues
from bonemets.cohort.rows import Unread


def score(cohort: Any, reading: Reading, unread: Unread) -> Any:
    """Add the columns of a rule to a data frame.

    Args:
        cohort: The data frame.
        reading: How its cells are read.
        unread: Where a cell that cannot be read is an error, the parts are read once to count them.

    Raises:
        UnreadValues: Cells that cannot be read, where none is to be kept aside.
    """
    asked = Asked(reading)
    if unread == "refuse" and (left := _refusals(cohort[asked.columns], asked)):
        raise UnreadValues(reading.rule.name, left)
    return cohort.map_partitions(_scored, asked, meta=_scored(cohort._meta, asked))


def _scored(part: pandas.DataFrame, asked: Asked) -> Any:
    return batch.score(nw.from_native(part, eager_only=True), asked.reading(), "keep").to_native()


def _counted(part: pandas.DataFrame, asked: Asked) -> Any:
    left = batch.refusals(nw.from_native(part, eager_only=True), asked.reading())
    return pandas.Series([left], dtype=object)


def _refusals(cohort: Any, asked: Asked) -> Counter[Refusal]:
    """What the parts count; no row comes back."""
    counted: Counter[Refusal] = Counter()
    for left in cohort.map_partitions(_counted, asked, meta=pandas.Series(dtype=object)).compute():
        counted.update(left)
    return counted
