"""Time to the first correct score: the calculator page against a bare Pyodide page, interleaved in one run.

The reference loads Pyodide as its documentation says to, on the main thread, and the same rule. Only the ratios mean
something: both pages are measured on the same machine, in the same minute.
"""

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from bonemets_site.paths import ROOT, SITE
from bonemets_site.serve import serving

PAGE = "referentiel/3-5-2-mirels/"
ANSWERS = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": "mild"}
SCORE = "9 sur 12"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
REFERENCE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Référence</title><p id="score"></p>
<script type="module">
import { loadPyodide } from "./pyodide.mjs";
const python = await loadPyodide();
python.unpackArchive(await (await fetch("./bonemets.zip")).arrayBuffer(), "zip");
const found = python.runPython(`
from bonemets.export.door import respond
respond("mirels", %s, {})["sentence"]
`);
document.getElementById("score").textContent = found;
</script></html>
"""


def reference(folder: Path) -> None:
    """Write the bare page, with Pyodide as it is delivered and the package as it is written."""
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"):
        shutil.copy(ROOT / "node_modules" / "pyodide" / name, folder)
    shutil.make_archive(str(folder / "bonemets"), "zip", ROOT / "src", "bonemets")
    (folder / "index.html").write_text(REFERENCE % ANSWERS, "utf-8")


def ours(page: Page, address: str) -> None:
    """Answer the calculator as soon as it is there, and wait for the score."""
    page.goto(address + PAGE, wait_until="domcontentloaded")
    for name, code in ANSWERS.items():
        page.locator(f'.calculator input[name="{name}"][value="{code}"]').check()
    expect(page.locator(".result__sentence").first).to_contain_text(SCORE, timeout=120_000)


def bare(page: Page, address: str) -> None:
    """Wait for the score of the reference."""
    page.goto(address, wait_until="domcontentloaded")
    expect(page.locator("#score")).to_contain_text(SCORE, timeout=120_000)


def timed(context: BrowserContext, visit: Callable[[Page, str], None], address: str) -> float:
    """Seconds from navigation to the score."""
    page = context.new_page()
    start = time.perf_counter()
    visit(page, address)
    took = time.perf_counter() - start
    page.close()
    return took


def measure(browser: Browser, pages: dict[str, tuple[Callable[[Page, str], None], str]], rounds: int) -> None:
    """Print cold and warm medians of each page, and their ratio."""
    found: dict[tuple[str, str], list[float]] = {}
    for _ in range(rounds):
        for name, (visit, address) in pages.items():
            context = browser.new_context()
            for state in ("cold", "warm"):
                found.setdefault((name, state), []).append(timed(context, visit, address))
            context.close()
    for state in ("cold", "warm"):
        mine, other = (median(found[name, state]) for name in pages)
        print(f"{state}: calculator page {mine:.2f} s, bare page {other:.2f} s, ratio {mine / other:.2f}")


def main() -> None:
    """Serve both pages and measure them."""
    parser = argparse.ArgumentParser(prog="bonemets_site.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        reference(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with serving(SITE) as site, serving(Path(folder)) as other:
            measure(browser, {"ours": (ours, site), "bare": (bare, other)}, rounds)
        browser.close()


if __name__ == "__main__":
    main()
