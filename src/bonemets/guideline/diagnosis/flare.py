"""Section 2: uptake that changes under treatment, flare or progression."""

from dataclasses import replace

from bonemets.guideline.diagnosis import flare_discrepancies as gaps
from bonemets.guideline.shared.life_expectancy import WEEK
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.caution import Weight, Where, near
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

_FLARE = GUIDELINE.at("2, flare")
_LIMIT = 6


class Examination(
    Choice,
    question=Text("Examen qui montre le changement", "Examination that shows the change"),
    short=Text("examen", "examination"),
    source=_FLARE,
):
    """On which examination uptake has changed."""

    BONE_SCAN = "scintigraphie osseuse", "bone scan"
    PET = "TEP-TDM au FDG", "FDG-PET-CT"


class Uptake(
    Choice,
    question=Text("Fixation par rapport à l'examen précédent", "Uptake against the previous examination"),
    short=Text("fixation", "uptake"),
    source=_FLARE,
):
    """How uptake has changed."""

    INCREASED = "foyers connus plus intenses, ou nouveaux foyers", "known foci more intense, or new foci"
    DECREASED = "en baisse sur tous les sites", "down at every site"
    OTHER = "autre évolution", "any other change"


class MonthsOnTreatment(
    Quantity,
    question=Text("Délai depuis le début du traitement", "Time since the start of treatment"),
    short=Text("délai", "time"),
    subject=Text("Le délai", "The time"),
    unit=Text("mois", "months"),
    source=_FLARE,
    possible=(0, 240),
    plausible=(0, 120),
    cuts=(_LIMIT,),
    units={"semaines": WEEK, "jours": WEEK / 7},
    decimals=1,
):
    """Time since the start of the treatment in progress, in months."""


class EffectiveTreatment(
    YesNo,
    question=Text("Traitement efficace par ailleurs", "Treatment effective elsewhere"),
    short=Text("efficacité", "effectiveness"),
    source=_FLARE,
    hint=Text("D'après la clinique et le scanner.", "By clinical examination and CT."),
):
    """Whether the treatment works, by everything but the uptake."""


class UptakeReading(Conclusion):
    """What the guideline reads in the change."""

    POSSIBLE_FLARE = (
        "flare possible",
        "possible flare",
        Text(
            "n'équivaut pas à une progression et ne justifie pas de changer de traitement",
            "neither taken for progression, nor a reason to change the treatment",
        ),
        Tone.FAVOURABLE,
    )
    PROGRESSION = "progression métastatique", "metastatic progression", Tone.DISCUSS
    RESPONSE = "réponse tumorale", "tumour response", Tone.FAVOURABLE
    INDETERMINATE = "indéterminé entre flare et progression", "undetermined between flare and progression", Tone.DISCUSS
    NOT_DESCRIBED = (
        "évolution que le référentiel ne décrit pas",
        "a change that the guideline does not describe",
        Tone.DISCUSS,
    )


def _effect(effective: EffectiveTreatment, reading: UptakeReading) -> Text:
    if effective is EffectiveTreatment.NO:
        return Text(
            "le flare n'est décrit que sous un traitement efficace",
            "flare is only described under an effective treatment",
        )
    if reading is UptakeReading.PROGRESSION:
        return Text("la clinique et le scanner contredisent cette lecture", "clinic and CT contradict this reading")
    return Text("condition du flare", "a condition of flare")


def _timing(months: MonthsOnTreatment) -> Text:
    limit = number(_LIMIT)
    if months > _LIMIT:
        return Text(
            f"au-delà de {limit} mois, une fixation accrue se lit comme une progression",
            f"beyond {limit} months, raised uptake is read as progression",
        )
    if months < _LIMIT:
        return Text(f"avant {limit} mois, un flare est possible", f"before {limit} months, flare is possible")
    return Text(f"{limit} mois exactement : non précisé", f"exactly {limit} months: not specified")


@rule(
    section="2",
    title=Text("Flare ou progression", "Flare or progression"),
    purpose=Text(
        "Lire une fixation qui change sous traitement, en scintigraphie ou en TEP-TDM",
        "Read uptake that changes under treatment, on bone scan or PET-CT",
    ),
    sources=(_FLARE, GUIDELINE.at("2, TEP-TDM")),
    version="1.2.1",
    checked="2026-11-29",
    cautions=(
        gaps.SIX_MONTHS.when((MonthsOnTreatment(_LIMIT), Uptake.INCREASED)),
        gaps.INEFFECTIVE.when(
            (EffectiveTreatment.NO, Uptake.INCREASED, Where(MonthsOnTreatment, lambda months: months < _LIMIT))
        ),
        gaps.CONTRADICTED.when(
            (UptakeReading.PROGRESSION, EffectiveTreatment.YES),
            weight=Weight.BEFORE_ACTING,
            line=Text(
                "la clinique et le scanner sont en faveur d'un traitement efficace : à confronter en RCP",
                "clinic and CT speak for an effective treatment: to be set side by side by the board",
            ),
        ),
        gaps.START.when(Uptake.INCREASED),
        gaps.WEEKS.when((Uptake.INCREASED, near(MonthsOnTreatment(_LIMIT)))),
        gaps.ON_PET.when((Examination.PET, Uptake.INCREASED)),
        gaps.SCAN_DECREASE.when(UptakeReading.NOT_DESCRIBED),
    ),
)
def flare(
    examination: Examination,
    uptake: Uptake,
    months: MonthsOnTreatment,
    effective: EffectiveTreatment,
) -> Result[UptakeReading]:
    """Read a change of uptake under treatment.

    Args:
        examination: Bone scan or FDG-PET-CT.
        uptake: How uptake has changed.
        months: Time since the start of treatment; flare is described up to 6 months.
        effective: Whether the treatment works by clinical examination and CT.

    Returns:
        Possible flare, progression, response, or that the guideline does not settle it; never a change of treatment.

    Source:
        Guideline, 2, PET-CT and flare.

    Examples:
        >>> raised = Examination.BONE_SCAN, Uptake.INCREASED
        >>> flare(*raised, MonthsOnTreatment(3), EffectiveTreatment.YES).conclusion.code
        'possible_flare'
        >>> flare(*raised, MonthsOnTreatment(6), EffectiveTreatment.YES).conclusion.code
        'indeterminate'
    """
    increased = uptake is Uptake.INCREASED
    found = first_that_holds(
        (increased and months > _LIMIT, UptakeReading.PROGRESSION),
        (increased and months < _LIMIT and effective is EffectiveTreatment.YES, UptakeReading.POSSIBLE_FLARE),
        (increased, UptakeReading.INDETERMINATE),
        (uptake is Uptake.DECREASED and examination is Examination.PET, UptakeReading.RESPONSE),
        otherwise=UptakeReading.NOT_DESCRIBED,
        reasons=(
            Reason(examination),
            Reason(uptake),
            Reason(months, _timing(months)),
        ),
    )
    return replace(found, reasons=(*found.reasons, Reason(effective, _effect(effective, found.conclusion))))
