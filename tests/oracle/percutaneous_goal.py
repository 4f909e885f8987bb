"""Percutaneous technique by goal and type of pain, guideline, section 3.6; both prerequisites of 3.6.1 first.

The prerequisites, printed for cement, hold for « un geste de radiologie interventionnelle », as bonemets declares.
"""

from oracle.kernel import Answers, Oracle, every, met

PREREQUISITES = every("yes", "responsible", "board")

TECHNIQUES = {
    ("curative", "inflammatory"): "ablation_and_consolidation",
    ("curative", "mechanical"): "ablation_and_consolidation",
    ("curative", "other"): "ablation_and_consolidation",
    ("palliative", "inflammatory"): "ablation",
    ("palliative", "mechanical"): "consolidation",
    ("palliative", "other"): "not_stated",
}


def conclude(answers: Answers) -> str:
    if not all(met(PREREQUISITES, answers)):
        return "prerequisite_missing"
    return TECHNIQUES[str(answers["goal"]), str(answers["pain"])]


ORACLE = Oracle(
    rule="percutaneous_goal",
    section="3.6",
    domain={
        "responsible": ("yes", "no"),
        "board": ("yes", "no"),
        "goal": ("curative", "palliative"),
        "pain": ("inflammatory", "mechanical", "other"),
    },
    conclusions=("prerequisite_missing", "ablation_and_consolidation", "ablation", "consolidation", "not_stated"),
    conclude=conclude,
    criteria=PREREQUISITES,
)
