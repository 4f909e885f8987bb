"""Section 3.7, classes of life expectancy."""

from bonemets.core.discrepancy import Discrepancy
from bonemets.core.text import Text
from bonemets.sources import GUIDELINE, TOKUHASHI_2005

BOUNDS = Discrepancy(
    id="chirurgie-bornes",
    section="3.7",
    subject=Text("6 semaines et 1 an exactement", "Exactly 6 weeks and 1 year"),
    printed="« Inférieure à 6 semaines », « entre 6 semaines et 1 an », « supérieure à 1 an », sans citation.",
    published="Aucune source de ces seuils n'a été trouvée.",
    treatment="Les deux bornes appartiennent à la classe du milieu, à la lettre. La comparaison est exacte : "
    "6 semaines sont 42 jours, 1 an est 12 mois, et 1 mois compte 30,44 jours.",
    sources=(GUIDELINE.at("3.7"),),
    note=Text(
        "6 semaines et 1 an, exactement, appartiennent à la classe du milieu.",
        "Exactly 6 weeks and exactly 1 year belong to the middle class.",
    ),
)
SPINE = Discrepancy(
    id="chirurgie-rachis-et-membres",
    section="3.7",
    subject=Text("Rachis et membres", "Spine and limbs"),
    printed="De 6 semaines à 6 mois, une ostéosynthèse est admise ici ; à la section 3.8, la même espérance de vie, "
    "premier stade de Tokuhashi, mène au traitement conservateur.",
    published="Le premier stade de Tokuhashi est établi pour le rachis seulement.",
    treatment="Deux règles distinctes, qui ne sont jamais fondues.",
    sources=(GUIDELINE.at("3.7"), GUIDELINE.at("3.8.5, tableau"), TOKUHASHI_2005.at("p. 2186-2191")),
    note=Text(
        "Cette classe vaut pour les membres ; au rachis, la section 3.8.5 suit d'autres scores.",
        "This class is for the limbs; in the spine, section 3.8.5 follows other scores.",
    ),
)
