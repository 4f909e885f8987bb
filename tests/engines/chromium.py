"""Chromium, to compare with; its own tests are in `tests/browser`."""

from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Playwright, sync_playwright

from chromium import chromium
from engines.driver import Driver

CALL = "given => (%s)(...given)"


class Chromium(Driver):
    """A Chromium without a window, as the other tests have it.

    A process has one Playwright: where the tests of the pages have started it, theirs is given.
    """

    def __init__(self, folder: Path, site: str, playwright: Playwright | None = None) -> None:
        self.downloads = folder
        self._own = None if playwright else sync_playwright().start()
        started = playwright or self._own
        assert started
        arguments = ["--no-sandbox", "--disable-gpu"]
        self._browser = started.chromium.launch(executable_path=chromium(), args=arguments)
        self._page = self._browser.new_page(locale="fr-FR", reduced_motion="reduce")
        self._said: list[str] = []
        self._page.on("console", self._listen)
        self._page.on("dialog", lambda dialog: dialog.accept())
        self._page.on("download", lambda download: download.save_as(folder / download.suggested_filename))
        self._page.on("pageerror", lambda error: self._said.append(str(error)))

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._said.append(f"{message.text} ({message.location['url']})")

    def open(self, address: str) -> None:
        self._page.goto(address)

    def ask(self, function: str, *given: Any) -> Any:
        return self._page.evaluate(CALL % function, list(given))

    def click(self, selector: str) -> None:
        self._page.locator(selector).first.click()

    def press(self, keys: str, control: bool = False) -> None:
        if control:
            self._page.keyboard.press(f"Control+{keys}")
        else:
            self._page.keyboard.type(keys)

    def choose_file(self, selector: str, path: Path) -> None:
        self._page.set_input_files(selector, path)

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def picture(self, path: Path) -> None:
        self._page.screenshot(path=path)

    def complaints(self) -> list[str]:
        said, self._said = self._said, []
        return said

    def close(self) -> None:
        self._browser.close()
        if self._own:
            self._own.stop()
