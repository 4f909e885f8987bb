"""Section 3.4: when to start an antiresorptive agent, and what it brings."""

from bonemets.guideline.sources import COLEMAN_2020, PETERS_2020
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import Text

EUROPEAN = Evidence(
    id="anti-resorptif-esmo-2020",
    sections=("3.4",),
    rules=("antiresorptive_start",),
    bearing=Bearing.NUANCES,
    subject=Text("Quand débuter : recommandation européenne", "When to start: European recommendation"),
    statement="Dans le cancer du poumon avancé, l'ESMO propose l'acide zolédronique ou le dénosumab si l'espérance de "
    "vie est de 3 mois ou plus et les métastases osseuses importantes. C'est le texte européen le plus récent "
    "qui ait été trouvé.",
    population="cancer du poumon avancé, du rein et autres tumeurs solides",
    size=None,
    source=COLEMAN_2020.at("synthèse publiée par Univadis"),
    search="ESMO bone health in cancer guideline lung life expectancy bone-targeted agents",
    checked="2026-11-29",
)
SPLENDOUR = Evidence(
    id="denosumab-survie-splendour",
    sections=("3.4",),
    rules=("antiresorptive_start",),
    bearing=Bearing.CONTRADICTS,
    subject=Text("Survie globale sous dénosumab", "Overall survival with denosumab"),
    statement="Ajouter le dénosumab à la première chimiothérapie n'allonge pas la survie globale : médiane de "
    "8,2 mois avec et de 8,7 mois sans (rapport de risques 0,96 ; intervalle à 95 % de 0,78 à 1,19). Avec des "
    "métastases osseuses, le rapport est de 1,02 (0,77 à 1,35).",
    population="CBNPC de stade IV, dont 53 % avec métastases osseuses ; essai randomisé de phase III, arrêté tôt",
    size=514,
    source=PETERS_2020.at("résumé"),
    search="denosumab first-line NSCLC overall survival randomised bone metastases",
    checked="2026-11-29",
)
SAFETY = Unverified(
    id="anti-resorptif-machoire-rein",
    sections=("3.4",),
    subject=Text("Mâchoire et rein, dans le cancer du poumon", "Jaw and kidney, in lung cancer"),
    reason="recherche du 29/11/2026 : rien de plus récent que le référentiel n'a été trouvé",
    address="",
    search="osteonecrosis of the jaw OR renal denosumab zoledronic acid bone metastases since 2024",
    noted="2026-11-29",
)
