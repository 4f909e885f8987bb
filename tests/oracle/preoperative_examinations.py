"""Examinations before surgery, guideline, section 3.7.1: radiographs and CT for all, and what is added to them.

MRI of the whole spine for the spine; CT angiography or arteriography for a suspicion of hypervascularity; MRI or PET
for the cause elsewhere; biopsy for a doubt where surgery is urgent. Any of them makes the work-up extended.
"""

from oracle.kernel import Answers, Oracle, is_, met

ADDING = {"region": is_("spine"), "hypervascular": is_("yes"), "cause": lambda cause: cause != "established"}


def conclude(answers: Answers) -> str:
    return "extended" if any(met(ADDING, answers)) else "common"


ORACLE = Oracle(
    rule="preoperative_examinations",
    section="3.7.1",
    domain={
        "region": ("spine", "other"),
        "hypervascular": ("yes", "no"),
        "cause": ("established", "uncertain", "uncertain_and_urgent"),
    },
    conclusions=("common", "extended"),
    conclude=conclude,
    criteria=ADDING,
)
