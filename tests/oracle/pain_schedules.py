"""The four schedules of section 3.5.1, and their doses by the linear-quadratic model.

The model is outside the guideline: BED = D (1 + d / (α/β)), EQD2 = D (d + α/β) / (2 + α/β), where D is the total
dose and d the dose per fraction.
"""

from fractions import Fraction

from oracle.kernel import Answers, Oracle

SCHEDULES = {"gy_30_in_10": (30, 10), "gy_24_in_6": (24, 6), "gy_20_in_5": (20, 5), "gy_8_in_1": (8, 1)}
"""Total dose in grays, and number of fractions."""

PRINTED = {
    ("gy_30_in_10", 10): (3, 39.0, 32.5),
    ("gy_24_in_6", 10): (4, 33.6, 28.0),
    ("gy_20_in_5", 10): (4, 28.0, 23.33),
    ("gy_8_in_1", 10): (8, 14.4, 12.0),
    ("gy_30_in_10", 2): (3, 75, 37.5),
    ("gy_24_in_6", 2): (4, 72, 36.0),
    ("gy_20_in_5", 2): (4, 60, 30.0),
    ("gy_8_in_1", 2): (8, 40, 20.0),
}
"""Dose per fraction, BED and EQD2 as the fact check of the guideline prints them, by schedule and α/β.

Two of them are published: 39 and 14.4 Gy for an α/β of 10, median and lower end of a postoperative series.
"""


def doses(schedule: str, alpha_beta: Fraction) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """Total dose, dose per fraction, BED and EQD2, exactly."""
    total, fractions = SCHEDULES[schedule]
    each = Fraction(total, fractions)
    return Fraction(total), each, total * (1 + each / alpha_beta), total * (each + alpha_beta) / (2 + alpha_beta)


def conclude(answers: Answers) -> str:
    return "single" if SCHEDULES[str(answers["schedule"])][1] == 1 else "several"


ORACLE = Oracle(
    rule="pain_schedules",
    section="3.5.1",
    domain={"schedule": tuple(SCHEDULES), "alpha_beta": (0.5, 0.9, 1, 2, 3, 10, 20, 20.1, 30)},
    conclusions=("several", "single"),
    conclude=conclude,
    plausible={"alpha_beta": (1, 20)},
)
