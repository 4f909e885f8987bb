"""Dates that section 4 of the guideline prints for three studies; the first and the last day count as open."""

from datetime import date, timedelta

from oracle.kernel import Answers, Oracle

DATES = {
    "prism": (date(2016, 5, 30), date(2022, 5, 30)),
    "stereo_os": (date(2018, 1, 1), date(2026, 1, 24)),
    "telocap02": (date(2015, 12, 1), date(2021, 6, 30)),
}

DATA_OF_THE_GUIDELINE = date(2024, 9, 17)

_ONE_DAY = timedelta(days=1)


def status(trial: str, day: date) -> str:
    """Status of a study on one day."""
    first, last = DATES[trial]
    if day < first:
        return "not_yet"
    return "open" if day <= last else "closed"


def conclude(answers: Answers) -> str:
    return status(str(answers["trial"]), date.fromisoformat(str(answers["day"])))


def _days() -> tuple[str, ...]:
    ends = {day for first, last in DATES.values() for day in (first - _ONE_DAY, first, last, last + _ONE_DAY)}
    days = {date(2000, 1, 1), DATA_OF_THE_GUIDELINE, date(2099, 12, 31)} | ends
    return tuple(day.isoformat() for day in sorted(days))


ORACLE = Oracle(
    rule="trial_status",
    section="4",
    domain={"trial": tuple(DATES), "day": _days()},
    dates=("day",),
    conclusions=("not_yet", "open", "closed"),
    conclude=conclude,
)
