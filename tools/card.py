"""Draw the card that a link to the site shows in a message: `python tools/card.py`, once the site is built.

It is kept as a picture, because whoever shows a card draws no SVG; it is drawn again when the mark or the name changes.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from bonemets_site.data.settings import name
from bonemets_site.drawings import body
from bonemets_site.drawings.svg import picture
from bonemets_site.paths import DOCS
from chromium import chromium

CARD = DOCS / "assets/icons/card.png"


def page() -> str:
    """The card, as a page."""
    faces, look = ((DOCS / "assets" / name).read_text("utf-8") for name in ("fonts/faces.css", "drawings.css"))
    mark = (DOCS / "assets/icons/icon.svg").read_text("utf-8")
    skeleton = picture("".join(body.parts().values()), body.BOX, "drawing")
    return f"""<!doctype html><base href="{(DOCS / "assets/fonts").as_uri()}/"><style>{faces}{look}
      body {{ --ink-3: #5a6672; --paper: #0f5257; --brand: #0f5257; --bone: #f6f2e7; --bone-line: #0f5257;
        display: grid; grid-template-columns: 1fr 300px; margin: 0; padding: 70px 60px 0 80px; box-sizing: border-box;
        width: 1200px; height: 630px; overflow: hidden; background: #0f5257; color: #fff;
        font-family: "Bonemets Text", sans-serif }}
      .mark svg {{ width: 96px; height: 96px; margin-left: -8px }}
      h1 {{ margin: 24px 0; font-size: 64px; line-height: 1.15 }}
      p {{ margin: 0; max-width: 20em; font-size: 32px; line-height: 1.4 }}
      .drawing {{ width: auto; height: 900px }} .rib {{ fill: none; stroke: #f6f2e7 }}
    </style><body data-md-color-scheme="card"><div><div class="mark">{mark}</div><h1>{name()}</h1>
    <p>Référentiel OncoBFC, NEON et ONCORIF. Scores calculés et vérifiables, dans la page.</p></div>{skeleton}</body>"""


if __name__ == "__main__":
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        source = Path(folder) / "card.html"
        source.write_text(page(), "utf-8")
        browser = playwright.chromium.launch(executable_path=chromium())
        sheet = browser.new_page(viewport={"width": 1200, "height": 630})
        sheet.goto(source.as_uri())
        sheet.evaluate("() => document.fonts.ready.then(() => undefined)")
        sheet.screenshot(path=CARD)
        browser.close()
