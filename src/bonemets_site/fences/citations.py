"""A Markdown extension for citations: `[@mirels1989]`, `[@rades2011, p. 1504]`, `[@fisher2010; @fisher2014]`.

A citation becomes author, year and locator, linked to the bibliography page through mkdocs-autorefs.
What comes from outside the guideline is marked so.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from bonemets_site.data.references import Entry, Status, entries

if TYPE_CHECKING:
    from bonemets.kernel.source import Citation

CITATION = re.compile(r"\[@([^\]]+)\](?![\[(])")
_NEXT = re.compile(r"\s*;\s*@")


def parse(inside: str) -> list[tuple[str, str]]:
    """Key and locator of each publication in a citation.

    Args:
        inside: What stands between `[@` and `]`.

    Examples:
        >>> parse("rades2011, p. 1504; @rades2008")
        [('rades2011', 'p. 1504'), ('rades2008', '')]
    """
    parts = (" ".join(part.split()).partition(",") for part in _NEXT.split(inside))
    return [(key.strip(), locator.strip()) for key, _, locator in parts]


def html(citations: "Iterable[Citation]") -> str:
    """Citations as HTML, for the blocks that the site makes from rules.

    Examples:
        >>> from bonemets.guideline.sources import MIRELS_1989
        >>> html([MIRELS_1989.at("p. 256")])
        '<span class="citation">(<autoref identifier="ref-mirels1989">Mirels, 1989</autoref>, p. 256)</span>'
    """
    return tostring(_element((citation.source.key, citation.locator) for citation in citations), encoding="unicode")


def _element(citations: Iterable[tuple[str, str]]) -> Element:
    span = Element("span", {"class": "citation"})
    span.text = "("
    last = span
    for position, (key, locator) in enumerate(citations):
        entry = _entry(key)
        if position:
            last.tail = f"{last.tail or ''}\u202f; "
        last = SubElement(span, "autoref", identifier=f"ref-{entry.key}")
        last.text = entry.label
        last.tail = f", {locator}" if locator else ""
        if entry.external:
            last.tail += ", "
            last = SubElement(span, "span", {"class": "external"})
            last.text = Status.EXTERNAL.value
    last.tail = f"{last.tail or ''})"
    return span


def _entry(key: str) -> Entry:
    known = entries()
    if key not in known:
        near = ", ".join(get_close_matches(key, known)) or "none"
        raise ValueError(f"citation [@{key}]: no such key in docs/references.bib (closest: {near})")
    return known[key]


class _CitationProcessor(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        return _element(parse(m[1])), m.start(0), m.end(0)


class CitationExtension(Extension):
    """Python-Markdown extension; an unknown key raises, and so breaks the build."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register the citations before the links, whose brackets they share."""
        md.inlinePatterns.register(_CitationProcessor(CITATION.pattern, md), "citation", 175)


def makeExtension(**options: object) -> CitationExtension:  # noqa: N802 - Markdown's name
    """Entry point of Python-Markdown."""
    return CitationExtension(**options)
