"""Tokuhashi 2005, six items; the guideline, section 3.8.3, prints five of them."""

from oracle.kernel import additive

POINTS = {
    "performance": {"poor": 0, "moderate": 1, "good": 2},
    "extraspinal": {"three_or_more": 0, "one_or_two": 1, "zero": 2},
    "vertebral": {"three_or_more": 0, "two": 1, "one": 2},
    "visceral": {"unresectable": 0, "resectable": 1, "none": 2},
    "primary": {
        "lung_group": 0,
        "liver_group": 1,
        "other": 2,
        "kidney_uterus": 3,
        "rectum": 4,
        "thyroid_group": 5,
    },
    "deficit": {"complete": 0, "incomplete": 1, "none": 2},
}

BANDS = ((0, "under_6_months"), (9, "from_6_months"), (12, "from_1_year"))

KARNOFSKY = {
    10: "poor",
    20: "poor",
    30: "poor",
    40: "poor",
    50: "moderate",
    60: "moderate",
    70: "moderate",
    80: "good",
    90: "good",
    100: "good",
}


def performance(karnofsky: float) -> str:
    """Class of a Karnofsky index, defined for its levels only."""
    return KARNOFSKY[int(karnofsky)]


def extraspinal(count: float) -> str:
    """Class of a number of extraspinal foci; three are « ≥3 »."""
    return {0: "zero", 1: "one_or_two", 2: "one_or_two"}.get(int(count), "three_or_more")


def vertebral(count: float) -> str:
    """Class of a number of involved vertebrae, one at least."""
    return {1: "one", 2: "two"}.get(int(count), "three_or_more")


ORACLE = additive(
    "tokuhashi",
    "3.8.3",
    POINTS,
    BANDS,
    measures={"performance": performance, "extraspinal": extraspinal, "vertebral": vertebral},
    measured={
        "performance": tuple(KARNOFSKY),
        "extraspinal": (0, 1, 2, 3, 4, 10),
        "vertebral": (1, 2, 3, 4, 10, 24),
    },
)
