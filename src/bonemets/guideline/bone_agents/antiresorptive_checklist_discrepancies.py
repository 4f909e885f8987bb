"""Section 3.4: what precedes an antiresorptive agent."""

from bonemets.guideline.sources import GUIDELINE, XGEVA, ZOMETA
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_BEFORE = GUIDELINE.at("3.4, avant le traitement")

INTAKE = Discrepancy(
    id="anti-resorptif-apport-avant",
    section="3.4",
    kind=Kind.WORDING,
    subject=Text("Un apport rangé parmi les examens", "An intake listed among the examinations"),
    printed="Calcium et vitamine D figurent parmi ce qu'il est recommandé de « réaliser avant » le traitement.",
    published="Sans objet.",
    treatment="L'apport est un point de la liste : mis en route avant, il se poursuit ensuite.",
    sources=(_BEFORE,),
    note=Text(
        "Le référentiel range l'apport de calcium et de vitamine D parmi les points à réaliser avant ; il se poursuit "
        "pendant le traitement.",
        "The guideline lists calcium and vitamin D among what is done before; it goes on during treatment.",
    ),
)
EXCEPTION = Discrepancy(
    id="anti-resorptif-apport-hypercalcemie",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Apport et hypercalcémie", "Intake and hypercalcaemia"),
    printed="Un apport régulier de calcium et de vitamine D, sans exception.",
    published="Le document du dénosumab excepte l'hypercalcémie.",
    treatment="Un apport absent est listé comme manquant, à la lettre ; l'exception est dite.",
    sources=(_BEFORE, XGEVA.at("4.2, 4.4")),
    note=Text(
        "Apport absent : selon le document du dénosumab, seule l'hypercalcémie en dispense (hors référentiel).",
        "No intake: by the label of denosumab, only hypercalcaemia dispenses with it (not in the guideline).",
    ),
)
DOSES = Discrepancy(
    id="anti-resorptif-doses-calcium",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Doses de calcium et de vitamine D", "Doses of calcium and vitamin D"),
    printed="Calcium 1 g par jour, vitamine D 100.000 UI tous les 3 mois.",
    published="500 mg de calcium et 400 UI de vitamine D par jour au moins, avec l'un et l'autre agent.",
    treatment="Les doses du référentiel sont reprises : 100 000 UI en 3 mois font environ 1 100 UI par jour, au-dessus "
    "de ce minimum. « 100.000 » se lit cent mille.",
    sources=(_BEFORE, ZOMETA.at("4.2"), XGEVA.at("4.2")),
    note=Text(
        "Les doses du référentiel dépassent le minimum des documents des produits (500 mg et 400 UI par jour).",
        "The doses of the guideline exceed the minimum of the labels (500 mg and 400 IU a day).",
    ),
)
URGENCY = Discrepancy(
    id="anti-resorptif-liste-et-urgence",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("Liste complète et urgence", "Complete list and urgency"),
    printed="La liste est demandée « sauf urgence », sans dire ce que l'urgence change à une liste déjà complète.",
    published="Sans objet.",
    treatment="Une liste complète est dite complète, en urgence comme sans elle.",
    sources=(_BEFORE,),
    note=Text(
        "En urgence, la liste n'est pas exigée ; si elle est complète, le résultat le dit.",
        "The list is not required in an emergency; where it is complete, it is said to be.",
    ),
)
