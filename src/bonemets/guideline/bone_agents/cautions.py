"""Section 3.4: what must travel with a result about an antiresorptive agent."""

from bonemets.guideline.bone_agents.creatinine_clearance import LOWEST
from bonemets.guideline.sources import GROVER_2019, GUIDELINE, XGEVA, YANG_2020, ZHANG_2017, ZOMETA
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

_BEFORE = GUIDELINE.at("3.4, avant le traitement")

JAW = Caution(
    "anti-resorptif-machoire",
    Text(
        "Risque d'ostéonécrose de la mâchoire : évaluation bucco-dentaire par un spécialiste, avec un panoramique, "
        "avant de commencer sauf urgence, puis tous les six mois.",
        "Risk of osteonecrosis of the jaw: dental review by a specialist, with a panoramic radiograph, before the "
        "start "
        "unless urgent, then every six months.",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (_BEFORE,),
    line=Text(
        "mâchoire : évaluation bucco-dentaire et panoramique avant, sauf urgence, puis tous les six mois",
        "jaw: dental review and panoramic radiograph before, unless urgent, then every six months",
    ),
)
JAW_REVIEW = Caution(
    "anti-resorptif-machoire-suivi",
    Text(
        "Pendant le traitement, l'évaluation bucco-dentaire se répète tous les six mois.",
        "While the treatment is given, the dental review is repeated every six months.",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (_BEFORE,),
    line=Text("évaluation bucco-dentaire tous les six mois", "dental review every six months"),
)
NEPHROTOXIC = Caution(
    "anti-resorptif-nephrotoxiques",
    Text(
        "Prudence quand d'autres traitements néphrotoxiques sont associés.",
        "Caution where other nephrotoxic treatments are given.",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (_BEFORE,),
    line=Text("prudence avec d'autres traitements néphrotoxiques", "caution with other nephrotoxic treatments"),
)
SUPPLEMENTS = Caution(
    "anti-resorptif-calcium-vitamine-d",
    Text(
        "Apport régulier de calcium (1 g par jour) et de vitamine D (100 000 UI tous les 3 mois), après la recherche "
        "d'une carence ; pas en cas d'hypercalcémie (hors référentiel).",
        "Regular calcium (1 g a day) and vitamin D (100,000 IU every 3 months), after looking for a deficiency; not "
        "with "
        "hypercalcaemia (not in the guideline).",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (_BEFORE, XGEVA.at("4.2")),
    line=Text("calcium et vitamine D, sauf hypercalcémie", "calcium and vitamin D, unless hypercalcaemia"),
)
DENOSUMAB_LABEL = Caution(
    "denosumab-contre-indications",
    Text(
        "Dénosumab, selon son document (hors référentiel) : contre-indiqué devant une hypocalcémie sévère non traitée, "
        "ou une lésion dentaire ou buccale non cicatrisée.",
        "Denosumab, by its label (not in the guideline): contraindicated with severe untreated hypocalcaemia, or with "
        "an unhealed dental or oral lesion.",
    ),
    Weight.BEFORE_ACTING,
    Origin.PRODUCT_DOCUMENT,
    (XGEVA.at("4.3"),),
    line=Text(
        "dénosumab contre-indiqué (produit) : hypocalcémie sévère non traitée, lésion dentaire ou buccale non "
        "cicatrisée",
        "denosumab contraindicated (label): severe untreated hypocalcaemia, unhealed dental or oral lesion",
    ),
)
PREGNANCY = Caution(
    "anti-resorptif-grossesse",
    Text(
        "Grossesse, contraception, allaitement : lire les documents des produits (hors référentiel).",
        "Pregnancy, contraception, breast-feeding: read the labels (not in the guideline).",
    ),
    Weight.NOTE,
    Origin.PRODUCT_DOCUMENT,
    (ZOMETA.at("4.6"), XGEVA.at("4.6")),
    line=Text("grossesse, allaitement : voir les produits", "pregnancy, breast-feeding: see the labels"),
)
LABORATORY_ESTIMATE = Caution(
    "clairance-estimee-par-le-laboratoire",
    Text(
        "Le débit estimé par le laboratoire (CKD-EPI) n'est pas la clairance de Cockcroft et Gault, que le document du "
        "produit demande (hors référentiel).",
        "The rate that the laboratory estimates (CKD-EPI) is not the Cockcroft-Gault clearance that the label asks for "
        "(not in the guideline).",
    ),
    Weight.RESERVATION,
    Origin.PRODUCT_DOCUMENT,
    (ZOMETA.at("4.2"),),
    line=Text("clairance de Cockcroft et Gault, et non CKD-EPI", "Cockcroft-Gault clearance, not CKD-EPI"),
)
DONE_IS_NOT_NORMAL = Caution(
    "liste-prealable-fait-n-est-pas-normal",
    Text(
        "Fait ne veut pas dire normal : lire le résultat de chaque point avant de commencer.",
        "Done does not mean normal: read the result of each point before the start.",
    ),
    Weight.BEFORE_ACTING,
    Origin.CONVENTION,
    (_BEFORE,),
    line=Text("fait ne veut pas dire normal, lire chaque résultat", "done is not normal, read each result"),
)
URGENT_CLEARANCE = Caution(
    "liste-prealable-urgence-clairance",
    Text(
        "Même en urgence, l'acide zolédronique demande la clairance : le référentiel en fait une « contre-indication » "
        f"au-dessous de {LOWEST} mL/min.",
        f"Even when urgent, zoledronic acid needs the clearance: below {LOWEST} mL/min the guideline calls it a "
        "“contraindication”.",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.4, fonction rénale"),),
    line=Text(
        "même en urgence, clairance à connaître avant l'acide zolédronique",
        "even when urgent, clearance to be known before zoledronic acid",
    ),
)
BREAST_EVIDENCE = Caution(
    "espacement-etudie-dans-le-sein",
    Text(
        "L'espacement a surtout été étudié dans le cancer du sein.",
        "Spacing was mostly studied in breast cancer.",
    ),
    Weight.RESERVATION,
    Origin.PUBLICATION,
    (YANG_2020.at("p. 2533-2540"),),
    line=Text("espacement surtout étudié dans le cancer du sein", "spacing mostly studied in breast cancer"),
)
SYSTEMIC = Caution(
    "anti-resorptif-traitement-systemique",
    Text(
        "Avec un inhibiteur de l'EGFR, le référentiel rapporte moins d'événements osseux sous bisphosphonate, sans "
        "gain "
        "de survie globale (3.2) ; avec une immunothérapie, ni toxicité ni perte d'efficacité signalées (3.3).",
        "With an EGFR inhibitor the guideline reports fewer skeletal events under a bisphosphonate, without a gain of "
        "overall survival (3.2); with immunotherapy, no signal of toxicity or of lost efficacy (3.3).",
    ),
    Weight.NOTE,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.2"), ZHANG_2017.at("résumé"), GUIDELINE.at("3.3"), GROVER_2019.at("résumé")),
    line=Text(
        "avec un inhibiteur de l'EGFR ou une immunothérapie : voir 3.2 et 3.3",
        "with an EGFR inhibitor or immunotherapy: see 3.2 and 3.3",
    ),
)
