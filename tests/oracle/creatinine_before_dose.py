"""Serum creatinine before a dose of zoledronic acid, label, 4.2: typed from its words, outside the guideline.

From a normal first value, below 124 µmol/L, a rise of 44 µmol/L withholds the treatment; from an abnormal one, above
124, a rise of 88. It is resumed within 10% of the first value. The label says nothing of 124 exactly, read here with
the stricter limit, a convention that bonemets declares.
"""

from fractions import Fraction

from oracle.kernel import Answers, Oracle

FIRST = (10, 34.9, 35, 80, 100, 123.9, 124, 124.1, 200, 400, 400.1, 2000)
PRESENT = (10, 34.9, 35, 88, 88.1, 110, 110.1, 123.9, 124, 144, 167.9, 168, 212, 212.1, 287.9, 288, 400, 400.1, 2000)


def conclude(answers: Answers) -> str:
    first, present = (Fraction(str(answers[question])) for question in ("first", "present"))
    if answers["suspended"] == "yes":
        return "resumed" if present * 10 <= first * 11 else "still_withheld"
    return "withheld" if present - first >= (44 if first <= 124 else 88) else "not_withheld"


ORACLE = Oracle(
    rule="creatinine_before_dose",
    section="3.4",
    domain={"suspended": ("yes", "no"), "first": FIRST, "present": PRESENT},
    conclusions=("not_withheld", "withheld", "resumed", "still_withheld"),
    conclude=conclude,
    plausible={"first": (35, 400), "present": (35, 400)},
)
