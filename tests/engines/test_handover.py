"""What leaves a page comes back whole: the copied text, the link, the file of the sheet; search and cells answer."""

import json

from calculators import complete_answers
from selenium.webdriver import Keys

from bonemets.kernel.evaluation import assess
from bonemets.kernel.rule import find
from bonemets.render import text
from engines.visit import READY, Form, Visit, plain

RULE = "tomita"
ANSWERS = complete_answers(RULE)
VALUE = "selector => document.querySelector(selector).value"
BOX = """id => document.querySelector("article").prepend(Object.assign(document.createElement("textarea"), { id }))"""

PATIENT = {"primary": "nsclc", "visceral": "yes", "frankel": "d2"}
LESION = {"bone": "trochanteric", "side": "left", "mirels_size": "over_two_thirds", "mirels_type": "lytic"}
PARTS = {"topics": ["fracture", "spine_surgery"], "patient": PATIENT, "lesions": [LESION], "done": []}

CELL = ".runner"
SHOWN = f"{CELL} .runner__shown"
STORED = "() => document.querySelector('.runner ~ .output').textContent"


def answered(visit: Visit) -> Form:
    form = visit.calculator(RULE)
    form.fill(ANSWERS)
    form.expect_result_of(ANSWERS)
    return form


def test_a_copied_text_can_be_pasted(visit: Visit) -> None:
    form = answered(visit)
    form.press("copy-line")
    visit.says(f"{form.root} [data-done]", "Texte copié, 1 ligne")
    visit.driver.ask(BOX, "pasted")
    visit.driver.click("#pasted")
    visit.driver.press("v", control=True)
    assert plain(visit.driver.until(VALUE, "#pasted")) == plain(text.line(assess(find(RULE), ANSWERS)))


def test_a_link_gives_the_answers_back(visit: Visit) -> None:
    form = answered(visit)
    form.press("link")
    shared = visit.driver.until(VALUE, f"{form.root} [data-link] input")
    visit.driver.open("about:blank")
    visit.driver.open(shared)
    visit.driver.until(READY)
    visit.says(f"{form.root} [data-banner]", "Données reçues par un lien")
    form.expect_result_of(ANSWERS)
    assert "#" not in visit.driver.ask("() => location.href")


def test_a_sheet_goes_through_a_file_and_through_a_link(visit: Visit) -> None:
    driver, sheet = visit.driver, visit.sheet()
    sheet.fill(PARTS)
    sheet.expect_result_of(PARTS)
    sheet.press("save")
    sheet.says("done", "Fichier enregistré")
    saved = visit.downloaded("fiche-rcp_*.json")
    assert json.loads(saved.read_text("utf-8"))["lesions"] == [LESION]
    sheet.press("reset")
    sheet.says("result", "Choisir une question posée à la RCP.")
    driver.choose_file("[data-file]", saved)
    sheet.says("done", "Fichier ouvert")
    sheet.expect_result_of(PARTS)
    sheet.press("link")
    shared = driver.until(VALUE, "#board-link")
    driver.open("about:blank")
    driver.open(shared)
    driver.until(READY)
    sheet.says("banner", "Données reçues par un lien")
    sheet.expect_result_of(PARTS)


def test_a_cell_shows_what_its_notebook_holds_then_what_the_reader_writes(visit: Visit) -> None:
    driver = visit.driver
    visit.follow("cas/07-femur-menace/")
    driver.click(f"{CELL} [data-do=edit]")
    driver.until("() => Boolean(document.querySelector('.runner__editor').shadowRoot?.activeElement)")
    driver.click(f"{CELL} [data-do=run]")
    visit.says(f"{CELL} .runner__status", "Exécuté.")
    visit.says(SHOWN, driver.ask(STORED))
    driver.write(f"{CELL} .runner__editor", "print(6 * 7)")
    driver.click(f"{CELL} [data-do=run]")
    visit.says(SHOWN, "42")


def test_a_search_leads_to_a_page(visit: Visit) -> None:
    driver = visit.driver
    visit.open("aide/")
    driver.click(".md-search__input")
    driver.press("epidurite")
    driver.until("() => document.querySelector('.md-search-result mark')?.textContent === 'épidurite'")
    driver.press(f"{Keys.ARROW_DOWN * 3}{Keys.ENTER}")
    driver.until("() => location.search.startsWith('?h=')")
    driver.until("() => document.querySelector('mark[data-md-highlight]') !== null")
