"""How fast the calculator page is against a bare Pyodide page, interleaved in one run.

The reference loads Pyodide as its documentation says to, on the main thread, and the same rule. Only the ratios mean
something: both pages are measured on the same machine, in the same minutes. What is found is written for the page
« Performances ».
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from bonemets_site.paths import ROOT, SITE
from bonemets_site.performance import DATA
from bonemets_site.serve import serving

PAGE = "referentiel/3-5-2-mirels/"
ANSWERS = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": "mild"}
SCORE = "9 sur 12"
OTHER = ("pain", "moderate", "10 sur 12")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
PATIENCE = 120_000
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
LONG_TASKS = """globalThis.__long = [];
new PerformanceObserver((list) => __long.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });"""
KEEP_MEMORY = """() => new Promise((done, fail) => {
    const keeper = new Worker("/bonemets/assets/worker.mjs", { type: "module", name: "snapshot" });
    keeper.onmessage = ({ data }) => data.state === "kept" ? done() : fail(new Error(data.detail));
})"""
RESTORED = "async () => (await import('/bonemets/assets/engine.mjs')).engine.snapshot"
CHANGE = """([name, value, score]) => new Promise((done) => {
    const sentence = () => document.querySelector(".calculator .result__sentence").textContent;
    const start = performance.now();
    const look = () => sentence().includes(score) ? done(performance.now() - start) : requestAnimationFrame(look);
    document.querySelector(`.calculator input[name="${name}"][value="${value}"]`).click();
    look();
})"""

Figures = dict[str, float]


def reference(folder: Path) -> None:
    """Write the bare page, with Pyodide as it is delivered and the package as it is written."""
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"):
        shutil.copy(ROOT / "node_modules" / "pyodide" / name, folder)
    shutil.make_archive(str(folder / "bonemets"), "zip", ROOT / "src", "bonemets")
    (folder / "index.html").write_text(REFERENCE % ANSWERS, "utf-8")


def ours(page: Page, address: str, start: float) -> Figures:
    """Answer the calculator as soon as it is there; wait for the table's answer, then for Python's."""
    page.goto(address + PAGE, wait_until="domcontentloaded")
    for name, code in ANSWERS.items():
        page.locator(f'.calculator input[name="{name}"][value="{code}"]').check()
    usable = time.perf_counter()
    expect(page.locator(".result__sentence").first).to_contain_text(SCORE, timeout=PATIENCE)
    answered = time.perf_counter()
    expect(page.locator("[data-origin]").first).to_contain_text("Vérifié par Python", timeout=PATIENCE)
    python = time.perf_counter()
    change = float(page.evaluate(CHANGE, list(OTHER)))
    return {
        "answer": answered - start,
        "after_last_answer": answered - usable,
        "python": python - start,
        "change": change / 1000,
    }


def bare(page: Page, address: str, start: float) -> Figures:
    """Wait for the score of the reference."""
    page.goto(address, wait_until="domcontentloaded")
    expect(page.locator("#score")).to_contain_text(SCORE, timeout=PATIENCE)
    return {"python": time.perf_counter() - start}


Visit = Callable[[Page, str, float], Figures]


@contextmanager
def counted(context: BrowserContext) -> Iterator[Figures]:
    """Requests and bytes of the block, those of workers included."""
    done: list[Request] = []
    context.on("requestfinished", lambda request: done.append(request))
    found: Figures = {}
    yield found
    sizes = [request.sizes() for request in done if request.url.startswith("http")]
    found["requests"] = len(sizes)
    found["bytes"] = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)


def timed(context: BrowserContext, visit: Visit, address: str, slow: bool) -> Figures:
    """One visit in a page of its own."""
    page = context.new_page()
    page.add_init_script(LONG_TASKS)
    if slow:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        session.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000},
        )
    with counted(context) as figures:
        figures |= visit(page, address, time.perf_counter())
        long = page.evaluate("globalThis.__long ?? []")
        figures["longest_task"] = max(long, default=0) / 1000
        figures["snapshot"] = float(visit is ours and page.evaluate(RESTORED) == "restored")
    if visit is ours and not figures["snapshot"]:
        page.evaluate(KEEP_MEMORY)
    page.close()
    return figures


def measure(browser: Browser, pages: dict[str, tuple[Visit, str]], rounds: int) -> dict[str, Any]:
    """Medians of every figure, by profile, state and page."""
    found: dict[tuple[str, str, str], list[Figures]] = {}
    for _ in range(rounds):
        for profile in ("plain", "slow"):
            for name, (visit, address) in pages.items():
                with browser.new_context(service_workers="block") as context:
                    for state in ("cold", "warm"):
                        figures = timed(context, visit, address, profile == "slow")
                        found.setdefault((profile, state, name), []).append(figures)
    return {
        "/".join(key): {figure: round(median(one[figure] for one in all_), 3) for figure in all_[0]}
        for key, all_ in found.items()
    }


def machine() -> str:
    """Processor, cores and system of this machine."""
    cpu = Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in cpu.read_text().splitlines() if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cœurs, {platform.system()}"


def main() -> None:
    """Serve both pages, measure them and write what was found."""
    parser = argparse.ArgumentParser(prog="bonemets_site.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shared", action="store_true", help="say that the machine was doing something else too")
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        reference(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with serving(SITE) as site, serving(Path(folder)) as other:
            figures = measure(browser, {"ours": (ours, site), "bare": (bare, other)}, options.rounds)
        version = browser.version
        browser.close()
    run = {
        "day": f"{date.today():%d/%m/%Y}",
        "commit": commit.strip(),
        "machine": machine(),
        "browser": f"Chromium {version}",
        "rounds": options.rounds,
        "shared": options.shared,
    }
    DATA.write_text(json.dumps({"run": run, "figures": figures}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    for profile in ("plain", "slow"):
        for state in ("cold", "warm"):
            mine, reference_ = (figures[f"{profile}/{state}/{name}"] for name in ("ours", "bare"))
            print(
                f"{profile}, {state}: Python {mine['python']:.2f} s against {reference_['python']:.2f} s, "
                f"ratio {mine['python'] / reference_['python']:.2f}; answer {mine['answer']:.2f} s, "
                f"ratio {mine['answer'] / reference_['python']:.2f}"
            )


if __name__ == "__main__":
    main()
