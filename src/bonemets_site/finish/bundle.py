"""What pages ask for, in few files: one style sheet, and a search index that waits for a search.

The sources are sheets of one idea each, which `make write` serves as they are. The built site has them in one file.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from bonemets_site.assets.bundler import esbuild
from bonemets_site.data.vocabulary import sought
from bonemets_site.paths import BUILDER

STYLES = "assets/page.css"
INDEX = "search/search_index.json"
SECTIONS = "search/sections.json"

_FONTS = ("--loader:.woff2=copy", "--asset-names=fonts/[name]")
_STYLE = re.compile(r'<link rel="stylesheet" href="(?P<up>[^"]*?)(?P<path>assets/[^"]+)">\s*')
_CALCULATOR = re.compile(r'<section class="calculator" id="(\w+)-calculator"')


def apply(site: Path, root: Path) -> None:
    """Replace styles and search index of a built site.

    Args:
        site: Folder of the built site.
        root: Folder in which `npm ci` has put the bundler.
    """
    _styles(site, root)
    if BUILDER == "mkdocs":
        _index(site)


def absorbed(site: Path) -> set[Path]:
    """Sheets that no page asks for any more."""
    assets = site / "assets"
    return {path for path in [*assets.glob("*.css"), *assets.glob("*/*.css")] if path != site / STYLES}


def _styles(site: Path, root: Path) -> None:
    """One sheet in place of those of the pages, which all have the same."""
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    styled = {path: page for path, page in pages.items() if _STYLE.search(page)}
    lists = {tuple(found["path"] for found in _STYLE.finditer(page)) for page in styled.values()}
    if len(lists) != 1:
        raise ValueError(f"pages have different style sheets: {lists}")
    imports = "".join(f'@import "./{Path(path).relative_to("assets").as_posix()}";\n' for path in lists.pop())
    (site / STYLES).write_text(imports, "utf-8")
    esbuild(root, [site / STYLES], "--allow-overwrite", *_FONTS, f"--outdir={site / 'assets'}")
    for path, page in styled.items():
        path.write_text(_with_one(page), "utf-8")


def _with_one(page: str) -> str:
    """A page with one style sheet, after the scripts of its head, which would wait for it and keep the page waiting."""
    first = _STYLE.search(page)
    assert first
    return _STYLE.sub("", page).replace("</head>", f'<link rel="stylesheet" href="{first["up"]}{STYLES}"></head>', 1)


def _index(site: Path) -> None:
    """Leave to Material, which asks for it at each page, an index without documents; tell the search of calculators."""
    index = json.loads((site / INDEX).read_text("utf-8"))
    made = list(_calculators(site))
    replaced = {doc["location"].removesuffix("calculator") + "title" for doc in made}
    docs = [*(doc for doc in index["docs"] if doc.get("location") not in replaced), *made]
    (site / SECTIONS).write_text(json.dumps(index | {"docs": docs}, ensure_ascii=False), "utf-8")
    (site / INDEX).write_text(json.dumps(index | {"docs": []}), "utf-8")


def _calculators(site: Path) -> Iterator[dict[str, str]]:
    """Each calculator of the guideline's pages, with the place of its form."""
    for page in sorted(site.glob("referentiel/*/index.html")):
        address = f"{page.parent.relative_to(site).as_posix()}/"
        for name in _CALCULATOR.findall(page.read_text("utf-8")):
            yield {"location": f"{address}#{name}-calculator"} | sought(name)
