"""Section 3.5.3: radiotherapy and surgery of a cord compression."""

from bonemets.guideline.sources_evidence import ALCORN_2024, NEWMAN_2020
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

_SEARCH = "metastatic spinal cord compression radiotherapy surgery guideline"
_ABSTRACT = ALCORN_2024.at("résumé")

SCHEDULES = Evidence(
    id="compression-schemas-astro-2024",
    sections=("3.5.3",),
    rules=("rades",),
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
    rules=("rades",),
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
FRAMEWORK = Evidence(
    id="compression-noms",
    sections=("3.5.3", "3.8"),
    rules=("rades",),
    bearing=Bearing.ADDS,
    subject=Text("Démarche NOMS", "NOMS framework"),
    statement="Cette revue décrit des démarches qui choisissent entre chirurgie et radiothérapie. NOMS, l'une d'elles, "
    "regarde l'atteinte neurologique, la tumeur, la stabilité mécanique et l'état général ; le référentiel n'en dit "
    "rien.",
    population="métastases du rachis, tous cancers ; revue sans patients propres",
    size=None,
    source=NEWMAN_2020.at("résumé"),
    search="NOMS framework neurologic oncologic mechanical systemic spinal metastases guideline",
    checked="2026-11-29",
)
