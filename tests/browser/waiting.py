"""What a test waits for: a condition of the page, never a length of time."""

from playwright.sync_api import Page

UNTIL = """async () => {
    const end = performance.now() + 20_000;
    while (!(CONDITION)) {
        if (performance.now() > end) throw new Error("never: CONDITION");
        await new Promise(requestAnimationFrame);
    }
}"""


def until(page: Page, condition: str) -> None:
    """Wait for a condition of the page, whose policy lets Playwright look only once."""
    page.evaluate(UNTIL.replace("CONDITION", condition))


def drawn(page: Page) -> None:
    """Wait until the page has drawn what its own tasks have made of it."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
