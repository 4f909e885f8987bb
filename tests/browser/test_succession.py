"""Answers given in quick succession: the result shown is always that of the last ones."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from calculators import Calculator, complete_answers, every_answer, page_of
from playwright.sync_api import Page, expect
from waiting import drawn, until

from bonemets.browser.api import respond

CLICKS = "(inputs, codes) => { for (const code of codes) inputs.find(({ value }) => value === code).click(); }"
SITES = ["upper_limb", "lower_limb", "peritrochanteric"]
LAST_FIRST = """
    const Native = window.Worker;
    window.Worker = function (address, options) {
        if (options?.name !== "python") return new Native(address, options);
        const say = (data) => setTimeout(() => this.onmessage({ data }));
        const waiting = [];
        window.isTold = false;
        this.postMessage = ({ id, args: [, { site }] }) => {
            waiting.unshift({ id, value: REPLIES[site] });
            if (waiting.length < 3) return;
            waiting.forEach(say);
            setTimeout(() => { window.isTold = true; });
        };
        this.terminate = () => {};
        say({ state: "ready", detail: "" });
    };
"""
ONCE = """
    const Native = window.Worker;
    window.Worker = function (address, options) {
        if (options?.name !== "python") return new Native(address, options);
        const say = (data) => setTimeout(() => this.onmessage({ data }));
        let reply = REPLY;
        this.postMessage = ({ id }) => {
            if (reply) say({ id, value: reply });
            reply = null;
        };
        this.terminate = () => {};
        say({ state: "ready", detail: "" });
    };
"""
PRESSED_WHILE_THE_RESULT_LEAVES = """async (section) => {
    const result = section.querySelector("[data-result]");
    const left = new Promise((done) =>
        new IntersectionObserver(([{ isIntersecting }]) => isIntersecting || done()).observe(result));
    section.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    result.style.position = "fixed";
    result.style.top = "200vh";
    await left;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const seen = section.hasAttribute("data-result-seen");
    section.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    return seen;
}"""
PRESSED_AND_TYPED = """(section) => {
    const [row, text] = ["[data-unknown]", "input[type=text]"].map((one) => section.querySelector(one));
    row.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    text.value = "3";
    text.dispatchEvent(new Event("input", { bubbles: true }));
}"""
NOTHING_SEEN = "window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };"
IN_THE_MIDDLE = """row => {
    row.scrollIntoView({ block: "center" });
    const { x, y, width, height } = row.getBoundingClientRect();
    return row.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""
RELEASED = "row => row.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))"
SENTENCES_SHOWN = """result => {
    const shown = [];
    const look = () => shown.push(result.querySelector(".result__sentence").textContent);
    new MutationObserver(look).observe(result, { childList: true });
    return shown;
}"""


def test_many_clicks_at_once(open_calculator: Callable[[str], Calculator]) -> None:
    calculator = open_calculator("rades")
    codes = every_answer("rades")["primary"]
    calculator.question("primary").locator("input").evaluate_all(CLICKS, codes * 3 + [codes[2]])
    calculator.expect_result_of({"primary": codes[2]})


def test_a_late_reply_to_older_answers_is_dropped(page: Page, site: Path) -> None:
    replies = {code: respond("mirels", {"site": code}, {}) for code in SITES}
    page.add_init_script(f"const REPLIES = {json.dumps(replies)}; {LAST_FIRST}")
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    shown = calculator.result.evaluate_handle(SENTENCES_SHOWN)
    calculator.question("site").locator("input").evaluate_all(CLICKS, SITES)
    calculator.expect_result_of({"site": SITES[-1]})
    until(page, "isTold")
    drawn(page)
    older = [replies[code]["sentence"] for code in SITES[:-1]]
    assert not [sentence for sentence in shown.json_value() if " ".join(sentence.split()) in older]
    calculator.expect_result_of({"site": SITES[-1]})


def test_nothing_changes_between_press_and_release(page: Page, site: Path) -> None:
    """Where it did, the row that was aimed at could be elsewhere by then, and the answer was lost."""
    answers = {"schedule": "gy_8_in_1"}
    reply = respond("pain_schedules", answers, {})
    page.clock.install()
    page.add_init_script(ONCE.replace("REPLY", json.dumps(reply)))
    page.goto(page_of(site, "pain_schedules"))
    calculator = Calculator(page, "pain_schedules").ready()
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.root.evaluate(PRESSED_AND_TYPED)
    page.clock.run_for(400)
    during = calculator.sentence.text_content() or ""
    assert " ".join(during.split()) == " ".join(reply["sentence"].split())
    calculator.root.locator("[data-unknown]").first.evaluate(RELEASED)
    page.clock.run_for(1)
    expect(calculator.sentence).to_have_text("Calcul en cours…")


def test_the_bar_does_not_come_under_a_finger(page: Page, site: Path) -> None:
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.answer("site", "upper_limb")
    result = calculator.result
    result.scroll_into_view_if_needed()
    expect(calculator.root).to_have_attribute("data-result-seen", "")
    was_seen = calculator.root.evaluate(PRESSED_WHILE_THE_RESULT_LEAVES)
    assert was_seen
    expect(calculator.root).not_to_have_attribute("data-result-seen", "")


@pytest.mark.parametrize("rule", ["frankel", "skeletal_event"])
def test_the_bar_covers_no_answer_before_the_page_has_seen_the_result(page: Page, site: Path, rule: str) -> None:
    page.add_init_script(NOTHING_SEEN)
    page.goto(page_of(site, rule))
    calculator = Calculator(page, rule).ready()
    answers = complete_answers(rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    expect(calculator.root.locator("[data-bar]")).to_contain_text(calculator.sentence.inner_text())
    assert calculator.root.locator("form .option").last.evaluate(IN_THE_MIDDLE)
