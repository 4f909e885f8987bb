"""Section 3.7.1: examinations before surgery."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.surgery import preoperative_examinations_discrepancies as gaps
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, joined

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
    "radiographies de la lésion, de l'os entier et des articulations voisines ; scanner en fenêtre osseuse, sans "
    "injection, centré sur la lésion",
    "radiographs of the lesion, the whole bone and the joints beside it; CT in bone window, without contrast, centred "
    "on the lesion",
)


class Workup(Conclusion):
    """Examinations that everyone has, and those that the answers add."""

    COMMON = "bilan commun", "common work-up", _COMMON, Tone.ACT
    EXTENDED = "bilan commun et examens complémentaires", "common work-up and further examinations", Tone.ACT


_MINIMAL = Text(
    "bilan étiologique minimal, électrophorèse des protéines plasmatiques et scanner thoraco-abdomino-pelvien",
    "minimal search for the cause, plasma protein electrophoresis and CT of chest, abdomen and pelvis",
)
_ELSEWHERE = Text("IRM ou TEP pour chercher la cause", "MRI or PET to find the cause")
_ADDED: dict[Choice, Text] = {
    Region.SPINE: Text("IRM de tout le rachis avant l'opération", "MRI of the whole spine before surgery"),
    Hypervascular.YES: Text(
        "angioscanner ou artériographie ; embolisation parfois nécessaire",
        "CT angiography or arteriography; embolisation sometimes necessary",
    ),
    Cause.UNCERTAIN: _MINIMAL,
    Cause.UNCERTAIN_AND_URGENT: Text(
        f"biopsie avant l'opération envisageable, voie à convenir en RCP ; {_MINIMAL.fr}",
        f"biopsy before surgery possible, its route to be agreed by the board; {_MINIMAL.en}",
    ),
}


_NOTHING = Text("aucun examen complémentaire", "no further examination")


def _reason(answer: Choice, also: Text | None = None) -> Reason:
    said = _ADDED.get(answer, _NOTHING)
    return Reason(answer, joined([said, also]) if also else said, answer in _ADDED)


@rule(
    section="3.7.1",
    title=Text("Examens avant la chirurgie", "Examinations before surgery"),
    purpose=Text("Bilan commun, et ce que la situation y ajoute", "Common work-up, and what the situation adds to it"),
    sources=(GUIDELINE.at("3.7.1"),),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(gaps.URGENCY.when(Cause.UNCERTAIN),),
)
def preoperative_examinations(region: Region, hypervascular: Hypervascular, cause: Cause) -> Result[Workup]:
    """List the examinations before surgery of a bone metastasis.

    Args:
        region: Spine, for an MRI of the whole spine, or another site.
        hypervascular: Suspected hypervascular lesion, for a CT angiography or an arteriography.
        cause: Whether the cause is in doubt, for a minimal search, with MRI or PET outside the spine and, where surgery
            is urgent, a biopsy.

    Returns:
        The common work-up alone or extended; the proposal lists every examination.

    Source:
        Guideline, 3.7.1.

    Examples:
        >>> result = preoperative_examinations(Region.SPINE, Hypervascular.NO, Cause.ESTABLISHED)
        >>> result.conclusion.code, [reason.statement.en for reason in result.reasons if reason.holds]
        ('extended', ['MRI of the whole spine before surgery'])
    """
    is_sought_elsewhere = cause is not Cause.ESTABLISHED and region is Region.OTHER
    reasons = (_reason(region), _reason(hypervascular), _reason(cause, _ELSEWHERE if is_sought_elsewhere else None))
    added = [_COMMON, *(reason.statement for reason in reasons if reason.holds and reason.statement)]
    return Result(
        Workup.EXTENDED if len(added) > 1 else Workup.COMMON,
        reasons=reasons,
        proposal=joined(added),
    )
