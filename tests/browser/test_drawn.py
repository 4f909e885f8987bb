"""A drawing is another way to the radios: a click on a part is a click on its radio, and a radio lights its part."""

import re
from typing import Literal

import pytest
from calculators import Calculator
from playwright.sync_api import Locator, Page, expect
from test_copy import Open
from waiting import until

from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find
from bonemets_site.drawings.registry import DRAWINGS, Drawing

MAPS = [drawing for drawing in DRAWINGS if drawing.is_map]
PICTURES = [drawing for drawing in DRAWINGS if not drawing.is_map]
RULE_OF = {
    drawing.name: next(
        name for name in ("sins", "mirels", "frankel") if drawing.question in find(name).questions.values()
    )
    for drawing in DRAWINGS
}
NAMES = "radios => radios.map(radio => [...radio.labels].map(label => label.innerText).join(' ').trim())"
INSIDE = """path => {
    const box = path.getBBox(), matrix = path.getScreenCTM();
    for (let step = 0; step < 400; step += 1) {
        const x = box.x + box.width * ((step % 20) + 0.5) / 20;
        const y = box.y + box.height * (Math.floor(step / 20) + 0.5) / 20;
        const point = new DOMPoint(x, y).matrixTransform(matrix);
        if (path.isPointInFill(new DOMPoint(x, y)) && document.elementFromPoint(point.x, point.y) === path)
            return [point.x, point.y];
    }
    return null;
}"""
"""A place of the screen where nothing else takes the click."""


def by_name(drawing: Drawing) -> str:
    return drawing.name


def asked(calculator: Calculator, drawing: Drawing) -> Locator:
    (name,) = [name for name, question in find(calculator.rule).questions.items() if question is drawing.question]
    return calculator.question(name)


def press(page: Page, shape: Locator) -> None:
    shape.evaluate("shape => shape.scrollIntoView({ block: 'center', behavior: 'instant' })")
    x, y = shape.evaluate(INSIDE)
    page.mouse.click(x, y)


@pytest.mark.parametrize("drawing", MAPS, ids=by_name)
def test_a_click_on_a_bone_is_a_click_on_its_radio(open_calculator: Open, drawing: Drawing) -> None:
    calculator = open_calculator(RULE_OF[drawing.name])
    question = asked(calculator, drawing)
    for answer in drawing.question:
        part = question.locator(f'[data-answer="{answer.code}"]')
        radio = question.locator(f'input[value="{answer.code}"]')
        press(calculator.page, part.locator(".bone").last)
        expect(radio).to_be_checked()
        expect(part.locator(".bone").first).to_have_css("opacity", "1")
        others = question.locator(f'[data-answer]:not([data-answer="{answer.code}"]) .bone')
        assert set(others.evaluate_all("bones => bones.map(bone => getComputedStyle(bone).opacity)")) == {"0.3"}
        calculator.expect_result_of({question.get_attribute("data-question") or "": answer.code})


@pytest.mark.parametrize("drawing", PICTURES, ids=by_name)
def test_a_click_on_a_picture_is_a_click_on_its_radio(open_calculator: Open, drawing: Drawing) -> None:
    calculator = open_calculator(RULE_OF[drawing.name])
    question = asked(calculator, drawing)
    for answer in drawing.question:
        row = question.locator("label", has=calculator.page.locator(f'input[value="{answer.code}"]'))
        row.locator("svg.drawing").click(force=True)
        expect(row.locator("input")).to_be_checked()


def test_an_answer_that_is_clicked_again_on_its_bone_is_taken_back(open_calculator: Open) -> None:
    calculator = open_calculator("mirels")
    bone = calculator.root.locator('[data-answer="upper_limb"] .bone').first
    press(calculator.page, bone)
    expect(calculator.radio("site", "upper_limb")).to_be_checked()
    now = calculator.page.evaluate("performance.now()")
    until(calculator.page, f"performance.now() > {now} + 400")  # a click that comes sooner belongs to the first
    press(calculator.page, bone)
    expect(calculator.radio("site", "upper_limb")).not_to_be_checked()


@pytest.mark.parametrize("rule", ["sins", "mirels", "frankel"])
def test_a_drawing_adds_no_stop_and_no_word(open_calculator: Open, rule: str) -> None:
    calculator = open_calculator(rule)
    assert calculator.root.locator("svg.drawing:not([aria-hidden=true])").count() == 0
    assert calculator.root.locator(".drawn :is(a, button, input, [tabindex])").count() == 0
    for name, question in find(rule).questions.items():
        assert issubclass(question, Choice)
        for answer in question:
            points = "" if answer.points is None else rf" {answer.points:g}\spoints?"
            words = re.escape(answer.label.fr).replace("\\ ", "\\s").replace("/", ".")
            said = re.compile(rf"^\s*{words}{points}\s*$", re.IGNORECASE)
            expect(calculator.question(name).get_by_role("radio", name=said)).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_part_is_seen_in_forced_colours(open_calculator: Open, scheme: Literal["light", "dark"]) -> None:
    calculator = open_calculator("sins")
    calculator.page.emulate_media(forced_colors="active", color_scheme=scheme)
    calculator.fill({"location": "rigid"})
    fills = {
        code: calculator.root.locator(f'[data-answer="{code}"] .bone').first.evaluate(
            "one => getComputedStyle(one).fill"
        )
        for code in ("rigid", "mobile")
    }
    calculator.page.emulate_media(forced_colors="none")
    assert fills["rigid"] != fills["mobile"]
