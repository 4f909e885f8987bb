"""Days of the calendar, against the standard library's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.kernel import day


@given(st.dates(min_value=date(1, 1, 1)))
def test_a_day_has_the_number_and_the_writing_of_the_standard_calendar(one: date) -> None:
    number = day.number_of(one.year, one.month, one.day)
    assert number == one.toordinal()
    assert day.day_of(number) == (one.year, one.month, one.day)
    assert day.written(number).en == one.isoformat()
    assert day.read(day.written(number).fr) == day.read(day.written(number).en) == number


def test_the_first_day_of_the_calendar_has_the_number_one() -> None:
    assert day.number_of(1, 1, 1) == date(1, 1, 1).toordinal() == 1
    assert day.day_of(1) == (1, 1, 1)


def test_every_day_around_a_change_of_year_century_and_leap_february() -> None:
    for year in (1900, 1999, 2000, 2001, 2023, 2024, 2025, 2096, 2099, 2100, 2101):
        for number in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal() + 1):
            one = date.fromordinal(number)
            assert day.day_of(number) == (one.year, one.month, one.day)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1/2/2026", date(2026, 2, 1)),
        (" 01/02/2026 ", date(2026, 2, 1)),
        ("01.02.2026", date(2026, 2, 1)),
        ("01-02-2026", date(2026, 2, 1)),
        ("01 02 2026", date(2026, 2, 1)),
        ("01022026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("2026-11-23T10:00", date(2026, 11, 23)),
        ("2026-11-23T23:59:59.5+02:00", date(2026, 11, 23)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_a_date_may_be_typed_as_a_reader_writes_it(typed: str, meant: date) -> None:
    assert day.read(typed) == meant.toordinal()


NOT_DAYS = [
    "",
    "demain",
    "2026",
    "11/2026",
    "23/11/26",
    "20261123",
    "2026-11-23 demain",
    "2026-11-23T",
    "2026/11/23",
    "1 000",
]
NO_SUCH_DAYS = [
    "32/01/2026",
    "32/12/2026",
    "29/02/2026",
    "31/04/2026",
    "00/01/2026",
    "01/13/2026",
    "01/01/0000",
    "²3/11/2026",
    "٢٣/11/2026",
]


@pytest.mark.parametrize("typed", NOT_DAYS + NO_SUCH_DAYS)
def test_what_is_not_a_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"day|date"):
        day.read(typed)
