"""Section 3.5.5: stereotactic radiotherapy."""

from bonemets.guideline.sources_evidence import ALCORN_2024, GUCKENBERGER_2024, RYU_2023
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

PAINFUL = Evidence(
    id="stereotaxie-astro-2024",
    sections=("3.5.5",),
    rules=("stereotactic",),
    bearing=Bearing.NUANCES,
    subject=Text("Stéréotaxie antalgique : ASTRO 2024", "Stereotactic radiotherapy for pain: ASTRO 2024"),
    statement="La recommandation américaine de 2024 préfère la stéréotaxie à l'irradiation classique chez des patients "
    "choisis, en bon état général, sans chirurgie ni signe neurologique (recommandation conditionnelle) ; le "
    "référentiel la réserve aux oligo-métastases.",
    population="métastases osseuses symptomatiques, tous cancers",
    size=None,
    source=ALCORN_2024.at("résumé"),
    search="stereotactic body radiotherapy painful bone metastases guideline randomised",
    checked="2026-11-29",
)
TRIAL = Evidence(
    id="stereotaxie-rtog-0631-2023",
    sections=("3.5.5",),
    rules=("stereotactic",),
    bearing=Bearing.NUANCES,
    subject=Text(
        "Stéréotaxie du rachis contre la douleur : un essai", "Spinal stereotactic radiotherapy for pain: a trial"
    ),
    statement="À 3 mois, la radiochirurgie ne soulage pas mieux que l'irradiation classique, et même moins bien. "
    "Aucune complication médullaire n'est survenue en deux ans.",
    population="1 à 3 sites de métastases vertébrales ; essai randomisé de phase III",
    size=339,
    source=RYU_2023.at("points clés"),
    search="stereotactic versus conventional radiotherapy spinal metastases randomised pain response",
    checked="2026-11-29",
)
SPINE = Evidence(
    id="stereotaxie-rachis-estro-2024",
    sections=("3.5.5",),
    rules=("stereotactic",),
    bearing=Bearing.NUANCES,
    subject=Text("Stéréotaxie du rachis : ESTRO 2024", "Spinal stereotactic radiotherapy: ESTRO 2024"),
    statement="La recommandation européenne retient deux populations à choisir, les métastases vertébrales "
    "douloureuses et la maladie oligo-métastatique ; le référentiel réserve la stéréotaxie à la seconde. Ses 22 "
    "recommandations reposent pour la plupart sur un niveau de preuve modéré ou sur l'avis d'experts.",
    population="métastases du rachis, tous cancers",
    size=None,
    source=GUCKENBERGER_2024.at("résumé"),
    search="ESTRO guideline stereotactic body radiotherapy spine metastases",
    checked="2026-11-29",
)
