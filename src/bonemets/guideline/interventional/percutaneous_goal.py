"""Section 3.6: goal of a percutaneous treatment, and the technique that follows from it."""

from bonemets.guideline.interventional import percutaneous_goal_discrepancies as gaps
from bonemets.guideline.sources import GUIDELINE, IANNESSI_2013
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_GOAL = GUIDELINE.at("3.6, objectif")
_DECISION = GUIDELINE.at("3.6.1, décision")


class Responsible(
    YesNo,
    question=Text("Lésion reconnue responsable des signes", "Lesion shown responsible for the signs"),
    short=Text("lésion responsable", "responsible lesion"),
    source=_DECISION,
    hint=Text(
        "Oui si l'interrogatoire, l'examen clinique et l'imagerie concordent.",
        "Yes when history, clinical examination and imaging agree.",
    ),
):
    """Whether history, examination and imaging agree on the lesion."""


class BoardDecision(
    YesNo,
    question=Text(
        "Décision prise en RCP, avec les radiologues interventionnels",
        "Decision of the tumour board, with the interventional radiologists",
    ),
    short=Text("décision en RCP", "board decision"),
    source=_DECISION,
):
    """Whether the tumour board has decided on the procedure."""


class Goal(
    Choice,
    question=Text("But du traitement percutané", "Goal of the percutaneous treatment"),
    short=Text("but", "goal"),
    source=_GOAL,
):
    """What the treatment aims at."""

    CURATIVE = "curatif", "curative"
    PALLIATIVE = "palliatif", "palliative"


class PainType(
    Choice,
    question=Text("Type de douleur", "Type of pain"),
    short=Text("type de douleur", "type of pain"),
    source=_GOAL,
    hint=Text("Le caractère de la douleur, et non son intensité.", "What the pain is like, not how strong."),
):
    """Type of the pain that the lesion causes."""

    INFLAMMATORY = "inflammatoire, nociceptive", "inflammatory, nociceptive"
    MECHANICAL = "mécanique", "mechanical"
    OTHER = "mixte, d'un autre type, ou absente", "mixed, of another type, or none"


class Technique(Conclusion):
    """What the guideline puts forward."""

    PREREQUISITE_MISSING = (
        "préalable manquant",
        "prerequisite missing",
        Text(
            "lésion reconnue responsable et décision en RCP, avant tout geste",
            "lesion shown responsible and board decision, before any procedure",
        ),
        Tone.ABSTAIN,
    )
    ABLATION_AND_CONSOLIDATION = (
        "ablation et consolidation, associées",
        "ablation and consolidation together",
        Tone.DISCUSS,
    )
    ABLATION = "ablation", "ablation", Tone.DISCUSS
    CONSOLIDATION = "consolidation", "consolidation", Tone.DISCUSS
    NOT_STATED = "technique non précisée par le référentiel", "technique not stated by the guideline", Tone.DISCUSS


_FOLLOWS: dict[Choice, Text] = {
    Goal.CURATIVE: Text("les deux techniques sont associées", "both techniques together"),
    Goal.PALLIATIVE: Text("le type de douleur oriente vers l'une ou l'autre", "the type of pain points to one"),
    PainType.INFLAMMATORY: Text("ablation, si le but est palliatif", "ablation, if the goal is palliative"),
    PainType.MECHANICAL: Text("consolidation, si le but est palliatif", "consolidation, if the goal is palliative"),
    PainType.OTHER: Text("aucune technique désignée, si le but est palliatif", "no technique, if palliative"),
}


_prerequisite = Criterion(
    met=Text("préalable réuni", "prerequisite met"), unmet=Text("préalable manquant", "prerequisite missing")
)


@rule(
    section="3.6",
    title=Text("Choix de la technique percutanée", "Choice of the percutaneous technique"),
    purpose=Text(
        "Ablation, consolidation ou les deux, selon le but et le type de douleur",
        "Ablation, consolidation or both, by goal and type of pain",
    ),
    sources=(GUIDELINE.at("3.6 et 3.6.1"), IANNESSI_2013.at("p. 1163-1173")),
    checked="2026-11-23",
    version="1.0.1",
    cautions=(
        gaps.PERIODICITY.when(Goal.PALLIATIVE),
        gaps.OTHER_PAIN.when(Technique.NOT_STATED),
        gaps.PREREQUISITES.when(Technique.PREREQUISITE_MISSING),
    ),
)
def percutaneous_goal(responsible: Responsible, board: BoardDecision, goal: Goal, pain: PainType) -> Result[Technique]:
    """Choose between ablation and consolidation.

    Args:
        responsible: Whether history, examination and imaging agree on the lesion.
        board: Whether the tumour board has decided.
        goal: Curative or palliative.
        pain: Type of pain; decides when the goal is palliative.

    Returns:
        The technique that the guideline proposes, or the fact that a prerequisite is missing.

    Source:
        Guideline, 3.6 for the goal and the pain, 3.6.1 for the two prerequisites.

    Examples:
        >>> percutaneous_goal(Responsible.YES, BoardDecision.YES, Goal.PALLIATIVE, PainType.MECHANICAL).conclusion.code
        'consolidation'
    """
    is_responsible = responsible is Responsible.YES
    is_decided = board is BoardDecision.YES
    return first_that_holds(
        (not (is_responsible and is_decided), Technique.PREREQUISITE_MISSING),
        (goal is Goal.CURATIVE, Technique.ABLATION_AND_CONSOLIDATION),
        (pain is PainType.INFLAMMATORY, Technique.ABLATION),
        (pain is PainType.MECHANICAL, Technique.CONSOLIDATION),
        otherwise=Technique.NOT_STATED,
        reasons=(
            _prerequisite(responsible, is_responsible),
            _prerequisite(board, is_decided),
            Reason(goal, _FOLLOWS[goal]),
            Reason(pain, _FOLLOWS[pain]),
        ),
    )
