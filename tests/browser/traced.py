"""What the scripts of the pages ran, kept as Chromium counts it, for `make test` to report."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Error, Page

from bonemets_site.paths import DOCS

FOLDER = os.environ.get("COVERAGE_OF_SCRIPTS")
"""Where to keep it; nothing is counted where nobody asks."""

PROFILED: dict[str, dict[str, Any]] = {
    "Profiler.enable": {},
    "Profiler.startPreciseCoverage": {"callCount": False, "detailed": True},
}

UNCOUNTED: set[BrowserContext] = set()
"""Where nothing is counted: to count costs a page that axe reads a quarter of its time."""

SCRIPTS = {path.name for path in (DOCS / "assets").glob("*.*js")}


@contextmanager
def traced() -> Iterator[None]:
    """Count in every page that a test opens; a page that is closed before its context is not read."""
    if not FOLDER:
        yield
        return
    folder = Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    sessions: dict[BrowserContext, list[tuple[Page, CDPSession]]] = {}
    opens, closes = BrowserContext.new_page, BrowserContext.close

    def new_page(self: BrowserContext) -> Page:
        page = opens(self)
        if self in UNCOUNTED:
            return page
        session = self.new_cdp_session(page)
        for command, given in PROFILED.items():
            session.send(command, given)
        sessions.setdefault(self, []).append((page, session))
        return page

    def close(self: BrowserContext, **given: Any) -> None:
        for page, session in sessions.pop(self, ()):
            keep(folder, page, session.send)
        closes(self, **given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BrowserContext, "new_page", new_page)
        patch.setattr(BrowserContext, "close", close)
        yield


def keep(folder: Path, page: Page, send: Callable[[str], dict[str, Any]], within: float = 5_000) -> None:
    """Keep what a page ran of our scripts; one that is on its way to another would answer only once it is there."""
    try:
        page.wait_for_selector("html", state="attached", timeout=within)
        found = send("Profiler.takePreciseCoverage")["result"]
    except Error:
        return
    ours = [{**script, "url": name} for script in found if (name := script["url"].rpartition("/")[2]) in SCRIPTS]
    if ours:
        (folder / f"{uuid4().hex}.json").write_text(json.dumps(ours), "utf-8")
