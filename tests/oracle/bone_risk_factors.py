"""Risk factors of bone metastases: the five lines of the list of the guideline, section 1 (Zhang 2019).

« >2 cm » is strict: two centimetres exactly are no factor. The list has no total; bonemets only says whether
all, part or none of the factors are present.
"""

from oracle.kernel import Answers, Oracle, every, is_, met

FACTORS = {
    "sex": is_("male"),
    "size": lambda centimetres: float(centimetres) > 2,
    **every("yes", "many_sites", "nodal", "egfr"),
}


def conclude(answers: Answers) -> str:
    return {0: "no_factor", 5: "every_factor"}.get(sum(met(FACTORS, answers)), "some_factors")


ORACLE = Oracle(
    rule="bone_risk_factors",
    section="1",
    domain={
        "sex": ("female", "male"),
        "size": (0, 1.9, 1.99, 2, 2.01, 2.1, 15, 15.1, 30),
        "many_sites": ("yes", "no"),
        "nodal": ("yes", "no"),
        "egfr": ("yes", "no"),
    },
    conclusions=("every_factor", "some_factors", "no_factor"),
    conclude=conclude,
    plausible={"size": (0, 15)},
    criteria=FACTORS,
)
