"""A quantity declares every value that rules compare it with: between two cuts nothing changes."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import Rule, rules

TOGETHER = {("creatinine_before_dose", "first"), ("creatinine_before_dose", "present")}
"""Compared with one another, and with no value alone: the ends of both are tried instead, for they bound the "
"difference."""
WITH_QUANTITIES = [
    (rule, name)
    for rule in rules()
    for name, question in rule.questions.items()
    if issubclass(question, Quantity) and (rule.name, name) not in TOGETHER
]
MEASURED = [
    question
    for rule in rules()
    for question in rule.questions.values()
    if issubclass(question, Choice) and question.measure()
]


def drawn(quantity: type[Quantity]) -> st.SearchStrategy[Quantity]:
    low, high = quantity.possible
    if step := quantity.step:
        return st.integers(round(low / step), round(high / step)).map(lambda steps: quantity(steps * step))
    return st.floats(low, high).map(quantity)


def representative(value: Quantity) -> Quantity:
    """The declared value on the same side of every cut."""
    return next(
        other
        for other in type(value).every()
        if all((other < cut, other == cut) == (value < cut, value == cut) for cut in value.cuts)
    )


@pytest.mark.parametrize(("rule", "name"), WITH_QUANTITIES, ids=lambda part: getattr(part, "name", part))
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_a_rule_compares_with_declared_cuts_only(rule: Rule[..., Any], name: str, data: st.DataObject) -> None:
    answers: dict[str, Any] = {
        other: data.draw(drawn(q) if issubclass(q, Quantity) else st.sampled_from(list(q)))
        for other, q in rule.questions.items()
    }
    moved = answers | {name: representative(answers[name])}
    here, there = rule(**answers), rule(**moved)
    assert here.conclusion == there.conclusion, f"declare the cut of {name} between {answers[name]} and {moved[name]}"
    said, also = ([(reason.statement, reason.holds) for reason in result.reasons] for result in (here, there))
    assert said == also, f"declare the cut of {name} between {answers[name]} and {moved[name]}"


@pytest.mark.parametrize("question", MEASURED, ids=lambda question: question.__qualname__)
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_a_measure_is_classed_by_declared_cuts_only(question: Any, data: st.DataObject) -> None:
    value = data.draw(drawn(question.measure()))
    assert question.of(value) is question.of(representative(value)), f"declare the cut near {value}"
