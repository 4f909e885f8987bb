"""HTML, element by element; every text is escaped here."""

from collections.abc import Iterable
from functools import lru_cache

from bonemets.render.typography import french

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))
"""The ampersand first: the others bring one."""


def escape(text: str) -> str:
    """Make a text safe inside an element or an attribute.

    Examples:
        >>> escape('<b title="x">')
        '&lt;b title=&quot;x&quot;&gt;'
    """
    for mark, entity in _ESCAPES:
        text = text.replace(mark, entity)
    return text


@lru_cache(4096)
def prose(text: str) -> str:
    """French text with its unbreakable spaces, escaped."""
    return escape(french(text))


def element(name: str, content: str, **attributes: str) -> str:
    """Wrap escaped content; an empty content gives nothing at all.

    Examples:
        >>> element("p", "Bonjour", class_="salut"), element("p", "")
        ('<p class="salut">Bonjour</p>', '')
    """
    if not content:
        return ""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"


def items(texts: Iterable[str], class_: str) -> str:
    """A list, or nothing where there is no item."""
    return element("ul", "".join(element("li", text) for text in texts), class_=class_)


def fold(summary: str, content: str, class_: str, **attributes: str) -> str:
    """What is read on demand, under a summary; nothing where there is nothing to read."""
    return element("details", content and element("summary", summary) + content, class_=class_, **attributes)
