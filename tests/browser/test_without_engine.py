"""Where Python cannot run, the page says so, reads complete forms from its table, and leaves a way by hand."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from calculators import Calculator, complete_answers, page_of
from held import Held
from playwright.sync_api import Browser, Page, expect

READ = "Résultat lu dans la table calculée à la publication, non recalculé dans ce navigateur."
TABLE = "Tableau des points et des catégories"


@pytest.fixture
def page_without_wasm(
    launch_browser: Callable[..., Browser],
    browser_type_launch_args: dict[str, Any],
    browser_context_args: dict[str, Any],
) -> Iterator[Page]:
    arguments = [*browser_type_launch_args["args"], "--js-flags=--jitless"]
    with launch_browser(args=arguments) as browser:
        yield browser.new_context(**browser_context_args).new_page()


def expect_a_way_by_hand(calculator: Calculator, state: str) -> None:
    """The state in words, the total to add up, and a link to a table that is there to be read."""
    root, page = calculator.root, calculator.page
    expect(page.locator("html")).to_have_attribute("data-engine", state)
    expect(root.locator(".calculator__engine")).to_contain_text("Additionner les points à la main", use_inner_text=True)
    expect(root.locator(".by-hand")).to_be_visible()
    expect(root.locator(".points").first).to_be_visible()
    answers = complete_answers("mirels")
    *most, last = answers
    calculator.fill({name: answers[name] for name in most})
    expect(calculator.sentence).to_contain_text("Aucun résultat")
    expect(calculator.sentence).to_contain_text("Additionner les points à la main")
    calculator.answer(last, answers[last])
    calculator.expect_result_of(answers)
    expect(root.locator("[data-origin]")).to_have_text(READ)
    expect(root.locator(".calculator__engine")).to_contain_text(
        "lu dans la table calculée à la publication", use_inner_text=True
    )
    root.locator(".calculator__engine").get_by_role("link", name=TABLE).filter(visible=True).click()
    table = page.locator("h2[id$=-calcul] ~ * table, h2[id$=-calcul] ~ table").first
    expect(table).to_be_visible()
    expect(table).to_be_in_viewport()
    expect(table).to_contain_text("Membre supérieur", ignore_case=True)


def test_webassembly_refused(page_without_wasm: Page, base_url: str, site: Path) -> None:
    page_without_wasm.goto(base_url + page_of(site, "mirels"))
    calculator = Calculator(page_without_wasm, "mirels")
    expect(calculator.root.locator(".calculator__engine")).to_contain_text(
        "WebAssembly indisponible", use_inner_text=True
    )
    expect_a_way_by_hand(calculator, "refused")


@pytest.mark.parametrize(
    "missing",
    ["worker.mjs", "runtime/pyodide.asm.wasm", "runtime/pyodide.mjs", "runtime/library.zip", "runtime/bonemets.zip"],
)
def test_a_missing_file(page: Page, site: Path, missing: str) -> None:
    page.context.route(f"**/assets/{missing}", lambda route: route.abort())
    page.goto(page_of(site, "mirels"))
    expect_a_way_by_hand(Calculator(page, "mirels"), "failed")


def test_answers_given_before_python_is_ready_are_computed_once_it_is(page: Page, site: Path) -> None:
    held = Held(page.context, "**/runtime/bonemets.zip")
    page.goto(page_of(site, "zoledronic_dose"))
    calculator = Calculator(page, "zoledronic_dose")
    answers = complete_answers("zoledronic_dose")
    calculator.fill(answers)
    expect(calculator.sentence).to_contain_text("Le résultat s'affichera dès que le calcul sera prêt")
    expect(calculator.root.locator(".calculator__engine")).to_contain_text(
        re.compile(r"Le calcul démarre\.|Python.: [\d,]+.Mo sur"), use_inner_text=True
    )
    held.release()
    calculator.expect_result_of(answers)
    expect(calculator.root.locator(".calculator__engine")).to_contain_text("Calcul prêt", use_inner_text=True)


def test_without_javascript(browser: Browser, browser_context_args: dict[str, Any], site: Path) -> None:
    with browser.new_context(**browser_context_args, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(page_of(site, "mirels"))
        calculator = Calculator(page, "mirels")
        message = calculator.root.locator(".calculator__no-script")
        expect(message).to_be_visible()
        expect(message).to_contain_text("JavaScript désactivé")
        expect(calculator.root.locator(".by-hand")).to_be_visible()
        for hidden in (calculator.result, calculator.root.locator(".calculator__actions")):
            expect(hidden).to_be_hidden()
        calculator.fill(complete_answers("mirels"))
        table = page.locator("table").filter(has_text="9 à 12").first
        expect(table).to_be_visible()


def test_a_browser_too_old_for_the_scripts_of_the_page_says_so(page: Page, site: Path) -> None:
    """What such a browser makes of a script that it cannot read: an error of syntax, and nothing run."""
    page.context.route("**/*.mjs", lambda route: route.fulfill(body="a future ?!", content_type="text/javascript"))
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels")
    expect(calculator.root.locator(".calculator__engine")).to_contain_text(
        "Ce navigateur est trop ancien pour le calcul", use_inner_text=True
    )
    expect(calculator.root.locator(".by-hand")).to_be_visible()
    expect(calculator.root.locator(".calculator__actions")).to_be_hidden()
    calculator.fill(complete_answers("mirels"))
    expect(page.get_by_text("Aucune donnée saisie")).to_be_hidden()
    page.evaluate("scrollTo(0, 0)")
    expect(calculator.root.locator(".calculator__engine")).to_be_in_viewport()
    page.goto("fiche-rcp/")
    expect(page.locator(".board .calculator__engine")).to_contain_text("trop ancien", use_inner_text=True)
    expect(page.locator(".board [data-result]")).to_be_hidden()
