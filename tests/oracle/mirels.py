"""Mirels 1989: four items of 1 to 3 points; attitudes of the guideline, section 3.5.2."""

from oracle.kernel import additive

POINTS = {
    "site": {"upper_limb": 1, "lower_limb": 2, "peritrochanteric": 3},
    "size": {"under_one_third": 1, "one_to_two_thirds": 2, "over_two_thirds": 3},
    "lesion": {"blastic": 1, "mixed": 2, "lytic": 3},
    "pain": {"mild": 1, "moderate": 2, "functional": 3},
}

BANDS = ((4, "radiotherapy"), (8, "board"), (9, "surgery"))


def size(fraction: float) -> str:
    """Class of the destroyed fraction of the cortex: « 1/3 à 2/3 » is closed at both ends."""
    if fraction < 1 / 3:
        return "under_one_third"
    return "over_two_thirds" if fraction > 2 / 3 else "one_to_two_thirds"


ORACLE = additive(
    "mirels",
    "3.5.2",
    POINTS,
    BANDS,
    exclusions=("pelvis", "spine", "already_fractured"),
    measures={"size": size},
    measured={"size": (0.01, 0.25, 0.33, 1 / 3, 0.334, 0.5, 0.66, 2 / 3, 0.667, 0.67, 0.9, 1)},
)
