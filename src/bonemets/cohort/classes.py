"""The answers to one question in finitely many classes: a code each, an interval of a measure each, and « ? ».

Nothing is known here of where a rule cuts a measure: values are tried, and between two that behave differently the
place where they part is searched for, to the last bit.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bonemets.kernel.answers import read_one
from bonemets.kernel.caution import Where, meets
from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.question import Answer, Choice, Quantity, Question
from bonemets.kernel.rule import Rule

NOT_GIVEN = 0
"""Class of an answer that is not given."""

REFUSED = -1
"""Class of a number that is no answer."""

_PROBES = 64
_AROUND = (0.9, 0.97, 0.99, 0.999, 1.001, 1.01, 1.03, 1.1)


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers from one on, up to the next interval, that behave alike.

    Args:
        start: The least of them.
        place: Their class, or `REFUSED`.
        is_usable: Whether they count without being confirmed.
    """

    start: float
    place: int
    is_usable: bool

    def held(self, is_confirmed: bool) -> int:
        """Class of its numbers, or `REFUSED` where they do not count.

        Args:
            is_confirmed: Whether unusual numbers count.
        """
        return self.place if self.is_usable or is_confirmed else REFUSED


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of the answers to one question of one rule.

    Args:
        name: Name of the question.
        question: The question.
        answers: A typed answer, or the number it stands for, of each class; none in the first, which is « ? ».
        intervals: What becomes of a number, in order; nothing where the question takes none.
    """

    name: str
    question: Question
    answers: tuple[Answer | None, ...]
    intervals: tuple[Interval, ...]

    @property
    def measure(self) -> type[Quantity] | None:
        """What a number given as the answer measures."""
        return _measure(self.question)

    @property
    def is_measured(self) -> bool:
        """Whether a number, as an engine holds it, may be the answer; a day is no number there."""
        return self.measure is not None and not self.measure.is_day

    @property
    def labels(self) -> tuple[str, ...]:
        """A code, a number or `?` for each class."""
        return tuple(UNKNOWN if answer is None else str(answer.code) for answer in self.answers)

    def of_number(self, value: float) -> Interval:
        """Interval of a number that the question may take."""
        return self.intervals[bisect_right(self.intervals, value, key=lambda interval: interval.start) - 1]

    def of(self, answer: Answer) -> int:
        """Class of an answer as it was read."""
        if isinstance(answer, Quantity):
            return self.of_number(answer).place
        return self.answers.index(answer)

    def read(self, given: object, *, confirmed: bool = False) -> tuple[int, bool]:
        """Class of what was given, and whether it counts; read by the kernel's one reader.

        Args:
            given: A code, a number, or a text.
            confirmed: Whether an unusual number counts all the same.

        Raises:
            InvalidAnswer: It is no answer.

        Examples:
            >>> from bonemets import sins
            >>> collapse = classes(sins, "collapse")
            >>> [collapse.labels[collapse.read(given)[0]] for given in ("none", "60 %", 50, "50,0")]
            ['none', 'over_half', '50', '50']
        """
        found = read_one(self.question, self.name, {"value": given, "confirmed": True} if confirmed else given)
        measured = found.measure
        place = self.of(found.answer) if measured is None else self.of_number(measured).place
        return place, found.is_usable

    @property
    def spans(self) -> Iterator[tuple[int, float, float, bool]]:
        """For each interval that is an answer: its class, its first number, the first beyond it, if unusual."""
        for interval, after in pairwise(self.intervals):
            if interval.place != REFUSED:
                yield interval.place, interval.start, after.start, not interval.is_usable


def classes(rule: Rule[..., Any], name: str) -> Classes:
    """Classes of the answers to a question: two answers are in one when the rule and its cautions see no difference.

    Args:
        rule: The rule.
        name: Name of the question.

    Examples:
        >>> from bonemets import mirels, sins
        >>> classes(mirels, "pain").labels
        ('?', 'mild', 'moderate', 'functional')
        >>> classes(sins, "collapse").labels
        ('?', 'over_half', 'under_half', 'involved_over_half', 'none', '50')
    """
    question = rule.questions[name]
    codes = tuple(question) if issubclass(question, Choice) else ()
    measure = _measure(question)
    if measure is None:
        return Classes(name, question, (None, *codes), ())
    answers: list[Answer | None] = [None, *codes]
    places: dict[Hashable, int] = {(code, None, ()): place for place, code in enumerate(codes, start=1)}
    intervals = []
    for start, behaviour in _parted(measure, lambda number: _behaviour(rule, question, measure, number)):
        if behaviour is None:
            intervals.append(Interval(start, REFUSED, False))
            continue
        seen, is_usable = behaviour
        if seen not in places:
            places[seen] = len(answers)
            answers.append(measure(start))
        intervals.append(Interval(start, places[seen], is_usable))
    return Classes(name, question, tuple(answers), tuple(intervals))


def _measure(question: Question) -> type[Quantity] | None:
    return question.measure() if issubclass(question, Choice) else question


def _behaviour(
    rule: Rule[..., Any], question: Question, measure: type[Quantity], number: float
) -> tuple[Hashable, bool] | None:
    """What a rule and its cautions see of a number, and whether it counts unconfirmed; nothing where it is refused."""
    low, high = measure.possible
    if not low <= number <= high:
        return None
    value = measure(number)
    met = tuple(place for place, trigger in enumerate(_triggers(rule, measure)) if meets(value, trigger))
    if issubclass(question, Choice):
        return (question.of(value), question.alternative(value), met), value.is_plausible  # type: ignore[attr-defined]
    return (tuple((value < cut, value == cut) for cut in measure.cuts), None, met), value.is_plausible


def _triggers(rule: Rule[..., Any], measure: type[Quantity]) -> list[Any]:
    return [
        member
        for caution in rule.cautions
        for trigger in caution.triggers
        for member in trigger
        if (member.quantity if isinstance(member, Where) else type(member)) is measure
    ]


def _parted(
    measure: type[Quantity], behaviour: Callable[[float], tuple[Hashable, bool] | None]
) -> Sequence[tuple[float, tuple[Hashable, bool] | None]]:
    """Where the behaviour of numbers changes: the first number of each run, and how the run behaves."""
    step = measure.step
    low, high = measure.possible
    tried = sorted({low, high, *measure.plausible, *_probes(measure, low, high)})
    found: list[tuple[float, tuple[Hashable, bool] | None]] = [(-math.inf, None), (low, behaviour(low))]
    for left, right in pairwise(tried):
        before, after = behaviour(left), behaviour(right)
        while before != after:
            start = _first(left, right, before, behaviour, step)
            before = behaviour(start)
            found.append((start, before))
            left = start
    found.append((high + step if step else math.nextafter(high, math.inf), None))
    return found


def _probes(measure: type[Quantity], low: float, high: float) -> Iterator[float]:
    step = measure.step or 0
    for cut in measure.cuts:
        near = (cut - step, cut + step) if step else (math.nextafter(cut, -math.inf), math.nextafter(cut, math.inf))
        yield from (value for value in (cut, *near) if low <= value <= high)
        if not step:
            yield from (cut * part for part in _AROUND if low <= cut * part <= high)
    for place in range(_PROBES):
        value = low + (high - low) * place / _PROBES
        yield math.floor(value / step) * step if step else value


def _first(
    left: float,
    right: float,
    before: tuple[Hashable, bool] | None,
    behaviour: Callable[[float], tuple[Hashable, bool] | None],
    step: float | None,
) -> float:
    """The least number after `left` that behaves otherwise, to the last bit or to the step."""
    while True:
        middle = left + (right - left) / 2
        if step:
            middle = math.floor(middle / step) * step
        if middle in (left, right):
            return right
        if behaviour(middle) == before:
            left = middle
        else:
            right = middle
