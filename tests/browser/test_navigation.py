"""From one calculator to another: pages change without reloading and Python is started once."""

import re
from collections.abc import Callable
from pathlib import Path

from calculators import Calculator, complete_answers, page_of
from held import Held
from playwright.sync_api import Page, Worker, expect
from waiting import drawn, until

MARK = "() => { window.sameDocument = true; }"
MADE_HERE = "blob:"
KEEP_SHEET = "document.onreadystatechange = () => { window.sheet ??= document.styleSheets[0]; }"
SAME_SHEET = "() => document.styleSheets.length === 1 && document.styleSheets[0] === window.sheet"


def follow(page: Page, site: Path, rule: str) -> Calculator:
    """Follow the link of the menu to the page of a rule."""
    section = page_of(site, rule)
    page.locator(f'nav.md-nav--primary a[href$="{section.removeprefix("referentiel/")}"]').first.evaluate(
        "link => link.click()"
    )
    calculator = Calculator(page, rule)
    expect(calculator.root).to_be_visible()
    return calculator


def test_python_starts_once_for_the_whole_visit(page: Page, site: Path) -> None:
    workers: list[Worker] = []
    page.on("worker", lambda worker: workers.append(worker) if worker.url.startswith(MADE_HERE) else None)
    page.goto(page_of(site, "mirels"))
    mirels = Calculator(page, "mirels").ready()
    page.evaluate(MARK)
    mirels.fill(complete_answers("mirels"))
    mirels.expect_result_of(complete_answers("mirels"))

    sins = follow(page, site, "sins")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=1_000)
    sins.answer("lesion", "lytic")
    sins.expect_result_of({"lesion": "lytic"})

    again = follow(page, site, "mirels")
    assert again.read() == complete_answers("mirels")
    again.press("Effacer")
    again.answer("site", "upper_limb")
    again.expect_result_of({"site": "upper_limb"})
    assert again.read() == {"site": "upper_limb"}
    assert page.evaluate("window.sameDocument"), "the page was reloaded"
    assert len(workers) == 1, [worker.url for worker in workers]


def test_the_style_sheet_is_read_once_for_the_whole_visit(page: Page, site: Path) -> None:
    """Read again, all of the page is laid out again and drawn."""
    page.add_init_script(KEEP_SHEET)
    page.goto(page_of(site, "mirels"))
    mirels = Calculator(page, "mirels").ready()
    assert page.evaluate(SAME_SHEET)
    page.evaluate(MARK)
    page.locator("header a[href]").first.click()
    expect(page.locator(".desk").first).to_be_visible()
    assert page.evaluate(SAME_SHEET)
    page.go_back()
    expect(mirels.root).to_be_visible()
    assert page.evaluate(SAME_SHEET)
    assert page.evaluate("window.sameDocument"), "the page was reloaded"


def test_back_and_forward(load_calculator: Callable[[str], Calculator], site: Path) -> None:
    mirels = load_calculator("mirels")
    page = mirels.page
    page.evaluate(MARK)
    mirels.answer("site", "upper_limb")
    mirels.expect_result_of({"site": "upper_limb"})
    follow(page, site, "sins")
    page.go_back()
    expect(mirels.root).to_be_visible()
    mirels.answer("pain", "mild")
    kept = mirels.read()
    mirels.expect_result_of(kept)
    page.go_forward()
    sins = Calculator(page, "sins")
    sins.answer("pain", "none")
    sins.expect_result_of({"pain": "none"})
    assert page.evaluate("window.sameDocument"), "the page was reloaded"


def test_a_link_within_the_page_keeps_the_answers(load_calculator: Callable[[str], Calculator]) -> None:
    calculator = load_calculator("mirels")
    page = calculator.page
    calculator.answer("site", "upper_limb")
    calculator.expect_result_of({"site": "upper_limb"})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("main a[href$='#s-3-5-2-preuves']").first.evaluate("link => link.click()")
    expect(page).to_have_url(re.compile("#s-3-5-2-preuves$"))
    drawn(page)
    assert calculator.read() == {"site": "upper_limb"}
    page.go_back()
    expect(page).to_have_url(re.compile("/$"))
    drawn(page)
    assert asked == [], "the page is on its way again"
    assert calculator.read() == {"site": "upper_limb"}


def test_a_link_followed_right_after_scrolling_leads_to_its_own_place(page: Page, site: Path) -> None:
    """The theme notes the place of the first page when the address is already that of the next."""
    page.goto("")
    until(page, "globalThis.document$ && document.documentElement.dataset.engine")
    held = Held(page.context, "**/3-4-anti-resorptifs/")
    page.evaluate("() => { scrollTo(0, 300); document.querySelector('main a[href*=calculer-dose]').click(); }")
    until(page, "history.state?.y === 300 && location.hash === '#s-3-4-calculer-dose'")
    held.release()
    expect(page.locator("#s-3-4-calculer-dose")).to_be_in_viewport()
    assert page.locator("[data-rule=zoledronic_dose] .question").first.evaluate(
        "question => question.getBoundingClientRect().top < innerHeight"
    )


def test_a_page_left_before_python_answers(page: Page, site: Path) -> None:
    page.goto(page_of(site, "mirels"))
    Calculator(page, "mirels").answer("site", "upper_limb")
    tomita = follow(page, site, "tomita")
    tomita.answer("bone", "single")
    tomita.expect_result_of({"bone": "single"})
