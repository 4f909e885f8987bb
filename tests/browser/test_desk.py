"""The desk: a skeleton that leads to the questions of each bone, a list that is filtered, calculators used lately."""

from collections.abc import Callable

import pytest
from calculators import Calculator, complete_answers
from playwright.sync_api import Page, expect

from bonemets.kernel.rule import rules
from bonemets_site.data import vocabulary

CARDS = ".asked__card:visible"
PLACES = {"spine": "rachis", "long": "os-long", "pelvis": "bassin", "other": "toute-lesion"}


@pytest.mark.parametrize("place", PLACES)
def test_a_bone_leads_to_its_questions_by_pointer_and_by_keyboard(page: Page, place: str) -> None:
    page.goto("")
    page.locator(f".drawing--body .place--{place} .bone").last.click()
    expect(page.locator(f"#accueil-{PLACES[place]}")).to_be_in_viewport()
    assert page.url.endswith(f"#accueil-{PLACES[place]}")
    page.goto("")
    link = page.locator(f"nav .place--{place}")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#accueil-{PLACES[place]}")).to_be_in_viewport()


def test_the_list_is_filtered_by_bone_and_by_situation(page: Page) -> None:
    page.goto("calculateurs/")
    form = page.locator("form.filter")
    expect(page.locator(CARDS)).to_have_count(len(rules()))
    form.locator("[name=bones]").select_option("pelvis")
    form.locator("[name=when]").select_option("fracture")
    said = [vocabulary.listed(rule.name) for rule in rules()]
    left = {one.asks for one in said if "pelvis" in one.bones and "fracture" in one.when}
    expect(page.locator(CARDS)).to_have_count(len(left))
    expect(form.get_by_role("status")).to_have_text(f"{len(left)} calculateurs sur {len(rules())}")
    expect(page.locator("#calculateurs-diagnostic")).to_be_hidden()
    form.get_by_role("button", name="Tout afficher").click()
    expect(page.locator(CARDS)).to_have_count(len(rules()))


def test_what_was_answered_during_this_visit_comes_first_and_is_not_kept(
    load_calculator: Callable[[str], Calculator], page: Page
) -> None:
    load_calculator("mirels").fill(complete_answers("mirels"))
    page.get_by_role("link", name="Calculer", exact=True).first.click()
    recent = page.locator("[data-recent]")
    expect(recent.get_by_role("link")).to_have_text([vocabulary.listed("mirels").asks.replace(" ?", "\u202f?")])
    recent.get_by_role("link").click()
    expect(page.locator("#mirels-calculator")).to_be_visible()
    page.goto("calculateurs/")
    expect(recent).to_be_hidden()
