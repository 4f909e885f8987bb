"""Tool first: where the first question stands, what is reached by Tab, and what stays in view while answering."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from calculators import RULES, Calculator, complete_answers, page_of, row
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize, expect
from waiting import drawn

from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find

Open = Callable[[str], Calculator]

LAPTOP, LOW, PHONE = (1366, 768), (1366, 650), (390, 844)
FIRST = 350
"""Pixels above the first question, at most."""
STOPS = 12
FAR = 60
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
UNCUT = "said => said.scrollWidth <= said.clientWidth && said.scrollHeight <= said.clientHeight + 1"
TAPS, SCREENS = 9, 3
"""What a phone takes at most, from the home page to a copied text."""
LINES = """() => [...document.querySelectorAll(".calculator__state")].map((state) => {
    const [origin, progress] = ["[data-origin]", "[data-progress]"].map((one) => state.querySelector(one));
    const line = parseFloat(getComputedStyle(origin).lineHeight);
    const lines = (engine, said) => {
        document.documentElement.dataset.engine = engine;
        origin.textContent = said;
        progress.textContent = engine === "starting" ? "Python\\u00a0: 10,2\\u00a0Mo sur 10,3." : "";
        return Math.round(state.offsetHeight / line);
    };
    const { rule, table } = state.closest(".calculator").dataset;
    const read = [["starting", "Lu dans la table publiée, à vérifier"], ["ready", "Vérifié par Python"]];
    const told = [["starting", ""], ["ready", ""], ...(table ? read : [])].map((one) => lines(...one));
    return [rule, Math.max(...told)];
})"""
"""How many lines the status takes in the longest of its states."""


def sized(size: tuple[int, int]) -> ViewportSize:
    width, height = size
    return {"width": width, "height": height}


@pytest.fixture(scope="module")
def reader(quick: BrowserContext) -> Page:
    """Who comes by a link; Python is not waited for."""
    return quick.new_page()


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


@pytest.mark.parametrize("size", [LAPTOP, LOW, PHONE], ids=["laptop", "low", "phone"])
def test_so_is_the_question_that_the_sheet_asks_first(reader: Page, size: tuple[int, int]) -> None:
    reader.set_viewport_size(sized(size))
    reader.goto("fiche-rcp/")
    asked = reader.get_by_role("group", name="Question posée à la RCP").bounding_box()
    assert asked
    assert asked["y"] <= FIRST


def test_on_a_phone_the_status_of_every_calculator_takes_two_lines(reader: Page, site: Path) -> None:
    reader.set_viewport_size(sized(PHONE))
    found: dict[str, int] = {}
    for address in dict.fromkeys(page_of(site, rule) for rule in RULES):
        reader.goto(address)
        found |= dict(reader.evaluate(LINES))
    assert found == dict.fromkeys(RULES, 2)


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_few_stops_before_the_first_answer_and_one_for_each_question(reader: Page, size: tuple[int, int]) -> None:
    reader.set_viewport_size(sized(size))
    reader.goto("referentiel/3-8-1-sins/")
    assert stops(reader) <= STOPS
    rule = find("sins")
    assert all(issubclass(question, Choice) for question in rule.questions.values())
    within = 0
    while reader.evaluate(IN_A_FORM):
        reader.keyboard.press("Tab")
        within += 1
    assert within == len(rule.exclusions) + len(rule.questions) + 2, "the last ones name the lesion and empty the form"


def stops(page: Page, after: int = 0) -> int:
    """How often Tab is struck, after what was struck already, to stand in a form."""
    struck = after
    while not page.evaluate(IN_A_FORM) and struck < FAR:
        page.keyboard.press("Tab")
        struck += 1
    return struck


def test_the_first_stop_leads_past_the_menus_to_the_tool_of_the_page(reader: Page, site: Path) -> None:
    """The list of the questions of a page comes before the first of them."""
    found = {}
    for address in sorted({page_of(site, rule) for rule in RULES} | {"fiche-rcp/"}):
        reader.goto(address)
        reader.keyboard.press("Tab")
        expect(reader.get_by_role("link", name=re.compile("^Aller (au calculateur|à la fiche)$"))).to_be_focused()
        reader.keyboard.press("Enter")
        found[address] = stops(reader, after=2)
    assert {address: count for address, count in found.items() if count > STOPS} == {}


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


@pytest.mark.parametrize("size", [LAPTOP, LOW], ids=["laptop", "low"])
@pytest.mark.parametrize("rule", ["rades", "tokuhashi"])
def test_on_the_first_screen_the_number_and_its_copy_are_in_view(
    open_calculator: Open, rule: str, size: tuple[int, int]
) -> None:
    calculator = open_calculator(rule)
    calculator.page.set_viewport_size(sized(size))
    answers = complete_answers(rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.page.evaluate("() => scrollTo(0, 0)")
    for shown in (
        calculator.sentence,
        calculator.result.locator(".result__category"),
        calculator.root.get_by_role("button", name="Copier pour la RCP"),
    ):
        expect(shown).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("rule", "given", "total", "category"),
    [
        ("mirels", {"site": "upper_limb", "size": "under_one_third"}, "entre 4 et 8 sur 12",
         "« 4 à 7 : radiothérapie » ou « 8 : discussion en RCP »"),
        ("tokuhashi", complete_answers("tokuhashi"), "0 sur 15", "« 0 à 8 : espérance de vie de moins de 6 mois »"),
    ],
)  # fmt: skip
def test_on_a_phone_the_bar_cuts_neither_total_nor_category(
    open_calculator: Open, rule: str, given: dict[str, str], total: str, category: str
) -> None:
    calculator = open_calculator(rule)
    calculator.page.set_viewport_size(sized(PHONE))
    calculator.fill(given)
    calculator.expect_result_of(given)
    calculator.page.evaluate("() => scrollTo(0, 0)")
    inner = calculator.root.locator(".bar__inner")
    box = inner.bounding_box()
    assert box
    for said, words in ((".bar__sentence", total), (".bar__category", category)):
        line = inner.locator(said)
        expect(line).to_have_text(words, use_inner_text=True)
        assert line.evaluate(UNCUT), f"{words} is cut"
        place = line.bounding_box()
        assert place
        assert box["y"] <= place["y"]
        assert place["y"] + place["height"] <= PHONE[1]


def test_tokuhashi_on_a_phone_takes_few_taps_and_little_scrolling(page: Page) -> None:
    """From the home page to the copied text, each thing being scrolled to as little as shows it above the bar."""
    page.set_viewport_size(sized(PHONE))
    page.goto("")
    taps, scrolled, before = 0, 0.0, 0.0

    def tap(aim: Locator) -> None:
        nonlocal taps, scrolled, before
        after = aim.evaluate("aim => { aim.scrollIntoView({ block: 'nearest' }); return scrollY; }")
        scrolled += abs(after - before)
        before = after
        assert aim.evaluate(REACHED), f"{aim.inner_text()} is covered"
        aim.click()
        taps += 1

    tap(page.get_by_role("link", name="Quelle est l'espérance de vie ?"))
    calculator = Calculator(page, "tokuhashi").ready()
    before = page.evaluate("scrollY")
    answers = complete_answers("tokuhashi")
    for name, code in answers.items():
        tap(row(calculator.radio(name, code)))
    calculator.expect_result_of(answers)
    calculator.root.locator(".bar").get_by_role("button", name="Copier").click()  # hangs in view
    taps += 1
    expect(calculator.root.locator(".bar__done")).to_contain_text("Texte copié")
    assert taps <= TAPS
    assert scrolled <= SCREENS * PHONE[1]


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
    total, category = inner.locator(".bar__sentence"), inner.locator(".bar__category")
    expect(total).to_have_text("18 sur 18", use_inner_text=True)
    expect(category).to_have_text("« 13 à 18 : instable »", use_inner_text=True)
    for said in (total, category):
        assert said.evaluate(UNCUT), f"{said.inner_text()} is cut"
    for option in calculator.root.locator(".question .option").all():
        assert option.evaluate(REACHED), f"{option.inner_text()} is covered"
    calculator.question("location").scroll_into_view_if_needed()
    bar.get_by_role("button", name="Copier").click()
    expect(inner).to_contain_text("Texte copié")


def test_a_link_to_a_folded_section_opens_it(reader: Page) -> None:
    reader.goto("referentiel/3-8-1-sins/")
    folded = reader.locator("details.folded:has(#s-3-8-1-quand)")
    expect(folded).to_have_js_property("open", False)
    reader.goto("referentiel/3-8-1-sins/#s-3-8-1-quand")
    expect(folded).to_have_js_property("open", True)
