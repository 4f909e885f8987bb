"""Section 2: imaging."""

from bonemets.kernel.evidence import Unverified
from bonemets.kernel.text import Text

WHOLE_BODY = Unverified(
    id="imagerie-tep-irm-corps-entier",
    sections=("2",),
    subject=Text("TEP et IRM du corps entier", "PET and whole-body MRI"),
    reason="recherche du 29/11/2026 : rien n'a été lu d'assez complet sur l'os et le poumon",
    address="",
    search="whole-body MRI PET-CT bone metastases lung cancer diagnosis comparison guideline",
    noted="2026-11-29",
)
