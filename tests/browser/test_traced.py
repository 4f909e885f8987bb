"""What is counted of the scripts is never waited for at the door of a page that has left."""

from pathlib import Path
from typing import Any

from held import Held
from playwright.sync_api import Browser
from traced import PROFILED, keep


def test_a_page_that_waits_for_another_keeps_nobody(
    browser: Browser, browser_context_args: dict[str, Any], base_url: str, tmp_path: Path
) -> None:
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        for command, given in PROFILED.items():
            session.send(command, given)
        page.goto(base_url)
        held = Held(context, "**/aide/")
        page.evaluate("(address) => { location.href = address; }", f"{base_url}aide/")
        keep(tmp_path, page, session.send, within=500)
        assert not list(tmp_path.iterdir())
        held.release()
        page.wait_for_url(f"{base_url}aide/")
        keep(tmp_path, page, session.send)
        assert list(tmp_path.iterdir())
