"""The site's own face: on every letter, without moving the page, and the same on every machine that runs the tests."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest
from calculators import Calculator, page_of
from faces import WIDE
from held import Held
from playwright.sync_api import Browser, Page, expect

from bonemets_site.assets.typeface import CODE, STANDING_IN, TEXT

FONT = "**/assets/fonts/*.woff2"
WATCH = """
window.shift = 0;
window.watching = new PerformanceObserver(() => {});
window.watching.observe({ type: "layout-shift", buffered: true });
window.shifted = async () => {
    await document.fonts.ready;
    for (let left = 3; left; left -= 1) await new Promise(requestAnimationFrame);
    for (const { value } of window.watching.takeRecords()) window.shift += value;
    return window.shift;
};
"""
LOADED = (
    f"""[...document.fonts].some(({{ family, status }}) => family.includes("{TEXT.name}") && status === "loaded")"""
)
MOST_SHIFT = 0.05
SAMPLE = "Le référentiel propose une chirurgie préventive avant la radiothérapie, pour un score de 8 ou plus."
WIDTH = """([family, weight, text]) => {
    const line = Object.assign(document.createElement("span"), { textContent: text });
    line.style.cssText = `position: absolute; white-space: nowrap; font: ${weight} 32px ${family}`;
    document.body.append(line);
    const { width } = line.getBoundingClientRect();
    line.remove();
    return width;
}"""


def drawn_with(page: Page, selector: str) -> set[tuple[str, bool]]:
    """Faces that draw the texts of the elements found, and whether the site sent them."""
    client = page.context.new_cdp_session(page)
    client.send("DOM.enable")
    client.send("CSS.enable")
    root = client.send("DOM.getDocument")["root"]["nodeId"]
    nodes = client.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
    fonts: list[dict[str, Any]] = []
    for node in nodes:
        fonts += client.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    client.detach()
    return {(font["familyName"], font["isCustomFont"]) for font in fonts}


@pytest.mark.parametrize("rule", ["mirels", "zoledronic_dose"])
def test_every_letter_of_a_page_is_ours(page: Page, site: Path, rule: str) -> None:
    page.goto(page_of(site, rule))
    page.evaluate("document.fonts.ready")
    Calculator(page, rule).ready()
    assert drawn_with(page, "body *") == {(TEXT.name, True), (CODE.name, True)}


def test_the_browser_sees_the_fonts_of_a_bare_machine_alone(page: Page) -> None:
    """A test that would pass thanks to a font of this machine fails here."""
    families = [
        *("sans-serif", "serif", "monospace", "system-ui", "Arial", "Segoe UI", "Roboto", "Noto Sans", "Ubuntu"),
        *("Liberation Sans", "Helvetica", "Cantarell", "Consolas", "DejaVu Sans Condensed", "IBM Plex Sans"),
    ]
    page.set_content("".join(f"<p style=\"font-family: '{name}'\">Il1</p>" for name in families))
    assert {name for name, _ in drawn_with(page, "p")} <= {WIDE, f"{WIDE} Mono", "DejaVu Serif"}
    page.set_content("".join(f'<p style="font-family: {name}">Il1</p>' for name in ("sans-serif", "monospace")))
    assert drawn_with(page, "p") == {(WIDE, False), (f"{WIDE} Mono", False)}


@pytest.mark.parametrize("path", ["", "referentiel/3-5-2-mirels/", "api/bonemets/guideline/spine/sins/"])
@pytest.mark.parametrize("width", [1366, 390])
def test_nothing_moves_when_the_face_arrives_late(page: Page, path: str, width: int) -> None:
    page.add_init_script(WATCH)
    page.set_viewport_size({"width": width, "height": 800})
    held = Held(page.context, FONT)
    page.goto(path, wait_until="domcontentloaded")
    expect(page.locator("h1")).to_be_visible()
    assert not page.evaluate(LOADED)
    with page.expect_response(FONT):
        held.release()
    page.wait_for_load_state("load")
    assert page.evaluate("window.shifted()") <= MOST_SHIFT
    assert page.evaluate(LOADED)


@pytest.mark.parametrize("weight", [400, 700])
def test_what_stands_in_for_it_takes_the_same_room(page: Page, weight: int) -> None:
    page.goto("")
    page.evaluate("([name, weight]) => document.fonts.load(`${weight} 32px ${name}`)", [f'"{TEXT.name}"', weight])
    ours, theirs = (page.evaluate(WIDTH, [f'"{name}"', weight, SAMPLE]) for name in (TEXT.name, "Bonemets DejaVu"))
    assert theirs == pytest.approx(ours, rel=0.03)
    assert "Bonemets DejaVu" in STANDING_IN


def test_figures_stand_in_columns(page: Page) -> None:
    page.goto("")
    page.evaluate("name => document.fonts.load(`32px ${name}`)", f'"{TEXT.name}"')
    assert len({page.evaluate(WIDTH, [f'"{TEXT.name}"', 400, figure * 10]) for figure in "0123456789"}) == 1


def test_the_face_is_asked_for_with_the_page_and_the_code_when_there_is_some(browser: Browser, base_url: str) -> None:
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(base_url)))
        page.goto(base_url)
        page.evaluate("document.fonts.ready")
        fonts = [name for name in asked if name.endswith(".woff2")]
        assert fonts == ["assets/fonts/text.woff2"]


def test_the_licences_are_served_with_the_fonts_and_named_in_the_legal_notice(site: Path) -> None:
    notice = unescape((site / "verification/mentions/index.html").read_text("utf-8"))
    for face in (TEXT, CODE):
        assert "SIL Open Font License" in (site / f"assets/fonts/{face.file}.txt").read_text("utf-8")
        assert f"assets/fonts/{face.file}.txt" in notice
