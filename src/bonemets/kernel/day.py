"""Days of the calendar as whole numbers, so that rules compare dates without a clock or a locale."""

import re

from bonemets.kernel.text import Text

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097
_SHAPES = (
    re.compile(
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[T ][0-9]{2}:[0-9:.]+(?:Z|[+-][0-9:]+)?)?"
    ),
    re.compile(r"(?P<day>[0-9]{1,2})[/. -](?P<month>[0-9]{1,2})[/. -](?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})"),
)


def number_of(year: int, month: int, day: int) -> int:
    """Number of a day; the first of January of the year 1 is 1.

    Raises:
        ValueError: No such day.

    Examples:
        >>> number_of(2024, 3, 1) - number_of(2024, 2, 28)
        2
    """
    if year < 1 or not 1 <= month <= len(_LENGTHS) or not 1 <= day <= _length(year, month):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    return _before(year) + sum(_length(year, earlier) for earlier in range(1, month)) + day


def day_of(number: int) -> tuple[int, int, int]:
    """Year, month and day of a number.

    Examples:
        >>> day_of(number_of(2026, 11, 23))
        (2026, 11, 23)
    """
    year = number * 400 // _DAYS_IN_400_YEARS + 1
    if _before(year) >= number:
        year -= 1
    elif _before(year + 1) < number:
        year += 1
    day, month = number - _before(year), 1
    while day > _length(year, month):
        day -= _length(year, month)
        month += 1
    return year, month, day


def read(text: str) -> int:
    """Number of a day as it is typed: `23/11/2026`, `23.11.2026`, `23112026` or `2026-11-23`, its hour left out.

    Raises:
        ValueError: Not a date, or no such day.

    Examples:
        >>> read("23/11/2026") == read("2026-11-23") == read("23112026") == read("2026-11-23T09:30:00Z")
        True
    """
    for shape in _SHAPES:
        if found := shape.fullmatch(text.strip()):
            return number_of(int(found["year"]), int(found["month"]), int(found["day"]))
    raise ValueError(f"not a date: {text}")


def written(number: int) -> Text:
    """A day as it is written in French, and in the international form.

    Examples:
        >>> written(number_of(2026, 1, 24))
        Text(fr='24/01/2026', en='2026-01-24')
    """
    year, month, day = day_of(number)
    return Text(f"{day:02}/{month:02}/{year:04}", f"{year:04}-{month:02}-{day:02}")


def _before(year: int) -> int:
    """Days of all the years before this one."""
    full = year - 1
    return full * 365 + full // 4 - full // 100 + full // 400


def _length(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + (is_leap and month == 2)
