"""Firefox, through WebDriver BiDi, which it speaks itself: Debian has no geckodriver."""

import base64
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.websocket_connection import WebSocketConnection

from engines.driver import PATIENCE, SHOW, Driver

LISTENS = "WebDriver BiDi listening on "
PREFERENCES = {
    "browser.download.folderList": 2,
    "intl.accept_languages": "fr-FR",
    "ui.prefersReducedMotion": 1,
}
LEAVE = "() => { globalThis.left = true; }"
ARRIVED = "() => !globalThis.left && document.readyState === 'complete'"
"""Firefox may say that a page is there while the one before it still answers."""
FOCUS = "() => { Services.focus.activeWindow = window; gBrowser.selectedBrowser.focus(); }"
"""A window on no screen is not given the focus, and loses it when a page in it is left."""
CONSOLE = """(address, left) => {
    const said = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
    Services.console.reset();
    return said
        .filter(({ flags, sourceName }) => !(flags & Ci.nsIScriptError.warningFlag) && sourceName.startsWith(address))
        .map(({ errorMessage, sourceName }) => `${errorMessage} (${sourceName})`)
        .filter((line) => !line.startsWith(left));
}"""
"""All that a reader would see in the console, workers included, which BiDi does not tell."""
LEFT = "Failed to load ‘’. A ServiceWorker intercepted the request and encountered an unexpected error."
"""Said when a page is left before the copy has handed out all that it asked for; of what fails, the address is told."""


def browser() -> str:
    """Debian's Firefox, or another where there is no Debian."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if not found:
        raise FileNotFoundError("no Firefox: run `make test-browsers`, which installs it where it may")
    return found


class Firefox(Driver):
    """A headless Firefox with a profile of its own."""

    def __init__(self, folder: Path, site: str) -> None:
        self._site, self.downloads = site, folder
        chosen = PREFERENCES | {"browser.download.dir": str(folder)}
        preferences = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in chosen.items()]
        (folder / "user.js").write_text("\n".join(preferences), "utf-8")
        listening = ["--remote-debugging-port", "0", "--remote-allow-system-access"]
        self._process = subprocess.Popen(
            [browser(), "--headless", "--no-remote", "--profile", str(folder), *listening],
            stdout=subprocess.DEVNULL,
            stderr=(folder / "stderr").open("w"),
        )
        self._connection = WebSocketConnection(f"{self._address(folder / 'stderr')}/session", PATIENCE, 0.005)
        self._do("session.new", capabilities={"alwaysMatch": {"unhandledPromptBehavior": {"default": "accept"}}})
        self._page = self._first()
        self._frame = self._first(**{"moz:scope": "chrome"})

    def _address(self, log: Path) -> str:
        with subprocess.Popen(["tail", "-n", "+1", "-F", log], stdout=subprocess.PIPE, text=True) as lines:
            assert lines.stdout
            found = next(line for line in lines.stdout if LISTENS in line)
            lines.terminate()
        return found.partition(LISTENS)[2].strip()

    def _do(self, method: str, **params: Any) -> dict[str, Any]:
        reply = self._connection.send_cmd(method, params)
        if "error" in reply:
            raise RuntimeError(f"{method}: {reply['error']}: {reply.get('message')}")
        result: dict[str, Any] = reply["result"]
        return result

    def _first(self, **params: Any) -> str:
        return str(self._do("browsingContext.getTree", **params)["contexts"][0]["context"])

    def _call(self, context: str, function: str, *given: Any) -> Any:
        reply = self._do(
            "script.callFunction",
            functionDeclaration=f"async given => JSON.stringify(await ({function})(...JSON.parse(given)))",
            arguments=[{"type": "string", "value": json.dumps(given)}],
            target={"context": context},
            awaitPromise=True,
            userActivation=True,
        )
        if reply["type"] == "exception":
            raise RuntimeError(reply["exceptionDetails"]["text"])
        return json.loads(reply["result"].get("value", "null"))

    def _find(self, selector: str) -> dict[str, str]:
        locator = {"type": "css", "value": selector}
        found = self._do("browsingContext.locateNodes", context=self._page, locator=locator, maxNodeCount=1)["nodes"]
        return {"sharedId": found[0]["sharedId"]}

    def _act(self, *sources: dict[str, Any]) -> None:
        self._do("input.performActions", context=self._page, actions=list(sources))

    def open(self, address: str) -> None:
        self.ask(LEAVE)
        self._do("browsingContext.navigate", context=self._page, url=address, wait="complete")
        self.until(ARRIVED)
        self._call(self._frame, FOCUS)

    def ask(self, function: str, *given: Any) -> Any:
        return self._call(self._page, function, *given)

    def click(self, selector: str) -> None:
        self.until(SHOW, selector)
        origin = {"type": "element", "element": self._find(selector)}
        down_and_up = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        actions = [{"type": "pointerMove", "x": 0, "y": 0, "origin": origin}, *down_and_up]
        self._act({"type": "pointer", "id": "mouse", "actions": actions})

    def press(self, keys: str, control: bool = False) -> None:
        strikes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        if control:
            strikes = [{"type": "keyDown", "value": Keys.CONTROL}, *strikes, {"type": "keyUp", "value": Keys.CONTROL}]
        self._act({"type": "key", "id": "keyboard", "actions": strikes})

    def choose_file(self, selector: str, path: Path) -> None:
        self._do("input.setFiles", context=self._page, element=self._find(selector), files=[str(path)])

    def resize(self, width: int, height: int) -> None:
        self._do("browsingContext.setViewport", context=self._page, viewport={"width": width, "height": height})

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._do("browsingContext.captureScreenshot", context=self._page)["data"]))

    def complaints(self) -> list[str]:
        return [*super().complaints(), *self._call(self._frame, CONSOLE, self._site, LEFT)]

    def close(self) -> None:
        self._do("browser.close")
        self._connection.close()
        self._process.wait(PATIENCE)
