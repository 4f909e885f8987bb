"""Section 2, biopsy."""

from bonemets.guideline.sources import CONFAVREUX_2014, GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_BIOPSY = GUIDELINE.at("2, biopsies")

EXCEPTION = Discrepancy(
    id="biopsie-exception",
    section="2",
    kind=Kind.DISAGREEMENT,
    subject=Text("Règle et exception", "Rule and exception"),
    printed="Biopsies exploitables « à condition d'être décalcifiées à l'EDTA », puis lésions très lytiques étendues "
    "aux parties molles dispensées de décalcification.",
    published="Sans objet.",
    treatment="La seconde phrase est lue comme une exception à la première, et non comme une contradiction.",
    sources=(_BIOPSY, CONFAVREUX_2014.at("3:580")),
    note=Text(
        "L'absence de décalcification est lue ici comme une exception à la règle de l'EDTA.",
        "The exemption is read as an exception to the rule of EDTA.",
    ),
)
BOTH = Discrepancy(
    id="biopsie-deux-conditions",
    section="2",
    kind=Kind.WORDING,
    subject=Text("Une seule des deux conditions", "One condition only"),
    printed="Exception pour une lésion très lytique « avec » une extension aux parties molles.",
    published="Sans objet.",
    treatment="Les deux conditions sont demandées ensemble ; sinon la règle de l'EDTA est gardée.",
    sources=(_BIOPSY,),
    note=Text(
        "Le référentiel ne dispense de décalcification qu'une lésion à la fois très lytique et étendue aux parties "
        "molles.",
        "The guideline only spares decalcification where the lesion is both very lytic and extended to soft tissue.",
    ),
)
