"""Section 3.7.1: when systemic treatment and radiotherapy may follow surgery."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.surgery import cautions
from bonemets.guideline.surgery import treatment_after_surgery_discrepancies as gaps
from bonemets.kernel.caution import Where
from bonemets.kernel.question import Quantity, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

_SEQUENCE = GUIDELINE.at("3.7.1, séquence")
_DAYS_PER_WEEK = 7
FIFTEEN_DAYS = 15
THREE_WEEKS = 3 * _DAYS_PER_WEEK
_WEEKS = number(THREE_WEEKS / _DAYS_PER_WEEK)


class DaysAfterSurgery(
    Quantity,
    question=Text("Temps écoulé depuis l'opération", "Time since surgery"),
    short=Text("temps depuis l'opération", "time since surgery"),
    subject=Text("Le temps écoulé depuis l'opération", "The time since surgery"),
    unit=Text("jours", "days"),
    source=GUIDELINE.at("3.5.4, 3.7.1"),
    possible=(0, 365),
    cuts=(FIFTEEN_DAYS, THREE_WEEKS),
    step=1,
    units={"semaines": _DAYS_PER_WEEK},
    hint=Text("Le jour de l'opération compte 0.", "The day of surgery is 0."),
):
    """Whole days since the operation."""


class Healed(
    YesNo,
    question=Text("Cicatrisation acquise", "Wound healed"),
    short=Text("cicatrisation", "healing"),
    source=GUIDELINE.at("3.5.4, 3.7.1"),
):
    """Whether the wound has healed."""


class Sequence(Conclusion):
    """Whether the guideline's conditions for the next treatments are met."""

    NOT_HEALED = "attendre, cicatrisation non acquise", "wait, wound not healed", Tone.ABSTAIN
    BEFORE_THREE_WEEKS = (
        f"attendre, moins de {_WEEKS} semaines après l'opération",
        f"wait, less than {_WEEKS} weeks after surgery",
        Tone.ABSTAIN,
    )
    CONDITIONS_MET = (
        f"cicatrisation acquise et {_WEEKS} semaines passées",
        f"wound healed and {_WEEKS} weeks past",
        Text(
            "chimiothérapie et radiothérapie possibles, après un bilan étiologique minimal",
            "chemotherapy and radiotherapy possible, after a minimal search for the cause",
        ),
        Tone.ACT,
    )


def _delay(days: DaysAfterSurgery) -> Text:
    if days < FIFTEEN_DAYS:
        return Text("avant le délai des sections 3.5.4 et 3.7.1", "before the delays of sections 3.5.4 and 3.7.1")
    if days < THREE_WEEKS:
        return Text("avant le délai de cette section, dans celui de la section 3.5.4", "only within that of 3.5.4")
    return Text("délai de cette section passé", "delay of this section past")


@rule(
    section="3.7.1",
    title=Text("Reprise des traitements après la chirurgie", "Treatment after surgery"),
    purpose=Text(
        "Délai avant la chimiothérapie et la radiothérapie, quand la chirurgie passe en premier",
        "Delay before chemotherapy and radiotherapy, where surgery comes first",
    ),
    sources=(GUIDELINE.at("3.7.1"),),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.POSTOPERATIVE_FIELD,
        gaps.DELAY.when(Sequence.BEFORE_THREE_WEEKS, DaysAfterSurgery(THREE_WEEKS)),
        gaps.URGENCY.when(Sequence.BEFORE_THREE_WEEKS, Sequence.NOT_HEALED),
        gaps.ORDER.when((Healed.NO, Where(DaysAfterSurgery, lambda days: days < THREE_WEEKS))),
    ),
)
def treatment_after_surgery(days: DaysAfterSurgery, healed: Healed) -> Result[Sequence]:
    """Say whether chemotherapy and radiotherapy may follow surgery.

    Args:
        days: Whole days since the operation; 21 days are 3 weeks.
        healed: Whether the wound has healed.

    Returns:
        Wound not healed, less than three weeks, or both conditions met.

    Source:
        Guideline, 3.7.1, last paragraph.

    Examples:
        >>> treatment_after_surgery(DaysAfterSurgery(20), Healed.YES).conclusion.code
        'before_three_weeks'
    """
    is_healed = healed is Healed.YES
    return first_that_holds(
        (not is_healed, Sequence.NOT_HEALED),
        (days < THREE_WEEKS, Sequence.BEFORE_THREE_WEEKS),
        otherwise=Sequence.CONDITIONS_MET,
        reasons=(
            Reason(days, _delay(days), days >= THREE_WEEKS),
            Reason(
                healed,
                Text("condition remplie", "condition met")
                if is_healed
                else Text("condition non remplie", "condition not met"),
                is_healed,
            ),
        ),
    )
