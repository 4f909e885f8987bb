"""Section 3.4: serum creatinine before each dose of zoledronic acid."""

from bonemets.guideline.bone_agents.creatinine_clearance import LOWEST
from bonemets.guideline.sources import GUIDELINE, ZOMETA
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_KIDNEY = GUIDELINE.at("3.4, fonction rénale")
_LABEL = ZOMETA.at("4.2")

OUTSIDE = Discrepancy(
    id="acide-zoledronique-creatininemie",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("Créatininémie avant chaque dose", "Serum creatinine before each dose"),
    printed="Une posologie « à adapter à la fonction rénale », sans dire ce qu'une créatininémie en hausse change en "
    "cours de traitement.",
    published="Le résumé des caractéristiques du produit fait mesurer la créatininémie avant chaque dose et suspendre "
    "le traitement selon sa hausse.",
    treatment="La règle du produit est calculée à part et marquée hors référentiel ; elle ne remplace pas la dose "
    "selon la clairance.",
    sources=(_KIDNEY, _LABEL),
    note=Text(
        "Règle du résumé des caractéristiques du produit (hors référentiel) ; la clairance du jour fixe ensuite la "
        f"dose, ou l'interdit au-dessous de {LOWEST} mL/min.",
        "Rule of the drug label (not in the guideline); the present clearance then sets the dose, or forbids it "
        f"below {LOWEST} mL/min.",
    ),
)
BOUNDARY = Discrepancy(
    id="acide-zoledronique-creatininemie-limite",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("Créatininémie initiale de 124 µmol/L", "First serum creatinine of 124 µmol/L"),
    printed="Sans objet.",
    published="Le produit ne range 124 µmol/L (1,4 mg/dL) ni dans les valeurs normales, au-dessous, ni dans les "
    "anormales, au-dessus.",
    treatment="124 µmol/L exactement est lu comme une valeur normale : la hausse la plus faible suffit à suspendre.",
    sources=(_LABEL,),
    note=Text(
        "124 µmol/L exactement : ni normale, ni anormale dans le document du produit ; la limite la plus stricte est "
        "retenue.",
        "124 µmol/L exactly: neither normal nor abnormal by the label; the stricter limit is used.",
    ),
)
FALLEN = Discrepancy(
    id="acide-zoledronique-creatininemie-baisse",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("Créatininémie tombée sous la valeur initiale", "Serum creatinine fallen below the first"),
    printed="Sans objet.",
    published="Le produit fait reprendre à ± 10 % de la valeur initiale, sans dire ce que vaut une créatininémie plus "
    "basse.",
    treatment="Une créatininémie plus basse de plus de 10 % permet aussi la reprise : elle n'est pas en hausse.",
    sources=(_LABEL,),
    note=Text(
        "Une créatininémie plus basse que la valeur initiale permet aussi la reprise, même au-delà de 10 %, ce que le "
        "document du produit ne précise pas.",
        "A creatinine below the first value allows resuming too, even by more than 10%, which the label does not say.",
    ),
)
