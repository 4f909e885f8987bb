"""Score a cohort held by a table engine: the answers of each column become digits, and their number finds the row.

What knows the engines needs narwhals, and is imported when a frame is scored, not before.
"""

from collections.abc import Collection
from typing import TypeVar

from bonemets.cohort.reading import Columns, Values
from bonemets.cohort.rows import Unread

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
    try:
        from bonemets.cohort.engines import frames
    except ModuleNotFoundError as error:
        raise ImportError("scoring a frame needs narwhals: pip install 'bonemets[cohort]'") from error
    return frames.score(frame, rule, columns, values, frozenset(confirmed), unread)
