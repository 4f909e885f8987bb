"""Section 3.8.4: surgical strategy in spinal metastasis (Tomita score)."""

from bonemets.guideline.sources import GUIDELINE, TOMITA_2001
from bonemets.guideline.spine import cautions
from bonemets.guideline.spine import spine_strategy_discrepancies as strategy_gaps
from bonemets.guideline.spine import tomita_discrepancies as gaps
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Band, Result, Tone, additive
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_TABLE = TOMITA_2001.at("p. 298-306")


class Growth(
    Choice,
    question=Text("Vitesse de croissance tumorale", "Growth of the primary tumour"),
    short=Text("croissance", "growth"),
    source=_TABLE,
    hint=Text(
        "Non précisée par le référentiel pour chaque primitif. Publication d'origine (hors référentiel) : lente pour "
        "sein, thyroïde, prostate ; modérée pour rein, utérus ; rapide pour poumon, estomac, primitif inconnu.",
        "Not given by the guideline for each primary. Original publication (outside the guideline): slow for breast, "
        "thyroid, prostate; moderate for kidney, uterus; rapid for lung, stomach, unknown primary.",
    ),
):
    """Speed of growth of the primary tumour."""

    SLOW = 1, "lente", "slow"
    MODERATE = 2, "modérée", "moderate"
    RAPID = 4, "rapide", "rapid"


class Visceral(
    Choice,
    question=Text("Métastases viscérales (curables ou non)", "Visceral metastases (treatable or not)"),
    short=Text("viscérales", "visceral"),
    source=_TABLE,
):
    """Visceral metastases, by whether they can be treated."""

    NONE = 0, "aucune", "none"
    CURABLE = 2, "curable(s)", "treatable"
    INCURABLE = 4, "non curable(s)", "untreatable"


class Bone(
    Choice,
    question=Text("Métastases osseuses, rachis compris", "Bone metastases, spine included"),
    short=Text("osseuses", "bone"),
    source=_TABLE,
):
    """Bone metastases, the spinal one included."""

    SINGLE = 1, "unique", "single"
    MULTIPLE = 2, "multiples", "multiple"


class Strategy(Band):
    """The four strategies that the table of section 3.8.5 gives for the total."""

    EN_BLOC = 2, "résection en bloc", "en bloc resection", Tone.DISCUSS
    INTRALESIONAL = 4, "résection intra-lésionnelle", "intralesional resection", Tone.DISCUSS
    PALLIATIVE = 6, "chirurgie palliative", "palliative surgery", Tone.DISCUSS
    SUPPORTIVE = 8, "soins de support", "supportive care", Tone.DISCUSS


@rule(
    section="3.8.4",
    title=Text("Score de Tomita", "Tomita score"),
    purpose=Text(
        "Stratégie chirurgicale devant une métastase du rachis",
        "Surgical strategy for a spinal metastasis",
    ),
    sources=(GUIDELINE.at("3.8.4 et 3.8.5"), _TABLE),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.SURVIVAL_UNCERTAIN,
        gaps.VISCERAL.when(*Visceral),
        gaps.GROWTH.when(Growth.SLOW, Growth.MODERATE),
        gaps.CURABLE.when(Visceral.CURABLE),
        strategy_gaps.TOMITA_NUANCES.when(Strategy.EN_BLOC, Strategy.INTRALESIONAL),
    ),
)
def tomita(growth: Growth, visceral: Visceral, bone: Bone) -> Result[Strategy]:
    """Score a spinal metastasis for the surgical strategy.

    Args:
        growth: Growth of the primary tumour, 1, 2 or 4 points; the publication counts lung as rapid.
        visceral: Visceral metastases, 0, 2 or 4 points.
        bone: Single or multiple bone metastases, 1 or 2 points.

    Returns:
        The total, from 2 to 10, and the strategy that the table of section 3.8.5 gives for it.

    Source:
        Guideline, 3.8.4 and 3.8.5; Tomita 2001, p. 298-306.

    Examples:
        >>> tomita(Growth.RAPID, Visceral.NONE, Bone.SINGLE).points
        5
    """
    return additive(Strategy, growth, visceral, bone)
