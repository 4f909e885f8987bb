"""Section 3.7: what must be known before an operation, and after it."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.caution import Caution, Origin, Weight
from bonemets.kernel.text import Text

THROMBOSIS_INFECTION = Caution(
    "chirurgie-thrombose-infection",
    Text(
        "Risque thrombo-embolique et infectieux plus élevé : antibioprophylaxie prolongée 48 heures et protocole "
        "d'anticoagulation (3.7.3).",
        "Higher risk of thromboembolism and of infection: antibiotic prophylaxis for 48 hours and an anticoagulation "
        "protocol (3.7.3).",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.7.3, complications"),),
    line=Text(
        "antibioprophylaxie de 48 heures et anticoagulation (3.7.3)",
        "48 hours of antibiotics and anticoagulation (3.7.3)",
    ),
)
POSTOPERATIVE_FIELD = Caution(
    "radiotherapie-apres-chirurgie-champ",
    Text(
        "Radiothérapie après chirurgie : aux membres, toute la pièce osseuse (3.7) ; au rachis, le lit opératoire "
        "(3.8).",
        "Radiotherapy after surgery: in a limb, the whole bone (3.7); in the spine, the surgical bed (3.8).",
    ),
    Weight.RESERVATION,
    Origin.GUIDELINE,
    (GUIDELINE.at("3.7, radiothérapie"), GUIDELINE.at("3.8, radiothérapie")),
    line=Text(
        "radiothérapie après chirurgie : toute la pièce osseuse aux membres, lit opératoire au rachis",
        "radiotherapy after surgery: whole bone in a limb, surgical bed in the spine",
    ),
)
