"""Section 3.7: preventive or curative, the motives for surgery."""

from bonemets.guideline.radiotherapy import mirels_discrepancies as mirels_gaps
from bonemets.guideline.radiotherapy.mirels import Management
from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.shared.totals import MirelsTotal
from bonemets.guideline.sources import GUIDELINE, MIRELS_1989
from bonemets.guideline.surgery import surgery_indication_discrepancies as gaps
from bonemets.kernel.question import YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_MOTIVES = GUIDELINE.at("3.7, indications")


class PathologicalFracture(
    YesNo,
    question=Text("Fracture pathologique avérée", "Established pathological fracture"),
    short=Text("fracture", "fracture"),
    source=_MOTIVES,
):
    """Whether the bone has broken at the lesion."""


class DisablingPain(
    YesNo,
    question=Text("Douleurs invalidantes", "Disabling pain"),
    short=Text("douleurs invalidantes", "disabling pain"),
    source=_MOTIVES,
    hint=Text("Aucun seuil n'est donné par le référentiel.", "The guideline gives no threshold."),
):
    """Whether the pain is disabling, in the clinician's judgement."""


class Motive(Conclusion):
    """Motives that the guideline names."""

    CURATIVE = "chirurgie curative d'un symptôme", "surgery that cures a symptom", Tone.DISCUSS
    PREVENTIVE = "chirurgie préventive", "preventive surgery", Tone.DISCUSS
    BOTH = (
        "chirurgie préventive et curative d'un symptôme",
        "preventive surgery that also cures a symptom",
        Tone.DISCUSS,
    )
    NONE = "aucune des indications citées", "none of the named motives", Tone.NEUTRAL


def _of_total(total: MirelsTotal) -> Reason:
    band = Management.of(total)
    preventive = Text(
        "indication préventive, si l'os n'est pas fracturé", "preventive motive, if the bone is not broken"
    )
    none = Text(f"pas d'indication préventive ; {band.label.fr}", f"no preventive motive; {band.label.en}")
    holds = band is Management.SURGERY
    return Reason(total, preventive if holds else none, holds)


_symptom = Criterion(
    met=Text("indication curative", "curative motive"),
    unmet=Text("pas d'indication curative", "no curative motive"),
)


@rule(
    section="3.7",
    title=Text("Indication de la chirurgie", "Motive for surgery"),
    purpose=Text(
        "Chirurgie préventive d'une fracture, ou curative d'un symptôme",
        "Surgery that prevents a fracture or cures a symptom",
    ),
    sources=(GUIDELINE.at("3.7"), MIRELS_1989.at("p. 256-264")),
    version="1.1.0",
    checked="2026-11-29",
    cautions=(
        shared.LIFE_EXPECTANCY.when(Motive.CURATIVE, Motive.PREVENTIVE, Motive.BOTH),
        gaps.FRACTURED.when(PathologicalFracture.YES),
        gaps.PAIN_TWICE.when(Motive.BOTH),
        gaps.NO_THRESHOLD.when(DisablingPain.YES),
        mirels_gaps.EIGHT.when((MirelsTotal(Management.BOARD.lower), PathologicalFracture.NO)),
    ),
)
def surgery_indication(
    fracture: PathologicalFracture, mirels: MirelsTotal, disabling_pain: DisablingPain
) -> Result[Motive]:
    """Name the motives for surgery that are present.

    Args:
        fracture: Established pathological fracture, a curative motive; the score no longer applies.
        mirels: Total of the Mirels score; preventive from the class of prophylactic surgery.
        disabling_pain: Disabling pain, a curative motive.

    Returns:
        Curative, preventive, both, or none of the named motives.

    Source:
        Guideline, 3.7; the classes of the total are those of 3.5.2.

    Examples:
        >>> surgery_indication(PathologicalFracture.NO, MirelsTotal(9), DisablingPain.NO).conclusion.code
        'preventive'
    """
    is_broken = fracture is PathologicalFracture.YES
    is_disabling = disabling_pain is DisablingPain.YES
    is_threatened = Management.of(mirels) is Management.SURGERY
    return first_that_holds(
        (is_broken, Motive.CURATIVE),
        (is_disabling and is_threatened, Motive.BOTH),
        (is_disabling, Motive.CURATIVE),
        (is_threatened, Motive.PREVENTIVE),
        otherwise=Motive.NONE,
        reasons=(
            _symptom(fracture),
            _of_total(mirels),
            _symptom(disabling_pain),
        ),
    )
