"""Section 2: what must travel with a result about imaging."""

from bonemets.guideline.sources import GUIDELINE, PLUQUET_2010
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

NEGATIVE_SCAN = Caution(
    "scintigraphie-faux-negatifs",
    Text(
        "Une scintigraphie négative n'exclut pas une métastase lytique : 10 à 20 % de faux négatifs, surtout devant "
        "des "
        "lésions lytiques agressives, comme dans le cancer bronchique.",
        "A negative bone scan does not rule out a lytic metastasis: 10 to 20% of false negatives, mostly with "
        "aggressive "
        "lytic lesions, as in lung cancer.",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (GUIDELINE.at("2, scintigraphie osseuse"),),
    line=Text(
        "une scintigraphie négative n'exclut pas une lésion lytique",
        "a negative bone scan does not rule out a lytic lesion",
    ),
)
UNDER_TKI = Caution(
    "condensation-sous-inhibiteur",
    Text(
        "Sous un inhibiteur de tyrosine kinase, une ostéocondensation nouvelle peut être une réponse : le "
        "référentiel parle "
        "de « bone flare » (3.2).",
        "Under a tyrosine kinase inhibitor, new sclerosis may be a response: the guideline speaks of a “bone flare” "
        "(3.2).",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.2"), PLUQUET_2010.at("résumé")),
    line=Text(
        "sous inhibiteur de tyrosine kinase, une ostéocondensation nouvelle peut être une réponse",
        "under a tyrosine kinase inhibitor, new sclerosis may be a response",
    ),
)
