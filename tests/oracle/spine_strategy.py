"""Two strategies side by side, guideline section 3.8.5: concordant when both totals stand on one row."""

from oracle.kernel import Answers, Oracle

TOKUHASHI = (
    dict.fromkeys(range(9), "conservateur")
    | dict.fromkeys(range(9, 12), "palliative")
    | dict.fromkeys(range(12, 16), "ablative")
)
"""A word of the strategy that the guideline prints beside each total of Tokuhashi."""

TOMITA = {
    2: "en bloc",
    3: "en bloc",
    4: "lésionnelle",
    5: "lésionnelle",
    6: "palliative",
    7: "palliative",
    8: "support",
    9: "support",
    10: "support",
}
"""A word of the strategy that the guideline prints beside each total of Tomita."""

ROWS = {
    ("ablative", "en bloc"),
    ("ablative", "lésionnelle"),
    ("palliative", "palliative"),
    ("conservateur", "support"),
}


def conclude(answers: Answers) -> str:
    row = TOKUHASHI[int(answers["tokuhashi"])], TOMITA[int(answers["tomita"])]
    return "concordant" if row in ROWS else "discordant"


ORACLE = Oracle(
    rule="spine_strategy",
    section="3.8.5",
    domain={"tokuhashi": tuple(TOKUHASHI), "tomita": tuple(TOMITA)},
    conclusions=("concordant", "discordant"),
    conclude=conclude,
)
