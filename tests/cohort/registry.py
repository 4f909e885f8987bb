"""Cohorts for the tests: seeded, messy, and with every kind of cell that a column may hold."""

import random
from collections.abc import Iterator
from typing import Any

from bonemets.kernel.question import Choice, Question
from bonemets.kernel.rule import Rule

SEED = 20261129
MISSING = (None, "", " ", "?")
NONSENSE = ("nonsense", "12 parsecs", "-1", "1.400")

Cell = str | None


def messy(rule: Rule[..., Any], count: int) -> list[dict[str, Cell]]:
    """Rows as a hospital's file has them: texts, numbers with units, holes, and what nobody can read."""
    draw = random.Random(f"{SEED} {rule.name}")
    columns = {name: list(cells(question, draw)) for name, question in asked(rule).items()}
    columns |= {box.code: ["yes", "no", "no", None, "", "maybe"] for box in rule.exclusions}
    return [{name: draw.choice(found) for name, found in columns.items()} for _ in range(count)]


def clean(rule: Rule[..., Any], count: int) -> list[dict[str, Cell]]:
    """Rows whose every cell is a code, a number or unknown."""
    draw = random.Random(f"{SEED} clean {rule.name}")
    columns = {name: [None, *map(str, known(question, draw))] for name, question in rule.questions.items()}
    return [{name: draw.choice(found) for name, found in columns.items()} for _ in range(count)]


def asked(rule: Rule[..., Any]) -> dict[str, Question]:
    """Questions of a rule, and the arguments of their formulas."""
    return rule.questions | rule.parts


def known(question: Question, draw: random.Random) -> Iterator[Any]:
    """Codes, then numbers: the ends, the cuts and what is beside them, and a few at random."""
    if issubclass(question, Choice):
        yield from (answer.code for answer in question)
    measure = question.measure() if issubclass(question, Choice) else question
    if measure is None:
        return
    low, high = measure.possible
    step = measure.step or (high - low) / 97
    drawn = [low + step * draw.randrange(round((high - low) / step)) for _ in range(6)]
    beside = [cut + side for cut in measure.cuts for side in (-(measure.step or 0.01), 0, measure.step or 0.01)]
    yield from (measure(value).code for value in (low, high, *drawn, *beside) if low <= value <= high)


def cells(question: Question, draw: random.Random) -> Iterator[Cell]:
    """The same as texts, some with their unit, with holes and nonsense."""
    measure = question.measure() if issubclass(question, Choice) else question
    for value in known(question, draw):
        text = str(value)
        yield text
        yield f" {text} "
        if isinstance(value, int | float) and measure:
            yield text.replace(".", ",")
            yield f"{text} {measure.unit.fr}".strip()
    yield from MISSING
    yield draw.choice(NONSENSE)
