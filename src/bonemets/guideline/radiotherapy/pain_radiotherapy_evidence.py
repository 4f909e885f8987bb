"""Section 3.5.1: radiotherapy for pain, and before pain."""

from bonemets.guideline.sources_evidence import ALCORN_2024, GILLESPIE_2024
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

SCHEDULES = Evidence(
    id="antalgique-astro-2024",
    sections=("3.5.1",),
    rules=("pain_schedules",),
    bearing=Bearing.CONFIRMS,
    subject=Text("Schémas antalgiques : ASTRO 2024", "Schedules for pain: ASTRO 2024"),
    statement="La recommandation américaine de 2024 retient les quatre mêmes schémas : 8 Gy en une fraction, 20 Gy en "
    "5, 24 Gy en 6 et 30 Gy en 10.",
    population="métastases osseuses symptomatiques, tous cancers",
    size=None,
    source=ALCORN_2024.at("résumé"),
    search="ASTRO guideline palliation symptomatic bone metastases radiation update",
    checked="2026-11-29",
)
PROPHYLAXIS = Evidence(
    id="radiotherapie-prophylactique-2024",
    sections=("3.5.1", "3.5.2"),
    rules=("pain_radiotherapy", "mirels"),
    bearing=Bearing.ADDS,
    subject=Text("Irradier une lésion à risque, sans symptôme", "Irradiating a high-risk lesion without symptoms"),
    statement="Irradiées d'emblée, 1 métastase sur 62 (1,6 %) a eu un événement osseux en un an, contre 14 sur 49 "
    "(29 %) sans irradiation. La survie était aussi plus longue ; les auteurs demandent un essai de phase III.",
    population="tumeurs solides avec métastases multiples, dont 27 % de cancers du poumon ; 122 lésions à haut risque "
    "sans symptôme ; essai randomisé de phase II",
    size=78,
    source=GILLESPIE_2024.at("résumé"),
    search="prophylactic radiotherapy asymptomatic high-risk bone metastases randomised phase III",
    checked="2026-11-29",
)
