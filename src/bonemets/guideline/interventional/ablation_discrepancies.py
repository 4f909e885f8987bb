"""Section 3.6.3."""

from bonemets.guideline.sources import DUPUY_2010, GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

FOUR = Discrepancy(
    id="ablation-quatre",
    section="3.6.3",
    kind=Kind.SILENCE,
    subject=Text("Douleur de 4 sur 10 exactement", "Pain of exactly 4 out of 10"),
    printed="Douleur qui persiste « >4/10 » sous antalgiques.",
    published="Sans objet.",
    treatment="À 4 exactement, la condition n'est pas remplie, à la lettre ; une cotation décimale est admise.",
    sources=(GUIDELINE.at("3.6.3"),),
    note=Text(
        "4 sur 10 exactement n'est pas au-dessus de 4 : la condition n'est pas remplie, à la lettre.",
        "Exactly 4 out of 10 is not above 4: the condition is not met, to the letter.",
    ),
)
OLIGOMETASTATIC = Discrepancy(
    id="ablation-oligo-metastatique",
    section="3.6.3",
    kind=Kind.DISAGREEMENT,
    subject=Text("Maladie oligo-métastatique sans douleur", "Oligometastatic disease without pain"),
    printed="La maladie oligo-métastatique suffit, « et/ou » une lésion symptomatique ; le geste est ensuite "
    "destiné aux patients dont la douleur reste au-dessus du seuil.",
    published="Sans objet.",
    treatment="Le but curatif, qui ne suppose pas de douleur (3.6), a sa propre conclusion ; la condition de douleur "
    "vaut pour une lésion symptomatique.",
    sources=(GUIDELINE.at("3.6.3"), GUIDELINE.at("3.6")),
    note=Text(
        "Le référentiel cite la maladie oligo-métastatique à part des symptômes, mais n'excepte pas sa condition "
        "de douleur.",
        "The guideline cites oligometastatic disease apart from symptoms, but makes no exception to its condition "
        "on pain.",
    ),
)
MICROWAVE = Discrepancy(
    id="ablation-micro-ondes",
    section="3.6.3",
    kind=Kind.WORDING,
    subject=Text("Parenthèse sur les micro-ondes", "Parenthesis on microwaves"),
    printed="Une parenthèse mal fermée place la cryo-ablation dans la remarque sur les micro-ondes.",
    published="Sans objet.",
    treatment="La remarque, diffusion au-delà de la corticale et marges difficiles, ne porte que sur les micro-ondes ; "
    "la cryo-ablation est lue comme une technique thermique parmi d'autres.",
    sources=(GUIDELINE.at("3.6.3, méthodes"),),
    note=Text(
        "Micro-ondes : peu d'études dans l'os ; elles diffusent au-delà de la corticale et la marge se contrôle mal.",
        "Microwaves: few studies in bone; they spread beyond the cortex and the margin is hard to control.",
    ),
)
CITATION = Discrepancy(
    id="ablation-citation-poumon",
    section="3.6.3",
    kind=Kind.PUBLICATION,
    subject=Text("Une citation qui porte sur le poumon", "A citation that is about the lung"),
    printed="Effet antalgique rapide de la thermo-ablation, avec trois citations.",
    published="L'une des trois traite, d'après son titre, de l'ablation des tumeurs du poumon.",
    treatment="La phrase est gardée avec ses trois citations, et la réserve est dite.",
    sources=(DUPUY_2010.at("p. 268-275"),),
    note=Text(
        "L'une des trois publications citées porte sur les tumeurs du poumon.",
        "One of the three cited publications is about lung tumours.",
    ),
)
ORDER = Discrepancy(
    id="ablation-situation-d-abord",
    section="3.6.3",
    kind=Kind.SILENCE,
    subject=Text("Ni situation citée, ni douleur suffisante", "Neither a named situation nor enough pain"),
    printed="Les situations, puis une condition de douleur, sans dire laquelle nommer quand aucune n'est remplie.",
    published="Sans objet.",
    treatment="La conclusion nomme la situation ; la douleur reste signalée comme critère absent.",
    sources=(GUIDELINE.at("3.6.3"),),
    note=Text(
        "La condition de douleur manque aussi : la conclusion nomme la situation d'abord.",
        "The condition on pain is not met either: the conclusion names the situation first.",
    ),
)
