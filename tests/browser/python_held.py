"""Python made late at will: what the worker says is kept until it is let go."""

from playwright.sync_api import Page

_SCRIPT = """
    window.__python = { held: false, waiting: [], asked: 0 };
    const Native = window.Worker;
    window.Worker = class extends Native {
        set onmessage(listener) {
            super.onmessage = (event) => {
                if (__python.held) __python.waiting.push(() => listener(event));
                else listener(event);
            };
        }
        postMessage(...given) {
            __python.asked += 1;
            super.postMessage(...given);
        }
    };
"""


class PythonHeld:
    """Set on a page before it is opened."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.add_init_script(_SCRIPT)

    def hold(self) -> None:
        self._page.evaluate("__python.held = true")

    def release(self) -> None:
        self._page.evaluate("__python.held = false; for (const say of __python.waiting.splice(0)) say()")

    @property
    def asked(self) -> int:
        """Calls made so far."""
        return int(self._page.evaluate("__python.asked"))
