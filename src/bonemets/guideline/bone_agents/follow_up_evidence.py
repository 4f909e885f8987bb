"""Section 3.4: how often, and how long."""

from bonemets.guideline.sources_evidence import REDUSE
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
