"""What has changed lately, in a line each, from the change log."""

import re

from markdown import Markdown

from bonemets.render.html import element, prose
from bonemets_site.paths import ROOT

_ENTRY = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)
_END = re.compile(r"[.;:](?= |$)")


def latest() -> list[str]:
    """The first sentence of each entry, the latest first."""
    entries = _ENTRY.findall((ROOT / "CHANGELOG.md").read_text("utf-8").partition("\n## ")[2])
    return [_END.split(re.sub(r"\s+", " ", entry))[0].rstrip() + "." for entry in entries]


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the latest changes.

    Args:
        source: How many.
        language: Always `news`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return element("ul", "".join(element("li", prose(said)) for said in latest()[: int(source)]), class_="news")


__all__ = ["fence"]
