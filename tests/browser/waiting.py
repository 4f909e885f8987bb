"""What a test waits for: a condition of the page, never a length of time."""

import json
from typing import Any

from playwright.sync_api import Page

UNTIL = """async () => {
    const end = performance.now() + 20_000;
    while (!(CONDITION)) {
        if (performance.now() > end) throw new Error("never: CONDITION");
        await new Promise(requestAnimationFrame);
    }
}"""
SETTLED = """() => Promise.race([
    (PROMISE)(),
    new Promise((_, fail) => setTimeout(() => fail(new Error(`never: ${TEXT}`)), 60_000)),
])"""
TWICE = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def until(page: Page, condition: str) -> None:
    """Wait for a condition of the page, whose policy lets Playwright look only once."""
    page.evaluate(UNTIL.replace("CONDITION", condition))


def settled(page: Page, promise: str) -> Any:
    """What a promise of the page comes to, given as the function that makes it; one that never does says its name."""
    return page.evaluate(SETTLED.replace("PROMISE", promise).replace("TEXT", json.dumps(promise)))


def drawn(page: Page) -> None:
    """Wait until the page has drawn what its own tasks have made of it."""
    settled(page, TWICE)
