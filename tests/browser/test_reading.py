"""What a question leads to is read at once: contents within reach on a phone, the text beside its calculator."""

import pytest
from playwright.sync_api import Page, expect

BETWEEN = """anchor => {
    const place = document.getElementById(anchor);
    const before = [...document.querySelectorAll(".calculator[data-rule]")].filter(
        (one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING
    );
    const [nearest] = before.slice(-1);
    return nearest.dataset.rule;
}"""
BESIDE = {
    "referentiel/3-4-anti-resorptifs/": {
        "s-3-4-doses": "antiresorptive_start",
        "s-3-4-avant": "antiresorptive_checklist",
        "s-3-4-duree": "antiresorptive_follow_up",
    },
    "referentiel/2-diagnostic/": {
        "s-2-scanner": "ct_response",
        "s-2-scintigraphie": "imaging",
        "s-2-flare": "flare",
        "s-2-biopsie": "biopsy",
    },
}

TREES = """() => [...document.querySelectorAll(".tree")].map((tree) => ({
    height: tree.offsetHeight,
    size: Math.min(...[...tree.querySelectorAll("p, span")].map((one) => parseFloat(getComputedStyle(one).fontSize))),
    over: tree.scrollWidth - tree.clientWidth,
}))"""
WITH_TREES = ["3-4-anti-resorptifs", "3-5-2-mirels", "3-5-3-rades", "3-7-chirurgie", "3-8-1-sins"]
TALL, SMALL = 1.5 * 844, 14
"""Pixels: what a decision tree takes of a phone at most, and its letters at least."""


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 390, "height": 844})
    return page


def test_a_phone_has_the_contents_within_reach(phone: Page) -> None:
    phone.goto("referentiel/3-4-anti-resorptifs/")
    button = phone.get_by_role("button", name="Sommaire")
    contents = phone.get_by_role("navigation", name="Sommaire")
    expect(contents).to_be_hidden()
    button.click()
    expect(contents).to_be_visible()
    contents.get_by_role("link", name="durée, espacement, arrêt").click()
    expect(contents).to_be_hidden()
    expect(phone.locator("#s-3-4-duree")).to_be_in_viewport()
    button.focus()
    phone.keyboard.press("Enter")
    expect(contents).to_be_visible()
    phone.keyboard.press("Escape")
    expect(contents).to_be_hidden()


def test_a_page_without_contents_offers_none_and_a_wide_screen_needs_none(page: Page, phone: Page) -> None:
    phone.goto("fiche-rcp/")
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto("referentiel/3-4-anti-resorptifs/")
    expect(page.get_by_role("button", name="Sommaire")).to_be_hidden()


def test_when_to_stop_denosumab_is_on_the_first_screen_of_its_hit(phone: Page) -> None:
    phone.goto("")
    phone.locator("[data-opens=__search]").click()
    phone.locator(".md-search__input").press_sequentially("quand arrêter le dénosumab")
    expect(phone.locator(".md-search-result__meta")).to_contain_text("trouvé")
    phone.locator(".md-search-result__link[href*='3-4-anti-resorptifs'][href*='#s-3-4-duree']").first.click()
    duration = phone.locator("main #s-3-4-duree ~ ol").first
    expect(duration.get_by_text("relais par bisphosphonate")).to_be_in_viewport()


@pytest.mark.parametrize("path", BESIDE)
def test_a_text_stands_behind_its_own_calculator_and_no_other(page: Page, path: str) -> None:
    page.goto(path)
    assert {anchor: page.evaluate(BETWEEN, anchor) for anchor in BESIDE[path]} == BESIDE[path]


@pytest.mark.parametrize("page_", WITH_TREES)
def test_a_decision_tree_is_read_on_a_phone(phone: Page, page_: str) -> None:
    phone.goto(f"referentiel/{page_}/")
    trees = phone.evaluate(TREES)
    assert trees
    for tree in trees:
        assert tree["height"] <= TALL
        assert tree["size"] >= SMALL
    phone.locator(".tree details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true; })")
    assert {tree["over"] for tree in phone.evaluate(TREES)} == {0}
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
