"""A rule as a finite table: one row for each set of answers, « ? » included, as the kernel evaluates it.

A row is found by one integer: the class of each answer is a digit, and each question has its own base.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import Any

from bonemets.cohort.classes import Classes, classes
from bonemets.kernel.answers import Answers
from bonemets.kernel.evaluation import assess
from bonemets.kernel.question import Answer, Quantity
from bonemets.kernel.rule import Rule, find

WHOLE = 65_536
"""Most rows of a table that is made whole; of a larger one, the rows that are asked for."""

JOINED = " "
"""Between the codes of one cell, none of which has a space."""

_COMPARED = {"creatinine_before_dose": ("first", "present")}
"""Two measures that a rule compares with one another: no interval of one says anything alone, and there is no table."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a rule says of one set of answers, in plain values.

    Args:
        status: `complete`, `incomplete` or `not_applicable`.
        points: The total, where every answer is known.
        low: Lowest total still possible.
        high: Highest.
        conclusions: Codes of the conclusions still possible, with a space between them.
        thresholds: For each class of a score `code:reached`, `code:excluded` or `code:open`.
        cautions: Identifiers of what must travel with the result, the heaviest first.
        version: Version of the rule.
    """

    status: str
    points: float | None
    low: float | None
    high: float | None
    conclusions: str
    thresholds: str
    cautions: str
    version: str


FIELDS = tuple(Row.__dataclass_fields__)
"""Names of what a row holds, which name the columns of a scored cohort after the rule."""


@dataclass(frozen=True, slots=True)
class Table:
    """A rule as a table; its rows are evaluated when they are asked for, and kept.

    Args:
        rule: The rule.
        questions: The classes of the answers to each question, in order.
        held: Rows by their index, as far as they were asked for.
    """

    rule: Rule[..., Any]
    questions: tuple[Classes, ...]
    held: dict[int, Row]

    @property
    def bases(self) -> tuple[int, ...]:
        """How many classes each question has."""
        return tuple(len(question.answers) for question in self.questions)

    @property
    def strides(self) -> tuple[int, ...]:
        """What one more in the class of each question adds to the index."""
        return tuple(prod(self.bases[place + 1 :]) for place in range(len(self.questions)))

    @property
    def answered(self) -> int:
        """How many rows stand for answers; those of the exclusions come after them."""
        return prod(self.bases)

    @property
    def size(self) -> int:
        """How many rows there are."""
        return self.answered + (1 << len(self.rule.exclusions)) - 1

    @property
    def is_small(self) -> bool:
        """Whether it can be made whole."""
        return self.size <= WHOLE

    def index(self, places: Sequence[int], excluded: int = 0) -> int:
        """Where a row is.

        Args:
            places: Class of each answer, in the order of the questions.
            excluded: The exclusions that are ticked, one bit each, the first of them the lowest.
        """
        if excluded:
            return self.answered + excluded - 1
        return sum(place * stride for place, stride in zip(places, self.strides, strict=True))

    def given(self, index: int) -> dict[str, object]:
        """Answers that the row at an index stands for, as `evaluate` takes them.

        Examples:
            >>> from bonemets import mirels
            >>> made = table("mirels")
            >>> made.given(made.index((2, 3, 0, 1)))
            {'site': 'lower_limb', 'size': 'over_two_thirds', 'lesion': None, 'pain': 'mild'}
        """
        if index >= self.answered:
            ticked = index - self.answered + 1
            return {box.code: True for place, box in enumerate(self.rule.exclusions) if ticked >> place & 1}
        found: dict[str, object] = {}
        for question, stride in zip(self.questions, self.strides, strict=True):
            place, index = divmod(index, stride)
            found[question.name] = _plain(question.answers[place])
        return found

    def row(self, index: int) -> Row:
        """The row at an index."""
        if index not in self.held:
            self.held[index] = evaluated(self.rule, self.given(index))
        return self.held[index]

    def rows(self) -> Iterator[Row]:
        """Every row, in order."""
        return map(self.row, range(self.size))


@cache
def table(rule: str) -> Table:
    """The table of a rule.

    Args:
        rule: Name of the rule.

    Raises:
        InvalidAnswer: No rule has this name.
        ValueError: The rule has no table, because it compares two measures with one another.

    Examples:
        >>> mirels = table("mirels")
        >>> mirels.size, mirels.row(0).conclusions, mirels.row(0).low, mirels.row(0).high
        (519, 'radiotherapy board surgery', 4, 12)
    """
    found = find(rule)
    if not has_table(rule):
        raise ValueError(f"{rule}: no table, {' and '.join(_COMPARED[rule])} are compared with one another")
    return Table(found, tuple(classes(found, name) for name in found.questions), {})


def has_table(rule: str) -> bool:
    """Whether the answers to a rule fall into finitely many classes, question by question."""
    return rule not in _COMPARED


def evaluated(rule: Rule[..., Any], given: Answers | Mapping[str, object]) -> Row:
    """What the kernel says of answers, as a row.

    Args:
        rule: The rule.
        given: As they were read, what is refused among them being left out; or as for [`evaluate`][bonemets.evaluate].

    Raises:
        InvalidAnswer: Answers that were not read before, of which one cannot be used.
    """
    found = assess(rule, given)
    so_far = found.completions
    low, high = so_far.points or (None, None)
    return Row(
        found.status,
        low if found.status == "complete" else None,
        low,
        high,
        JOINED.join(conclusion.code for conclusion in so_far.conclusions),
        JOINED.join(f"{limit.band.code}:{limit.state}" for limit in so_far.thresholds),
        JOINED.join(caution.id for caution in found.cautions),
        rule.version,
    )


def _plain(answer: Answer | None) -> object:
    if isinstance(answer, Quantity):
        return {"value": answer.code, "confirmed": True}
    return answer.code if answer else None
