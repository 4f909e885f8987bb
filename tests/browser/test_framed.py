"""A page within a page of somebody else offers no tool; what was stored by somebody else stops nothing."""

from pathlib import Path

import pytest
from calculators import Calculator, page_of
from playwright.sync_api import Page, expect
from test_board import FICHE, Board

from bonemets_site.serve import serving

SAID = "Ce site est affiché dans une autre page"


@pytest.mark.parametrize("address", ["referentiel/3-5-2-mirels/", FICHE, "verification/tester/"])
def test_no_tool_is_offered_in_a_frame(page: Page, site: Path, base_url: str, tmp_path: Path, address: str) -> None:
    (tmp_path / "index.html").write_text(f'<iframe src="{base_url}{address}"></iframe>', "utf-8")
    with serving(tmp_path) as elsewhere:
        page.goto(elsewhere)
        framed = page.frame_locator("iframe")
        expect(framed.get_by_text(SAID).first).to_be_attached()
        expect(framed.locator(".calculator, .tester")).to_have_count(0)
        expect(framed.get_by_role("link", name="Ouvrir cette page seule").first).to_have_attribute("target", "_blank")


@pytest.mark.parametrize("index", [99, -1, 1.5, "length", None, {}])
def test_a_stored_theme_that_does_not_exist_stops_nothing(page: Page, site: Path, index: object) -> None:
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(error.message))
    page.goto("aide/")
    page.evaluate("index => localStorage.setItem(__md_scope.pathname + '.__palette', JSON.stringify({ index }))", index)
    page.goto(FICHE)
    expect(Board(page).lesions).to_have_count(1)
    assert broken == []
    page.goto(page_of(site, "tomita"))
    Calculator(page, "tomita").answer("bone", "single")
