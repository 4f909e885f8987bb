"""Systemic treatment and radiotherapy after surgery, guideline, section 3.7.1: healed, « soit 3 semaines » after.

Both are asked for; where both lack, healing is told first, as the case table writes.
"""

from oracle.kernel import Answer, Answers, Oracle, is_


def three_weeks(days: Answer) -> bool:
    return int(days) >= 21


def conclude(answers: Answers) -> str:
    if answers["healed"] == "no":
        return "not_healed"
    return "conditions_met" if three_weeks(answers["days"]) else "before_three_weeks"


ORACLE = Oracle(
    rule="treatment_after_surgery",
    section="3.7.1",
    domain={"days": (0, 14, 15, 20, 21, 22, 365), "healed": ("yes", "no")},
    conclusions=("not_healed", "before_three_weeks", "conditions_met"),
    conclude=conclude,
    criteria={"days": three_weeks, "healed": is_("yes")},
)
