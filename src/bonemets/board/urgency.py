"""In what order a board reads a sheet: what cannot wait first, what changes nothing last."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from bonemets.board import item
from bonemets.board.assessment import RuleAssessment
from bonemets.board.patient_case import PatientCase
from bonemets.guideline.bone_agents.antiresorptive_checklist import Readiness
from bonemets.guideline.bone_agents.antiresorptive_follow_up import FollowUp
from bonemets.guideline.interventional.ablation import AblationUse
from bonemets.guideline.interventional.cementoplasty import CementUse
from bonemets.guideline.interventional.screw_fixation import ScrewUse
from bonemets.guideline.radiotherapy.mirels import Management
from bonemets.guideline.radiotherapy.pain_radiotherapy import Place
from bonemets.guideline.radiotherapy.stereotactic_obstacles import CordCompression
from bonemets.guideline.spine.functional_outcome import Outlook
from bonemets.guideline.spine.sins import Stability
from bonemets.guideline.spine.spine_strategy import Agreement
from bonemets.guideline.surgery.surgery_indication import Motive, PathologicalFracture
from bonemets.kernel.question import Labelled
from bonemets.kernel.rule import Rule


class Urgency(IntEnum):
    """Ranks of what a sheet says, the most urgent first."""

    COMPRESSION = 1
    INSTABILITY = 2
    FRACTURE = 3
    PAIN = 4
    SYSTEMIC = 5
    DETAIL = 6


_OF_RULE = {
    "rades": Urgency.COMPRESSION,
    "sins": Urgency.INSTABILITY,
    "mirels": Urgency.FRACTURE,
    "surgery_indication": Urgency.FRACTURE,
    "pain_radiotherapy": Urgency.PAIN,
    "cementoplasty": Urgency.PAIN,
    "ablation": Urgency.PAIN,
    "percutaneous_goal": Urgency.PAIN,
    "stereotactic": Urgency.PAIN,
    "surgical_technique": Urgency.FRACTURE,
    "screw_fixation": Urgency.FRACTURE,
    "postoperative_radiotherapy": Urgency.PAIN,
    "preoperative_examinations": Urgency.DETAIL,
}
_OF_CONCLUSION: dict[Labelled, Urgency] = {
    Stability.STABLE: Urgency.PAIN,
    Management.RADIOTHERAPY: Urgency.PAIN,
    Motive.NONE: Urgency.DETAIL,
    Place.NOT_STATED: Urgency.DETAIL,
    AblationUse.NOT_LISTED: Urgency.DETAIL,
    CementUse.NOT_LISTED: Urgency.DETAIL,
    ScrewUse.NOT_MET: Urgency.DETAIL,
    FollowUp.CONTINUATION: Urgency.DETAIL,
    Agreement.CONCORDANT: Urgency.DETAIL,
    Agreement.DISCORDANT: Urgency.DETAIL,
    **dict.fromkeys(Outlook, Urgency.DETAIL),
    **dict.fromkeys(Readiness, Urgency.DETAIL),
}
"""Conclusions whose rank is not that of their rule: those that leave nothing to do at once."""


def urgency(assessment: RuleAssessment) -> Urgency:
    """How soon what a rule says is to be read: by the most urgent conclusion that is still possible.

    Examples:
        >>> from bonemets.board.assessment import assessments
        >>> from bonemets.board.patient_case import described
        >>> from bonemets.board.topic import Topic
        >>> (sins,) = assessments(described([Topic.INSTABILITY], {}, [{"bone": "spine", "level": "t12"}]))
        >>> urgency(sins).name
        'INSTABILITY'
    """
    if assessment.evaluation.status == "not_applicable":
        return Urgency.DETAIL
    return most_urgent(assessment.rule, assessment.evaluation.completions.conclusions)


def most_urgent(rule: Rule[..., Any], conclusions: Iterable[Labelled]) -> Urgency:
    """Rank of the most urgent of the conclusions that a rule may still reach."""
    usual = _OF_RULE.get(rule.name, Urgency.SYSTEMIC)
    return min(_OF_CONCLUSION.get(conclusion, usual) for conclusion in conclusions)


def of_lesion(case: PatientCase, assessments: Iterable[RuleAssessment], place: int) -> Urgency:
    """How soon a lesion is to be read: a vertebra that compresses the cord, or a broken bone, before any score."""
    known = case.lesions[place - 1].known
    ranks = [urgency(assessment) for assessment in assessments if assessment.lesion == place]
    if known.get(item.COMPRESSION.name) is CordCompression.YES:
        ranks.append(Urgency.COMPRESSION)
    if known.get(item.FRACTURE.name) is PathologicalFracture.YES:
        ranks.append(Urgency.FRACTURE)
    return min(ranks, default=Urgency.DETAIL)
