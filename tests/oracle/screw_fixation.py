"""Percutaneous screws, guideline, section 3.6.2: four conditions, and a use in the pelvis without two of them.

First sentence: lytic lesion, fractured, of the pelvis or proximal femur, Mirels « >8 », that is 9 or more. Second
one: « certaines » fractures of the pelvis for which surgery would be too invasive. The score was made neither for
the pelvis nor for a fractured bone: bonemets declares an answer « not rated », with a conclusion of its own; the
printed conditions are told before the use in the pelvis.
"""

from oracle.kernel import Answer, Answers, Oracle, every

ABOVE_EIGHT: dict[Answer, bool | None] = {"over_eight": True, "up_to_eight": False, "not_rated": None}


def conclude(answers: Answers) -> str:
    fractured = answers["fracture"] == "yes"
    but_the_score = fractured and answers["lytic"] == "yes" and answers["site"] in {"pelvis", "proximal_femur"}
    if but_the_score and answers["mirels"] == "over_eight":
        return "conditions_met"
    if fractured and answers["site"] == "pelvis" and answers["too_invasive"] == "yes":
        return "pelvic_use"
    return "score_not_rated" if but_the_score and answers["mirels"] == "not_rated" else "not_met"


def mirels(total: float) -> str:
    return "over_eight" if total > 8 else "up_to_eight"


ORACLE = Oracle(
    rule="screw_fixation",
    section="3.6.2",
    domain={
        "site": ("pelvis", "proximal_femur", "other"),
        "fracture": ("yes", "no"),
        "lytic": ("yes", "no"),
        "mirels": ("over_eight", "up_to_eight", "not_rated"),
        "too_invasive": ("yes", "no"),
    },
    conclusions=("conditions_met", "pelvic_use", "score_not_rated", "not_met"),
    conclude=conclude,
    measures={"mirels": mirels},
    measured={"mirels": tuple(range(4, 13))},
    criteria={
        **every("yes", "fracture", "lytic", "too_invasive"),
        "site": lambda site: site != "other",
        "mirels": ABOVE_EIGHT.__getitem__,
    },
)
