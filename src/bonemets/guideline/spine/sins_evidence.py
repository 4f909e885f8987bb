"""Section 3.8.1: stability of the spine."""

from bonemets.guideline.sources_evidence import LEE_2021
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import Text

FRACTURES = Evidence(
    id="sins-exactitude-2021",
    sections=("3.8.1",),
    rules=("sins",),
    bearing=Bearing.NUANCES,
    subject=Text("Le SINS et la fracture vertébrale", "SINS and vertebral fracture"),
    statement="Dans 11 études sur 13, les catégories du SINS prédisent la fracture vertébrale après irradiation. "
    "L'item de localisation, le plus reproductible, ne la prédit dans aucune des études qui l'ont regardé.",
    population="revue de 21 études sur des métastases du rachis",
    size=2118,
    source=LEE_2021.at("résumé"),
    search="Spinal Instability Neoplastic Score revision accuracy reliability",
    checked="2026-11-29",
)
REVISION = Unverified(
    id="sins-revision",
    sections=("3.8.1",),
    subject=Text("Révision du score", "Revision of the score"),
    reason="aucune n'a été trouvée le 28/11/2026 ; une absence ne se vérifie pas, la recherche est à refaire",
    address="",
    search="revised OR modified Spinal Instability Neoplastic Score",
    noted="2026-11-28",
)
