"""Score a cohort held by a table engine: the answers of each column become digits, and their number finds the row.

Everything here is written with narwhals, which is not needed, nor imported, until a frame is scored.
"""

from collections.abc import Collection
from typing import Any, TypeVar, cast

from bonemets.cohort.reading import CohortError, Columns, Values, reading_of
from bonemets.cohort.rows import Unread
from bonemets.kernel.text import Text

Frame = TypeVar("Frame")


def score(
    frame: Frame,
    rule: str,
    *,
    columns: Columns | None = None,
    values: Values | None = None,
    confirmed: Collection[str] = (),
    unread: Unread = "refuse",
) -> Frame:
    """Score a cohort, and give back a frame of the same kind with the columns of the rule and `refused`.

    Args:
        frame: A frame of pandas, Polars or PyArrow.
        rule: Name of the rule.
        columns: By question, part of a formula (`clearance.age`) or exclusion, the column that answers it, `None`
            where there is none. A question that is left out is answered by the column of its name, or by the total
            that another rule gave, `mirels_points` for `mirels`.
        values: By question, for each text as it is found, the code it stands for, or `?`.
        confirmed: Questions whose unusual numbers count, as if each had been confirmed.
        unread: `refuse` where a cell that cannot be read is an error, which counts them and shows some; `keep` where
            it is left out, and told in the column `refused`.

    Raises:
        CohortError: No such column, a question without a column, a kind of frame that is not read.
        UnreadValues: Cells that cannot be read, where none is to be kept aside.
        ImportError: narwhals is not installed.
    """
    nw = _narwhals()
    try:
        cohort = nw.from_native(frame)
    except TypeError as error:
        raise _unknown_frame(frame) from error
    reading = reading_of(rule, cohort.collect_schema().names(), columns, values, confirmed)
    if isinstance(cohort, nw.DataFrame):
        from bonemets.cohort import batch

        return cast(Frame, batch.score(cohort, reading, unread).to_native())
    raise _unknown_frame(frame)


def _narwhals() -> Any:
    try:
        import narwhals
    except ImportError:
        raise ImportError("scoring a frame needs narwhals: pip install 'bonemets[cohort]'") from None
    return narwhals


def _unknown_frame(frame: object) -> CohortError:
    kind = f"{type(frame).__module__}.{type(frame).__qualname__}"
    return CohortError(Text(f"Tableau de type {kind} : non pris en charge.", f"A frame of type {kind} is not read."))
