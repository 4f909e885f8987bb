"""Cement: five uses, one is enough, and what rules them out; guideline, section 3.6.1.

The order in which what applies is told is the choice of the site, declared in the case table.
"""

from oracle.kernel import Answers, Oracle, every

USES = ("pain_control", "opioids", "other_techniques", "stabilisation", "risk_zone")
CRITERIA = every("yes", *USES, "long_bone", "bulk", "puncture_infection", "sepsis", "coagulation")


def conclude(answers: Answers) -> str:
    yes = {question for question, answer in answers.items() if answer == "yes"}
    in_order = {
        "contraindicated": bool(yes & {"puncture_infection", "sepsis"}),
        "long_bone": "long_bone" in yes,
        "ablation_preferred": "bulk" in yes,
        "not_listed": yes.isdisjoint(USES),
        "coagulation_missing": "coagulation" not in yes,
        "listed": True,
    }
    return next(conclusion for conclusion, applies in in_order.items() if applies)


ORACLE = Oracle(
    rule="cementoplasty",
    section="3.6.1",
    domain=dict.fromkeys(CRITERIA, ("yes", "no")),
    conclusions=("contraindicated", "long_bone", "ablation_preferred", "not_listed", "coagulation_missing", "listed"),
    conclude=conclude,
    criteria=CRITERIA,
)
