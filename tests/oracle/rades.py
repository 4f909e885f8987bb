"""Rades 2008 and 2011, score of the ambulatory status after radiotherapy: table of the guideline, 3.5.3."""

from oracle.kernel import additive

POINTS = {
    "primary": {
        "breast": 8,
        "prostate": 7,
        "myeloma_lymphoma": 9,
        "nsclc": 5,
        "sclc": 6,
        "unknown_primary": 5,
        "kidney": 6,
        "colorectal": 6,
        "other": 6,
    },
    "interval": {"up_to_15_months": 6, "over_15_months": 8},
    "visceral": {"yes": 5, "no": 8},
    "motor": {"unaided": 10, "aided": 9, "non_ambulatory": 3, "paraplegic": 1},
    "deficit_onset": {"days_1_to_7": 4, "days_8_to_14": 7, "over_14_days": 9},
}

BANDS = ((21, "group_i"), (29, "group_ii"), (38, "group_iii"))


def interval(months: float) -> str:
    """Class of the interval; fifteen months exactly go with the shorter ones."""
    return "up_to_15_months" if months <= 15 else "over_15_months"


def deficit_onset(days: float) -> str:
    """Class of the delay, in whole days."""
    if days <= 7:
        return "days_1_to_7"
    return "days_8_to_14" if days <= 14 else "over_14_days"


ORACLE = additive(
    "rades",
    "3.5.3",
    POINTS,
    BANDS,
    exclusions=("no_motor_deficit",),
    measures={"interval": interval, "deficit_onset": deficit_onset},
    measured={
        "interval": (0, 0.5, 1, 14, 14.9, 15, 15.01, 15.1, 16, 60, 120),
        "deficit_onset": tuple(range(1, 31)),
    },
)
