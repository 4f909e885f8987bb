"""What every oracle says, and the brute force that partial answers are checked against.

Nothing here imports bonemets: the tables were typed from the publications by another person than the author of
the rules, so that an error of transcription cannot hide in both.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Any, TypeAlias

Answer: TypeAlias = str | int | float
Answers: TypeAlias = Mapping[str, Answer]


@dataclass(frozen=True)
class Oracle:
    """One rule, as an exhaustive table."""

    rule: str
    section: str
    domain: dict[str, tuple[Answer, ...]]
    """Every answer of every question, in the printed order; cut points and their neighbours for a measure."""
    conclusions: tuple[str, ...]
    conclude: Callable[[Answers], str]
    total: Callable[[Answers], int] | None = None
    """None for a rule that is not a score."""
    thresholds: tuple[tuple[int, str], ...] = ()
    """Lower bound of every class but the first."""
    exclusions: tuple[str, ...] = ()
    measures: dict[str, Callable[[float], str]] = field(default_factory=dict)
    """Answer that a measured value stands for."""
    measured: dict[str, tuple[float, ...]] = field(default_factory=dict)
    """Values to try: every cut point, its neighbours and the ends."""
    plausible: dict[str, tuple[float, float]] = field(default_factory=dict)
    """Range outside which a number counts only once the reader confirms it; a convention of the site."""
    dates: tuple[str, ...] = ()
    """Questions answered by a day, written `YYYY-MM-DD`."""
    edges: dict[str, tuple[Answer, ...]] = field(default_factory=dict)
    """One value of a measure on each side of every cut, for a rule whose whole product is too large to try."""
    criteria: dict[str, Callable[[Answer], bool | None]] = field(default_factory=dict)
    """Whether an answer meets the criterion that a reader is told of, whatever the other answers."""

    @property
    def codes(self) -> dict[str, tuple[Answer, ...]]:
        """Answers of the questions that are answered by a code."""
        return {
            question: values
            for question, values in self.domain.items()
            if isinstance(values[0], str) and question not in self.dates
        }

    @property
    def size(self) -> int:
        """How many complete sets of answers the domain makes."""
        return prod(map(len, self.domain.values()))

    def combinations(self, known: Answers | None = None) -> Iterator[dict[str, Answer]]:
        """Yield every complete set of answers that agrees with the known ones; the edges only, where there are."""
        known = known or {}
        domain = self.domain | self.edges
        choices = [(known[name],) if name in known else values for name, values in domain.items()]
        for answers in product(*choices):
            yield dict(zip(domain, answers, strict=True))

    def confirmed(self, answers: Mapping[str, Answer | None]) -> dict[str, Any]:
        """Write the answers as a reader gives them who confirms the unusual numbers."""
        return {
            question: {"value": answer, "confirmed": True} if self.is_unusual(question, answer) else answer
            for question, answer in answers.items()
        }

    def is_unusual(self, question: str, answer: Answer | None) -> bool:
        """Say whether the site asks to confirm a number."""
        if question not in self.plausible or not isinstance(answer, (int, float)):
            return False
        low, high = self.plausible[question]
        return not low <= answer <= high


def is_(code: str) -> Callable[[Answer], bool]:
    """Criterion met by one code."""
    return lambda answer: answer == code


def every(code: str, *questions: str) -> dict[str, Callable[[Answer], bool | None]]:
    """Criteria that the same code meets."""
    return dict.fromkeys(questions, is_(code))


def met(criteria: Mapping[str, Callable[[Answer], bool | None]], answers: Answers) -> list[bool]:
    """Say which criteria the answers meet, in their order."""
    return [bool(criterion(answers[question])) for question, criterion in criteria.items()]


@dataclass(frozen=True)
class Outlook:
    """What a partial set of answers still allows, found by trying every completion."""

    range: tuple[int, int] | None
    conclusions: tuple[str, ...]
    thresholds: tuple[tuple[str, int, str], ...]
    decisive: tuple[str, ...]
    next: str | None


def additive(
    rule: str,
    section: str,
    points: dict[str, dict[str, int]],
    bands: tuple[tuple[int, str], ...],
    exclusions: tuple[str, ...] = (),
    measures: dict[str, Callable[[float], str]] | None = None,
    measured: dict[str, tuple[float, ...]] | None = None,
) -> Oracle:
    """Build the oracle of a sum of points cut into classes; a band is its lower bound and its code."""

    def total(answers: Answers) -> int:
        return sum(table[str(answers[question])] for question, table in points.items())

    def conclude(answers: Answers) -> str:
        score = total(answers)
        return next(code for lower, code in reversed(bands) if score >= lower)

    return Oracle(
        rule=rule,
        section=section,
        domain={question: tuple(table) for question, table in points.items()},
        conclusions=tuple(code for _, code in bands),
        conclude=conclude,
        total=total,
        thresholds=bands[1:],
        exclusions=exclusions,
        measures=measures or {},
        measured=measured or {},
    )


def outlook(oracle: Oracle, known: Answers) -> Outlook:
    """Try every completion of the known answers."""
    completions = [(answers, oracle.conclude(answers)) for answers in oracle.combinations(known)]
    reached = {conclusion for _, conclusion in completions}
    unknown = [question for question in oracle.domain if question not in known]
    decisive = tuple(question for question in unknown if _changes_the_conclusion(question, completions))
    span: tuple[int, int] | None = None
    thresholds: tuple[tuple[str, int, str], ...] = ()
    if oracle.total is not None:
        totals = [oracle.total(answers) for answers, _ in completions]
        span = min(totals), max(totals)
        thresholds = tuple((code, lower, _state(lower, *span)) for lower, code in oracle.thresholds)
    return Outlook(
        range=span,
        conclusions=tuple(code for code in oracle.conclusions if code in reached),
        thresholds=thresholds,
        decisive=decisive,
        next=min(decisive, key=lambda question: _worst_case(question, completions), default=None),
    )


def _changes_the_conclusion(question: str, completions: list[tuple[dict[str, Answer], str]]) -> bool:
    by_the_others: dict[tuple[Answer, ...], str] = {}
    for answers, conclusion in completions:
        others = tuple(answer for name, answer in answers.items() if name != question)
        if by_the_others.setdefault(others, conclusion) != conclusion:
            return True
    return False


def _worst_case(question: str, completions: list[tuple[dict[str, Answer], str]]) -> int:
    """Count the conclusions left by the least helpful answer to a question."""
    left: dict[Answer, set[str]] = {}
    for answers, conclusion in completions:
        left.setdefault(answers[question], set()).add(conclusion)
    return max(len(conclusions) for conclusions in left.values())


def _state(threshold: int, lowest: int, highest: int) -> str:
    if lowest >= threshold:
        return "reached"
    return "excluded" if highest < threshold else "open"
