"""Random dossiers, the same at every run."""

import random
from collections.abc import Iterator
from typing import Any

from bonemets.board.item import ITEMS, Item, Scope
from bonemets.board.step import Step
from bonemets.board.topic import Topic
from bonemets.kernel.question import Quantity

SEED = 6


def dossiers(count: int) -> Iterator[dict[str, Any]]:
    """Plain dossiers: from almost empty to complete, with unknown answers and up to four lesions."""
    chance = random.Random(SEED)
    for _ in range(count):
        share = chance.choice((0.1, 0.4, 0.8, 1.0))
        yield {
            "topics": [topic.code for topic in Topic if chance.random() < 0.5],
            "patient": answers(chance, Scope.PATIENT, share),
            "lesions": [answers(chance, Scope.LESION, share) for _ in range(chance.randrange(5))],
            "done": [step.code for step in Step if chance.random() < 0.3],
        }


def answers(chance: random.Random, scope: Scope, share: float) -> dict[str, object]:
    given = {item.name: _answer(chance, item) for item in ITEMS[scope].values() if chance.random() < share}
    if "clearance" in given:
        given.pop("creatinine", None)
    return given


def _answer(chance: random.Random, item: Item[Any]) -> object:
    if chance.random() < 0.1:
        return None
    if issubclass(item.question, Quantity):
        low, high = item.question.plausible
        values = [value for value in item.question.every() if value.is_plausible] or [item.question((low + high) // 2)]
        return chance.choice(values).code
    codes: list[str] = [answer.code for answer in item.question.every()]
    return chance.choice(codes)
