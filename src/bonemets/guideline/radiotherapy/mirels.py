"""Section 3.5.2: risk of pathological fracture of a long bone (Mirels score)."""

from bonemets.guideline.radiotherapy import mirels_discrepancies as gaps
from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.sources import GUIDELINE, MIRELS_1989
from bonemets.kernel.caution import near
from bonemets.kernel.question import Choice, Exclusion, Quantity
from bonemets.kernel.result import Band, Result, Tone, additive
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_TABLE = MIRELS_1989.at("p. 256-264")
_THIRD = 1 / 3
_TWO_THIRDS = 2 / 3


class CorticalFraction(
    Quantity,
    question=Text("Part de la corticale atteinte", "Fraction of the cortex involved"),
    subject=Text("La part de la corticale", "The fraction of the cortex"),
    unit=Text("", ""),
    source=_TABLE,
    possible=(0, 1),
    cuts=(_THIRD, _TWO_THIRDS),
    understood={"%": 1 / 100},
):
    """Part of the cortex that the lesion destroys, from 0 to 1."""


class Site(
    Choice,
    question=Text("Localisation de la lésion", "Site of the lesion"),
    short=Text("localisation", "site"),
    source=_TABLE,
    hint=Text(
        "Tête ou col du fémur, que le score ne place pas : « région trochantérienne », par prudence.",
        "Head or neck of the femur, which the score does not place: “peritrochanteric”, to be safe.",
    ),
):
    """Bone segment that carries the lesion."""

    UPPER_LIMB = 1, "membre supérieur", "upper limb"
    LOWER_LIMB = 2, "membre inférieur", "lower limb"
    PERITROCHANTERIC = 3, "région trochantérienne", "peritrochanteric"


class Size(
    Choice,
    question=Text("Taille de la lésion", "Size of the lesion"),
    short=Text("taille", "size"),
    source=_TABLE,
    hint=Text(
        "1/3 exactement et 2/3 exactement comptent tous deux dans la classe du milieu.",
        "Exactly 1/3 and exactly 2/3 both count in the middle class.",
    ),
):
    """Part of the cortex that the lesion destroys, in thirds."""

    UNDER_ONE_THIRD = 1, "moins de 1/3 de la corticale", "less than 1/3 of the cortex"
    ONE_TO_TWO_THIRDS = 2, "1/3 à 2/3 de la corticale", "1/3 to 2/3 of the cortex"
    OVER_TWO_THIRDS = 3, "plus de 2/3 de la corticale", "more than 2/3 of the cortex"

    @classmethod
    def of(cls, fraction: CorticalFraction) -> "Size":
        """Class of a measured fraction; the comparison is exact, 0.33 is less than one third.

        Examples:
            >>> Size.of(CorticalFraction(1 / 3)).code, Size.of(CorticalFraction(0.33)).code
            ('one_to_two_thirds', 'under_one_third')
        """
        if fraction < _THIRD:
            return cls.UNDER_ONE_THIRD
        return cls.ONE_TO_TWO_THIRDS if fraction <= _TWO_THIRDS else cls.OVER_TWO_THIRDS


class Lesion(
    Choice,
    question=Text("Type de lésion", "Type of lesion"),
    short=Text("type", "type"),
    source=_TABLE,
):
    """Radiological type of the lesion."""

    BLASTIC = 1, "condensante", "blastic"
    MIXED = 2, "mixte", "mixed"
    LYTIC = 3, "lytique", "lytic"


class Pain(
    Choice,
    question=Text("Douleur", "Pain"),
    short=Text("douleur", "pain"),
    source=_TABLE,
    hint=Text(
        "Intensité et retentissement ; le caractère mécanique n'est pas demandé ici. Sans douleur : « légère ».",
        "Intensity and function; whether it is mechanical is not asked here. No pain: “mild”.",
    ),
):
    """Pain caused by the lesion."""

    MILD = 1, "légère", "mild"
    MODERATE = 2, "modérée", "moderate"
    FUNCTIONAL = 3, "handicapante", "functional"


class MirelsExclusion(Exclusion):
    """Lesions that the score was not made for."""

    PELVIS = (
        "lésion du bassin",
        "lesion of the pelvis",
        "il a été établi pour les os longs et ne cote pas le bassin ; le référentiel y décrit la cimentoplastie "
        "(3.6.1) et le vissage percutané (3.6.2).",
        "it was made for long bones and does not rate the pelvis, for which the guideline describes cementoplasty "
        "(3.6.1) and percutaneous screw fixation (3.6.2).",
    )
    SPINE = (
        "lésion du rachis",
        "lesion of the spine",
        "il a été établi pour les os longs ; l'instabilité d'une vertèbre relève du SINS (3.8.1).",
        "it was made for long bones; instability of a vertebra is rated by SINS (3.8.1).",
    )
    ALREADY_FRACTURED = (
        "os déjà fracturé",
        "bone already fractured",
        "il estime le risque d'une fracture à venir ; sur une fracture avérée, le référentiel voit dans la chirurgie "
        "le traitement d'un symptôme, à décider en RCP (3.7).",
        "it estimates the risk of a fracture to come; for one that is there, the guideline sees surgery as the "
        "treatment of a symptom, to be decided by the board (3.7).",
    )


class Management(Band):
    """The three courses that the guideline draws from the total."""

    RADIOTHERAPY = 4, "radiothérapie", "radiotherapy", Tone.ACT
    BOARD = 8, "discussion en RCP", "tumour board discussion", Tone.DISCUSS
    SURGERY = 9, "chirurgie prophylactique", "prophylactic surgery", Tone.ACT


@rule(
    section="3.5.2",
    title=Text("Score de Mirels", "Mirels score"),
    purpose=Text(
        "Risque de fracture d'un os long porteur d'une métastase",
        "Fracture risk of a long bone that carries a metastasis",
    ),
    sources=(GUIDELINE.at("3.5.2"), _TABLE),
    version="1.2.0",
    checked="2026-11-29",
    exclusions=MirelsExclusion,
    cautions=(
        shared.LIFE_EXPECTANCY.when(Management.SURGERY),
        gaps.EIGHT.when(Management.BOARD),
        gaps.FEMORAL_NECK.when(Site.LOWER_LIMB, Site.PERITROCHANTERIC),
        gaps.THIRDS.when(Size.ONE_TO_TWO_THIRDS, *(near(CorticalFraction(third)) for third in (_THIRD, _TWO_THIRDS))),
        gaps.NO_PAIN.when(Pain.MILD),
        gaps.FUNCTIONAL_PAIN.when(Pain.FUNCTIONAL),
        gaps.SCOPE.when(MirelsExclusion.PELVIS, MirelsExclusion.ALREADY_FRACTURED),
    ),
)
def mirels(site: Site, size: Size, lesion: Lesion, pain: Pain) -> Result[Management]:
    """Score the risk of pathological fracture of a long bone.

    Args:
        site: Bone segment, 1 to 3 points.
        size: Part of the cortex destroyed, in thirds, 1 to 3 points.
        lesion: Blastic, mixed or lytic, 1 to 3 points.
        pain: Mild, moderate or functional, 1 to 3 points.

    Returns:
        The total, from 4 to 12, and the course that the guideline proposes for it.

    Source:
        Guideline, 3.5.2; Mirels 1989, p. 256-264.

    Examples:
        >>> mirels(Site.LOWER_LIMB, Size.OVER_TWO_THIRDS, Lesion.LYTIC, Pain.MILD).conclusion.code
        'surgery'
    """
    return additive(Management, site, size, lesion, pain)
