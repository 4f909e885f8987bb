"""The place of its own in which code that a reader types is run, and this site tested: its document and its worker.

The document goes into a frame without origin: no storage, no access to the page, and a policy that lets it start a
worker from what it is given and reach nothing else, this site included.
"""

import subprocess
from pathlib import Path

from bonemets_site.assets.bundler import bundler
from bonemets_site.assets.csp import CHARSET, fingerprint, meta

HERE = Path(__file__).parent
DOCUMENT = "enclosure.html"
WORKER = "enclosed.js"


def script() -> str:
    """What the document runs."""
    return (HERE / "frame.js").read_text("utf-8")


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
    options = ["--bundle", "--minify", "--format=iife", "--target=es2022", "--charset=utf8", "--log-level=error"]
    outside = [f"--external:{name}" for name in ("node:*", "ws")]
    command = [str(bundler(root)), str(HERE / "enclosed.mjs"), *options, *outside, f"--outfile={worker}"]
    subprocess.run(command, cwd=root, check=True)
