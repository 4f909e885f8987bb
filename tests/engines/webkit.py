"""WebKitGTK's small browser, through its own WebDriver, on a screen that nobody looks at."""

import os
import subprocess
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Keys, WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.service import Service

from engines.driver import PATIENCE, SHOW, Driver

NARROW = "* { font-size: 1px; padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; }"
"""The bar above the page must not keep the window wider than a telephone."""

CALL = """const [given, done] = arguments;
Promise.resolve((%s)(...given)).then(
    (value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));"""


def screen() -> tuple[subprocess.Popen[str], str]:
    """A screen without glass, and its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout
    return process, f":{process.stdout.readline().strip()}"


def surroundings(folder: Path, display: str) -> dict[str, str]:
    """Environment of a browser that keeps what it writes in a folder."""
    style = folder / "gtk-3.0" / "gtk.css"
    style.parent.mkdir(parents=True, exist_ok=True)
    style.write_text(NARROW, "utf-8")
    homes = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(folder))
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder}"\n', "utf-8")
    return {**os.environ, **homes, "DISPLAY": display, "NO_AT_BRIDGE": "1"}


class WebKit(Driver):
    """MiniBrowser, whose visits are private: what it keeps is gone when it closes."""

    def __init__(self, folder: Path, site: str) -> None:
        self.downloads = folder
        self._screen, display = screen()
        options = WebKitGTKOptions()
        options.add_argument("--automation")
        options.unhandled_prompt_behavior = "accept"
        self._surroundings = surroundings(folder, display)
        service = Service(log_output=subprocess.DEVNULL, env=self._surroundings)
        self._driver = WebKitGTK(options=options, service=service)
        self._driver.set_script_timeout(PATIENCE)
        self._driver.set_page_load_timeout(PATIENCE)

    def open(self, address: str) -> None:
        self._driver.get(address)

    def ask(self, function: str, *given: Any) -> Any:
        reply = self._driver.execute_async_script(CALL % function, given)
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply["value"]

    def click(self, selector: str) -> None:
        self.until(SHOW, selector)
        self._driver.find_element(By.CSS_SELECTOR, selector).click()

    def press(self, keys: str, control: bool = False) -> None:
        actions = ActionChains(self._driver, duration=0)
        if control:
            actions.key_down(Keys.CONTROL).send_keys(keys).key_up(Keys.CONTROL).perform()
        else:
            actions.send_keys(keys).perform()

    def choose_file(self, selector: str, path: Path) -> None:
        self._driver.find_element(By.CSS_SELECTOR, selector).send_keys(str(path))

    def resize(self, width: int, height: int) -> None:
        inner, outer = "() => [innerWidth, innerHeight]", self._driver.get_window_size
        before = self.ask(inner)
        self._driver.set_window_size(width, height + outer()["height"] - before[1])
        self.until("(width, height) => innerWidth === width && innerHeight === height", width, height)

    def picture(self, path: Path) -> None:
        self._driver.save_screenshot(str(path))

    def close(self) -> None:
        self._driver.quit()
        self._screen.terminate()
        self._screen.wait()
