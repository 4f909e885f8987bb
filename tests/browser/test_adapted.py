"""Readers who change the page: twice as large, spaced out, without motion, in their own colours, in their language."""

from collections.abc import Callable

import pytest
from calculators import Calculator, complete_answers
from playwright.sync_api import Page, expect
from waiting import drawn

TYPES = {
    "home": "",
    "score": "referentiel/3-8-1-sins/",
    "doses": "referentiel/3-4-anti-resorptifs/",
    "chained": "referentiel/3-8-5-strategie/",
    "sheet": "fiche-rcp/",
    "section": "referentiel/3-2-therapies-ciblees/",
    "case": "cas/01-compression-et-femur/",
    "list": "calculateurs/",
    "proofs": "verification/preuves/mirels/",
    "code": "api/architecture/",
    "help": "aide/",
    "missing": "nulle-part/",
}
EVERY_TYPE = pytest.mark.parametrize("address", TYPES.values(), ids=TYPES)
IMPOSE = """style => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
WIDER = "() => document.documentElement.scrollWidth - innerWidth"
LARGE = "html { font-size: 250% !important; }"
"""Twice the size that the theme gives to text; the window stays as it is."""
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }"""
"""WCAG 1.4.12."""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((one) => ["", "::before", "::after"].map((part) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one, part);
    const moves = parseFloat(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
    return moves ? `${one.tagName}.${one.className}${part}` : "";
})).filter(Boolean)"""
CONTROLS = "button, input, select, textarea, .desk__sheet a, .option:has([type=radio])"
EDGES = """controls => [...document.querySelectorAll(controls)]
    .filter((one) => one.closest("main"))
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((one) => !["radio", "checkbox", "file"].includes(one.type) && !one.closest(".cm-editor"))
    .filter((one) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(one);
        const edged = borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0;
        return !edged && textDecorationLine === "none";
    })
    .map((one) => one.outerHTML.slice(0, 120))"""
TRANSLATE = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
        if (text.parentElement.closest("script, style, textarea, svg, [translate=no]")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.append(`x${text.data}`);
        outer.append(inner);
        text.replaceWith(outer);
    }
}"""
"""What the translators of browsers do: each text gives way to two nested elements that hold another one."""


@EVERY_TYPE
def test_a_page_zoomed_twice_is_read_without_scrolling_sideways(page: Page, site: object, address: str) -> None:
    page.set_viewport_size({"width": 683, "height": 384})
    page.goto(address)
    drawn(page)
    assert page.evaluate(WIDER) <= 0


@EVERY_TYPE
@pytest.mark.parametrize(
    ("width", "height", "style"),
    [(1366, 768, LARGE), (390, 844, LARGE), (320, 640, SPACED)],
    ids=["large", "large on a telephone", "spaced out"],
)
def test_text_twice_as_large_or_spaced_out_goes_to_the_next_line(
    page: Page, site: object, address: str, width: int, height: int, style: str
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    page.evaluate(IMPOSE, style)
    drawn(page)
    assert page.evaluate(WIDER) <= 0


@EVERY_TYPE
def test_nothing_moves_where_motion_is_unwanted(page: Page, site: object, address: str) -> None:
    page.goto(address)
    drawn(page)
    assert page.evaluate(MOVING) == []


@EVERY_TYPE
def test_in_forced_colours_every_control_has_an_edge(page: Page, site: object, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address)
    drawn(page)
    assert page.evaluate(EDGES, CONTROLS) == []


def test_a_translated_calculator_still_answers(load_calculator: Callable[[str], Calculator]) -> None:
    calculator = load_calculator("sins")
    page = calculator.page
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    *most, last = answers = complete_answers("sins")
    calculator.fill({name: answers[name] for name in most})
    page.evaluate(TRANSLATE)
    calculator.answer(last, answers[last])
    calculator.expect_result_of(answers)
    calculator.press("Copier pour la RCP")
    expect(calculator.done).to_contain_text("Texte copié")
    assert complaints == []
