"""Factors of a better functional outcome after surgery: the list that ends section 3.8.5 of the guideline."""

from oracle.kernel import Answers, Oracle, every, met

FAVOURABLE = {
    "tokuhashi": lambda total: float(total) >= 6,
    "tomita": lambda total: float(total) <= 8,
    "age": lambda years: float(years) < 70,
    **every("no", "local_involvement"),
    **every("yes", "early_discovery", "low_comorbidity"),
}


def conclude(answers: Answers) -> str:
    factors = met(FAVOURABLE, answers)
    if all(factors):
        return "every_factor"
    return "some_factors" if any(factors) else "no_factor"


ORACLE = Oracle(
    rule="functional_outcome",
    section="3.8.5",
    domain={
        "tokuhashi": (0, 5, 6, 15),
        "tomita": (2, 8, 9, 10),
        "age": (18, 69, 69.9, 70, 110),
        "local_involvement": ("yes", "no"),
        "early_discovery": ("yes", "no"),
        "low_comorbidity": ("yes", "no"),
    },
    conclusions=("every_factor", "some_factors", "no_factor"),
    conclude=conclude,
    criteria=FAVOURABLE,
)
