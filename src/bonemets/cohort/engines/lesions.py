"""What the lesions of each patient amount to: a table of lesions that was scored, joined to one of patients."""

from typing import Any

import narwhals as nw


def of_patients(patients: Any, lesions: Any, rule: str, on: str) -> Any:
    """Join to each patient what a rule says of the lesions, the worst first; a patient without one is kept.

    Args:
        patients: A frame with one row for each patient.
        lesions: A frame of the same engine, scored by [`score`][bonemets.cohort.score.score], one row for each lesion.
        rule: Name of the rule, one that adds up.
        on: Column of both that names the patient.

    Returns:
        The patients, with `sins_lesions`, how many there are, `sins_complete`, how many of them have every answer, and
        `sins_low` and `sins_high`: the highest total that one of them has at least, and may have.
    """
    status, low, high = (nw.col(f"{rule}_{name}") for name in ("status", "low", "high"))
    found = (
        nw.from_native(lesions)
        .with_columns(
            nw.lit(1).alias(f"{rule}_lesions"),
            (status == "complete").cast(nw.Int64).alias(f"{rule}_complete"),
        )
        .group_by(on)
        .agg(*(nw.col(f"{rule}_{name}").sum() for name in ("lesions", "complete")), low.max(), high.max())
    )
    counts = [nw.col(f"{rule}_{name}").fill_null(0) for name in ("lesions", "complete")]
    joined = nw.from_native(patients).join(found, on=on, how="left")
    return nw.to_native(joined.with_columns(*counts))
