"""Section 3.7, classes of life expectancy."""

from bonemets.guideline.sources import GUIDELINE, TOKUHASHI_2005
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

BOUNDS = Discrepancy(
    id="chirurgie-bornes",
    section="3.7",
    kind=Kind.SILENCE,
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
    kind=Kind.DISAGREEMENT,
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
WEEKS = Discrepancy(
    id="esperance-de-vie-en-semaines",
    section="3.7",
    kind=Kind.SILENCE,
    subject=Text("Espérance de vie en semaines ou en jours, tout près d'une limite", "Life expectancy near a limit"),
    printed="Des limites en semaines, en mois et en années, sans dire combien de jours compte un mois.",
    published="Sans objet.",
    treatment="1 mois compte 30,44 jours : 13 semaines, 26 semaines et 365 jours sont alors au-dessous de 3 mois, de "
    "6 mois et de 1 an. La comparaison reste exacte, et une estimation à moins de 2 % d'une limite appelle une note. "
    "La même note vaut aux sections 3.4, 3.5.5 et 3.7.2.",
    sources=(GUIDELINE.at("3.4, 3.5.5, 3.7"),),
    note=Text(
        "Espérance de vie tout près d'une limite, sans y être : à 30,44 jours par mois, 13 semaines, 26 semaines et "
        "365 jours restent au-dessous de 3 mois, 6 mois et 1 an. Si la limite est visée, écrire la durée dans son "
        "unité.",
        "Life expectancy next to a limit and not on it: at 30.44 days a month, 13 weeks, 26 weeks and 365 days stay "
        "under 3 months, 6 months and 1 year. Where the limit is meant, write the duration in its unit.",
    ),
    short=Text(
        "espérance de vie tout près d'une limite : si la limite est visée, écrire la durée dans son unité "
        "(semaines, mois ou an)",
        "life expectancy very close to a limit: where the limit is meant, write it in its own unit (weeks, "
        "months or year)",
    ),
)
