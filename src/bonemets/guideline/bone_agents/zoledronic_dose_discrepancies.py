"""Section 3.4: dose of zoledronic acid."""

from bonemets.guideline.sources import COCKCROFT_1976, GUIDELINE, ZOMETA
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_KIDNEY = GUIDELINE.at("3.4, fonction rénale")
_POSOLOGY = ZOMETA.at("4.2")

TABLE = Discrepancy(
    id="acide-zoledronique-doses-renales",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Doses selon la fonction rénale", "Doses by renal function"),
    printed="Une posologie « à adapter à la fonction rénale », sans doses ni formule de clairance.",
    published="Le résumé des caractéristiques du produit donne quatre doses, de 4,0 à 3,0 mg, selon la clairance de "
    "Cockcroft et Gault.",
    treatment="Les doses sont celles du produit, marquées hors référentiel.",
    sources=(_KIDNEY, _POSOLOGY),
    note=Text(
        "Doses et limites du résumé des caractéristiques du produit (hors référentiel) : le référentiel demande "
        "d'adapter, sans doses.",
        "Doses and limits of the drug label (not in the guideline): the guideline asks to adapt, without doses.",
    ),
)
CONTRAINDICATION = Discrepancy(
    id="acide-zoledronique-moins-de-30",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Clairance de moins de 30 mL/min", "Clearance under 30 mL/min"),
    printed="« Contre-indication ».",
    published="« Non recommandé » dans le résumé des caractéristiques du produit, dont les études excluaient une "
    "créatininémie de plus de 265 µmol/L (3,0 mg/dL). Des pages secondaires citent 35 mL/min, qui n'est pas la limite "
    "européenne.",
    treatment="Aucune dose n'est donnée au-dessous de 30 mL/min, et la raison est dite.",
    sources=(_KIDNEY, _POSOLOGY),
    note=Text(
        "Au-dessous de 30 mL/min, le référentiel écrit « contre-indication », le document du produit « non "
        "recommandé ».",
        "Under 30 mL/min the guideline writes “contraindication”, the drug label “not recommended”.",
    ),
)
WHOLE_NUMBERS = Discrepancy(
    id="acide-zoledronique-classes-entieres",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Clairances entre deux classes", "Clearances between two classes"),
    printed="Sans objet.",
    published="Le document du produit donne 50 à 60, 40 à 49 et 30 à 39 mL/min : 49,5 et 39,5 n'ont pas de classe.",
    treatment="Une classe va jusqu'à la suivante, sans intervalle vide : 49,5 se lit avec 40, 39,5 avec 30. "
    "60, 50, 40 et 30 exactement appartiennent à la classe qui les nomme ; rien n'est arrondi avant la comparaison.",
    sources=(_POSOLOGY,),
    note=Text(
        "Le document du produit donne ses classes en nombres entiers ; une clairance de 49,5 ou de 39,5 prend ici "
        "la dose la plus faible.",
        "The label prints whole numbers; a clearance of 49.5 or 39.5 takes the lower dose here.",
    ),
)
CONSTANTS = Discrepancy(
    id="clairance-constantes-arrondies",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Constantes de la formule de Cockcroft et Gault", "Constants of the Cockcroft-Gault formula"),
    printed="Sans objet.",
    published="L'usage arrondit les constantes de la formule à 1,23 pour un homme et à 1,04 pour une femme, en µmol/L.",
    treatment="Rien n'est arrondi avant la comparaison ; tout près d'une limite, il est dit que l'autre usage peut "
    "donner "
    "une autre dose.",
    sources=(COCKCROFT_1976.at("p. 31-41"), _POSOLOGY),
    note=Text(
        "Clairance à 0,4 % ou moins d'une limite : calculée avec les constantes arrondies d'usage (1,23 et 1,04), elle "
        "peut tomber de l'autre côté et changer la dose.",
        "Clearance within 0.4% of a limit: with the usual rounded constants (1.23 and 1.04) it may fall on the other "
        "side and change the dose.",
    ),
    short=Text(
        "clairance tout près d'une limite : avec les constantes arrondies d'usage, la dose peut changer",
        "clearance very close to a limit: with the usual rounded constants, the dose may change",
    ),
)
FORMULA = Discrepancy(
    id="clairance-formule",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Formule de la clairance et ses constantes", "Formula of the clearance and its constants"),
    printed="Une « clairance », sans formule.",
    published="Le produit nomme la formule de Cockcroft et Gault sans dire quel poids prendre. Deux jeux de constantes "
    "circulent, 72 et 88,4 avec 0,85 pour les femmes, ou 1,23 et 1,04 arrondis ; près de 30 mL/min ils ne concordent "
    "pas toujours. Une encyclopédie en français donne 1,25 pour les hommes, à tort.",
    treatment="88,4 / 72 n'est pas arrondi et les femmes ont 0,85 ; le poids est celui qui est saisi.",
    sources=(_KIDNEY, _POSOLOGY, COCKCROFT_1976.at("p. 31-41")),
    note=Text(
        "La clairance est celle de Cockcroft et Gault, aux constantes non arrondies (hors référentiel).",
        "The clearance is that of Cockcroft and Gault, with unrounded constants (not in the guideline).",
    ),
)
