"""An additive key stands for its answers: it adds up, and what it says equals the trial of every answer."""

from math import prod
from operator import sub
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemets.kernel import partial
from bonemets.kernel.partial import explore
from bonemets.kernel.question import Answer
from bonemets.kernel.rule import Rule, rules
from differences import check

AFFORDABLE = 3000
NO_KEY = "an answer counts differently with others: keep no additive key in this rule, or mend what is read from it"
TALLIED = [rule for rule in rules() if rule.function(**{name: q.every()[0] for name, q in rule.questions.items()}).key]
EVERY_TALLIED = pytest.mark.parametrize("rule", TALLIED, ids=lambda rule: rule.name)


def answers_to(rule: Rule[..., Any]) -> st.SearchStrategy[dict[str, Answer]]:
    return st.fixed_dictionaries({name: st.sampled_from(q.every()) for name, q in rule.questions.items()})


@EVERY_TALLIED
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_what_an_answer_brings_does_not_depend_on_the_others(rule: Rule[..., Any], data: st.DataObject) -> None:
    here, there = data.draw(answers_to(rule)), data.draw(answers_to(rule))
    name = data.draw(st.sampled_from(list(rule.questions)))
    old, new = here[name], data.draw(st.sampled_from(rule.questions[name].every()))

    def brought(others: dict[str, Answer]) -> tuple[float, ...]:
        keys = (rule.function(**others | {name: answer}).key for answer in (new, old))
        return tuple(map(sub, *keys))

    assert brought(here) == brought(there), (
        f"{rule.name}: keep no additive key, the part of {name} depends on other answers"
    )


@EVERY_TALLIED
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_an_additive_key_says_what_every_completion_says(rule: Rule[..., Any], data: st.DataObject) -> None:
    complete = data.draw(answers_to(rule))
    known = dict[str, Answer]()
    for name in data.draw(st.permutations(list(rule.questions))):
        completions = prod(len(q.every()) for other, q in rule.questions.items() if other not in known)
        if completions > AFFORDABLE or data.draw(st.booleans()):
            known[name] = complete[name]
    by_key = explore(rule, known)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(partial, "_by_key", lambda *_: None)
        tried = explore(rule, known)
    check(rule.name, known, tried, by_key, "the trial of every answer", NO_KEY)


@EVERY_TALLIED
def test_an_open_question_left_with_one_answer_is_as_good_as_answered(rule: Rule[..., Any]) -> None:
    every = {name: question.every() for name, question in rule.questions.items()}
    for name, answers in every.items():
        known = {other: tried[-1] for other, tried in every.items() if other != name}
        for answer in answers:
            answered, narrowed = (
                explore(rule, known | {name: answer}),
                explore(rule, known, candidates={name: [answer]}),
            )
            assert narrowed.conclusions == answered.conclusions
            assert narrowed.points == answered.points
            assert narrowed.decisive == ()
            assert [reason.answer for reason in narrowed.reasons] == [
                reason.answer for reason in answered.reasons if reason.answer in known.values()
            ]
