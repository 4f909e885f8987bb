"""How the site bears a long session: quick changes, many pages, many results, and the memory that they leave.

`make load` writes what it finds for the page « Performances »; memory is read after a collection,
before, after, and after as much again: what grows once and no more is the engine's own.
"""

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, TypeVar

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.machine import FLAGS, PATIENCE, machine, memory, renderers, served
from bonemets.board import schema
from bonemets.board.item import ITEMS, Scope
from bonemets.board.topic import Topic
from bonemets_site.fences.performance import LOAD
from bonemets_site.paths import SITE
from chromium import chromium

Held = TypeVar("Held")

VALUES = {"object", "closure", "array", "string", "concatenated string", "sliced string", "regexp", "number", "symbol"}
"""Kinds of what a heap holds that scripts make."""

CHANGES, PAGES, RESULTS = 200, 100, 2_000
CALCULATOR = "referentiel/3-5-2-mirels/"
VISITED = (CALCULATOR, "referentiel/3-8-1-sins/", "aide/", "referentiel/3-8-4-tomita/", "verification/ecarts/")
CHANGE = """async (times) => {
    const isLate = () => document.querySelector(".board [data-result]").getAttribute("aria-busy") !== "false";
    const question = document.querySelector('[data-lesions] [data-question="sins_pain"]');
    const [one, other] = question.querySelectorAll("input[type=radio]");
    for (let turn = 0; turn < times; turn += 1) (turn % 2 ? one : other).click();
    while (isLate()) await new Promise((go) => setTimeout(go, 20));
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
    const { call } = await import(new URL("assets/engine.mjs", __md_scope));
    const rows = [...document.querySelectorAll('.calculator input[name="pain"][value]')].filter(({ value }) => value);
    for (let turn = 0; turn < times; turn += 1) {
        rows[turn % rows.length].click();
        await call("evaluate", "mirels", {});
    }
}"""


@dataclass(frozen=True)
class Trial:
    """A page, what is done in it again and again, and how often: to begin with, then for each measure."""

    page: Page
    run: Callable[[int], None]
    first: int
    times: int


@dataclass(frozen=True)
class State:
    """What is held at one moment, after a forced collection."""

    nodes: int
    heap: int
    process: int


def collected(session: CDPSession) -> None:
    """Have all that nothing holds thrown away."""
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")


def values(session: CDPSession) -> int:
    """Bytes of what the scripts of a page hold, without what the engine compiles and the browser notes for itself."""
    parts: list[str] = []
    session.on("HeapProfiler.addHeapSnapshotChunk", lambda part: parts.append(part["chunk"]))
    session.send("HeapProfiler.takeHeapSnapshot")
    found = json.loads("".join(parts))
    fields, [kinds, *_] = (found["snapshot"]["meta"][name] for name in ("node_fields", "node_types"))
    kind, size = (found["nodes"][fields.index(name) :: len(fields)] for name in ("type", "self_size"))
    return sum(bytes_ for one, bytes_ in zip(kind, size, strict=True) if kinds[one] in VALUES)


def state(session: CDPSession, browser: Browser) -> State:
    """Nodes and heap of the page; private memory of its process, Python included."""
    counted = session.send("Memory.getDOMCounters")
    heap = session.send("Runtime.getHeapUsage")["usedSize"]
    return State(counted["nodes"], int(heap), memory(renderers(browser)))


def measured(trial: Trial, read: Callable[[CDPSession], Held]) -> tuple[float, list[Held]]:
    """Seconds of a run, and what is held before it, after it, and after as much again."""
    found = []
    seconds = 0.0
    for times in (trial.first, trial.times, trial.times):
        began = time.monotonic()
        trial.run(times)
        seconds = time.monotonic() - began
        trial.page.wait_for_timeout(1_000)
        session = trial.page.context.new_cdp_session(trial.page)
        collected(session)
        found.append(read(session))
        session.detach()
    trial.page.close()
    return seconds, found


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


def sheet(browser: Browser, site: str) -> Trial:
    """Quick changes of the largest dossier, until its sheet is the last one."""
    page = _opened(browser, f"{site}fiche-rcp/")
    file = {"name": "fiche.json", "mimeType": "application/json", "buffer": full_dossier().encode()}
    page.locator("[data-file]").set_input_files(file)  # type: ignore[arg-type]
    page.wait_for_selector(".board .sheet__lesion", timeout=PATIENCE)
    return Trial(page, lambda times: page.evaluate(CHANGE, times), 1, CHANGES)


def results(browser: Browser, site: str) -> Trial:
    """Answers of one calculator, changed again and again."""
    page = _opened(browser, site + CALCULATOR)
    return Trial(page, lambda times: page.evaluate(COMPUTE, times), 20, RESULTS)


def pages(browser: Browser, site: str) -> Trial:
    """Pages in the place of one another."""
    page = _opened(browser, site + CALCULATOR)
    page.wait_for_load_state("networkidle")
    return Trial(page, lambda times: page.evaluate(GO, [site, VISITED, times]), len(VISITED), PAGES)


def main() -> None:
    """Measure, write and print; values in a visit of their own, since reading them takes memory."""
    with sync_playwright() as playwright, served(SITE) as site:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        found: dict[str, dict[str, Any]] = {}
        for make in (sheet, results, pages):
            seconds, states = measured(make(browser, site), lambda session: state(session, browser))
            held = {name: [getattr(one, name) for one in states] for name in asdict(states[0])}
            _, kept = measured(make(browser, site), values)
            found[make.__name__] = {"seconds": round(seconds, 2), **held, "values": kept}
            print(make.__name__, found[make.__name__], flush=True)
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
