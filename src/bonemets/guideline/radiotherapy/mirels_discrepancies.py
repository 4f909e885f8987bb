"""Section 3.5.2."""

from bonemets.guideline.sources import GUIDELINE, MIRELS_1989
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_MIRELS = MIRELS_1989.at("p. 256-264")

RANGE = Discrepancy(
    id="mirels-etendue",
    section="3.5.2",
    kind=Kind.PUBLICATION,
    subject=Text("Étendue du score", "Range of the score"),
    printed="Un total « entre 3 et 12 ».",
    published="Quatre items cotés de 1 à 3 : le total va de 4 à 12.",
    treatment="Le score va de 4 à 12 ; un total de 3 ne peut pas exister.",
    sources=(_MIRELS,),
    note=Text("Le total va de 4 à 12, et non de 3 à 12.", "The total goes from 4 to 12, not from 3."),
)
EIGHT = Discrepancy(
    id="mirels-huit",
    section="3.5.2",
    kind=Kind.PUBLICATION,
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
THIRDS = Discrepancy(
    id="mirels-tiers",
    section="3.5.2",
    kind=Kind.SILENCE,
    subject=Text("1/3 et 2/3 exactement", "Exactly 1/3 and 2/3"),
    printed="« 1/3 à 2/3 », bornes comprises à la lettre, entre « <1/3 » et « >2/3 ».",
    published="Mêmes classes.",
    treatment="1/3 et 2/3 exactement comptent 2 points. La comparaison est exacte : 33 % est au-dessous de 1/3, "
    "66 % au-dessous de 2/3 et 67 % au-dessus.",
    sources=(GUIDELINE.at("3.5.2, tableau"), _MIRELS),
    note=Text(
        "Taille : 1/3 et 2/3 exactement sont dans la classe du milieu ; 33 % est au-dessous, et 67 % au-dessus.",
        "Size: exactly 1/3 and 2/3 are in the middle class; 33% is below it, and 67% above.",
    ),
)
CORTEX = Discrepancy(
    id="mirels-corticale",
    section="3.5.2",
    kind=Kind.PUBLICATION,
    subject=Text("Ce que mesure la taille", "What the size is a part of"),
    printed="Part « de la corticale ».",
    published="Les reproductions du tableau diffèrent : diamètre de l'os, épaisseur de la corticale, corticale. "
    "Le texte intégral de 1989 n'a pas pu être consulté.",
    treatment="Le libellé du référentiel est gardé.",
    sources=(_MIRELS,),
    note=Text("La taille est une part de la corticale.", "The size is a part of the cortex."),
)
NO_PAIN = Discrepancy(
    id="mirels-sans-douleur",
    section="3.5.2",
    kind=Kind.SILENCE,
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
FUNCTIONAL_PAIN = Discrepancy(
    id="mirels-handicapante",
    section="3.5.2",
    kind=Kind.PUBLICATION,
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
SCOPE = Discrepancy(
    id="mirels-domaine",
    section="3.5.2",
    kind=Kind.PUBLICATION,
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
FEMORAL_NECK = Discrepancy(
    id="mirels-tete-col-femur",
    section="3.5.2",
    kind=Kind.SILENCE,
    subject=Text("Tête et col du fémur", "Head and neck of the femur"),
    printed="« région trochantérienne », sans limites ; la tête et le col du fémur ne sont nommés qu'à la "
    "section 3.7.2, "
    "pour l'arthroplastie.",
    published="« peritrochanteric » dans les reproductions du tableau, sans limites non plus ; le texte "
    "intégral de 1989 "
    "n'a pas pu être consulté.",
    treatment="Le site ne dit pas que la publication les y range : par prudence, une lésion de la tête ou du "
    "col se compte "
    "avec la région trochantérienne (3 points), la plus haute des deux cotations, et le doute est dit.",
    sources=(GUIDELINE.at("3.5.2, tableau"), _MIRELS),
    note=Text(
        "Tête ou col du fémur : siège non défini par le référentiel ni par ce qui a pu être lu de la "
        "publication ; par "
        "prudence, coter la région trochantérienne.",
        "Head or neck of the femur: placed neither by the guideline nor by what could be read of the "
        "publication; to be "
        "safe, rate it as peritrochanteric.",
    ),
    short=Text(
        "tête ou col du fémur : siège non défini, à coter par prudence comme la région trochantérienne",
        "head or neck of the femur: not placed, to be rated as peritrochanteric to be safe",
    ),
)
