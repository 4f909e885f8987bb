"""Section 3.7, motives for surgery."""

from bonemets.guideline.sources import GUIDELINE, MIRELS_1989
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

PAIN_TWICE = Discrepancy(
    id="chirurgie-douleur-deux-fois",
    section="3.7",
    kind=Kind.DISAGREEMENT,
    subject=Text("Une même douleur pour les deux indications", "The same pain for both motives"),
    printed="Chirurgie « soit » préventive, d'après le score de Mirels, « soit » curative, entre autres devant "
    "des « douleurs invalidantes ».",
    published="La douleur est l'un des quatre items du score ; « handicapante », elle y vaut le plus de points.",
    treatment="Les deux indications sont dites lorsqu'elles sont réunies sans fracture ; aucune n'efface l'autre.",
    sources=(GUIDELINE.at("3.7"), MIRELS_1989.at("p. 256-264")),
    note=Text(
        "La douleur compte déjà dans le score de Mirels ; les deux indications ne sont pas indépendantes.",
        "Pain already counts in the Mirels score; the two motives are not independent.",
    ),
)
FRACTURED = Discrepancy(
    id="chirurgie-os-fracture",
    section="3.7",
    kind=Kind.SILENCE,
    subject=Text("Total de Mirels d'un os fracturé", "Mirels total of a fractured bone"),
    printed="L'indication préventive et la fracture avérée se suivent, sans dire que le score ne vaut qu'avant "
    "la fracture.",
    published="Le score a été établi sur des lésions non fracturées.",
    treatment="Devant une fracture, la conclusion est « curative » quel que soit le total donné.",
    sources=(GUIDELINE.at("3.7"), MIRELS_1989.at("p. 256-264")),
    note=Text(
        "L'os est déjà fracturé : le total de Mirels n'entre plus dans la conclusion.",
        "The bone is already fractured: the Mirels total no longer counts.",
    ),
)
NO_THRESHOLD = Discrepancy(
    id="chirurgie-douleur-sans-seuil",
    section="3.7",
    kind=Kind.SILENCE,
    subject=Text("« Invalidantes »", "“Disabling”"),
    printed="« Douleurs invalidantes », sans échelle ni seuil ; la section 3.6.3 en donne un pour l'ablation.",
    published="Sans objet.",
    treatment="La réponse est un jugement clinique ; le seuil de l'ablation n'est pas repris.",
    sources=(GUIDELINE.at("3.7"), GUIDELINE.at("3.6.3")),
    note=Text(
        "« Invalidantes » n'a pas de seuil dans le référentiel : jugement clinique.",
        "“Disabling” has no threshold in the guideline: clinical judgement.",
    ),
)
