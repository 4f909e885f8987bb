"""Section 3.4: duration, spacing and end of an antiresorptive agent."""

from bonemets.guideline.sources import COLEMAN_2020, GUIDELINE, VANPOZNAK_2021, XGEVA, YANG_2020
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_DURATION = GUIDELINE.at("3.4, durée")

TWO_YEARS = Discrepancy(
    id="anti-resorptif-deux-ans",
    section="3.4",
    kind=Kind.DISAGREEMENT,
    subject=Text("2 ans exactement", "Exactly 2 years"),
    printed="« Au moins 2 ans puis réévalué » ; arrêt à discuter « au-delà de 2 ans » en rémission osseuse prolongée.",
    published="Sans objet.",
    treatment="À 24 mois exactement, le traitement est à réévaluer ; l'arrêt ne se discute qu'au-delà.",
    sources=(_DURATION,),
    note=Text(
        "24 mois exactement : réévaluation (« au moins 2 ans ») ; l'arrêt se discute « au-delà de 2 ans ».",
        "Exactly 24 months: reassessment (“at least 2 years”); stopping is discussed “beyond 2 years”.",
    ),
)
TOTAL = Discrepancy(
    id="anti-resorptif-duree-totale",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("2 ans de traitement, un agent ou plusieurs", "2 years of treatment, by one agent or more"),
    printed="« Le traitement » dure au moins 2 ans, sans dire si un changement d'agent remet le compte à zéro.",
    published="Sans objet.",
    treatment="Les 2 ans se comptent sur la durée totale, tous agents confondus ; l'espacement et le relais, sur la "
    "durée de l'agent en cours. Une durée totale plus courte que celle de l'agent n'est pas retenue.",
    sources=(_DURATION,),
    note=Text(
        "Les 2 ans sont comptés tous agents confondus, ce que le référentiel ne précise pas.",
        "The 2 years are counted over all agents, which the guideline does not say.",
    ),
)
SPACING = Discrepancy(
    id="acide-zoledronique-espacement",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("« 6 à 12 mois » avant d'espacer", "“6 to 12 months” before spacing"),
    printed="Toutes les 12 semaines fait aussi bien que toutes les 4 semaines après « 6 à 12 mois » de rythme mensuel, "
    "sans dire si 6 mois suffisent.",
    published="Sans objet.",
    treatment="De 6 à moins de 12 mois, l'espacement est envisageable ; à partir de 12 mois, la condition est remplie.",
    sources=(_DURATION,),
    note=Text(
        "Le référentiel écrit « 6 à 12 mois » de rythme mensuel sans dire si 6 mois suffisent.",
        "The guideline writes “6 to 12 months” of monthly treatment without saying whether 6 months are enough.",
    ),
)
MONTHS = Discrepancy(
    id="anti-resorptif-mois-de-traitement",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("Mois de traitement, ou mois de rythme mensuel", "Months of treatment, or of monthly doses"),
    printed="L'espacement de l'acide zolédronique suit « 6 à 12 mois » de rythme mensuel.",
    published="Sans objet.",
    treatment="La durée demandée est celle de tout le traitement par l'agent, lue comme autant de mois de rythme "
    "mensuel tant que les doses sont mensuelles ; des doses sautées ou déjà espacées ne sont pas demandées.",
    sources=(_DURATION,),
    note=Text(
        "La durée du traitement est comptée en mois de rythme mensuel ; les mois à doses sautées ou déjà espacées n'en "
        "font pas partie.",
        "The duration of treatment is read as months of monthly doses; doses missed or already spaced are not.",
    ),
)
SIX_MONTHS = Discrepancy(
    id="anti-resorptif-six-mois",
    section="3.4",
    kind=Kind.DISAGREEMENT,
    subject=Text("6 mois exactement", "Exactly 6 months"),
    printed="Espacement de l'acide zolédronique après « 6 à 12 mois » ; relais d'un dénosumab de « plus de 6 mois ».",
    published="Sans objet.",
    treatment="6 mois exactement ouvrent l'espacement de l'acide zolédronique et n'appellent pas de relais du "
    "dénosumab, à la lettre.",
    sources=(_DURATION,),
    note=Text(
        "6 mois exactement : compris dans « 6 à 12 mois » (acide zolédronique), pas dans « plus de 6 mois » "
        "(dénosumab).",
        "Exactly 6 months: within “6 to 12 months” (zoledronic acid), not within “more than 6 months” (denosumab).",
    ),
)
JAW = Discrepancy(
    id="osteonecrose-espacement",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Ostéonécrose de la mâchoire et espacement", "Osteonecrosis of the jaw and spacing"),
    printed="Ostéonécroses « mois fréquentes », lu « moins fréquentes », quand plus de 5 semaines séparent les cures ; "
    "deux publications citées.",
    published="L'une porte sur le cancer du sein ; l'autre soutient l'énoncé, sans que la limite de 5 semaines y ait "
    "été vérifiée.",
    treatment="L'énoncé est repris au nom du référentiel ; 5 semaines exactement n'en sont pas.",
    sources=(_DURATION, YANG_2020.at("p. 2533-2540"), VANPOZNAK_2021.at("p. 246-254")),
    note=Text(
        "Limite de 5 semaines : lue dans le référentiel, non vérifiée dans les publications qu'il cite.",
        "The limit of 5 weeks is read in the guideline and was not verified in the publications it cites.",
    ),
)
REBOUND = Discrepancy(
    id="denosumab-rebond",
    section="3.4",
    kind=Kind.PUBLICATION,
    subject=Text("Rebond à l'arrêt du dénosumab", "Rebound when denosumab ends"),
    printed="Rebond observé chez des « patientes ostéoporotiques », d'où un relais recommandé à tous.",
    published="Recommandations européennes de 2020, citées pour l'ensemble de l'énoncé ; le résumé des "
    "caractéristiques du produit signale des fractures vertébrales multiples après l'arrêt.",
    treatment="Le relais est proposé comme dans le référentiel, et dit dès que l'arrêt se discute.",
    sources=(_DURATION, COLEMAN_2020.at("p. 1650-1663"), XGEVA.at("4.4")),
    note=Text(
        "Le référentiel recommande ce relais à tout arrêt après plus de 6 mois de dénosumab ; le document du produit "
        "signale des fractures vertébrales multiples après l'arrêt (hors référentiel).",
        "The guideline recommends this relay whenever denosumab ends after more than 6 months; the label reports "
        "multiple vertebral fractures after the end (not in the guideline).",
    ),
)
