"""The answer before Python: read from a table, then verified; never shown where the two differ."""

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from calculators import Calculator, complete_answers, page_of
from following import ELSEWHERE, FOLLOW
from held import Held
from playwright.sync_api import Page, expect

from bonemets.browser.api import respond
from bonemets_site.data import tables
from differences import Comparison
from table_reader import combinations

NOW = "23/11/2026 14:05"
EVERY = """async ([rule, combinations, now]) => {
    const { reply } = await import(new URL("frontend/lookup.mjs", __md_scope));
    const section = document.querySelector(`[data-rule=${rule}]`);
    return combinations.map((answers) => reply(section, answers, now));
}"""
HELD = "**/runtime/bonemets.zip"


def origin(calculator: Calculator, words: str) -> None:
    expect(calculator.root.locator("[data-origin]")).to_contain_text(words)


def open_with(page: Page, site: Path, rule: str, change: Callable[[str], str]) -> None:
    """Open the page of a rule with another table in it."""
    address = page_of(site, rule)
    whole = (site / address / "index.html").read_text("utf-8")
    held = f' data-held="{escape(tables.held(rule))}"'
    assert whole.count(held) == 1
    assert change(held) != held
    page.route(
        f"**/{address}", lambda route: route.fulfill(body=whole.replace(held, change(held)), content_type="text/html")
    )
    page.goto(address)


def with_another_total(held: str) -> str:
    return held.replace("Score de Tomita : ", "Score de Tomita : 1")


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize("rule", ["mirels", "tomita", "screw_fixation", "spine_strategy", "imaging"])
def test_every_combination_equals_python(page: Page, site: Path, rule: str) -> None:
    table = json.loads((tables.FOLDER / f"{rule}.json").read_bytes())
    every = [answers for part in table["parts"] for answers in combinations(part) if answers]
    page.goto(page_of(site, rule))
    comparison = Comparison(
        rule, "Python", "`make build`: the site is older than the code; else mend frontend/lookup.mjs"
    )
    for answers, found in zip(every, page.evaluate(EVERY, [rule, every, NOW]), strict=True):
        comparison.compare(answers, respond(rule, answers, {"now": NOW}), found)
    comparison.check()


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize("answers", [{"constructor": "yes"}, {"bone": "single"}, {"bone": None}, {"bone": "?"}])
def test_what_is_not_in_a_table_gets_nothing(page: Page, site: Path, answers: dict[str, str]) -> None:
    page.goto(page_of(site, "tomita"))
    assert page.evaluate(EVERY, ["tomita", [answers], NOW]) == [None]


def test_the_answer_is_shown_while_python_is_held_back_then_verified(page: Page, site: Path) -> None:
    held = Held(page.context, HELD)
    page.goto(page_of(site, "tomita"))
    calculator = Calculator(page, "tomita")
    answers = complete_answers("tomita")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    origin(calculator, "Lu dans la table publiée, à vérifier")
    expect(page.locator("html")).to_have_attribute("data-engine", "starting")
    text = calculator.root.locator("[data-text] textarea")
    expect(text).to_have_value(re.compile("non recalculé sur ce poste"))
    held.release()
    origin(calculator, "Vérifié par Python")
    calculator.expect_result_of(answers)
    assert "non recalculé" not in text.input_value()


def test_a_page_that_takes_the_place_of_another_brings_its_table(page: Page, site: Path, base_url: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.context.route(HELD, lambda route: route.abort())
    page.goto(ELSEWHERE)
    page.evaluate("window.isFirst = true")
    page.evaluate(FOLLOW, base_url + page_of(site, "tomita"))
    calculator = Calculator(page, "tomita")
    answers = complete_answers("tomita")
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    assert page.evaluate("window.isFirst")
    assert not [one for one in complaints if "Content Security Policy" in one]


def test_a_difference_shows_no_result_and_says_how_to_report_it(page: Page, site: Path) -> None:
    """Nothing but Python can tell that the table is wrong."""
    open_with(page, site, "tomita", with_another_total)
    calculator = Calculator(page, "tomita").ready()
    answers = complete_answers("tomita")
    calculator.fill(answers)
    expect(calculator.sentence).to_contain_text("ne donnent pas la même réponse")
    expect(calculator.root.locator(".result")).to_have_count(1)
    expect(calculator.root.locator("[data-text]")).to_be_hidden()
    expect(calculator.root.get_by_role("link", name="Signaler une erreur")).to_be_visible()
    calculator.forget("bone")
    expect(calculator.sentence).to_contain_text("Aucun résultat")
    expect(page.locator("html")).to_have_attribute("data-engine", "doubted")


def test_a_python_that_differs_once_is_believed_for_no_rule(page: Page, site: Path, base_url: str) -> None:
    open_with(page, site, "tomita", with_another_total)
    calculator = Calculator(page, "tomita").ready()
    calculator.fill(complete_answers("tomita"))
    expect(page.locator("html")).to_have_attribute("data-engine", "doubted")
    page.evaluate(FOLLOW, base_url + page_of(site, "mirels"))
    other = Calculator(page, "mirels")
    other.answer("site", "lower_limb")
    expect(other.sentence).to_contain_text("Python n'a pas donné la réponse publiée")
    other.fill(complete_answers("mirels"))
    other.expect_result_of(complete_answers("mirels"))
    origin(other, "non recalculé dans ce navigateur")


@pytest.mark.parametrize("change", [lambda held: "", lambda held: f'{held[:200]}"'])
def test_a_table_that_is_missing_or_cut_is_not_used(page: Page, site: Path, change: Callable[[str], str]) -> None:
    page.context.route(HELD, lambda route: route.abort())
    open_with(page, site, "tomita", change)
    calculator = Calculator(page, "tomita")
    expect(page.locator("html")).to_have_attribute("data-engine", "failed")
    calculator.fill(complete_answers("tomita"))
    expect(calculator.sentence).to_contain_text("Aucun résultat")
    expect(calculator.root.locator(".calculator__listed").first).to_be_hidden()
