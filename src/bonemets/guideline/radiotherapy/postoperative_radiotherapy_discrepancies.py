"""Section 3.5.4."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_SECTION = GUIDELINE.at("3.5.4")

DELAY = Discrepancy(
    id="postoperatoire-delai",
    section="3.5.4",
    kind=Kind.DISAGREEMENT,
    subject=Text("Délai après la chirurgie", "Delay after surgery"),
    printed="De 15 jours à 3 semaines ici ; « 3 semaines après la chirurgie » pour la chimiothérapie et la "
    "radiothérapie, section 3.7.1.",
    published="Sans objet.",
    treatment="L'intervalle du quinzième au vingt et unième jour est retenu, les deux compris ; les deux sections ne "
    "se rejoignent qu'au vingt et unième.",
    sources=(_SECTION, GUIDELINE.at("3.7.1")),
    note=Text(
        "La section 3.7.1 attend 3 semaines ; celle-ci admet de 15 jours à 3 semaines.",
        "Section 3.7.1 waits for 3 weeks; this one allows 15 days to 3 weeks.",
    ),
)
LATE = Discrepancy(
    id="postoperatoire-retard",
    section="3.5.4",
    kind=Kind.SILENCE,
    subject=Text("Au-delà de 3 semaines", "Beyond 3 weeks"),
    printed="Le début est situé avant 3 semaines ; rien n'est dit d'un début plus tardif.",
    published="Sans objet.",
    treatment="Le dépassement est signalé ; il n'exclut pas l'irradiation, que la section 3.7.1 situe à partir de "
    "3 semaines.",
    sources=(_SECTION, GUIDELINE.at("3.7.1")),
    note=Text(
        "Le délai de cette section est dépassé ; le référentiel n'en tire aucune conclusion : à discuter en RCP.",
        "The delay of this section is past; the guideline concludes nothing from it: for the board to discuss.",
    ),
)
GROUPING = Discrepancy(
    id="postoperatoire-8-gy",
    section="3.5.4",
    kind=Kind.SILENCE,
    subject=Text("Conditions de la dose unique", "Conditions of the single fraction"),
    printed="Deux conditions sur le siège, deux sur le patient, séparées par une virgule.",
    published="Sans objet.",
    treatment="Lu : une condition de siège (os long, ou organes à risque hors des champs) et une condition de patient "
    "(faible espérance de vie, ou difficulté à mobiliser). La ponctuation n'exclut pas une autre lecture.",
    sources=(_SECTION,),
    note=Text(
        "Dose unique : une condition tenant au siège et une condition tenant au patient sont demandées ensemble ; la "
        "ponctuation du référentiel admet une autre lecture.",
        "Single fraction: read as one condition on the site and one on the patient; the punctuation of the guideline "
        "allows another reading.",
    ),
    short=Text(
        "dose unique : une condition de siège et une condition du patient, ensemble ; une autre lecture est possible",
        "single dose: one condition of site and one of the patient, together; another reading is possible",
    ),
)
SHORT = Discrepancy(
    id="postoperatoire-esperance-de-vie",
    section="3.5.4",
    kind=Kind.SILENCE,
    subject=Text("« Faible espérance de vie »", "“Short life expectancy”"),
    printed="« Faible espérance de vie », sans durée ; les autres sections donnent un seuil.",
    published="Sans objet.",
    treatment="La réponse est un jugement de la RCP ; aucun seuil n'est supposé.",
    sources=(_SECTION,),
    note=Text(
        "« Faible espérance de vie » n'est pas chiffrée ici : jugement de la RCP.",
        "“Short life expectancy” has no threshold here: the board's judgement.",
    ),
)
