"""Section 3.7.1."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

URGENCY = Discrepancy(
    id="examens-biopsie",
    section="3.7.1",
    kind=Kind.SILENCE,
    subject=Text("Biopsie sans urgence", "Biopsy without urgency"),
    printed="Biopsie avant l'opération en cas de doute, pour une « indication chirurgicale urgente/rapide » ; "
    "rien pour un doute sans urgence.",
    published="Sans objet.",
    treatment="Sans urgence, seule l'imagerie citée pour les autres sièges est rappelée ; la biopsie n'est pas exclue.",
    sources=(GUIDELINE.at("3.7.1"),),
    note=Text(
        "Le référentiel ne parle de biopsie que pour une opération urgente ou rapide ; hors urgence, rien n'est dit.",
        "The guideline speaks of biopsy only for urgent or early surgery; otherwise nothing is said.",
    ),
)
