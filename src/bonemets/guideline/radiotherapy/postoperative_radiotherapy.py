"""Section 3.5.4: radiotherapy after surgery of a bone metastasis, when and how much."""

from bonemets.guideline.radiotherapy import postoperative_radiotherapy_discrepancies as gaps
from bonemets.guideline.radiotherapy.pain_schedules import Schedule
from bonemets.guideline.sources import GUIDELINE, TOWNSEND_1995
from bonemets.guideline.surgery.treatment_after_surgery import FIFTEEN_DAYS, THREE_WEEKS, DaysAfterSurgery, Healed
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_OPTION = GUIDELINE.at("3.5.4, dose unique")
_USUAL, _SINGLE = Schedule.GY_30_IN_10.label, Schedule.GY_8_IN_1.label


class LongBone(
    YesNo,
    question=Text("Os long", "Long bone"),
    short=Text("os long", "long bone"),
    source=_OPTION,
):
    """Whether the operated bone is a long bone."""


class OrgansOutOfField(
    Choice,
    question=Text("Organes à risque hors des champs", "Organs at risk outside the fields"),
    short=Text("organes à risque", "organs at risk"),
    source=_OPTION,
):
    """Whether the organs at risk can be kept out of the fields."""

    YES = "oui, ils peuvent être exclus", "yes, they can be excluded"
    NO = "non", "no"


class ShortLifeExpectancy(
    YesNo,
    question=Text("Faible espérance de vie", "Short life expectancy"),
    short=Text("faible espérance de vie", "short life expectancy"),
    source=_OPTION,
    hint=Text("Le référentiel ne donne pas de durée.", "The guideline gives no duration."),
):
    """Whether life expectancy is short, in the board's judgement."""


class HardToMove(
    YesNo,
    question=Text("Patient difficile à mobiliser", "Patient hard to move"),
    short=Text("mobilisation", "mobility"),
    source=_OPTION,
):
    """Whether moving the patient is difficult."""


class Postoperative(Conclusion):
    """Moment, then schedule; the single fraction is an option to discuss beside the usual schedule."""

    WAIT = f"attendre ; {_USUAL.fr}", f"wait; {_USUAL.en}", Tone.ABSTAIN
    WAIT_OR_SINGLE = (
        f"attendre ; {_USUAL.fr}, {_SINGLE.fr} à discuter",
        f"wait; {_USUAL.en}, {_SINGLE.en} to be discussed",
        Tone.ABSTAIN,
    )
    START = f"délai atteint ; {_USUAL.fr}", f"time to start; {_USUAL.en}", Tone.ACT
    START_OR_SINGLE = (
        f"délai atteint ; {_USUAL.fr}, {_SINGLE.fr} à discuter",
        f"time to start; {_USUAL.en}, {_SINGLE.en} to be discussed",
        Tone.ACT,
    )
    LATE = f"délai dépassé ; {_USUAL.fr}", f"past the delay; {_USUAL.en}", Tone.DISCUSS
    LATE_OR_SINGLE = (
        f"délai dépassé ; {_USUAL.fr}, {_SINGLE.fr} à discuter",
        f"past the delay; {_USUAL.en}, {_SINGLE.en} to be discussed",
        Tone.DISCUSS,
    )


def _moment(days: DaysAfterSurgery) -> Text:
    if days < FIFTEEN_DAYS:
        return Text(f"avant le délai de {FIFTEEN_DAYS} jours", f"before the delay of {FIFTEEN_DAYS} days")
    if days <= THREE_WEEKS:
        return Text(
            f"dans le délai de {FIFTEEN_DAYS} à {THREE_WEEKS} jours",
            f"within the delay of {FIFTEEN_DAYS} to {THREE_WEEKS} days",
        )
    return Text(f"après le délai de {THREE_WEEKS} jours", f"after the delay of {THREE_WEEKS} days")


_supports = Criterion(
    met=Text(f"critère présent pour {_SINGLE.fr}", f"criterion met for {_SINGLE.en}"),
    unmet=Text(f"critère absent pour {_SINGLE.fr}", f"criterion not met for {_SINGLE.en}"),
)


_FIELDS = {
    LongBone.YES: Text("champ : toute la pièce osseuse (3.7)", "field: the whole bone (3.7)"),
    LongBone.NO: Text(
        "champ : au rachis, le lit opératoire (3.8) ; ailleurs, toute la pièce osseuse (3.7)",
        "field: in the spine, the surgical bed (3.8); elsewhere, the whole bone (3.7)",
    ),
}


@rule(
    section="3.5.4",
    title=Text("Radiothérapie postopératoire", "Postoperative radiotherapy"),
    purpose=Text(
        "Délai et dose de la radiothérapie après chirurgie d'une métastase osseuse",
        "Delay and dose of radiotherapy after surgery of a bone metastasis",
    ),
    sources=(GUIDELINE.at("3.5.4"), TOWNSEND_1995.at("p. 43-49")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        gaps.DELAY.when(*(DaysAfterSurgery(days) for days in range(FIFTEEN_DAYS, THREE_WEEKS + 1))),
        gaps.LATE.when(Postoperative.LATE, Postoperative.LATE_OR_SINGLE),
        gaps.GROUPING.when(*LongBone, *OrgansOutOfField, *ShortLifeExpectancy, *HardToMove),
        gaps.SHORT.when(*ShortLifeExpectancy),
    ),
)
def postoperative_radiotherapy(
    days: DaysAfterSurgery,
    healed: Healed,
    long_bone: LongBone,
    organs: OrgansOutOfField,
    short_life_expectancy: ShortLifeExpectancy,
    hard_to_move: HardToMove,
) -> Result[Postoperative]:
    """Say when radiotherapy starts after surgery, and whether a single fraction may be discussed.

    Args:
        days: Whole days since the operation; the window is day 15 to day 21, both included.
        healed: Whether the wound has healed.
        long_bone: Whether the bone is a long bone.
        organs: Whether the organs at risk can be kept out of the fields.
        short_life_expectancy: Whether life expectancy is short.
        hard_to_move: Whether the patient is hard to move.

    Returns:
        Wait, start or late, with 30 Gy in 10 fractions; the single fraction of 8 Gy is to be discussed when one of
        the two conditions on the site holds, and one of the two on the patient.

    Source:
        Guideline, 3.5.4; Townsend 1995, p. 43-49, for the delay.

    Examples:
        >>> site, patient = (LongBone.YES, OrgansOutOfField.NO), (ShortLifeExpectancy.NO, HardToMove.YES)
        >>> postoperative_radiotherapy(DaysAfterSurgery(15), Healed.YES, *site, *patient).conclusion.code
        'start_or_single'
    """
    is_healed = healed is Healed.YES
    site = long_bone is LongBone.YES, organs is OrgansOutOfField.YES
    patient = short_life_expectancy is ShortLifeExpectancy.YES, hard_to_move is HardToMove.YES
    single = any(site) and any(patient)
    if days < FIFTEEN_DAYS or not is_healed:
        conclusion = Postoperative.WAIT_OR_SINGLE if single else Postoperative.WAIT
    elif days <= THREE_WEEKS:
        conclusion = Postoperative.START_OR_SINGLE if single else Postoperative.START
    else:
        conclusion = Postoperative.LATE_OR_SINGLE if single else Postoperative.LATE
    healing = Text("condition remplie", "condition met") if is_healed else Text("à attendre", "to be waited for")
    return Result(
        conclusion,
        reasons=(
            Reason(days, _moment(days), FIFTEEN_DAYS <= days <= THREE_WEEKS),
            Reason(healed, healing, is_healed),
            _supports(long_bone, site[0]),
            _supports(organs, site[1]),
            _supports(short_life_expectancy, patient[0]),
            _supports(hard_to_move, patient[1]),
        ),
        proposal=_FIELDS[long_bone],
    )
