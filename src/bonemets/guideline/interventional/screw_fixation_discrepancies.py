"""Section 3.6.2."""

from bonemets.guideline.sources import DESCHAMPS_2016, GUIDELINE, MIRELS_1989
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

MIRELS = Discrepancy(
    id="vissage-mirels",
    section="3.6.2",
    kind=Kind.PUBLICATION,
    subject=Text("Score de Mirels au bassin et sur un os fracturé", "Mirels score for the pelvis or a fractured bone"),
    printed="Fracture pathologique du bassin ou du fémur proximal, « avec un score de Mirels >8 ».",
    published="Le score a été établi pour des os longs non fracturés ; le bassin n'y a pas de points.",
    treatment="La condition du référentiel est demandée, avec la réponse « non coté ». Sans score, les autres "
    "conditions donnent une conclusion distincte ; aucun total n'est calculé pour un bassin ni pour un os fracturé.",
    sources=(GUIDELINE.at("3.6.2"), MIRELS_1989.at("p. 256-264")),
    note=Text(
        "Le score de Mirels a été établi pour des os longs non fracturés ; "
        "le référentiel le demande ici au bassin et après fracture.",
        "The Mirels score was made for unfractured long bones; the guideline asks for it here in the pelvis "
        "and after a fracture.",
    ),
)
BROKEN_SENTENCE = Discrepancy(
    id="vissage-phrase-rompue",
    section="3.6.2",
    kind=Kind.WORDING,
    subject=Text("Phrase rompue", "Broken sentence"),
    printed="Les lésions visées suivent la description du geste, sans verbe qui les relie.",
    published="Sans objet.",
    treatment="Les quatre conditions sont lues comme nécessaires ensemble : siège, fracture, lyse et score.",
    sources=(GUIDELINE.at("3.6.2"),),
    note=Text(
        "La phrase du référentiel est incomplète ; ses quatre conditions sont lues ensemble.",
        "The sentence of the guideline is broken; its four conditions are read together.",
    ),
)
UNFRACTURED = Discrepancy(
    id="vissage-preventif",
    section="3.6.2",
    kind=Kind.DISAGREEMENT,
    subject=Text("Os non fracturé", "Unfractured bone"),
    printed="Une fracture pathologique est demandée ici ; à la section 3.5.2, le vissage est une option "
    "sur un os long menacé.",
    published="Sans objet.",
    treatment="Sans fracture, les conditions de cette section ne sont pas réunies ; l'option de la section 3.5.2 "
    "est rappelée.",
    sources=(GUIDELINE.at("3.6.2"), GUIDELINE.at("3.5.2, légende")),
    note=Text(
        "Sans fracture, la section 3.5.2 cite le vissage comme option sur un os long menacé.",
        "Without a fracture, section 3.5.2 cites screws as an option for a threatened long bone.",
    ),
)
PELVIS = Discrepancy(
    id="vissage-bassin",
    section="3.6.2",
    kind=Kind.DISAGREEMENT,
    subject=Text("Deux indications au bassin", "Two uses in the pelvis"),
    printed="Le bassin figure une fois avec la lyse et le score, une fois sans eux, "
    "quand la chirurgie serait trop invasive.",
    published="La série citée porte sur l'ostéosynthèse percutanée du bassin.",
    treatment="Les deux indications ont chacune leur conclusion.",
    sources=(GUIDELINE.at("3.6.2"), DESCHAMPS_2016.at("p. 1631-1639")),
    note=Text(
        "Au bassin, cette indication est décrite pour « certaines » fractures, sans autre condition.",
        "In the pelvis, this use is described for “some” fractures, without any other condition.",
    ),
)
ORDER = Discrepancy(
    id="vissage-deux-emplois-ensemble",
    section="3.6.2",
    kind=Kind.SILENCE,
    subject=Text("Les deux indications du bassin à la fois", "Both uses in the pelvis at once"),
    printed="Deux indications au bassin, sans dire lequel nommer quand les conditions des deux sont réunies.",
    published="Sans objet.",
    treatment="La conclusion nomme les conditions du référentiel ; la chirurgie jugée trop invasive reste signalée.",
    sources=(GUIDELINE.at("3.6.2"),),
    note=Text(
        "L'indication au lieu d'une chirurgie trop invasive s'applique aussi : la conclusion nomme les conditions "
        "du référentiel d'abord.",
        "The use instead of surgery that is too invasive applies too: the conclusion names the printed conditions "
        "first.",
    ),
)
