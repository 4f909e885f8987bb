"""Section 3.8.5: factors that favour the functional outcome of spinal surgery."""

from bonemets.guideline.shared.age import SEVENTY, Age
from bonemets.guideline.shared.totals import FAVOURABLE_TOKUHASHI, FAVOURABLE_TOMITA, TokuhashiTotal, TomitaTotal
from bonemets.guideline.sources import GUIDELINE, KIM_2014
from bonemets.guideline.spine import cautions
from bonemets.guideline.spine import functional_outcome_discrepancies as gaps
from bonemets.guideline.spine import spine_strategy_discrepancies as strategy_gaps
from bonemets.guideline.spine.spine_strategy import OVERLAP
from bonemets.kernel.question import YesNo
from bonemets.kernel.result import Conclusion, Criterion, Result, Tone, checklist
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_LIST = GUIDELINE.at("3.8.5, facteurs")


class LocalInvolvement(
    YesNo,
    question=Text("Atteinte locale hors de la vertèbre", "Local involvement outside the vertebra"),
    short=Text("atteinte locale", "local involvement"),
    source=_LIST,
    hint=Text(
        "Le référentiel écrit « extra-cérébrale » ; très probablement « extra-vertébrale ».",
        "The guideline prints “extra-cerebral”; very probably “extra-vertebral”.",
    ),
):
    """Local involvement outside the vertebra."""


class EarlyDiscovery(
    YesNo,
    question=Text("Découverte précoce", "Early discovery"),
    short=Text("découverte précoce", "early discovery"),
    source=_LIST,
    hint=Text("Aucun délai n'est donné par le référentiel.", "The guideline gives no time limit."),
):
    """Whether the metastasis was discovered early."""


class LowComorbidity(
    YesNo,
    question=Text("Peu de comorbidité (score ASA)", "Low comorbidity (ASA class)"),
    short=Text("peu de comorbidité", "low comorbidity"),
    source=_LIST,
    hint=Text(
        "Aucune classe ASA limite n'est donnée par le référentiel.",
        "The guideline gives no limiting ASA class.",
    ),
):
    """Whether comorbidity is low, in the board's judgement."""


class Outlook(Conclusion):
    """How far the factors are met; they are not added up."""

    EVERY_FACTOR = (
        "tous les facteurs favorables de la liste sont présents",
        "every favourable factor is present",
        Tone.NEUTRAL,
    )
    SOME_FACTORS = (
        "certains facteurs favorables de la liste sont présents",
        "some favourable factors are present",
        Tone.NEUTRAL,
    )
    NO_FACTOR = "aucun facteur favorable de la liste n'est présent", "no favourable factor is present", Tone.NEUTRAL


_factor = Criterion(
    met=Text("facteur favorable présent", "favourable factor present"),
    unmet=Text("facteur favorable absent", "favourable factor absent"),
)


@rule(
    section="3.8.5",
    title=Text("Facteurs favorables au résultat fonctionnel", "Factors that favour the functional outcome"),
    purpose=Text(
        "Facteurs associés à un meilleur pronostic fonctionnel après chirurgie du rachis, sans total",
        "Factors associated with a better functional outcome after spinal surgery, without a total",
    ),
    sources=(GUIDELINE.at("3.8.5"), KIM_2014.at("12:245")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.SURVIVAL_UNCERTAIN,
        strategy_gaps.OVERLAP.when(*OVERLAP),
        gaps.EXTRACEREBRAL.when(LocalInvolvement.YES, LocalInvolvement.NO),
        gaps.AGE.when(Age(SEVENTY)),
        gaps.UNDEFINED.when(*EarlyDiscovery, *LowComorbidity),
    ),
)
def functional_outcome(
    tokuhashi: TokuhashiTotal,
    tomita: TomitaTotal,
    age: Age,
    local_involvement: LocalInvolvement,
    early_discovery: EarlyDiscovery,
    low_comorbidity: LowComorbidity,
) -> Result[Outlook]:
    """Check the factors that the guideline associates with a better functional outcome after surgery.

    Args:
        tokuhashi: Total of the revised Tokuhashi score; favourable from 6.
        tomita: Total of the Tomita score; favourable up to 8.
        age: Age in years; favourable under 70.
        local_involvement: Local involvement outside the vertebra; favourable when absent.
        early_discovery: Early discovery; favourable when true.
        low_comorbidity: Low comorbidity by the ASA class; favourable when true.

    Returns:
        Whether every factor, some or none is present, with one reason per factor and no total.

    Source:
        Guideline, 3.8.5, list of factors; the two thresholds on totals most probably come from Kim 2014.

    Examples:
        >>> result = functional_outcome(
        ...     TokuhashiTotal(7), TomitaTotal(8), Age(70), LocalInvolvement.NO, EarlyDiscovery.YES, LowComorbidity.YES
        ... )
        >>> result.conclusion.code, [reason.holds for reason in result.reasons]
        ('some_factors', [True, True, False, True, True, True])
    """
    return checklist(
        Outlook.EVERY_FACTOR,
        Outlook.SOME_FACTORS,
        Outlook.NO_FACTOR,
        _factor(tokuhashi, tokuhashi >= FAVOURABLE_TOKUHASHI),
        _factor(tomita, tomita <= FAVOURABLE_TOMITA),
        _factor(age, age < SEVENTY),
        _factor(local_involvement, local_involvement is LocalInvolvement.NO),
        _factor(early_discovery),
        _factor(low_comorbidity),
        met=Text("favorables", "favourable"),
    )
