"""What pages ask for, in few files: two scripts, one style sheet, and a search index that waits for a search.

The sources are modules and sheets of one idea each, which `make write` serves as they are. The built site has them in
one file each, at the address of the entry, and says early what a page is about to ask for.
"""

import base64
import hashlib
import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from bonemets_site.assets.bundler import bundler
from bonemets_site.paths import BUILDER

ENTRY = "page"
"""Module that every page loads; the build writes it with all that it imports."""

ENGINE = "engine"
"""Module that every page loads first, and that all others share. It watches what is pressed by itself."""

SHARED = ("handover", "pointer", "shown", "status")
"""Modules of the entry that hold a state, and that the parts apart must find in it."""

APART = ("board", "cells", "gaps", "tester")
"""Modules that a few pages load."""

WORKER = "worker"
"""Script of the calculators' Python."""

LAST = "wide"
"""Module that every page loads after the theme's script."""

STYLES = "assets/page.css"
INDEX = "search/search_index.json"
SECTIONS = "search/sections.json"

_FONTS = ("--loader:.woff2=copy", "--asset-names=fonts/[name]")
_STYLE = re.compile(r'<link rel="stylesheet" href="(?P<up>[^"]*?)(?P<path>assets/[^"]+)">\s*')
_SHARED = re.compile(rf'"\./(?:{"|".join(SHARED)})\.mjs"')
_ASKS = re.compile(r'<section class="calculator\b')


def apply(site: Path, root: Path) -> None:
    """Replace scripts, styles and search index of a built site.

    Args:
        site: Folder of the built site.
        root: Folder in which `npm ci` has put the bundler.
    """
    _scripts(site / "assets", root)
    _styles(site, root)
    if BUILDER == "mkdocs":
        _index(site)


def absorbed(site: Path) -> set[Path]:
    """Sources that no page asks for any more."""
    assets = site / "assets"
    names = (ENTRY, ENGINE, WORKER, LAST, *APART, "snapshot")
    kept = {Path(STYLES).name, *(f"{name}.mjs" for name in names)}
    sources = [*assets.glob("*.mjs"), *assets.glob("*.css"), *assets.glob("*/*.css")]
    return {path for path in sources if path.name not in kept}


def _run(root: Path, entries: Iterable[Path], out: Path, outside: Iterable[str] = (), more: Iterable[str] = ()) -> None:
    options = ["--bundle", "--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite", *_FONTS, *more]
    external = [f"--external:{name}" for name in outside]
    command = [str(bundler(root)), *map(str, entries), *options, *external, f"--outdir={out}"]
    subprocess.run([*command, "--format=esm", "--target=es2022", "--out-extension:.js=.mjs"], cwd=root, check=True)


def _scripts(assets: Path, root: Path) -> None:
    alone = [assets / f"{name}.mjs" for name in (WORKER, *APART, LAST)]
    _run(root, alone, assets, [f"./{name}.mjs" for name in (ENGINE, "snapshot", *SHARED)])
    for path in (assets / f"{name}.mjs" for name in APART):
        path.write_text(_SHARED.sub(f'"./{ENTRY}.mjs"', path.read_text("utf-8")), "utf-8")
    parts = {f"{name}.mjs": _digest(assets / f"{name}.mjs") for name in APART}
    known = [f"--define:globalThis.__PARTS__={json.dumps(parts)}"]
    first = [assets / f"{name}.mjs" for name in (ENGINE, ENTRY)]
    _run(root, first, assets, [f"./{name}.mjs" for name in (ENGINE, "snapshot")], known)


def _digest(file: Path) -> str:
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()


def _styles(site: Path, root: Path) -> None:
    """One sheet in place of those of the pages, which all have the same."""
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    styled = {path: page for path, page in pages.items() if _STYLE.search(page)}
    lists = {tuple(found["path"] for found in _STYLE.finditer(page)) for page in styled.values()}
    if len(lists) != 1:
        raise ValueError(f"pages have different style sheets: {lists}")
    imports = "".join(f'@import "./{Path(path).relative_to("assets").as_posix()}";\n' for path in lists.pop())
    (site / STYLES).write_text(imports, "utf-8")
    _run(root, [site / STYLES], site / "assets")
    for path, page in styled.items():
        path.write_text(_early(page), "utf-8")


def _early(page: str) -> str:
    """A page with one style sheet, which says whether it will ask Python."""
    first = _STYLE.search(page)
    assert first
    asks = '<meta name="python" content="early">' if _ASKS.search(page) else ""
    rest = _STYLE.sub("", page[first.end() :])
    return f'{page[: first.start()]}<link rel="stylesheet" href="{first["up"]}{STYLES}">{asks}{rest}'


def _index(site: Path) -> None:
    """Leave to Material, which asks for it at each page, an index without documents."""
    index = json.loads((site / INDEX).read_text("utf-8"))
    (site / INDEX).rename(site / SECTIONS)
    (site / INDEX).write_text(json.dumps(index | {"docs": []}), "utf-8")
