"""Every attack of the list, from a cell and from the Python of the calculators: nothing leaves, nothing stays."""

import re
from pathlib import Path
from urllib.request import urlopen

import pytest

from security.attacks import ATTACKS, CODES, FROM_PAGE, LEAVING, MARKUPS, SUCCEEDING, Attack, elsewhere
from security.places import Outcome

LEADS_AWAY = re.compile(r"^(?:href|src|action|data|poster|ping|on\w+|style|id|data-action|data-rule)=(?!#)|url\(")
ACTS = {
    "meta",
    "form",
    "input",
    "button",
    "iframe",
    "img",
    "image",
    "object",
    "video",
    "link",
    "style",
    "script",
    "use",
}
TESTS = Path(__file__).parents[1]
TEST = re.compile(r"^def (test_\w+)\(", re.M)
PLACES = ("cell", "calculator")


@pytest.fixture(params=PLACES)
def outcome(request: pytest.FixtureRequest) -> Outcome:
    found: Outcome = request.getfixturevalue(request.param)
    return found


def test_the_other_origin_hears_what_is_sent_to_it() -> None:
    with elsewhere() as other:
        urlopen(f"{other.address}/fetch/").close()
        assert [attack.id for attack in ATTACKS if other.of(attack)] == ["fetch"]


@pytest.mark.parametrize("attack", [*CODES, *MARKUPS], ids=lambda attack: attack.id)
def test_the_other_origin_receives_nothing(outcome: Outcome, attack: Attack) -> None:
    assert outcome.elsewhere.of(attack) == []


def test_nothing_is_kept_and_no_page_hears_anything(outcome: Outcome) -> None:
    assert outcome.kept == {"caches": [], "databases": 0, "local": None, "heard": []}


def test_the_page_has_not_moved(outcome: Outcome) -> None:
    shown, opened = outcome.address
    assert shown == opened


def test_what_is_shown_neither_acts_nor_leads_away(outcome: Outcome) -> None:
    assert "p" in outcome.shown
    assert [one for one in outcome.shown if one in ACTS or LEADS_AWAY.search(one)] == []


@pytest.mark.parametrize("attack", [*SUCCEEDING, *FROM_PAGE, *LEAVING], ids=lambda attack: attack.id)
def test_without_the_controls_it_succeeds(unarmed: Outcome, attack: Attack) -> None:
    kept = {"caches": unarmed.kept["caches"], "indexeddb": unarmed.kept["databases"], "channel": unarmed.kept["heard"]}
    kept |= {"local-storage": unarmed.kept["local"], "disguise": unarmed.kept["disguise"]}
    assert unarmed.elsewhere.of(attack) or kept.get(attack.id)


def test_what_is_tried_in_another_way_has_its_test() -> None:
    for attack in ATTACKS:
        assert sum(map(bool, (attack.code, attack.markup, attack.test))) == 1, attack
        for test in filter(None, (attack.test, attack.counter)):
            file, _, name = test.partition("::")
            assert f"def {name}(" in (TESTS / file).read_text("utf-8"), attack


@pytest.mark.parametrize("attack", [*CODES, *MARKUPS], ids=lambda attack: attack.id)
def test_what_the_list_tries_is_seen_to_succeed_somewhere(attack: Attack) -> None:
    assert attack.succeeds or attack.page or attack.leaves, "an attack that never succeeds proves no control"


def test_every_test_of_this_folder_is_in_the_list_or_runs_it() -> None:
    listed = {test for attack in ATTACKS for test in (attack.test, attack.counter)}
    others = [path for path in Path(__file__).parent.glob("test_*.py") if path.name != Path(__file__).name]
    tests = {f"security/{path.name}::{name}" for path in others for name in TEST.findall(path.read_text("utf-8"))}
    assert tests <= listed
