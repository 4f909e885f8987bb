"""Answers travel as plain values and as a row: what was typed comes back, or a sentence says why not."""

import json
from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from as_typed import answers
from bonemets import rules
from bonemets.kernel.answers import Answers, confirmation, read
from bonemets.kernel.codec import CONFIRMED, of_row, to_plain, to_row
from bonemets.kernel.rule import Rule

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
SOME_RULE = st.sampled_from(rules())


def same(one: Answers, other: Answers) -> bool:
    def plain(answers: Answers) -> tuple[object, ...]:
        refused = {name: error.text for name, error in answers.refused.items()}
        return (
            dict(answers.typed), answers.known, answers.measures, answers.parts, set(answers.unknown),
            answers.unconfirmed, refused, answers.exclusions,
        )  # fmt: skip

    return plain(one) == plain(other)


def without(answers: Answers, names: Collection[str]) -> dict[str, object]:
    return {name: value for name, value in answers.typed.items() if name not in names}


@given(SOME_RULE, st.data())
@settings(max_examples=500, deadline=None)
def test_plain_values_give_back_all_that_was_typed(rule: Rule[..., Any], data: st.DataObject) -> None:
    found = read(rule, data.draw(answers(rule)))
    assert same(read(rule, json.loads(json.dumps(to_plain(found)))), found)


@given(SOME_RULE, st.data())
@settings(max_examples=500, deadline=None)
def test_a_row_gives_back_what_was_typed_or_says_what_it_leaves_out(rule: Rule[..., Any], data: st.DataObject) -> None:
    found = read(rule, data.draw(answers(rule)))
    carried = to_row(rule, found)
    assert all(isinstance(cell, str) for cell in carried.cells.values())
    assert same(of_row(rule, carried.cells), read(rule, without(found, carried.left_out)))
    blank = {name for name, given in found.typed.items() if str(confirmation(given)[1]).strip() in ("", "?")}
    assert set(carried.left_out) == blank
    assert all(says(rule, name, sentence.fr) for name, sentence in carried.left_out.items())


def says(rule: Rule[..., Any], name: str, sentence: str) -> bool:
    return sentence.startswith((rule.questions | rule.parts)[name].question.fr) and sentence.endswith(".")


@EVERY_RULE
def test_no_question_is_called_as_the_column_of_confirmations(rule: Rule[..., Any]) -> None:
    assert CONFIRMED not in rule.questions | rule.parts
