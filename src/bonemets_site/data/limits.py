"""Which cuts of a quantity a rule uses: life expectancy has four, and most rules compare with one of them."""

from functools import cache
from typing import Any

from bonemets.kernel.partial import explore
from bonemets.kernel.question import Quantity
from bonemets.kernel.rule import Rule


@cache
def limits(rule: Rule[..., Any], name: str) -> tuple[Quantity, ...]:
    """Cuts of a quantity that this rule uses: those on which, or across which, it says something else.

    Examples:
        >>> from bonemets.kernel.rule import find
        >>> [limit.label.fr for limit in limits(find("stereotactic"), "life_expectancy")]
        ['3 mois']
    """
    question = rule.questions[name]
    assert issubclass(question, Quantity)
    values = sorted(question.every(), key=float)
    known: list[dict[str, Any]] = [
        {},
        *({other: answer} for other, asked in rule.questions.items() if other != name for answer in asked.every()),
    ]
    said = [[_said(rule, {name: value, **more}) for more in known] for value in values]
    return tuple(
        values[place]
        for place in range(1, len(values) - 1)
        if float(values[place]) in question.cuts and said[place - 1 : place + 2] != [said[place]] * 3
    )


def _said(rule: Rule[..., Any], known: dict[str, Any]) -> tuple[object, ...]:
    so_far = explore(rule, known)
    return so_far.conclusions, tuple((reason.statement, reason.holds) for reason in so_far.reasons)
