"""Section 3.4: how often, and how long."""

from bonemets.guideline.sources_evidence import MJELSTAD_2019, NG_2021, REDUSE
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

INTERVAL = Evidence(
    id="denosumab-12-semaines",
    sections=("3.4",),
    rules=("antiresorptive_follow_up",),
    bearing=Bearing.ADDS,
    subject=Text("Dénosumab toutes les 12 semaines", "Denosumab every 12 weeks"),
    statement="L'essai de non-infériorité REDUSE compare 120 mg toutes les 12 semaines à 120 mg toutes les 4 semaines. "
    "Aucun résultat n'était publié au registre le 30 décembre 2025 ; la fin est prévue le 31 décembre 2028.",
    population="cancers du sein et de la prostate seulement, sans le poumon ; effectif prévu",
    size=1380,
    source=REDUSE.at("fiche du registre"),
    search="NCT02051218 REDUSE SAKK 96/12 results",
    checked="2026-11-29",
)
_DURATION = "bone-modifying agent bone metastases treatment duration beyond two years osteonecrosis renal"

BEYOND = Evidence(
    id="anti-resorptif-plus-de-deux-ans-2021",
    sections=("3.4",),
    rules=("antiresorptive_follow_up",),
    bearing=Bearing.ADDS,
    subject=Text("Au-delà de deux ans : mâchoire et rein", "Beyond two years: jaw and kidney"),
    statement="Les données au-delà de deux ans sont rares et rétrospectives. L'ostéonécrose de la mâchoire touche de "
    "1 à 4 % des patients les deux premières années, de 3,8 à 18 % ensuite, dans trois études. Une hypocalcémie "
    "notable touche 1 à 2 % des patients, une chute sévère de la fonction rénale 3 % au plus.",
    population="cancers du sein, et de la prostate résistants à la castration, sans le poumon ; revue de 12 études",
    size=None,
    source=NG_2021.at("résumé"),
    search=_DURATION,
    checked="2026-11-29",
)
DURATION = Evidence(
    id="anti-resorptif-duree-2019",
    sections=("3.4",),
    rules=("antiresorptive_start", "antiresorptive_follow_up"),
    bearing=Bearing.ADDS,
    subject=Text("Débuter tôt, poursuivre au-delà de deux ans", "Starting early, going on beyond two years"),
    statement="Débuter plus de 3 mois après la découverte n'a pas changé le délai du premier événement symptomatique. "
    "Chez les 121 patients vivants à deux ans, poursuivre allait avec un premier événement plus tardif (rapport de "
    "risques 0,41 ; intervalle à 95 % de 0,19 à 0,93).",
    population="métastases osseuses, cohorte rétrospective d'un seul centre, 2009 à 2015 ; part du poumon non lue",
    size=255,
    source=MJELSTAD_2019.at("résumé, début"),
    search=_DURATION,
    checked="2026-11-29",
)
