"""How soon the tumour board sheet follows an answer, with ten lesions, and how few questions it asks.

`make bench-sheet` writes what it finds for the page « Performances ». A press is timed by the clock, waits of a busy
machine included, and by the processor, which counts what the threads of the page and of Python did for it.
"""

import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

import asking
from bench.machine import FLAGS, PATIENCE, machine, renderers, served
from bonemets.board import schema
from bonemets.board.described import Bone, Level
from bonemets.board.topic import Topic
from bonemets_site.fences.sheet_figures import record
from bonemets_site.paths import SITE
from chromium import chromium

PRESSES = 30
FOUR = (Topic.FRACTURE, Topic.INSTABILITY, Topic.COMPRESSION, Topic.SPINE_SURGERY)
PATIENT = {
    "primary": "nsclc",
    "interval": "up_to_15_months",
    "visceral": "yes",
    "life_expectancy": "4 mois",
    "frankel": "d2",
    "deficit_onset": "days_1_to_7",
    "complete_list": "yes",
}
VERTEBRA = {"bone": Bone.SPINE.code, "sins_pain": "mechanical", "sins_type": "lytic", "alignment": "normal"}
FEMUR = {"bone": Bone.TROCHANTERIC.code, "mirels_size": "over_two_thirds", "mirels_type": "lytic"}
LESIONS = [
    *({**VERTEBRA, "level": level.code} for level in (Level.C7, Level.T5, Level.T12, Level.L1, Level.L4)),
    *({**FEMUR, "side": side} for side in ("right", "left")),
    {"bone": Bone.UPPER_LIMB.code, "side": "left", "mirels_type": "mixed", "mirels_pain": "mild"},
    {"bone": Bone.PELVIS.code, "side": "left", "fracture": "no"},
    {"bone": Bone.LOWER_LIMB.code, "side": "left", "mirels_type": "lytic"},
]
PRESS = """async (turn) => {
    const board = document.querySelector(".board");
    const forms = [...board.querySelectorAll("[data-lesions] > form")];
    const isAsked = (one) => one.checkVisibility() && one.dataset.question !== "bone";
    const asked = [...forms[turn % forms.length].querySelectorAll(".question:has(input[type=radio])")].filter(isAsked);
    const radios = [...asked[(3 + turn) % asked.length].querySelectorAll("input[type=radio]")];
    const sheet = board.querySelector("[data-result]");
    const drawn = new Promise((done) => new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    }).observe(sheet, { childList: true }));
    const start = performance.now();
    radios.find((one) => !one.checked).click();
    return (await drawn) - start;
}"""
"""From a press on an answer of a lesion to the sheet that is drawn with it."""


def worked(processes: Iterable[int]) -> float:
    """Milliseconds of processor that all the threads of these processes have had."""
    threads = [thread for process in processes for thread in Path(f"/proc/{process}/task").glob("*/schedstat")]
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


def presses(page: Page, topics: Iterable[Topic]) -> list[tuple[float, float]]:
    """Milliseconds of each press on a sheet of ten lesions: by the clock, and of the processor."""
    parts = {"topics": [topic.code for topic in topics], "patient": PATIENT, "lesions": LESIONS, "done": []}
    content = json.dumps({"format": schema.FORMAT, "version": schema.VERSION, **parts}).encode()
    page.locator("[data-file]").set_input_files({"name": "dix.json", "mimeType": "application/json", "buffer": content})
    expect(page.locator("[data-done]")).to_contain_text("Fichier ouvert", timeout=PATIENCE)
    expect(page.locator("[data-lesions] > form")).to_have_count(len(LESIONS))
    expect(page.locator("[data-result] .sheet")).to_be_visible(timeout=PATIENCE)
    browser = page.context.browser
    assert browser
    processes, found = renderers(browser), []
    for turn in range(PRESSES):
        before = worked(processes)
        found.append((page.evaluate(PRESS, turn), worked(processes) - before))
    return found


def measure(address: str, path: str) -> tuple[dict[str, Any], str]:
    """Median and longest of the presses, by the questions put to the board, and the browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        found = {}
        for topics in (FOUR, tuple(Topic)):
            page = browser.new_context(service_workers="block").new_page()
            page.goto(f"{address}fiche-rcp/", timeout=PATIENCE)
            expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=PATIENCE)
            clock, processor = zip(*presses(page, topics), strict=True)
            page.context.close()
            found[str(len(topics))] = {
                name: round(value)
                for name, value in (
                    ("median", median(clock)),
                    ("max", max(clock)),
                    ("cpu_median", median(processor)),
                    ("cpu_max", max(processor)),
                )
            }
        return found, f"Chromium {browser.version}"


def main() -> None:
    """Measure the presses, then the two orders of questions."""
    with served(SITE) as address:
        found, browser = measure(address, chromium())
    run = {
        "day": f"{date.today():%d/%m/%Y}",
        "machine": machine(),
        "browser": browser,
        "shared": os.getloadavg()[0] > (os.cpu_count() or 1),
    }
    record("press", {"run": run, "lesions": len(LESIONS), "presses": PRESSES, "topics": found})
    print(found)
    asking.main(asking.CASES)


if __name__ == "__main__":
    main()
