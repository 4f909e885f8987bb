"""Stereotactic radiotherapy, guideline, section 3.5.5: every condition of a list, no obstacle of another.

« 1 à 3 sites »; « >25 % », « <5 mm » and « moins de 3 mois » are strict: at the limit exactly there is no obstacle.
Convention written in the case table: an obstacle is told before a missing condition.
"""

from oracle.kernel import Answers, Oracle, every, is_, met

CONDITIONS = {
    "sites": lambda number: 1 <= int(number) <= 3,
    **every("yes", "limited_size", "delimited", "stable", "board"),
    **every("no", "visceral"),
}

OBSTACLES = {
    **every("yes", "cord_compression", "instability", "radionuclide"),
    "prior_radiotherapy": is_("under_3_months"),
    "canal": is_("over_25"),
    "distance": is_("under_5_mm"),
    "life_expectancy": lambda months: float(months) < 3,
}


def conclude(answers: Answers) -> str:
    if any(met(OBSTACLES, answers)):
        return "obstacle"
    return "eligible" if all(met(CONDITIONS, answers)) else "condition_missing"


def prior_radiotherapy(months: float) -> str:
    return "under_3_months" if months < 3 else "none_or_from_3_months"


def canal(percentage: float) -> str:
    return "over_25" if percentage > 25 else "up_to_25"


def distance(millimetres: float) -> str:
    return "under_5_mm" if millimetres < 5 else "from_5_mm"


ORACLE = Oracle(
    rule="stereotactic",
    section="3.5.5",
    domain={
        "sites": (1, 2, 3, 4, 100),
        "limited_size": ("yes", "no"),
        "delimited": ("yes", "no"),
        "visceral": ("yes", "no"),
        "stable": ("yes", "no"),
        "board": ("yes", "no"),
        "cord_compression": ("yes", "no"),
        "instability": ("yes", "no"),
        "radionuclide": ("yes", "no"),
        "prior_radiotherapy": ("under_3_months", "none_or_from_3_months"),
        "canal": ("over_25", "up_to_25"),
        "distance": ("under_5_mm", "from_5_mm"),
        "life_expectancy": (0, 2.9, 2.99, 3, 3.01, 3.1, 120, 120.1, 600),
    },
    edges={"sites": (3, 4), "life_expectancy": (2.99, 3)},
    conclusions=("eligible", "condition_missing", "obstacle"),
    conclude=conclude,
    measures={"prior_radiotherapy": prior_radiotherapy, "canal": canal, "distance": distance},
    measured={
        "prior_radiotherapy": (0, 2.9, 2.99, 3, 3.01, 3.1, 600),
        "canal": (0, 24.9, 25, 25.01, 25.1, 100),
        "distance": (0, 4.9, 4.99, 5, 5.1, 500),
    },
    plausible={"life_expectancy": (0, 120)},
    criteria=CONDITIONS | OBSTACLES,
)
