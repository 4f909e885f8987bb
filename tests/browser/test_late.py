"""What answers older answers is marked, is neither printed nor copied, and Python is asked for the last ones alone."""

from pathlib import Path

import pytest
from calculators import Calculator, page_of
from playwright.sync_api import Page, expect
from python_held import PythonHeld
from test_board import FEMUR, FICHE, PARTS, Board

WAIT = "Calcul en cours\u00a0: la fiche ne tient pas encore compte des dernières réponses. Réessayer dans un instant."
MARK = "result => getComputedStyle(result, '::before').content"
NOT_PRINTED = "result => [...result.children].every((child) => !child.checkVisibility())"
CHANGES = """(root, times) => {
    const [one, other] = root.querySelectorAll('form[data-part=patient] [data-question="visceral"] input[type=radio]');
    const began = performance.now();
    for (let turn = 0; turn < times; turn += 1) (turn % 2 ? one : other).click();
    return performance.now() - began;
}"""


@pytest.fixture
def python(page: Page, site: Path) -> PythonHeld:
    return PythonHeld(page)


@pytest.fixture
def board(page: Page, python: PythonHeld) -> Board:
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    page.goto(FICHE)
    return Board(page).ready()


def test_an_old_sheet_is_marked_and_neither_printed_nor_copied(board: Board, page: Page, python: PythonHeld) -> None:
    board.fill(PARTS)
    board.expect_sheet_of(PARTS)
    board.press("Copier pour la RCP")
    python.hold()
    board.answer(board.lesions.nth(1), "mirels_pain", "moderate")
    expect(board.sheet).to_have_attribute("aria-busy", "true")
    assert "Calcul en cours" in board.sheet.evaluate(MARK)
    assert page.locator("#board-text").input_value() == ""
    for button in ("Imprimer la fiche", "Copier pour la RCP", "Copier en une ligne"):
        board.press(button)
        expect(board.done).to_have_text(WAIT)
    assert page.evaluate("printed") == 0
    page.emulate_media(media="print")
    assert board.sheet.evaluate(NOT_PRINTED), "the browser's own command prints no old sheet either"
    page.emulate_media(media="screen")
    python.release()
    board.expect_sheet_of({**PARTS, "lesions": [PARTS["lesions"][0], {**FEMUR, "mirels_pain": "moderate"}]})
    expect(board.sheet).to_have_attribute("aria-busy", "false")
    board.press("Imprimer la fiche")
    assert page.evaluate("printed") == 1


def test_many_changes_are_asked_once(board: Board, python: PythonHeld) -> None:
    board.fill(PARTS)
    board.expect_sheet_of(PARTS)
    before = python.asked
    board.root.evaluate(CHANGES, 200)
    board.expect_sheet_of(PARTS)
    expect(board.sheet).to_have_attribute("aria-busy", "false")
    assert python.asked - before <= 2, "one in hand, and one for all that came meanwhile"


def test_a_calculator_marks_an_old_result_too(page: Page, python: PythonHeld, site: Path) -> None:
    page.goto(page_of(site, "zoledronic_dose"))
    calculator = Calculator(page, "zoledronic_dose").ready()
    calculator.field("clearance").fill("70")
    calculator.expect_result_of({"clearance": "70"})
    python.hold()
    calculator.field("clearance").fill("35")
    expect(calculator.result).to_have_attribute("aria-busy", "true")
    expect(calculator.sentence).to_have_text("Calcul en cours…")
    expect(calculator.result).to_have_attribute("aria-busy", "false")
    python.release()
    calculator.expect_result_of({"clearance": "35"})
