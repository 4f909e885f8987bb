"""A data frame of Spark: the executors score the parts that they hold, and the driver sees none of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import narwhals as nw
import pyarrow
from pyspark.sql import DataFrame, functions
from pyspark.sql.types import BooleanType, LongType, StringType, StructField, StructType

from bonemets.cohort.engines import batch
from bonemets.cohort.engines.asked import Asked
from bonemets.cohort.engines.payload import kinds
from bonemets.cohort.reading import Reading, Refusal, UnreadValues
from bonemets.cohort.rows import Unread
from bonemets.kernel.text import Text

_TOLD = StructType(
    [
        *(StructField(name, StringType(), nullable=False) for name in ("question", "column", "value", "fr", "en")),
        StructField("is_unusual", BooleanType(), nullable=False),
        StructField("times", LongType(), nullable=False),
    ]
)
_SHOWN = 1000
"""Different cells that the driver is told of, at most, before it says that they cannot be read."""


def score(cohort: DataFrame, reading: Reading, unread: Unread) -> DataFrame:
    """Add the columns of a rule to a data frame.

    Args:
        cohort: The data frame.
        reading: How its cells are read.
        unread: Where a cell that cannot be read is an error, a job counts them first.

    Raises:
        UnreadValues: Cells that cannot be read, where none is to be kept aside.
    """
    asked = _Parts(reading, cohort.columns)
    if unread == "refuse" and (left := _refusals(cohort, asked)):
        raise UnreadValues(reading.rule.name, left)
    names = batch.names(reading)
    before = cohort.drop(*names).schema.fields
    added = [StructField(*one) for one in kinds(reading.rule.name, LongType(), StringType()).items()]
    return _plainly(cohort).mapInArrow(asked.score, StructType([*before, *added]))


class _Parts(Asked):
    """What the executors do with the parts that they hold.

    Args:
        reading: How cells are read.
        held: Names of the columns of the parts.
    """

    def __init__(self, reading: Reading, held: Sequence[str]) -> None:
        super().__init__(reading)
        self.held = list(held)

    def score(self, parts: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Score each part."""
        reading = self.reading()
        for part in parts:
            yield from batch.score(self._frame(part), reading, "keep").to_native().to_batches()

    def refusals(self, parts: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Count in each part the cells that cannot be read."""
        reading = self.reading()
        counted: Counter[Refusal] = Counter()
        for part in parts:
            counted.update(batch.refusals(self._frame(part), reading))
        if counted:
            yield pyarrow.RecordBatch.from_pylist(
                [
                    {
                        "question": one.question,
                        "column": one.column,
                        "value": str(one.value),
                        "fr": one.text.fr,
                        "en": one.text.en,
                        "is_unusual": one.is_unusual,
                        "times": times,
                    }
                    for one, times in counted.items()
                ]
            )

    def _frame(self, part: pyarrow.RecordBatch) -> nw.DataFrame[pyarrow.Table]:
        return nw.from_native(pyarrow.Table.from_batches([part]).rename_columns(self.held), eager_only=True)


def _refusals(cohort: DataFrame, asked: _Parts) -> dict[Refusal, int]:
    told = _plainly(cohort).mapInArrow(asked.refusals, _TOLD)
    keys = [field.name for field in _TOLD.fields if field.name != "times"]
    summed = told.groupBy(*keys).agg(functions.sum("times").alias("times"))
    return {
        Refusal(row["question"], row["column"], row["value"], Text(row["fr"], row["en"]), row["is_unusual"]): row[
            "times"
        ]
        for row in summed.orderBy(functions.desc("times")).limit(_SHOWN).collect()
    }


def _plainly(cohort: DataFrame) -> DataFrame:
    """The same under names without a point: those of the arguments of a formula have one, and Spark takes it apart."""
    return cohort.toDF(*(f"c{place}" for place in range(len(cohort.columns))))
