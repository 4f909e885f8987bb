"""A date is typed, shown and refused as a date."""

import pytest

from bonemets import InvalidAnswer, evaluate
from bonemets.guideline.trials.trial_status import Day
from bonemets.kernel.rule import find
from bonemets_site.fences.calculator import calculator_html


@pytest.mark.parametrize("typed", ["24/01/2026", "24012026", "24.1.2026", "2026-01-24"])
def test_a_date_may_be_typed_in_several_ways(typed: str) -> None:
    (reason,) = evaluate("trial_status", {"day": typed})["reasons"]
    assert (reason["answer"], reason["fr"]) == ("2026-01-24", "24/01/2026")


@pytest.mark.parametrize("given", ["31/02/2026", "hier", "", 20261123, 739943, object(), True])
def test_what_is_no_date_is_refused_in_words_of_dates(given: object) -> None:
    with pytest.raises(InvalidAnswer, match="jour écrit JJ/MM/AAAA") as caught:
        evaluate("trial_status", {"day": given})
    assert caught.value.allowed == ("2000-01-01", "2099-12-31")


@pytest.mark.parametrize("value", [Day.possible[0] - 1, Day.possible[1] + 1, 740_000.5, -1, float("nan"), float("inf")])
def test_a_day_out_of_range_is_refused_in_words_of_dates(value: float) -> None:
    with pytest.raises(InvalidAnswer, match="La date doit aller du 01/01/2000 au 31/12/2099"):
        Day(value)


def test_the_form_asks_for_a_date_and_not_for_its_number() -> None:
    form = calculator_html(find("trial_status"))
    question = form[form.index('data-question="day"') :]
    assert "Date (JJ/MM/AAAA)" in question
    assert "inputmode" not in question, "a date takes its slashes"
    assert "inputmode" not in question, "the numeric keyboard of a phone has no slash"


@pytest.mark.parametrize(("number", "said"), [(1, "01/01/0001"), (2, "02/01/0001"), (0, "0"), (-1, "-1"), (1.5, "1,5")])
def test_a_number_is_written_as_a_day_from_the_first_of_the_calendar_on(number: float, said: str) -> None:
    assert Day.written(number).fr == said


def test_only_a_date_may_be_answered_with_today() -> None:
    assert "data-today" in calculator_html(find("trial_status"))
    assert "data-today" not in calculator_html(find("flare"))
