"""The pages get a Python that holds all that the package needs, and say so when it cannot start."""

import gzip
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, Route, expect

from bonemets import rules
from bonemets_site.data.imports import Import, imports, modules
from bonemets_site.paths import FRONTEND, ROOT, SITE
from bonemets_site.runtime import APART, RuntimeBuildError, build_runtime, refuse_missing
from bonemets_site.serve import serving
from chromium import chromium

WIRE_BUDGET = 5_200_000
COMPRESSED_BY_HOSTS = {".json", ".mjs", ".wasm"}
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
    "worker-src 'self' blob:; base-uri 'none'"
)
NO_PYTHON: tuple[str, Callable[[Route], None]] = ("**/worker.mjs", lambda route: route.abort())
PAGE = f"""<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<script type="module" src="../assets/start.mjs"></script>"""


@pytest.fixture(scope="module")
def made() -> Path:
    """What `make build` laid in the site."""
    return SITE / "assets/runtime"


def manifest(out: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((out / "manifest.json").read_text("utf-8"))
    return read


def content(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def write_package(folder: Path, **files: str) -> Path:
    package = folder / "bonemets"
    package.mkdir()
    for name, text in {"__init__": "__version__ = '0'", **files}.items():
        (package / f"{name}.py").write_text(text, "utf-8")
    return package


class TestImports:
    def test_they_are_found_wherever_they_are(self) -> None:
        source = "import os.path\nfrom json import decoder, loads\ndef f():\n    import decimal\nfrom . import x\n"
        assert list(imports(source, "rule.py")) == [
            Import("os.path", "", "rule.py:1"),
            Import("json", "decoder", "rule.py:2"),
            Import("json", "loads", "rule.py:2"),
            Import("decimal", "", "rule.py:4"),
        ]

    def test_modules_are_named_and_some_left_out(self, tmp_path: Path) -> None:
        package = write_package(tmp_path, rule="", cli="")
        assert list(modules(package, {"bonemets.cli": "no page needs it"})) == ["bonemets", "bonemets.rule"]

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ("def f(): import decimal", "imports decimal, which no rule has loaded"),
            ("def f(): from json import tool", "imports json.tool, which no rule has loaded"),
            ("def f(): from bonemets.cli import main", "imports bonemets.cli, which the pages do not get"),
            ("def f(): import numpy", "imports numpy, which Pyodide does not have"),
        ],
    )
    def test_a_module_that_the_pages_would_not_have_is_refused(self, tmp_path: Path, source: str, message: str) -> None:
        package = write_package(tmp_path, rule=source)
        found = {
            "kept": ["json"],
            "within": ["math"],
            "library": ["json", "json.tool", "decimal"],
            "package": "bonemets",
        }
        with pytest.raises(RuntimeBuildError, match=f"rule.py:1 {message}"):
            refuse_missing(modules(package, {}), found)


class TestBuild:
    def test_the_packed_package_has_every_rule(self, made: Path) -> None:
        assert manifest(made)["rules"] == [rule.name for rule in rules()]

    def test_what_the_reader_downloads(self, made: Path, record_property: Callable[[str, object], None]) -> None:
        sent = {
            name: len(gzip.compress(data, 6) if Path(name).suffix in COMPRESSED_BY_HOSTS else data)
            for name, data in content(made).items()
            if name != f"{APART}.zip"  # only the page of a cohort and cells ask for it
        }
        for name, size in sent.items():
            record_property(name, size)
        assert sum(sent.values()) < WIRE_BUDGET, sent

    def test_the_same_inputs_give_the_same_bytes(self, made: Path, tmp_path: Path) -> None:
        build_runtime(ROOT, tmp_path / "again")
        assert content(tmp_path / "again") == content(made)

    def test_nothing_is_made_twice_but_a_damaged_file_is(
        self, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = shutil.copytree(made, tmp_path / "copy")
        monkeypatch.setenv("PATH", "")
        build_runtime(ROOT, out)
        (out / "library.zip").write_bytes(b"")
        with pytest.raises(RuntimeBuildError, match="Node"):
            build_runtime(ROOT, out)

    def test_a_function_that_would_fail_in_the_page_fails_the_build(self, tmp_path: Path) -> None:
        package = write_package(tmp_path, rule="def f() -> None:\n    import decimal\n")
        with pytest.raises(RuntimeBuildError, match=r"rule\.py:2 imports decimal"):
            build_runtime(ROOT, tmp_path / "out", package)
        assert not (tmp_path / "out").exists()

    def test_without_pyodide_the_message_says_what_to_run(self, tmp_path: Path) -> None:
        with pytest.raises(RuntimeBuildError, match="npm ci"):
            build_runtime(tmp_path, tmp_path / "out", tmp_path)


@pytest.fixture(scope="module")
def address(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page below the home page, under a strict policy, with the engine and nothing else."""
    site = tmp_path_factory.mktemp("site")
    (site / "page").mkdir()
    (site / "page/index.html").write_text(PAGE, "utf-8")
    shutil.copytree(made, site / "assets/runtime")
    for name in ("checksum.mjs", "engine.mjs", "pointer.mjs", "python.mjs", "snapshot.mjs", "worker.mjs"):
        shutil.copy(FRONTEND / name, site / "assets")
    (site / "assets/start.mjs").write_text(
        'import { engine, onState } from "./engine.mjs";'
        "onState((state) => (document.documentElement.dataset.engine = state)); engine.start();"
    )
    (site / "assets/silent.mjs").write_text("")
    (site / "assets/late.mjs").write_text(
        "setTimeout(() => postMessage({ state: 'ready', detail: '' }), 600);"
        "onmessage = ({ data }) => postMessage({ id: data.id, value: data.args });"
    )
    (site / "assets/slow.mjs").write_text(
        "postMessage({ state: 'ready', detail: '' });"
        "onmessage = ({ data }) => setTimeout(() => postMessage({ id: data.id, value: data.args }), 600);"
    )
    with serving(site) as url:
        yield f"{url}page/"


@pytest.fixture(scope="module")
def open_page(browser_type: BrowserType) -> Iterator[Callable[..., Page]]:
    """Open a page in a browser of its own, with these arguments; `route` answers instead of the server."""
    opened: dict[tuple[str, ...], Any] = {}
    contexts: list[BrowserContext] = []

    def go(address: str, *arguments: str, route: tuple[str, Callable[[Route], None]] | None = None) -> Page:
        if arguments not in opened:
            flags = ["--no-sandbox", "--disable-gpu", *arguments]
            opened[arguments] = browser_type.launch(executable_path=chromium(), args=flags)
        contexts.append(opened[arguments].new_context())
        if route:
            contexts[-1].route(*route)
        page: Page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield go
    for context in contexts:
        context.close()
    for browser in opened.values():
        browser.close()


def expect_engine(page: Page, state: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-engine", state, timeout=25_000)


def run(page: Page, script: str) -> Any:
    """Run a script that finds the engine's names in the page that owns it."""
    engine = "const { Engine, call, engine, governed } = await import('/bonemets/assets/engine.mjs');"
    return page.evaluate(f"async () => {{ {engine} {script} }}")


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """Addresses that the page of `ready` has asked for."""
    return []


@pytest.fixture(scope="module")
def ready(address: str, open_page: Callable[..., Page], asked: list[str]) -> Page:
    """One page for all that needs a sound engine, since each start costs a second."""
    page = open_page("about:blank")
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect_engine(page, "ready")
    return page


class TestEngine:
    def test_python_answers_under_a_strict_policy_from_this_site_alone(
        self, address: str, ready: Page, asked: list[str]
    ) -> None:
        assert run(ready, "return call('evaluate', 'mirels', { pelvis: true });")["status"] == "not_applicable"
        assert set(run(ready, "return engine.versions;")) == {"pyodide", "python", "bonemets"}
        site = address.removesuffix("page/")
        assert f"{site}assets/runtime/pyodide.asm.wasm" in asked
        own = (site, f"blob:{site.removesuffix('bonemets/')}")
        assert [url for url in asked if not url.startswith(own)] == []

    def test_an_error_of_python_has_its_class_its_message_and_its_field(self, ready: Page) -> None:
        kind, message, field = run(
            ready,
            """const answer = call("evaluate", "mirels", { pain: "acute" });
            return answer.catch(({ type, message, field }) => [type, message, field]);""",
        )
        assert (kind, field) == ("InvalidAnswer", "pain")
        assert message.startswith("Douleur : « acute » n'est pas une réponse")

    def test_nothing_begins_before_it_is_asked(self, address: str, open_page: Callable[..., Page]) -> None:
        page = open_page(address, route=NO_PYTHON)
        expect_engine(page, "failed")
        page.clock.install()
        late = """window.begun = 0;
            const worker = new URL("../assets/late.mjs", location.href);
            const open = () => (window.begun += 1, governed("python", worker));
            window.other = new Engine({ watchdog: 60_000, open });"""
        run(page, late)
        page.clock.run_for(120_000)
        assert run(page, "return [other.state, begun];") == ["starting", 0]
        assert run(page, 'return [await other.call("respond", 1), begun];') == [[1], 1]

    def test_the_engine_starts_again(self, ready: Page) -> None:
        lost, found = run(
            ready,
            """const lost = call("evaluate", "mirels", {}).catch(({ type }) => type);
            engine.restart();
            return [await lost, (await call("evaluate", "mirels", {})).status];""",
        )
        assert (lost, found) == ("failed", "incomplete")

    def test_a_browser_without_webassembly_is_refused(self, address: str, open_page: Callable[..., Page]) -> None:
        page = open_page(address, "--js-flags=--jitless")
        expect_engine(page, "refused")
        assert "WebAssembly" in run(page, "return engine.detail;")

    @pytest.mark.parametrize("name", ["pyodide.asm.mjs", "pyodide.asm.wasm", "library.zip", "bonemets.zip"])
    def test_a_missing_file_is_named(self, address: str, open_page: Callable[..., Page], name: str) -> None:
        page = open_page(address, route=(f"**/{name}", lambda route: route.fulfill(status=404)))
        expect_engine(page, "failed")
        assert name in run(page, "return engine.detail;")

    def test_an_altered_package_is_never_run(self, address: str, open_page: Callable[..., Page], made: Path) -> None:
        altered = bytearray((made / "bonemets.zip").read_bytes())
        altered[len(altered) // 2] ^= 1
        page = open_page(address, route=("**/bonemets.zip", lambda route: route.fulfill(body=bytes(altered))))
        expect_engine(page, "failed")
        assert "bonemets.zip" in run(page, "return engine.detail;")

    @pytest.mark.parametrize(("worker", "detail"), [("silent", "timeout"), ("missing", "worker")])
    def test_a_worker_that_says_nothing_has_failed(
        self, address: str, open_page: Callable[..., Page], worker: str, detail: str
    ) -> None:
        failed = run(
            open_page(address, route=NO_PYTHON),
            f"""const worker = new URL("../assets/{worker}.mjs", location.href);
            const other = new Engine({{ watchdog: 200, open: () => governed('python', worker) }});
            return other.call("respond").catch(({{ type, message }}) => [type, message, other.state]);""",
        )
        assert failed == ["failed", detail, "failed"]

    def test_a_late_worker_is_taken_back(self, address: str, open_page: Callable[..., Page]) -> None:
        states = run(
            open_page(address, route=NO_PYTHON),
            """const worker = new URL("../assets/late.mjs", location.href);
            const other = new Engine({ watchdog: 200, open: () => governed('python', worker) });
            const states = [];
            other.start();
            await new Promise((done) => other.onState((state) => states.push(state) === 3 && done()));
            return [...states, await other.call("respond", 1)];""",
        )
        assert states == ["starting", "failed", "ready", [1]]

    def test_a_patient_call_may_take_longer_than_the_watchdog(
        self, address: str, open_page: Callable[..., Page]
    ) -> None:
        answered = run(
            open_page(address, route=NO_PYTHON),
            """const worker = new URL("../assets/slow.mjs", location.href);
            const other = new Engine({ watchdog: 200, open: () => governed('python', worker) });
            const states = [];
            other.onState((state) => states.push(state));
            const both = await Promise.all([other.callPatiently("run", 1), other.call("respond", 2)]);
            const impatient = await other.call("respond", 3).catch(({ message }) => message);
            return [states, both, impatient];""",
        )
        assert answered == [["starting", "ready", "failed"], [[1], [2]], "timeout"]
