"""Section 3.6: what must be known before any percutaneous act."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

PREREQUISITES = Caution(
    "geste-percutane-prealables",
    Text(
        "Avant tout geste percutané : lésion reconnue responsable des signes (interrogatoire, examen, imagerie), et "
        "décision prise en RCP avec les radiologues interventionnels.",
        "Before any percutaneous act: lesion recognised as the cause of the signs (history, examination, imaging), and "
        "decision taken by the board with the interventional radiologists.",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.6.1, décision"),),
    line=Text(
        "avant le geste : lésion reconnue responsable des signes, décision en RCP avec la radiologie interventionnelle",
        "before the act: lesion recognised as the cause, decision by the board with interventional radiology",
    ),
)
