"""Fisher 2010, Spinal Instability Neoplastic Score; guideline, section 3.8.1."""

from oracle.kernel import additive

POINTS = {
    "location": {"junctional": 3, "mobile": 2, "semirigid": 1, "rigid": 0},
    "pain": {"mechanical": 3, "occasional": 1, "none": 0},
    "lesion": {"lytic": 2, "mixed": 1, "blastic": 0},
    "alignment": {"subluxation": 4, "deformity": 2, "normal": 0},
    "collapse": {"over_half": 3, "under_half": 2, "involved_over_half": 1, "none": 0},
    "posterolateral": {"bilateral": 3, "unilateral": 1, "none": 0},
}

BANDS = ((0, "stable"), (7, "potentially_unstable"), (13, "unstable"))


def collapse(percentage: float) -> str:
    """Class of the lost height; one half exactly is in no class of the publication, the higher one is kept."""
    return "over_half" if percentage >= 50 else "under_half"


ORACLE = additive(
    "sins",
    "3.8.1",
    POINTS,
    BANDS,
    measures={"collapse": collapse},
    measured={"collapse": (1, 25, 49, 49.9, 50, 50.1, 51, 75, 100)},
)
