"""Dental review under an antiresorptive agent, « évaluation semestrielle »; guideline, section 3.4."""

from oracle.kernel import Answers, Oracle


def conclude(answers: Answers) -> str:
    return "due" if float(answers["elapsed"]) >= 6 else "not_due"


ORACLE = Oracle(
    rule="dental_review_due",
    section="3.4",
    domain={"elapsed": (0, 3, 5.9, 6, 6.1, 12, 60, 60.1, 600)},
    conclusions=("not_due", "due"),
    conclude=conclude,
    plausible={"elapsed": (0, 60)},
)
