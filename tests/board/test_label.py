"""Names of lesions: words that a record takes, codes that the sheet takes, for every rule about a lesion."""

import pytest

from bonemets import rules
from bonemets.board.adopt import adopted
from bonemets.board.described import Bone, Level, Side
from bonemets.board.label import bones_of, described, has_side
from bonemets.board.patient_case import read
from bonemets.render.html import escape
from bonemets.render.text import plain
from bonemets_site.fences.lesion import lesion_html

NAMED = [
    "ablation", "cementoplasty", "mirels", "pain_radiotherapy", "percutaneous_goal", "postoperative_radiotherapy",
    "preoperative_examinations", "rades", "screw_fixation", "sins", "stereotactic", "surgery_indication",
    "surgical_technique",
]  # fmt: skip


def test_every_rule_about_a_lesion_names_it() -> None:
    assert sorted(rule.name for rule in rules() if bones_of(rule.name)) == NAMED
    assert [rule.name for rule in rules() if lesion_html(rule, rule.name)] == [
        rule.name for rule in rules() if rule.name in NAMED
    ]


def test_no_side_is_asked_of_a_vertebra_nor_a_level_of_a_long_bone() -> None:
    assert not has_side("sins")
    by_name = {rule.name: lesion_html(rule, rule.name) for rule in rules()}
    assert 'value="t12"' in by_name["sins"]
    assert 'value="left"' not in by_name["sins"]
    assert 'value="t12"' not in by_name["mirels"]
    assert 'value="left"' in by_name["mirels"]
    assert 'value="pelvis"' not in by_name["mirels"], "the score does not rate it"


def test_a_code_is_of_one_list_only_and_words_need_no_change() -> None:
    lists = (Bone, Level, Side)
    codes = [one.code for answers in lists for one in answers]
    assert len(codes) == len(set(codes))
    for answers in lists:
        for one in answers:
            words = one.label.fr
            assert plain(words) == words == escape(words)
            assert words.encode("iso8859-15").decode("iso8859-15") == words


@pytest.mark.parametrize(
    ("rule", "label", "lesion"),
    [
        ("sins", {"place": "t12"}, {"bone": "spine", "level": "t12"}),
        ("mirels", {"place": "lower_limb", "side": "left"}, {"bone": "lower_limb", "side": "left"}),
        ("rades", {"place": "t12"}, {"bone": "spine", "level": "t12"}),
        ("ablation", {"place": "t12", "side": "left"}, {"bone": "spine", "level": "t12"}),
    ],
)
def test_the_sheet_takes_the_name_over(rule: str, label: dict[str, str], lesion: dict[str, str]) -> None:
    parts = adopted(rule, {}, label)
    assert parts["lesions"] == [lesion]
    case, errors = read(parts)
    assert not errors
    assert {name: answer.code for name, answer in case.lesions[0].known.items()} == lesion


def test_a_rule_about_the_patient_adds_no_lesion_without_a_name() -> None:
    assert adopted("rades", {})["lesions"] == []


def test_what_no_list_offers_says_nothing() -> None:
    assert described({"place": "moon", "side": "up", "name": "Dupont"}) == {}
