"""The memory of a started Python: kept without any answer, in use on the second visit, given up when in doubt."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from calculators import Calculator, complete_answers, page_of
from playwright.sync_api import Browser, Page, expect
from waiting import until

from bonemets.kernel.rule import find
from keeper import KEEP_MEMORY

STATE = "async () => (await import(new URL('assets/engine.mjs', __md_scope))).engine.snapshot"
HOLDS = """async (texts) => {
    const cache = await caches.open("bonemets-snapshot");
    const kept = await cache.match(new URL("assets/runtime/snapshot", __md_scope));
    const bytes = new Uint8Array(await kept.arrayBuffer());
    const memory = new TextDecoder("latin1").decode(bytes);
    return texts.map((text) => memory.includes(text));
}"""
ALTER = """async (how) => {
    const cache = await caches.open("bonemets-snapshot");
    const address = new URL("assets/runtime/snapshot", __md_scope);
    const whole = await caches.open("whole");
    if (!(await whole.match(address))) await whole.put(address, await cache.match(address));
    const kept = await whole.match(address);
    const headers = Object.fromEntries(kept.headers);
    let bytes = new Uint8Array(await kept.arrayBuffer());
    const digest = async () => Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
        (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (how === "altered") bytes[bytes.length >> 1] ^= 1;
    if (how === "truncated") bytes = bytes.slice(0, bytes.length >> 1);
    if (how === "foreign") headers["x-runtime"] = "0".repeat(64);
    if (how === "no memory") { bytes = new Uint8Array(bytes.length); headers["x-digest"] = await digest(); }
    if (how === "cut and signed anew") { bytes = bytes.slice(0, 20 << 20); headers["x-digest"] = await digest(); }
    await cache.put(address, new Response(bytes, { headers }));
    return bytes.length;
}"""
IS_KEPT = "await (await caches.open('bonemets-snapshot')).match(new URL('assets/runtime/snapshot', __md_scope))"
MARK = "71.372915"


@pytest.fixture(scope="module")
def visitor(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """One reader, whose browser keeps what it is given from test to test."""
    with browser.new_context(**browser_context_args) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def go(visitor: Page, site: Path) -> Callable[[str], Calculator]:
    def visit(rule: str = "mirels") -> Calculator:
        visitor.goto("")
        visitor.goto(page_of(site, rule))
        return Calculator(visitor, rule).ready()

    return visit


def expect_right_answers(calculator: Calculator) -> None:
    answers = complete_answers(calculator.rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)


def test_it_is_in_use_on_the_second_visit_and_holds_no_answer(go: Callable[[str], Calculator], visitor: Page) -> None:
    first = go("functional_outcome")
    assert visitor.evaluate(STATE) == "absent"
    first.fill({"age": MARK, "local_involvement": "no"})
    expect(first.sentence).not_to_have_text("Aucune donnée saisie.")
    visitor.evaluate(KEEP_MEMORY)
    another_rule = find("trial_status").title.en
    assert visitor.evaluate(HOLDS, ["bonemets.browser.api", another_rule, MARK]) == [True, True, False]
    second = go("mirels")
    assert visitor.evaluate(STATE) == "restored"
    expect_right_answers(second)


@pytest.mark.parametrize(
    ("how", "then"),
    [
        ("altered", "absent"),
        ("truncated", "absent"),
        ("foreign", "absent"),
        ("no memory", "refused"),
        ("cut and signed anew", "refused"),
    ],
)
def test_a_wrong_one_is_given_up(go: Callable[[str], Calculator], visitor: Page, how: str, then: str) -> None:
    visitor.evaluate(ALTER, how)
    calculator = go("mirels")
    assert visitor.evaluate(STATE) == then
    expect_right_answers(calculator)


def test_one_that_never_lets_go_is_given_up(go: Callable[[str], Calculator], visitor: Page, site: Path) -> None:
    """A loop within a damaged memory leaves the worker no turn: the page ends it, and begins without that memory."""
    go("mirels")
    visitor.evaluate("async () => (await import(new URL('assets/snapshot.mjs', __md_scope))).forget()")
    visitor.evaluate(KEEP_MEMORY)
    source = (site / "assets/worker.mjs").read_text("utf-8")
    endless = f"""const say = postMessage.bind(self);
        self.postMessage = (message) => {{ say(message); while (message.detail === "memory"); }};
        {source}"""
    visitor.context.route("**/worker.mjs", lambda route: route.fulfill(body=endless, content_type="text/javascript"))
    visitor.goto("")
    visitor.clock.install()
    visitor.goto(page_of(site, "mirels"))
    until(visitor, "(await import(new URL('assets/engine.mjs', __md_scope))).engine.detail === 'memory'")
    visitor.clock.run_for(31_000)
    calculator = Calculator(visitor, "mirels").ready()
    assert visitor.evaluate(STATE) == "refused"
    expect_right_answers(calculator)


def test_its_module_comes_with_the_worker(page: Page, site: Path) -> None:
    page.context.route("**/snapshot.mjs", lambda route: route.abort())
    page.goto(page_of(site, "mirels"))
    expect_right_answers(Calculator(page, "mirels").ready())
    assert page.evaluate(STATE) == "absent"


def test_without_storage_python_starts_all_the_same(page: Page, site: Path) -> None:
    """Browsers leave `caches` out where storage is refused and where the connection is not secure."""
    source = Path(site / "assets/worker.mjs").read_text("utf-8")
    refused = "Object.defineProperty(self, 'caches', { get() { throw new DOMException('no', 'SecurityError'); } });"
    page.context.route(
        "**/worker.mjs", lambda route: route.fulfill(body=refused + source, content_type="text/javascript")
    )
    page.goto(page_of(site, "mirels"))
    expect_right_answers(Calculator(page, "mirels").ready())
    assert page.evaluate(STATE) == "refused"


def test_a_visitor_who_stays_has_it_kept(browser: Browser, browser_context_args: dict[str, Any], site: Path) -> None:
    """The page itself makes it, once Python answers; the messages of progress on the way end nothing."""
    with browser.new_context(**browser_context_args | {"service_workers": "allow"}) as context:
        page = context.new_page()
        page.goto(page_of(site, "mirels"))
        Calculator(page, "mirels").ready()
        until(page, IS_KEPT)
