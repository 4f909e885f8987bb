"""Section 3.6.3: conditions of ablation."""

from bonemets.guideline.interventional import ablation_discrepancies as gaps
from bonemets.guideline.interventional import cautions
from bonemets.guideline.sources import GUIDELINE, PALUSSIERE_2013
from bonemets.kernel.caution import Where
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_SITUATIONS = GUIDELINE.at("3.6.3, situations")
_METHODS = GUIDELINE.at("3.6.3, méthodes")
_PAIN_LIMIT = 4


class Oligometastatic(
    YesNo,
    question=Text("Maladie oligo-métastatique", "Oligometastatic disease"),
    short=Text("oligo-métastatique", "oligometastatic"),
    source=_SITUATIONS,
    hint=Text("Aucun nombre de sites n'est donné dans cette section.", "No number of sites is given in this section."),
):
    """Whether the disease is oligometastatic."""


class Symptomatic(
    YesNo,
    question=Text("Lésion symptomatique", "Symptomatic lesion"),
    short=Text("symptomatique", "symptomatic"),
    source=_SITUATIONS,
    hint=Text(
        "Douleur inflammatoire plutôt que mécanique.",
        "Inflammatory rather than mechanical pain.",
    ),
):
    """Whether the lesion causes pain that is inflammatory rather than mechanical."""


class PainUnderAnalgesics(
    Quantity,
    question=Text("Douleur sous antalgiques", "Pain under analgesics"),
    short=Text("douleur sous antalgiques", "pain under analgesics"),
    subject=Text("La douleur sous antalgiques", "The pain under analgesics"),
    unit=Text("sur 10", "out of 10"),
    source=GUIDELINE.at("3.6.3, douleur"),
    possible=(0, 10),
    cuts=(_PAIN_LIMIT,),
    hint=Text("Douleur qui persiste malgré le traitement.", "Pain that persists despite treatment."),
):
    """Pain that persists under analgesics, from 0 to 10."""


class Method(
    Choice,
    question=Text("Technique envisagée", "Intended technique"),
    short=Text("technique", "technique"),
    source=_METHODS,
):
    """Family of ablation techniques."""

    RADIOFREQUENCY_OR_CRYOABLATION = "radiofréquence ou cryo-ablation", "radiofrequency or cryoablation"
    MICROWAVE = "micro-ondes", "microwaves"
    NON_THERMAL = "percutanée non thermique", "percutaneous, non-thermal"
    FOCUSED_ULTRASOUND = "ultrasons focalisés", "focused ultrasound"


class SpinalLesion(
    YesNo,
    question=Text("Lésion du rachis", "Lesion of the spine"),
    short=Text("rachis", "spine"),
    source=_METHODS,
):
    """Whether the lesion is in the spine."""


class AblationUse(Conclusion):
    """Whether the conditions of the guideline are met."""

    SAFETY_NOT_SHOWN = (
        "sécurité non démontrée : ultrasons focalisés au rachis",
        "safety not shown: focused ultrasound in the spine",
        Tone.ABSTAIN,
    )
    NOT_LISTED = "situation non citée par le référentiel", "situation not named by the guideline", Tone.NEUTRAL
    CURATIVE_AIM = (
        f"visée curative possible, douleur de {_PAIN_LIMIT} sur 10 ou moins",
        f"curative aim possible, pain of {_PAIN_LIMIT} out of 10 or less",
        Text(
            "maladie oligo-métastatique : ablation et consolidation associées (3.6) ; à discuter en RCP",
            "oligometastatic disease: ablation with consolidation (3.6); for the board to discuss",
        ),
        Tone.DISCUSS,
    )
    PAIN_TOO_LOW = (
        f"condition de douleur non remplie, {_PAIN_LIMIT} sur 10 ou moins sous antalgiques",
        f"condition on pain not met, {_PAIN_LIMIT} out of 10 or less under analgesics",
        Tone.NEUTRAL,
    )
    POSSIBLE = "ablation possible", "ablation possible", Tone.DISCUSS


_METHOD_REMARKS = {
    Method.RADIOFREQUENCY_OR_CRYOABLATION: Text("technique thermique, famille la plus employée", "thermal, most used"),
    Method.MICROWAVE: Text(
        "technique thermique, peu étudiée dans l'os ; marge difficile à contrôler",
        "thermal, little studied in bone; margin hard to control",
    ),
    Method.NON_THERMAL: Text("moins employée que les techniques thermiques", "less used than thermal techniques"),
    Method.FOCUSED_ULTRASOUND: Text("non invasive ; sécurité non démontrée au rachis", "safety not shown in the spine"),
}


_criterion = Criterion(met=Text("critère présent", "criterion met"), unmet=Text("critère absent", "criterion not met"))


@rule(
    section="3.6.3",
    title=Text("Ablation percutanée", "Percutaneous ablation"),
    purpose=Text("Situation, douleur et technique d'une ablation", "Situation, pain and technique of an ablation"),
    sources=(GUIDELINE.at("3.6.3"), PALUSSIERE_2013.at("p. 373-379")),
    version="2.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.PREREQUISITES.when(AblationUse.POSSIBLE, AblationUse.CURATIVE_AIM),
        gaps.FOUR.when(PainUnderAnalgesics(_PAIN_LIMIT)),
        gaps.OLIGOMETASTATIC.when(AblationUse.CURATIVE_AIM),
        gaps.MICROWAVE.when(Method.MICROWAVE),
        gaps.ORDER.when((AblationUse.NOT_LISTED, Where(PainUnderAnalgesics, lambda pain: pain <= _PAIN_LIMIT))),
    ),
)
def ablation(
    oligometastatic: Oligometastatic,
    symptomatic: Symptomatic,
    pain: PainUnderAnalgesics,
    method: Method,
    spine: SpinalLesion,
) -> Result[AblationUse]:
    """Check the situation, the pain and the technique of an ablation.

    Args:
        oligometastatic: Oligometastatic disease, one of the two situations.
        symptomatic: Lesion with inflammatory rather than mechanical pain, the other situation.
        pain: Pain that persists under analgesics, from 0 to 10; the condition is above 4.
        method: Family of techniques.
        spine: Whether the lesion is in the spine, where focused ultrasound has not been shown to be safe.

    Returns:
        Safety not shown, situation not named, curative aim without the pain that the section asks for, condition on
        pain not met, or ablation possible.

    Source:
        Guideline, 3.6.3.

    Examples:
        >>> ablation(
        ...     Oligometastatic.NO,
        ...     Symptomatic.YES,
        ...     PainUnderAnalgesics(4),
        ...     Method.RADIOFREQUENCY_OR_CRYOABLATION,
        ...     SpinalLesion.YES,
        ... ).conclusion.code
        'pain_too_low'
    """
    is_oligometastatic = oligometastatic is Oligometastatic.YES
    is_symptomatic = symptomatic is Symptomatic.YES
    is_spinal = spine is SpinalLesion.YES
    hurts = pain > _PAIN_LIMIT
    return first_that_holds(
        (method is Method.FOCUSED_ULTRASOUND and is_spinal, AblationUse.SAFETY_NOT_SHOWN),
        (not (is_oligometastatic or is_symptomatic), AblationUse.NOT_LISTED),
        (not hurts and is_oligometastatic, AblationUse.CURATIVE_AIM),
        (not hurts, AblationUse.PAIN_TOO_LOW),
        otherwise=AblationUse.POSSIBLE,
        reasons=(
            _criterion(oligometastatic, is_oligometastatic),
            _criterion(symptomatic, is_symptomatic),
            _criterion(pain, hurts),
            Reason(method, _METHOD_REMARKS[method]),
            Reason(spine),
        ),
    )
