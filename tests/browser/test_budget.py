"""What a page costs a reader before Python and search: requests and bytes on the wire, and no third party."""

import pytest
from held import Held
from playwright.sync_api import BrowserContext, Page, Request, expect
from waiting import drawn

from bonemets_site.finish.bundle import INDEX

BYTES = 200_000
REQUESTS = 15
PAGES = [
    "",
    "referentiel/1-generalites/",
    "referentiel/3-5-2-mirels/",
    "referentiel/3-8-1-sins/",
    "calculateurs/",
    "cas/01-compression-et-femur/",
    "api/bonemets/guideline/spine/sins/",
    "verification/",
    "aide/",
]
PYTHON = "**/assets/worker.mjs"
SHEET_REQUESTS = 20


class Traffic:
    """What the pages and workers of a context ask for."""

    def __init__(self, context: BrowserContext, base_url: str) -> None:
        self.base_url = base_url
        self.asked: list[Request] = []
        self.done: list[Request] = []
        context.on("request", lambda request: self.asked.append(request))
        context.on("requestfinished", lambda request: self.done.append(request))

    @property
    def elsewhere(self) -> list[str]:
        return [one.url for one in self.asked if not one.url.startswith((self.base_url, "data:", "blob:"))]

    @property
    def sizes(self) -> list[tuple[int, str]]:
        """The largest first."""
        found = [(one.sizes()["responseBodySize"], one.url.removeprefix(self.base_url)) for one in self.done]
        return sorted(((size, path) for size, path in found if path), reverse=True)

    def visit(self, page: Page, path: str) -> None:
        """Load a page, and wait for all that it asks for."""
        with (
            page.expect_request_finished(lambda request: request.url.endswith("status.json")),
            page.expect_request_finished(lambda request: request.url.endswith(INDEX)),
        ):
            page.goto(self.base_url + path)
        drawn(page)
        for one in self.asked:  # what is asked for in the meantime comes at the end of the list
            response = one.response()
            if response:
                response.finished()
            drawn(page)

    def of(self, part: str) -> list[str]:
        return [one.url for one in self.asked if part in one.url]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_python(context: BrowserContext, base_url: str, path: str) -> None:
    traffic = Traffic(context, base_url)
    context.route(PYTHON, lambda route: route.abort())
    page = context.new_page()
    traffic.visit(page, path)
    assert traffic.elsewhere == []
    assert len(traffic.asked) <= REQUESTS, [one.url for one in traffic.asked]
    assert sum(size for size, _ in traffic.sizes) <= BYTES, traffic.sizes[:8]


def test_the_sheet_without_python(context: BrowserContext, base_url: str) -> None:
    """The largest page: its form is that of all rules at once."""
    traffic = Traffic(context, base_url)
    context.route(PYTHON, lambda route: route.abort())
    page = context.new_page()
    traffic.visit(page, "fiche-rcp/")
    assert len(traffic.asked) <= SHEET_REQUESTS, [one.url for one in traffic.asked]
    assert sum(size for size, _ in traffic.sizes) <= BYTES, traffic.sizes[:8]


def test_a_page_that_asks_nothing_downloads_no_python(context: BrowserContext, base_url: str) -> None:
    traffic = Traffic(context, base_url)
    page = context.new_page()
    traffic.visit(page, "verification/statut/")
    assert traffic.of("worker.mjs") == []
    page.goto(base_url + "referentiel/3-5-2-mirels/")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready")
    assert len(traffic.of("assets/worker.mjs")) == 1


def test_the_search_is_loaded_by_the_first_search(page: Page, context: BrowserContext, base_url: str) -> None:
    traffic = Traffic(context, base_url)
    context.route(PYTHON, lambda route: route.abort())
    traffic.visit(page, "aide/")
    assert traffic.of("sections.json") == traffic.of("search/engine.js") == []
    page.get_by_role("textbox", name="Rechercher").press_sequentially("mirels")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert traffic.of("sections.json")
    assert traffic.of("search/engine.js")


@pytest.mark.parametrize("path", ["referentiel/3-5-2-mirels/", "fiche-rcp/"])
def test_python_sets_off_with_the_script_of_the_page_and_not_before(page: Page, base_url: str, path: str) -> None:
    """Begun while the page is read, it would take the processor from it."""
    traffic = Traffic(page.context, base_url)
    held = Held(page.context, "**/assets/page.mjs")
    with page.expect_request_finished(lambda request: request.url.endswith("/engine.mjs")):
        page.goto(base_url + path, wait_until="commit")
    expect(page.locator(".calculator").first).to_be_visible()
    assert traffic.of("worker.mjs") == []
    held.release()
    expect(page.locator("html")).to_have_attribute("data-engine", "ready")
    assert len(traffic.of("worker.mjs")) == 1
