"""Section 3.4: what the guideline recommends before an antiresorptive agent, and what is missing."""

from bonemets.guideline.bone_agents import antiresorptive_checklist_discrepancies as gaps
from bonemets.guideline.bone_agents import cautions
from bonemets.guideline.sources import GUIDELINE, SFSCMFCO_2013
from bonemets.kernel.question import YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, checklist
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

_BEFORE = GUIDELINE.at("3.4, avant le traitement")
_CALCIUM = 1
_VITAMIN_D = 100_000
_VITAMIN_D_MONTHS = 3


class Urgency(
    YesNo,
    question=Text("Début en urgence", "Urgent start"),
    short=Text("urgence", "urgency"),
    source=_BEFORE,
    hint=Text("Le référentiel ne définit pas l'urgence.", "The guideline does not define urgency."),
):
    """Whether the agent must be started without waiting."""


class DentalReview(
    YesNo,
    question=Text("Évaluation bucco-dentaire par un spécialiste, faite", "Dental review by a specialist, done"),
    short=Text("évaluation bucco-dentaire", "dental review"),
    source=_BEFORE,
):
    """Whether a specialist has examined mouth and teeth."""


class Panoramic(
    YesNo,
    question=Text("Panoramique dentaire, fait", "Panoramic radiograph of the jaws, done"),
    short=Text("panoramique dentaire", "panoramic radiograph"),
    source=_BEFORE,
):
    """Whether the jaws have been radiographed."""


class RenalReview(
    YesNo,
    question=Text("Fonction rénale, évaluée", "Renal function, assessed"),
    short=Text("fonction rénale", "renal function"),
    source=_BEFORE,
    hint=Text(
        "Le référentiel demande la prudence avec d'autres traitements néphrotoxiques.",
        "The guideline asks for caution with other nephrotoxic treatments.",
    ),
):
    """Whether renal function has been assessed."""


class VitaminDStatus(
    YesNo,
    question=Text("Carence en vitamine D, recherchée", "Vitamin D deficiency, looked for"),
    short=Text("recherche de carence", "vitamin D status"),
    source=_BEFORE,
):
    """Whether a vitamin D deficiency has been looked for."""


class Intake(
    YesNo,
    question=Text("Calcium et vitamine D, apport en cours", "Calcium and vitamin D, being taken"),
    short=Text("calcium et vitamine D", "calcium and vitamin D"),
    source=_BEFORE,
    hint=Text(
        f"Doses du référentiel : calcium {_CALCIUM} g par jour, vitamine D {number(_VITAMIN_D)} UI tous les "
        f"{_VITAMIN_D_MONTHS} mois.",
        f"Doses of the guideline: calcium {_CALCIUM} g a day, vitamin D {_VITAMIN_D:,} IU every "
        f"{_VITAMIN_D_MONTHS} months.",
    ),
):
    """Whether calcium and vitamin D are being taken."""


class Readiness(Conclusion):
    """How much of the list is done."""

    COMPLETE = (
        "liste préalable complète",
        "prior list complete",
        Text(
            "examen bucco-dentaire à renouveler tous les six mois",
            "dental examination to be repeated every six months",
        ),
        Tone.FAVOURABLE,
    )
    TO_COMPLETE = (
        "liste préalable à compléter",
        "prior list to be completed",
        Tone.ACT,
    )
    NOTHING_DONE = (
        "liste préalable à réaliser en entier",
        "whole prior list to be done",
        Text("aucun point n'est fait ; à réaliser avant le début", "none of it is done; due before the start"),
        Tone.ACT,
    )
    URGENT = (
        "urgence, liste préalable non exigée",
        "urgency, prior list not required",
        Tone.DISCUSS,
    )


_item = Criterion(met=Text("fait", "done"), unmet=Text("manquant", "missing"))


@rule(
    section="3.4",
    title=Text("Avant un anti-résorptif", "Before an antiresorptive agent"),
    purpose=Text(
        "Points que le référentiel recommande avant le début, et ce qui manque",
        "What the guideline recommends before the start, and what is missing",
    ),
    sources=(GUIDELINE.at("3.4"), SFSCMFCO_2013.at("juillet 2013")),
    version="1.2.0",
    checked="2026-11-29",
    cautions=(
        cautions.DONE_IS_NOT_NORMAL.when(Readiness.COMPLETE, Readiness.TO_COMPLETE),
        cautions.URGENT_CLEARANCE.when((Urgency.YES, RenalReview.NO)),
        cautions.NEPHROTOXIC.when(RenalReview.YES),
        cautions.JAW_REVIEW.when(Readiness.URGENT),
        gaps.INTAKE.when(Readiness.COMPLETE),
        gaps.EXCEPTION.when(Intake.NO),
        gaps.URGENCY.when((Urgency.YES, Readiness.COMPLETE)),
    ),
)
def antiresorptive_checklist(
    urgency: Urgency,
    dental_review: DentalReview,
    panoramic: Panoramic,
    renal_review: RenalReview,
    vitamin_d: VitaminDStatus,
    intake: Intake,
) -> Result[Readiness]:
    """List what is missing before an antiresorptive agent.

    Args:
        urgency: In an emergency the guideline does not ask to wait for the list.
        dental_review: Examination of mouth and teeth by a specialist.
        panoramic: Panoramic radiograph of the jaws.
        renal_review: Assessment of renal function.
        vitamin_d: Search for a vitamin D deficiency.
        intake: Regular calcium and vitamin D.

    Returns:
        Whether the list is complete, to be completed, not begun, or not required; what is missing is in the reasons.

    Source:
        Guideline, 3.4, sentence on what precedes the treatment.

    Examples:
        >>> result = antiresorptive_checklist(
        ...     Urgency.NO, DentalReview.YES, Panoramic.NO, RenalReview.YES, VitaminDStatus.YES, Intake.YES
        ... )
        >>> result.conclusion.code, [reason.answer.label.fr for reason in result.reasons if reason.holds is False]
        ('to_complete', ['non'])
    """
    found = checklist(
        Readiness.COMPLETE,
        Readiness.TO_COMPLETE,
        Readiness.NOTHING_DONE,
        _item(dental_review),
        _item(panoramic),
        _item(renal_review),
        _item(vitamin_d),
        _item(intake),
        unmet=Text("à compléter avant le début", "to be completed before the start"),
    )
    is_urgent = urgency is Urgency.YES
    waits = Text("la liste n'est pas exigée", "the list is not required")
    asked = Text("la liste est demandée avant le début", "the list is asked for before the start")
    return Result(
        Readiness.URGENT if is_urgent and found.conclusion is not Readiness.COMPLETE else found.conclusion,
        reasons=(Reason(urgency, waits if is_urgent else asked), *found.reasons),
        proposal=None if is_urgent else found.proposal,
    )
