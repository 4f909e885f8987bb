"""A lesion is named from lists: the name goes wherever the result goes, and never into the result."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from calculators import Calculator, complete_answers, page_of
from following import ELSEWHERE, FOLLOW
from playwright.sync_api import Browser, Page, expect
from test_board import Board
from test_handover import HAND_OVER
from test_link import link

from bonemets.browser.api import respond
from bonemets.kernel.rule import find

FEMUR = "fémur, région trochantérienne, gauche"
NAMED = ("lesion.place", "trochanteric"), ("lesion.side", "left")


def lists(calculator: Calculator) -> dict[str, str]:
    """What is chosen in the lists."""
    chosen = calculator.root.locator("[data-lesion] select")
    return dict(chosen.evaluate_all("lists => lists.map(({ name, value }) => [name, value])"))


def name_it(calculator: Calculator) -> None:
    for name, code in NAMED:
        calculator.root.locator(f'select[name="{name}"]').select_option(code)


@pytest.fixture
def named(page: Page, site: Path) -> Calculator:
    """A complete Mirels score of a femur that is named."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script("window.print = () => {}")
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    calculator.fill(complete_answers("mirels"))
    name_it(calculator)
    return calculator


def test_the_name_opens_every_text_and_leaves_the_result_as_it_is(named: Calculator) -> None:
    answers = complete_answers("mirels")
    named.expect_result_of(answers)
    told = respond("mirels", answers, {})
    said: dict[str, str] = {}
    for words in ("Copier pour la RCP", "Copier en une ligne"):
        named.press(words)
        expect(named.done).to_contain_text("Texte copié")
        said[words] = named.page.evaluate("navigator.clipboard.readText()")
        assert said[words].encode("iso8859-15").decode("iso8859-15") == said[words]
    block, line = said.values()
    first, _, rest = block.partition("\r\n")
    assert first == f"Lésion : {FEMUR}"
    assert rest.splitlines()[:2] == told["text"].splitlines()[:2]
    assert line == f"{FEMUR} : {told['line']}"
    expect(named.root.locator("[data-named]")).to_have_text(f"Lésion : {FEMUR}")
    named.root.locator('select[name="lesion.side"]').select_option("right")
    box = named.root.get_by_label("Texte pour la RCP")
    expect(box).to_have_value(re.compile(r"^Lésion : fémur, région trochantérienne, droit\nSCORE"))


def test_the_name_is_on_paper_and_its_lists_are_not(named: Calculator) -> None:
    named.press("Imprimer la fiche")
    named.page.emulate_media(media="print")
    expect(named.root.locator("[data-named]")).to_be_visible()
    expect(named.root.locator("[data-lesion]")).to_be_hidden()


def test_the_name_is_there_again_after_a_link_and_back_until_it_is_erased(named: Calculator, base_url: str) -> None:
    page = named.page
    for _ in range(2):
        page.evaluate(FOLLOW, base_url + ELSEWHERE)
        expect(named.root).to_have_count(0)
        page.go_back()
        expect(named.root.locator("[data-named]")).to_have_text(f"Lésion : {FEMUR}")
        assert lists(named) == dict(NAMED)
    named.press("Effacer")
    expect(named.root.locator("[data-named]")).to_be_hidden()
    assert set(lists(named).values()) == {""}
    page.evaluate(FOLLOW, base_url + ELSEWHERE)
    page.go_back()
    expect(named.root).to_be_visible()
    assert set(lists(named).values()) == {""}


def test_a_link_carries_the_name(named: Calculator) -> None:
    named.press("Créer un lien")
    shared = named.root.get_by_label("Lien vers ces réponses").input_value()
    named.press("Effacer")
    named.page.goto(shared)
    expect(named.banner).to_have_text("Données reçues par un lien")
    assert lists(named) == dict(NAMED)
    named.expect_result_of(complete_answers("mirels"))


def test_a_name_alone_makes_no_link(named: Calculator) -> None:
    named.press("Effacer")
    name_it(named)
    named.press("Créer un lien")
    expect(named.done).to_have_text("Aucune réponse à mettre dans un lien.")


@pytest.mark.parametrize("other", ["lesion.place=moon", "lesion.place=t11", "lesion.name=left", "lesion.side=?"])
def test_a_link_with_a_name_that_no_list_offers_is_refused_whole(page: Page, site: Path, other: str) -> None:
    page.goto(page_of(site, "mirels") + link(f"site=lower_limb;{other}"))
    calculator = Calculator(page, "mirels").ready()
    expect(calculator.banner).to_contain_text("Aucune donnée n'a été chargée")
    assert calculator.read() == {}
    assert set(lists(calculator).values()) == {""}


def test_the_name_goes_to_the_sheet(named: Calculator) -> None:
    named.root.get_by_role("link", name=HAND_OVER).click()
    board = Board(named.page)
    expect(board.banner).to_contain_text("Réponses du calculateur ajoutées au dossier")
    for item, code in (("bone", "trochanteric"), ("side", "left")):
        expect(board.lesions.locator(f'input[name="{item}"][value="{code}"]')).to_be_checked()


@pytest.fixture
def away(browser: Browser, site: Path) -> Iterator[Page]:
    """The file to take away."""
    with browser.new_context(offline=True, locale="fr-FR") as context:
        page = context.new_page()
        page.goto((site / "aide" / "bonemets-a-emporter.html").as_uri())
        yield page


def test_the_file_to_take_away_names_the_lesion_too(away: Page) -> None:
    calculator = Calculator(away, "sins")
    calculator.fill(complete_answers("sins"))
    calculator.root.locator('select[name="lesion.place"]').select_option("t12")
    text = calculator.root.locator("textarea")
    expect(text).to_have_value(re.compile(rf"^Lésion : T12\n{find('sins').title.fr.upper()}"))
    calculator.press("Effacer")
    assert set(lists(calculator).values()) == {""}
