"""A calculator without a mouse, and what answering must leave alone."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from calculators import Calculator, row
from playwright.sync_api import Page, expect
from tabbing import tab_to
from waiting import drawn

Open = Callable[[str], Calculator]

OUTLINE = """element => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
}"""
HIDDEN = """calculator => {
    const bar = calculator.querySelector(".bar__inner");
    const focused = document.activeElement.closest("label") ?? document.activeElement;
    if (!bar.checkVisibility({ visibilityProperty: true }) || bar.contains(focused)) return false;
    const [over, under] = [bar, focused].map((element) => element.getBoundingClientRect());
    return under.top < over.bottom - 1 && under.bottom > over.top + 1;
}"""
PLACE = """() => ({
    url: location.href,
    scroll: scrollY,
    history: history.length,
    focus: document.activeElement.value,
})"""


def test_a_complete_case_with_tab_arrows_and_space(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    keyboard = calculator.page.keyboard
    tab_to(calculator.page, calculator.radio("site", "upper_limb"))
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    for name in ("size", "lesion", "pain"):
        tab_to(calculator.page, calculator.question(name).locator("input").first)
        keyboard.press("Space")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    answers = {"site": "lower_limb", "size": "under_one_third", "lesion": "blastic", "pain": "functional"}
    assert calculator.read() == answers
    calculator.expect_result_of(answers)
    copy = calculator.root.get_by_role("button", name="Copier pour la RCP")
    tab_to(calculator.page, copy)
    keyboard.press("Enter")
    expect(calculator.done).to_contain_text("Texte")


def test_a_complete_case_with_numbers(open_calculator: Open) -> None:
    calculator = open_calculator("spine_strategy")
    for name, typed in {"tokuhashi": "7", "tomita": "5"}.items():
        tab_to(calculator.page, calculator.field(name))
        calculator.page.keyboard.type(typed)
    calculator.expect_result_of({"tokuhashi": "7", "tomita": "5"})


def test_every_control_shows_the_focus_and_nothing_hides_it(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    page = calculator.page
    page.set_viewport_size({"width": 320, "height": 640})
    tab_to(page, calculator.radio("site", "upper_limb"))
    page.keyboard.press("Space")
    calculator.expect_result_of({"site": "upper_limb"})
    page.keyboard.press("Tab")
    controls = 0
    while calculator.root.locator(":focus").count():
        focused = calculator.root.locator(":focus")
        holder = row(focused) if focused.get_attribute("type") in ("radio", "checkbox") else focused
        assert holder.evaluate(OUTLINE) >= 3, f"No visible focus on {holder.evaluate('element => element.outerHTML')}"
        assert not calculator.root.evaluate(HIDDEN), f"The bar hides {holder.inner_text()}"
        controls += 1
        page.keyboard.press("Tab")
    assert controls > 10


@pytest.mark.parametrize("code", ["over_two_thirds", ""])
def test_answering_leaves_address_scroll_history_and_focus_alone(open_calculator: Open, code: str) -> None:
    calculator = open_calculator("mirels")
    page = calculator.page
    calculator.answer("lesion", "lytic")
    calculator.expect_result_of({"lesion": "lytic"})
    radio = calculator.radio("size", code)
    radio.focus()
    drawn(page)
    before = page.evaluate(PLACE)
    page.keyboard.press("Space")
    calculator.expect_result_of({"lesion": "lytic", "size": code or None})
    assert page.evaluate(PLACE) == before
    expect(radio).to_be_focused()


def test_the_sentence_is_announced_once_when_the_reader_pauses(page: Page, load_calculator: Open) -> None:
    page.clock.install()
    calculator = load_calculator("tomita")
    page.clock.pause_at(datetime.now() + timedelta(hours=1))
    announced = calculator.root.locator("[data-announce]").evaluate_handle(
        "element => { const said = []; new MutationObserver(() => said.push(element.textContent))"
        ".observe(element, { childList: true, characterData: true, subtree: true }); return said; }"
    )
    calculator.fill({"growth": "rapid", "visceral": "none", "bone": "single"})
    page.clock.run_for(400)
    assert announced.json_value() == []
    page.clock.run_for(2_000)
    said = [text for text in announced.json_value() if text]
    assert said == ["Score de Tomita : 5 sur 10 (possible de 2 à 10)"]
    expect(calculator.root.locator("[data-announce]")).to_have_attribute("role", "status")


def test_a_letter_typed_outside_a_field_does_nothing(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    page = calculator.page
    calculator.radio("site", "upper_limb").focus()
    address = page.url
    for letter in "fsnp,./":
        page.keyboard.press(letter)
    drawn(page)
    assert page.url == address
    expect(page.get_by_role("textbox", name="Rechercher")).not_to_be_focused()


def test_theme_and_search_open_with_the_keyboard(open_calculator: Open) -> None:
    page = open_calculator("mirels").page
    theme = page.locator("[data-next-theme]").filter(visible=True)
    tab_to(page, theme)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_skip_link_leads_to_the_content(page: Page, site: object) -> None:
    page.goto("")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)
