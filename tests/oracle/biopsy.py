"""EDTA for every bone biopsy, but for a very lytic lesion with a soft tissue extension; guideline, section 2.

The second sentence is an exception to the first one, not a contradiction; both its conditions are needed.
"""

from oracle.kernel import Answers, Oracle

DECALCIFICATION = {
    ("yes", "yes"): "not_needed",
    ("yes", "no"): "edta",
    ("no", "yes"): "edta",
    ("no", "no"): "edta",
}
"""By very lytic lesion and soft tissue extension."""


def conclude(answers: Answers) -> str:
    return DECALCIFICATION[str(answers["very_lytic"]), str(answers["soft_tissue_extension"])]


ORACLE = Oracle(
    rule="biopsy",
    section="2",
    domain={"very_lytic": ("yes", "no"), "soft_tissue_extension": ("yes", "no")},
    conclusions=("edta", "not_needed"),
    conclude=conclude,
)
