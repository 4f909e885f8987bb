"""The scripts of the pages, made from `frontend/` before the builder runs, which copies them."""

import base64
import hashlib
import json
import re
from pathlib import Path

from bonemets_site.assets.bundler import esbuild
from bonemets_site.paths import FRONTEND

ENTRY = "page"
"""Module that every page loads; the build writes it with all that it imports."""

ENGINE = "engine"
"""Module that every page loads first, and that all others share. It watches what is pressed by itself."""

SHARED = ("answers", "desk", "dom", "form", "handover", "link", "pointer", "shown", "status", "view")
"""Modules of the entry that the parts apart find in it: those that hold a state or listen, and what most need."""

APART = ("board", "cells", "cohort", "filter", "tester")
"""Modules that a few pages load."""

WORKER = "worker"
"""Script of the calculators' Python."""

SNAPSHOT = "snapshot"
"""Module that the engine loads when it needs it."""

LAST = "wide"
"""Module that every page loads after the theme's script."""

BEFORE = "anchors"
"""Script that every page runs before the theme's, so no module."""

_SHARED = re.compile(rf'"\./(?:{"|".join(SHARED)})\.mjs"')


def write(root: Path, out: Path, maps: Path) -> None:
    """Write the scripts of the pages, and no others, where the builder takes them.

    Args:
        root: Folder in which `npm ci` has put the bundler.
        out: Folder to write, that of Python inside; scripts that it held are removed.
        maps: Folder for the way back from each script to its sources, which is not published.
    """
    for old in out.glob("*.mjs"):
        old.unlink()
    modules = ["--format=esm", "--out-extension:.js=.mjs", "--sourcemap=external", f"--outdir={out}"]
    alone = [FRONTEND / f"{name}.mjs" for name in (WORKER, SNAPSHOT, *APART, LAST)]
    esbuild(root, alone, *modules, outside=[f"./{name}.mjs" for name in (ENGINE, *SHARED)])
    for path in (out / f"{name}.mjs" for name in APART):
        path.write_text(_SHARED.sub(_entry, path.read_text("utf-8")), "utf-8")
    parts = {f"{name}.mjs": _digest(out / f"{name}.mjs") for name in APART}
    manifest = out / "runtime/manifest.json"
    python = json.loads(manifest.read_text("utf-8"))["inputs"] if manifest.is_file() else ""
    known = {"__PARTS__": parts, "__RUNTIME__": python}
    defined = [f"--define:globalThis.{name}={json.dumps(value)}" for name, value in known.items()]
    first = [FRONTEND / f"{name}.mjs" for name in (ENGINE, ENTRY)]
    esbuild(root, first, *modules, *defined, outside=[f"./{name}.mjs" for name in (ENGINE, SNAPSHOT)])
    esbuild(root, [FRONTEND / f"{BEFORE}.js"], "--format=iife", "--sourcemap=external", f"--outdir={out}")
    maps.mkdir(parents=True, exist_ok=True)
    for path in out.glob("*.map"):
        path.replace(maps / path.name)


def _entry(module: re.Match[str]) -> str:
    """The entry instead of one of its modules, in as much room, so that the map holds but for a letter."""
    return f'"./{ENTRY}.mjs"'.ljust(len(module[0]))


def _digest(file: Path) -> str:
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()
