"""Every row of every table is what `evaluate` says."""

import random
from math import prod
from typing import Any

import pytest

from bonemets import rules
from bonemets.cohort.table import has_table, table
from bonemets.kernel.rule import Rule
from cohort.registry import SEED
from cohort.test_rows import row_of


@pytest.mark.parametrize("rule", [rule for rule in rules() if has_table(rule.name)], ids=lambda rule: rule.name)
def test_every_row_says_what_evaluate_says(rule: Rule[..., Any]) -> None:
    """Of a table too large to be made, every row with one or two answers, and as many at random as of the largest."""
    made = table(rule.name)
    for index in range(made.size) if made.is_small else some(made):
        assert made.row(index) == row_of(rule.name, made.given(index)), made.given(index)


def some(made: Any) -> list[int]:
    draw = random.Random(SEED)
    few = [place * stride for base, stride in zip(made.bases, made.strides, strict=True) for place in range(base)]
    pairs = {first + second for first in few for second in few if first + second < made.answered}
    assert made.answered == prod(made.bases)
    return sorted(pairs | set(draw.sample(range(made.answered), 5_000)))
