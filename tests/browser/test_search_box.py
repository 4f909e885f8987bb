"""Material's search interface with our worker: results, keyboard, highlighting, and nothing from a query as markup."""

import re

import pytest
from conftest import NO_COPIES
from playwright.sync_api import ConsoleMessage, Page, expect

SOMEWHERE = "referentiel/3-5-1-douleur/"


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the console of the page says that is no mere information: a refusal of the security policy, an error."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and message.text != NO_COPIES:
            said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def type_query(page: Page, text: str) -> None:
    if SOMEWHERE not in page.url:
        page.goto(SOMEWHERE)
    query = page.get_by_role("textbox", name="Rechercher")
    query.fill("")
    query.press_sequentially(text)


def test_a_result_is_reached_by_keyboard_and_its_words_are_highlighted(
    page: Page, site: object, complaints: list[str]
) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    type_query(page, "epidurite")
    expect(page.locator(".md-search-result mark").first).to_have_text("épidurite")
    expect(page.locator(".md-search-result__meta")).to_contain_text("trouvé")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/referentiel/2-diagnostic/\?h=%C3%A9pidurite#"))
    expect(page.locator("mark[data-md-highlight]").first).to_have_text("épidurite")
    assert not [url for url in requests if "lunr" in url or "javascripts/workers" in url]
    assert complaints == []


def test_the_first_hit_is_the_calculator_and_leads_to_its_form(page: Page, site: object) -> None:
    type_query(page, "D10")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("Cette vertèbre est-elle instable")
    expect(first.locator(".md-tag")).to_have_text("Calculateur")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/referentiel/3-8-1-sins/.*#sins-calculator$"))
    expect(page.locator("#sins-calculator")).to_be_in_viewport()


def test_the_word_suggested_is_taken_with_the_right_arrow(page: Page, site: object) -> None:
    type_query(page, "score toku")
    expect(page.locator(".md-search__suggest")).to_have_text("score tokuhashi")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("textbox", name="Rechercher")).to_have_value("score tokuhashi")


def test_a_query_is_never_markup(page: Page, site: object, complaints: list[str]) -> None:
    type_query(page, "<img src=x onerror=alert(1)> mirels")
    results = page.locator(".md-search-result__item")
    expect(results.first).to_be_visible()
    expect(page.locator(".md-search img")).to_have_count(0)
    assert complaints == []
