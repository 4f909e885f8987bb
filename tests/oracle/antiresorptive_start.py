"""When to start an antiresorptive agent, and which ones stay open; guideline, section 3.4.

One bone metastasis is enough, although section 3 says « multiples ». Life expectancy « supérieure à 3 mois » is strict,
zoledronic acid is ruled out strictly below 30 mL/min. Calcaemia is asked outside the guideline: both labels have a low
one corrected before the first dose, which the conclusion then says first.
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
    agents = "either_agent" if both_agents else "denosumab"
    return f"{agents}_after_calcium" if answers["calcaemia"] == "low" else agents


ORACLE = Oracle(
    rule="antiresorptive_start",
    section="3.4",
    domain={
        "bone_metastases": ("none", "single", "multiple"),
        "life_expectancy": (0, 2.9, 2.99, 3, 3.01, 3.1, 12, 120, 120.1, 600),
        "clearance": (0, 4.9, 5, 29.9, 29.97, 30, 30.1, 90, 200, 200.1, 4000),
        "calcaemia": ("low", "normal", "high"),
    },
    conclusions=(
        "either_agent",
        "either_agent_after_calcium",
        "denosumab",
        "denosumab_after_calcium",
        "not_proposed",
    ),
    conclude=conclude,
    plausible={"life_expectancy": (0, 120), "clearance": (5, 200)},
    criteria=CONDITIONS,
)
