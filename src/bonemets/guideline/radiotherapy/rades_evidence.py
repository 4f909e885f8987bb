"""Section 3.5.3: radiotherapy and surgery of a cord compression."""

from bonemets.guideline.sources import ALCORN_2024
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import Text

_SEARCH = "metastatic spinal cord compression radiotherapy surgery guideline"
_ABSTRACT = ALCORN_2024.at("résumé")

SCHEDULES = Evidence(
    id="compression-schemas-astro-2024",
    sections=("3.5.3",),
    bearing=Bearing.CONFIRMS,
    subject=Text("Compression non opérable : schémas", "Cord compression without surgery: schedules"),
    statement="Sans chirurgie possible, la recommandation américaine de 2024 retient 8 Gy en une fraction, "
    "16 Gy en 2, 20 Gy en 5 ou 30 Gy en 10 : les trois schémas du référentiel, et 16 Gy en 2.",
    population="compression de la moelle ou de la queue de cheval, tous cancers",
    size=None,
    source=_ABSTRACT,
    search=_SEARCH,
    checked="2026-11-29",
)
SURGERY = Evidence(
    id="compression-chirurgie-astro-2024",
    sections=("3.5.3", "3.8"),
    bearing=Bearing.NUANCES,
    subject=Text("Compression : chirurgie avant radiothérapie", "Cord compression: surgery before radiotherapy"),
    statement="La recommandation américaine de 2024 préfère la chirurgie suivie de radiothérapie à la radiothérapie "
    "seule (recommandation conditionnelle), et associe la dexaméthasone à la radiothérapie.",
    population="compression de la moelle ou de la queue de cheval, tous cancers",
    size=None,
    source=_ABSTRACT,
    search=_SEARCH,
    checked="2026-11-29",
)
FRAMEWORK = Unverified(
    id="compression-noms",
    sections=("3.5.3", "3.8"),
    subject=Text("Démarche NOMS et stéréotaxie du rachis", "NOMS framework and spinal stereotactic guidelines"),
    reason="recherche du 29/11/2026 : aucune recommandation n'a été lue",
    address="",
    search="NOMS framework spinal metastases stereotactic radiotherapy guideline",
    noted="2026-11-29",
)
