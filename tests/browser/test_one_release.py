"""A page runs the scripts of its own release, or says that it has to be reloaded."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from test_board import FICHE, Board

SAID = "ou est d'une autre version du site. Recharger la page avant de s'en servir."


def test_a_part_of_another_release_does_not_run(page: Page, site: Path) -> None:
    other = "globalThis.__other = true;" + (site / "assets/board.mjs").read_text("utf-8")
    page.context.route("**/board.mjs", lambda route: route.fulfill(body=other, content_type="text/javascript"))
    page.goto(FICHE)
    expect(page.locator(".site-notice")).to_contain_text(SAID)
    assert page.evaluate("globalThis.__other") is None
    page.context.unroute_all()
    page.get_by_role("button", name="Recharger cette page").click()
    Board(page).ready()
    expect(page.locator(".site-notice")).to_be_hidden()


def gone(route: Route) -> None:
    route.fulfill(status=404, body="")


@pytest.mark.parametrize("part", ["board", "tester"])
def test_a_part_that_is_gone_is_told(page: Page, site: Path, part: str) -> None:
    page.context.route(f"**/{part}.mjs", gone)
    page.goto(FICHE if part == "board" else "verification/tester/")
    expect(page.locator(".site-notice")).to_contain_text(SAID)
