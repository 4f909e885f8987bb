"""Section 1, skeletal-related events and their consequences."""

from bonemets.guideline.sources import GUIDELINE, HIRSH_2004, KUCHUK_2015
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

DENOMINATOR = Discrepancy(
    id="evenements-denominateur",
    section="1",
    kind=Kind.PUBLICATION,
    subject=Text("Ce que comptent les fréquences", "What the frequencies count"),
    printed="Une fréquence après chaque événement, sans dire si elle porte sur les patients ou sur les événements.",
    published="La cohorte citée pour les sièges compte des parts d'événements : radiothérapie 63 %, fracture 22 %. "
    "Les deux sont dans les étendues du référentiel.",
    treatment="Les étendues sont montrées telles quelles ; elles ne s'additionnent pas, un patient pouvant avoir "
    "plusieurs événements.",
    sources=(GUIDELINE.at("1, complications osseuses"), KUCHUK_2015.at("p. 197-202")),
    note=Text(
        "Le référentiel ne dit pas à quels patients se rapporte cette fréquence ; les fréquences ne s'additionnent "
        "pas.",
        "The guideline does not say what this frequency is a share of; the frequencies do not add up.",
    ),
)
COSTS = Discrepancy(
    id="consequences-cout",
    section="1",
    kind=Kind.WORDING,
    subject=Text("Risque vital à court terme", "Short-term risk to life"),
    printed="La phrase sur les conséquences attribue aussi aux surcoûts le risque vital à court terme.",
    published="D'après son titre, la publication citée à cet endroit analyse le bénéfice de l'acide zolédronique selon "
    "les antécédents de complications osseuses ; elle ne porte pas sur les coûts.",
    treatment="Le risque vital est rapporté aux complications.",
    sources=(HIRSH_2004.at("p. 170-174"),),
    note=Text(
        "Le risque vital à court terme est celui des complications, non des coûts.",
        "The short-term risk to life is that of the complications, not of the costs.",
    ),
)
