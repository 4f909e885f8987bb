"""Pages that take the place of one another leave nothing behind, in the theme's script either."""

from pathlib import Path

from playwright.sync_api import CDPSession, Page
from waiting import drawn

from bench.load import GO, collected, values

VISITED = ["aide/", "referentiel/3-5-2-mirels/", "verification/ecarts/"]
TURNS = 4
A_PAGE = 500
"""Bytes of values that a page may leave: a subscription that outlives it takes four times as many."""


def nodes(session: CDPSession) -> int:
    collected(session)
    return int(session.send("Memory.getDOMCounters")["nodes"])


def test_a_page_that_is_left_is_forgotten(page: Page, site: Path, base_url: str) -> None:
    with page.expect_response("**/sitemap.xml") as told:
        page.goto(VISITED[0])
    told.value.finished()  # until the theme knows the pages, a link leaves this one for good
    page.evaluate("new Promise((done) => document$.subscribe(() => done(true)))")
    drawn(page)
    session = page.context.new_cdp_session(page)
    page.evaluate(GO, [base_url, VISITED, 2 * len(VISITED)])
    before, held = nodes(session), values(session)
    page.evaluate(GO, [base_url, VISITED, TURNS * len(VISITED)])
    assert nodes(session) < 1.1 * before
    assert values(session) < held + A_PAGE * TURNS * len(VISITED)
