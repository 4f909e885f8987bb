"""Tables of the pages, and where their lines end."""

import re

from bonemets.kernel.text import number
from bonemets.render.html import element, prose

CELL = re.compile(r"</(?:td|th|dt|dd|li|p|h2|h3|caption|legend|label|button|summary)>")
"""Where a line ends, so that the search does not glue the words of two cells."""


def row(cell: str, *texts: str, **attributes: str) -> str:
    """Cells of one kind, in a row."""
    return element("tr", "".join(element(cell, prose(text), **attributes) for text in texts))


def entry(named: str, *cells: str) -> str:
    """A row that its first cell names; what is in the cells is markup already."""
    return element("tr", element("th", named, scope="row") + "".join(element("td", cell) for cell in cells))


def percent(share: float) -> str:
    """A part of a whole, with one decimal."""
    return prose(f"{number(100 * share, 1)} %")


def table(caption: str, head: str, body: str) -> str:
    """A table that scrolls by itself where it is wider than the page."""
    bodies = body if body.startswith("<tbody") else element("tbody", body)
    whole = element("table", element("caption", prose(caption)) + element("thead", head) + bodies)
    return element("section", whole, class_="table-wide", tabindex="0", aria_label=caption)
