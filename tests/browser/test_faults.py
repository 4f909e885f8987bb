"""A damaged runtime gives a right answer or a clear statement, never a wrong number."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from calculators import Calculator, complete_answers, page_of
from playwright.sync_api import Page, Route, expect

FILES = [
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "library.zip",
    "bonemets.zip",
]
TYPES = {".json": "application/json", ".mjs": "text/javascript", ".wasm": "application/wasm", ".zip": "application/zip"}
PARTIAL = {"site": "lower_limb", "pain": "mild"}


def truncated(content: bytes) -> bytes:
    return content[: len(content) // 2]


def corrupted(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def served(content: bytes, name: str) -> Callable[[Route], None]:
    packed = gzip.compress(content, 1)
    headers = {"Content-Type": TYPES[Path(name).suffix], "Content-Encoding": "gzip"}
    return lambda route: route.fulfill(body=packed, headers=headers)


def expect_right_or_nothing(page: Page, rule: str = "mirels") -> None:
    """A complete answer is right, from the table; one that takes Python is refused in words."""
    calculator = Calculator(page, rule)
    answers = complete_answers(rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    expect(page.locator("html")).to_have_attribute("data-engine", "failed")
    expect(calculator.root).to_contain_text("non recalculé dans ce navigateur")
    calculator.press("Effacer")
    calculator.fill(PARTIAL)
    expect(calculator.sentence).to_contain_text("Aucun résultat")


DAMAGES = [(name, damage) for name in FILES for damage in (truncated, corrupted)] + [("manifest.json", truncated)]


@pytest.mark.parametrize(("name", "damage"), DAMAGES)
def test_a_damaged_file(page: Page, site: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    content = damage((site / "assets/runtime" / name).read_bytes())
    page.context.route(f"**/runtime/{name}*", served(content, name))
    page.goto(page_of(site, "mirels"))
    expect_right_or_nothing(page)


MANIFESTS: dict[str, Callable[[dict[str, Any]], object]] = {
    "a wrong digest": lambda manifest: manifest["files"]["library.zip"].update(sha256="0" * 64),
    "digests of another release": lambda manifest: manifest["files"].update(
        {"bonemets.zip": manifest["files"]["library.zip"]}
    ),
    "a file that is not listed": lambda manifest: manifest["files"].pop("pyodide.asm.wasm"),
    "no list": lambda manifest: manifest.pop("files"),
    "no lock": lambda manifest: manifest.pop("lock"),
}


@pytest.mark.parametrize("change", MANIFESTS.values(), ids=list(MANIFESTS))
def test_a_wrong_list_of_files(page: Page, site: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """The files are sound, and what they are compared with is not."""
    manifest = json.loads((site / "assets/runtime/manifest.json").read_bytes())
    change(manifest)
    content = json.dumps(manifest).encode()
    page.context.route("**/runtime/manifest.json*", served(content, "manifest.json"))
    page.goto(page_of(site, "mirels"))
    expect_right_or_nothing(page)


def test_a_worker_that_is_killed(page: Page, site: Path) -> None:
    """A worker killed by the browser says nothing more: the watchdog notices, and the reader can start it again."""
    source = (site / "assets/worker.mjs").read_text("utf-8")
    mortal = f"addEventListener('message', (event) => {{ event.stopImmediatePropagation(); close(); }});\n{source}"
    page.clock.install()
    page.context.route("**/worker.mjs", lambda route: route.fulfill(body=mortal, content_type="text/javascript"))
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.fill({"site": "lower_limb"})
    page.clock.run_for(31_000)
    expect(page.locator("html")).to_have_attribute("data-engine", "failed")
    expect(calculator.sentence).to_contain_text("Aucun résultat")
    page.context.unroute("**/worker.mjs")
    calculator.root.get_by_role("button", name="Relancer le calcul").click()
    calculator.ready()
    calculator.expect_result_of({"site": "lower_limb"})


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "library.zip"])
def test_a_slow_file(page: Page, site: Path, name: str) -> None:
    """It is waited for: a complete answer comes from the table meanwhile, the others once Python is there."""
    held: list[Route] = []
    page.context.route(f"**/runtime/{name}", lambda route: held.append(route))
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels")
    answers = complete_answers("mirels")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    expect(calculator.root).to_contain_text("Lu dans la table publiée, à vérifier")
    for route in held:
        route.continue_()
    expect(calculator.root).to_contain_text("Vérifié par Python")
