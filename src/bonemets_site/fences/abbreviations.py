"""A Markdown extension that spells each abbreviation out once per page, where it is first met in the text.

The expansion of `abbr` shows on hover only: neither a finger nor a sheet of paper finds it.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_ENGLISH = {"ASA", "NICE", "PS", "SINS"}
_NOT_IN = {"a", "abbr", "h1", "h2", "h3", "h4", "th", "caption", "summary", "pre", "code"}


class _Expansion(Treeprocessor):
    def run(self, root: Element) -> None:
        told = " ".join("".join(root.itertext()).split()).casefold()
        waiting = {mark.get("title", "") for mark in root.iter("abbr")}
        waiting = {title for title in waiting if title and title.casefold() not in told}
        for mark, parent, depth in _marks(root):
            title = mark.get("title", "")
            if title in waiting and not depth:
                waiting.remove(title)
                _expand(mark, parent, title)


def _expand(mark: Element, parent: Element, title: str) -> None:
    after = mark.tail or ""
    mark.tail = " ("
    words = Element("span", {"lang": "en"} if mark.text in _ENGLISH else {})
    words.text = title
    words.tail = f"){after}"
    parent.insert(list(parent).index(mark) + 1, words)


def _marks(root: Element) -> Iterator[tuple[Element, Element, int]]:
    """Abbreviations of the running text in reading order, their parents, and how many brackets are open there."""
    for block in list(root):
        depth = 0
        for mark, parent, text in list(_read(block)):
            depth += text.count("(") - text.count(")")
            if mark is not None:
                yield mark, parent, depth


def _read(parent: Element) -> Iterator[tuple[Element | None, Element, str]]:
    if parent.tag in _NOT_IN:
        yield None, parent, "".join(parent.itertext())
        return
    yield None, parent, parent.text or ""
    for child in parent:
        if child.tag == "abbr":
            yield child, parent, ""
        else:
            yield from _read(child)
        yield None, parent, child.tail or ""


class AbbreviationExtension(Extension):
    """Python-Markdown extension, for after `abbr` has found the abbreviations."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register the expansions after the abbreviations."""
        md.treeprocessors.register(_Expansion(md), "expansion", 6)


def makeExtension(**options: object) -> AbbreviationExtension:  # noqa: N802 - Markdown's name
    """Entry point of Python-Markdown."""
    return AbbreviationExtension(**options)
