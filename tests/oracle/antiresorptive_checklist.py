"""What is recommended before an antiresorptive agent, « sauf urgence »; guideline, section 3.4.

Convention written in the case table: an emergency waives what is missing, so a list that is done is complete, urgent
or not.
"""

from oracle.kernel import Answers, Oracle, every, met

ITEMS = every("yes", "dental_review", "panoramic", "renal_review", "vitamin_d", "intake")


def conclude(answers: Answers) -> str:
    done = met(ITEMS, answers)
    if all(done):
        return "complete"
    if answers["urgency"] == "yes":
        return "urgent"
    return "to_complete" if any(done) else "nothing_done"


ORACLE = Oracle(
    rule="antiresorptive_checklist",
    section="3.4",
    domain=dict.fromkeys(("urgency", *ITEMS), ("yes", "no")),
    conclusions=("complete", "to_complete", "nothing_done", "urgent"),
    conclude=conclude,
    criteria=ITEMS,
)
