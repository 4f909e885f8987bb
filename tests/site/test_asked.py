"""Lists of calculators: each calculator once, found by its question, by the bone and by what happens to it."""

import re
from typing import Any

import pytest
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets.kernel.rule import Rule, rules
from bonemets_site.data import vocabulary
from bonemets_site.fences.asked import fence
from bonemets_site.paths import DOCS

LISTS = re.compile(r"```(calculators|questions)\n(?!filter)(.*?)```", re.S)


def written(page: str, kind: str) -> list[str]:
    text = (DOCS / page).read_text("utf-8")
    return [name for found, names in LISTS.findall(text) if found == kind for name in names.split()]


def test_every_calculator_has_one_card() -> None:
    chapters = written("calculateurs/index.md", "calculators")
    cards = [name for chapter in chapters for name in vocabulary.chapter(chapter)]
    assert sorted(cards) == sorted(rule.name for rule in rules())


def test_what_the_desk_offers_is_named_once() -> None:
    names = written("index.md", "questions")
    assert len(names) == len(set(names))
    assert {"mirels", "sins", "rades", "frankel", "tokuhashi", "zoledronic_dose", "antiresorptive_follow_up"} < set(
        names
    )


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_card_says_where_it_stands_and_what_it_gives(rule: Rule[..., Any]) -> None:
    said = vocabulary.listed(rule.name)
    assert said.asks.endswith("?")
    assert said.gives.endswith(".")
    assert said.bones
    assert said.when


def test_each_choice_of_the_filter_leaves_something() -> None:
    everything = [vocabulary.listed(rule.name) for rule in rules()]
    assert {bone for one in everything for bone in one.bones} == set(vocabulary.bones())
    assert {when for one in everything for when in one.when} == set(vocabulary.situations())


@pytest.mark.parametrize(("language", "name"), [("calculators", "rachi"), ("questions", "mirel")])
def test_what_does_not_exist_breaks_the_build(language: str, name: str) -> None:
    with pytest.raises(SuperFencesException, match=name):
        fence(name, language, language, {}, Markdown())
