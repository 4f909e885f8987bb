"""Section 3.8.3: life expectancy in spinal metastasis (revised Tokuhashi score).

The guideline prints five of the six items; the published score has six, and so has this function.
"""

from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.sources import GUIDELINE, TOKUHASHI_2005
from bonemets.guideline.spine import cautions
from bonemets.guideline.spine import tokuhashi_discrepancies as gaps
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.result import Band, Result, Tone, additive
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_TABLE = TOKUHASHI_2005.at("p. 2186-2191")
_MODERATE, _GOOD = 50, 80
_ONE, _TWO, _MANY = 1, 2, 3


class Karnofsky(
    Quantity,
    question=Text("Indice de Karnofsky", "Karnofsky index"),
    subject=Text("L'indice de Karnofsky", "The Karnofsky index"),
    unit=Text("%", "%"),
    source=_TABLE,
    possible=(10, 100),
    cuts=(_MODERATE, _GOOD),
    step=10,
):
    """Karnofsky index; only the levels by tens exist, and 0 is death."""


class ExtraspinalCount(
    Quantity,
    question=Text("Nombre de métastases osseuses extra-spinales", "Number of extraspinal bone metastases"),
    subject=Text("Le nombre de métastases osseuses extra-spinales", "The number of extraspinal bone metastases"),
    unit=Text("", ""),
    source=_TABLE,
    possible=(0, 200),
    plausible=(0, 50),
    cuts=(_ONE, _MANY),
    step=1,
):
    """How many bone metastases lie outside the spine."""


class VertebralCount(
    Quantity,
    question=Text("Nombre de métastases vertébrales", "Number of vertebral metastases"),
    subject=Text(
        "Le nombre de métastases vertébrales (score réservé aux métastases du rachis)",
        "The number of vertebral metastases (the score is for spinal metastases)",
    ),
    unit=Text("", ""),
    source=_TABLE,
    possible=(1, 33),
    cuts=(_TWO, _MANY),
    step=1,
):
    """How many vertebral bodies carry a metastasis."""


class Performance(
    Choice,
    question=Text("État général (indice de Karnofsky)", "General condition (Karnofsky index)"),
    short=Text("état général", "performance"),
    source=_TABLE,
):
    """General condition, by classes of the Karnofsky index."""

    POOR = 0, "Karnofsky 10 à 40 %", "Karnofsky 10 to 40%"
    MODERATE = 1, "Karnofsky 50 à 70 %", "Karnofsky 50 to 70%"
    GOOD = 2, "Karnofsky 80 à 100 %", "Karnofsky 80 to 100%"

    @classmethod
    def of(cls, index: Karnofsky) -> "Performance":
        """Class of a Karnofsky index.

        Examples:
            >>> [Performance.of(Karnofsky(index)).code for index in (40, 50, 70, 80)]
            ['poor', 'moderate', 'moderate', 'good']
        """
        return cls.GOOD if index >= _GOOD else cls.MODERATE if index >= _MODERATE else cls.POOR


class Extraspinal(
    Choice,
    question=Text("Nombre de métastases osseuses extra-spinales", "Extraspinal bone metastases"),
    short=Text("extra-spinales", "extraspinal"),
    source=_TABLE,
):
    """Bone metastases outside the spine."""

    THREE_OR_MORE = 0, "3 ou plus", "3 or more"
    ONE_OR_TWO = 1, "1 ou 2", "1 or 2"
    ZERO = 2, "aucune", "none"

    @classmethod
    def of(cls, count: ExtraspinalCount) -> "Extraspinal":
        """Class of a count.

        Examples:
            >>> [Extraspinal.of(ExtraspinalCount(count)).code for count in (0, 1, 2, 3)]
            ['zero', 'one_or_two', 'one_or_two', 'three_or_more']
        """
        return cls.ZERO if count < _ONE else cls.ONE_OR_TWO if count < _MANY else cls.THREE_OR_MORE


class Vertebral(
    Choice,
    question=Text("Nombre de métastases vertébrales", "Metastases in the vertebral bodies"),
    short=Text("vertèbres", "vertebrae"),
    source=_TABLE,
    hint=Text(
        "Item absent du tableau du référentiel, présent dans le score publié.",
        "Item missing from the guideline's table, present in the published score.",
    ),
):
    """Vertebral bodies that carry a metastasis; the item that the guideline's table has lost."""

    THREE_OR_MORE = 0, "3 ou plus", "3 or more"
    TWO = 1, "2", "2"
    ONE = 2, "1", "1"

    @classmethod
    def of(cls, count: VertebralCount) -> "Vertebral":
        """Class of a count.

        Examples:
            >>> [Vertebral.of(VertebralCount(count)).code for count in (1, 2, 3)]
            ['one', 'two', 'three_or_more']
        """
        return cls.ONE if count < _TWO else cls.TWO if count < _MANY else cls.THREE_OR_MORE


class Visceral(
    Choice,
    question=Text("Métastases viscérales (organes majeurs)", "Metastases to major internal organs"),
    short=Text("viscérales", "visceral"),
    source=_TABLE,
):
    """Metastases to major internal organs, by whether they can be removed."""

    UNRESECTABLE = 0, "non résécables", "unresectable"
    RESECTABLE = 1, "résécables", "resectable"
    NONE = 2, "aucune", "none"


class Primary(
    Choice,
    question=Text("Cancer primitif", "Primary cancer"),
    short=Text("primitif", "primary"),
    source=_TABLE,
    hint=Text(
        "Carcinoïde bronchique : « poumon » et « tumeur carcinoïde » conviennent tous deux ; choisir et le dire.",
        "Bronchial carcinoid: both “lung” and “carcinoid tumour” fit; choose one and say so.",
    ),
):
    """Primary cancer, in the six groups of the score."""

    LUNG_GROUP = (
        0,
        "poumon, ostéosarcome, estomac, œsophage, pancréas, vessie",
        "lung, osteosarcoma, stomach, oesophagus, pancreas, bladder",
    )
    LIVER_GROUP = 1, "foie, vésicule biliaire, non identifié", "liver, gallbladder, unidentified"
    OTHER = 2, "autre", "other"
    KIDNEY_UTERUS = 3, "rein, utérus", "kidney, uterus"
    RECTUM = 4, "rectum", "rectum"
    THYROID_GROUP = (
        5,
        "thyroïde, prostate, sein, tumeur carcinoïde",
        "thyroid, prostate, breast, carcinoid tumour",
    )


class Deficit(
    Choice,
    question=Text("Déficit neurologique", "Neurological deficit"),
    short=Text("déficit", "deficit"),
    source=_TABLE,
    spellings={"a": "complete", "b": "complete", "c": "incomplete", "d": "incomplete", "e": "none"},
):
    """Neurological deficit, in the classes that the Frankel grades feed; a grade is read as its class."""

    COMPLETE = 0, "complet (Frankel A ou B)", "complete (Frankel A or B)"
    INCOMPLETE = 1, "incomplet (Frankel C ou D)", "incomplete (Frankel C or D)"
    NONE = 2, "aucun (Frankel E)", "none (Frankel E)"


class Survival(Band):
    """The three classes of life expectancy."""

    UNDER_6_MONTHS = 0, "espérance de vie de moins de 6 mois", "life expectancy under 6 months", Tone.NEUTRAL
    FROM_6_MONTHS = 9, "espérance de vie de 6 mois ou plus", "life expectancy of 6 months or more", Tone.NEUTRAL
    FROM_1_YEAR = 12, "espérance de vie de 1 an ou plus", "life expectancy of 1 year or more", Tone.NEUTRAL


@rule(
    section="3.8.3",
    title=Text("Score de Tokuhashi révisé", "Revised Tokuhashi score"),
    purpose=Text(
        "Espérance de vie d'un patient porteur de métastases du rachis",
        "Life expectancy of a patient with spinal metastases",
    ),
    sources=(GUIDELINE.at("3.8.3"), _TABLE),
    version="1.2.0",
    checked="2026-11-29",
    cautions=(
        shared.DEFICIT.when(Deficit.COMPLETE, Deficit.INCOMPLETE),
        cautions.SURVIVAL_UNCERTAIN,
        gaps.VISCERAL.when(*Visceral),
        gaps.VERTEBRAL.when(),
        gaps.THREE_FOCI.when(Extraspinal.THREE_OR_MORE),
        gaps.BOUNDS.when(Survival.FROM_6_MONTHS, Survival.FROM_1_YEAR),
        gaps.CARCINOID.when(Primary.THYROID_GROUP),
    ),
)
def tokuhashi(
    performance: Performance,
    extraspinal: Extraspinal,
    vertebral: Vertebral,
    visceral: Visceral,
    primary: Primary,
    deficit: Deficit,
) -> Result[Survival]:
    """Score the life expectancy of a patient with spinal metastases.

    Args:
        performance: Class of the Karnofsky index, 0 to 2 points.
        extraspinal: Bone metastases outside the spine, 0 to 2 points.
        vertebral: Vertebral bodies with a metastasis, 0 to 2 points; missing from the guideline's table.
        visceral: Metastases to major internal organs, 0 to 2 points.
        primary: Group of the primary cancer, 0 to 5 points.
        deficit: Neurological deficit, 0 to 2 points; see [`frankel`][bonemets.guideline.spine.frankel.frankel].

    Returns:
        The total, from 0 to 15, and the class of life expectancy.

    Source:
        Guideline, 3.8.3; Tokuhashi 2005, p. 2186-2191.

    Examples:
        >>> best_lung = tokuhashi(
        ...     Performance.GOOD, Extraspinal.ZERO, Vertebral.ONE, Visceral.NONE, Primary.LUNG_GROUP, Deficit.NONE
        ... )
        >>> best_lung.points, best_lung.conclusion.code
        (10, 'from_6_months')
    """
    return additive(Survival, performance, extraspinal, vertebral, visceral, primary, deficit)
