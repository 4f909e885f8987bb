"""Section 3.5.3."""

from bonemets.guideline.sources import GUIDELINE, RADES_2008, RADES_2011
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_RADES_2008 = RADES_2008.at("p. 905-908")
_RADES_2011 = RADES_2011.at("p. 1503-1506")

MEDULLARY = Discrepancy(
    id="rades-medullaire",
    section="3.5.3",
    kind=Kind.WORDING,
    subject=Text("« Compression vasculaire »", "“Vascular compression”"),
    printed="Intervalle entre le diagnostic et la « compression vasculaire » [sic].",
    published="Compression médullaire.",
    treatment="« Médullaire » est écrit partout ; faute d'édition ou d'extraction.",
    sources=(_RADES_2011,),
    note=Text("Lire « compression médullaire ».", "Read “spinal cord compression”."),
)
FIFTEEN_MONTHS = Discrepancy(
    id="rades-quinze-mois",
    section="3.5.3",
    kind=Kind.SILENCE,
    subject=Text("15 mois exactement", "Exactly 15 months"),
    printed="« <15 mois » et « >15 mois » : 15 mois exactement n'est pas prévu.",
    published="La même équipe écrit « ≤15 » et « >15 » dans un score voisin.",
    treatment="15 mois exactement compte avec les délais plus courts (6 points).",
    sources=(_RADES_2011,),
    note=Text(
        "15 mois exactement n'est pas prévu par le référentiel ; il compte ici dans « 15 mois ou moins », comme dans "
        "un score voisin de la même équipe.",
        "Exactly 15 months is not covered by the guideline; it counts as “15 months or less” here, as in a sister "
        "score of the same team.",
    ),
)
DAYS = Discrepancy(
    id="rades-jours",
    section="3.5.3",
    kind=Kind.SILENCE,
    subject=Text("Délai de 0 jour ou fraction de jour", "Onset of 0 day or part of a day"),
    printed="1-7, 8-14, plus de 14 jours.",
    published="Rien de plus n'a été trouvé.",
    treatment="Tout jour commencé compte ; un délai de 0 jour est refusé.",
    sources=(GUIDELINE.at("3.5.3, tableau"),),
    note=Text("Tout jour commencé compte.", "Any started day counts."),
)
NO_DEFICIT = Discrepancy(
    id="rades-sans-deficit",
    section="3.5.3",
    kind=Kind.SILENCE,
    subject=Text("Patient sans déficit moteur", "Patient without motor deficit"),
    printed="Aucune valeur du délai pour un patient sans déficit.",
    published="Le délai d'installation suppose un déficit.",
    treatment="Le score est déclaré non applicable ; « plus de 14 jours » n'est jamais supposé.",
    sources=(GUIDELINE.at("3.5.3, tableau"), _RADES_2011),
    note=Text(
        "Le tableau du score ne prévoit pas de patient sans déficit moteur.",
        "The table of the score has no place for a patient without motor deficit.",
    ),
)
MEANING = Discrepancy(
    id="rades-statut",
    section="3.5.3",
    kind=Kind.PUBLICATION,
    subject=Text("« Maintien » ambulatoire", "“Keeping” walking"),
    printed="Taux de « maintien ambulatoire ».",
    published="Taux de patients qui marchent après la radiothérapie, récupérations comprises.",
    treatment="Le site écrit « patients ambulatoires après radiothérapie ».",
    sources=(_RADES_2008, _RADES_2011),
    note=Text(
        "Le taux compte aussi les patients qui ont retrouvé la marche.",
        "The rate also counts patients who regained walking.",
    ),
)
GROUP_I = Discrepancy(
    id="rades-groupe-1",
    section="3.5.3",
    kind=Kind.PUBLICATION,
    subject=Text("Groupe I et chirurgie", "Group I and surgery"),
    printed="Pas de bénéfice de la chirurgie.",
    published="Marche après traitement : 10,6 % après radiothérapie seule, 0 % après laminectomie et 14,3 % après "
    "laminectomie avec stabilisation ; 104 patients opérés en tout.",
    treatment="Les taux et l'effectif sont montrés avec le groupe.",
    sources=(_RADES_2011,),
    note=Text(
        "Groupe I (hors référentiel) : 10,6 % de patients ambulatoires après radiothérapie seule, 0 % avec une "
        "laminectomie, 14,3 % avec laminectomie et stabilisation ; petite série opérée.",
        "Group I (outside the guideline): walking 10.6% after radiotherapy alone, 0% after laminectomy, 14.3% with "
        "laminectomy and stabilisation; small surgical series.",
    ),
    short=Text(
        "Groupe I (hors référentiel) : 10,6 % de patients ambulatoires après radiothérapie seule, 0 à 14,3 % "
        "après chirurgie, petite série",
        "Group I (not in the guideline): 10.6% ambulatory after radiotherapy alone, 0 to 14.3% after surgery, "
        "small series",
    ),
)
GROUP_II = Discrepancy(
    id="rades-groupe-2",
    section="3.5.3",
    kind=Kind.PUBLICATION,
    subject=Text("Groupe II : laminectomie et stabilisation", "Group II: laminectomy and stabilisation"),
    printed="Pas de bénéfice significatif de la laminectomie.",
    published="Exact pour la laminectomie seule (62,5 % contre 70,9 % après radiothérapie seule), mais 83,9 % avec "
    "stabilisation ; les auteurs de 2008 tiennent 29-37 points pour des candidats à la chirurgie. Le groupe réunit "
    "43,5 % (29-31), 71,0 % (32-34) et 89,5 % (35-37) de patients ambulatoires.",
    treatment="La proposition du référentiel est gardée, les taux publiés sont montrés avec elle.",
    sources=(_RADES_2011, _RADES_2008),
    note=Text(
        "Groupe II (hors référentiel) : après radiothérapie seule, 43,5 % de patients ambulatoires à 29-31 points, "
        "71,0 % à 32-34, 89,5 % à 35-37 ; avec laminectomie et stabilisation, 83,9 % dans l'ensemble du groupe ; les "
        "auteurs de 2008 tiennent ces patients pour candidats à la chirurgie.",
        "Group II (outside the guideline): walking 43.5% at 29-31 points, 71.0% at 32-34, 89.5% at 35-37; 83.9% "
        "in the "
        "whole group with laminectomy and stabilisation; the 2008 authors call them surgical candidates.",
    ),
    short=Text(
        "Groupe II (hors référentiel) : 70,9 % de patients ambulatoires après radiothérapie seule, 83,9 % avec "
        "laminectomie et stabilisation",
        "Group II (not in the guideline): 70.9% ambulatory after radiotherapy alone, 83.9% with laminectomy and "
        "stabilisation",
    ),
)
NAMES = Discrepancy(
    id="rades-homonymes",
    section="3.5.3",
    kind=Kind.PUBLICATION,
    subject=Text("Plusieurs scores de Rades", "Several Rades scores"),
    printed="« Score de Rades », sans plus.",
    published="La même équipe a publié d'autres scores, de survie, dont les totaux se chevauchent (20 à 45, 25 à 57, "
    "6 à 25…).",
    treatment="Ce site calcule le score du statut ambulatoire (2008, validé en 2011), de 21 à 44.",
    sources=(_RADES_2008, _RADES_2011),
    note=Text(
        "Score du statut ambulatoire, à ne pas confondre avec les scores de survie de la même équipe.",
        "Ambulatory score, not to be mistaken for the survival scores of the same team.",
    ),
)
ITEMS = Discrepancy(
    id="rades-points",
    section="3.5.3",
    kind=Kind.PUBLICATION,
    subject=Text("Points de chaque réponse", "Points of each answer"),
    printed="Un tableau complet de points.",
    published="Aucun autre tableau de points n'a pu être consulté ; celui du référentiel redonne exactement les "
    "extrêmes publiés, 21 et 44.",
    treatment="Les points du référentiel sont appliqués.",
    sources=(GUIDELINE.at("3.5.3, tableau"), _RADES_2008),
    note=Text(
        "Points pris au référentiel, recoupés par les extrêmes publiés.",
        "Points taken from the guideline, cross-checked by the published extremes.",
    ),
)
TYPO = Discrepancy(
    id="rades-effectif-2008",
    section="3.5.3",
    kind=Kind.PUBLICATION,
    subject=Text("Effectif impossible dans le résumé de 2008", "Impossible count in the 2008 abstract"),
    printed="Rien : le référentiel ne donne pas les effectifs.",
    published="Le résumé de 2008 écrit « 315 of 266 » pour 35-37 points ; les autres effectifs imposent 366 (86,1 %).",
    treatment="Le site donne 315/366.",
    sources=(_RADES_2008,),
    note=Text("35-37 points en 2008 : 315 patients sur 366.", "35-37 points in 2008: 315 of 366 patients."),
)
VISCERAL = Discrepancy(
    id="rades-viscerales",
    section="3.5.3",
    kind=Kind.SILENCE,
    subject=Text("« Viscérales » non défini", "“Visceral” left undefined"),
    printed="« Métastases viscérales », oui ou non, sans dire lesquelles comptent.",
    published="Les résumés des publications de 2008 et de 2011 ne les définissent pas.",
    treatment="La réponse est laissée à la RCP, et le doute est dit : cerveau, plèvre et poumon controlatéral sont "
    "les cas "
    "les plus fréquents d'un cancer bronchique.",
    sources=(GUIDELINE.at("3.5.3"),),
    note=Text(
        "« Viscéral » n'est pas défini : le cerveau, la plèvre et le poumon controlatéral relèvent du jugement de "
        "la RCP.",
        "“Visceral” is not defined: brain, pleura and the other lung are for the board to judge.",
    ),
)
