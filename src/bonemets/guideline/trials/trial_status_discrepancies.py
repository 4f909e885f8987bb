"""Section 4."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_TRIALS = GUIDELINE.at("4")

CLOSED_WHEN_PRINTED = Discrepancy(
    id="essais-deja-clos",
    section="4",
    kind=Kind.DISAGREEMENT,
    subject=Text("« Ouvert » après la date de fin", "“Open” after the end date"),
    printed="PRISM et Telocap02 : « Ouvert », avec des dates de fin en 2022 et 2021.",
    published="Le référentiel arrête ses données au 17 septembre 2024, après ces deux dates.",
    treatment="Le statut indiqué et le statut calculé d'après les dates sont donnés ensemble.",
    sources=(_TRIALS,),
    note=Text(
        "Le référentiel indique « Ouvert » alors que la date de fin était passée à la date de ses données.",
        "The guideline prints “open” though the end date was past when its data were collected.",
    ),
)
STATUS_OF_THE_DAY = Discrepancy(
    id="essais-statut",
    section="4",
    kind=Kind.PUBLICATION,
    subject=Text("Statut indiqué", "Printed status"),
    printed="« Ouvert » pour les trois études, sans date de constat.",
    published="Le registre HECTOR tient les statuts à jour ; il n'est pas consulté par le site.",
    treatment="Le statut se calcule à la date donnée ; une date de fin dépassée est à vérifier dans le registre.",
    sources=(_TRIALS,),
    note=Text(
        "Une date de fin dépassée ne prouve pas que l'étude soit close : vérifier dans le registre.",
        "An end date that is past does not prove that the study is closed: check the registry.",
    ),
)
