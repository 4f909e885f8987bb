"""Section 3.7.1: examinations before surgery."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.surgery import examinations_discrepancies as gaps
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_LIST = GUIDELINE.at("3.7.1, examens")


class Region(
    Choice,
    question=Text("Siège de la lésion", "Site of the lesion"),
    short=Text("siège", "site"),
    source=_LIST,
):
    """Whether the spine is involved."""

    SPINE = "rachis", "spine"
    OTHER = "autre siège", "another site"


class Hypervascular(
    YesNo,
    question=Text("Hypervascularisation suspectée", "Suspected hypervascular lesion"),
    short=Text("hypervascularisation", "hypervascularity"),
    source=_LIST,
):
    """Whether the tumour is suspected to be hypervascular."""


class Cause(
    Choice,
    question=Text("Cause de la lésion", "Cause of the lesion"),
    short=Text("cause", "cause"),
    source=_LIST,
):
    """Whether the cause is in doubt, and whether surgery can wait."""

    ESTABLISHED = "établie", "established"
    UNCERTAIN = "incertaine, opération sans urgence", "uncertain, surgery not urgent"
    UNCERTAIN_AND_URGENT = "incertaine, opération urgente ou rapide", "uncertain, surgery urgent or early"


_COMMON = Text(
    "radiographies de la lésion, de l'os entier et des articulations voisines ; scanner osseux centré, sans injection",
    "radiographs of the lesion, the whole bone and the joints beside it; centred bone CT without contrast",
)


class Workup(Conclusion):
    """Examinations that everyone has, and those that the answers add."""

    COMMON = "bilan commun", "common work-up", _COMMON
    EXTENDED = "bilan commun, et les examens ajoutés par les réponses", "common work-up, and those added", _COMMON


_ADDED: dict[Choice, Text] = {
    Region.SPINE: Text("IRM de tout le rachis avant l'opération", "MRI of the whole spine before surgery"),
    Hypervascular.YES: Text(
        "angioscanner ou artériographie ; embolisation parfois nécessaire",
        "CT angiography or arteriography; embolisation sometimes necessary",
    ),
    Cause.UNCERTAIN: Text("IRM ou TEP pour la chercher", "MRI or PET to find it"),
    Cause.UNCERTAIN_AND_URGENT: Text(
        "biopsie avant l'opération envisageable, voie à convenir en RCP ; hors du rachis, IRM ou TEP",
        "biopsy before surgery possible, its route to be agreed by the board; outside the spine, MRI or PET",
    ),
}


_NOTHING = Text("rien à ajouter", "nothing to add")


def _reason(answer: Choice) -> Reason:
    return Reason(answer, _ADDED.get(answer, _NOTHING), answer in _ADDED)


def _of_cause(region: Region, cause: Cause) -> Reason:
    if region is Region.SPINE and cause is Cause.UNCERTAIN:
        return Reason(cause, _NOTHING, holds=False)
    return _reason(cause)


@rule(
    section="3.7.1",
    title=Text("Examens avant la chirurgie", "Examinations before surgery"),
    purpose=Text("Bilan commun, et ce que la situation y ajoute", "Common work-up, and what the situation adds to it"),
    sources=(GUIDELINE.at("3.7.1"),),
    checked="2026-11-23",
    cautions=(gaps.URGENCY.when(Cause.UNCERTAIN),),
)
def preoperative_examinations(region: Region, hypervascular: Hypervascular, cause: Cause) -> Result[Workup]:
    """List the examinations before surgery of a bone metastasis.

    Args:
        region: Spine, for an MRI of the whole spine, or another site.
        hypervascular: Suspected hypervascular lesion, for a CT angiography or an arteriography.
        cause: Whether the cause is in doubt, for MRI or PET outside the spine and, where surgery is urgent, a biopsy.

    Returns:
        The common work-up alone or extended; each addition is in the reasons.

    Source:
        Guideline, 3.7.1.

    Examples:
        >>> result = preoperative_examinations(Region.SPINE, Hypervascular.NO, Cause.ESTABLISHED)
        >>> result.conclusion.code, [reason.statement.en for reason in result.reasons if reason.holds]
        ('extended', ['MRI of the whole spine before surgery'])
    """
    reasons = (_reason(region), _reason(hypervascular), _of_cause(region, cause))
    return Result(Workup.EXTENDED if any(reason.holds for reason in reasons) else Workup.COMMON, reasons=reasons)
