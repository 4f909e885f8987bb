"""How the site bears a long session: quick changes, many pages, many results, and the memory that they leave.

`make load` writes what it finds for the page « Performances »; memory is read after a collection.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.machine import FLAGS, PATIENCE, machine, memory, renderers
from bonemets.board import schema
from bonemets.board.item import ITEMS, Scope
from bonemets.board.topic import Topic
from bonemets_site.fences.performance import LOAD
from bonemets_site.paths import SITE
from bonemets_site.serve import serving
from chromium import chromium

CHANGES, PAGES, RESULTS = 200, 100, 2_000
CALCULATOR = "referentiel/3-5-2-mirels/"
VISITED = (CALCULATOR, "referentiel/3-8-1-sins/", "aide/", "referentiel/3-8-4-tomita/", "verification/ecarts/")
CHANGE = """(times) => {
    const question = document.querySelector('[data-lesions] [data-question="sins_pain"]');
    const [one, other] = question.querySelectorAll("input[type=radio]");
    for (let turn = 0; turn < times; turn += 1) (turn % 2 ? one : other).click();
}"""
GO = """async ([base, pages, times]) => {
    const isThere = (path) => document.querySelector(`link[rel=canonical][href$="${path}"]`);
    for (let turn = 1; turn <= times; turn += 1) {
        const path = pages[turn % pages.length];
        const link = Object.assign(document.createElement("a"), { href: base + path });
        document.body.append(link);
        link.click();
        link.remove();
        while (!isThere(path)) await new Promise((go) => setTimeout(go, 20));
        await new Promise((go) => setTimeout(go, 100));
    }
}"""
COMPUTE = """async (times) => {
    const { call } = await import("/bonemets/assets/engine.mjs");
    const rows = [...document.querySelectorAll('.calculator input[name="pain"][value]')].filter(({ value }) => value);
    for (let turn = 0; turn < times; turn += 1) {
        rows[turn % rows.length].click();
        await call("evaluate", "mirels", {});
    }
}"""


@dataclass(frozen=True)
class State:
    """What is held at one moment, after a forced collection."""

    nodes: int
    heap: int
    process: int


def state(browser: Browser, session: CDPSession) -> State:
    """Nodes and heap of the page; private memory of its process, Python included."""
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    counted = session.send("Memory.getDOMCounters")
    heap = session.send("Runtime.getHeapUsage")["usedSize"]
    return State(counted["nodes"], int(heap), memory(renderers(browser)))


def measured(browser: Browser, page: Page, run: Callable[[], None], warm: Callable[[], None]) -> dict[str, Any]:
    """State before and after a run, once it has been begun."""
    session = page.context.new_cdp_session(page)
    warm()
    before = state(browser, session)
    began = time.monotonic()
    run()
    seconds = time.monotonic() - began
    page.wait_for_timeout(1_000)
    after = state(browser, session)
    pairs = {name: [getattr(before, name), getattr(after, name)] for name in ("nodes", "heap", "process")}
    return {"seconds": round(seconds, 2), **pairs}


def full_dossier() -> str:
    """As many lesions as a sheet takes, each with an answer to every item, for two topics."""
    lesion = {name: item.question.every()[0].code for name, item in ITEMS[Scope.LESION].items()}
    return json.dumps(
        {
            "format": schema.FORMAT,
            "version": schema.VERSION,
            "topics": [Topic.FRACTURE.code, Topic.INSTABILITY.code],
            "patient": {},
            "lesions": [{**lesion, "bone": "spine"}] * schema.MOST_LESIONS,
            "done": [],
        }
    )


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-engine=ready]", timeout=PATIENCE)
    return page


def sheet(browser: Browser, site: str) -> dict[str, Any]:
    """Quick changes of the largest dossier, until its sheet is the last one."""
    page = _opened(browser, f"{site}fiche-rcp/")
    file = {"name": "fiche.json", "mimeType": "application/json", "buffer": full_dossier().encode()}
    page.locator("[data-file]").set_input_files(file)  # type: ignore[arg-type]
    page.wait_for_selector(".board .sheet__lesion", timeout=PATIENCE)

    def change(times: int) -> None:
        page.evaluate(CHANGE, times)
        page.wait_for_selector('.board [data-result][aria-busy="false"]', timeout=PATIENCE)

    return measured(browser, page, lambda: change(CHANGES), lambda: change(1))


def pages(browser: Browser, site: str) -> dict[str, Any]:
    """Pages in the place of one another."""
    page = _opened(browser, site + CALCULATOR)
    page.wait_for_load_state("networkidle")

    def go(times: int) -> None:
        page.evaluate(GO, [site, VISITED, times])

    return measured(browser, page, lambda: go(PAGES), lambda: go(len(VISITED)))


def results(browser: Browser, site: str) -> dict[str, Any]:
    """Answers of one calculator, changed again and again."""
    page = _opened(browser, site + CALCULATOR)
    return measured(browser, page, lambda: page.evaluate(COMPUTE, RESULTS), lambda: page.evaluate(COMPUTE, 20))


def main() -> None:
    """Measure, write and print."""
    with sync_playwright() as playwright, serving(SITE) as site:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        found = {}
        for measure in (sheet, results, pages):
            found[measure.__name__] = measure(browser, site)
            print(measure.__name__, found[measure.__name__], flush=True)
            for page in [page for context in browser.contexts for page in context.pages]:
                page.close()
        run = {
            "day": f"{date.today():%d/%m/%Y}",
            "machine": machine(),
            "browser": f"Chromium {browser.version}",
            "changes": CHANGES,
            "lesions": schema.MOST_LESIONS,
            "results": RESULTS,
            "pages": PAGES,
        }
        browser.close()
    LOAD.write_text(json.dumps({"run": run, **found}, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
