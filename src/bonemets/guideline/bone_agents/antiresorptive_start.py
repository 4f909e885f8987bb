"""Section 3.4: starting an antiresorptive agent, and the agents that are open."""

from dataclasses import replace

from bonemets.guideline.bone_agents import antiresorptive_start_discrepancies as gaps
from bonemets.guideline.bone_agents import cautions
from bonemets.guideline.bone_agents.creatinine_clearance import LOWEST, Clearance
from bonemets.guideline.bone_agents.zoledronic_dose import FULL
from bonemets.guideline.shared.life_expectancy import THREE_MONTHS, LifeExpectancy
from bonemets.guideline.sources import COLEMAN_2020, GUIDELINE, HENRY_2011, ROSEN_2003, XGEVA, ZOMETA
from bonemets.guideline.surgery import surgery_by_life_expectancy_discrepancies as life_gaps
from bonemets.kernel.caution import Weight, near
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, joined

_START = GUIDELINE.at("3.4, début du traitement")
_DENOSUMAB = 120


class BoneMetastases(
    Choice,
    question=Text("Métastases osseuses découvertes", "Bone metastases found"),
    short=Text("métastases osseuses", "bone metastases"),
    source=_START,
):
    """Whether bone metastases have been found, and whether there are several."""

    NONE = "aucune", "none"
    SINGLE = "une seule", "one"
    MULTIPLE = "plusieurs", "several"


class Calcaemia(
    Choice,
    question=Text("Calcémie (hors référentiel)", "Serum calcium (not in the guideline)"),
    short=Text("calcémie", "serum calcium"),
    source=XGEVA.at("4.4"),
    hint=Text(
        "Une hypocalcémie se corrige avant l'un ou l'autre agent, selon les documents des produits.",
        "Hypocalcaemia is corrected before either agent, by their labels.",
    ),
):
    """Serum calcium before treatment, which the guideline does not ask for."""

    LOW = "hypocalcémie", "hypocalcaemia"
    NORMAL = "normale", "normal"
    HIGH = "hypercalcémie", "hypercalcaemia"


_INJECTION = Text(
    f"dénosumab {_DENOSUMAB} mg par mois, par voie sous-cutanée, sans adaptation à la fonction rénale",
    f"denosumab {_DENOSUMAB} mg a month, subcutaneously, not adapted to renal function",
)


_BOTH = Text(
    f"l'un ou l'autre, sans préférence : acide zolédronique {FULL} mg par mois, en perfusion avec hydratation, dose à "
    f"adapter à la fonction rénale, ou {_INJECTION.fr}",
    f"either, none preferred: zoledronic acid {FULL} mg a month, by infusion with hydration, dose to be adapted to "
    f"renal function, or {_INJECTION.en}",
)
_SUPPLEMENTED = Text("avec calcium et vitamine D", "with calcium and vitamin D")
_NOT_SUPPLEMENTED = Text(
    "sans calcium ni vitamine D devant une hypercalcémie (hors référentiel)",
    "without calcium or vitamin D in hypercalcaemia (not in the guideline)",
)
_EITHER = joined([_BOTH, _SUPPLEMENTED])
_BY_INJECTION = joined([_INJECTION, _SUPPLEMENTED])


class Start(Conclusion):
    """Whether the guideline proposes to start, and with which agents; it prefers neither.

    Calcium comes first where it is low: both labels have it corrected before either agent.
    """

    EITHER_AGENT = (
        "début proposé, acide zolédronique ou dénosumab",
        "start proposed, zoledronic acid or denosumab",
        _EITHER,
        Tone.ACT,
    )
    EITHER_AGENT_AFTER_CALCIUM = (
        "corriger d'abord l'hypocalcémie (hors référentiel) ; début proposé ensuite, acide zolédronique ou dénosumab",
        "correct the hypocalcaemia first (not in the guideline); start proposed then, zoledronic acid or denosumab",
        _EITHER,
        Tone.ACT,
    )
    DENOSUMAB = "début proposé, dénosumab", "start proposed, denosumab", _BY_INJECTION, Tone.ACT
    DENOSUMAB_AFTER_CALCIUM = (
        "corriger d'abord l'hypocalcémie (hors référentiel) ; début proposé ensuite, dénosumab",
        "correct the hypocalcaemia first (not in the guideline); start proposed then, denosumab",
        _BY_INJECTION,
        Tone.ACT,
    )
    NOT_PROPOSED = "début non proposé par le référentiel", "start not proposed by the guideline", Tone.NEUTRAL


_PROPOSED = tuple(start for start in Start if start is not Start.NOT_PROPOSED)
_OF_CALCIUM = {
    Calcaemia.LOW: Text(
        "à corriger avant l'un ou l'autre agent (hors référentiel)",
        "to be corrected before either agent (not in the guideline)",
    ),
    Calcaemia.NORMAL: Text("rien à corriger", "nothing to correct"),
    Calcaemia.HIGH: Text(
        "pas de calcium ni de vitamine D (hors référentiel)", "no calcium and no vitamin D (not in the guideline)"
    ),
}


@rule(
    section="3.4",
    title=Text("Début d'un anti-résorptif", "Starting an antiresorptive agent"),
    purpose=Text(
        "Proposition de débuter et agents ouverts, côte à côte, sans en choisir un",
        "Whether to start and which agents are open, side by side, none chosen",
    ),
    sources=(
        GUIDELINE.at("3.4"),
        ROSEN_2003.at("p. 3150-3157"),
        HENRY_2011.at("p. 1125-1132"),
        COLEMAN_2020.at("p. 1650-1663"),
        XGEVA.at("4.2, 4.4"),
        ZOMETA.at("4.4"),
    ),
    version="2.2.0",
    checked="2026-11-29",
    cautions=(
        gaps.HYPOCALCAEMIA.when(
            Calcaemia.LOW,
            weight=Weight.BEFORE_ACTING,
            line=Text("hypocalcémie à corriger d'abord (produits)", "hypocalcaemia to be corrected first (labels)"),
        ),
        cautions.JAW.when(*_PROPOSED),
        cautions.DENOSUMAB_LABEL.when(*_PROPOSED),
        cautions.NEPHROTOXIC.when(*_PROPOSED),
        cautions.LABORATORY_ESTIMATE.when(*_PROPOSED),
        cautions.SYSTEMIC.when(*_PROPOSED),
        cautions.PREGNANCY.when(*_PROPOSED),
        gaps.MULTIPLE.when(BoneMetastases.SINGLE),
        gaps.THREE_MONTHS.when(LifeExpectancy(THREE_MONTHS)),
        life_gaps.WEEKS.when(near(LifeExpectancy(THREE_MONTHS))),
        gaps.RHYTHM.when(*_PROPOSED),
        gaps.SURVIVAL.when(*_PROPOSED),
        gaps.LOW_CLEARANCE.when(
            Start.DENOSUMAB,
            Start.DENOSUMAB_AFTER_CALCIUM,
            weight=Weight.BEFORE_ACTING,
            line=gaps.LOW_CLEARANCE_IN_SHORT,
        ),
        gaps.HYPERCALCAEMIA.when(
            Calcaemia.HIGH,
            weight=Weight.BEFORE_ACTING,
            line=Text(
                "hypercalcémie : pas de calcium ni de vitamine D (produit)",
                "hypercalcaemia: neither calcium nor vitamin D (label)",
            ),
        ),
    ),
)
def antiresorptive_start(
    bone_metastases: BoneMetastases, life_expectancy: LifeExpectancy, clearance: Clearance, calcaemia: Calcaemia
) -> Result[Start]:
    """Say whether the guideline proposes to start an antiresorptive agent, and which agents are open.

    Args:
        bone_metastases: One bone metastasis is enough.
        life_expectancy: More than 3 months; exactly 3 months is not.
        clearance: Creatinine clearance; under 30 mL/min the guideline rules out zoledronic acid.
        calcaemia: Serum calcium, which the guideline does not ask for; the labels have it corrected first when low.

    Returns:
        Both agents side by side, denosumab where zoledronic acid is ruled out, either of them once low calcium is
        corrected, or no start proposed.

    Source:
        Guideline, 3.4; Xgeva label, 4.2 and 4.4, and Zometa label, 4.4, for calcium.

    Examples:
        >>> result = antiresorptive_start(
        ...     BoneMetastases.SINGLE, LifeExpectancy(6), Clearance(29.9), Calcaemia.NORMAL
        ... )
        >>> result.conclusion.code, result.proposed.fr.split(",")[0]
        ('denosumab', 'dénosumab 120 mg par mois')
    """
    has_metastasis = bone_metastases is not BoneMetastases.NONE
    lives_longer = life_expectancy > THREE_MONTHS
    is_low = clearance < LOWEST
    lacks_calcium = calcaemia is Calcaemia.LOW
    found = first_that_holds(
        (not (has_metastasis and lives_longer), Start.NOT_PROPOSED),
        (is_low and lacks_calcium, Start.DENOSUMAB_AFTER_CALCIUM),
        (is_low, Start.DENOSUMAB),
        (lacks_calcium, Start.EITHER_AGENT_AFTER_CALCIUM),
        otherwise=Start.EITHER_AGENT,
        reasons=(
            Reason(
                bone_metastases,
                Text("condition remplie", "condition met") if has_metastasis else Text("condition absente", "not met"),
                has_metastasis,
            ),
            Reason(
                life_expectancy,
                Text(f"plus de {THREE_MONTHS} mois", f"more than {THREE_MONTHS} months")
                if lives_longer
                else Text(f"{THREE_MONTHS} mois ou moins", f"{THREE_MONTHS} months or less"),
                lives_longer,
            ),
            Reason(
                clearance,
                Text(
                    f"inférieure à {LOWEST}, « contre-indication » de l'acide zolédronique",
                    f"below {LOWEST}, “contraindication” to zoledronic acid",
                )
                if is_low
                else Text(
                    f"supérieure ou égale à {LOWEST}, les deux agents ouverts",
                    f"{LOWEST} or more, both agents open",
                ),
                not is_low,
            ),
            Reason(calcaemia, _OF_CALCIUM[calcaemia]),
        ),
    )
    if calcaemia is not Calcaemia.HIGH or found.conclusion is Start.NOT_PROPOSED:
        return found
    return replace(found, proposal=joined([_INJECTION if is_low else _BOTH, _NOT_SUPPLEMENTED]))
