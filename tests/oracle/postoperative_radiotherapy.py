"""Radiotherapy after surgery, guideline, section 3.5.4: when, and whether a single fraction may be discussed.

« Entre 15 jours et 3 semaines », on a healed skin: days 15 to 21, both included. A single fraction: a condition on
the site and a condition on the patient; the punctuation allows other readings, as bonemets declares. After day 21
the delay is said to be over, which is declared too; a skin that is not healed waits, however late.
"""

from oracle.kernel import Answers, Oracle, every, is_, met

SITE = every("yes", "long_bone", "organs")
PATIENT = every("yes", "short_life_expectancy", "hard_to_move")


def moment(answers: Answers) -> str:
    days = int(answers["days"])
    if answers["healed"] == "no" or days < 15:
        return "wait"
    return "start" if days <= 21 else "late"


def conclude(answers: Answers) -> str:
    single = any(met(SITE, answers)) and any(met(PATIENT, answers))
    return f"{moment(answers)}_or_single" if single else moment(answers)


ORACLE = Oracle(
    rule="postoperative_radiotherapy",
    section="3.5.4",
    domain={
        "days": (0, 14, 15, 16, 20, 21, 22, 365),
        "healed": ("yes", "no"),
        "long_bone": ("yes", "no"),
        "organs": ("yes", "no"),
        "short_life_expectancy": ("yes", "no"),
        "hard_to_move": ("yes", "no"),
    },
    conclusions=("wait", "wait_or_single", "start", "start_or_single", "late", "late_or_single"),
    conclude=conclude,
    criteria={"days": lambda days: 15 <= int(days) <= 21, "healed": is_("yes"), **SITE, **PATIENT},
)
