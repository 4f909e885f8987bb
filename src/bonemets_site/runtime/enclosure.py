"""The place of its own in which code that a reader types is run, and this site tested: its document and its worker.

The document goes into a frame without origin: no storage, no access to the page, and a policy that lets it start a
worker from what it is given and reach nothing else, this site included.
"""

from pathlib import Path

from bonemets_site.assets.bundler import esbuild
from bonemets_site.assets.csp import CHARSET, fingerprint, meta
from bonemets_site.paths import FRONTEND

SCRIPT = FRONTEND / "frame.js"
ENTRY = FRONTEND / "enclosed.mjs"
DOCUMENT = "enclosure.html"
WORKER = "enclosed.js"


def script() -> str:
    """What the document runs."""
    return SCRIPT.read_text("utf-8")


def write(root: Path, out: Path) -> None:
    """Write the document, and the script of its worker in one file.

    Args:
        root: Folder in which `npm ci` has put Pyodide and the bundler.
        out: Folder to write.
    """
    document, worker = out / DOCUMENT, out / WORKER
    own = ["default-src 'none'", f"script-src 'wasm-unsafe-eval' {fingerprint(script())}", "worker-src blob:"]
    head = f"<head>{CHARSET}{meta('; '.join(own))}<title>Python à part</title></head>"
    body = f"<body><script>{script()}</script></body>"
    document.write_text(f'<!doctype html><html lang="fr">{head}{body}</html>\n', "utf-8")
    esbuild(root, [ENTRY], "--format=iife", f"--outfile={worker}", outside=("node:*", "ws"))
