"""French typography around the pages: menus, tables of contents and titles, which MkDocs makes from plain titles."""

import re
from pathlib import Path

from bonemets.render.typography import french

_VERBATIM = re.compile(r"(<(script|style|pre|code|textarea)\b.*?</\2>|<!--.*?-->|<[^>]*>)", re.S)


def typeset(page: str) -> str:
    r"""Put the unbreakable spaces into all text of a page, tags and code left as they are.

    Args:
        page: HTML.

    Examples:
        >>> typeset('<a title="a : b">Un fémur : que faire ?</a> <code>a : b</code>')
        '<a title="a : b">Un fémur\xa0: que faire\u202f?</a> <code>a : b</code>'
    """
    parts = _VERBATIM.split(page)
    return "".join(part if place % 3 else french(part) for place, part in enumerate(parts) if place % 3 != 2)


def apply(site: Path) -> None:
    """Typeset every page of a built site."""
    for path in sorted(site.rglob("*.html")):
        path.write_text(typeset(path.read_text("utf-8")), "utf-8")
