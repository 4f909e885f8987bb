"""Section 3.8.1: instability of the spine (Spinal Instability Neoplastic Score)."""

from bonemets.guideline.sources import FISHER_2010, FISHER_2014, GUIDELINE
from bonemets.guideline.spine import sins_discrepancies as gaps
from bonemets.kernel.question import Choice, Exclusion, Quantity
from bonemets.kernel.result import Band, Result, Tone, additive
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_TABLE = FISHER_2010.at("p. E1221-E1229")
_HALF = 50
_REGIONS = {
    "junctional": ("C1-C2", "C7-T2", "T11-L1", "L5-S1"),
    "mobile": ("C3-C6", "L2-L4"),
    "semirigid": ("T3-T10",),
    "rigid": ("S2-S5",),
}
THORACIC = ("t", "d", "th")
"""What a thoracic vertebra is named by."""
_LISTED = {region: ", ".join(spans) for region, spans in _REGIONS.items()}
_VERTEBRAE = [
    f"{letter}{number}" for letter, last in zip("ctls", (7, 12, 5, 5), strict=True) for number in range(1, last + 1)
]


def _levels(span: str) -> list[str]:
    """Vertebrae of a span, a thoracic one under each of its names."""
    first, last = map(_VERTEBRAE.index, span.casefold().split("-"))
    within = _VERTEBRAE[first : last + 1]
    return [level.replace("t", thoracic) for thoracic in THORACIC for level in within]


class HeightLoss(
    Quantity,
    question=Text("Perte de hauteur du corps vertébral", "Loss of height of the vertebral body"),
    subject=Text("La perte de hauteur", "The loss of height"),
    unit=Text("%", "%"),
    source=_TABLE,
    possible=(0.1, 100),
    cuts=(_HALF,),
):
    """Loss of height of a collapsed vertebral body, in percent."""


class Location(
    Choice,
    question=Text("Localisation", "Location"),
    short=Text("localisation", "location"),
    source=_TABLE,
    hint=Text(
        "Lésion à cheval sur deux régions : retenir la plus haute cotation ; occiput : avec C1-C2.",
        "Lesion across two regions: take the higher rating; occiput: with C1-C2.",
    ),
    spellings={level: region for region, spans in _REGIONS.items() for span in spans for level in _levels(span)}
    | {"occiput": "junctional"},
):
    """Region of the spine that carries the lesion; a vertebra names its own: `T10`, `D10`, `Th10` the semirigid one."""

    JUNCTIONAL = (
        3,
        f"jonctionnelle ({_LISTED['junctional']})",
        f"junctional ({_LISTED['junctional'].replace('C1', 'occiput')})",
    )
    MOBILE = 2, f"rachis mobile ({_LISTED['mobile']})", f"mobile spine ({_LISTED['mobile']})"
    SEMIRIGID = 1, f"semi-rigide ({_LISTED['semirigid']})", f"semirigid ({_LISTED['semirigid']})"
    RIGID = 0, f"rigide ({_LISTED['rigid']})", f"rigid ({_LISTED['rigid']})"


class Pain(
    Choice,
    question=Text("Douleur mécanique", "Mechanical pain"),
    short=Text("douleur", "pain"),
    source=_TABLE,
    hint=Text(
        "Mécanique : soulagée en position couchée, ou provoquée par le mouvement ou la mise en charge.",
        "Mechanical: relieved lying down, or brought on by movement or loading.",
    ),
):
    """Pain of the lesion, rated by its mechanical character and not by its intensity."""

    MECHANICAL = 3, "oui (mécanique)", "yes (mechanical)"
    OCCASIONAL = 1, "occasionnelle mais non mécanique", "occasional, not mechanical"
    NONE = 0, "aucune douleur", "no pain"


class Lesion(Choice, question=Text("Lésion osseuse", "Bone lesion"), short=Text("lésion", "lesion"), source=_TABLE):
    """Radiological type of the lesion."""

    LYTIC = 2, "lytique", "lytic"
    MIXED = 1, "mixte", "mixed"
    BLASTIC = 0, "condensante", "blastic"


class Alignment(
    Choice,
    question=Text("Alignement spinal", "Spinal alignment"),
    short=Text("alignement", "alignment"),
    source=_TABLE,
    hint=Text(
        "Un recul isolé du mur postérieur ne compte pas comme une subluxation.",
        "Retropulsion of the posterior wall alone does not count as a subluxation.",
    ),
):
    """Alignment of the spine on imaging."""

    SUBLUXATION = 4, "subluxation ou translation", "subluxation or translation"
    DEFORMITY = 2, "déformation nouvelle (cyphose, scoliose)", "de novo deformity (kyphosis, scoliosis)"
    NORMAL = 0, "normal", "normal"


class Collapse(
    Choice,
    question=Text("Collapsus du corps vertébral", "Collapse of the vertebral body"),
    short=Text("collapsus", "collapse"),
    source=_TABLE,
    hint=Text(
        "50 % exactement n'est prévu par aucune classe : la plus haute des deux est retenue.",
        "Exactly 50% is in no class: the higher of the two is kept.",
    ),
):
    """Loss of height of the vertebral body, or its involvement without collapse."""

    OVER_HALF = 3, "plus de 50 %", "more than 50%"
    UNDER_HALF = 2, "moins de 50 %", "less than 50%"
    INVOLVED_OVER_HALF = (
        1,
        "pas de collapsus, plus de 50 % du corps vertébral atteint",
        "no collapse, more than 50% of the body involved",
    )
    NONE = 0, "aucune de ces situations", "none of these"

    @classmethod
    def of(cls, loss: HeightLoss) -> "Collapse":
        """Class of a measured loss of height; exactly 50 % takes the higher one.

        Examples:
            >>> [Collapse.of(HeightLoss(loss)).code for loss in (49.9, 50, 50.1)]
            ['under_half', 'over_half', 'over_half']
        """
        return cls.OVER_HALF if loss >= _HALF else cls.UNDER_HALF

    @classmethod
    def alternative(cls, measure: Quantity) -> "Collapse | None":
        """The lower class, for a loss of exactly 50 %."""
        return cls.UNDER_HALF if measure == HeightLoss(_HALF) else None


class Posterolateral(
    Choice,
    question=Text("Envahissement postéro-latéral", "Posterolateral involvement"),
    short=Text("postéro-latéral", "posterolateral"),
    source=_TABLE,
    hint=Text(
        "Facette, pédicule ou articulation costo-vertébrale, fracturés ou remplacés par la tumeur.",
        "Facet, pedicle or costovertebral joint, fractured or replaced by tumour.",
    ),
):
    """Involvement of the posterolateral elements of the spine."""

    BILATERAL = 3, "bilatéral", "bilateral"
    UNILATERAL = 1, "unilatéral", "unilateral"
    NONE = 0, "aucun", "none"


class SinsExclusion(Exclusion):
    """Lesions that the score was not made for."""

    COCCYX = (
        "lésion du coccyx",
        "lesion of the coccyx",
        "ses quatre régions vont de l'occiput à S5 et ne comprennent pas le coccyx.",
        "its four regions go from the occiput to S5 and leave out the coccyx.",
    )


_ADVICE = Text("avis chirurgical recommandé", "surgical advice recommended")


class Stability(Band):
    """The three stages of stability."""

    STABLE = 0, "stable", "stable", Tone.FAVOURABLE
    POTENTIALLY_UNSTABLE = 7, "potentiellement instable", "potentially unstable", _ADVICE, Tone.ACT
    UNSTABLE = 13, "instable", "unstable", _ADVICE, Tone.ACT


@rule(
    section="3.8.1",
    title=Text("Score SINS", "Spinal Instability Neoplastic Score"),
    purpose=Text(
        "Instabilité d'une lésion du rachis",
        "Instability of a lesion of the spine",
    ),
    sources=(GUIDELINE.at("3.8.1"), _TABLE, FISHER_2014.at("9:69")),
    version="1.1.0",
    checked="2026-11-29",
    exclusions=SinsExclusion,
    cautions=(
        gaps.HALF.when(HeightLoss(_HALF)),
        gaps.ALIGNMENT.when(Alignment.SUBLUXATION),
        gaps.OCCIPUT.when(Location.JUNCTIONAL),
        gaps.PAIN.when(Pain.MECHANICAL),
        gaps.CONSTANT_PAIN.when(Pain.OCCASIONAL, Pain.NONE),
        gaps.INVOLVEMENT.when(Collapse.INVOLVED_OVER_HALF, Collapse.NONE),
    ),
)
def sins(
    location: Location,
    pain: Pain,
    lesion: Lesion,
    alignment: Alignment,
    collapse: Collapse,
    posterolateral: Posterolateral,
) -> Result[Stability]:
    """Score the instability of one spinal lesion.

    Several lesions are scored one by one; the score says nothing of survival or of cord compression.

    Args:
        location: Region of the spine, 0 to 3 points.
        pain: Mechanical, occasional or none, 0, 1 or 3 points.
        lesion: Lytic, mixed or blastic, 0 to 2 points.
        alignment: Alignment on imaging, 0, 2 or 4 points.
        collapse: Collapse or involvement of the body, 0 to 3 points.
        posterolateral: Bilateral, unilateral or none, 0, 1 or 3 points.

    Returns:
        The total, from 0 to 18, and the stage of stability.

    Source:
        Guideline, 3.8.1; Fisher 2010, p. E1221-E1229.

    Examples:
        >>> result = sins(
        ...     Location.JUNCTIONAL, Pain.MECHANICAL, Lesion.LYTIC, Alignment.NORMAL, Collapse.UNDER_HALF,
        ...     Posterolateral.UNILATERAL,
        ... )
        >>> result.points, result.conclusion.label.fr
        (11, 'potentiellement instable')
    """
    return additive(Stability, location, pain, lesion, alignment, collapse, posterolateral)
