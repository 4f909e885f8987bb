"""Every page of the site, visited once: what it asks for, what it complains of, how it is made."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from accessibility import illegible, violations
from calculators import Calculator, page_of
from conftest import NO_COPIES
from faces import faces
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect
from waiting import drawn

FACTS = """() => ({
    title: document.title,
    lang: document.documentElement.lang,
    h1: [...document.querySelectorAll("h1")].map(({ textContent }) => textContent),
    tabs: document.querySelectorAll(".tabbed-set").length,
    footer: [...document.querySelectorAll("footer a")].map(({ textContent }) => textContent.trim()),
    policy: document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content,
    images: [...document.images].filter((image) => image.complete && !image.naturalWidth).map(({ src }) => src),
})"""
PHONE = 320
FOOTER = {"Accessibilité", "Signaler une erreur", "Non marqué CE", "Confidentialité"}
UNKNOWN = "nulle-part/"


@dataclass
class Visit:
    """What was seen of a page."""

    facts: dict[str, Any] = field(default_factory=dict)
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    widths: dict[str, int] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    illegible: list[str] = field(default_factory=list)


Visits = dict[str, Visit]

pytestmark = pytest.mark.timeout(1_800)
"""All the pages are visited before the first test."""


def watch(page: Page, base_url: str, visit: Visit) -> None:
    """Write down requests to elsewhere, messages of the console and answers that are errors."""

    def complain(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and message.text != NO_COPIES:
            visit.complaints.append(f"{message.type}: {message.text} ({message.location['url']})")

    page.on("console", complain)
    page.on("pageerror", lambda error: visit.complaints.append(f"exception: {error}"))
    page.on("requestfailed", lambda request: visit.complaints.append(f"failed: {request.url} {request.failure}"))
    page.context.on(
        "request",
        lambda request: (
            visit.elsewhere.append(request.url)
            if not request.url.startswith((base_url, "data:", "blob:" + urljoin(base_url, "/")))
            else None
        ),
    )


@pytest.fixture(scope="module")
def visits(quick: BrowserContext, base_url: str, site: Path) -> Visits:
    addresses = [file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("index.html")]
    assert len(addresses) > 60
    looks: set[str] = set()
    return {address: look(quick, base_url, address, looks) for address in sorted(addresses)}


def look(context: BrowserContext, base_url: str, address: str, looks: set[str]) -> Visit:
    visit = Visit()
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 8000})
    watch(page, base_url, visit)
    answer = page.goto(address)
    assert answer
    visit.styled = re.findall(r"<[a-z][^<>]*\sstyle=[^<>]*>", answer.text())
    drawn(page)
    visit.facts = page.evaluate(FACTS)
    visit.violations = violations(page, menu=address.count("/") == 1, colours=False)
    visit.illegible = illegible(page, looks)
    page.set_viewport_size({"width": PHONE, "height": 640})
    visit.widths = {face: page.evaluate("document.documentElement.scrollWidth") for face in faces(page)}
    page.close()
    return visit


def none_of(found: dict[str, Any]) -> None:
    """Fail with every page concerned, and what was seen there."""
    lines = [f"{address or 'home page'}: {seen}" for address, seen in found.items() if seen]
    assert not lines, "\n".join([f"{len(lines)} pages:", *lines])


def test_no_request_to_elsewhere(visits: Visits) -> None:
    none_of({address: visit.elsewhere for address, visit in visits.items()})


def test_no_complaint_in_the_console(visits: Visits) -> None:
    none_of({address: visit.complaints for address, visit in visits.items()})


def test_one_policy_for_all(visits: Visits) -> None:
    policies = {visit.facts["policy"] for visit in visits.values()}
    assert len(policies) == 1
    assert "unsafe" not in str(policies).replace("'wasm-unsafe-eval'", "")


def test_no_accessibility_violation(visits: Visits) -> None:
    none_of({address: visit.violations for address, visit in visits.items()})


def test_nothing_too_pale_in_either_theme(visits: Visits) -> None:
    none_of({address: visit.illegible for address, visit in visits.items()})


def test_nothing_wider_than_a_phone(visits: Visits) -> None:
    none_of({address: visit.widths for address, visit in visits.items() if max(visit.widths.values()) > PHONE})


def test_titles_are_unique(visits: Visits) -> None:
    count = Counter(visit.facts["title"] for visit in visits.values())
    none_of({address: visit.facts["title"] for address, visit in visits.items() if count[visit.facts["title"]] > 1})


def test_one_main_heading(visits: Visits) -> None:
    none_of({address: visit.facts["h1"] for address, visit in visits.items() if len(visit.facts["h1"]) != 1})


def test_in_french(visits: Visits) -> None:
    none_of({address: visit.facts["lang"] for address, visit in visits.items() if visit.facts["lang"] != "fr"})


def test_no_style_attribute(visits: Visits) -> None:
    none_of({address: visit.styled for address, visit in visits.items()})


def test_no_content_behind_tabs(visits: Visits) -> None:
    none_of({address: visit.facts["tabs"] for address, visit in visits.items()})


def test_no_broken_image(visits: Visits) -> None:
    none_of({address: visit.facts["images"] for address, visit in visits.items()})


def test_the_same_links_at_the_foot_of_every_page(visits: Visits) -> None:
    none_of({address: FOOTER - set(visit.facts["footer"]) for address, visit in visits.items()})


def test_an_unknown_address(quick: BrowserContext, base_url: str) -> None:
    visit = look(quick, base_url, UNKNOWN, set())
    complaints = [complaint for complaint in visit.complaints if "404" not in complaint]
    assert (visit.elsewhere, complaints, visit.violations, len(visit.facts["h1"])) == ([], [], [], 1)


def test_a_search_and_a_calculation_ask_nothing_elsewhere(page: Page, base_url: str, site: Path) -> None:
    visit = Visit()
    watch(page, base_url, visit)
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.answer("site", "upper_limb")
    calculator.expect_result_of({"site": "upper_limb"})
    page.get_by_role("textbox", name="Rechercher").press_sequentially("tomita")
    found = page.locator(".md-search-result__link").first
    expect(found).to_be_visible()
    found.click()
    expect(page).not_to_have_url(f"{base_url}{page_of(site, 'mirels')}")
    assert (visit.elsewhere, visit.complaints) == ([], [])
