"""Flare, progression or response under treatment; guideline, section 2.

Printed: under an effective treatment, more uptake or new foci may be a flare, gone « en 6 mois »; « au-delà de
6 mois » they are a progression; in PET, activity that falls on all the sites is a response. Conventions declared
by bonemets, where the guideline is silent: six months exactly, and less than six months without an effective
treatment, are indeterminate; the delay, written for the bone scan, holds for PET; what else may be seen is not
described.
"""

from oracle.kernel import Answers, Oracle


def conclude(answers: Answers) -> str:
    if answers["uptake"] == "decreased" and answers["examination"] == "pet":
        return "response"
    if answers["uptake"] != "increased":
        return "not_described"
    months = float(answers["months"])
    if months > 6:
        return "progression"
    return "possible_flare" if months < 6 and answers["effective"] == "yes" else "indeterminate"


ORACLE = Oracle(
    rule="flare",
    section="2",
    domain={
        "examination": ("bone_scan", "pet"),
        "uptake": ("increased", "decreased", "other"),
        "months": (0, 3, 5.9, 5.99, 6, 6.01, 6.1, 12, 120, 120.1, 240),
        "effective": ("yes", "no"),
    },
    conclusions=("possible_flare", "progression", "response", "indeterminate", "not_described"),
    conclude=conclude,
    plausible={"months": (0, 120)},
)
