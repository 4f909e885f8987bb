"""Registry of the gaps between the guideline and the publications it rests on.

Each one says what the guideline prints, what the publication says, what bonemets does and why.
Identifiers are permanent: they are anchors of the site.
"""

from bonemets.core.discrepancy import Discrepancy
from bonemets.core.text import Text
from bonemets.sources import (
    AMELOT_2017,
    FISHER_2010,
    FISHER_2014,
    FRANKEL_1969,
    GUIDELINE,
    KIM_2014,
    MIRELS_1989,
    RADES_2008,
    RADES_2011,
    TOKUHASHI_2005,
    TOMITA_2001,
)

_MIRELS = MIRELS_1989.at("p. 256-264")
_RADES_2008 = RADES_2008.at("p. 905-908")
_RADES_2011 = RADES_2011.at("p. 1503-1506")
_FISHER = FISHER_2010.at("p. E1221-E1229")
_TOKUHASHI = TOKUHASHI_2005.at("p. 2186-2191")
_TOMITA = TOMITA_2001.at("p. 298-306")

MIRELS_RANGE = Discrepancy(
    id="mirels-etendue",
    section="3.5.2",
    subject=Text("Étendue du score", "Range of the score"),
    printed="Un total « entre 3 et 12 ».",
    published="Quatre items cotés de 1 à 3 : le total va de 4 à 12.",
    treatment="Le score va de 4 à 12 ; un total de 3 ne peut pas exister.",
    sources=(_MIRELS,),
    note=Text("Le total va de 4 à 12, et non de 3 à 12.", "The total goes from 4 to 12, not from 3."),
)
MIRELS_EIGHT = Discrepancy(
    id="mirels-huit",
    section="3.5.2",
    subject=Text("Total de 8", "Total of 8"),
    printed="8 : discussion en RCP ; chirurgie prophylactique à partir de 9.",
    published="Le résumé de 1989 demande une fixation prophylactique avant irradiation à partir de 8. "
    "La lecture usuelle ultérieure est celle du référentiel.",
    treatment="Les classes du référentiel sont appliquées, et l'écart est signalé à tout total de 8.",
    sources=(_MIRELS,),
    note=Text(
        "Total de 8 : la publication de 1989 propose la fixation prophylactique dès 8 ; le référentiel, "
        "une discussion en RCP.",
        "Total of 8: the 1989 publication proposes prophylactic fixation from 8; the guideline, a board discussion.",
    ),
)
MIRELS_THIRDS = Discrepancy(
    id="mirels-tiers",
    section="3.5.2",
    subject=Text("1/3 et 2/3 exactement", "Exactly 1/3 and 2/3"),
    printed="« 1/3 à 2/3 », bornes comprises à la lettre, entre « <1/3 » et « >2/3 ».",
    published="Mêmes classes.",
    treatment="1/3 et 2/3 exactement comptent 2 points. La comparaison est exacte : 33 % est au-dessous de 1/3, "
    "66 % au-dessous de 2/3 et 67 % au-dessus.",
    sources=(GUIDELINE.at("3.5.2, tableau"), _MIRELS),
    note=Text(
        "Taille : 1/3 et 2/3 exactement sont dans cette classe ; 33 % et 67 % n'y sont pas.",
        "Size: exactly 1/3 and 2/3 are in this class; 33% and 67% are not.",
    ),
)
MIRELS_CORTEX = Discrepancy(
    id="mirels-corticale",
    section="3.5.2",
    subject=Text("Ce que mesure la taille", "What the size is a part of"),
    printed="Part « de la corticale ».",
    published="Les reproductions du tableau diffèrent : diamètre de l'os, épaisseur de la corticale, corticale. "
    "Le texte intégral de 1989 n'a pas pu être consulté.",
    treatment="Le libellé du référentiel est gardé.",
    sources=(_MIRELS,),
    note=Text("La taille est une part de la corticale.", "The size is a part of the cortex."),
)
MIRELS_NO_PAIN = Discrepancy(
    id="mirels-sans-douleur",
    section="3.5.2",
    subject=Text("Absence de douleur", "No pain"),
    printed="Aucune classe pour une lésion indolore.",
    published="Aucune classe non plus ; l'item vaut 1 au minimum.",
    treatment="Une lésion indolore est cotée « légère » (1 point), par convention.",
    sources=(_MIRELS,),
    note=Text(
        "Douleur « légère » comprend, par convention, l'absence de douleur.",
        "“Mild” pain includes no pain, by convention.",
    ),
)
MIRELS_FUNCTIONAL_PAIN = Discrepancy(
    id="mirels-handicapante",
    section="3.5.2",
    subject=Text("Douleur « handicapante »", "“Disabling” pain"),
    printed="« handicapante ».",
    published="« functional » : douleur sévère, ou aggravée par l'usage du membre.",
    treatment="Les deux mots sont tenus pour synonymes, et la définition d'origine est montrée.",
    sources=(_MIRELS,),
    note=Text(
        "« Handicapante » se lit au sens d'origine : douleur sévère ou aggravée par l'usage du membre.",
        "“Disabling” is read as in the original: severe pain, or pain aggravated by using the limb.",
    ),
)
MIRELS_SCOPE = Discrepancy(
    id="mirels-domaine",
    section="3.5.2",
    subject=Text("Bassin et os fracturé", "Pelvis and fractured bone"),
    printed="La section 3.6.2 cite un score de Mirels de plus de 8 pour des fractures du bassin ou du fémur proximal.",
    published="Le score a été établi pour des os longs non encore fracturés.",
    treatment="Le score est déclaré non applicable au bassin et à un os déjà fracturé.",
    sources=(GUIDELINE.at("3.6.2"), _MIRELS),
    note=Text(
        "La section 3.6.2 du référentiel cite pourtant ce score pour le bassin et l'os fracturé.",
        "Section 3.6.2 of the guideline nevertheless cites this score for the pelvis and a fractured bone.",
    ),
)
RADES_MEDULLARY = Discrepancy(
    id="rades-medullaire",
    section="3.5.3",
    subject=Text("« Compression vasculaire »", "“Vascular compression”"),
    printed="Intervalle entre le diagnostic et la « compression vasculaire » [sic].",
    published="Compression médullaire.",
    treatment="« Médullaire » est écrit partout ; faute d'édition ou d'extraction.",
    sources=(_RADES_2011,),
    note=Text("Lire « compression médullaire ».", "Read “spinal cord compression”."),
)
RADES_FIFTEEN_MONTHS = Discrepancy(
    id="rades-quinze-mois",
    section="3.5.3",
    subject=Text("15 mois exactement", "Exactly 15 months"),
    printed="« <15 mois » et « >15 mois » : 15 mois exactement n'est pas prévu.",
    published="La même équipe imprime « ≤15 » et « >15 » dans un score voisin.",
    treatment="15 mois exactement compte avec les délais plus courts (6 points).",
    sources=(_RADES_2011,),
    note=Text(
        "15 mois exactement n'est pas prévu par le référentiel ; il est compté ici, comme dans un score voisin de la "
        "même équipe.",
        "Exactly 15 months is not covered by the guideline; it is counted here, as in a sister score of the same team.",
    ),
)
RADES_DAYS = Discrepancy(
    id="rades-jours",
    section="3.5.3",
    subject=Text("Délai de 0 jour ou fraction de jour", "Onset of 0 day or part of a day"),
    printed="1-7, 8-14, plus de 14 jours.",
    published="Rien de plus n'a été trouvé.",
    treatment="Tout jour commencé compte ; un délai de 0 jour est refusé.",
    sources=(GUIDELINE.at("3.5.3, tableau"),),
    note=Text("Tout jour commencé compte.", "Any started day counts."),
)
RADES_NO_DEFICIT = Discrepancy(
    id="rades-sans-deficit",
    section="3.5.3",
    subject=Text("Patient sans déficit moteur", "Patient without motor deficit"),
    printed="Aucune valeur du délai pour un patient sans déficit.",
    published="Le délai d'installation suppose un déficit.",
    treatment="Le score est déclaré non applicable ; « plus de 14 jours » n'est jamais supposé.",
    sources=(GUIDELINE.at("3.5.3, tableau"), _RADES_2011),
    note=Text(
        "Le référentiel ne dit rien du patient sans déficit moteur.",
        "The guideline says nothing of the patient without motor deficit.",
    ),
)
RADES_MEANING = Discrepancy(
    id="rades-statut",
    section="3.5.3",
    subject=Text("« Maintien » ambulatoire", "“Keeping” walking"),
    printed="Taux de « maintien ambulatoire ».",
    published="Taux de patients qui marchent après la radiothérapie, récupérations comprises.",
    treatment="Le site écrit « statut ambulatoire après radiothérapie ».",
    sources=(_RADES_2008, _RADES_2011),
    note=Text(
        "Le taux compte aussi les patients qui ont retrouvé la marche.",
        "The rate also counts patients who regained walking.",
    ),
)
RADES_GROUP_I = Discrepancy(
    id="rades-groupe-1",
    section="3.5.3",
    subject=Text("Groupe I et chirurgie", "Group I and surgery"),
    printed="Pas de bénéfice de la chirurgie.",
    published="Marche après traitement : 10,6 % après radiothérapie seule, 0 % après laminectomie et 14,3 % après "
    "laminectomie avec stabilisation ; 104 patients opérés en tout.",
    treatment="Les taux et l'effectif sont montrés avec le groupe.",
    sources=(_RADES_2011,),
    note=Text(
        "Groupe I (hors référentiel) : marche 10,6 % après radiothérapie seule, 0 % après laminectomie, 14,3 % avec "
        "laminectomie et stabilisation ; petite série opérée.",
        "Group I (outside the guideline): walking 10.6% after radiotherapy alone, 0% after laminectomy, 14.3% with "
        "laminectomy and stabilisation; small surgical series.",
    ),
)
RADES_GROUP_II = Discrepancy(
    id="rades-groupe-2",
    section="3.5.3",
    subject=Text("Groupe II : laminectomie et stabilisation", "Group II: laminectomy and stabilisation"),
    printed="Pas de bénéfice significatif de la laminectomie.",
    published="Exact pour la laminectomie seule (62,5 % contre 70,9 % après radiothérapie seule), mais 83,9 % avec "
    "stabilisation ; les auteurs de 2008 tiennent 29-37 points pour des candidats à la chirurgie. Le groupe réunit "
    "43,5 % (29-31), 71,0 % (32-34) et 89,5 % (35-37) de patients ambulatoires.",
    treatment="La proposition du référentiel est gardée, les taux publiés sont montrés avec elle.",
    sources=(_RADES_2011, _RADES_2008),
    note=Text(
        "Groupe II (hors référentiel) : marche 43,5 % à 29-31 points, 71,0 % à 32-34, 89,5 % à 35-37 ; 83,9 % dans "
        "l'ensemble du groupe avec laminectomie et stabilisation ; les auteurs de 2008 y voient des candidats à la "
        "chirurgie.",
        "Group II (outside the guideline): walking 43.5% at 29-31 points, 71.0% at 32-34, 89.5% at 35-37; 83.9% in the "
        "whole group with laminectomy and stabilisation; the 2008 authors call them surgical candidates.",
    ),
)
RADES_NAMES = Discrepancy(
    id="rades-homonymes",
    section="3.5.3",
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
RADES_ITEMS = Discrepancy(
    id="rades-points",
    section="3.5.3",
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
RADES_TYPO = Discrepancy(
    id="rades-effectif-2008",
    section="3.5.3",
    subject=Text("Effectif impossible dans le résumé de 2008", "Impossible count in the 2008 abstract"),
    printed="Rien : le référentiel ne donne pas les effectifs.",
    published="Le résumé de 2008 imprime « 315 of 266 » pour 35-37 points ; les autres effectifs imposent 366 "
    "(86,1 %).",
    treatment="Le site donne 315/366.",
    sources=(_RADES_2008,),
    note=Text("35-37 points en 2008 : 315 patients sur 366.", "35-37 points in 2008: 315 of 366 patients."),
)
SINS_OCCIPUT = Discrepancy(
    id="sins-occiput",
    section="3.8.1",
    subject=Text("Charnière occipito-cervicale", "Occipitocervical junction"),
    printed="Jonctionnelle : « C1-C2 ».",
    published="Occiput-C2.",
    treatment="Une lésion de la charnière occipito-cervicale est cotée jonctionnelle (3 points).",
    sources=(_FISHER,),
    note=Text(
        "La publication d'origine commence à l'occiput, là où le référentiel imprime C1.",
        "The original starts at the occiput, where the guideline prints C1.",
    ),
)
SINS_PAIN = Discrepancy(
    id="sins-douleur",
    section="3.8.1",
    subject=Text("Douleur « Oui »", "Pain “yes”"),
    printed="« Oui », sans précision.",
    published="Douleur mécanique : soulagée en position couchée, ou provoquée par le mouvement ou la mise en charge.",
    treatment="La réponse à 3 points est réservée à la douleur mécanique.",
    sources=(_FISHER,),
    note=Text(
        "3 points pour une douleur mécanique seulement, comme dans la publication d'origine.",
        "3 points for mechanical pain only, as in the original.",
    ),
)
SINS_CONSTANT_PAIN = Discrepancy(
    id="sins-douleur-constante",
    section="3.8.1",
    subject=Text("Douleur permanente non mécanique", "Constant pain that is not mechanical"),
    printed="« Occasionnelle mais non mécanique ».",
    published="Même libellé : une douleur permanente et non mécanique n'a pas de case.",
    treatment="Elle est cotée 1 point, avec cette note.",
    sources=(_FISHER,),
    note=Text(
        "Une douleur non mécanique permanente, sans case dans le score, est cotée ici.",
        "Constant pain that is not mechanical has no cell in the score and is rated here.",
    ),
)
SINS_ALIGNMENT = Discrepancy(
    id="sins-alignement",
    section="3.8.1",
    subject=Text("« Recul du mur postérieur »", "“Posterior wall retropulsion”"),
    printed="4 points : « Subluxation-recul du mur postérieur ».",
    published="4 points : subluxation ou translation. Le recul du mur postérieur n'est pas une translation.",
    treatment="Seules la subluxation et la translation valent 4 points ; un recul isolé n'en donne pas.",
    sources=(_FISHER,),
    note=Text(
        "4 points supposent une subluxation ou une translation ; un recul isolé du mur postérieur ne les donne pas.",
        "4 points suppose a subluxation or translation; retropulsion of the posterior wall alone does not give them.",
    ),
)
SINS_HALF = Discrepancy(
    id="sins-cinquante",
    section="3.8.1",
    subject=Text("Collapsus de 50 % exactement", "Collapse of exactly 50%"),
    printed="« >50 % » et « <50 % ».",
    published="Mêmes bornes : 50 % exactement manque aussi dans la publication.",
    treatment="50 % exactement prend la plus haute des deux cotations (3 au lieu de 2), par sécurité.",
    sources=(_FISHER,),
    note=Text(
        "Collapsus de 50 % exactement : non défini, la plus haute cotation (3 points) est retenue ; l'autre donne "
        "un point de moins.",
        "Collapse of exactly 50%: undefined, the higher rating (3 points) is kept; the other gives one point less.",
    ),
)
SINS_INVOLVEMENT = Discrepancy(
    id="sins-atteinte-cinquante",
    section="3.8.1",
    subject=Text("Atteinte de 50 % exactement sans collapsus", "Exactly 50% involved, no collapse"),
    printed="Plus de 50 % du corps atteint : 1 point.",
    published="Même libellé.",
    treatment="À la lettre, 50 % exactement sans collapsus vaut 0 point.",
    sources=(_FISHER,),
    note=Text(
        "Sans collapsus, une atteinte de 50 % exactement vaut 0 point à la lettre.",
        "Without collapse, exactly 50% of involvement is 0 point by the letter.",
    ),
)
SINS_REGIONS = Discrepancy(
    id="sins-deux-regions",
    section="3.8.1",
    subject=Text("Lésion à cheval sur deux régions", "Lesion across two regions"),
    printed="Non prévue.",
    published="Aucune source trouvée.",
    treatment="La plus haute cotation est retenue ; plusieurs lésions sont cotées une à une.",
    sources=(_FISHER,),
    note=Text("Lésion à cheval : la plus haute cotation.", "Across two regions: the higher rating."),
)
SINS_SOURCE = Discrepancy(
    id="sins-source",
    section="3.8.1",
    subject=Text("Publication citée", "Publication cited"),
    printed="Fisher, 2014, étude de reproductibilité chez des radiothérapeutes.",
    published="Le score est défini dans Fisher, 2010.",
    treatment="Les points sont rapportés à Fisher, 2010 ; Fisher, 2014 est cité pour la reproductibilité.",
    sources=(_FISHER, FISHER_2014.at("9:69")),
    note=Text("Score défini par Fisher, 2010.", "Score defined by Fisher, 2010."),
)
FRANKEL_SUBGRADES = Discrepancy(
    id="frankel-sous-grades",
    section="3.8.2",
    subject=Text("Sous-grades D1 à D3", "Subgrades D1 to D3"),
    printed="D1 avec déambulateur, D2 avec canne, D3 sans appareillage, sans source.",
    published="Frankel, 1969 n'a pas de sous-grades ; deux versions incompatibles circulent, l'une par l'aide à la "
    "marche, l'autre par la force motrice et les sphincters.",
    treatment="La version du référentiel (aide à la marche) est appliquée ; les trois valent D pour Tokuhashi.",
    sources=(FRANKEL_1969.at("p. 179-192"),),
    note=Text(
        "D1 à D3 selon l'aide à la marche ; une autre version cote la force motrice et les sphincters.",
        "D1 to D3 by walking aid; another version rates motor power and sphincters.",
    ),
)
FRANKEL_REFLEXES = Discrepancy(
    id="frankel-reflexes",
    section="3.8.2",
    subject=Text("Grade E", "Grade E"),
    printed="Fonctions neurologiques normales.",
    published="Le grade E admet des réflexes anormaux persistants.",
    treatment="E est retenu même si des réflexes restent anormaux.",
    sources=(FRANKEL_1969.at("p. 179-192"),),
    note=Text(
        "Le grade E d'origine admet des réflexes anormaux.",
        "The original grade E allows abnormal reflexes.",
    ),
)
TOKUHASHI_VERTEBRAL = Discrepancy(
    id="tokuhashi-item-manquant",
    section="3.8.3",
    subject=Text("Item manquant : métastases vertébrales", "Missing item: vertebral metastases"),
    printed="Cinq items, dont la somme ne dépasse pas 13, pour un score annoncé « de 0 à 15 ».",
    published="Six items : le nombre de métastases vertébrales (3 ou plus : 0 ; 2 : 1 ; 1 : 2) s'ajoute aux cinq "
    "imprimés.",
    treatment="Les six items publiés sont demandés. Avec cinq items, un cancer du poumon ne dépasserait jamais 8 et "
    "tomberait toujours dans la classe la plus basse ; si le nombre de vertèbres est inconnu, le résultat est une "
    "étendue avec les classes encore possibles, jamais un total sur cinq items.",
    sources=(_TOKUHASHI,),
    note=Text(
        "Le tableau du référentiel a perdu l'item « métastases vertébrales » : le score publié, à six items, est "
        "calculé ici.",
        "The guideline's table has lost the item “vertebral metastases”: the published six-item score is computed.",
    ),
)
TOKUHASHI_THREE_FOCI = Discrepancy(
    id="tokuhashi-trois-foyers",
    section="3.8.3",
    subject=Text("Trois localisations extra-spinales", "Three extraspinal foci"),
    printed="« >3 », « 1-2 », « 0 » : trois localisations ne sont pas prévues.",
    published="0 point à partir de 3.",
    treatment="0 point à partir de 3, comme la publication.",
    sources=(_TOKUHASHI,),
    note=Text(
        "3 localisations extra-rachidiennes : cas non prévu par le référentiel (plus de 3, ou 1 à 2) ; la publication "
        "d'origine donne 0 point à partir de 3.",
        "3 extraspinal foci: not covered by the guideline (more than 3, or 1 to 2); the original gives 0 point from 3.",
    ),
)
TOKUHASHI_BOUNDS = Discrepancy(
    id="tokuhashi-bornes",
    section="3.8.3",
    subject=Text("Bornes des espérances de vie", "Bounds of the life expectancies"),
    printed="« >6 mois » et « >1 an ».",
    published="6 mois ou plus, 1 an ou plus.",
    treatment="Le libellé de la publication est repris.",
    sources=(_TOKUHASHI,),
    note=Text(
        "Le référentiel imprime « plus de » là où la publication écrit « ou plus ».",
        "The guideline prints “more than” where the original writes “or more”.",
    ),
)
TOKUHASHI_CARCINOID = Discrepancy(
    id="tokuhashi-carcinoide",
    section="3.8.3",
    subject=Text("Carcinoïde bronchique", "Bronchial carcinoid"),
    printed="« Poumon » (0 point) et « tumeur carcinoïde » (5 points).",
    published="Mêmes groupes ; aucune source ne tranche pour un carcinoïde bronchique.",
    treatment="Le site ne choisit pas : la catégorie est demandée, et l'ambiguïté rappelée.",
    sources=(_TOKUHASHI,),
    note=Text(
        "Un carcinoïde bronchique relève des deux groupes « poumon » (0 point) et « tumeur carcinoïde » (5 points) ; "
        "aucune source ne tranche.",
        "A bronchial carcinoid belongs to both “lung” (0 point) and “carcinoid tumour” (5 points); no source decides.",
    ),
)
TOKUHASHI_KARNOFSKY = Discrepancy(
    id="tokuhashi-karnofsky",
    section="3.8.3",
    subject=Text("Valeurs de l'indice de Karnofsky", "Values of the Karnofsky index"),
    printed="10-40, 50-70, 80-100.",
    published="L'échelle a onze niveaux, de dix en dix ; 0 est le décès.",
    treatment="Seuls 10, 20… 100 sont admis ; 45 ou 75 sont refusés, 0 aussi.",
    sources=(_TOKUHASHI,),
    note=Text("Karnofsky : de dix en dix, de 10 à 100.", "Karnofsky: by tens, from 10 to 100."),
)
TOMITA_GROWTH = Discrepancy(
    id="tomita-croissance",
    section="3.8.4",
    subject=Text("Vitesse de croissance de chaque primitif", "Growth class of each primary"),
    printed="Lente, modérée, rapide, sans liste de primitifs.",
    published="Lente : sein, thyroïde, prostate ; modérée : rein, utérus ; rapide : poumon, estomac, primitif inconnu. "
    "Une revue imprime 3 pour « rapide », ce qui rendrait 10 impossible.",
    treatment="La vitesse est demandée ; la liste d'origine est montrée comme information hors référentiel. Le poumon "
    "y est rapide (4 points) : le total d'un cancer bronchique va alors de 5 à 10.",
    sources=(_TOMITA,),
    note=Text(
        "La publication d'origine classe le cancer du poumon en croissance rapide (hors référentiel).",
        "The original publication counts lung cancer as rapid growth (outside the guideline).",
    ),
)
TOMITA_RANGE = Discrepancy(
    id="tomita-etendue",
    section="3.8.4",
    subject=Text("Étendue du score", "Range of the score"),
    printed="Non imprimée.",
    published="De 2 à 10.",
    treatment="Le score va de 2 à 10.",
    sources=(_TOMITA,),
    note=Text("Le total va de 2 à 10.", "The total goes from 2 to 10."),
)
TOMITA_CURABLE = Discrepancy(
    id="tomita-curable",
    section="3.8.4",
    subject=Text("« Curable(s) »", "“Curable”"),
    printed="« Curable(s) ».",
    published="« Treatable » : accessibles à un traitement, par exemple chirurgie ou embolisation.",
    treatment="Le mot du référentiel est gardé, le sens d'origine est montré. « Curable » n'est pas « résécable » "
    "(Tokuhashi).",
    sources=(_TOMITA,),
    note=Text(
        "« Curable » se lit « accessible à un traitement » dans la publication d'origine.",
        "“Curable” reads “treatable” in the original.",
    ),
)
STRATEGY_NOT_JOINT = Discrepancy(
    id="strategie-cote-a-cote",
    section="3.8.5",
    subject=Text("Scores discordants", "Discordant scores"),
    printed="Deux stratégies côte à côte, sans règle pour des scores discordants.",
    published="Aucune règle commune n'a été trouvée. Pour un cancer du poumon (Tokuhashi 10 au plus, Tomita 5 au "
    "moins si la croissance est rapide), les lignes hautes ne peuvent pas concorder.",
    treatment="Les deux propositions sont montrées ; aucune n'est préférée.",
    sources=(GUIDELINE.at("3.8.5, tableau"), _TOKUHASHI, _TOMITA),
    note=Text(
        "Les deux scores ne mènent pas à la même ligne du tableau ; le référentiel ne donne pas de règle pour ce cas.",
        "The two scores do not lead to the same row; the guideline gives no rule for this case.",
    ),
)
STRATEGY_OVERLAP = Discrepancy(
    id="strategie-seuils",
    section="3.8.5",
    subject=Text("Seuils qui se contredisent", "Thresholds that contradict each other"),
    printed="Tableau : Tokuhashi 0-8, traitement conservateur ; Tomita 8-10, soins de support. Liste qui suit : "
    "meilleur pronostic fonctionnel après chirurgie si Tokuhashi ≥ 6 et Tomita ≤ 8.",
    published="Les seuils de la liste viennent très probablement de Kim, 2014, qui propose des scores ajustés.",
    treatment="Tableau et liste sont deux règles à part ; la contradiction est signalée pour un Tokuhashi de 6 à 8 et "
    "pour un Tomita de 8.",
    sources=(GUIDELINE.at("3.8.5"), KIM_2014.at("12:245")),
    note=Text(
        "À ce total, le tableau du référentiel et sa liste de facteurs favorables se contredisent (Tokuhashi de 6 à 8, "
        "Tomita 8).",
        "At this total the guideline's table and its list of favourable factors disagree (Tokuhashi 6 to 8, Tomita 8).",
    ),
)
STRATEGY_TOKUHASHI_NUANCES = Discrepancy(
    id="strategie-nuances-tokuhashi",
    section="3.8.5",
    subject=Text("Nuances perdues : Tokuhashi", "Nuances lost: Tokuhashi"),
    printed="0-8 : traitement conservateur ; 9-11 : chirurgie palliative.",
    published="0-8 : traitement conservateur ou chirurgie palliative ; 9-11 : exérèse possible pour une lésion unique "
    "sans métastase d'organe.",
    treatment="Les mots du référentiel sont repris, les nuances d'origine sont montrées.",
    sources=(_TOKUHASHI,),
    note=Text(
        "La publication d'origine admet aussi une chirurgie palliative de 0 à 8, et une exérèse de 9 à 11 pour une "
        "lésion unique sans métastase d'organe.",
        "The original also allows palliative surgery from 0 to 8, and excision from 9 to 11 for a single lesion "
        "without organ metastasis.",
    ),
)
STRATEGY_TOMITA_NUANCES = Discrepancy(
    id="strategie-nuances-tomita",
    section="3.8.5",
    subject=Text("Nuances perdues : Tomita", "Nuances lost: Tomita"),
    printed="2-3 : résection en bloc ; 4-5 : résection intra-lésionnelle.",
    published="2-3 : exérèse large ou marginale ; 4-5 : exérèse marginale ou intra-lésionnelle.",
    treatment="Les mots du référentiel sont repris, les nuances d'origine sont montrées.",
    sources=(_TOMITA,),
    note=Text(
        "La publication d'origine admet aussi une exérèse marginale.",
        "The original also allows a marginal excision.",
    ),
)
STRATEGY_MERGED_CELL = Discrepancy(
    id="strategie-cellule",
    section="3.8.5",
    subject=Text("Cellule fusionnée perdue", "Lost merged cell"),
    printed="La ligne Tomita 4-5 n'a pas de cellule Tokuhashi dans le texte extrait.",
    published="Sans objet.",
    treatment="La cellule Tokuhashi 12-15 est lue comme couvrant Tomita 2-3 et 4-5.",
    sources=(GUIDELINE.at("3.8.5, tableau"),),
    note=Text("Tokuhashi 12-15 couvre Tomita 2-3 et 4-5.", "Tokuhashi 12-15 spans Tomita 2-3 and 4-5."),
)
OUTCOME_EXTRACEREBRAL = Discrepancy(
    id="pronostic-extra-cerebrale",
    section="3.8.5",
    subject=Text("« Extra-cérébrale »", "“Extra-cerebral”"),
    printed="« Pas d'atteinte locale extra-cérébrale ».",
    published="Très probablement « extra-vertébrale » ; non vérifié.",
    treatment="La question porte sur une atteinte locale hors de la vertèbre, et le doute est dit.",
    sources=(GUIDELINE.at("3.8.5, facteurs"),),
    note=Text(
        "Le référentiel imprime « extra-cérébrale », lu ici « extra-vertébrale » ; non vérifié.",
        "The guideline prints “extra-cerebral”, read here as “extra-vertebral”; not verified.",
    ),
)
OUTCOME_AGE = Discrepancy(
    id="pronostic-age",
    section="3.8.5",
    subject=Text("70 ans exactement, et au-delà", "Exactly 70 years, and above"),
    printed="Âge inférieur à 70 ans.",
    published="Amelot, 2017, listé dans la bibliographie du référentiel sans y être cité, conclut que l'âge avancé "
    "n'est pas une contre-indication.",
    treatment="À 70 ans exactement le facteur n'est pas présent, à la lettre ; l'âge n'exclut rien.",
    sources=(AMELOT_2017.at("p. 759-767"),),
    note=Text(
        "70 ans exactement n'est pas « inférieur à 70 ans » ; l'âge n'est pas une contre-indication (Amelot, 2017).",
        "Exactly 70 is not “under 70”; age is not a contraindication (Amelot, 2017).",
    ),
)
OUTCOME_UNDEFINED = Discrepancy(
    id="pronostic-non-defini",
    section="3.8.5",
    subject=Text("Facteurs sans seuil", "Factors without a threshold"),
    printed="« Découverte précoce », « peu de comorbidité (score ASA) », sans seuil.",
    published="Sans objet.",
    treatment="La réponse est un jugement de la RCP ; aucun délai ni aucune classe ASA n'est supposé.",
    sources=(GUIDELINE.at("3.8.5, facteurs"),),
    note=Text(
        "« Découverte précoce » et « peu de comorbidité » ne sont pas définies par un seuil : jugement de la RCP.",
        "“Early discovery” and “low comorbidity” have no threshold: the board's judgement.",
    ),
)


def discrepancies(section: str | None = None) -> tuple[Discrepancy, ...]:
    """The registry, or the part of it that concerns a section.

    Args:
        section: Section number such as `"3.5.2"`; all sections when left out.

    Examples:
        >>> [gap.id for gap in discrepancies("3.8.2")]
        ['frankel-sous-grades', 'frankel-reflexes']
    """
    registry = [value for value in globals().values() if isinstance(value, Discrepancy)]
    return tuple(gap for gap in registry if section in (None, gap.section))
