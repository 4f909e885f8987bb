"""The search of the pages: the worker that Material's interface asks, its engine with MiniSearch, and its synonyms."""

import json
from pathlib import Path

from bonemets_site.assets.bundler import esbuild
from bonemets_site.data import vocabulary
from bonemets_site.paths import FRONTEND

SOURCES = FRONTEND / "search"
SYNONYMS = "synonyms.json"


def write(root: Path, out: Path) -> None:
    """Write what a search asks for: the worker, which the interface starts, and what it loads at the first word.

    Args:
        root: Folder in which `npm ci` has put the bundler and MiniSearch.
        out: Folder to write.

    Raises:
        FileNotFoundError: A package is not installed.
    """
    package = root / "node_modules/minisearch"
    if not package.is_dir():
        raise FileNotFoundError(f"no MiniSearch in {package}: run `npm ci`")
    script = ("--format=iife", f"--outdir={out}")
    esbuild(root, [SOURCES / "worker.mjs"], *script)
    esbuild(root, [SOURCES / "engine.mjs"], *script, "--global-name=search", f"--banner:js={_licence(package)}")
    (out / SYNONYMS).write_text(json.dumps(vocabulary.same(), ensure_ascii=False), "utf-8")


def _licence(package: Path) -> str:
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    text = (package / "LICENSE.txt").read_text("utf-8").strip()
    return f"/*! MiniSearch {version}\n\n{text}\n*/"
