"""Answers travel as plain values, as a row and as a link: what was typed comes back, or a sentence says why not."""

import json
from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reader import typed

from bonemets import rules
from bonemets.kernel.answers import Answers, confirmation, read
from bonemets.kernel.codec import CONFIRMED, Link, of_link, of_row, opened, to_link, to_plain, to_row
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import Rule, find

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
SOME_RULE = st.sampled_from(rules())
NAMED = {rule.name: rule for rule in rules()}
ODD = [
    "",
    " ",
    "?",
    " ? ",
    "!",
    "5 8",
    "1.400",
    "> 60",
    "-5",
    "oui",
    "YES",
    "é" * 20,
    "é" * 21,
    "x" * 80,
    "a\nb",
    "\u2028",
]


@st.composite
def files(draw: st.DrawFn, rule: Rule[..., Any]) -> dict[str, object]:
    """Answers as people type them: codes, numbers and units in all ways, unknown, confirmed, unusable."""
    asked = rule.questions | rule.parts
    found: dict[str, object] = {}
    for name in draw(st.sets(st.sampled_from(sorted(asked)), max_size=6)):
        question = asked[name]
        measure = question.measure() if issubclass(question, Choice) else question
        codes = [answer.code for answer in question] if issubclass(question, Choice) else []
        ways: list[st.SearchStrategy[object]] = [st.none(), st.sampled_from([*codes, *ODD])]
        if measure and measure.is_day:
            ways.append(st.sampled_from(["23/11/2026", "2026-11-23"]))
        elif measure:
            ways.append(typed(measure).map(lambda drawn: drawn[0]))
        value = draw(st.one_of(ways))
        confirms = value is not None and draw(st.booleans())
        found[name] = {"value": value, "confirmed": True} if confirms else value
    for exclusion in draw(st.sets(st.sampled_from(rule.exclusions))) if rule.exclusions else ():
        found[exclusion.code] = draw(st.sampled_from(["yes", "no"]))
    return found


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
    answers = read(rule, data.draw(files(rule)))
    assert same(read(rule, json.loads(json.dumps(to_plain(answers)))), answers)


@given(SOME_RULE, st.data())
@settings(max_examples=500, deadline=None)
def test_a_row_gives_back_what_was_typed_or_says_what_it_leaves_out(rule: Rule[..., Any], data: st.DataObject) -> None:
    answers = read(rule, data.draw(files(rule)))
    carried = to_row(rule, answers)
    assert all(isinstance(cell, str) for cell in carried.content.values())
    assert same(of_row(rule, carried.content), read(rule, without(answers, carried.left_out)))
    blank = {name for name, given in answers.typed.items() if str(confirmation(given)[1]).strip() in ("", "?")}
    assert set(carried.left_out) == blank
    assert all(says(rule, name, sentence.fr) for name, sentence in carried.left_out.items())


@given(SOME_RULE, st.data())
@settings(max_examples=500, deadline=None)
def test_a_link_gives_back_what_was_typed_or_says_what_it_leaves_out(rule: Rule[..., Any], data: st.DataObject) -> None:
    answers = read(rule, data.draw(files(rule)))
    carried = to_link(rule, answers)
    assert all(says(rule, name, sentence.fr) for name, sentence in carried.left_out.items())
    again = {
        name: bare
        for name, given in answers.typed.items()
        for is_confirmed, bare in [confirmation(given)]
        if is_confirmed
    }
    kept_back = {name for name, given in answers.typed.items() if not fits(rule, name, confirmation(given)[1])}
    if not carried.content:
        assert not answers.typed or set(carried.left_out) == set(answers.typed)
        return
    assert set(carried.left_out) == kept_back | set(again)
    link = opened(carried.content, NAMED)
    assert link is not None
    assert (link.rule, link.version) == (rule.name, rule.version)
    assert same(
        of_link(rule, link), read(rule, without(answers, kept_back) | {n: again[n] for n in again.keys() - kept_back})
    )


def fits(rule: Rule[..., Any], name: str, value: object) -> bool:
    asked = (rule.questions | rule.parts).get(name)
    if asked and issubclass(asked, Quantity) and asked.is_day:
        return False
    text = "?" if value is None else str(value)
    return 0 < len(text.encode()) <= 40 and "\n" not in text and "\u2028" not in text


def says(rule: Rule[..., Any], name: str, sentence: str) -> bool:
    return sentence.startswith((rule.questions | rule.parts)[name].question.fr) and sentence.endswith(".")


@EVERY_RULE
def test_every_code_travels_as_itself_and_no_question_is_called_as_the_column_of_confirmations(
    rule: Rule[..., Any],
) -> None:
    assert CONFIRMED not in rule.questions | rule.parts
    for name, question in rule.questions.items():
        for answer in question if issubclass(question, Choice) else ():
            written = to_link(rule, read(rule, {name: answer})).content
            assert f"/{name}={answer.code}/" in written
            assert opened(written, NAMED) == Link(rule.name, rule.version, {name: answer.code})


@pytest.mark.parametrize(
    ("rule", "answers", "pairs"),
    [
        ("zoledronic_dose", {"clearance": "52,5"}, "clearance=52.5"),
        ("zoledronic_dose", {"clearance.creatinine": "14 mg/L"}, "clearance.creatinine=14_mgl"),
        ("zoledronic_dose", {"clearance.creatinine": "124 µmol/l"}, "clearance.creatinine=x31323420c2b56d6f6c2f6c"),
        ("mirels", {"size": "50 %"}, "size=x35302025"),
        ("mirels", {"size": 0.5}, "size=0.5"),
        ("mirels", {"pelvis": True}, "pelvis=yes"),
    ],
)
def test_what_a_link_writes(rule: str, answers: dict[str, object], pairs: str) -> None:
    declared = find(rule)
    written = to_link(declared, read(declared, answers)).content
    assert written.rpartition("/")[0] == f"#v1/{rule}@{declared.version}/{pairs}"
    found = opened(written, NAMED)
    assert found
    assert of_link(declared, found).known == read(declared, answers).known


@pytest.mark.parametrize(
    "broken",
    [
        lambda link: link[:-1],
        lambda link: link.replace("lower", "upper"),
        lambda link: link.replace("v1", "v2"),
        lambda link: link + "x",
        lambda link: link.replace("mirels", "nothing"),
        lambda link: f"#{link}",
        lambda link: "",
    ],
)
def test_a_link_that_is_not_whole_is_not_opened(broken: Any) -> None:
    mirels = find("mirels")
    whole = to_link(mirels, read(mirels, {"site": "lower_limb", "pain": None})).content
    assert opened(whole, NAMED)
    assert opened(broken(whole), NAMED) is None


def test_too_many_letters_for_a_link_are_all_said_to_be_left_out() -> None:
    rule = find("cementoplasty")
    answers = read(rule, dict.fromkeys(rule.questions, "une réponse qui ne se lit pas"))
    carried = to_link(rule, answers)
    assert carried.content == ""
    assert set(carried.left_out) == set(rule.questions)
    assert "trop long" in carried.left_out["sepsis"].fr
