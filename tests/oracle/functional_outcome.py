"""Factors of a better functional outcome after surgery: the list that ends section 3.8.5 of the guideline."""

from oracle.kernel import Answers, Oracle


def favourable(answers: Answers) -> tuple[bool, ...]:
    """Say which factors hold, in the order of the list."""
    return (
        float(answers["tokuhashi"]) >= 6,
        float(answers["tomita"]) <= 8,
        float(answers["age"]) < 70,
        answers["local_involvement"] == "no",
        answers["early_discovery"] == "yes",
        answers["low_comorbidity"] == "yes",
    )


def conclude(answers: Answers) -> str:
    factors = favourable(answers)
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
)
