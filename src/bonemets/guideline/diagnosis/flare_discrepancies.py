"""Section 2, flare."""

from bonemets.guideline.sources import GUIDELINE, PLUQUET_2010
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_FLARE = GUIDELINE.at("2, flare")

SIX_MONTHS = Discrepancy(
    id="flare-six-mois",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("6 mois exactement", "Exactly 6 months"),
    printed="Le flare « disparaît en 6 mois » ; « au-delà de 6 mois », il s'agit d'une progression.",
    published="Hors référentiel (Radiopaedia) : le plus souvent de 2 semaines à 3 mois, rarement jusqu'à 6 mois.",
    treatment="À 6 mois exactement, le résultat est indéterminé.",
    sources=(_FLARE,),
    note=Text(
        "6 mois exactement : non précisé par le référentiel ; à confronter à la clinique et au scanner.",
        "Exactly 6 months: not specified by the guideline; to be set against clinical examination and CT.",
    ),
)
WEEKS = Discrepancy(
    id="flare-semaines",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Délai en semaines ou en jours, tout près de 6 mois", "Time next to 6 months"),
    printed="Une limite de 6 mois, sans dire combien de jours compte un mois.",
    published="Sans objet.",
    treatment="1 mois compte 30,44 jours : 26 semaines sont alors au-dessous de 6 mois. La comparaison reste "
    "exacte, et un délai à moins de 2 % de la limite appelle une note.",
    sources=(_FLARE,),
    note=Text(
        "Délai tout près de 6 mois, sans y être : à 30,44 jours par mois, 26 semaines restent au-dessous. Si 6 mois "
        "sont visés, écrire la durée en mois.",
        "Time next to 6 months and not on it: at 30.44 days a month, 26 weeks stay under. Where 6 months are meant, "
        "write the duration in months.",
    ),
)
START = Discrepancy(
    id="flare-origine",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Origine du délai", "Start of the delay"),
    printed="Un délai de 6 mois, sans dire depuis quand.",
    published="Sans objet.",
    treatment="Le délai est compté depuis le début du traitement en cours.",
    sources=(_FLARE,),
    note=Text(
        "Le délai est compté ici depuis le début du traitement ; le référentiel ne le précise pas.",
        "The time is counted here from the start of treatment; the guideline does not say.",
    ),
)
ON_PET = Discrepancy(
    id="flare-tep",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Flare en TEP-TDM", "Flare on PET-CT"),
    printed="Flare « également décrit en TEP-TDM » ; les deux phrases sur le délai ne nomment que la scintigraphie.",
    published="Sans objet.",
    treatment="Le même délai est appliqué aux deux examens, et les autres causes d'une fixation accrue sont rappelées.",
    sources=(_FLARE, GUIDELINE.at("2, TEP-TDM")),
    note=Text(
        "En TEP-TDM, G-CSF, immunothérapie et bisphosphonates augmentent aussi la fixation ; le délai du référentiel "
        "est écrit pour la scintigraphie.",
        "On PET-CT, G-CSF, immunotherapy and bisphosphonates also raise uptake; the guideline's delay is written for "
        "bone scan.",
    ),
)
INEFFECTIVE = Discrepancy(
    id="flare-inefficace",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Fixation accrue sans efficacité établie", "Raised uptake without proven effectiveness"),
    printed="Le flare est décrit sous une chimiothérapie efficace ; rien pour une fixation accrue avant 6 mois quand "
    "le traitement ne paraît pas efficace.",
    published="Sans objet.",
    treatment="Le résultat est indéterminé : ni flare, ni progression, à la lettre.",
    sources=(_FLARE,),
    note=Text(
        "Avant 6 mois et sans efficacité établie, le référentiel ne tranche pas : à confronter à la clinique et au "
        "scanner, en RCP.",
        "Before 6 months and without proven effectiveness, the guideline does not settle: to be set against clinical "
        "examination and CT, by the board.",
    ),
)
CONTRADICTED = Discrepancy(
    id="flare-progression-efficace",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Fixation accrue tardive sous un traitement efficace", "Late raised uptake, effective treatment"),
    printed="Au-delà de 6 mois, une fixation accrue signe une progression, sans dire que faire quand la clinique et le "
    "scanner montrent un traitement efficace.",
    published="Sans objet.",
    treatment="La lecture du référentiel est donnée ; le désaccord avec la clinique et le scanner est dit avec elle.",
    sources=(_FLARE,),
    note=Text(
        "Selon le référentiel, c'est une progression, alors que la clinique et le scanner sont en faveur d'un "
        "traitement efficace : à confronter en RCP avant de conclure.",
        "The guideline reads progression, while clinical examination and CT are said to show an effective treatment: "
        "to be set against each other by the board before concluding.",
    ),
)
SCAN_DECREASE = Discrepancy(
    id="flare-non-decrit",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Baisse en scintigraphie, évolution mixte", "Decrease on bone scan, mixed change"),
    printed="Une activité en baisse sur tous les sites traduit la réponse, dit pour la seule TEP.",
    published="Sans objet.",
    treatment="En scintigraphie, ou quand l'évolution est stable ou mixte, aucune lecture n'est prêtée au référentiel.",
    sources=(GUIDELINE.at("2, TEP-TDM"),),
    note=Text(
        "Le référentiel ne parle de réponse que pour une baisse sur tous les sites, en TEP.",
        "The guideline only speaks of a response for a decrease at every site, on PET.",
    ),
)
TERMS = Discrepancy(
    id="flare-termes",
    section="2",
    kind=Kind.WORDING,
    subject=Text("« Flare up », « flare », « bone flare »", "“Flare up”, “flare”, “bone flare”"),
    printed="« Flare up » et « flare » sous chimiothérapie (2), « bone flare » sous TKI (3.2).",
    published="La publication citée en 3.2 décrit une réaction ostéoblastique sous inhibiteur de l'EGFR.",
    treatment="Un seul mot, flare ; la question porte sur un traitement efficace, quel qu'il soit.",
    sources=(GUIDELINE.at("2, 3.2"), PLUQUET_2010.at("p. 491-496")),
    note=Text(
        "Le flare est décrit sous chimiothérapie (2) et sous inhibiteur de l'EGFR (3.2).",
        "Flare is described under chemotherapy (2) and under EGFR inhibitors (3.2).",
    ),
)
