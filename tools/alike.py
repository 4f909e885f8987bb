"""Two builders, one site: what a page says, asks and leads to is the same, whoever made it.

Compared to the letter: addresses, and in each page its text, ids, forms and links, whatever way a link is written.
Around the text each builder has its theme. ADR 2 tells the differences that this leaves out, and why.
"""

import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin
from zlib import decompress

from bonemets_site.paths import SITES

THEME = (
    "assets/javascripts/*",
    "assets/stylesheets/*",
    "assets/_mkdocstrings.css",
    "search*",
    "sitemap.xml.gz",
    ".ready*",
)
"""Files of each builder's own, from the home page."""

MADE = ("sw.js", "status.json", "assets/page.css")
"""Files that follow from the theme's."""

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
BACKLINKS = "doc-backlinks"
SHOWN = 120
"""Characters of a difference."""

SKIP = "__skip"
"""Anchor that one theme puts in the text, and the other above it."""


class Article(HTMLParser):
    """What a page says, between its menus.

    Attributes:
        parts: Tags with their attributes, and words, in their order.
        back: Sections and functions that refer to the functions of the page.
    """

    def __init__(self, page: str, address: str) -> None:
        super().__init__()
        self.address = address
        self.parts: list[str] = []
        self.back: set[str] = set()
        self._open: list[tuple[str, bool]] = []
        self._inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        given = {name: value or "" for name, value in attrs}
        self._inside |= tag == "article"
        if not self._inside or tag == "article" or given.get("id") == SKIP:
            return
        for name in ("href", "src"):
            if name in given:
                given[name] = urljoin(self.address, given[name])
        back = self._in_back or BACKLINKS in given.get("class", "").split()
        if tag not in VOID:
            self._open.append((tag, back))
        if back:
            self.back |= {given["href"]} if "#" in given.get("href", "") else set()
        else:
            self.parts.append(f"<{tag} {' '.join(f'{name}={given[name]}' for name in sorted(given))}>")

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        self._inside &= tag != "article"
        while self._inside and any(tag == opened for opened, _ in self._open) and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Words come."""
        if self._inside and not self._in_back:
            self.parts += data.split()

    @property
    def _in_back(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def files(site: Path) -> set[str]:
    """Addresses of a site, those of its theme left out."""
    theirs = {path for pattern in THEME for found in site.glob(pattern) for path in [found, *found.rglob("*")]}
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path not in theirs}


def differences(one: Path, other: Path) -> Iterator[str]:
    """What two sites do not share, a line for each file."""
    for name in sorted(files(one) ^ files(other)):
        yield f"{name}: in one site only"
    for name in sorted(files(one) & files(other)):
        texts = [(site / name).read_bytes() for site in (one, other)]
        if name.endswith(".html"):
            mine, theirs = (Article(text.decode(), f"/{name.removesuffix('index.html')}") for text in texts)
            pairs = zip_longest(mine.parts, theirs.parts)
            if found := next(((a, b) for a, b in pairs if a != b), None):
                yield f"{name}: {str(found[0])[:SHOWN]} and {str(found[1])[:SHOWN]}"
            if mine.back != theirs.back:
                yield f"{name}: back-links {sorted(mine.back ^ theirs.back)}"
        elif name == "objects.inv":
            if alone := _entries(texts[0]) ^ _entries(texts[1]):
                yield f"{name}: in one site only, {sorted(alone)}"
        elif name == "sitemap.xml":
            if set(texts[0].splitlines()) != set(texts[1].splitlines()):
                yield f"{name}: not the same addresses"
        elif name not in MADE and texts[0] != texts[1]:
            yield f"{name}: not the same bytes"


def _entries(inventory: bytes) -> set[bytes]:
    """Functions of an inventory under their own names; each builder lists others under modules that import them."""
    lines = decompress(inventory.partition(b"using zlib.\n")[2]).splitlines()
    return {line for line in lines if line.split()[3].partition(b"#")[2] in (b"$", line.split()[0])}


def main() -> None:
    """Compare what both builders have made, and fail where it differs."""
    found = list(differences(*SITES.values()))
    if found:
        sys.exit("\n".join(["The two builders make different sites:", *found]))
    print("Two builders, the same addresses, texts, forms and links.")


if __name__ == "__main__":
    main()
