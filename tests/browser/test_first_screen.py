"""Tool first: where the first question stands, what is reached by Tab, and what stays in view while answering."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from calculators import RULES, Calculator, complete_answers, row
from playwright.sync_api import Browser, Page, ViewportSize, expect
from waiting import drawn

from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find

Open = Callable[[str], Calculator]

LAPTOP, LOW, PHONE = (1366, 768), (1366, 650), (390, 844)
FIRST = 350
"""Pixels above the first question, at most."""
STOPS = 12
LINKS = """() => [...document.querySelectorAll("main .asked__card a")].map(({ href }) => href)"""
WHERE = """() => {
    const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    aim.scrollIntoView();
    const after = (one) => aim.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    const calculator = [...document.querySelectorAll(".calculator[data-rule]")].find(after);
    const [question] = calculator.querySelectorAll(".question");
    return [calculator.dataset.rule, Math.round(question.getBoundingClientRect().top)];
}"""
IN_A_FORM = "() => Boolean(document.activeElement.closest('.calculator form'))"
REACHED = """label => {
    label.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = label.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part));
    return points.every((point) => point && label.contains(point));
}"""
WITHOUT_WORKERS = "window.Worker = class extends EventTarget { postMessage() {} };"


def sized(size: tuple[int, int]) -> ViewportSize:
    width, height = size
    return {"width": width, "height": height}


@pytest.fixture(scope="module")
def reader(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """Who comes by a link; Python is not waited for."""
    with browser.new_context(**browser_context_args) as context:
        context.add_init_script(WITHOUT_WORKERS)
        yield context.new_page()


def test_the_first_question_of_every_calculator_is_on_the_first_screen(reader: Page) -> None:
    reader.goto("calculateurs/")
    seen, low = set(), {}
    for link in reader.evaluate(LINKS):
        reader.goto(link)
        for size in (LAPTOP, LOW, PHONE):
            reader.set_viewport_size(sized(size))
            drawn(reader)
            rule, place = reader.evaluate(WHERE)
            seen.add(rule)
            if not 0 < place <= FIRST:
                low[rule, size] = place
    assert seen == set(RULES)
    assert not low


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_few_stops_before_the_first_answer_and_one_for_each_question(reader: Page, size: tuple[int, int]) -> None:
    reader.set_viewport_size(sized(size))
    reader.goto("referentiel/3-8-1-sins/")
    stops = 1
    reader.keyboard.press("Tab")
    while not reader.evaluate(IN_A_FORM):
        reader.keyboard.press("Tab")
        stops += 1
        assert stops <= STOPS
    rule = find("sins")
    assert all(issubclass(question, Choice) for question in rule.questions.values())
    within = 0
    while reader.evaluate(IN_A_FORM):
        reader.keyboard.press("Tab")
        within += 1
    assert within == len(rule.exclusions) + len(rule.questions) + 1, "the last empties the form"


def test_on_a_wide_screen_the_result_stays_beside_the_questions(open_calculator: Open) -> None:
    calculator = open_calculator("sins")
    calculator.page.set_viewport_size(sized(LAPTOP))
    answers = complete_answers("sins")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    copy = calculator.root.get_by_role("button", name="Copier pour la RCP")
    for name in answers:
        row(calculator.radio(name, answers[name])).scroll_into_view_if_needed()
        for shown in (calculator.sentence, calculator.result.locator(".result__category"), copy):
            expect(shown).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_bar_says_total_and_category_copies_and_covers_no_answer(open_calculator: Open) -> None:
    calculator = open_calculator("sins")
    page, bar = calculator.page, calculator.root.locator(".bar")
    page.set_viewport_size(sized(PHONE))
    answers = complete_answers("sins")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.question("location").scroll_into_view_if_needed()
    inner = bar.locator(".bar__inner")
    expect(inner).to_be_in_viewport(ratio=1)
    expect(inner).to_contain_text(calculator.sentence.inner_text())
    expect(inner).to_contain_text(calculator.result.locator(".result__category").inner_text())
    for option in calculator.root.locator(".question .option").all():
        assert option.evaluate(REACHED), f"{option.inner_text()} is covered"
    calculator.question("location").scroll_into_view_if_needed()
    bar.get_by_role("button", name="Copier").click()
    expect(inner).to_contain_text("Texte copié")


def test_a_link_to_a_folded_section_opens_it(reader: Page) -> None:
    reader.goto("referentiel/3-8-1-sins/")
    folded = reader.locator("details.folded")
    expect(folded).to_have_js_property("open", False)
    reader.goto("referentiel/3-8-1-sins/#s-3-8-1-quand")
    expect(folded).to_have_js_property("open", True)
