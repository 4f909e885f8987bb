"""What calculators share: questions that several of them ask, and totals that some of them take from others."""

import json
from collections import Counter
from functools import cache
from typing import Any

from bonemets.board.binding import BINDINGS, Total
from bonemets.kernel.answers import read_one
from bonemets.kernel.question import Choice, Quantity, Question
from bonemets.kernel.rule import Rule, rules
from bonemets_site.data import tables


@cache
def totals() -> dict[str, type[Quantity]]:
    """By rule, the question that takes its total in another rule."""
    return {
        source.rule.name: source.quantity
        for binding in BINDINGS
        for source in binding.takes.values()
        if isinstance(source, Total)
    }


@cache
def _shared() -> frozenset[Question]:
    """Questions that more than one rule asks, or whose answer another one computes."""
    asked = Counter(question for rule in rules() for question in {*rule.questions.values(), *rule.parts.values()})
    return frozenset(question for question, times in asked.items() if times > 1) | frozenset(totals().values())


def given(rule: Rule[..., Any]) -> dict[str, str]:
    """The attribute of a calculator whose total other ones take."""
    return {"data_gives": totals()[rule.name].__name__} if rule.name in totals() else {}


def fact(question: Question) -> dict[str, str]:
    """The attributes of a question whose answer can come from another calculator.

    Examples:
        >>> from bonemets.guideline.shared.age import Age
        >>> from bonemets.guideline.spine.sins import Alignment
        >>> fact(Age), fact(Alignment)
        ({'data_fact': 'Age'}, {})
    """
    if question in _shared():
        return {"data_fact": question.__name__}
    measure = question.measure() if issubclass(question, Choice) else None
    if measure not in totals().values():
        return {}
    assert measure
    codes = {total: str(read_one(question, question.__name__, total).answer.code) for total in tables.codes(measure)}
    return {"data_fact": measure.__name__, "data_classed": json.dumps(codes, separators=(",", ":"))}
