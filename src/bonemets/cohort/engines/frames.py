"""A frame of any engine that is read, and the same kind of frame with the columns of a rule."""

from typing import Any, TypeVar, cast

import narwhals as nw

from bonemets.cohort.engines import batch
from bonemets.cohort.reading import CohortError, Columns, Values, reading_of
from bonemets.cohort.rows import Unread
from bonemets.kernel.text import Text

Frame = TypeVar("Frame")

_HELD = (nw.Implementation.PANDAS, nw.Implementation.POLARS, nw.Implementation.PYARROW)


def score(
    frame: Frame, rule: str, columns: Columns | None, values: Values | None, confirmed: frozenset[str], unread: Unread
) -> Frame:
    """Score a frame; see [`score`][bonemets.cohort.score.score].

    Raises:
        CohortError: A kind of frame that is not read, or a cohort that cannot be scored as it was asked.
    """
    try:
        cohort = nw.from_native(cast(Any, frame))
    except TypeError as error:
        raise _unknown(frame) from error
    if not isinstance(cohort, nw.DataFrame) or cohort.implementation not in _HELD:
        raise _unknown(frame)
    reading = reading_of(rule, cohort.columns, columns, values, confirmed)
    return cast(Frame, batch.score(cohort, reading, unread).to_native())


def _unknown(frame: object) -> CohortError:
    kind = f"{type(frame).__module__}.{type(frame).__qualname__}"
    return CohortError(Text(f"Un tableau de type {kind} n'est pas lu.", f"A frame of type {kind} is not read."))
