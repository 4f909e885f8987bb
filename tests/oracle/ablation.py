"""Ablation, guideline, section 3.6.3: situation, then pain « >4/10 » under analgesics.

Focused ultrasound, of which the safety is not shown in the spine, is told before anything else, and the situation
before the pain: conventions written in the case table. An oligometastatic disease that hurts little may still be
treated with the curative aim of section 3.6.
"""

from oracle.kernel import Answer, Answers, Oracle, every, met

SITUATIONS = every("yes", "oligometastatic", "symptomatic")


def persists(pain: Answer) -> bool:
    return float(pain) > 4


def conclude(answers: Answers) -> str:
    if (answers["method"], answers["spine"]) == ("focused_ultrasound", "yes"):
        return "safety_not_shown"
    if not any(met(SITUATIONS, answers)):
        return "not_listed"
    if persists(answers["pain"]):
        return "possible"
    return "curative_aim" if answers["oligometastatic"] == "yes" else "pain_too_low"


ORACLE = Oracle(
    rule="ablation",
    section="3.6.3",
    domain={
        "oligometastatic": ("yes", "no"),
        "symptomatic": ("yes", "no"),
        "pain": (0, 3, 3.9, 4, 4.01, 4.1, 5, 10),
        "method": ("radiofrequency_or_cryoablation", "microwave", "non_thermal", "focused_ultrasound"),
        "spine": ("yes", "no"),
    },
    conclusions=("safety_not_shown", "not_listed", "curative_aim", "pain_too_low", "possible"),
    conclude=conclude,
    criteria=SITUATIONS | {"pain": persists},
)
