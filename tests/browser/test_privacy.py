"""What is answered stays in the page: no storage, no address, no history keeps it."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from calculators import SPINE_AND_LIMB_SCORES, Calculator, complete_answers
from playwright.sync_api import Page, expect

KEPT = """async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    history: history.state,
    name: window.name,
})"""


@pytest.mark.parametrize("rule", SPINE_AND_LIMB_SCORES)
def test_nothing_is_kept(open_calculator: Callable[[str], Calculator], visit: Page, base_url: str, rule: str) -> None:
    requests: list[str] = []
    calculator = open_calculator(rule)
    address, before = visit.url, visit.evaluate(KEPT)
    visit.on("request", lambda request: requests.append(request.url))
    answers = complete_answers(rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    calculator.press("Copier pour la RCP")
    calculator.press("Créer un lien")
    calculator.press("Imprimer la fiche")
    after = visit.evaluate(KEPT)
    assert after["cookies"] == ""
    assert after["databases"] == []
    assert {key: after[key] for key in ("session", "name")} == {key: before[key] for key in ("session", "name")}
    assert set(after["caches"]) <= {"bonemets-status"}
    assert set(after["local"]) <= {f"{urlsplit(base_url).path}.__palette"}
    assert set(after["history"] or {}) <= {"x", "y"}
    assert visit.url == address
    assert requests == []


def test_a_reload_starts_from_an_empty_form(load_calculator: Callable[[str], Calculator], page: Page) -> None:
    calculator = load_calculator("functional_outcome")
    calculator.fill({"age": "71", "local_involvement": "no"})
    calculator.expect_result_of({"age": "71", "local_involvement": "no"})
    page.reload()
    calculator.ready()
    expect(calculator.sentence).to_have_text("Aucune donnée saisie.")
    assert calculator.read() == {}


def test_no_form_sends_anything(open_calculator: Callable[[str], Calculator], visit: Page) -> None:
    calculator = open_calculator("spine_strategy")
    address = visit.url
    calculator.field("tokuhashi").fill("7")
    calculator.field("tokuhashi").press("Enter")
    calculator.expect_result_of({"tokuhashi": "7"})
    assert visit.url == address
