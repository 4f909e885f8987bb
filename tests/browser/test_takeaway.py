"""The file to take away, opened from a disk without network: complete forms, to the letter, under its own policy."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from html import escape, unescape
from pathlib import Path
from typing import Literal

import pytest
from accessibility import violations
from calculators import Calculator, complete_answers, page_of, readable
from faces import faces
from paper import pages
from playwright.sync_api import Browser, Page, expect

from bonemets import rules
from bonemets.browser.api import respond
from bonemets.kernel.rule import find
from bonemets_site.data import tables
from bonemets_site.data.withdrawals import Withdrawal
from bonemets_site.pages import takeaway

ORIGIN = "Résultat lu dans la table calculée à la publication, non recalculé dans ce navigateur."
LISTED = [rule.name for rule in rules() if tables.has_table(rule)]


@pytest.fixture(scope="module")
def file(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file alone in its folder, so that it can borrow nothing from the site."""
    return Path(shutil.copy(site / "aide" / "bonemets-a-emporter.html", tmp_path_factory.mktemp("away")))


@pytest.fixture(scope="module")
def away(browser: Browser, file: Path) -> Iterator[Page]:
    """The file as its reader opens it; whatever it complains of or asks for fails the module."""
    with browser.new_context(offline=True, locale="fr-FR") as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url))
        page.goto(file.as_uri())
        yield page
        assert complaints == [file.as_uri()]


def expected(rule: str, answers: dict[str, str]) -> str:
    """The result without its links, which lead to the site, and where it comes from."""
    return readable(re.sub(r"<a .*?</a>", "", respond(rule, answers, {})["html"])) + ORIGIN


@pytest.mark.parametrize("rule", LISTED)
def test_a_complete_form_gets_the_result_of_python(away: Page, rule: str) -> None:
    calculator = Calculator(away, rule)
    answers = complete_answers(rule)
    *most, last = answers
    calculator.fill({name: answers[name] for name in most})
    expect(calculator.root.locator(".result")).to_have_count(0)
    calculator.answer(last, answers[last])
    expect(calculator.result).to_have_text(expected(rule, answers))
    calculator.press("Effacer")
    expect(calculator.result).to_have_text("")


def test_an_unknown_answer_has_no_result(away: Page) -> None:
    calculator = Calculator(away, "mirels")
    calculator.fill({**complete_answers("mirels"), "pain": None})
    expect(calculator.result).to_contain_text("Aucun résultat : 1 réponse inconnue")
    expect(calculator.root.locator(".result")).to_have_count(0)
    calculator.press("Effacer")


def test_a_value_that_is_not_in_the_table_has_no_result(away: Page) -> None:
    calculator = Calculator(away, "spine_strategy")
    calculator.fill({"tokuhashi": "16", "tomita": "4"})
    expect(calculator.result).to_contain_text("une valeur n'est pas admise")
    calculator.press("Effacer")


def test_a_box_stops_the_rule(away: Page) -> None:
    calculator = Calculator(away, "mirels")
    calculator.answer("pelvis", "yes")
    expect(calculator.result).to_have_text(expected("mirels", {"pelvis": "yes"}))
    calculator.press("Effacer")


@pytest.mark.parametrize("rule", LISTED)
def test_its_tables_are_those_of_the_site(away: Page, site: Path, rule: str) -> None:
    carried = away.locator(f'.calculator[data-rule="{rule}"]').get_attribute("data-held")
    page = (site / page_of(site, rule) / "index.html").read_text("utf-8")
    assert carried
    assert page.count(f'data-held="{escape(carried)}"') == 1


def test_its_policy_allows_nothing_but_itself(file: Path) -> None:
    content = file.read_text("utf-8")
    assert content.count('http-equiv="Content-Security-Policy"') == 1
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', content)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "'self'" not in policy


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(away: Page, scheme: Literal["light", "dark"], width: int) -> None:
    away.set_viewport_size({"width": width, "height": 800})
    away.emulate_media(color_scheme=scheme)
    calculator = Calculator(away, "tomita")
    calculator.fill(complete_answers("tomita"))
    assert violations(away) == []
    for face in faces(away):
        assert away.evaluate("document.documentElement.scrollWidth") <= width, face
    calculator.press("Effacer")


def test_what_is_folded_is_whole_on_paper(away: Page) -> None:
    calculator = Calculator(away, "mirels")
    calculator.fill(complete_answers("mirels") | {"site": "lower_limb"})
    whole = calculator.result.locator(".result__long > .result__whole")
    expect(whole).to_be_hidden()
    away.emulate_media(media="print")
    away.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(whole).to_be_visible()
    expect(calculator.result.locator("summary").first).to_be_hidden()
    expect(calculator.root.locator("[data-text]")).to_be_hidden()
    away.evaluate("window.dispatchEvent(new Event('afterprint'))")
    away.emulate_media(media="null")
    expect(whole).to_be_hidden()
    calculator.press("Effacer")


def test_one_sheet_is_printed_alone(away: Page) -> None:
    away.evaluate("window.print = () => {}")
    calculator = Calculator(away, "tomita")
    calculator.press("Imprimer cette fiche")
    away.emulate_media(media="print")
    expect(calculator.root.locator("form")).to_be_visible()
    expect(Calculator(away, "mirels").root).to_be_hidden()
    away.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(Calculator(away, "mirels").root).to_be_visible()
    away.emulate_media(media="null")


@pytest.mark.parametrize("rule", [rule for rule in LISTED if find(rule).is_score])
def test_one_page_per_score(away: Page, rule: str) -> None:
    away.evaluate("window.print = () => {}")
    calculator = Calculator(away, rule)
    for answers in ({}, complete_answers(rule)):
        calculator.fill(answers)
        for face in faces(away):
            calculator.press("Imprimer cette fiche")
            assert pages(away) == 1, (face, answers)
    calculator.press("Effacer")


def test_a_rule_withdrawn_when_the_file_is_made_has_neither_form_nor_table() -> None:
    withdrawn = Withdrawal("mirels", (find("mirels").version,), date(2026, 12, 1), "essai")
    sound, text = takeaway.page(()), re.sub("[\u00a0\u202f]", " ", unescape(takeaway.page((withdrawn,))))
    assert 'data-rule="mirels"' in sound
    assert 'data-rule="mirels"' not in text
    assert 'data-rule="tomita"' in text
    assert f"Règle {withdrawn.versions[0]} retirée le 01/12/2026 : essai. Aucun calcul n'est proposé." in text
    old = Withdrawal("mirels", ("0.9.0",), date(2026, 12, 1), "essai")
    assert takeaway.page((old,)) == sound
