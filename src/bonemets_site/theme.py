"""The one change in the theme's script: pages change in place at whatever address the site is served from.

Material reads the addresses of the site in its sitemap, whose port and path are those it was built for. Elsewhere every
link would load a whole page, and what was answered would be lost on the way.
"""

import re
from pathlib import Path

from bonemets_site.settings import address

_MOVED = re.compile(r"(function \w+\((\w),(\w)\)\{return )\2\.protocol=\3\.protocol,\2\.hostname=\3\.hostname,\2\}")
"""What puts the protocol and the host of the page into an address of the sitemap."""


def patched(script: str, built_for: str) -> str:
    """The theme's script, which takes from the sitemap only what comes after the address of the home page.

    Args:
        script: As Material delivers it.
        built_for: Address of the home page in the sitemap.

    Raises:
        ValueError: Material has changed, and this module has to.

    Examples:
        >>> theirs = "function f(e,t){return e.protocol=t.protocol,e.hostname=t.hostname,e}"
        >>> patched(theirs, "http://a.org/bonemets/")
        'function f(e,t){return new URL(e.href.slice(22),t)}'
    """
    made, places = _MOVED.subn(rf"\1new URL(\2.href.slice({len(built_for)}),\3)}}", script)
    if places != 1:
        raise ValueError(f"the theme reads the sitemap in {places} places: see {Path(__file__).name}")
    return made


def apply(site: Path) -> None:
    """Patch the script of a built site."""
    [bundle] = site.glob("assets/javascripts/bundle.*.min.js")
    bundle.write_text(patched(bundle.read_text("utf-8"), address()), "utf-8")
