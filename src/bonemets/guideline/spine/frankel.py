"""Section 3.8.2: Frankel functional classification."""

from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.sources import FRANKEL_1969, GUIDELINE, TOKUHASHI_2005
from bonemets.guideline.spine import frankel_discrepancies as gaps
from bonemets.guideline.spine.tokuhashi import Deficit
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Reason, Result
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text


class Grade(
    Choice,
    question=Text("Grade de Frankel", "Frankel grade"),
    short=Text("grade", "grade"),
    source=GUIDELINE.at("3.8.2, tableau"),
    hint=Text(
        "Compte rendu qui dit « D » sans l'aide à la marche : D1, D2 et D3 sont le même déficit de Tokuhashi, mais pas "
        "la même fonction motrice de Rades.",
        "A record that says “D” without the walking aid: D1, D2 and D3 are one deficit for Tokuhashi, but not one "
        "motor "
        "function for Rades.",
    ),
):
    """Functional grade; D1 to D3 tell the walking aid, as the guideline does."""

    A = "A, déficit sensitif et moteur complet", "A, complete motor and sensory deficit"
    B = "B, déficit moteur complet, sensibilité préservée", "B, complete motor deficit, sensation preserved"
    C = (
        "C, motricité partielle sans marche, fauteuil roulant",
        "C, some motor function, no walking, wheelchair",
    )
    D1 = "D1, marche avec déambulateur, signes neurologiques", "D1, walks with a frame, neurological signs"
    D2 = "D2, marche avec canne, signes neurologiques", "D2, walks with a cane, neurological signs"
    D3 = "D3, marche sans aide, signes neurologiques", "D3, walks without aid, neurological signs"
    E = "E, fonctions neurologiques normales", "E, normal neurological function"


@rule(
    section="3.8.2",
    title=Text("Classification de Frankel", "Frankel classification"),
    purpose=Text(
        "Atteinte neurologique fonctionnelle, item du score de Tokuhashi révisé",
        "Functional neurological deficit, an item of the revised Tokuhashi score",
    ),
    sources=(GUIDELINE.at("3.8.2"), FRANKEL_1969.at("p. 179-192"), TOKUHASHI_2005.at("p. 2186-2191")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        shared.DEFICIT.when(*(grade for grade in Grade if grade is not Grade.E)),
        gaps.SUBGRADES.when(Grade.D1, Grade.D2, Grade.D3),
        gaps.REFLEXES.when(Grade.E),
    ),
)
def frankel(grade: Grade) -> Result[Deficit]:
    """Class a Frankel grade as the revised Tokuhashi score does.

    Args:
        grade: Functional grade.

    Returns:
        The answer to the question `deficit` of [`tokuhashi`][bonemets.guideline.spine.tokuhashi.tokuhashi].

    Source:
        Guideline, 3.8.2 and 3.8.3; Frankel 1969, p. 179-192; Tokuhashi 2005, p. 2186-2191.

    Examples:
        >>> frankel(Grade.D2).conclusion.code
        'incomplete'
    """
    if grade in (Grade.A, Grade.B):
        deficit = Deficit.COMPLETE
    elif grade is Grade.E:
        deficit = Deficit.NONE
    else:
        deficit = Deficit.INCOMPLETE
    return Result(deficit, reasons=(Reason(grade),))
