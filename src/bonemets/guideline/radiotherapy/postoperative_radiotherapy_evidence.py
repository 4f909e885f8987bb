"""Section 3.5.4: radiotherapy after surgery."""

from bonemets.guideline.sources_evidence import ALCORN_2024
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

AFTER_SURGERY = Evidence(
    id="postoperatoire-astro-2024",
    sections=("3.5.4",),
    rules=("postoperative_radiotherapy",),
    bearing=Bearing.CONFIRMS,
    subject=Text("Radiothérapie après chirurgie : ASTRO 2024", "Radiotherapy after surgery: ASTRO 2024"),
    statement="La recommandation américaine de 2024 irradie, elle aussi, après la chirurgie d'une métastase hors du "
    "rachis.",
    population="métastases osseuses opérées, tous cancers",
    size=None,
    source=ALCORN_2024.at("résumé"),
    search="postoperative radiotherapy bone metastases surgery guideline schedule delay",
    checked="2026-11-29",
)
