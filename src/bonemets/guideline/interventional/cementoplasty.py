"""Section 3.6.1: uses of cementoplasty, what rules it out and what must be ready before it."""

from bonemets.guideline.interventional import cautions
from bonemets.guideline.interventional import cementoplasty_discrepancies as gaps
from bonemets.guideline.sources import GUIDELINE, ZHANG_2020
from bonemets.kernel.question import YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_USES = GUIDELINE.at("3.6.1, indications")
_BEFORE = GUIDELINE.at("3.6.1, avant le geste")
_LIMITS = GUIDELINE.at("3.6.1, limites")


class PainControl(
    YesNo,
    question=Text("Douleur mal contrôlée par les antalgiques", "Pain poorly controlled by analgesics"),
    short=Text("contrôle de la douleur", "pain control"),
    source=_USES,
):
    """Whether analgesics fail to control the pain."""


class OpioidTolerance(
    YesNo,
    question=Text("Opiacés compliqués ou mal tolérés", "Opioids complicated or poorly tolerated"),
    short=Text("tolérance des opiacés", "opioid tolerance"),
    source=_USES,
):
    """Whether opioids cause complications or are poorly tolerated."""


class OtherTechniques(
    YesNo,
    question=Text("Autres techniques palliatives inefficaces ou écartées", "Other palliative techniques ruled out"),
    short=Text("autres techniques", "other techniques"),
    source=_USES,
    hint=Text(
        "Par exemple une opération récusée, ou une ré-irradiation impossible.",
        "Such as an operation declined, or re-irradiation impossible.",
    ),
):
    """Whether the other palliative techniques have failed or cannot be used."""


class Stabilisation(
    YesNo,
    question=Text("Antalgie et stabilisation visées ensemble", "Pain relief and stabilisation, both aimed at"),
    short=Text("stabilisation", "stabilisation"),
    source=_USES,
    hint=Text(
        "Au lieu d'une chirurgie bien plus lourde, ou avec une radiothérapie antalgique.",
        "Instead of far heavier surgery, or together with radiotherapy for pain.",
    ),
):
    """Whether cement would relieve and stabilise, in place of surgery or beside radiotherapy."""


class RiskZone(
    YesNo,
    question=Text("Lésion fragilisante dans une zone à risque", "Weakening lesion in a zone at risk"),
    short=Text("zone à risque", "zone at risk"),
    source=_USES,
    hint=Text(
        "Rachis cervical, charnière thoraco-lombaire ou toit du cotyle.",
        "Cervical spine, thoracolumbar junction or acetabular roof.",
    ),
):
    """Whether a weakening lesion calls for preventive consolidation."""


class ThreatenedLongBone(
    YesNo,
    question=Text("Os long menacé de fracture, en zone portante", "Threatened weight-bearing long bone"),
    short=Text("os long porteur", "weight-bearing long bone"),
    source=_LIMITS,
):
    """Whether the lesion threatens a weight-bearing zone of a long bone."""


class Bulk(
    YesNo,
    question=Text(
        "Lésion très volumineuse, ou touchant les tissus mous plus que l'os",
        "Very large lesion, or soft tissue involved more than bone",
    ),
    short=Text("volume et tissus mous", "size and soft tissue"),
    source=_LIMITS,
):
    """Whether the lesion is very large, or mostly in the soft tissue beside the bone."""


class PunctureInfection(
    YesNo,
    question=Text("Infection au point de ponction", "Infection at the puncture site"),
    short=Text("point de ponction", "puncture site"),
    source=_BEFORE,
):
    """Whether the puncture site is infected."""


class Sepsis(
    YesNo,
    question=Text("Sepsis non contrôlé ou d'origine inconnue", "Sepsis, uncontrolled or of unknown origin"),
    short=Text("sepsis", "sepsis"),
    source=_BEFORE,
):
    """Whether there is a sepsis that is uncontrolled or unexplained."""


class Coagulation(
    YesNo,
    question=Text(
        "Coagulation vérifiée, anticoagulants et antiagrégants gérés",
        "Coagulation checked, anticoagulants and antiplatelets managed",
    ),
    short=Text("coagulation", "coagulation"),
    source=_BEFORE,
):
    """Whether coagulation and the drugs that act on it have been dealt with."""


class CementUse(Conclusion):
    """What the guideline says of cement for this lesion."""

    CONTRAINDICATED = (
        "contre-indication selon le référentiel, infection ou sepsis",
        "contraindication by the guideline, infection or sepsis",
        Tone.ABSTAIN,
    )
    LONG_BONE = (
        "os long menacé de fracture, excepté par le référentiel",
        "long bone about to fracture, excepted by the guideline",
        Text(
            "radiothérapie et chirurgie à discuter, selon le score de Mirels (3.5.2)",
            "radiotherapy and surgery to be discussed, by the Mirels score (3.5.2)",
        ),
        Tone.ABSTAIN,
    )
    ABLATION_PREFERRED = "ablation préférée par le référentiel", "ablation preferred by the guideline", Tone.DISCUSS
    NOT_LISTED = "aucune des indications listées", "none of the listed uses", Tone.NEUTRAL
    COAGULATION_MISSING = (
        "indication listée, coagulation à vérifier",
        "listed use, coagulation to be checked",
        Text(
            "bilan de coagulation et gestion des anticoagulants ou antiagrégants avant le geste",
            "coagulation check and management of anticoagulants or antiplatelets before the procedure",
        ),
        Tone.ACT,
    )
    LISTED = "indication listée, coagulation vérifiée", "listed use, coagulation checked", Tone.DISCUSS


_use = Criterion(met=Text("indication listée", "listed use"), unmet=Text("indication absente", "use not met"))
_ready = Criterion(
    met=Text("vérifiée et gérée", "checked and managed"),
    unmet=Text("à organiser avant le geste", "due before the procedure"),
)


def _limit(answer: YesNo, follows: Text) -> Reason:
    return Criterion(met=follows, unmet=Text("ne s'y oppose pas", "nothing against it"))(answer)


@rule(
    section="3.6.1",
    title=Text("Cimentoplastie", "Cementoplasty"),
    purpose=Text(
        "Indications listées, ce qui les écarte et ce qui doit être prêt avant le geste",
        "Listed uses, what rules them out and what must be ready before the procedure",
    ),
    sources=(GUIDELINE.at("3.6.1"), ZHANG_2020.at("p. 136-142")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.PREREQUISITES.when(CementUse.LISTED, CementUse.COAGULATION_MISSING, CementUse.ABLATION_PREFERRED),
        gaps.KYPHOPLASTY.when(CementUse.LISTED, CementUse.COAGULATION_MISSING),
        gaps.LONG_BONE.when(ThreatenedLongBone.YES),
        gaps.PREVENTIVE.when(RiskZone.YES),
    ),
)
def cementoplasty(
    pain_control: PainControl,
    opioids: OpioidTolerance,
    other_techniques: OtherTechniques,
    stabilisation: Stabilisation,
    risk_zone: RiskZone,
    long_bone: ThreatenedLongBone,
    bulk: Bulk,
    puncture_infection: PunctureInfection,
    sepsis: Sepsis,
    coagulation: Coagulation,
) -> Result[CementUse]:
    """Say whether cement has a listed use, and what stands against it or is missing.

    Args:
        pain_control: First use: analgesics control the pain poorly.
        opioids: Second use: opioids cause complications or are poorly tolerated.
        other_techniques: Third use: the other palliative techniques have failed or are ruled out.
        stabilisation: Fourth use: relief and stabilisation instead of surgery, or with radiotherapy.
        risk_zone: Fifth use: preventive consolidation in a zone at risk.
        long_bone: Long bone about to fracture in a weight-bearing zone, which the guideline excepts.
        bulk: Very large or mostly soft-tissue lesion, for which the guideline prefers ablation.
        puncture_infection: Infection at the puncture site, a contraindication.
        sepsis: Uncontrolled or unexplained sepsis, a contraindication.
        coagulation: Whether coagulation has been checked and the drugs that act on it managed.

    Returns:
        The first that holds: contraindication, exception, ablation preferred, no listed use, coagulation missing;
        otherwise a listed use with coagulation checked. Every criterion is in the reasons.

    Source:
        Guideline, 3.6.1: list of uses, then the sentences on what precedes the procedure and on its limits.

    Examples:
        >>> result = cementoplasty(
        ...     PainControl.YES,
        ...     OpioidTolerance.NO,
        ...     OtherTechniques.NO,
        ...     Stabilisation.NO,
        ...     RiskZone.NO,
        ...     ThreatenedLongBone.NO,
        ...     Bulk.NO,
        ...     PunctureInfection.NO,
        ...     Sepsis.NO,
        ...     Coagulation.NO,
        ... )
        >>> result.conclusion.code
        'coagulation_missing'
    """
    uses = (
        _use(pain_control),
        _use(opioids),
        _use(other_techniques),
        _use(stabilisation),
        _use(risk_zone),
    )
    is_infected = puncture_infection is PunctureInfection.YES or sepsis is Sepsis.YES
    stop = CementUse.CONTRAINDICATED.label
    return first_that_holds(
        (is_infected, CementUse.CONTRAINDICATED),
        (long_bone is ThreatenedLongBone.YES, CementUse.LONG_BONE),
        (bulk is Bulk.YES, CementUse.ABLATION_PREFERRED),
        (not any(use.holds for use in uses), CementUse.NOT_LISTED),
        (coagulation is Coagulation.NO, CementUse.COAGULATION_MISSING),
        otherwise=CementUse.LISTED,
        reasons=(
            *uses,
            _limit(long_bone, CementUse.LONG_BONE.label),
            _limit(bulk, CementUse.ABLATION_PREFERRED.label),
            _limit(puncture_infection, stop),
            _limit(sepsis, stop),
            _ready(coagulation),
        ),
    )
