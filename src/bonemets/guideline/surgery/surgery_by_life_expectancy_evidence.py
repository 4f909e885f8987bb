"""Section 3.7: surgery by life expectancy."""

from bonemets.guideline.sources_evidence import ROSADO_2026
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

PATHFX = Evidence(
    id="survie-pathfx-2026",
    sections=("3.7", "3.8.3"),
    rules=("surgery_by_life_expectancy", "tokuhashi"),
    bearing=Bearing.ADDS,
    subject=Text("Estimer la survie : PathFx 3.0", "Estimating survival: PathFx 3.0"),
    statement="Le modèle PathFx 3.0 prédit mal la survie un mois après l'opération ; ses estimations "
    "s'améliorent après trois mois.",
    population="opérés d'une métastase osseuse ; série rétrospective d'un seul centre portugais",
    size=49,
    source=ROSADO_2026.at("résumé, début"),
    search="PathFx 3.0 external validation skeletal metastases survival",
    checked="2026-11-29",
)
