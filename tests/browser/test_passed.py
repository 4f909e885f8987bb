"""Totals and facts go from one calculator to another: offered with their source, taken by a click, never once stale."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from calculators import Calculator, complete_answers, page_of
from following import FOLLOW
from playwright.sync_api import Locator, Page, expect

from bonemets.browser.api import respond
from bonemets.kernel.rule import find
from bonemets_site.fences.facts import fact, given, totals

Open = Callable[[str], Calculator]

STORED = "[localStorage, sessionStorage].map((kept) => Object.values(kept).join()).join()"


@pytest.fixture
def go(page: Page, site: Path, base_url: str) -> Open:
    """From one page to the next without leaving the site."""

    def follow(rule: str) -> Calculator:
        if page.url == "about:blank":
            page.goto(page_of(site, rule))
        else:
            page.evaluate(FOLLOW, base_url + page_of(site, rule))
        calculator = Calculator(page, rule)
        expect(calculator.root).to_be_visible()
        return calculator.ready()

    return follow


def offered(calculator: Calculator, name: str) -> Locator:
    return calculator.question(name).locator(".question__passed")


def total(rule: str) -> str:
    found = str(respond(rule, complete_answers(rule), {})["total"])
    assert found
    return found


def test_two_totals_are_offered_to_the_strategy_with_their_source_and_taken_by_a_click(go: Open) -> None:
    for rule in ("tokuhashi", "tomita"):
        score = go(rule)
        score.fill(complete_answers(rule))
        score.expect_result_of(complete_answers(rule))
    strategy = go("spine_strategy")
    assert strategy.read() == {}, "nothing is imposed"
    answers = {}
    for rule in ("tokuhashi", "tomita"):
        said = offered(strategy, rule)
        expect(said).to_contain_text(f"Reprendre {total(rule)} points")
        expect(said).to_contain_text(f"{find(rule).title.fr}, règle {find(rule).version}")
        said.get_by_role("button").click()
        answers[rule] = total(rule)
        expect(strategy.field(rule)).to_have_value(total(rule))
        expect(said).to_have_text(f"Repris de : {find(rule).title.fr}, règle {find(rule).version}.")
    strategy.expect_result_of(answers)
    text = strategy.root.locator("[data-text] textarea")
    expect(text).to_have_value(re.compile(rf"repris de : {find('tomita').title.fr}, règle {find('tomita').version}\."))
    assert strategy.page.evaluate(STORED).count("tokuhashi") == 0


def test_a_partial_total_is_never_passed_and_a_stale_one_is_said(go: Open) -> None:
    answers = complete_answers("tomita")
    *most, last = answers
    tomita = go("tomita")
    tomita.fill({name: answers[name] for name in most})
    expect(offered(go("spine_strategy"), "tomita")).to_have_count(0)
    go("tomita").fill({last: answers[last]})
    strategy = go("spine_strategy")
    offered(strategy, "tomita").get_by_role("button").click()
    tomita = go("tomita")
    tomita.forget(last)
    strategy = go("spine_strategy")
    expect(offered(strategy, "tomita")).to_contain_text("qui a changé depuis : à vérifier")
    expect(offered(strategy, "tomita").get_by_role("button")).to_have_count(0)
    expect(strategy.field("tomita")).to_have_value(total("tomita"))
    tomita = go("tomita")
    other = next(code for code in ("single", "multiple") if code != answers["bone"])
    tomita.fill({last: answers[last]})
    tomita.choose(tomita.radio("bone", other))
    changed = str(respond("tomita", answers | {"bone": other}, {})["total"])
    strategy = go("spine_strategy")
    offered(strategy, "tomita").get_by_role("button").click()
    expect(strategy.field("tomita")).to_have_value(changed)
    expect(offered(strategy, "tomita")).not_to_contain_text("a changé")


def test_a_reply_that_comes_between_two_pages_is_of_the_page_that_asked(go: Open, page: Page) -> None:
    """The address of the next page is there before that page is."""
    strategy = go("spine_strategy")
    strategy.fill({"tokuhashi": "12"})
    page.evaluate("history.pushState({}, '', '../3-8-4-tomita/')")
    strategy.fill({"tomita": "3"})
    strategy.expect_result_of({"tokuhashi": "12", "tomita": "3"})
    page.evaluate("history.pushState({}, '', '../3-8-5-strategie/')")
    strategy.fill({"tomita": ""})
    strategy.expect_result_of({"tokuhashi": "12"})
    expect(offered(strategy, "tomita")).to_have_count(0)


def test_what_was_erased_or_typed_over_is_not_said_to_be_taken(go: Open) -> None:
    score = go("tomita")
    score.fill(complete_answers("tomita"))
    strategy = go("spine_strategy")
    offered(strategy, "tomita").get_by_role("button").click()
    strategy.field("tomita").fill("9")
    assert total("tomita") != "9"
    expect(offered(strategy, "tomita")).to_have_count(0)
    strategy.press("Effacer")
    expect(offered(strategy, "tomita")).to_contain_text("Reprendre")
    go("tomita").press("Effacer")
    expect(offered(go("spine_strategy"), "tomita")).to_have_count(0)


def test_a_total_is_taken_as_the_class_that_another_rule_asks_for(go: Open) -> None:
    mirels = go("mirels")
    mirels.fill({"site": "peritrochanteric", "size": "over_two_thirds", "lesion": "lytic", "pain": "functional"})
    screws = go("screw_fixation")
    expect(offered(screws, "mirels")).to_contain_text("Reprendre « supérieur à 8 »")
    offered(screws, "mirels").get_by_role("button").click()
    expect(screws.radio("mirels", "over_eight")).to_be_checked()
    expect(screws.radio("mirels", "over_eight")).to_be_focused()


def test_what_a_clearance_is_computed_from_goes_to_the_other_calculators_of_the_page(go: Open) -> None:
    dose = go("zoledronic_dose")
    dose.root.locator("details.formula").first.evaluate("fold => { fold.open = true; }")
    dose.choose(dose.question("clearance.sex").locator("input[value=female]"))
    for part, value in (("age", "70"), ("weight", "60"), ("creatinine", "90")):
        dose.question(f"clearance.{part}").locator("input[type=text]").fill(value)
    expect(dose.sentence).to_contain_text("mg")
    start = Calculator(dose.page, "antiresorptive_start")
    offered(start, "clearance").first.get_by_role("button").click()
    expect(start.question("clearance.weight").locator("input[type=text]")).to_have_value("60")
    expect(start.question("clearance")).to_have_attribute("data-state", "computed")
    expect(offered(start, "clearance.weight")).to_contain_text("Repris de")


def test_a_value_that_is_refused_or_unconfirmed_is_not_passed(go: Open) -> None:
    dose = go("zoledronic_dose")
    for value in ("abc", "0"):
        dose.field("clearance").fill(value)
        dose.field("clearance").blur()
        expect(dose.result).to_contain_text("clairance")
        expect(offered(Calculator(dose.page, "antiresorptive_start"), "clearance")).to_have_count(0)


def test_the_totals_are_those_that_the_sheet_takes_from_scores() -> None:
    assert {rule: quantity.__name__ for rule, quantity in totals().items()} == {
        "mirels": "MirelsTotal",
        "tokuhashi": "TokuhashiTotal",
        "tomita": "TomitaTotal",
    }
    assert given(find("sins")) == {}
    assert fact(find("spine_strategy").questions["tomita"]) == {"data_fact": "TomitaTotal"}
