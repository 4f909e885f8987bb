"""Invented patients with vertebral metastases, followed until death or the last news: no line comes from a patient.

What makes them die is written here and measured nowhere, so that what a validation should find is known beforehand. It
proves nothing of a score: the model is made from its very points.
"""

import math
import random
from dataclasses import dataclass

from bonemets.guideline.spine.tokuhashi import tokuhashi
from bonemets.kernel.question import Choice

MEDIAN_OF_NONE = 2.5
"""Months that half of those with a total of 0 live; invented."""

PER_POINT = 1.18
"""By how much a point more multiplies it; invented."""

SPREAD = 0.6
"""Standard deviation of what the score does not see, on the logarithm of the time; invented."""

SHAPE = 1.2
"""Shape of the Weibull law: above 1, the risk grows with time."""

FIRST_NEWS, LAST_NEWS = 3.0, 48.0
"""Months from the entry of a patient to the day of the analysis: the last who came are followed briefly; invented."""

_LOST = 0.06
"""Part of the patients of whom there is no news before that day; invented."""

_MISSING = {
    "performance": 0.15,
    "extraspinal": 0.2,
    "vertebral": 0.05,
    "visceral": 0.3,
    "primary": 0.01,
    "deficit": 0.1,
}
"""How often an answer is missing; invented."""

_FREQUENT = {
    **{"moderate": 2, "good": 2, "zero": 2, "one": 2, "none": 4, "incomplete": 2, "unresectable": 2},
    **{"lung_group": 8, "kidney_uterus": 3, "thyroid_group": 5},
}
"""How much more often than another an answer is met; invented."""


@dataclass(frozen=True, slots=True)
class Followed:
    """An invented patient.

    Args:
        answers: Codes of the answers to the score, without those that are missing.
        months: Time until death or the last news.
        is_dead: Whether it ended by death.
    """

    answers: dict[str, str]
    months: float
    is_dead: bool


def patients(count: int, seed: int = 20261129) -> list[Followed]:
    """Invented patients, the same for the same seed.

    Args:
        count: How many.
        seed: Any number.

    Examples:
        >>> found = patients(1000)
        >>> sorted(found[0].answers.keys() - tokuhashi.questions.keys())  # codes of one score, nothing to map
        []
        >>> 0.6 < sum(one.is_dead for one in found) / 1000 < 0.95
        True
    """
    draw = random.Random(seed)
    return [_one(draw) for _ in range(count)]


def median(points: float) -> float:
    """Months that half of the invented patients of a total live, what the score does not see apart.

    Args:
        points: The total.

    Examples:
        >>> [round(median(points), 1) for points in (0, 9, 12)]
        [2.5, 11.1, 18.2]
    """
    return MEDIAN_OF_NONE * math.pow(PER_POINT, points)


def _one(draw: random.Random) -> Followed:
    answers = {name: _drawn(question, draw) for name, question in tokuhashi.questions.items()}
    points = sum(answer.points or 0 for answer in answers.values())
    scale = median(points) / math.log(2) ** (1 / SHAPE)
    lived = draw.weibullvariate(scale * draw.lognormvariate(0, SPREAD), SHAPE)
    until = draw.uniform(FIRST_NEWS, LAST_NEWS) * (draw.random() if draw.random() < _LOST else 1)
    known = {name: one.code for name, one in answers.items() if draw.random() >= _MISSING[name]}
    return Followed(known, round(min(lived, until), 2), lived <= until)


def _drawn(question: object, draw: random.Random) -> Choice:
    assert isinstance(question, type)
    assert issubclass(question, Choice)
    every = list(question)
    return draw.choices(every, [_FREQUENT.get(one.code, 1) for one in every])[0]
