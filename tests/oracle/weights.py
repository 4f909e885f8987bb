"""How much each caution weighs, typed from the clinical review; what is not named here is a reservation.

Urgent: what an emergency forbids to leave for later. Before acting: what changes, forbids or must precede the act.
"""

URGENT = {
    "compression-medullaire-urgence",
    "deficit-neurologique-urgence",
    "metastase-compliquee-urgence",
}
BEFORE_ACTING = {
    "acide-zoledronique-creatininemie",
    "anti-resorptif-hypercalcemie",
    "anti-resorptif-hypocalcemie",
    "anti-resorptif-machoire",
    "chirurgie-esperance-de-vie",
    "compression-sans-deficit",
    "denosumab-contre-indications",
    "denosumab-moins-de-30",
    "denosumab-rebond",
    "flare-progression-efficace",
    "geste-percutane-prealables",
    "liste-prealable-fait-n-est-pas-normal",
    "liste-prealable-urgence-clairance",
    "scores-de-survie-reserve",
}
NOTE = {"anti-resorptif-grossesse", "anti-resorptif-traitement-systemique"}
