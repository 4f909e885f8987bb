"""Why operate, guideline, section 3.7: preventive from a Mirels total of 9, curative for a fracture or disabling pain.

The score is made for a bone that is not fractured: bonemets declares that a fracture leaves the curative motive only.
"""

from oracle.kernel import Answer, Answers, Oracle, is_

MOTIVES = {
    (False, False): "none",
    (False, True): "curative",
    (True, False): "preventive",
    (True, True): "both",
}
"""By preventive and curative motive."""


def at_risk(mirels: Answer) -> bool:
    return int(mirels) >= 9


def conclude(answers: Answers) -> str:
    fractured = answers["fracture"] == "yes"
    preventive = at_risk(answers["mirels"]) and not fractured
    curative = fractured or answers["disabling_pain"] == "yes"
    return MOTIVES[preventive, curative]


ORACLE = Oracle(
    rule="surgery_indication",
    section="3.7",
    domain={"fracture": ("yes", "no"), "mirels": tuple(range(4, 13)), "disabling_pain": ("yes", "no")},
    conclusions=("curative", "preventive", "both", "none"),
    conclude=conclude,
    criteria={"fracture": is_("yes"), "mirels": at_risk, "disabling_pain": is_("yes")},
)
