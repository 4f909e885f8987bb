"""What a page costs a reader before Python and search: bytes on the wire, and no third party."""

import pytest
from playwright.sync_api import BrowserContext, Request

LIMIT = 200_000
APART = "search/search_index.json"
"""The theme asks for it at each page load, after the page is shown; it weighs more than all the rest."""
PAGES = ["", "referentiel/3-5-2-mirels/", "referentiel/3-8-1-sins/", "calculateurs/", "verification/", "aide/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_python(context: BrowserContext, base_url: str, path: str) -> None:
    asked: list[Request] = []
    done: list[Request] = []
    context.on("request", lambda request: asked.append(request))
    context.on("requestfinished", lambda request: done.append(request))
    page = context.new_page()
    page.add_init_script("window.Worker = class extends EventTarget { postMessage() {} terminate() {} };")
    page.goto(base_url + path, wait_until="networkidle")
    assert [one.url for one in asked if not one.url.startswith((base_url, "data:"))] == []
    sizes = {
        one.url.removeprefix(base_url): one.sizes()["responseBodySize"] for one in done if not one.url.endswith(APART)
    }
    assert sum(sizes.values()) <= LIMIT, sorted(sizes.items(), key=lambda item: -item[1])[:8]
