"""The built site, served under its sub-path, in a real browser."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from calculators import ZONE, Calculator, page_of
from copies import Publication, publication
from faces import environment
from following import ELSEWHERE, FOLLOW
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from traced import UNCOUNTED, traced

from bonemets_site.paths import FRONTEND, ROOT, SITE
from bonemets_site.serve import serving
from chromium import chromium

NO_COPIES = "Service Worker registration blocked by Playwright"

WITHOUT_WORKERS = "window.Worker = class extends EventTarget { postMessage() {} };"

ERASE = 'document.querySelectorAll(".calculator [data-action=clear]").forEach((button) => button.click())'

expect.set_options(timeout=20_000)


@pytest.fixture(scope="session", autouse=True)
def _traced() -> Iterator[None]:
    """Count what the scripts run, where `make test` asks for it."""
    with traced():
        yield


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder that `make build` made; two workers must not build at the same time, so nothing is built here."""
    if subprocess.run(["make", "--question", "build"], cwd=ROOT, capture_output=True).returncode:
        pytest.fail(f"{SITE} is not made from the sources as they are: run `make build` first.", pytrace=False)
    return SITE


@pytest.fixture(scope="session")
def base_url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A copy, served at another address than the one it was built for."""
    with serving(shutil.copytree(site, tmp_path_factory.mktemp("served") / "site")) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    try:
        found, fonts = chromium(), environment()
    except FileNotFoundError as error:
        pytest.fail(str(error), pytrace=False)
    # Chromium compiles Python twice, the second time for speed; that is worth its cost to nobody who leaves at once.
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    arguments = ["--no-sandbox", "--disable-gpu", "--js-flags=--liftoff-only", *quiet]
    return {**browser_type_launch_args, "executable_path": found, "args": arguments, "env": fonts}


@pytest.fixture(scope="module")
def browser(launch_browser: Callable[[], Browser]) -> Iterator[Browser]:
    """One for each file, so that what a visit leaves behind does not add up."""
    with launch_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": "fr-FR",
        "timezone_id": ZONE,
        "reduced_motion": "reduce",
        "service_workers": "block",
    }


@pytest.fixture
def load_calculator(page: Page, site: Path) -> Callable[[str], Calculator]:
    """Load the page of a rule in a browser of its own and wait until Python runs there."""

    def go(rule: str) -> Calculator:
        page.goto(page_of(site, rule))
        return Calculator(page, rule).ready()

    return go


@pytest.fixture(scope="module")
def visit(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """One visit of the site for a whole module: pages change in place, and Python starts once."""
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        page.goto("")
        yield page


@pytest.fixture(scope="module")
def quick(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """Python and the search are not started page after page: their workers are the same on all of them."""
    with browser.new_context(**browser_context_args, color_scheme="light") as context:
        context.add_init_script(WITHOUT_WORKERS)
        UNCOUNTED.add(context)
        yield context


@pytest.fixture
def open_calculator(visit: Page, base_url: str, site: Path) -> Callable[[str], Calculator]:
    """Go to a calculator in the course of a visit; the forms that are left are emptied, as they would be kept."""

    def go(rule: str) -> Calculator:
        visit.set_viewport_size({"width": 1280, "height": 720})
        visit.emulate_media(media="null", color_scheme="light")
        visit.evaluate(ERASE)
        for address in (ELSEWHERE, page_of(site, rule)):
            visit.evaluate(FOLLOW, base_url + address)
            expect(visit).to_have_url(base_url + address)
            expect(visit.locator(f'link[rel="canonical"][href$="{address}"]')).to_be_attached()
        return Calculator(visit, rule).ready()

    return go


@pytest.fixture
def modules(page: Page) -> None:
    """Sources of the scripts, which the site has in one file, each at an address of its own: `frontend/link.mjs`."""

    def answer(route: Route) -> None:
        route.fulfill(path=FRONTEND / route.request.url.rpartition("/")[2], content_type="text/javascript")

    page.route("**/frontend/*.mjs", answer)


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Iterator[Publication]:
    with publication(tmp_path / "site") as found:
        yield found
