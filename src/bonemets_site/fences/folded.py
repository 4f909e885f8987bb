"""A section read on demand: `## Title { #id .folded }` and what follows it, up to the next heading of its rank."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_CLASS = "folded"
_AFTER_TOC = 4


class _Folds(Treeprocessor):
    """The heading gives its words to the summary and stays below it, for links, contents and search."""

    def run(self, root: Element) -> None:
        """Fold the sections of one page."""
        for heading in [one for one in root if _CLASS in (one.get("class") or "").split()]:
            self._fold(root, heading)

    def _fold(self, root: Element, heading: Element) -> None:
        start = list(root).index(heading)
        details = Element("details", {"class": _CLASS})
        heading.set("class", "visually-hidden")
        for link in heading.findall("a[@class='headerlink']"):
            heading.remove(link)
        root.remove(heading)
        SubElement(details, "summary").text = "".join(heading.itertext())
        details.append(heading)
        while start < len(root) and not _ends(root[start], heading.tag):
            following = root[start]
            root.remove(following)
            details.append(following)
        root.insert(start, details)


def _ends(element: Element, tag: str) -> bool:
    return element.tag in ("h1", tag)


class Folded(Extension):
    """The extension, as `mkdocs.yml` names it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register it.

        Args:
            md: The converter.
        """
        md.treeprocessors.register(_Folds(md), _CLASS, _AFTER_TOC)


def makeExtension(**options: object) -> Folded:  # noqa: N802 - Markdown's name
    """What Markdown calls."""
    return Folded(**options)
