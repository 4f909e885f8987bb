"""Two calculators on one page, section 3.8.5, share a page and nothing else."""

from collections.abc import Callable

import pytest
from calculators import Calculator, complete_answers
from playwright.sync_api import expect

PAIR = ("spine_strategy", "functional_outcome")


@pytest.fixture
def pair(open_calculator: Callable[[str], Calculator]) -> tuple[Calculator, Calculator]:
    first = open_calculator(PAIR[0])
    return first, Calculator(first.page, PAIR[1])


def test_ids_are_unique(pair: tuple[Calculator, Calculator]) -> None:
    twice = pair[0].page.evaluate(
        "() => [...document.querySelectorAll('[id]')].map(({ id }) => id)"
        ".filter((id, place, all) => all.indexOf(id) !== place)"
    )
    assert twice == []


def test_the_same_question_is_answered_apart(pair: tuple[Calculator, Calculator]) -> None:
    strategy, outcome = pair
    strategy.answer("tokuhashi", "7")
    strategy.expect_result_of({"tokuhashi": "7"})
    expect(outcome.sentence).to_have_text("Aucune donnée saisie.")
    answers = complete_answers("functional_outcome")
    outcome.fill(answers)
    outcome.expect_result_of(answers)
    strategy.expect_result_of({"tokuhashi": "7"})
    assert strategy.read() == {"tokuhashi": "7"}


def test_clearing_one_leaves_the_other(pair: tuple[Calculator, Calculator]) -> None:
    strategy, outcome = pair
    strategy.fill({"tokuhashi": "7", "tomita": "5"})
    outcome.fill({"age": "71"})
    strategy.press("Effacer")
    expect(strategy.sentence).to_have_text("Aucune donnée saisie.")
    outcome.expect_result_of({"age": "71"})


def test_an_error_stays_where_it_was_made(pair: tuple[Calculator, Calculator]) -> None:
    strategy, outcome = pair
    outcome.answer("tokuhashi", "99")
    outcome.field("tokuhashi").blur()
    expect(outcome.question("tokuhashi").locator(".error")).to_be_visible()
    expect(strategy.question("tokuhashi").locator(".error")).to_be_hidden()
