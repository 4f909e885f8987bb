"""The print style sheet, read by each engine: the sheet alone, black on white, whatever the theme."""

from calculators import complete_answers

from engines.visit import Visit

RULE = "mirels"
PAPER = """() => {
    const turn = (media) => {
        if (/\\bprint\\b/.test(media.mediaText)) media.mediaText = "all";
        else if (/\\bscreen\\b/.test(media.mediaText)) media.mediaText = "not all";
    };
    const through = (rules) => {
        for (const rule of rules) {
            if (rule.media) turn(rule.media);
            if (rule.cssRules) through(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) {
        turn(sheet.media);
        through(sheet.cssRules);
    }
}"""
"""As if the screen were paper: no driver of WebKit can ask for it."""
SEEN = """selectors => selectors.map((selector) =>
    [...document.querySelectorAll(selector)].some((one) => one.checkVisibility({ visibilityProperty: true })))"""
COLOURS = """() => [getComputedStyle(document.querySelector(".result__sentence")).color,
    getComputedStyle(document.body).backgroundColor]"""
DARK = "() => document.body.dataset.mdColorScheme === 'slate'"
SHOWN = [".result__sentence", ".calculator h3, .calculator legend"]
GONE = ["nav", "header.md-header", "footer", "button"]


def test_paper_is_black_on_white_and_holds_the_sheet_alone(visit: Visit) -> None:
    driver = visit.driver
    visit.open("")
    while not driver.ask(DARK):
        driver.click("[data-next-theme]")
    try:
        form = visit.calculator(RULE)
        answers = complete_answers(RULE)
        form.fill(answers)
        form.expect_result_of(answers)
        driver.ask("() => { window.print = () => {}; }")
        form.press("print")
        driver.ask(PAPER)
        assert driver.ask(SEEN, SHOWN) == [True for _ in SHOWN]
        assert driver.ask(SEEN, GONE) == [False for _ in GONE]
        sentence, paper = driver.ask(COLOURS)
        assert sentence == "rgb(0, 0, 0)"
        assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    finally:
        visit.open("")
        while driver.ask(DARK):
            driver.click("[data-next-theme]")
