"""The text for the tumour board's record: exact, plain, and confirmed in words."""

from collections.abc import Callable
from datetime import datetime

import pytest
from calculators import SPINE_AND_LIMB_SCORES, Answers, Calculator, complete_answers
from playwright.sync_api import BrowserContext, Page, expect

from bonemets.kernel.evaluation import assess
from bonemets.kernel.rule import find
from bonemets.render import text

NOW = "23/11/2026 14:05"
PARTIAL: Answers = {"location": "junctional", "pain": "mechanical", "lesion": "lytic", "alignment": None}
NO_CLIPBOARD = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));"
NO_COPY = NO_CLIPBOARD + "document.execCommand = () => false;"

Open = Callable[[str], Calculator]


def set_clock_and_clipboard(context: BrowserContext) -> None:
    context.clock.set_fixed_time(datetime.fromisoformat("2026-11-23T14:05:00+01:00"))
    context.grant_permissions(["clipboard-read", "clipboard-write"])


@pytest.fixture(scope="module")
def visit(visit: Page) -> Page:
    set_clock_and_clipboard(visit.context)
    visit.goto("")
    return visit


def copied(calculator: Calculator) -> str:
    return str(calculator.page.evaluate("navigator.clipboard.readText()"))


def block(rule: str, answers: Answers) -> str:
    return text.block(assess(find(rule), answers), NOW)


@pytest.mark.parametrize("rule", SPINE_AND_LIMB_SCORES)
def test_the_block_of_a_complete_case(open_calculator: Open, rule: str) -> None:
    calculator = open_calculator(rule)
    answers = complete_answers(rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.press("Copier pour la RCP")
    expect(calculator.done).to_have_text(f"Texte copié, {len(block(rule, answers).splitlines())} lignes")
    assert copied(calculator) == block(rule, answers)


def test_the_block_of_a_partial_case_goes_into_a_hospital_record(open_calculator: Open) -> None:
    calculator = open_calculator("sins")
    calculator.fill(PARTIAL)
    calculator.expect_result_of(PARTIAL)
    calculator.press("Copier pour la RCP")
    expect(calculator.done).to_contain_text("Texte copié")
    record = copied(calculator)
    assert record == block("sins", PARTIAL)
    assert record.endswith("\r\n")
    assert record.count("\n") == record.count("\r\n")
    assert record.encode("iso8859-15").decode("iso8859-15") == record
    assert "INCONNU" in record
    assert "NON RENSEIGNÉ" in record
    calculator.root.get_by_text("Voir le texte à copier").click()
    box = calculator.root.get_by_label("Texte pour la RCP")
    expect(box).to_be_visible()
    expect(box).to_have_value(record.replace("\r\n", "\n"))


def test_the_one_line_form(open_calculator: Open) -> None:
    calculator = open_calculator("tomita")
    answers = complete_answers("tomita")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.press("Copier en une ligne")
    expect(calculator.done).to_have_text("Texte copié, 1 ligne")
    assert copied(calculator) == text.line(assess(find("tomita"), answers))


def test_nothing_to_copy(open_calculator: Open) -> None:
    calculator = open_calculator("tomita")
    calculator.press("Copier pour la RCP")
    expect(calculator.done).to_have_text("Aucun résultat à copier.")


def test_where_the_clipboard_is_refused_the_old_way_copies(load_calculator: Open, context: BrowserContext) -> None:
    set_clock_and_clipboard(context)
    context.add_init_script(NO_CLIPBOARD)
    calculator = load_calculator("tomita")
    answers = complete_answers("tomita")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.press("Copier pour la RCP")
    expect(calculator.done).to_contain_text("Texte copié")
    assert copied(calculator).splitlines() == block("tomita", answers).splitlines()


def test_where_no_copy_is_possible_the_text_is_shown_selected(load_calculator: Open, context: BrowserContext) -> None:
    set_clock_and_clipboard(context)
    context.add_init_script(NO_COPY)
    calculator = load_calculator("tomita")
    answers = complete_answers("tomita")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.press("Copier pour la RCP")
    expect(calculator.done).to_contain_text("Le navigateur refuse la copie")
    box = calculator.root.get_by_label("Texte pour la RCP")
    expect(box).to_be_focused()
    selected = box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert selected.splitlines() == block("tomita", answers).splitlines()


def test_clearing_goes_back_to_the_first_item_and_says_so(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    calculator.fill(complete_answers("mirels") | {"pelvis": "yes"})
    calculator.press("Effacer")
    expect(calculator.done).to_have_text("Formulaire effacé")
    expect(calculator.root.locator("[data-announce]")).to_have_text("Formulaire effacé")
    expect(calculator.sentence).to_have_text("Aucune donnée saisie.")
    expect(calculator.question("site").locator("input").first).to_be_focused()
    expect(calculator.root.get_by_label("Texte pour la RCP")).to_be_hidden()
    assert calculator.read() == {}
