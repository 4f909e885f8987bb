"""How fast the calculator page is against a bare Pyodide page, interleaved in one run.

The reference loads Pyodide as its documentation says to, on the main thread, and the same rule. Only the ratios mean
something: both pages are measured on the same machine, in the same minutes. What is found is written for the page
« Performances ».
"""

import argparse
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Request, expect, sync_playwright

from bench.lighthouse import rate
from bench.machine import FLAGS, PATIENCE, machine, memory, renderers, served
from bench.slow import relayed, slowed
from bonemets_site.fences.performance import DATA
from bonemets_site.paths import ROOT, SITE
from chromium import chromium
from keeper import KEEP_MEMORY

ANSWERS = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": "mild"}
SCORE = "9 sur 12"
OTHER = ("pain", "moderate", "10 sur 12")
SLOWER = 4
LINE = {"rate": 1_250_000, "latency": 0.04}
"""10 Mbit/s, 40 ms."""
REFERENCE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Référence</title><p id="score"></p>
<script type="module">
import { loadPyodide } from "./pyodide.mjs";
const python = await loadPyodide();
python.unpackArchive(await (await fetch("./bonemets.zip")).arrayBuffer(), "zip");
const found = python.runPython(`
from bonemets.browser.api import respond
respond("mirels", %s, {})["sentence"]
`);
document.getElementById("score").textContent = found;
</script></html>
"""
WATCH = """([goals, answers]) => {
    globalThis.__found = { long: 0 };
    const inputs = () => Object.entries(answers).map(([name, code]) =>
        document.querySelector(`.calculator input[name="${name}"][value="${code}"]`));
    let isAnswered = false;
    const look = () => {
        if (!isAnswered && inputs().every(Boolean)) {
            isAnswered = true;
            for (const input of inputs()) input.click();
        }
        if (document.documentElement?.dataset.engine) __found.usable ??= performance.now();
        for (const [name, selector, text] of goals)
            if (!(name in __found) && document.querySelector(selector)?.textContent.includes(text))
                __found[name] = performance.now();
    };
    new MutationObserver(look).observe(document, {
        subtree: true, childList: true, characterData: true, attributeFilter: ["data-engine"],
    });
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) __found.long = Math.max(__found.long, duration);
    }).observe({ type: "longtask", buffered: true });
}"""
"""Runs before the page: answers its form as soon as it is there, and notes when each text is shown."""
RESTORED = "async () => (await import(new URL('assets/engine.mjs', __md_scope))).engine.snapshot"
CHANGE = """([name, value, score]) => new Promise((done) => {
    const sentence = () => document.querySelector(".calculator .result__sentence").textContent;
    const start = performance.now();
    const look = () => sentence().includes(score) ? done(performance.now() - start) : requestAnimationFrame(look);
    document.querySelector(`.calculator input[name="${name}"][value="${value}"]`).click();
    look();
})"""

Figures = dict[str, float]


@dataclass(frozen=True)
class Subject:
    """A page to measure.

    Args:
        path: Its address, from the home page of its server.
        goals: By figure, the element and the text that are waited for; the last one is Python's answer.
        answers: What is answered in its form.
    """

    path: str
    goals: dict[str, tuple[str, str]]
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def script(self) -> str:
        """What runs before the page."""
        goals = [[name, *goal] for name, goal in self.goals.items()]
        return f"({WATCH})({json.dumps([goals, self.answers])})"


OURS = Subject(
    path="referentiel/3-5-2-mirels/",
    goals={"answer": (".calculator .result__sentence", SCORE), "python": ("[data-origin]", "Vérifié par Python")},
    answers=ANSWERS,
)
BARE = Subject(path="", goals={"python": ("#score", SCORE)})


def reference(folder: Path) -> None:
    """Write the bare page, with Pyodide as it is delivered and the package as it is written."""
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"):
        shutil.copy(ROOT / "node_modules" / "pyodide" / name, folder)
    sources = folder / "src"
    shutil.copytree(ROOT / "src/bonemets", sources / "bonemets", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.make_archive(str(folder / "bonemets"), "zip", sources, "bonemets")
    (folder / "index.html").write_text(REFERENCE % ANSWERS, "utf-8")


@contextmanager
def counted(context: BrowserContext) -> Iterator[Figures]:
    """Requests and bytes of the block, those of workers included."""
    done: list[Request] = []
    context.on("requestfinished", lambda request: done.append(request))
    found: Figures = {}
    yield found
    sizes = [request.sizes() for request in done if request.url.startswith("http")]
    found["requests"] = len(sizes)
    found["bytes"] = sum(max(0, size["responseBodySize"]) + size["responseHeadersSize"] for size in sizes)


def visit(browser: Browser, context: BrowserContext, subject: Subject, address: str, times: float) -> Figures:
    """One visit in a page of its own, on a processor so many times slower."""
    before = memory(renderers(browser))
    page = context.new_page()
    page.add_init_script(subject.script)
    *_, last = subject.goals.values()
    with counted(context) as figures:
        with slowed(renderers(browser), times) if times > 1 else nullcontext():
            page.goto(address + subject.path, wait_until="domcontentloaded", timeout=PATIENCE)
            expect(page.locator(last[0]).first).to_contain_text(last[1], timeout=PATIENCE)
            found = page.evaluate("__found")
            if subject is OURS:
                figures["change"] = page.evaluate(CHANGE, list(OTHER)) / 1000
        figures |= {name: found[name] / 1000 for name in subject.goals}
        figures["longest_task"] = found["long"] / 1000
        figures["memory"] = memory(renderers(browser)) - before
        if subject is OURS:
            figures["after_usable"] = max(0, found["answer"] - found["usable"]) / 1000
            figures["snapshot"] = float(page.evaluate(RESTORED) == "restored")
    if subject is OURS and not figures["snapshot"]:
        page.evaluate(KEEP_MEMORY)
    page.close()
    return figures


def measure(browser: Browser, servers: dict[str, tuple[Subject, str]], rounds: int) -> dict[str, Any]:
    """Medians of every figure, by profile, state and page."""
    found: dict[tuple[str, str, str], list[Figures]] = {}
    for _ in range(rounds):
        for profile, times in (("plain", 1), ("slow", SLOWER)):
            for name, (subject, address) in servers.items():
                line = relayed(address, **LINE) if times > 1 else nullcontext(address)
                with line as reached, browser.new_context(service_workers="block") as context:
                    for state in ("cold", "warm"):
                        figures = visit(browser, context, subject, reached, times)
                        found.setdefault((profile, state, name), []).append(figures)
    return {
        "/".join(key): {figure: round(median(one[figure] for one in all_), 3) for figure in all_[0]}
        for key, all_ in found.items()
    }


def main() -> None:
    """Serve both pages, measure them and write what was found."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shared", action="store_true", help="say that the machine was doing something else too")
    options = parser.parse_args()
    path = chromium()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        reference(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with served(SITE) as site, served(Path(folder)) as other:
            figures = measure(browser, {"ours": (OURS, site), "bare": (BARE, other)}, options.rounds)
            version = browser.version
            browser.close()
            rated = rate(site, path)
    run = {
        "day": f"{date.today():%d/%m/%Y}",
        "commit": commit.strip(),
        "machine": machine(),
        "browser": f"Chromium {version}",
        "rounds": options.rounds,
        "shared": options.shared,
    }
    DATA.write_text(
        json.dumps({"run": run, "figures": figures, "lighthouse": rated}, ensure_ascii=False, indent=1) + "\n", "utf-8"
    )
    for profile in ("plain", "slow"):
        for state in ("cold", "warm"):
            mine, reference_ = (figures[f"{profile}/{state}/{name}"] for name in ("ours", "bare"))
            print(
                f"{profile}, {state}: Python {mine['python']:.2f} s against {reference_['python']:.2f} s, "
                f"ratio {mine['python'] / reference_['python']:.2f}; answer {mine['answer']:.2f} s, "
                f"ratio {mine['answer'] / reference_['python']:.2f}"
            )
    for path, points in rated.items():
        print(f"Lighthouse, {path or 'home page'}: {points}")


if __name__ == "__main__":
    main()
