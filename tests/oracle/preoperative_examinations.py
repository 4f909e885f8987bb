"""Examinations before surgery, guideline, section 3.7.1: radiographs and CT for all, and what is added to them.

MRI of the whole spine for the spine; CT angiography or arteriography for a suspicion of hypervascularity; MRI or PET
for the cause elsewhere; for any doubt, plasma protein electrophoresis and a CT of chest, abdomen and pelvis; biopsy
where surgery is urgent. Any of them makes the work-up extended.
"""

from collections.abc import Callable

from oracle.kernel import Answer, Answers, Oracle, is_, met

ADDING: dict[str, Callable[[Answer], bool | None]] = {"region": is_("spine"), "hypervascular": is_("yes")}


def conclude(answers: Answers) -> str:
    is_doubtful = answers["cause"] != "established"
    return "extended" if any((is_doubtful, *met(ADDING, answers))) else "common"


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
