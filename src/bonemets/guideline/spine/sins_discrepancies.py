"""Section 3.8.1."""

from bonemets.guideline.sources import FISHER_2010, FISHER_2014
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_FISHER = FISHER_2010.at("p. E1221-E1229")

OCCIPUT = Discrepancy(
    id="sins-occiput",
    section="3.8.1",
    kind=Kind.PUBLICATION,
    subject=Text("Charnière occipito-cervicale", "Occipitocervical junction"),
    printed="Jonctionnelle : « C1-C2 ».",
    published="Occiput-C2.",
    treatment="Une lésion de la charnière occipito-cervicale est cotée jonctionnelle (3 points).",
    sources=(_FISHER,),
    note=Text(
        "La publication d'origine commence à l'occiput, là où le référentiel écrit « C1-C2 ».",
        "The original starts at the occiput, where the guideline prints C1.",
    ),
)
PAIN = Discrepancy(
    id="sins-douleur",
    section="3.8.1",
    kind=Kind.PUBLICATION,
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
CONSTANT_PAIN = Discrepancy(
    id="sins-douleur-constante",
    section="3.8.1",
    kind=Kind.SILENCE,
    subject=Text("Douleur permanente non mécanique", "Constant pain that is not mechanical"),
    printed="« Occasionnelle mais non mécanique ».",
    published="Même libellé : une douleur permanente et non mécanique n'a pas de case.",
    treatment="Elle est cotée 1 point, avec cette note.",
    sources=(_FISHER,),
    note=Text(
        "Une douleur non mécanique permanente n'a pas de case dans le score : la coter « occasionnelle », et non "
        "« aucune douleur ».",
        "Constant pain that is not mechanical has no cell in the score: rate it “occasional”, and not “no pain”.",
    ),
)
ALIGNMENT = Discrepancy(
    id="sins-alignement",
    section="3.8.1",
    kind=Kind.PUBLICATION,
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
HALF = Discrepancy(
    id="sins-cinquante",
    section="3.8.1",
    kind=Kind.SILENCE,
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
INVOLVEMENT = Discrepancy(
    id="sins-atteinte-cinquante",
    section="3.8.1",
    kind=Kind.SILENCE,
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
REGIONS = Discrepancy(
    id="sins-deux-regions",
    section="3.8.1",
    kind=Kind.SILENCE,
    subject=Text("Lésion à cheval sur deux régions", "Lesion across two regions"),
    printed="Non prévue.",
    published="Aucune source trouvée.",
    treatment="La plus haute cotation est retenue ; plusieurs lésions sont cotées une à une.",
    sources=(_FISHER,),
    note=Text("Lésion à cheval : la plus haute cotation.", "Across two regions: the higher rating."),
)
SOURCE = Discrepancy(
    id="sins-source",
    section="3.8.1",
    kind=Kind.PUBLICATION,
    subject=Text("Publication citée", "Publication cited"),
    printed="Fisher, 2014, étude de reproductibilité chez des radiothérapeutes.",
    published="Le score est défini dans Fisher, 2010.",
    treatment="Les points sont rapportés à Fisher, 2010 ; Fisher, 2014 est cité pour la reproductibilité.",
    sources=(_FISHER, FISHER_2014.at("9:69")),
    note=Text("Score défini par Fisher, 2010.", "Score defined by Fisher, 2010."),
)
