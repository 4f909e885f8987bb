"""The pages of the built site as the tests read them: ids, links, and text with its language."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from bonemets_site.paths import SITE

PAGES = sorted(SITE.rglob("*.html"))
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "cite", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
NOT_PROSE = {"code", "kbd", "math", "pre", "samp", "script", "style", "template"}
HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands where a value, a blank to fill in or a foreign expression comes."""
SPOKEN = ("alt", "aria-label", "placeholder", "title")


class Reader(HTMLParser):
    """One page.

    Attributes:
        ids: Its ids.
        links: Line and address of each link, image, script and style sheet.
        passages: Line and text of each run of French prose.
        spoken: Line and text of each French attribute that is read aloud.
    """

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.page = page
        self.ids: set[str] = set()
        self.links: list[tuple[int, str]] = []
        self.passages: list[tuple[int, str]] = []
        self.spoken: list[tuple[int, str]] = []
        self._open: list[tuple[str, bool]] = []
        self._text = ""
        self.feed(page.read_text("utf-8"))
        self.close()
        self._end()

    @property
    def name(self) -> str:
        return self.page.relative_to(SITE).as_posix()

    @property
    def _is_prose(self) -> bool:
        return not self._open or self._open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given and (name == "id" or tag == "a")}
        self.links += [(self.getpos()[0], given[name]) for name in ("href", "src") if name in given]
        prose = self._is_prose and tag not in NOT_PROSE and given.get("lang", "fr") == "fr"
        if tag not in INLINE or "data-state" in given:
            self._end()
        if prose:
            self.spoken += [(self.getpos()[0], given[name]) for name in SPOKEN if given.get(name)]
        if self._is_prose and (not prose or given.get("class") == "blank"):
            self._text += HOLE
        if tag not in VOID:
            self._open.append((tag, prose))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag not in INLINE:
            self._end()

    def handle_data(self, data: str) -> None:
        if self._is_prose:
            self._text += data

    def _end(self) -> None:
        if self._text.strip():
            self.passages.append((self.getpos()[0], self._text.strip("\n")))
        self._text = ""


@cache
def read(page: Path) -> Reader:
    """A page, read once."""
    return Reader(page)
