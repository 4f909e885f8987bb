"""Section 3.8: what must travel with a score of survival."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

SURVIVAL_UNCERTAIN = Caution(
    "scores-de-survie-reserve",
    Text(
        "Selon le référentiel, aucun score n'évalue la survie restante de façon assez fiable pour la discussion "
        "chirurgicale ; le total se discute en RCP, avec les traitements actuels et les projets thérapeutiques.",
        "By the guideline no score assesses remaining survival reliably enough for the discussion of surgery; the "
        "total is discussed by the board, with present treatments and therapeutic projects.",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.8.3, introduction"), GUIDELINE.at("3.8.5, décision")),
    line=Text(
        "survie : aucun score n'est assez fiable, traitements actuels à prendre en compte en RCP",
        "survival: no score is reliable enough, the board takes present treatments into account",
    ),
)
