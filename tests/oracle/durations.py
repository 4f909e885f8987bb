"""Durations in months, as the fact check counts them: one month is 30.44 days, six weeks are 42 days."""

DAYS_IN_A_MONTH = 30.44
SIX_WEEKS = 42 / DAYS_IN_A_MONTH


def months(days: float) -> float:
    """A number of days in months."""
    return days / DAYS_IN_A_MONTH
