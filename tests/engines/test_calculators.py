"""The calculators answer by hand as Python does."""

import pytest
from calculators import RULES, complete_answers, proposed

from engines.visit import Visit


@pytest.mark.parametrize("rule", RULES)
def test_a_form_answers_as_python_does(visit: Visit, rule: str) -> None:
    form = visit.calculator(rule)
    answers = complete_answers(rule)
    form.fill(answers)
    form.expect_result_of(answers)
    first, *_ = answers
    if first not in proposed(rule):
        form.answer(first, None)
        form.expect_result_of({**answers, first: None})
