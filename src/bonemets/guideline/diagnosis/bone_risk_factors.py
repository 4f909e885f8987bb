"""Section 1: factors associated with bone metastases."""

from bonemets.guideline.diagnosis import bone_risk_factors_discrepancies as gaps
from bonemets.guideline.shared.sex import Sex
from bonemets.guideline.sources import GUIDELINE, ZHANG_2019
from bonemets.kernel.question import Quantity, YesNo
from bonemets.kernel.result import Conclusion, Criterion, Result, Tone, checklist
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_LIST = GUIDELINE.at("1, facteurs de risque")
_LARGE = 2


class TumourSize(
    Quantity,
    question=Text("Taille de la tumeur primitive", "Size of the primary tumour"),
    short=Text("taille", "size"),
    subject=Text("La taille de la tumeur", "The size of the tumour"),
    unit=Text("cm", "cm"),
    source=_LIST,
    possible=(0, 30),
    plausible=(0, 15),
    cuts=(_LARGE,),
    units={"mm": 0.1},
):
    """Largest diameter of the primary tumour, in centimetres.

    Examples:
        >>> TumourSize.read("20 mm")[0] == TumourSize(2)
        True
    """


class ManySites(
    YesNo,
    question=Text("Nombre élevé de sites métastatiques", "High number of metastatic sites"),
    short=Text("sites métastatiques", "metastatic sites"),
    source=_LIST,
    hint=Text("Aucun nombre limite n'est donné par le référentiel.", "The guideline gives no limiting number."),
):
    """Whether the metastatic sites are many, in the team's judgement."""


class NodalInvolvement(
    YesNo,
    question=Text("Envahissement ganglionnaire", "Nodal involvement"),
    short=Text("ganglions", "nodes"),
    source=_LIST,
):
    """Whether lymph nodes are involved."""


class EgfrMutation(
    YesNo,
    question=Text("Mutation de l'EGFR", "EGFR mutation"),
    short=Text("EGFR", "EGFR"),
    source=_LIST,
):
    """Whether the tumour carries an EGFR mutation."""


class RiskProfile(Conclusion):
    """How many of the factors are present; they are not added up."""

    EVERY_FACTOR = "tous les facteurs de la liste sont présents", "every factor is present", Tone.NEUTRAL
    SOME_FACTORS = "certains facteurs de la liste sont présents", "some factors are present", Tone.NEUTRAL
    NO_FACTOR = "aucun facteur de la liste n'est présent", "no factor is present", Tone.NEUTRAL


_factor = Criterion(met=Text("facteur présent", "factor present"), unmet=Text("facteur absent", "factor absent"))


@rule(
    section="1",
    title=Text("Facteurs de risque de métastases osseuses", "Risk factors of bone metastases"),
    purpose=Text(
        "Facteurs associés à la survenue de métastases osseuses, sans total",
        "Factors associated with bone metastases, without a total",
    ),
    sources=(_LIST, ZHANG_2019.at("19:238")),
    version="1.1.0",
    checked="2026-11-29",
    cautions=(
        gaps.EGFR.when(*EgfrMutation),
        gaps.TWO_CENTIMETRES.when(),
        gaps.MANY_SITES.when(*ManySites),
        gaps.DIFFERENTIATION.when(),
    ),
)
def bone_risk_factors(
    sex: Sex,
    size: TumourSize,
    many_sites: ManySites,
    nodal: NodalInvolvement,
    egfr: EgfrMutation,
) -> Result[RiskProfile]:
    """List the factors of bone metastases that a patient has.

    Args:
        sex: Sex; the factor is male.
        size: Size of the primary tumour in centimetres; the factor is more than 2.
        many_sites: High number of metastatic sites, without a threshold in the guideline.
        nodal: Involved lymph nodes.
        egfr: EGFR mutation.

    Returns:
        Whether every factor, some or none is present, with one reason per factor and no total.

    Source:
        Guideline, 1, list of risk factors, which cites Zhang 2019.

    Examples:
        >>> answers = Sex.MALE, TumourSize(2), ManySites.NO, NodalInvolvement.YES, EgfrMutation.NO
        >>> result = bone_risk_factors(*answers)
        >>> result.conclusion.code, [reason.holds for reason in result.reasons]
        ('some_factors', [True, False, False, True, False])
    """
    return checklist(
        RiskProfile.EVERY_FACTOR,
        RiskProfile.SOME_FACTORS,
        RiskProfile.NO_FACTOR,
        _factor(sex, sex is Sex.MALE),
        _factor(size, size > _LARGE),
        _factor(many_sites),
        _factor(nodal),
        _factor(egfr),
        met=Text("présents", "present"),
    )
