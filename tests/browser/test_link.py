"""A link carries answers only when asked to, and a link that was tampered with carries nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from calculators import RULES, Answers, Calculator, complete_answers, page_of, proposed
from playwright.sync_api import Page, expect
from waiting import drawn

from bonemets.kernel.rule import find

Open = Callable[[str], Calculator]

REFUSAL = "Ce lien est incomplet ou d'une version inconnue. Aucune donnée n'a été chargée."
VERSION = find("mirels").version


def check(body: str) -> str:
    """The four characters at the end of a link, so that a hostile link can be well formed: FNV-1a in base 36."""
    value = 0x811C9DC5
    for character in body:
        value = (value ^ ord(character)) * 0x01000193 % 2**32
    digits, value = "", value % 36**4
    for _ in range(4):
        value, digit = divmod(value, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def link(answers: str, rule: str = "mirels", version: str = VERSION) -> str:
    body = f"v1/{rule}@{version}/{answers}"
    return f"#{body}/{check(body)}"


GOOD = link("site=lower_limb;pain=?")
HOSTILE = {
    "cut": GOOD[:-3],
    "without its check": GOOD.rpartition("/")[0],
    "changed": GOOD.replace("lower_limb", "upper_limb"),
    "of a later format": GOOD.replace("#v1/", "#v2/"),
    "of an unknown rule": link("site=lower_limb", rule="nothing"),
    "of another page's rule": link("bone=single", rule="tomita"),
    "with an unknown question": link("site=lower_limb;age=70"),
    "with an unknown answer": link("site=pelvis"),
    "with a number for a choice": link("site=2"),
    "with an answer given twice": link("site=lower_limb;site=upper_limb"),
    "without answers": link(""),
    "with a prototype": link("__proto__=lower_limb"),
    "with markup": link("site=<img src=x onerror=alert(1)>"),
    "with encoded markup": link("site=%3Cimg%20src=x%20onerror=alert(1)%3E"),
    "too long": link("site=lower_limb;" * 60 + "pain=?"),
    "with half a version": link("site=lower_limb", version="1.0"),
}


def create(calculator: Calculator) -> str:
    calculator.press("Créer un lien")
    return calculator.root.get_by_label("Lien vers ces réponses").input_value()


@pytest.mark.parametrize("rule", [rule for rule in RULES if not proposed(rule)])
def test_a_link_gives_the_same_answers_back(open_calculator: Open, visit: Page, rule: str) -> None:
    calculator = open_calculator(rule)
    first, *_ = find(rule).questions
    answers: Answers = {**complete_answers(rule), first: None}
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    held, address = calculator.read(), visit.url
    shared = create(calculator)
    assert visit.url == address
    assert shared.startswith(f"{address}#v1/{rule}@{find(rule).version}/{first}=?")
    calculator.press("Effacer")
    expect(calculator.sentence).to_have_text("Aucune donnée saisie.")
    visit.goto(shared)
    expect(calculator.banner).to_have_text("Données reçues par un lien")
    calculator.expect_result_of(answers)
    assert calculator.read() == held
    assert visit.url == address


def test_a_link_carries_no_date(open_calculator: Open, visit: Page) -> None:
    calculator = open_calculator("trial_status")
    calculator.fill({"trial": "prism", "day": "01/06/2020"})
    calculator.expect_result_of({"trial": "prism", "day": "01/06/2020"})
    shared = create(calculator)
    assert "2020" not in shared.partition("#")[2]
    visit.goto("")
    visit.goto(shared)
    calculator.expect_result_of({"trial": "prism", **proposed("trial_status")})


def test_a_link_carries_exclusions_and_leaves_out_what_is_not_answered(open_calculator: Open, page: Page) -> None:
    calculator = open_calculator("mirels")
    answers = {"site": "lower_limb", "pelvis": "yes"}
    calculator.fill(answers)
    calculator.expect_result_of(answers)
    shared = create(calculator)
    page.goto(shared)
    received = Calculator(page, "mirels")
    received.expect_result_of(answers)
    assert received.read() == answers


def test_a_link_is_made_only_when_asked(open_calculator: Open, visit: Page) -> None:
    calculator = open_calculator("mirels")
    address = visit.url
    expect(calculator.root.get_by_label("Lien vers ces réponses")).to_be_hidden()
    calculator.press("Créer un lien")
    expect(calculator.done).to_have_text("Aucune réponse à mettre dans un lien.")
    calculator.answer("site", "lower_limb")
    calculator.expect_result_of({"site": "lower_limb"})
    assert visit.url == address
    calculator.press("Créer un lien")
    expect(calculator.root.get_by_text("Ce lien contient les réponses cliniques")).to_be_visible()
    calculator.answer("site", "upper_limb")
    expect(calculator.root.get_by_label("Lien vers ces réponses")).to_be_hidden()


def test_another_version_of_the_rule_is_said(page: Page, site: Path) -> None:
    page.goto(page_of(site, "mirels") + link("site=lower_limb", version="0.9.0"))
    calculator = Calculator(page, "mirels").ready()
    expect(calculator.banner).to_contain_text("Règle du lien : 0.9.0")
    expect(calculator.banner).to_contain_text(f"règle actuelle, appliquée ici : {VERSION}")
    calculator.expect_result_of({"site": "lower_limb"})


def test_hostile_links_load_nothing(page: Page, site: Path) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"A link ran a script: {dialog.message}"))
    address = page_of(site, "mirels")
    calculator = Calculator(page, "mirels")
    for kind, fragment in HOSTILE.items():
        page.goto(address + fragment)
        expect(calculator.banner, f"a link {kind}").to_have_text(REFUSAL)
        assert calculator.read() == {}, f"a link {kind}"
        assert "#" not in page.url, f"a link {kind}"
        expect(calculator.root.locator("img, script"), f"a link {kind}").to_have_count(0)
        calculator.press("Effacer")
        expect(calculator.banner).to_be_hidden()


def test_a_bad_link_leaves_the_answers_of_an_open_form(open_calculator: Open, visit: Page, site: Path) -> None:
    calculator = open_calculator("mirels")
    calculator.answer("lesion", "lytic")
    calculator.expect_result_of({"lesion": "lytic"})
    visit.goto(page_of(site, "mirels") + HOSTILE["changed"])
    expect(calculator.banner).to_have_text(REFUSAL)
    assert calculator.read() == {"lesion": "lytic"}
    calculator.expect_result_of({"lesion": "lytic"})


@pytest.mark.parametrize("is_taken", [True, False])
def test_a_good_link_replaces_the_answers_of_an_open_form_if_the_reader_says_so(
    open_calculator: Open, visit: Page, site: Path, is_taken: bool
) -> None:
    calculator = open_calculator("mirels")
    calculator.answer("lesion", "lytic")
    visit.once("dialog", lambda dialog: dialog.accept() if is_taken else dialog.dismiss())
    visit.goto(page_of(site, "mirels") + GOOD)
    calculator.expect_result_of({"site": "lower_limb", "pain": None} if is_taken else {"lesion": "lytic"})
    assert "#" not in visit.url


MALFORMED = "%E0%A4%A"
TO_AND_FRO = """async (hash) => {
    for (const go of [() => { location.hash = hash; }, () => history.back()]) {
        const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
        go();
        await changed;
    }
}"""


@pytest.mark.parametrize("address", ["referentiel/3-5-2-mirels/", "verification/ecarts/", "fiche-rcp/"])
def test_a_malformed_fragment_breaks_nothing(page: Page, site: Path, address: str) -> None:
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(error.message))
    page.goto(f"{address}#{MALFORMED}")
    page.evaluate("new Promise((done) => document$.subscribe(() => done(true)))")
    page.evaluate(TO_AND_FRO, MALFORMED + "x")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    drawn(page)
    assert broken == []


def test_a_heading_in_the_address_is_not_a_link_of_ours(page: Page, site: Path) -> None:
    page.goto(page_of(site, "mirels") + "#s-3-5-2")
    calculator = Calculator(page, "mirels").ready()
    expect(calculator.banner).to_be_hidden()
    assert page.url.endswith("#s-3-5-2")
