"""Measured answers: another unit, an unusual value that must be confirmed, a value that a formula gives."""

from collections.abc import Callable

import pytest
from calculators import Calculator, row
from playwright.sync_api import expect

RULE = "zoledronic_dose"
PARTS = {"clearance.sex": "male", "clearance.age": "70", "clearance.weight": "70"}
CREATININE = "clearance.creatinine"


@pytest.fixture
def formula(open_calculator: Callable[[str], Calculator]) -> Calculator:
    """All that the formula of the clearance takes, but for the creatinine."""
    calculator = open_calculator(RULE)
    calculator.root.locator("details.formula > summary").first.click()
    row(calculator.radio("clearance.sex", "male")).click()
    calculator.field("clearance.age").fill("70")
    calculator.field("clearance.weight").fill("70")
    return calculator


def test_a_formula_answers_the_question(formula: Calculator) -> None:
    formula.field(CREATININE).fill("90")
    formula.expect_result_of(PARTS | {CREATININE: "90"})
    expect(formula.question("clearance").locator(".question__state")).to_contain_text("calculé")


def test_the_value_itself_comes_before_the_formula(formula: Calculator) -> None:
    formula.field(CREATININE).fill("90")
    formula.field("clearance").fill("29,9")
    formula.expect_result_of(PARTS | {CREATININE: "90", "clearance": "29,9"})


def test_the_same_value_in_another_unit(formula: Calculator) -> None:
    creatinine = formula.question(CREATININE)
    row(creatinine.locator('.units input[value="mg/L"]')).click()
    formula.field(CREATININE).fill("11")
    formula.expect_result_of(PARTS | {CREATININE: "11 mg/L"})
    expect(creatinine.locator(".question__echo")).to_have_text("= 11 mg/L = 97,2 µmol/L = 1,1 mg/dL")
    row(creatinine.locator('.units input[value="mg/dL"]')).click()
    formula.field(CREATININE).fill("1,1")
    formula.expect_result_of(PARTS | {CREATININE: "1,1 mg/dL"})


def test_a_unit_typed_after_the_value_counts(formula: Calculator) -> None:
    formula.field(CREATININE).fill("11 mg/L")
    formula.expect_result_of(PARTS | {CREATININE: "11 mg/L"})


def test_an_unusual_value_counts_only_once_confirmed(formula: Calculator) -> None:
    formula.field(CREATININE).fill("11")
    formula.field(CREATININE).blur()
    creatinine = formula.question(CREATININE)
    expect(creatinine.locator(".error")).to_contain_text("11 µmol/L : valeur inhabituelle")
    formula.expect_result_of(PARTS | {CREATININE: "11"})
    creatinine.get_by_role("button", name="Confirmer 11").click()
    formula.expect_result_of(PARTS | {CREATININE: {"value": "11", "confirmed": True}})
    expect(creatinine.locator(".error")).to_be_hidden()
    formula.field(CREATININE).fill("12")
    formula.expect_result_of(PARTS | {CREATININE: "12"})


def test_a_mix_up_of_units_is_offered_to_be_corrected(formula: Calculator) -> None:
    formula.field(CREATININE).fill("11")
    formula.field(CREATININE).blur()
    formula.question(CREATININE).get_by_role("button", name="11 mg/L (97,2 µmol/L)").click()
    formula.expect_result_of(PARTS | {CREATININE: "11 mg/L"})
    expect(formula.question(CREATININE).locator('.units input[value="mg/L"]')).to_be_checked()


def test_a_number_out_of_range_is_offered_in_its_probable_unit_and_used_only_once_said(formula: Calculator) -> None:
    formula.field(CREATININE).fill("1,1")
    formula.field(CREATININE).blur()
    creatinine = formula.question(CREATININE)
    expect(creatinine.locator(".error")).to_contain_text("La créatininémie doit aller de 10 à 2")
    formula.expect_result_of(PARTS | {CREATININE: "1,1"})
    expect(creatinine.locator(".question__doubt button")).to_have_text(["C'est 1,1 mg/dL (97,2 µmol/L)"])
    creatinine.get_by_role("button", name="1,1 mg/dL").click()
    formula.expect_result_of(PARTS | {CREATININE: "1,1 mg/dL"})
    expect(creatinine.locator('.units input[value="mg/dL"]')).to_be_checked()
    expect(creatinine.locator(".question__doubt")).to_be_hidden()
    expect(creatinine.locator(".question__echo")).to_have_text("= 1,1 mg/dL = 97,2 µmol/L = 11 mg/L")


def test_the_result_leads_back_to_the_field_that_prevents_it(formula: Calculator) -> None:
    formula.field(CREATININE).fill("1,1")
    formula.field(CREATININE).blur()
    formula.root.locator("details.formula > summary").first.click()
    formula.result.get_by_role("link", name="Corriger : créatininémie").click()
    expect(formula.field(CREATININE)).to_be_focused()
    expect(formula.field(CREATININE)).to_be_in_viewport()


def test_a_keyboard_of_figures_is_asked_for(formula: Calculator) -> None:
    for name in (CREATININE, "clearance.weight"):
        expect(formula.field(name)).to_have_attribute("inputmode", "decimal")
