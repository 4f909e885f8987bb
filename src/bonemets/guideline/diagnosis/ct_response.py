"""Section 2: response of bone metastases on CT."""

from itertools import combinations

from bonemets.guideline.diagnosis import cautions
from bonemets.guideline.diagnosis import ct_response_discrepancies as gaps
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_RULES = GUIDELINE.at("2, scanner")


class Lysis(
    Choice,
    question=Text("Ostéolyse", "Osteolysis"),
    short=Text("ostéolyse", "osteolysis"),
    source=_RULES,
    hint=Text("En fenêtre osseuse, par rapport au scanner précédent.", "In bone window, against the previous CT."),
):
    """How the lytic areas have changed."""

    INCREASED = "augmentée", "increased"
    STABLE = "inchangée", "unchanged"
    DECREASED = "diminuée", "decreased"


class SoftTissue(
    Choice,
    question=Text("Atteinte des parties molles voisines", "Involvement of the adjacent soft tissue"),
    short=Text("parties molles", "soft tissue"),
    source=_RULES,
):
    """How the adjacent soft tissue has changed."""

    INCREASED = "augmentée", "increased"
    STABLE = "inchangée ou absente", "unchanged or absent"
    DECREASED = "diminuée", "decreased"


class SclerosisOnLysis(
    YesNo,
    question=Text("Ostéocondensation nouvelle sur une zone lytique", "New sclerosis on a lytic area"),
    short=Text("condensation sur lyse", "sclerosis on lysis"),
    source=_RULES,
):
    """Whether sclerosis has appeared where the bone was lytic."""


class SclerosisOnNormal(
    YesNo,
    question=Text("Ostéocondensation nouvelle sur une zone normale", "New sclerosis on a normal area"),
    short=Text("condensation sur os normal", "sclerosis on normal bone"),
    source=_RULES,
):
    """Whether sclerosis has appeared where the bone was normal."""


class CtResponse(Conclusion):
    """What the three rules of the guideline say together."""

    PROGRESSION = "progression", "progression", Tone.DISCUSS
    RESPONSE = "réponse", "response", Tone.FAVOURABLE
    CONTRARY = (
        "signes contraires, dont un de progression",
        "contrary signs, one of progression",
        Text(
            "le signe de progression suffit selon le référentiel, qui ne prévoit pas de signes contraires",
            "the sign of progression holds by itself in the guideline, which does not provide for contrary signs",
        ),
        Tone.DISCUSS,
    )
    INCONCLUSIVE = (
        "impossibilité de conclure",
        "inconclusive",
        Text(
            "la condensation d'une zone d'aspect normal peut être la réponse d'une métastase occulte",
            "sclerosis where the bone looked normal may be the response of an occult metastasis",
        ),
        Tone.DISCUSS,
    )
    NO_SIGN = "aucun des signes du référentiel", "none of the guideline's signs", Tone.NEUTRAL


_READINGS: dict[Choice, CtResponse] = {
    Lysis.INCREASED: CtResponse.PROGRESSION,
    SoftTissue.INCREASED: CtResponse.PROGRESSION,
    Lysis.DECREASED: CtResponse.RESPONSE,
    SoftTissue.DECREASED: CtResponse.RESPONSE,
    SclerosisOnLysis.YES: CtResponse.RESPONSE,
    SclerosisOnNormal.YES: CtResponse.INCONCLUSIVE,
}
_CONTRARY = tuple((one, other) for one, other in combinations(_READINGS, 2) if _READINGS[one] is not _READINGS[other])


def _sign(answer: Choice) -> Reason:
    reading = _READINGS.get(answer)
    return Reason(answer, Text(f"« {reading.label.fr} »", f"“{reading.label.en}”") if reading else None)


@rule(
    section="2",
    title=Text("Réponse osseuse au scanner", "Bone response on CT"),
    purpose=Text(
        "Lire l'évolution des métastases osseuses entre deux scanners",
        "Read how bone metastases have changed between two CT scans",
    ),
    sources=(_RULES,),
    version="2.1.1",
    checked="2026-11-28",
    cautions=(
        cautions.UNDER_TKI.when(SclerosisOnLysis.YES, SclerosisOnNormal.YES),
        gaps.GLOSS.when(Lysis.DECREASED),
        gaps.CONFLICT.when(*_CONTRARY),
        gaps.NO_SIGN.when(CtResponse.NO_SIGN),
    ),
)
def ct_response(
    lysis: Lysis,
    soft_tissue: SoftTissue,
    sclerosis_on_lysis: SclerosisOnLysis,
    sclerosis_on_normal: SclerosisOnNormal,
) -> Result[CtResponse]:
    """Read the response of bone metastases on CT.

    Args:
        lysis: Change of the lytic areas.
        soft_tissue: Change of the adjacent soft tissue.
        sclerosis_on_lysis: New sclerosis on a lytic area, a sign of response.
        sclerosis_on_normal: New sclerosis on a normal area, on which nothing can be concluded.

    Returns:
        What the signs say where they all say the same; otherwise contrary signs where one is of progression, and
        that nothing can be concluded where none is.

    Source:
        Guideline, 2, rules of evaluation on CT.

    Examples:
        >>> no_sclerosis = SclerosisOnLysis.NO, SclerosisOnNormal.NO
        >>> ct_response(Lysis.INCREASED, SoftTissue.STABLE, *no_sclerosis).conclusion.code
        'progression'
        >>> ct_response(Lysis.INCREASED, SoftTissue.DECREASED, *no_sclerosis).conclusion.code
        'contrary'
    """
    signs = (lysis, soft_tissue, sclerosis_on_lysis, sclerosis_on_normal)
    readings = {_READINGS[sign] for sign in signs if sign in _READINGS} or {CtResponse.NO_SIGN}
    mixed = CtResponse.CONTRARY if CtResponse.PROGRESSION in readings else CtResponse.INCONCLUSIVE
    return Result(readings.pop() if len(readings) == 1 else mixed, reasons=tuple(map(_sign, signs)))
