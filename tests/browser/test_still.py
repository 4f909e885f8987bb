"""A page is drawn at once as it will be: scripts that come late on a slow line move nothing."""

from pathlib import Path

import pytest
from held import Held
from playwright.sync_api import Page
from test_faces import WATCH
from waiting import drawn, until

PAGES = ["referentiel/3-5-2-mirels/", "referentiel/3-8-4-tomita/", "fiche-rcp/", "aide/"]
SCREENS = [(1366, 768), (390, 844)]
OURS, THEME = "**/assets/page.mjs", "**/javascripts/bundle.*"
FOOT = "document.querySelector('.md-footer').getBoundingClientRect().top + scrollY"


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("path", PAGES)
def test_late_scripts_move_nothing(page: Page, site: Path, path: str, screen: tuple[int, int]) -> None:
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    page.add_init_script(WATCH)
    ours, theme = Held(page.context, OURS), Held(page.context, THEME)
    page.goto(path, wait_until="commit")
    until(page, "document.querySelector('.md-footer') && document.fonts.status === 'loaded'")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    drawn(page)
    foot = page.evaluate(FOOT)
    ours.release()
    until(page, "document.documentElement.dataset.engine")
    drawn(page)
    assert page.evaluate(FOOT) == foot
    theme.release()
    until(page, "globalThis.component$ && document.readyState === 'complete'")
    drawn(page)
    assert page.evaluate(FOOT) == foot
    assert page.evaluate("window.shifted()") == 0


def test_where_the_theme_does_not_come_the_page_says_what_it_can_do(page: Page, site: Path) -> None:
    page.context.route(THEME, lambda route: route.abort())
    page.goto("referentiel/3-5-2-mirels/")
    assert page.evaluate("document.documentElement.className") == "no-js"


@pytest.mark.parametrize(("chosen", "worn"), [(None, "slate"), (0, "slate"), (1, "default"), (2, "slate")])
def test_it_is_drawn_in_the_theme_that_it_will_have(page: Page, site: Path, chosen: int | None, worn: str) -> None:
    """A dark room is not lit until a script comes: the machine asks for the dark, its reader may have chosen."""
    page.context.route(OURS, lambda route: route.abort())
    page.emulate_media(color_scheme="dark")
    if chosen is not None:
        page.goto("aide/")
        page.evaluate("index => __md_set('__palette', { index })", chosen)
    page.goto("referentiel/3-5-2-mirels/", wait_until="commit")
    until(page, "document.querySelector('.md-footer')")
    assert page.evaluate("document.body.dataset.mdColorScheme") == worn
