"""What must travel with results of several chapters: cord compression, and what a decision to operate rests on."""

from bonemets.guideline.shared.life_expectancy import SIX_WEEKS, LifeExpectancy
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

_LEAST = LifeExpectancy(SIX_WEEKS).label

CORD_COMPRESSION = Caution(
    "compression-medullaire-urgence",
    Text(
        "Compression médullaire : le référentiel prévoit une irradiation exclusive en urgence, ou un geste "
        "neurochirurgical suivi d'une irradiation. La décision n'attend pas la date d'une RCP.",
        "Cord compression: the guideline has it irradiated alone as an emergency, or operated on and then irradiated. "
        "The decision does not wait for the day of a board.",
    ),
    Weight.URGENT,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.5.3, prise en charge"),),
    line=Text(
        "compression médullaire : irradiation exclusive en urgence, ou chirurgie puis irradiation, sans attendre la "
        "RCP",
        "cord compression: irradiation alone as an emergency, or surgery then irradiation, without waiting for the "
        "board",
    ),
)
COMPLICATION = Caution(
    "metastase-compliquee-urgence",
    Text(
        "Si la complication est une compression médullaire : le référentiel prévoit une irradiation exclusive en "
        "urgence, ou un geste neurochirurgical suivi d'une irradiation. La décision n'attend pas la date d'une RCP.",
        "Where the complication is cord compression: the guideline has it irradiated alone as an emergency, or "
        "operated on and then irradiated. The decision does not wait for the day of a board.",
    ),
    Weight.URGENT,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.5.3, prise en charge"),),
    line=Text(
        "si compression médullaire : irradiation exclusive en urgence, ou chirurgie puis irradiation, sans attendre la "
        "RCP",
        "if cord compression: irradiation alone as an emergency, or surgery then irradiation, without waiting for the "
        "board",
    ),
)
DEFICIT = Caution(
    "deficit-neurologique-urgence",
    Text(
        "Déficit neurologique : s'il vient d'une compression médullaire, le référentiel prévoit une irradiation "
        "exclusive en urgence, ou un geste neurochirurgical suivi d'une irradiation. La décision n'attend pas la date "
        "d'une RCP.",
        "Neurological deficit: where cord compression causes it, the guideline has it irradiated alone as an "
        "emergency, or operated on and then irradiated. The decision does not wait for the day of a board.",
    ),
    Weight.URGENT,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.5.3, prise en charge"), GUIDELINE.at("3.8, principes chirurgicaux")),
    line=Text(
        "déficit : si compression médullaire, irradiation exclusive en urgence, ou chirurgie puis irradiation, sans "
        "attendre la RCP",
        "deficit: if cord compression, irradiation alone as an emergency, or surgery then irradiation, without waiting "
        "for the board",
    ),
)
WITHOUT_DEFICIT = Caution(
    "compression-sans-deficit",
    Text(
        "Compression sans déficit : le référentiel admet une chirurgie préventive avant les signes neurologiques "
        "(3.8), et ne réserve pas l'irradiation en urgence aux compressions avec déficit (3.5.3).",
        "Compression without deficit: the guideline allows preventive surgery before neurological signs (3.8), and "
        "does not keep emergency irradiation for compressions with a deficit (3.5.3).",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.8, principes chirurgicaux"), GUIDELINE.at("3.5.3, prise en charge")),
    line=Text(
        "sans déficit : chirurgie préventive possible avant les signes neurologiques",
        "without deficit: preventive surgery possible before neurological signs",
    ),
)
LIFE_EXPECTANCY = Caution(
    "chirurgie-esperance-de-vie",
    Text(
        "La chirurgie se décide en RCP selon l'espérance de vie, l'état général, le bénéfice attendu et les risques : "
        f"au-dessous de {_LEAST.fr}, aucun bénéfice selon le référentiel (3.7).",
        "Surgery is decided by the board on life expectancy, general condition, expected benefit and risks: "
        f"below {_LEAST.en}, none according to the guideline (3.7).",
    ),
    Weight.BEFORE_ACTING,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.7, décision"),),
    line=Text(
        f"chirurgie : en RCP, selon l'espérance de vie et l'état général ; aucun bénéfice à moins de {_LEAST.fr}",
        f"surgery: by the board, on life expectancy and general condition; no benefit under {_LEAST.en}",
    ),
)
