"""Section 3.6.1."""

from bonemets.guideline.sources import GUIDELINE, ZHANG_2020
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

KYPHOPLASTY = Discrepancy(
    id="cimentoplastie-cyphoplastie",
    section="3.6.1",
    kind=Kind.WORDING,
    subject=Text("« Kypoplastie »", "“Kypoplasty”"),
    printed="« Kypoplastie », sans bénéfice clinique sur la douleur ou la qualité de vie, donc rarement indiquée ; "
    "« vertébroplastie » nomme deux des trois méthodes.",
    published="Le mot est « cyphoplastie » ; la revue citée porte sur l'augmentation vertébrale percutanée.",
    treatment="Lu « cyphoplastie ». Le calculateur ne choisit pas entre les trois méthodes vertébrales ; "
    "la remarque accompagne toute indication listée.",
    sources=(GUIDELINE.at("3.6.1, méthodes"), ZHANG_2020.at("p. 136-142")),
    note=Text(
        "À une vertèbre, la cyphoplastie est rarement indiquée en situation métastatique, selon le référentiel.",
        "In a vertebra, the guideline finds kyphoplasty of rare use for metastases.",
    ),
)
LONG_BONE = Discrepancy(
    id="cimentoplastie-os-long",
    section="3.6.1",
    kind=Kind.DISAGREEMENT,
    subject=Text("Os long en zone portante", "Weight-bearing long bone"),
    printed="« Toutes les localisations », hormis l'os long menacé de fracture en zone portante. "
    "À la section 3.5.2, une option ajoute pourtant la cimentoplastie à un clou ou à des vis sur un os long.",
    published="Sans objet.",
    treatment="L'exception est appliquée au ciment seul ; l'association à une fixation est rappelée.",
    sources=(GUIDELINE.at("3.6.1, limites"), GUIDELINE.at("3.5.2, légende")),
    note=Text(
        "L'exception vise le ciment seul ; la section 3.5.2 cite le ciment en complément d'un clou ou de vis.",
        "The exception is about cement alone; section 3.5.2 cites cement as a complement to a nail or screws.",
    ),
)
PREVENTIVE = Discrepancy(
    id="cimentoplastie-preventive",
    section="3.6.1",
    kind=Kind.DISAGREEMENT,
    subject=Text("Lésion indolore", "Painless lesion"),
    printed="Des lésions ostéolytiques « symptomatiques » ; plus loin, une consolidation préventive en zone à risque.",
    published="Sans objet.",
    treatment="Une seule des cinq indications suffit, la consolidation préventive comprise, sans condition de douleur.",
    sources=(GUIDELINE.at("3.6.1, indications"),),
    note=Text(
        "La consolidation préventive est listée sans condition de douleur.",
        "Preventive consolidation is listed without a condition on pain.",
    ),
)
