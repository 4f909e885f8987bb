"""Doses of the label of zoledronic acid by creatinine clearance; no dose below 30, guideline, section 3.4.

The label prints whole numbers, 50-60, 40-49 and 30-39 mL/min. The classes are half-open, so that a clearance
between two of them takes the lower dose, a convention that bonemets declares; nothing is rounded before.
"""

from oracle.kernel import Answers, Oracle

DOSES = ((50, "mg_3_5"), (40, "mg_3_3"), (30, "mg_3_0"), (0, "no_dose"))
"""Lower end of each class up to 60 mL/min, included, and its dose."""


def conclude(answers: Answers) -> str:
    clearance = float(answers["clearance"])
    if clearance > 60:
        return "mg_4_0"
    return next(dose for lower, dose in DOSES if clearance >= lower)


ORACLE = Oracle(
    rule="zoledronic_dose",
    section="3.4",
    domain={
        "clearance": (
            *(0, 4.9, 5, 15, 29, 29.9, 29.97, 29.999999, 30, 30.000001, 30.1, 32, 35),
            *(39, 39.5, 39.9, 40, 40.1, 49, 49.5, 49.9, 50, 50.1, 52.1, 56),
            *(59.9, 60, 60.000001, 60.1, 61, 90, 200, 200.1, 4000),
        )
    },
    conclusions=("mg_4_0", "mg_3_5", "mg_3_3", "mg_3_0", "no_dose"),
    conclude=conclude,
    plausible={"clearance": (5, 200)},
)
