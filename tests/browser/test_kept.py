"""What a reader answered is never lost in silence: by a link, Back, a reload, a failed Python or a new release."""

import json
import re
from pathlib import Path

from calculators import Calculator, page_of
from following import ELSEWHERE, FOLLOW
from held import Held
from playwright.sync_api import Dialog, Page, expect
from test_board import FICHE, Board


def test_answers_are_there_again_after_a_link_and_back(page: Page, site: Path, base_url: str) -> None:
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.fill({"site": "lower_limb"})
    for back in (page.go_back, lambda: page.evaluate(FOLLOW, base_url + page_of(site, "mirels"))):
        page.evaluate(FOLLOW, base_url + ELSEWHERE)
        expect(calculator.root).to_have_count(0)
        back()
        expect(calculator.banner).to_contain_text("Réponses reprises")
        assert calculator.read() == {"site": "lower_limb"}
        calculator.expect_result_of({"site": "lower_limb"})
    calculator.press("Effacer")
    page.evaluate(FOLLOW, base_url + ELSEWHERE)
    page.go_back()
    expect(calculator.root).to_be_visible()
    expect(calculator.banner).to_be_hidden()
    assert calculator.read() == {}


def test_an_answer_given_before_the_script_is_there_is_taken_where_it_is(page: Page, site: Path) -> None:
    """It comes from no page before this one, and its reader is looking at it."""
    held = Held(page.context, "**/assets/page.mjs")
    page.goto(page_of(site, "mirels"), wait_until="commit")
    calculator = Calculator(page, "mirels")
    calculator.answer("site", "lower_limb")
    seen = page.evaluate("scrollY")
    held.release()
    calculator.ready().expect_result_of({"site": "lower_limb"})
    expect(calculator.banner).to_be_hidden()
    assert page.evaluate("scrollY") == seen


def test_a_reload_asks_first_once_something_is_answered(page: Page, site: Path) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    page.goto(page_of(site, "trial_status"))
    calculator = Calculator(page, "trial_status").ready()
    page.locator("h1").click()
    page.reload()
    assert asked == [], "the day that the page proposes is no answer of the reader"
    calculator.ready().fill({"trial": "prism"})
    page.reload()
    assert asked == ["beforeunload"]


def test_a_link_carries_what_was_typed(page: Page, site: Path) -> None:
    page.goto(page_of(site, "zoledronic_dose"))
    calculator = Calculator(page, "zoledronic_dose").ready()
    calculator.question("clearance").locator("input[type=text]").fill("52 ml/min")
    expect(calculator.sentence).to_contain_text("mg")
    before = calculator.sentence.text_content()
    calculator.press("Créer un lien")
    shared = calculator.root.get_by_label("Lien vers ces réponses").input_value()
    calculator.press("Effacer")
    page.goto(shared)
    expect(calculator.banner).to_have_text("Données reçues par un lien")
    expect(calculator.question("clearance").locator("input[type=text]")).to_have_value("52 ml/min")
    expect(calculator.sentence).to_have_text(before or "")


def test_a_link_says_that_it_leaves_the_date_out(page: Page, site: Path) -> None:
    page.goto(page_of(site, "trial_status"))
    calculator = Calculator(page, "trial_status").ready()
    calculator.fill({"trial": "prism", "day": "01/01/2020"})
    calculator.press("Créer un lien")
    expect(calculator.done).to_contain_text("Le lien n'emporte pas ces réponses")
    shared = calculator.root.get_by_label("Lien vers ces réponses").input_value()
    calculator.press("Effacer")
    page.goto(shared)
    expect(calculator.root.locator("[data-banner]")).to_contain_text("Un lien n'emporte pas de date")


def test_how_much_of_python_has_come_is_told(page: Page, site: Path) -> None:
    held = Held(page.context, "**/runtime/library.zip")
    page.goto(page_of(site, "mirels"))
    told = page.locator(".calculator__engine [data-progress]").first
    expect(told).to_have_text(re.compile(r"^Python\s: \d+,\d\sMo sur \d+,\d\.$"))
    held.release()
    Calculator(page, "mirels").ready()


def test_a_python_of_another_release_is_asked_nothing_and_the_reader_is_told_to_reload(page: Page, site: Path) -> None:
    manifest = json.loads((site / "assets/runtime/manifest.json").read_bytes())
    other = json.dumps(manifest | {"inputs": "0" * 64})
    page.context.route("**/manifest.json", lambda route: route.fulfill(body=other, content_type="application/json"))
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels")
    calculator.fill({"site": "lower_limb"})
    expect(page.locator("html")).to_have_attribute("data-engine", "mixed", timeout=60_000)
    expect(calculator.sentence).to_contain_text("la page et le calcul ne sont pas de la même version")
    expect(page.locator(".site-notice")).to_contain_text("Recharger la page avant de s'en servir")
    page.context.unroute_all()
    page.get_by_role("button", name="Recharger cette page").click()
    calculator.ready()


def test_a_dossier_is_saved_without_python_under_its_day_and_its_label(page: Page, site: Path, tmp_path: Path) -> None:
    page.context.route("**/runtime/bonemets.zip", lambda route: route.abort())
    page.goto(FICHE)
    board = Board(page)
    expect(page.locator("html")).to_have_attribute("data-engine", "failed", timeout=60_000)
    page.locator("form[data-part=topics] input").first.check()
    page.get_by_label("Libellé du fichier").fill("Fémur gauche")
    with page.expect_download() as saved:
        board.press("Enregistrer dans un fichier")
    assert re.fullmatch(r"fiche-rcp_\d{4}-\d\d-\d\d_femur-gauche\.json", saved.value.suggested_filename)
    expect(board.done).to_contain_text("tel que saisi")
    file = tmp_path / "fiche.json"
    saved.value.save_as(file)
    page.context.unroute_all()
    board.press("Relancer le calcul")
    board.ready()
    board.press("Nouveau dossier")
    page.locator("[data-file]").set_input_files(file)
    expect(board.done).to_have_text("Fichier ouvert")
    expect(page.locator("form[data-part=topics] input").first).to_be_checked()
