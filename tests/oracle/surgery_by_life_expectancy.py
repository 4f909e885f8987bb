"""Surgery by life expectancy, guideline, section 3.7: « entre 6 semaines et 1 an » is closed at both ends."""

from oracle.durations import SIX_WEEKS, months
from oracle.kernel import Answers, Oracle


def conclude(answers: Answers) -> str:
    expected = float(answers["life_expectancy"])
    if expected < SIX_WEEKS:
        return "under_six_weeks"
    return "over_one_year" if expected > 12 else "six_weeks_to_one_year"


ORACLE = Oracle(
    rule="surgery_by_life_expectancy",
    section="3.7",
    domain={
        "life_expectancy": (
            *(0, 1, 1.37, months(41), months(41.9), SIX_WEEKS, months(42.1), 1.38, months(43)),
            *(3, 6, 11.9, 11.99, 12, 12.01, 12.1, 24, 120, 120.1, 600),
        )
    },
    conclusions=("under_six_weeks", "six_weeks_to_one_year", "over_one_year"),
    conclude=conclude,
    plausible={"life_expectancy": (0, 120)},
)
