"""« Exécuter ici »: the code of the cases and of the examples, edited and run in the page."""

import re
from collections.abc import Callable, Iterator

import pytest
from accessibility import violations
from calculators import Calculator, complete_answers
from cells import Cell
from following import FOLLOW
from playwright.sync_api import Browser, Locator, Page, expect

from bonemets.kernel.rule import find
from bonemets_site.data.notebooks import all_notebooks

CASES = ("07-femur-menace", "13-dossier-incomplet", "16-cohorte")
FEMUR = "cas/07-femur-menace/"
MIRELS = "api/bonemets/guideline/radiotherapy/mirels/"
ENDLESS = "while True:\n    pass"
GONE = re.compile("les variables de la page sont perdues")


Go = Callable[[str], Callable[[int], Cell]]


@pytest.fixture(scope="module")
def asked(visit: Page) -> list[str]:
    """Every address that the visit asks for."""
    found: list[str] = []
    visit.context.on("request", lambda request: found.append(request.url))
    return found


@pytest.fixture
def go(visit: Page, base_url: str, asked: list[str]) -> Iterator[Go]:
    """Follow a link to a page, without any of its cells having run."""

    def to(address: str) -> Callable[[int], Cell]:
        for stop in ("cas/", address):
            visit.evaluate(FOLLOW, base_url + stop)
            expect(visit.locator(f'link[rel="canonical"][href$="{stop}"]')).to_be_attached()
        return lambda number: Cell(visit, number)

    yield to
    assert [url for url in asked if not url.startswith((base_url, "blob:"))] == []


def code_cells(case: str) -> list[str]:
    """What each code cell of a notebook has stored, as text."""
    (notebook,) = (notebook for notebook in all_notebooks() if notebook.path.stem == case)
    return [
        "".join("".join(output.get("text") or output["data"].get("image/svg+xml", ())) for output in cell["outputs"])
        for cell in notebook.cells
        if cell["cell_type"] == "code"
    ]


def test_the_editor_is_loaded_when_it_is_first_used(go: Go, asked: list[str]) -> None:
    cell = go(FEMUR)
    assert [url for url in asked if "/editor/" in url] == []
    cell(1).open()
    assert [url.rpartition("/")[2] for url in asked if "/editor/" in url] == ["editor.mjs"]


@pytest.mark.parametrize("case", CASES)
def test_every_cell_shows_what_its_notebook_holds(go: Go, visit: Page, case: str) -> None:
    cell = go(f"cas/{case}/")
    for number, stored in enumerate(code_cells(case), start=1):
        one = cell(number).open().run()
        expect(one.status).to_have_text("Exécuté.")
        if stored.startswith("<svg"):
            expect(one.shown.locator("svg").first).to_be_visible()
            assert one.shown.locator("figure").evaluate("figure => figure.innerHTML") == normal(visit, stored)
        else:
            assert one.shown.locator("pre").text_content() == stored
        expect(one.root.locator("xpath=following-sibling::*[1]")).to_be_hidden()


def normal(page: Page, markup: str) -> str:
    """Markup as a browser writes it again."""
    written: str = page.evaluate(
        "markup => Object.assign(document.createElement('div'), {innerHTML: markup}).innerHTML", markup
    )
    return written


def test_an_example_runs_and_a_result_is_drawn(go: Go, visit: Page) -> None:
    cell = go(MIRELS)
    visit.locator(".runner").first.wait_for()
    last = cell(visit.locator(".runner").count()).open()
    last.run()
    expect(last.shown).to_have_text("'surgery'")
    last.write("from bonemets.kernel.evaluation import assess\nassess(mirels, {'site': 'lower_limb'})").run()
    expect(last.shown.locator(".result__sentence")).to_have_text("Score de Mirels incomplet : entre 5 et 11 sur 12")


def test_the_example_of_the_whole_package_runs_where_its_page_has_no_heading_for_it(go: Go) -> None:
    """Mirels 9: lower limb 2, over two thirds 3, lytic 3, mild pain 1."""
    expect(go("api/")(3).open().run().shown).to_have_text("9")


class TestVariables:
    def test_a_name_that_is_defined_above_is_found_by_running_up_to_here(self, go: Go) -> None:
        cell = go(FEMUR)
        third = cell(3).open().run()
        expect(third.status).to_have_text("Erreur : NameError.")
        third.press("Exécuter tout jusqu'ici")
        expect(third.status).to_have_text("Exécuté.")
        expect(cell(1).status).to_have_text("Exécuté.")
        expect(third.root.get_by_text("exécuter d'abord les cellules précédentes")).to_be_hidden()

    def test_they_go_when_they_are_told_to_and_when_the_page_is_left(self, go: Go) -> None:
        cell = go(FEMUR)
        one = cell(1).open().write("kept = 1").run()
        expect(one.status).to_have_text("Exécuté ; rien à afficher.")
        expect(one.write("kept").run().shown).to_have_text("1")
        one.press("Redémarrer")
        expect(one.run().status).to_have_text("Erreur : NameError.")
        one.write("kept = 1").run()
        one = go(MIRELS)(1).open().write("kept").run()
        expect(one.status).to_have_text("Erreur : NameError.")


class TestEndless:
    def test_a_loop_is_stopped_and_the_next_cell_and_the_calculators_work(
        self, go: Go, visit: Page, open_calculator: Callable[[str], Calculator]
    ) -> None:
        cell = go(FEMUR)
        one, two = cell(1).open().write(ENDLESS), cell(2).open().write("6 * 7")
        one.press("Exécuter")
        expect(one.root.get_by_text(re.compile(r"En cours depuis \d+\ss"))).to_be_visible()
        one.press("Interrompre")
        expect(one.status).to_have_text(GONE)
        expect(one.editor).to_be_focused()
        expect(two.run().shown).to_have_text("42")
        calculator = open_calculator("mirels")
        calculator.fill(complete_answers("mirels"))
        calculator.expect_result_of(complete_answers("mirels"))

    def test_a_loop_does_not_outlive_its_page(self, go: Go, open_calculator: Callable[[str], Calculator]) -> None:
        one = go(FEMUR)(1).open().write(ENDLESS)
        one.press("Exécuter")
        expect(one.root.get_by_role("button", name="Interrompre")).to_be_visible()
        calculator = open_calculator("mirels")
        calculator.fill(complete_answers("mirels"))
        calculator.expect_result_of(complete_answers("mirels"))


class TestErrors:
    def test_the_traceback_quotes_the_cell_and_the_package(self, go: Go) -> None:
        one = go(MIRELS)(1).open().write("from bonemets import evaluate\nevaluate('mirels', {'pain': 'acute'})").run()
        expect(one.status).to_have_text("Erreur : InvalidAnswer.")
        text = one.shown.locator(".runner__error").text_content() or ""
        assert text.startswith('Traceback (most recent call last):\n  File "<cellule 1>", line 2, in <module>\n')
        assert "    evaluate('mirels', {'pain': 'acute'})\n" in text
        assert re.search(r'File "bonemets/kernel/evaluation\.py", line \d+, in evaluate\n    return assess\(', text)

    def test_a_module_that_is_not_there_is_explained(self, go: Go) -> None:
        one = go(MIRELS)(1).open().write("import matplotlib.pyplot").run()
        expect(one.status).to_contain_text("La page n'a pas ce module")
        expect(one.shown).to_contain_text("ModuleNotFoundError: No module named 'matplotlib'")


def test_reset_brings_back_the_code_and_its_output(go: Go) -> None:
    one = go(FEMUR)(1).open()
    stored: Locator = one.root.locator("xpath=following-sibling::*[1]")
    original = one.editor.inner_text()
    one.write("print('autre')").run()
    expect(one.shown).to_have_text("autre")
    expect(stored).to_be_hidden()
    one.press("Réinitialiser")
    expect(one.shown).to_be_hidden()
    expect(stored).to_be_visible()
    assert one.editor.inner_text() == original


def test_the_keyboard_writes_indents_and_leaves(go: Go, visit: Page) -> None:
    one = go(FEMUR)(1).open().write("")
    visit.keyboard.type("if 1:\nf = 's/n'\nf")
    visit.keyboard.press("Home")
    visit.keyboard.press("Control+z")
    visit.keyboard.press("Control+y")
    assert one.editor.inner_text().split() == ["if", "1:", "f", "=", "'s/n'", "f"]
    one.write("x")
    visit.keyboard.press("Home")
    visit.keyboard.press("Tab")
    expect(one.editor).to_be_focused()
    assert one.editor.inner_text() == "    x"
    visit.keyboard.press("Escape")
    visit.keyboard.press("Tab")
    expect(one.root.get_by_role("button", name="Exécuter", exact=True)).to_be_focused()
    visit.keyboard.press("Shift+Tab")
    expect(one.editor).to_be_focused()
    visit.keyboard.press("Tab")
    expect(one.editor).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_accessible_with_the_editor_open(browser: Browser, browser_context_args: dict[str, object], theme: str) -> None:
    with browser.new_context(**{**browser_context_args, "color_scheme": theme}) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(FEMUR)
        one = Cell(page, 1).open()
        for code in ("1 / 0", one.editor.inner_text()):
            one.write(code).run()
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 800})
                assert violations(page, ".md-content") == []
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_output_that_rests_on_a_withdrawn_rule_says_so(page: Page, base_url: str) -> None:
    version = find("mirels").version
    withdrawn = {"rule": "mirels", "versions": [version], "date": "01/12/2026", "reason": "essai"}
    status = {"release": "other", "withdrawn": [withdrawn]}
    page.context.route("**/status.json", lambda route: route.fulfill(json=status))
    page.goto(base_url + FEMUR)
    warning = f"Ne pas s'en servir\u00a0: règle mirels {version} retirée le 01/12/2026\u00a0: essai."
    block = page.locator('.cell[data-rules*="mirels@"]').first
    expect(block.locator("+ .runner").get_by_role("alert")).to_have_text(warning)
    page.goto(base_url + "api/bonemets/guideline/spine/tomita/")
    first = Cell(page, 1)
    expect(first.root.get_by_role("alert")).to_be_hidden()
    first.open().write("import bonemets\nbonemets.evaluate('to' + 'mita', {'bone': 'single'})['range']").run()
    expect(first.shown).to_have_text("[2, 9]")
    expect(first.root.get_by_role("alert")).to_be_hidden()
    first.write("import bonemets\nbonemets.evaluate('mir' + 'els', {'pelvis': True})['status']").run()
    expect(first.shown).to_have_text("'not_applicable'")
    expect(first.root.get_by_role("alert")).to_have_text(warning)
