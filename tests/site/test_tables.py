"""The tables that the page reads: the bytes of the site give what Python says, for every combination of answers."""

import gzip
import hashlib
import json
import re
from functools import cache
from html import unescape
from math import prod
from pathlib import Path
from typing import Any

import pytest

from bonemets import rules
from bonemets.browser.api import respond
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule, find
from bonemets_site.data import build_cache, tables
from bonemets_site.data.diagram import depths
from bonemets_site.fences.calculator import calculator_html
from bonemets_site.paths import SITE
from differences import Comparison
from table_reader import Table, combinations, look

NOW = "23/11/2026 14:05"
LARGEST = 60_000
LISTED = [rule.name for rule in rules() if tables.has_table(rule)]


@cache
def held() -> dict[str, str]:
    """By rule, the table in the page of its calculator."""
    found: dict[str, str] = {}
    for path in sorted((SITE / "referentiel").rglob("*.html")):
        for rule, content in re.findall(r'data-rule="(\w+)"[^>]* data-held="([^"]+)"', path.read_text("utf-8")):
            assert rule not in found, f"{path} holds the table of {rule} again"
            found[rule] = unescape(content)
    return found


def shipped(rule: str) -> bytes:
    if rule not in held():
        pytest.fail(f"No page holds the table of {rule}: run `make build` first.", pytrace=False)
    return held()[rule].encode()


def table(rule: str) -> Table:
    content: Table = json.loads(shipped(rule))
    return content


@pytest.mark.parametrize("rule", LISTED)
def test_every_combination_gives_the_reply_of_python(rule: str) -> None:
    read = table(rule)
    comparison = Comparison(
        rule, "Python", "`make build`: the site holds an older table; else mend bonemets_site/data/tables.py"
    )
    for part in read["parts"]:
        for answers in combinations(part):
            expected = respond(rule, answers, {"now": NOW}) if answers else {}
            comparison.compare(answers, expected, look(read, answers, NOW))
    comparison.check()


@pytest.mark.parametrize("rule", LISTED)
def test_a_table_lists_every_answer_of_its_rule(rule: str) -> None:
    """Numbers of combinations are those of the declared answers, whatever the table was made from."""
    questions = find(rule).questions.values()
    *boxes, asked = table(rule)["parts"]
    assert [set(codes) >= {""} for part in boxes for codes in part["answers"].values()] == [True] * len(
        find(rule).exclusions
    )
    numbers = [len(question) for question in questions if issubclass(question, Choice)]
    measures = [
        round((question.possible[1] - question.possible[0]) / (question.step or 0)) + 1
        for question in questions
        if not issubclass(question, Choice)
    ]
    assert sum(1 for _ in combinations(asked)) == prod([*numbers, *measures])


def test_a_box_that_is_ticked_wins_whatever_else_is_answered() -> None:
    read = table("mirels")
    for answers in ({}, {"site": "upper_limb"}, *combinations(read["parts"][1])):
        given = {**answers, "pelvis": "yes"}
        assert look(read, given, NOW) == respond("mirels", given, {"now": NOW})


@pytest.mark.parametrize("answers", [{}, {"site": "upper_limb"}, {"site": "nowhere"}])
def test_an_incomplete_form_is_not_in_the_table(answers: dict[str, str]) -> None:
    assert look(table("mirels"), answers, NOW) == {}


def test_closed_questions_are_all_in_a_table() -> None:
    closed = {rule.name for rule in rules() if all(issubclass(q, Choice) for q in rule.questions.values())}
    assert closed <= set(LISTED)


def test_all_tables_together_are_small() -> None:
    assert sum(len(gzip.compress(shipped(rule))) for rule in LISTED) < LARGEST


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_page_names_the_checksum_of_its_table(rule: Rule[..., Any]) -> None:
    expected = hashlib.sha256(shipped(rule.name)).hexdigest() if rule.name in LISTED else ""
    assert f'data-table="{expected}"' in calculator_html(rule)


def test_every_table_is_in_a_page() -> None:
    assert set(held()) == set(LISTED)


def test_pieces_without_a_common_order_are_refused() -> None:
    with pytest.raises(ValueError, match="No common order"):
        depths(["ab", "ba"])


def test_tables_are_made_anew_when_the_code_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def make(folder: Path) -> None:
        made.append(folder)
        (folder / "one.json").write_text(code.read_text())

    monkeypatch.setattr(build_cache, "ROOT", tmp_path)
    monkeypatch.setattr(build_cache, "FOLDER", tmp_path / "build")
    code = tmp_path / "code.py"
    counts = []
    for text in ("1", "1", "2"):
        code.write_text(text)
        build_cache.copy("tables", [code], make, tmp_path / "docs")
        assert (tmp_path / "docs" / "one.json").read_text() == text
        counts.append(len(made))
    assert counts == [1, 1, 2]
