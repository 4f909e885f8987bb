"""Section 3.8.5: surgical strategy, Tokuhashi and Tomita side by side."""

from bonemets.guideline.shared.totals import FAVOURABLE_TOKUHASHI, FAVOURABLE_TOMITA, TokuhashiTotal, TomitaTotal
from bonemets.guideline.sources import GUIDELINE, TOKUHASHI_2005, TOMITA_2001
from bonemets.guideline.spine import cautions
from bonemets.guideline.spine import spine_strategy_discrepancies as gaps
from bonemets.guideline.spine.tokuhashi import Survival
from bonemets.guideline.spine.tomita import Strategy
from bonemets.kernel.result import Band, Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text


class TokuhashiStrategy(Band):
    """Strategies that the table gives for the Tokuhashi total, in the bands of its life expectancies."""

    CONSERVATIVE = Survival.UNDER_6_MONTHS.lower, "traitement conservateur", "conservative treatment", Tone.DISCUSS
    PALLIATIVE = Survival.FROM_6_MONTHS.lower, "chirurgie palliative", "palliative surgery", Tone.DISCUSS
    ABLATIVE = Survival.FROM_1_YEAR.lower, "chirurgie ablative", "excisional surgery", Tone.DISCUSS


class Agreement(Conclusion):
    """Whether the two proposals stand on the same row of the table."""

    CONCORDANT = "propositions concordantes", "proposals that agree", Tone.DISCUSS
    DISCORDANT = (
        "propositions discordantes ; le référentiel ne dit pas laquelle suivre",
        "discordant proposals; the guideline does not say which to follow",
        Tone.DISCUSS,
    )


_SAME_ROW = {
    TokuhashiStrategy.ABLATIVE: (Strategy.EN_BLOC, Strategy.INTRALESIONAL),
    TokuhashiStrategy.PALLIATIVE: (Strategy.PALLIATIVE,),
    TokuhashiStrategy.CONSERVATIVE: (Strategy.SUPPORTIVE,),
}

OVERLAP = (
    *(TokuhashiTotal(points) for points in range(FAVOURABLE_TOKUHASHI, int(Survival.FROM_6_MONTHS.lower))),
    TomitaTotal(FAVOURABLE_TOMITA),
)
_BELOW_ABLATIVE = tuple(TokuhashiTotal(points) for points in range(int(Survival.FROM_1_YEAR.lower)))
_RESECTIONS = tuple(
    TomitaTotal(points) for points in range(int(Strategy.EN_BLOC.lower), int(Strategy.PALLIATIVE.lower))
)


@rule(
    section="3.8.5",
    title=Text("Stratégie selon Tokuhashi et Tomita", "Strategy by Tokuhashi and Tomita"),
    purpose=Text(
        "Les deux propositions chirurgicales côte à côte, sans les fondre",
        "The two surgical proposals side by side, never merged",
    ),
    sources=(GUIDELINE.at("3.8.5"), TOKUHASHI_2005.at("p. 2186-2191"), TOMITA_2001.at("p. 298-306")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.SURVIVAL_UNCERTAIN,
        gaps.NOT_JOINT.when(Agreement.DISCORDANT),
        gaps.OVERLAP.when(*OVERLAP),
        gaps.TOKUHASHI_NUANCES.when(*_BELOW_ABLATIVE),
        gaps.TOMITA_NUANCES.when(*_RESECTIONS),
    ),
)
def spine_strategy(tokuhashi: TokuhashiTotal, tomita: TomitaTotal) -> Result[Agreement]:
    """Set the surgical proposals of the two scores side by side.

    Args:
        tokuhashi: Total of the revised Tokuhashi score, a whole number from 0 to 15.
        tomita: Total of the Tomita score, a whole number from 2 to 10.

    Returns:
        Whether the proposals stand on the same row of the table; each proposal is in the reasons.

    Source:
        Guideline, 3.8.5, table.

    Examples:
        >>> result = spine_strategy(TokuhashiTotal(10), TomitaTotal(8))
        >>> result.conclusion.code, [reason.statement.fr for reason in result.reasons]
        ('discordant', ['chirurgie palliative', 'soins de support'])
    """
    by_tokuhashi = TokuhashiStrategy.of(tokuhashi)
    by_tomita = Strategy.of(tomita)
    same_row = by_tomita in _SAME_ROW[by_tokuhashi]
    return Result(
        Agreement.CONCORDANT if same_row else Agreement.DISCORDANT,
        reasons=(Reason(tokuhashi, by_tokuhashi.label), Reason(tomita, by_tomita.label)),
        proposal=Text(
            f"d'après Tokuhashi, {by_tokuhashi.label.fr} ; d'après Tomita, {by_tomita.label.fr}",
            f"by Tokuhashi, {by_tokuhashi.label.en}; by Tomita, {by_tomita.label.en}",
        ),
    )
