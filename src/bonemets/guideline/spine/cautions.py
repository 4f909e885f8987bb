"""Section 3.8: what must travel with a score of survival."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

SURVIVAL_UNCERTAIN = Caution(
    "scores-de-survie-reserve",
    Text(
        "Selon le référentiel, aucun score n'évalue la survie restante de façon assez fiable pour fonder seul la "
        "décision chirurgicale ; les traitements actuels et les projets thérapeutiques comptent.",
        "By the guideline no score assesses remaining survival reliably enough to ground a surgical decision by "
        "itself; "
        "present treatments and therapeutic projects count.",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.8.3, introduction"), GUIDELINE.at("3.8.5, décision")),
    line=Text(
        "survie : aucun score n'est assez fiable seul, traitements actuels à prendre en compte",
        "survival: no score is reliable enough by itself, present treatments count",
    ),
)
