"""Answers given in quick succession: the result shown is always that of the last ones."""

from collections.abc import Callable
from pathlib import Path

from calculators import Calculator, every_answer, page_of
from playwright.sync_api import Page, expect

CLICKS = "(inputs, codes) => { for (const code of codes) inputs.find(({ value }) => value === code).click(); }"
REPLIES_IN_REVERSE = """
    let waiting = [];
    export const call = (method, rule, answers) => new Promise((resolve) => {
        waiting.push({ resolve, said: Object.values(answers).join(" ") });
        if (waiting.length < 3) return;
        waiting.reverse().forEach(({ resolve, said }, place) => setTimeout(() => resolve({
            html: `<div class="result"><p class="result__sentence">${said}</p></div>`,
            status: "complete", sentence: said, text: said, line: said, next: null,
            errors: {}, unconfirmed: {}, echo: {},
        }), 50 * place));
        waiting = [];
    });
    export function onState(listener) {
        document.documentElement.dataset.engine = "ready";
        listener("ready", "");
    }
"""


def test_many_clicks_at_once(open_calculator: Callable[[str], Calculator]) -> None:
    calculator = open_calculator("rades")
    codes = every_answer("rades")["primary"]
    calculator.question("primary").locator("input").evaluate_all(CLICKS, codes * 3 + [codes[2]])
    calculator.expect_result_of({"primary": codes[2]})
    calculator.expect_result_of({"primary": codes[2]})


def test_a_late_reply_to_older_answers_is_dropped(page: Page, site: Path) -> None:
    page.route(
        "**/assets/engine.mjs", lambda route: route.fulfill(body=REPLIES_IN_REVERSE, content_type="text/javascript")
    )
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    replies = calculator.sentence.evaluate_handle(
        "() => { const shown = []; new MutationObserver(() => shown.push("
        "document.querySelector('.result__sentence').textContent))"
        ".observe(document.querySelector('[data-result]'), { childList: true }); return shown; }"
    )
    calculator.question("site").locator("input").evaluate_all(CLICKS, ["upper_limb", "lower_limb", "peritrochanteric"])
    expect(calculator.sentence).to_have_text("peritrochanteric")
    page.wait_for_timeout(300)
    assert [sentence for sentence in replies.json_value() if "limb" in sentence] == []
    expect(calculator.sentence).to_have_text("peritrochanteric")
