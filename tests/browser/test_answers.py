"""Every answer of every form gives the result that Python gives for it, and says so in words."""

import re
from collections.abc import Callable

import pytest
from calculators import RULES, Calculator, complete_answers, every_answer, proposed, row
from playwright.sync_api import expect
from waiting import until

from bonemets.browser.api import respond
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find
from bonemets.kernel.text import number

Open = Callable[[str], Calculator]


@pytest.mark.parametrize("rule", RULES)
def test_every_answer_changes_the_result_as_expected(open_calculator: Open, rule: str) -> None:
    calculator = open_calculator(rule)
    answers: dict[str, str | None] = {**proposed(rule)}
    assert calculator.read() == answers
    expect(calculator.root.locator(".options input:checked")).to_have_count(0)
    if answers:
        calculator.expect_result_of(answers)
    else:
        expect(calculator.sentence).to_have_text("Aucune donnée saisie.")
    for name, possible in every_answer(rule).items():
        for value in (*possible, None, possible[0]):
            answers[name] = value
            calculator.answer(name, value)
            calculator.expect_result_of(answers)
    if find(rule).is_score:
        for name, possible in every_answer(rule).items():
            for value in (*reversed(possible), None, answers[name]):
                calculator.answer(name, value)
                calculator.expect_result_of(answers | {name: value})


@pytest.mark.parametrize("rule", RULES)
def test_every_row_says_the_answer_that_it_gives(open_calculator: Open, rule: str) -> None:
    calculator = open_calculator(rule)
    for name, question in find(rule).questions.items():
        for answer in question.every() if issubclass(question, Choice) else ():
            said = row(calculator.radio(name, answer.code))
            expect(said.locator(".option__label")).to_have_text(answer.label.fr)
            if answer.points is not None:
                plural = "s" if answer.points >= 2 else ""
                expect(said.locator(".points")).to_have_text(f"{number(answer.points)} point{plural}")
    for exclusion in find(rule).exclusions:
        expect(row(calculator.exclusion(exclusion.code))).to_have_text(exclusion.label.fr)


@pytest.mark.parametrize("rule", [rule for rule in RULES if find(rule).exclusions])
def test_each_exclusion_makes_the_score_not_applicable(open_calculator: Open, rule: str) -> None:
    calculator = open_calculator(rule)
    answers = complete_answers(rule)
    calculator.fill(answers)
    for exclusion in find(rule).exclusions:
        calculator.answer(exclusion.code, "yes")
        calculator.expect_result_of(answers | {exclusion.code: "yes"})
        expect(calculator.sentence).to_contain_text("non applicable")
        calculator.answer(exclusion.code, "no")
        calculator.expect_result_of(answers)


def test_several_exclusions_are_all_said(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    calculator.fill({"pelvis": "yes", "spine": "yes"})
    calculator.expect_result_of({"pelvis": "yes", "spine": "yes"})


def test_unknown_computes_as_empty_and_is_shown_apart(open_calculator: Open) -> None:
    calculator = open_calculator("sins")
    state = calculator.question("alignment").locator(".question__state")
    calculator.answer("lesion", "lytic")
    expect(calculator.sentence).to_contain_text("incomplet")
    expect(state).to_contain_text("à renseigner")
    before = calculator.sentence.inner_text()
    calculator.answer("alignment", None)
    expect(state).to_contain_text("inconnu")
    calculator.expect_result_of({"lesion": "lytic", "alignment": None})
    assert calculator.sentence.inner_text() == before


def test_an_incomplete_file_says_what_is_settled_and_what_to_ask(open_calculator: Open) -> None:
    calculator = open_calculator("sins")
    answers = {"location": "junctional", "pain": "mechanical", "lesion": "lytic"}
    calculator.fill(answers)
    expect(calculator.sentence).to_have_text("Score SINS incomplet : entre 8 et 18 sur 18")
    expect(calculator.result.locator(".threshold--reached")).to_contain_text("À partir de 7")
    expect(calculator.result.locator(".result__next")).to_contain_text("À obtenir en premier")
    first = respond("sins", answers, {})["next"]
    expect(calculator.question(first).locator(".question__state")).to_contain_text("à obtenir en premier")


def test_what_is_unfolded_stays_so_at_the_next_answer(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    answers = complete_answers("mirels")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    points = calculator.result.locator("details", has_text="Détail des points")
    expect(calculator.result.locator("details[open]")).to_have_count(0)
    points.locator("summary").click()
    calculator.answer("pain", "functional")
    calculator.expect_result_of(answers | {"pain": "functional"})
    expect(points).to_have_attribute("open", "")
    expect(points.locator(".result__detail")).to_be_visible()
    expect(calculator.result.locator("details[open]")).to_have_count(1)


DOUBLE_CLICK = 400
"""Milliseconds within which a second click belongs to the first."""


def test_a_double_click_answers_once(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    row(calculator.radio("pain", "mild")).dblclick()
    calculator.expect_result_of({"pain": "mild"})
    assert calculator.read() == {"pain": "mild"}


def test_one_answer_can_be_taken_back(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    calculator.fill({"site": "upper_limb", "pain": "mild"})
    page = calculator.page
    until(page, f"performance.now() > {page.evaluate('performance.now()')} + {DOUBLE_CLICK}")
    calculator.forget("pain")
    calculator.expect_result_of({"site": "upper_limb"})
    assert calculator.read() == {"site": "upper_limb"}
    expect(calculator.radio("pain", "mild")).to_be_focused()
    calculator.radio("site", "upper_limb").focus()
    calculator.page.keyboard.press("Delete")
    expect(calculator.sentence).to_have_text("Aucune donnée saisie.")


def test_a_number_that_cannot_be_used_is_named_at_its_field(open_calculator: Open) -> None:
    calculator = open_calculator("functional_outcome")
    calculator.answer("local_involvement", "no")
    field, error = calculator.field("age"), calculator.question("age").locator(".error")
    for typed in ("abc", "17", "1.200", "200", "soixante-dix"):
        calculator.answer("age", typed)
        field.blur()
        expect(error).to_be_visible()
        expect(error).to_have_text(respond("functional_outcome", {"age": typed}, {})["errors"]["age"])
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(
            re.compile(r"\s+".join(map(re.escape, error.inner_text().split())))
        )
        expect(field).to_have_value(typed)
        calculator.expect_result_of({"local_involvement": "no", "age": typed})
        calculator.answer("age", "70")
        expect(error).to_be_hidden()
        expect(field).not_to_have_attribute("aria-invalid", "true")
        calculator.expect_result_of({"local_involvement": "no", "age": "70"})


def test_a_number_is_read_as_it_is_written_in_french(open_calculator: Open) -> None:
    calculator = open_calculator("functional_outcome")
    for typed in ("69,5", "69.5", " 69,5 ans", "69,5\u00a0ans"):
        calculator.answer("age", typed)
        calculator.expect_result_of({"age": "69,5"})
        calculator.answer("age", "")
        expect(calculator.sentence).to_have_text("Aucune donnée saisie.")


def test_typing_a_number_and_saying_unknown_exclude_each_other(open_calculator: Open) -> None:
    calculator = open_calculator("functional_outcome")
    calculator.answer("age", "70")
    calculator.answer("age", None)
    expect(calculator.field("age")).to_have_value("")
    calculator.answer("age", "71")
    assert calculator.read() == {"age": "71"}
    calculator.expect_result_of({"age": "71"})
