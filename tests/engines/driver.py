"""What a test asks of a browser, whichever it is."""

import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

PATIENCE = 90.0
PAUSE = 0.1
SHOW = """async (selector) => {
    const found = document.querySelector(selector);
    if (!found?.checkVisibility({ visibilityProperty: true })) return false;
    const { top, bottom } = found.getBoundingClientRect();
    if (top < innerHeight / 5 || bottom > (innerHeight * 4) / 5) found.scrollIntoView({ block: "center" });
    const shown = found.getBoundingClientRect().top;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return found.isConnected && found.getBoundingClientRect().top === shown;
}"""
"""Bring into view and wait until it stands still. What is well in view is not scrolled to: the theme notes each scroll
in the history, which WebKit allows a hundred times in ten seconds."""

HEARD = """() => {
    const heard = sessionStorage.getItem("complaints");
    sessionStorage.removeItem("complaints");
    return JSON.parse(heard ?? "[]");
}"""


class Driver(ABC):
    """One window of one browser.

    Functions of the page are written in JavaScript, `async` or not; what they are given and what they return is JSON.
    Questions that a page asks in a box of the browser are answered yes.

    Attributes:
        downloads: Folder where downloads go.
    """

    downloads: Path

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to a page and wait until it has loaded."""

    @abstractmethod
    def ask(self, function: str, *given: Any) -> Any:
        """What a function of the page returns."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Wait for the first match, bring it into view and click it with the pointer."""

    @abstractmethod
    def press(self, keys: str, control: bool = False) -> None:
        """Strike keys where the focus is, with Control held down or not."""

    @abstractmethod
    def choose_file(self, selector: str, path: Path) -> None:
        """Give a file to an input."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Set the size of the page's view."""

    @abstractmethod
    def picture(self, path: Path) -> None:
        """Keep what is seen."""

    def complaints(self) -> list[str]:
        """Errors and violations of the policy since the last time, which a page of the site keeps (`listen.js`)."""
        return list(self.ask(HEARD))

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def write(self, selector: str, text: str) -> None:
        """Click a field and type in place of what it holds."""
        self.click(selector)
        self.press("a", control=True)
        self.press(text)

    def text(self, selector: str) -> str:
        """Text of the first match as it is read, or nothing."""
        return str(self.ask("selector => document.querySelector(selector)?.innerText ?? ''", selector))

    def until(self, function: str, *given: Any, patience: float = PATIENCE) -> Any:
        """What a function of the page returns as soon as that is true.

        Raises:
            TimeoutError: It is not, for so long.
        """
        end = time.monotonic() + patience
        while not (found := self.ask(function, *given)):
            if time.monotonic() > end:
                raise TimeoutError(f"{function} {given}: {found}")
            time.sleep(PAUSE)
        return found
