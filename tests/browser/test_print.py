"""On paper: one page per score, nothing but black and white, and the empty form is the form of plan B."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from calculators import RULES, Calculator, complete_answers
from faces import WIDE, faces
from paper import pages
from playwright.sync_api import Page, expect

from bonemets.kernel.rule import find
from bonemets_site.assets.typeface import TEXT

Open = Callable[[str], Calculator]


def sheets(calculator: Calculator) -> dict[str, int]:
    """Pages that the sheet of a calculator takes, in each face."""
    found = {}
    for face in faces(calculator.page):
        calculator.press("Imprimer la fiche")
        found[face] = pages(calculator.page)
    return found


@pytest.fixture(scope="module")
def visit(visit: Page) -> Page:
    """The button prepares the sheet; the file is made afterwards, by the test."""
    visit.add_init_script("window.print = () => {}")
    visit.goto("")
    return visit


@pytest.mark.parametrize("rule", RULES)
def test_one_page_per_score_and_two_at_most_for_a_decision(open_calculator: Open, rule: str) -> None:
    calculator = open_calculator(rule)
    most = 1 if find(rule).is_score else 2
    blank = sheets(calculator)
    assert max(blank.values()) <= most, f"the blank form takes too many pages: {blank}"
    answers = complete_answers(rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    complete = sheets(calculator)
    assert max(complete.values()) <= most, f"the sheet of a complete case takes too many pages: {complete}"


def test_one_page_per_blank_form(visit: Page, site: Path) -> None:
    """The page that holds them all, printed from the browser."""
    visit.goto("aide/formulaires/")
    scores = visit.locator(".paper").count()
    assert scores
    assert {face: pages(visit) for face in faces(visit)} == dict.fromkeys((TEXT.name, WIDE), scores)


def test_the_whole_page_prints_from_the_browser_too(open_calculator: Open) -> None:
    assert pages(open_calculator("mirels").page) > 1


def test_the_sheet_of_a_case(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    page, root = calculator.page, calculator.root
    answers = complete_answers("mirels") | {"pain": "functional"}
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.press("Imprimer la fiche")
    page.emulate_media(media="print")
    expect(root.get_by_text("Nom / IPP / date de naissance")).to_be_visible()
    expect(calculator.sentence).to_be_visible()
    expect(root.get_by_text(re.compile(r"Calcul du \d\d/\d\d/\d{4} \d\d:\d\d"))).to_be_visible()
    expect(calculator.question("pain").get_by_text("handicapante")).to_be_visible()
    for gone in (root.get_by_role("button"), page.get_by_role("navigation"), page.get_by_role("banner")):
        for element in gone.all():
            expect(element).to_be_hidden()


def test_what_is_folded_on_the_screen_is_whole_on_paper(open_calculator: Open) -> None:
    """A reservation that is a line on the screen, and the threshold; the points are those of the form, printed once."""
    calculator = open_calculator("mirels")
    page, result = calculator.page, calculator.result
    answers = complete_answers("mirels") | {"site": "lower_limb"}
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    whole = result.locator(".result__long > .result__whole")
    expect(whole).to_have_count(1)
    expect(whole).to_be_hidden()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(whole).to_be_visible()
    expect(result.locator(".result__neighbour")).to_be_visible()
    expect(result.locator(".result__gauge")).to_be_visible()
    for said in result.locator("summary, .result__detail, .result__reasons").all():
        expect(said).to_be_hidden()


def test_the_blank_form_can_be_filled_in_with_a_pen(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    page, root = calculator.page, calculator.root
    page.emulate_media(media="print")
    expect(root.get_by_text("Nom / IPP / date de naissance")).to_be_visible()
    expect(root.locator(".by-hand")).to_be_visible()
    expect(root.locator(".by-hand .blank")).to_be_visible()
    for option in root.locator(".option").all():
        expect(option).to_be_visible()
    expect(calculator.sentence).to_be_hidden()


def test_the_page_is_itself_again_after_printing(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    page = calculator.page
    details = page.locator("details").count()
    calculator.press("Imprimer la fiche")
    page.pdf()
    expect(page.locator("html")).not_to_have_attribute("data-alone", "print")
    expect(page.locator("details[open]")).to_have_count(0)
    assert details == page.locator("details").count()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_black_on_white_whatever_the_theme(open_calculator: Open, scheme: str) -> None:
    calculator = open_calculator("mirels")
    page = calculator.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", media="print")
    answers = complete_answers("mirels")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    colours = page.evaluate(
        "() => [getComputedStyle(document.querySelector('.result__sentence')).color,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] == "rgb(0, 0, 0)"
    assert colours[1] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_the_browser_prints_what_the_button_prints_once_something_is_answered(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    answers = complete_answers("mirels")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    alone = "document.documentElement.dataset.alone"
    calculator.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert calculator.page.evaluate(alone) == "print"
    expect(calculator.root).to_have_attribute("data-alone", "")
    expect(calculator.root.locator("[data-printed]")).to_have_text(re.compile(r"à vérifier\. http://.*/3-5-2-mirels/$"))
    calculator.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert calculator.page.evaluate(alone) is None
    assert pages(calculator.page) == 1
    calculator.press("Effacer")
    assert pages(calculator.page) > 1, "with nothing answered, the page prints whole"


def test_the_answer_prints_with_its_drawing_and_a_blank_form_without(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    calculator.page.emulate_media(media="print")
    drawings = calculator.root.locator("svg.drawing")
    assert not any(one.is_visible() for one in drawings.all())
    calculator.page.emulate_media(media="null")
    calculator.fill({"site": "peritrochanteric", "size": "one_to_two_thirds"})
    calculator.page.emulate_media(media="print")
    expect(calculator.question("size").locator("svg.drawing:visible")).to_have_count(1)
    expect(calculator.question("site").locator(".drawn")).to_be_visible()
    calculator.page.emulate_media(media="null")
