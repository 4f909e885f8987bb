"""A row of a table says what `evaluate` says of its answers, and a cell is read as the kernel reads it."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemets import evaluate, rules
from bonemets.cohort.classes import classes
from bonemets.cohort.reading import CohortError, UnreadValues, joined, reading_of
from bonemets.cohort.rows import Scorer, score_rows
from bonemets.cohort.table import FIELDS, Row, has_table, table
from bonemets.kernel.answers import read
from bonemets.kernel.evaluation import assess
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import Rule
from cohort.registry import SEED, asked, messy

SOME = 300
"""Rows of a table that are tried of each rule here; `make test-cohort` tries them all."""

WITH_TABLE = [rule for rule in rules() if has_table(rule.name)]
EVERY_TABLE = pytest.mark.parametrize("rule", WITH_TABLE, ids=lambda rule: rule.name)
EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


def row_of(rule: str, answers: dict[str, Any]) -> Row:
    """What `evaluate` says, as a row."""
    return in_row(evaluate(rule, answers))


def in_row(found: dict[str, Any]) -> Row:
    low, high = found["range"] or (None, None)
    thresholds = " ".join(f"{limit['conclusion']}:{limit['state']}" for limit in found["thresholds"])
    cautions = " ".join(caution["id"] for caution in found["cautions"])
    conclusions = " ".join(found["conclusions"])
    return Row(found["status"], found["points"], low, high, conclusions, thresholds, cautions, found["version"])


@EVERY_TABLE
def test_a_row_says_what_evaluate_says(rule: Rule[..., Any]) -> None:
    made = table(rule.name)
    places = range(made.size) if made.size <= SOME else random.Random(SEED).sample(range(made.size), SOME)
    for index in places:
        assert made.row(index) == row_of(rule.name, made.given(index)), made.given(index)


@EVERY_TABLE
def test_an_index_stands_for_its_answers_alone(rule: Rule[..., Any]) -> None:
    made = table(rule.name)
    for index in random.Random(SEED).sample(range(made.answered), min(SOME, made.answered)):
        given = made.given(index)
        answers = read(rule, given)
        places = [
            0 if name not in answers.known else asked.of(answers.measures.get(name, answers.known[name]))
            for asked in made.questions
            for name in [asked.name]
        ]
        assert made.index(places) == index


@EVERY_TABLE
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_number_is_classed_with_one_that_the_rule_takes_for_the_same(
    rule: Rule[..., Any], data: st.DataObject
) -> None:
    """The intervals are found by trying; numbers that were not tried, near the cuts above all, are tried here."""
    given: dict[str, Any] = {}
    for name, question in rule.questions.items():
        measure = question.measure() if issubclass(question, Choice) else question
        codes = [None, *(answer.code for answer in question)] if issubclass(question, Choice) else [None]
        given[name] = data.draw(st.sampled_from(codes) | numbers(measure) if measure else st.sampled_from(codes))
    scorer = Scorer(reading_of(rule.name, tuple(given), confirmed=tuple(rule.questions)))
    row, refusals = scorer(given)
    assert not refusals
    confirmed = {name: value if isinstance(value, str) else confirm(value) for name, value in given.items()}
    assert row == row_of(rule.name, confirmed)


def confirm(value: float | None) -> object:
    return None if value is None else {"value": value, "confirmed": True}


def numbers(measure: type[Quantity]) -> st.SearchStrategy[Any]:
    low, high = measure.possible
    if step := measure.step:
        return st.integers(round(low / step), round(high / step)).map(lambda steps: measure(steps * step).code)
    near = [
        value
        for cut in measure.cuts
        for value in (cut, cut * 0.98, cut * 1.02, cut * 0.995, cut * 1.005, cut * 0.996, cut * 1.004)
        if low <= value <= high
    ]
    anywhere = st.floats(low, high)
    return anywhere | st.sampled_from(near).map(float) if near else anywhere


@EVERY_RULE
def test_messy_rows_equal_the_loop(rule: Rule[..., Any]) -> None:
    """The loop is what a user writes without a cohort: what is refused or to be confirmed is left out, and told."""
    rows = messy(rule, SOME)
    scorer = Scorer(reading_of(rule.name, tuple(rows[0])))
    for row in rows:
        given = {name: cell.strip() if cell else None for name, cell in row.items()}
        answers = read(rule, {name: None if cell in ("", "?") else cell for name, cell in given.items()})
        found, refusals = scorer(row)
        assert found == in_row(assess(rule, answers).to_dict())
        assert {one.question for one in refusals} == {*answers.refused, *answers.unconfirmed}


def test_a_column_is_told_with_what_it_held() -> None:
    rows = [{"site": "hip", "grandeur": "1.400", "lesion": "lytic", "pain": None}]
    columns = {"size": "grandeur"}
    (row,) = score_rows(rows, "mirels", columns=columns, unread="keep")
    assert row["refused"] == "site=hip; grandeur=1.400"
    with pytest.raises(UnreadValues) as error:
        list(score_rows(rows, "mirels", columns=columns))
    assert "2 valeur(s)" in error.value.text.fr
    assert "site : « hip » × 1; grandeur : « 1.400 » × 1" in error.value.text.fr


def test_an_unusual_number_counts_only_when_it_is_confirmed() -> None:
    reading = reading_of("zoledronic_dose", ["clearance"])
    row, (refusal,) = Scorer(reading)({"clearance": 300})
    assert (row.status, str(refusal)) == ("incomplete", "clearance=300 (unconfirmed)")
    row, refusals = Scorer(reading_of("zoledronic_dose", ["clearance"], confirmed=["clearance"]))({"clearance": 300})
    assert (row.status, refusals) == ("complete", ())


def test_a_text_stands_for_a_code() -> None:
    values = {"lesion": {"1": "lytic", "9": "?", "M ": "mixed"}}
    reading = reading_of("mirels", ["site", "size", "lesion", "pain"], values=values)
    assert [reading.plain("lesion", cell) for cell in (1, "1", 1.0, "9", 9, "M ", "blastic")] == [
        *["lytic"] * 3,
        *[None] * 2,
        "mixed",
        "blastic",
    ]


def test_yes_and_no_may_be_booleans() -> None:
    columns = {"pain": None, "size": None, "lesion": None, "site": None, "pelvis": "bassin"}
    scorer = Scorer(reading_of("mirels", ["bassin"], columns))
    assert [scorer({"bassin": cell})[0].status for cell in (True, False, 1, "1")] == [
        "not_applicable",
        *["incomplete"] * 3,
    ]
    assert [joined(scorer({"bassin": cell})[1]) for cell in (True, 1)] == ["", "bassin=1"]


def test_the_total_of_one_rule_answers_another() -> None:
    first = [{"tokuhashi_points": points, "tomita_points": 4} for points in (3, None, 15)]
    scored = list(score_rows(first, "spine_strategy"))
    assert [row["spine_strategy_status"] for row in scored] == ["complete", "incomplete", "complete"]
    assert [row["spine_strategy_conclusions"] for row in scored] == [
        " ".join(evaluate("spine_strategy", {"tokuhashi": points, "tomita": 4})["conclusions"])
        for points in (3, None, 15)
    ]


@pytest.mark.parametrize(
    ("available", "columns", "said"),
    [
        (["site", "size", "lesion"], {}, "aucune colonne pour pain"),
        (["site", "size", "lesion"], {"pain": "douleur"}, "Colonne absente : douleur"),
        (["site", "size", "lesion", "pain"], {"douleur": "pain"}, "ne demande pas douleur"),
    ],
)
def test_a_question_without_a_column_is_told(available: list[str], columns: dict[str, str], said: str) -> None:
    with pytest.raises(CohortError) as error:
        reading_of("mirels", available, columns)
    assert said in error.value.text.fr


def test_a_text_cannot_stand_for_what_is_no_answer() -> None:
    with pytest.raises(ValueError, match="lytique"):
        reading_of("mirels", ["site", "size", "lesion", "pain"], values={"lesion": {"1": "lytique"}})


def test_a_rule_that_compares_two_measures_has_no_table_and_is_scored_all_the_same() -> None:
    with pytest.raises(ValueError, match="first and present"):
        table("creatinine_before_dose")
    (row,) = score_rows([{"suspended": "no", "first": "80", "present": "130 µmol/L"}], "creatinine_before_dose")
    assert row["creatinine_before_dose_conclusions"] == "withheld"


@EVERY_TABLE
def test_every_code_and_every_measure_has_its_class(rule: Rule[..., Any]) -> None:
    for name, question in rule.questions.items():
        found = classes(rule, name)
        assert len(set(found.labels)) == len(found.answers)
        for answer in question.every():
            assert found.of(answer) > 0


def test_the_names_of_the_columns_are_those_of_the_issue() -> None:
    assert FIELDS == ("status", "points", "low", "high", "conclusions", "thresholds", "cautions", "version")


def test_arguments_of_a_formula_are_asked_too() -> None:
    rule = next(rule for rule in rules() if rule.name == "zoledronic_dose")
    assert "clearance.age" in asked(rule)
    given = {"clearance.sex": "male", "clearance.age": "70", "clearance.weight": "70", "clearance.creatinine": "90"}
    row, refusals = Scorer(reading_of("zoledronic_dose", tuple(given)))(given)
    assert not refusals
    assert row == row_of("zoledronic_dose", given)
