"""What MkDocs puts around the pages: plain titles, which take French typography, and the indents of its templates."""

import re
from pathlib import Path

from bonemets.render.typography import french

_VERBATIM = re.compile(r"(<(script|style|pre|code|textarea)\b.*?</\2>|<!--.*?-->|<[^>]*>)", re.S)
_INDENTS = re.compile(r"[ \t\r\n]*\n[ \t\r\n]*")


def typeset(page: str) -> str:
    r"""Put the unbreakable spaces into all text of a page, and take out indents, tags and code left as they are.

    A browser shows a break and the spaces around it as one space, but a reader downloads them all, in every page.

    Args:
        page: HTML.

    Examples:
        >>> typeset('<a title="a : b">Un fémur : que faire ?</a> <code>a : b</code>')
        '<a title="a : b">Un fémur\xa0: que faire\u202f?</a> <code>a : b</code>'
        >>> typeset("<ul>\n\n    <li>Un</li>\n  </ul> <pre>\n  a</pre>")
        '<ul>\n<li>Un</li>\n</ul> <pre>\n  a</pre>'
    """
    parts = _VERBATIM.split(page)
    return "".join(
        part if place % 3 else french(_INDENTS.sub("\n", part)) for place, part in enumerate(parts) if place % 3 != 2
    )


def apply(site: Path) -> None:
    """Typeset every page of a built site."""
    for path in sorted(site.rglob("*.html")):
        path.write_text(typeset(path.read_text("utf-8")), "utf-8")
