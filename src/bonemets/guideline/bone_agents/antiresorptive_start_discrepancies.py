"""Section 3.4: start of an antiresorptive agent."""

from bonemets.guideline.sources import COLEMAN_2020, GUIDELINE, PETERS_2020, XGEVA, ZOMETA
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_START = GUIDELINE.at("3.4, début du traitement")
_AGENTS = GUIDELINE.at("3.4, choix et doses")
_WARNINGS = XGEVA.at("4.4")

MULTIPLE = Discrepancy(
    id="anti-resorptif-une-ou-plusieurs",
    section="3.4",
    kind=Kind.DISAGREEMENT,
    subject=Text("Une métastase, ou plusieurs", "One metastasis, or several"),
    printed="Section 3.4 : début dès la découverte d'« une » métastase osseuse. Section 3 : traitement recommandé en "
    "cas de métastases « multiples ».",
    published="Sans objet : les deux phrases sont du référentiel.",
    treatment="La section 3.4 est suivie, plus précise : une seule métastase suffit.",
    sources=(_START, GUIDELINE.at("3")),
    note=Text(
        "Une seule métastase : la section 3.4 propose de débuter, la section 3 ne parle que de métastases "
        "« multiples ».",
        "One metastasis: section 3.4 proposes to start, section 3 speaks of “multiple” metastases only.",
    ),
)
THREE_MONTHS = Discrepancy(
    id="anti-resorptif-trois-mois",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Espérance de vie de 3 mois exactement", "Life expectancy of exactly 3 months"),
    printed="Début si l'espérance de vie est « supérieure à 3 mois ».",
    published="Recommandations européennes de 2020 : 3 mois ou plus.",
    treatment="À 3 mois exactement, le début n'est pas proposé, à la lettre du référentiel ; la différence est dite.",
    sources=(_START, COLEMAN_2020.at("p. 1650-1663")),
    note=Text(
        "3 mois exactement : le référentiel demande plus de 3 mois, les recommandations européennes 3 mois ou plus.",
        "Exactly 3 months: the guideline asks for more than 3 months, the European one for 3 months or more.",
    ),
)
RHYTHM = Discrepancy(
    id="anti-resorptif-rythme",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("« Mensuel »", "“Monthly”"),
    printed="Une perfusion ou une injection par mois.",
    published="Acide zolédronique toutes les 3 à 4 semaines ; dénosumab toutes les 4 semaines, soit 13 doses par an "
    "et non 12.",
    treatment="Le rythme du référentiel est repris, celui des produits est montré.",
    sources=(_AGENTS, ZOMETA.at("4.2"), XGEVA.at("4.2")),
    note=Text(
        "« Mensuel » dans le référentiel ; toutes les 3 à 4 semaines (acide zolédronique) ou toutes les 4 semaines "
        "(dénosumab) dans les documents des produits.",
        "“Monthly” in the guideline; every 3 to 4 weeks (zoledronic acid) or every 4 weeks (denosumab) in the labels.",
    ),
)
HYPOCALCAEMIA = Discrepancy(
    id="anti-resorptif-hypocalcemie",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Hypocalcémie", "Hypocalcaemia"),
    printed="Rien sur la calcémie, ni avant le traitement, ni pendant.",
    published="Une hypocalcémie se corrige avant le dénosumab comme avant l'acide zolédronique ; des cas graves, "
    "parfois mortels, sont rapportés sous dénosumab, surtout dans les six premiers mois.",
    treatment="La calcémie est demandée, question hors référentiel ; quand elle est basse, la conclusion commence par "
    "sa correction.",
    sources=(_AGENTS, _WARNINGS, ZOMETA.at("4.4")),
    note=Text(
        "Hypocalcémie : à corriger avant l'un ou l'autre agent selon les documents des produits (hors référentiel) ; "
        "des cas mortels sont rapportés sous dénosumab.",
        "Hypocalcaemia: to be corrected before either agent by their labels (not in the guideline); fatal cases are "
        "reported under denosumab.",
    ),
)
HYPERCALCAEMIA = Discrepancy(
    id="anti-resorptif-hypercalcemie",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Hypercalcémie", "Hypercalcaemia"),
    printed="Supplémentation « systématique » en calcium et en vitamine D avec le dénosumab.",
    published="Supplémentation de tous les patients, sauf en cas d'hypercalcémie.",
    treatment="La supplémentation du référentiel est reprise, l'exception du produit est dite.",
    sources=(_AGENTS, _WARNINGS),
    note=Text(
        "Hypercalcémie : pas de calcium ni de vitamine D selon le document du dénosumab (hors référentiel), alors que "
        "le référentiel rend cette supplémentation systématique.",
        "Hypercalcaemia: the label excepts calcium and vitamin D (not in the guideline), which the guideline makes "
        "systematic.",
    ),
)
LOW_CLEARANCE = Discrepancy(
    id="denosumab-moins-de-30",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Dénosumab et insuffisance rénale sévère", "Denosumab and severe renal failure"),
    printed="Pas d'adaptation à la fonction rénale, sans surveillance particulière.",
    published="Pas d'adaptation, mais un risque d'hypocalcémie accru et une expérience limitée au-dessous de "
    "30 mL/min ou en dialyse.",
    treatment="Le dénosumab reste ouvert, comme dans le référentiel ; l'avertissement est dit.",
    sources=(_AGENTS, XGEVA.at("4.2, 4.4")),
    note=Text(
        "Dénosumab au-dessous de 30 mL/min ou en dialyse : risque d'hypocalcémie accru, expérience limitée (hors "
        "référentiel).",
        "Denosumab under 30 mL/min or on dialysis: greater risk of hypocalcaemia, limited experience (not in the "
        "guideline).",
    ),
)
LOW_CLEARANCE_IN_SHORT = Text(
    "dénosumab : risque d'hypocalcémie accru à cette clairance (produit)",
    "denosumab: higher risk of hypocalcaemia at this clearance (label)",
)
SURVIVAL = Discrepancy(
    id="anti-resorptif-survie-globale",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Survie globale sous anti-résorptif", "Overall survival under an antiresorptive agent"),
    printed="Une « amélioration de la survie globale » parmi les effets des anti-résorptifs, alors que la section "
    "3.2 n'en "
    "trouve pas avec un inhibiteur de l'EGFR.",
    published="L'essai SPLENDOUR, que la bibliographie du référentiel contient, ne trouve pas de gain sous dénosumab : "
    "médianes de 8,7 et 8,2 mois, rapport de risques 0,96, et 1,02 chez les patients qui ont des métastases osseuses.",
    treatment="L'énoncé est repris au nom du référentiel, avec cette réserve ; aucune règle n'en dépend.",
    sources=(GUIDELINE.at("3.4"), GUIDELINE.at("3.2"), PETERS_2020.at("p. 1647-1656")),
    note=Text(
        "Gain de survie globale énoncé par le référentiel, non retrouvé sous dénosumab dans l'essai SPLENDOUR (2020).",
        "Gain of overall survival stated by the guideline, not found with denosumab in the SPLENDOUR trial (2020).",
    ),
)
