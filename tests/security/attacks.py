"""The list of attacks, the other origin that they try to reach, and the two places from which they are tried."""

import hashlib
import io
import json
import re
import time
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import AF_INET, SOCK_DGRAM, socket
from threading import Thread
from typing import Any

from bonemets.browser import api
from engines.driver import Driver

LIST = Path(__file__).with_name("attacks.toml")
QUIET = 2.0
"""Seconds left to an attack before it is said to have come to nothing."""

STUN = bytes.fromhex("2112a442")
"""What the fifth to eighth byte of a message of WebRTC's first step always are (RFC 8489)."""

POLICY = r'<meta http-equiv="Content-Security-Policy"[^>]*>'
SHED = r"Reflect\.deleteProperty\("
CASE = "cas/07-femur-menace/"
BOX = """code => {
    const box = Object.assign(document.createElement("textarea"), { value: code, id: "hostile" });
    document.querySelector("article").prepend(box);
    box.select();
}"""
EDITOR = """() => {
    document.querySelector("#hostile").remove();
    document.querySelector(".runner__editor").shadowRoot.querySelector("[contenteditable]").focus();
}"""
RAW = "markup => document.body.append(document.createRange().createContextualFragment(markup))"
SAID = "() => document.querySelector('.runner__status').textContent"


@dataclass(frozen=True)
class Attack:
    """One entry of the list."""

    id: str
    group: str
    tried: str
    outcome: str
    code: str = ""
    markup: str = ""
    test: str = ""
    succeeds: bool = False
    page: str = ""
    leaves: str = ""
    counter: str = ""


ATTACKS = [Attack(**one) for one in tomllib.loads(LIST.read_text("utf-8"))["attack"]]
CODES = [one for one in ATTACKS if one.code]
MARKUPS = [one for one in ATTACKS if one.markup]
SUCCEEDING = [one for one in ATTACKS if one.succeeds]
FROM_PAGE = [one for one in ATTACKS if one.page]
LEAVING = [one for one in ATTACKS if one.leaves]


@dataclass
class Elsewhere:
    """Another origin, which notes whatever it is asked."""

    received: list[str] = field(default_factory=list)
    address: str = ""

    def of(self, attack: Attack) -> list[str]:
        """What one attack got through."""
        return [one for one in self.received if f"/{attack.id}/" in one]


@contextmanager
def elsewhere() -> Iterator[Elsewhere]:
    """Serve the other origin for as long as the block runs."""
    found = Elsewhere()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            found.received.append(f"{self.command} {self.path}")
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def __getattr__(self, name: str) -> Any:
            return self.answer if name.startswith("do_") else super().__getattribute__(name)

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    found.address = f"http://127.0.0.1:{port}"
    with socket(AF_INET, SOCK_DGRAM) as datagrams:
        datagrams.bind(("127.0.0.1", port))
        Thread(target=_hear, args=(datagrams, found), daemon=True).start()
        yield found
        datagrams.sendto(b"", ("127.0.0.1", port))
    server.shutdown()
    server.server_close()


def _hear(datagrams: socket, found: Elsewhere) -> None:
    """Note datagrams, which WebRTC and WebTransport open their connections with; one that is empty ends it."""
    while datagram := datagrams.recv(2048):
        found.received.append("UDP /webrtc/" if datagram[4:8] == STUN else "UDP /webtransport/")


def script(origin: str) -> str:
    """Python that tries every code of the list, one after the other, whatever becomes of it."""
    tried = {one.id: one.code for one in CODES}
    return f"""import js
for name, code in {tried!r}.items():
    address = f"{origin}/{{name}}/"
    try:
        exec(code, {{"js": js, "address": address}})
    except BaseException as error:
        print(name, type(error).__name__)
    else:
        print(name, "-")
"""


def page_script(origin: str) -> str:
    """JavaScript that tries in a page what its workers do not have."""
    tried = "".join(f'try {{ const address = "{origin}/{one.id}/"; {one.page} }} catch {{}}\n' for one in FROM_PAGE)
    return f"() => {{ {tried} }}"


def markup(origin: str, attacks: Iterable[Attack] = MARKUPS) -> str:
    """Every markup of the list, or of some of it, one after the other."""
    return "".join(one.markup.replace("{address}", f"{origin}/{one.id}/") for one in attacks)


def leaving_script(origin: str, attack: Attack) -> str:
    """JavaScript that shows the markup of an attack as it is and makes the page leave, once it has answered."""
    shown = f"({RAW})({markup(origin, [attack])!r})"
    return f'() => {{ setTimeout(() => {{ const address = "{origin}/{attack.id}/"; {shown}; {attack.leaves}; }}); }}'


def run_cell(driver: Driver, code: str) -> None:
    """Paste code into the first cell of the page and run it; what the cell held comes after."""
    driver.until("() => document.querySelector('.runner [data-do=edit]') !== null")
    driver.click(".runner [data-do=edit]")
    driver.until("() => document.querySelector('.runner__editor').shadowRoot !== null")
    driver.ask(BOX, f"{code}\n")
    driver.press("c", control=True)
    driver.ask(EDITOR)
    driver.press("v", control=True)
    driver.click(".runner [data-do=run]")
    driver.until(SAID)


def plant(site: Path, code: str) -> None:
    """Put code at the end of the module that answers the calculators, in a copy of the site, checksums made anew."""
    runtime = site / "assets/runtime"
    archive, made = runtime / "bonemets.zip", io.BytesIO()
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "bonemets/browser/api.pyc":
                new.writestr(name, old.read(name))
        new.writestr("bonemets/browser/api.py", f"{Path(api.__file__).read_text('utf-8')}\n{code}")
    manifest: dict[str, Any] = json.loads((runtime / "manifest.json").read_text("utf-8"))
    digest = hashlib.sha256(made.getvalue()).hexdigest()
    manifest["files"]["bonemets.zip"] = {"bytes": len(made.getvalue()), "sha256": digest}
    archive.write_bytes(made.getvalue())
    (runtime / "manifest.json").write_text(json.dumps(manifest), "utf-8")


def disarm(site: Path, page: str) -> None:
    """Take out of a copy of the site the policy of a page, and what its Python cannot reach."""
    for path, control, instead in ((f"{page}index.html", POLICY, ""), ("assets/worker.mjs", SHED, "void(")):
        text, times = re.subn(control, instead, (site / path).read_text("utf-8"))
        assert times == 1, f"{path}: {times} of {control}"
        (site / path).write_text(text, "utf-8")


def wait() -> None:
    """Leave the attacks the time to do what they can."""
    time.sleep(QUIET)
