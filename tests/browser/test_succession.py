"""Answers given in quick succession: the result shown is always that of the last ones."""

import json
from collections.abc import Callable
from pathlib import Path

from calculators import Calculator, every_answer, page_of
from playwright.sync_api import Page

from bonemets.export.door import respond

CLICKS = "(inputs, codes) => { for (const code of codes) inputs.find(({ value }) => value === code).click(); }"
SITES = ["upper_limb", "lower_limb", "peritrochanteric"]
LAST_FIRST = """
    const Native = window.Worker;
    window.Worker = function (address, options) {
        if (!`${address}`.endsWith("/worker.mjs")) return new Native(address, options);
        const say = (data, delay) => setTimeout(() => this.onmessage({ data }), delay);
        const waiting = [];
        this.postMessage = ({ id, args: [, { site }] }) => {
            waiting.unshift({ id, value: REPLIES[site] });
            if (waiting.length === 3) waiting.forEach((message, place) => say(message, 50 * place));
        };
        this.terminate = () => {};
        say({ state: "ready", detail: "" }, 0);
    };
"""
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
    page.wait_for_timeout(500)
    older = [replies[code]["sentence"] for code in SITES[:-1]]
    assert not [sentence for sentence in shown.json_value() if " ".join(sentence.split()) in older]
    calculator.expect_result_of({"site": SITES[-1]})
