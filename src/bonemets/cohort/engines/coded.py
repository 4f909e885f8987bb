"""The index in Polars: a text is a number there already, or becomes one in one pass, and every core takes a column."""

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from bonemets.cohort.classes import NOT_GIVEN, Classes
from bonemets.cohort.reading import Reading, Refusal
from bonemets.cohort.table import Table

Place = Callable[[Any], tuple[int, tuple[Refusal, ...]]]
Tell = Callable[[pl.Series, dict[Any, tuple[Refusal, ...]]], None]

_LARGEST = 2**31


def coded(cohort: pl.DataFrame, reading: Reading, table: Table) -> pl.DataFrame:
    """The columns of text that answer one question each, as numbers of a list of texts.

    Args:
        cohort: The cohort.
        reading: How its cells are read.
        table: The table of the rule.
    """
    asked = {
        column: question
        for question in table.questions
        for column in [reading.columns.get(question.name)]
        if column and reading.names_of(question.name) == (question.name,) and cohort.schema[column] == pl.String
    }
    expected = cohort.select(pl.col(column).cast(_codes(question), strict=False) for column, question in asked.items())
    short = [column for column in asked if expected[column].null_count() > cohort[column].null_count()]
    found = {column: pl.Enum(cohort[column].drop_nulls().unique()) for column in short}
    return expected.with_columns(cohort.select(pl.col(column).cast(texts) for column, texts in found.items()))


def index(digits: Sequence[pl.Expr | pl.Series], cohort: pl.DataFrame, table: Table) -> pl.Series:
    """What the digits add up to.

    Args:
        digits: What each question brings, times its stride.
        cohort: The frame that holds the columns of the expressions.
        table: The table of the rule.
    """
    named = cohort.with_columns(
        one.alias(f"bonemets {place}") for place, one in enumerate(digits) if isinstance(one, pl.Series)
    )
    terms = [pl.col(f"bonemets {place}") if isinstance(one, pl.Series) else one for place, one in enumerate(digits)]
    return named.select(pl.sum_horizontal(term.cast(_kind(table)) for term in terms).alias("index"))["index"]


def digit(series: pl.Series, place: Place, tell: Tell, stride: int, table: Table) -> pl.Expr:
    """What a coded column brings: by arithmetic where its list is that of the classes, or looked up in a short list.

    Args:
        series: The column.
        place: Class of a text.
        tell: Told of the texts that are left out.
        stride: What one more in the class adds to the index.
        table: The table of the rule.
    """
    texts = series.dtype.categories.to_list()  # type: ignore[attr-defined]
    read = [place(text) for text in texts]
    tell(series, {text: left for text, (_, left) in zip(texts, read, strict=True) if left})
    places = [found for found, _ in read]
    code = pl.col(series.name).to_physical()
    if places == list(range(1, len(texts) + 1)):
        return ((code.cast(_kind(table)) + 1) * stride).fill_null(NOT_GIVEN)
    worth = pl.Series([found * stride for found in places], dtype=_kind(table))
    return pl.lit(worth).gather(code.cast(pl.UInt32)).fill_null(NOT_GIVEN)


def is_coded(series: pl.Series) -> bool:
    """Whether a column holds numbers of a list of texts."""
    return isinstance(series.dtype, pl.Enum)


def _codes(question: Classes) -> pl.Enum:
    """The codes of a question in the order of its classes; a measure has none."""
    return pl.Enum([label for label in question.labels[1:] if not _is_number(label)])


def _is_number(label: str) -> bool:
    return label[:1].isdigit() or label[:1] == "-"


def _kind(table: Table) -> Any:
    return pl.UInt32 if table.size < _LARGEST else pl.Int64
