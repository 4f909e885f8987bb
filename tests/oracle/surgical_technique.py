"""Nail, plate or prosthesis, guideline, section 3.7.2: by the place of the lesion, then by what follows.

Osteosynthesis of a shaft, with curettage and cement possible for « perte osseuse importante ou radiothérapie
associée »; prosthesis of any joint for a vital prognosis « supérieur à 6 mois », strictly. Below six weeks, section
3.7 expects no benefit from any surgery; bonemets declares that it prevails here.
"""

from oracle.durations import SIX_WEEKS, months
from oracle.kernel import Answers, Oracle, every, met

CEMENT = every("yes", "bone_loss", "radiotherapy")


def conclude(answers: Answers) -> str:
    expected = float(answers["life_expectancy"])
    if expected < SIX_WEEKS:
        return "no_benefit"
    if answers["place"] == "shaft":
        return "osteosynthesis_and_cement" if any(met(CEMENT, answers)) else "osteosynthesis"
    if answers["place"] == "other":
        return "not_listed"
    return "arthroplasty" if expected > 6 else "arthroplasty_not_met"


ORACLE = Oracle(
    rule="surgical_technique",
    section="3.7.2",
    domain={
        "place": ("shaft", "femoral_head_or_neck", "other_joint", "other"),
        "life_expectancy": (
            *(0, months(41), months(41.9), SIX_WEEKS, months(42.1), 3),
            *(5.9, 5.99, 6, 6.01, 6.1, 12, 12.1, 120, 120.1, 600),
        ),
        "bone_loss": ("yes", "no"),
        "radiotherapy": ("yes", "no"),
    },
    conclusions=(
        "no_benefit",
        "osteosynthesis",
        "osteosynthesis_and_cement",
        "arthroplasty",
        "arthroplasty_not_met",
        "not_listed",
    ),
    conclude=conclude,
    plausible={"life_expectancy": (0, 120)},
    criteria=CEMENT,
)
