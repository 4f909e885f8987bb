"""When to start an antiresorptive agent, and which ones stay open; guideline, section 3.4.

One bone metastasis is enough, although section 3 says « multiples ». Life expectancy « supérieure à 3 mois » is strict,
zoledronic acid is ruled out strictly below 30 mL/min. Calcaemia, asked outside the guideline for the warnings of the
label of denosumab, changes no conclusion.
"""

from oracle.kernel import Answers, Oracle, met

CONDITIONS = {
    "bone_metastases": lambda number: number != "none",
    "life_expectancy": lambda months: float(months) > 3,
    "clearance": lambda clearance: float(clearance) >= 30,
}
"""The last one is the condition of zoledronic acid only."""


def conclude(answers: Answers) -> str:
    a_metastasis, time_enough, both_agents = met(CONDITIONS, answers)
    if not (a_metastasis and time_enough):
        return "not_proposed"
    return "either_agent" if both_agents else "denosumab"


ORACLE = Oracle(
    rule="antiresorptive_start",
    section="3.4",
    domain={
        "bone_metastases": ("none", "single", "multiple"),
        "life_expectancy": (0, 2.9, 2.99, 3, 3.01, 3.1, 12, 120, 120.1, 600),
        "clearance": (0, 4.9, 5, 29.9, 29.97, 30, 30.1, 90, 200, 200.1, 4000),
        "calcaemia": ("low", "normal", "high"),
    },
    conclusions=("either_agent", "denosumab", "not_proposed"),
    conclude=conclude,
    plausible={"life_expectancy": (0, 120), "clearance": (5, 200)},
    criteria=CONDITIONS,
)
