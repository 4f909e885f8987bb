"""Section 3.6."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

PERIODICITY = Discrepancy(
    id="percutane-periodicite",
    section="3.6",
    kind=Kind.WORDING,
    subject=Text("« Périodicité » des douleurs", "“Periodicity” of pain"),
    printed="En but palliatif, la technique suit la « périodicité des douleurs ».",
    published="Les deux termes opposés ensuite, inflammatoire et mécanique, désignent un type de douleur.",
    treatment="La question porte sur le type de douleur.",
    sources=(GUIDELINE.at("3.6, objectif"),),
    note=Text(
        "Le référentiel écrit « périodicité » des douleurs ; le sens retenu est leur type.",
        "The guideline writes “periodicity” of pain; it is read as its type.",
    ),
)
OTHER_PAIN = Discrepancy(
    id="percutane-autre-douleur",
    section="3.6",
    kind=Kind.SILENCE,
    subject=Text("Douleur mixte, d'un autre type ou absente", "Mixed, other or no pain"),
    printed="Deux types de douleur seulement, inflammatoire et mécanique.",
    published="Sans objet.",
    treatment="En but palliatif, aucune technique n'est désignée pour une autre douleur ; le choix revient à la RCP.",
    sources=(GUIDELINE.at("3.6, objectif"),),
    note=Text(
        "Le référentiel ne prévoit ni douleur mixte, ni lésion indolore.",
        "The guideline foresees neither mixed pain nor a painless lesion.",
    ),
)
PREREQUISITES = Discrepancy(
    id="percutane-prealables",
    section="3.6",
    kind=Kind.WORDING,
    subject=Text("Place des deux préalables", "Where the two prerequisites stand"),
    printed="La décision en RCP et l'imputation des signes à la lésion figurent dans la section 3.6.1, sur le ciment.",
    published="La phrase vise « un geste de radiologie interventionnelle », sans se limiter au ciment.",
    treatment="Les deux préalables sont demandés ici, pour tout geste percutané.",
    sources=(GUIDELINE.at("3.6.1, décision"),),
    note=Text(
        "Les deux préalables figurent à la section 3.6.1 et valent ici pour tout geste percutané.",
        "The two prerequisites are printed in section 3.6.1 and hold here for any percutaneous procedure.",
    ),
)
