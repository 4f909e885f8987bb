"""The faces a page can wear: the site's own, and a wider one that its reader has put in its place."""

import os
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from bonemets_site.assets.typeface import CODE, TEXT

FONTS = Path(__file__).parent / "fonts.conf"
WIDE = "DejaVu Sans"
"""The widest face that is anybody's default, at its own size: a fifth more room than ours."""

_OWN = f"""async () => {{
    await document.fonts.load('16px "{TEXT.name}"');
    await document.fonts.load('700 16px "{TEXT.name}"');
    await document.fonts.load('16px "{CODE.name}"');
    await document.fonts.ready;
}}"""
_REPLACE = f"""async () => {{
    window.imposed = new CSSStyleSheet();
    window.imposed.replaceSync(
        '*, ::before, ::after {{ font-family: "{WIDE}" !important; }}' +
        ' :is(code, pre, kbd, samp, textarea), :is(code, pre, kbd) *' +
        ' {{ font-family: "{WIDE} Mono" !important; }}'
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.imposed];
    await document.fonts.ready;
}}"""
_GIVE_BACK = """() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== window.imposed);
}"""


def environment() -> dict[str, str]:
    """Variables that show a browser the fonts of a bare machine, and no other.

    Raises:
        FileNotFoundError: They are not here; the message says what to install.
    """
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    if not any(True for folder in folders for _ in folder.rglob("DejaVuSans.ttf")):
        raise FileNotFoundError("no DejaVu Sans here: apt-get install fonts-dejavu-core")
    return {**os.environ, "FONTCONFIG_FILE": str(FONTS)}


def faces(page: Page) -> Iterator[str]:
    """Each face in turn, as the page wears it.

    The wider one is imposed on every element, as a browser does whose reader lets no page choose its fonts.
    """
    page.evaluate(_OWN)
    yield TEXT.name
    page.evaluate(_REPLACE)
    yield WIDE
    page.evaluate(_GIVE_BACK)
