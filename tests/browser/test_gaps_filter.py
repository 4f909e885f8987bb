"""A list, of discrepancies or of publications, is whole without a script, and filtered with one."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bonemets.guideline.discrepancies import discrepancies
from bonemets.guideline.evidence import evidence, unverified
from bonemets.guideline.radiotherapy.mirels import mirels
from bonemets.kernel.discrepancy import Kind
from bonemets.kernel.evidence import Bearing

PAGE = "verification/ecarts/"
SINCE = "verification/depuis/"
ALL = len(discrepancies())
SHOWN = ".gap:not([hidden]):visible"


@pytest.fixture
def gaps(page: Page) -> Page:
    page.goto(PAGE)
    return page


def field(page: Page, label: str) -> Locator:
    return page.locator(".filter").get_by_label(label)


def test_each_list_restricts_what_is_shown_and_the_count_says_it(gaps: Page) -> None:
    status = gaps.locator(".filter [role=status]")
    expect(gaps.locator(SHOWN)).to_have_count(ALL)
    of_rule = {gap for gap in discrepancies() for caution in mirels.cautions if caution.id == gap.id}
    field(gaps, "Règle").select_option("mirels")
    expect(gaps.locator(SHOWN)).to_have_count(len(of_rule))
    expect(status).to_have_text(f"{len(of_rule)} écarts sur {ALL}")
    differing = {gap for gap in of_rule if gap.kind is Kind.PUBLICATION}
    field(gaps, "Nature").select_option("publication")
    expect(gaps.locator(SHOWN)).to_have_count(len(differing))
    field(gaps, "Section").select_option("4")
    expect(gaps.locator(SHOWN)).to_have_count(0)
    expect(status).to_have_text(f"Aucun écart sur {ALL}")
    expect(gaps.locator(".filtered:visible")).to_have_count(0)
    gaps.get_by_role("button", name="Tout afficher").click()
    expect(gaps.locator(SHOWN)).to_have_count(ALL)


def test_the_filter_answers_to_the_keyboard(gaps: Page) -> None:
    section = field(gaps, "Section")
    section.focus()
    gaps.keyboard.type("3.5.2")
    expect(section).to_have_value("3.5.2")
    expect(gaps.locator(SHOWN)).to_have_count(len(discrepancies("3.5.2")))
    gaps.keyboard.press("Tab")
    gaps.keyboard.press("Tab")
    gaps.keyboard.press("Tab")
    gaps.keyboard.press("Enter")
    expect(gaps.locator(SHOWN)).to_have_count(ALL)


def test_a_link_to_a_hidden_gap_shows_it(gaps: Page) -> None:
    field(gaps, "Section").select_option("4")
    gaps.evaluate("location.hash = '#ecart-mirels-huit'")
    expect(gaps.locator("#ecart-mirels-huit")).to_be_in_viewport()
    expect(field(gaps, "Section")).to_have_value("")


def test_without_a_script_the_list_is_whole_and_the_filter_is_not_there(browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base_url + PAGE)
    expect(page.locator(".gap")).to_have_count(ALL)
    expect(page.locator(".filter")).to_be_hidden()
    context.close()


def test_publications_are_filtered_by_each_of_their_sections_and_rules(page: Page) -> None:
    page.goto(SINCE)
    every = len(evidence()) + len(unverified())
    status = page.locator(".filter [role=status]")
    expect(page.locator(SHOWN)).to_have_count(every)
    several = next(one for one in evidence() if len(one.sections) > 1)
    for section in several.sections:
        field(page, "Section").select_option(section)
        expect(page.locator(SHOWN)).to_have_count(len(evidence(section)) + len(unverified(section)))
        expect(page.locator(f"#depuis-{several.id}")).to_be_visible()
    page.get_by_role("button", name="Tout afficher").click()
    field(page, "Règle").select_option("mirels")
    of_rule = [one for one in evidence() if "mirels" in one.rules]
    expect(status).to_have_text(f"{len(of_rule)} entrées sur {every}")
    field(page, "Nature").select_option("contradicts")
    contradicting = [one for one in of_rule if one.bearing is Bearing.CONTRADICTS]
    expect(page.locator(SHOWN)).to_have_count(len(contradicting))
    field(page, "Nature").select_option("unverified")
    expect(status).to_have_text(f"Aucune entrée sur {every}")
    page.evaluate("location.hash = '#depuis-sins-revision'")
    expect(page.locator("#depuis-sins-revision")).to_be_in_viewport()


def test_without_a_script_every_publication_is_there(browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base_url + SINCE)
    expect(page.locator(SHOWN)).to_have_count(len(evidence()) + len(unverified()))
    expect(page.locator(".filter")).to_be_hidden()
    context.close()
