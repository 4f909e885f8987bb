"""Section 3.8.3."""

from bonemets.guideline.sources import GUIDELINE, TOKUHASHI_2005
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_TOKUHASHI = TOKUHASHI_2005.at("p. 2186-2191")

VERTEBRAL = Discrepancy(
    id="tokuhashi-item-manquant",
    section="3.8.3",
    kind=Kind.PUBLICATION,
    subject=Text("Item manquant : métastases vertébrales", "Missing item: vertebral metastases"),
    printed="Cinq items, dont la somme ne dépasse pas 13, pour un score annoncé « de 0 à 15 ».",
    published="Six items : le nombre de métastases vertébrales (3 ou plus : 0 ; 2 : 1 ; 1 : 2) s'ajoute aux cinq "
    "du référentiel.",
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
THREE_FOCI = Discrepancy(
    id="tokuhashi-trois-foyers",
    section="3.8.3",
    kind=Kind.PUBLICATION,
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
BOUNDS = Discrepancy(
    id="tokuhashi-bornes",
    section="3.8.3",
    kind=Kind.PUBLICATION,
    subject=Text("Bornes des espérances de vie", "Bounds of the life expectancies"),
    printed="« >6 mois » et « >1 an ».",
    published="6 mois ou plus, 1 an ou plus.",
    treatment="Le libellé de la publication est repris.",
    sources=(_TOKUHASHI,),
    note=Text(
        "Le référentiel écrit « plus de » là où la publication écrit « ou plus ».",
        "The guideline prints “more than” where the original writes “or more”.",
    ),
)
CARCINOID = Discrepancy(
    id="tokuhashi-carcinoide",
    section="3.8.3",
    kind=Kind.SILENCE,
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
KARNOFSKY = Discrepancy(
    id="tokuhashi-karnofsky",
    section="3.8.3",
    kind=Kind.SILENCE,
    subject=Text("Valeurs de l'indice de Karnofsky", "Values of the Karnofsky index"),
    printed="10-40, 50-70, 80-100.",
    published="L'échelle a onze niveaux, de dix en dix ; 0 est le décès.",
    treatment="Seuls 10, 20… 100 sont admis ; 45 ou 75 sont refusés, 0 aussi.",
    sources=(_TOKUHASHI,),
    note=Text("Karnofsky : de dix en dix, de 10 à 100.", "Karnofsky: by tens, from 10 to 100."),
)
VISCERAL = Discrepancy(
    id="tokuhashi-viscerales",
    section="3.8.3",
    kind=Kind.SILENCE,
    subject=Text("« Viscérales » non défini", "“Visceral” left undefined"),
    printed="« Métastases viscérales », résécables ou non, sans dire quels organes.",
    published="« Organes majeurs » dans les reproductions du tableau ; aucune liste n'a pu être lue.",
    treatment="La réponse est laissée à la RCP, et le doute est dit : cerveau, plèvre et poumon controlatéral sont "
    "les cas "
    "les plus fréquents d'un cancer bronchique.",
    sources=(GUIDELINE.at("3.8.3"),),
    note=Text(
        "« Viscéral » n'est pas défini : le cerveau, la plèvre et le poumon controlatéral relèvent du jugement de "
        "la RCP.",
        "“Visceral” is not defined: brain, pleura and the other lung are for the board to judge.",
    ),
)
