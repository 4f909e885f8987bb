"""The pages with a calculator: both themes, two widths, three states of the form, without a violation of axe.

What stands around a calculator is read on a telephone here; `test_every_page` reads it wide, and its colours in both
themes.
"""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from accessibility import WORN, violations, wear
from calculators import SPINE_AND_LIMB_SCORES, Calculator, complete_answers, page_of
from faces import faces
from playwright.sync_api import Page, expect

WIDTHS = (1280, 320)
TALL = 8000
"""Nothing is scrolled, so that what stays in place covers no target."""


@pytest.mark.parametrize("rule", SPINE_AND_LIMB_SCORES)
def test_empty_partial_and_complete(open_calculator: Callable[[str], Calculator], rule: str) -> None:
    calculator = open_calculator(rule)
    page = calculator.page
    answers = complete_answers(rule)
    first, *_ = answers
    states = {"empty": {}, "partial": {first: answers[first]}, "complete": answers}
    found = []
    for state, given in states.items():
        calculator.fill(given)
        if given:
            calculator.expect_result_of(given)
        for theme, width in product(WORN, WIDTHS):
            wear(page, theme)
            page.set_viewport_size({"width": width, "height": TALL})
            is_whole = (state, width) == ("empty", min(WIDTHS))
            within = "html" if is_whole else f'.calculator[data-rule="{rule}"]'
            found += [f"{state}, {theme}, {width} px: {violation}" for violation in violations(page, within)]
    assert not found, "\n".join(found)


def test_error_link_and_copied_text(open_calculator: Callable[[str], Calculator]) -> None:
    calculator = open_calculator("functional_outcome")
    page = calculator.page
    calculator.fill({"age": "abc", "tomita": "5"})
    calculator.field("age").blur()
    expect(calculator.question("age").locator(".error")).to_be_visible()
    calculator.press("Copier pour la RCP")
    calculator.press("Créer un lien")
    found = []
    for theme in WORN:
        wear(page, theme)
        found += violations(page, '.calculator[data-rule="functional_outcome"]')
    assert not found, "\n".join(found)


def test_the_theme_button_turns_the_page_and_is_remembered(page: Page, site: Path) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(page_of(site, "mirels"))
    body, button = page.locator("body"), page.locator("[data-next-theme]").filter(visible=True)
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    expect(button).to_contain_text("automatique", use_inner_text=True)
    button.click()
    button.click()
    expect(button).to_contain_text("sombre", use_inner_text=True)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page) == []
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_text_spacing_can_be_widened(open_calculator: Callable[[str], Calculator]) -> None:
    """WCAG 1.4.12, with the widest spacing it asks for."""
    calculator = open_calculator("mirels")
    page = calculator.page
    page.set_viewport_size({"width": 320, "height": 640})
    calculator.answer("site", "upper_limb")
    page.evaluate(
        "() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important;"
        " letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');"
        " document.adoptedStyleSheets.push(sheet); }"
    )
    for face in faces(page):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, face


@pytest.mark.parametrize(
    "address", ["referentiel/3-5-2-mirels/", "api/bonemets/guideline/spine/sins/", "cas/07-femur-menace/"]
)
def test_the_menu_of_a_laptop_scrolls_and_none_of_its_links_is_covered(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(address)
    page.evaluate("new Promise((done) => document$.subscribe(() => done(true)))")
    assert violations(page, ".md-sidebar--primary", menu=True) == []
