"""Section 3.5.5."""

from bonemets.guideline.sources import COLEMAN_2020, GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_SECTION = GUIDELINE.at("3.5.5")

SITES = Discrepancy(
    id="stereotaxie-sites",
    section="3.5.5",
    kind=Kind.DISAGREEMENT,
    subject=Text("Nombre de sites", "Number of sites"),
    printed="De 1 à 3 sites ici ; deux au plus pour l'ensemble des traitements locaux, section 3.",
    published="Sans objet.",
    treatment="Chaque section garde sa limite ; 3 sites sont admis ici, et le site dit qu'ils sortent de l'autre.",
    sources=(_SECTION, GUIDELINE.at("3")),
    note=Text(
        "3 sites : admis par cette section, au-delà des deux sites de la section 3 pour les traitements locaux.",
        "3 sites: allowed by this section, beyond the two sites of section 3 for local treatments.",
    ),
)
BOUNDS = Discrepancy(
    id="stereotaxie-bornes",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("Exactement 25 %, 5 mm, 3 mois", "Exactly 25%, 5 mm, 3 months"),
    printed="« >25 % », « <5 mm », « moins de 3 mois » : la limite exacte n'est d'aucun côté.",
    published="Sans objet.",
    treatment="À la lettre, la limite exacte n'est pas une contre-indication.",
    sources=(_SECTION,),
    note=Text(
        "À la limite exacte, il n'y a pas de contre-indication, à la lettre.",
        "At the exact limit the guideline sees no obstacle, by the letter.",
    ),
)
THREE_MONTHS_TO_LIVE = Discrepancy(
    id="stereotaxie-esperance-de-vie",
    section="3.5.5",
    kind=Kind.DISAGREEMENT,
    subject=Text("3 mois d'espérance de vie, exactement", "Exactly 3 months of life expectancy"),
    printed="Contre-indication au-dessous de 3 mois ; anti-résorptif au-dessus de 3 mois, section 3.4.",
    published="Coleman, 2020 : anti-résorptif à partir de 3 mois.",
    treatment="À 3 mois exactement, à la lettre : pas de contre-indication à la stéréotaxie, et pas d'anti-résorptif "
    "recommandé.",
    sources=(_SECTION, GUIDELINE.at("3.4"), COLEMAN_2020.at("p. 1650-1663")),
    note=Text(
        "À 3 mois exactement, à la lettre, la stéréotaxie n'est pas écartée et l'anti-résorptif (3.4) n'est pas "
        "recommandé.",
        "At exactly 3 months, by the letter, stereotactic treatment is not ruled out and the antiresorptive agent "
        "(3.4) is not recommended.",
    ),
)
INSTABILITY = Discrepancy(
    id="stereotaxie-instabilite",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("« Instabilité vertébrale »", "“Vertebral instability”"),
    printed="« L'instabilité vertébrale », sans total du SINS.",
    published="Le SINS, section 3.8.1, donne deux catégories au-dessus de « stable ».",
    treatment="La réponse est un jugement de l'équipe ; les deux limites du SINS sont rappelées, aucune n'est choisie.",
    sources=(_SECTION, GUIDELINE.at("3.8.1")),
    note=Text(
        "Le référentiel ne rattache l'instabilité à aucun total du SINS ; le site n'en choisit pas.",
        "The guideline ties instability to no SINS total; the site chooses none.",
    ),
)
SAME_SITE = Discrepancy(
    id="stereotaxie-meme-site",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("Radiothérapie récente", "Recent radiotherapy"),
    printed="« Une radiothérapie de moins de 3 mois », sans dire de quel site.",
    published="Sans objet.",
    treatment="Lu « du même site », et dit dans la question.",
    sources=(_SECTION,),
    note=Text(
        "Le référentiel ne dit pas si la radiothérapie récente est celle du même site ; elle est lue ainsi, ce qui "
        "lève la contre-indication pour une irradiation récente d'un autre site.",
        "The guideline does not say whether the recent radiotherapy is of the same site; it is read so, which lifts "
        "the contraindication for a recent irradiation of another site.",
    ),
    short=Text(
        "radiothérapie récente : lue comme celle du même site, ce que le référentiel ne dit pas",
        "recent radiotherapy: read as that of the same site, which the guideline does not say",
    ),
)
RADIONUCLIDE = Discrepancy(
    id="stereotaxie-metabolique",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("Délai après radiothérapie métabolique", "Delay after radionuclide therapy"),
    printed="« Une radiothérapie métabolique », sans délai.",
    published="Aucune source vérifiée.",
    treatment="Toute radiothérapie métabolique compte comme contre-indication ; le délai est laissé à la RCP.",
    sources=(_SECTION,),
    note=Text(
        "Aucun délai n'est donné après une radiothérapie métabolique : à discuter en RCP.",
        "No delay is given after radionuclide therapy: for the board to discuss.",
    ),
)
SPINE_ONLY = Discrepancy(
    id="stereotaxie-rachis",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("Limites propres au rachis", "Limits of the spine only"),
    printed="« Rétrécissement du canal médullaire >25 % » et « distance tumeur-cordon <5 mm », pour tout site.",
    published="Sans objet.",
    treatment="Les deux questions ont une réponse « lésion hors du rachis » ; « cordon » est lu « moelle épinière ».",
    sources=(_SECTION,),
    note=Text(
        "Le canal et la distance à la moelle ne concernent qu'une lésion du rachis.",
        "The canal and the distance to the cord only concern a lesion of the spine.",
    ),
)
ORDER = Discrepancy(
    id="stereotaxie-obstacle-d-abord",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("Contre-indication et condition manquante ensemble", "An obstacle and a missing condition together"),
    printed="Une liste de conditions, puis une liste de contre-indications, sans ordre entre elles.",
    published="Sans objet.",
    treatment="Une contre-indication donne la conclusion, même s'il manque aussi une condition ; l'une et l'autre "
    "restent signalées.",
    sources=(_SECTION,),
    note=Text(
        "Une condition manque aussi : la conclusion nomme d'abord la contre-indication, un ordre que le référentiel ne "
        "donne pas.",
        "A condition is missing too: the conclusion names the obstacle first, an order the guideline does not give.",
    ),
)
TITLE = Discrepancy(
    id="stereotaxie-titre",
    section="3.5.5",
    kind=Kind.WORDING,
    subject=Text("Titre de la section", "Title of the section"),
    printed="« À visée « ablativité » » [sic].",
    published="Sans objet.",
    treatment="« Ablative » est écrit partout.",
    sources=(_SECTION,),
    note=Text("Lire « à visée ablative ».", "Read “with ablative aim”."),
)
VISCERAL = Discrepancy(
    id="stereotaxie-viscerales",
    section="3.5.5",
    kind=Kind.SILENCE,
    subject=Text("« Viscérales » non défini", "“Visceral” left undefined"),
    printed="« En l'absence de localisation secondaire viscérale », sans dire quels organes.",
    published="Sans objet.",
    treatment="La réponse est laissée à la RCP, et le doute est dit : cerveau, plèvre et poumon controlatéral sont "
    "les cas "
    "les plus fréquents d'un cancer bronchique.",
    sources=(GUIDELINE.at("3.5.5"),),
    note=Text(
        "« Viscéral » n'est pas défini : le cerveau, la plèvre et le poumon controlatéral relèvent du jugement de "
        "la RCP.",
        "“Visceral” is not defined: brain, pleura and the other lung are for the board to judge.",
    ),
)
