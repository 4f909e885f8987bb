"""Section 3.7.1, treatment after surgery."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

DELAY = Discrepancy(
    id="suites-delai",
    section="3.7.1",
    kind=Kind.DISAGREEMENT,
    subject=Text("Deux délais après la chirurgie", "Two delays after surgery"),
    printed="Cicatrisation acquise, « soit 3 semaines » après la chirurgie ; section 3.5.4 : de 15 jours à 3 semaines "
    "pour la radiothérapie.",
    published="Sans objet.",
    treatment="Chaque section garde son délai. Ici, 21 jours révolus et une cicatrisation acquise ; "
    "les deux sections ne se rejoignent qu'au vingt et unième jour.",
    sources=(GUIDELINE.at("3.7.1"), GUIDELINE.at("3.5.4")),
    note=Text(
        "Pour la radiothérapie, la section 3.5.4 admet de 15 jours à 3 semaines ; les deux délais ne se rejoignent "
        "qu'au vingt et unième jour.",
        "For radiotherapy, section 3.5.4 allows 15 days to 3 weeks; the two delays meet on day 21 only.",
    ),
)
URGENCY = Discrepancy(
    id="suites-urgence",
    section="3.7.1",
    kind=Kind.SILENCE,
    subject=Text("Urgence d'un traitement systémique", "Urgent systemic treatment"),
    printed="La chirurgie d'abord est « à peser » avec l'urgence d'un traitement systémique, sans critère.",
    published="Sans objet.",
    treatment="Le délai est rendu tel quel ; l'urgence reste au jugement de la RCP.",
    sources=(GUIDELINE.at("3.7.1"),),
    note=Text(
        "L'urgence d'un traitement systémique est à mettre en balance, selon le référentiel : jugement de la RCP.",
        "The guideline leaves the urgency of systemic treatment to be weighed: the board's judgement.",
    ),
)
ORDER = Discrepancy(
    id="suites-cicatrisation-d-abord",
    section="3.7.1",
    kind=Kind.SILENCE,
    subject=Text("Ni cicatrisation, ni 3 semaines", "Neither healing nor 3 weeks"),
    printed="Les deux conditions sont données ensemble, sans dire laquelle nommer quand aucune n'est remplie.",
    published="Sans objet.",
    treatment="La conclusion nomme la cicatrisation ; le délai reste signalé comme non passé.",
    sources=(GUIDELINE.at("3.7.1"),),
    note=Text(
        "Les 3 semaines ne sont pas passées non plus : la conclusion nomme la cicatrisation d'abord.",
        "The 3 weeks are not past either: the conclusion names healing first.",
    ),
)
