"""One reader: a number is the same however it is typed, and after each way that answers travel."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from as_typed import numbers
from bonemets import rules
from bonemets.board import schema
from bonemets.board.item import ITEMS, Scope
from bonemets.board.patient_case import read as dossier_of
from bonemets.kernel.answers import Answers, read, read_one
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import find

MEASURES = sorted(
    {
        question
        for rule in rules()
        for asked in (rule.questions | rule.parts).values()
        if (question := asked if issubclass(asked, Quantity) else asked.measure()) and not question.is_day
    },
    key=lambda question: question.__name__,
)


@pytest.mark.parametrize("question", MEASURES, ids=lambda question: question.__name__)
@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_number_is_read_however_it_is_typed(question: type[Quantity], data: st.DataObject) -> None:
    text, value, unit = data.draw(numbers(question))
    worth = {question.unit.fr: 1.0, **question.units}[unit]
    low, high = question.possible
    if low <= value * worth <= high:
        assert float(read_one(question, "x", text).answer) == value * worth  # type: ignore[arg-type]


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_a_file_gives_back_what_was_read_of_it(data: st.DataObject) -> None:
    """Unusual values too: they are in the file once they are confirmed."""
    parts: dict[str, Any] = {"topics": [], "patient": {}, "lesions": [{}], "done": []}
    for scope, answers in ((Scope.PATIENT, parts["patient"]), (Scope.LESION, parts["lesions"][0])):
        for name in data.draw(st.sets(st.sampled_from(sorted(ITEMS[scope])), max_size=4)):
            question: Any = ITEMS[scope][name].question
            measure = question.measure() if issubclass(question, Choice) else question
            codes = [answer.code for answer in question] if issubclass(question, Choice) else []
            given: Any = data.draw(st.sampled_from([None, *codes, *(["number"] if measure else [])]))
            if given == "number":
                given = {"value": data.draw(numbers(measure))[0], "confirmed": data.draw(st.booleans())}
            answers[name] = given
    case, errors = dossier_of(parts)
    found, left = schema.readable(schema.written(case))
    assert not left
    for one, other in zip((case.patient, *case.lesions), (found.patient, *found.lesions), strict=True):
        assert (one.known, one.measures, one.unknown) == (other.known, other.measures, other.unknown)
    assert set(errors) == {
        f"{place}.{name}"
        for place, one in (("patient", case.patient), ("lesions.0", case.lesions[0]))
        for name in one.refused
    }


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_what_was_typed_is_in_one_place(rule: Any) -> None:
    names = [*rule.questions, *rule.parts, *(exclusion.code for exclusion in rule.exclusions), "nowhere"]
    for value in (None, "?", "yes", True, 1, {"value": 1, "confirmed": True}):
        answers = read(rule, dict.fromkeys(names, value))
        ticked = [exclusion.code for exclusion in answers.exclusions]
        places = [*answers.known, *answers.parts, *answers.unknown, *answers.unconfirmed, *answers.refused, *ticked]
        assert set(places) <= set(names)
        assert "nowhere" in answers.refused
        assert len(set(places)) == len(places)


def test_an_answer_that_was_read_is_read_again() -> None:
    sins = find("sins")
    once = read(sins, {"collapse": "60 %", "pain": "none"})
    assert read(sins, once.known).known == once.known
    assert read(sins, {**once.known, **once.measures}).measures == once.measures


def test_answers_are_plain_values_for_the_page() -> None:
    assert json.dumps(Answers(typed={"site": "lower_limb"}).given) == '{"site": "lower_limb"}'
