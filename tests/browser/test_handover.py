"""Clinical answers stay in memory: no address carries them to the sheet, and a page that comes back is empty."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from calculators import Calculator, page_of
from playwright.sync_api import Browser, BrowserType, Page, expect
from test_board import Board

from chromium import chromium

ADDRESSES = """() => {
    globalThis.seen = [];
    for (const name of ["pushState", "replaceState"]) {
        const native = history[name].bind(history);
        history[name] = (...given) => { seen.push(String(given[2])); return native(...given); };
    }
}"""
HAND_OVER = "Ajouter à la fiche RCP"


def test_no_address_carries_an_answer(page: Page, site: Path) -> None:
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    page.evaluate(ADDRESSES)
    calculator.fill({"site": "lower_limb", "lesion": "lytic"})
    calculator.root.get_by_role("link", name=HAND_OVER).click()
    board = Board(page)
    expect(board.banner).to_have_text("Réponses du calculateur ajoutées au dossier")
    assert "lytic" not in " ".join([page.url, *page.evaluate("seen")])
    expect(board.root.locator('input[value="lytic"]:checked')).not_to_have_count(0)
    page.go_back()
    again = Calculator(page, "mirels")
    again.choose(again.radio("lesion", "mixed"))
    again.root.get_by_role("link", name=HAND_OVER).click()
    expect(board.lesions).to_have_count(2)


def test_where_the_page_would_reload_nothing_is_lost_and_it_is_told(page: Page, site: Path) -> None:
    page.context.route("**/sitemap.xml", lambda route: route.abort())
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.fill({"site": "lower_limb"})
    link = calculator.root.get_by_role("link", name=HAND_OVER)
    link.click()
    expect(calculator.done).to_contain_text("La fiche ne peut pas encore reprendre ces réponses")
    link.click(modifiers=["Control"])
    expect(calculator.done).to_contain_text("Les réponses ne suivent pas dans un autre onglet")
    assert len(page.context.pages) == 1
    assert calculator.read() == {"site": "lower_limb"}


def test_an_answer_of_the_dossier_that_gives_way_is_named(page: Page, site: Path) -> None:
    page.goto(page_of(site, "tomita"))
    calculator = Calculator(page, "tomita").ready()
    for code, told in (("single", ""), ("multiple", ". Réponses remplacées par celles du calculateur")):
        calculator.choose(calculator.radio("bone", code))
        calculator.root.get_by_role("link", name=HAND_OVER).click()
        expect(Board(page).banner).to_contain_text(f"Réponses du calculateur ajoutées au dossier{told}")
        page.go_back()


@pytest.fixture
def remembering(browser_type: BrowserType) -> Iterator[Browser]:
    """A browser that keeps pages in its memory, which tests otherwise forbid."""
    browser = browser_type.launch(
        executable_path=chromium(),
        args=["--no-sandbox", "--disable-gpu"],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield browser
    browser.close()


def test_a_page_that_comes_back_from_elsewhere_is_empty(remembering: Browser, base_url: str, site: Path) -> None:
    page = remembering.new_page()
    page.goto(base_url + page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.fill({"site": "lower_limb"})
    calculator.expect_result_of({"site": "lower_limb"})
    page.goto("data:text/html,<h1>Ailleurs</h1>")
    page.go_back()
    calculator.ready()
    expect(calculator.sentence).to_have_text("Aucune donnée saisie.")
    assert calculator.read() == {}


def test_what_the_browser_keeps_of_a_page_that_is_left_is_empty_and_hidden(page: Page, site: Path) -> None:
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.fill({"site": "lower_limb"})
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert calculator.read() == {}
    expect(page.locator("body")).to_be_hidden()
    with page.expect_event("load"):
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator("body")).to_be_visible()
