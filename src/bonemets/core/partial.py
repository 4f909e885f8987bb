"""Partial answers: try every answer still open, and read what all the completions share.

A complete set of answers is the case with a single completion, so there is one path for both.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal

from bonemets.core.discrepancy import Discrepancy
from bonemets.core.question import Answer, Labelled, Quantity
from bonemets.core.result import Band, Reason, Result
from bonemets.core.rule import Rule

State = Literal["reached", "excluded", "open"]


@dataclass(frozen=True, slots=True)
class Threshold:
    """Lower bound of a class, and whether the total is known to reach it.

    Args:
        band: The class that starts there.
        state: `reached` by every completion, `excluded` by every completion, or still `open`.
    """

    band: Band
    state: State


@dataclass(frozen=True, slots=True)
class Completions:
    """What the answers known so far already say.

    Args:
        points: Lowest and highest total still possible, for a score.
        conclusions: Conclusions still possible, in the order they are declared.
        thresholds: Every class limit, settled or not.
        decisive: Open questions whose answer can still change the conclusion.
        next: The decisive question whose worst answer leaves the fewest conclusions.
        reasons: Reasons that every completion shares.
        values: Computed quantities that every completion shares.
        notes: Discrepancies that concern the known answers, or the conclusion once settled.
    """

    points: tuple[float, float] | None
    conclusions: tuple[Labelled, ...]
    thresholds: tuple[Threshold, ...]
    decisive: tuple[str, ...]
    next: str | None
    reasons: tuple[Reason, ...]
    values: tuple[Quantity, ...]
    notes: tuple[Discrepancy, ...]


def explore(rule: Rule[..., Any], known: Mapping[str, Answer], measures: Iterable[Quantity] = ()) -> Completions:
    """Apply the rule to every completion of the known answers.

    Args:
        rule: The rule.
        known: Answers by question name; the questions left out are open.
        measures: Numbers that some of them were read from, for the notes.

    Examples:
        >>> from bonemets.radiotherapy.mirels import Lesion, Site, mirels
        >>> so_far = explore(mirels, {"site": Site.PERITROCHANTERIC, "lesion": Lesion.LYTIC})
        >>> so_far.points, so_far.next
        ((8, 12), 'size')
        >>> [conclusion.code for conclusion in so_far.conclusions]
        ['board', 'surgery']
    """
    asked = [name for name in rule.questions if name not in known]
    spaces: list[Sequence[Answer]] = [rule.questions[name].every() for name in asked]
    rows: list[tuple[tuple[Answer, ...], Result[Any]]] = [
        (answers, rule.function(**known, **dict(zip(asked, answers, strict=True)))) for answers in product(*spaces)
    ]
    results = [result for _, result in rows]
    reached = {result.conclusion for result in results}
    totals = [result.points for result in results if result.points is not None]
    decisive = tuple(name for place, name in enumerate(asked) if _can_change(rows, place))
    settled = reached if len(reached) == 1 else set()
    return Completions(
        points=(min(totals), max(totals)) if totals else None,
        conclusions=tuple(conclusion for conclusion in rule.conclusions if conclusion in reached),
        thresholds=_thresholds(rule, min(totals), max(totals)) if totals else (),
        decisive=decisive,
        next=min(decisive, key=lambda name: _worst(rows, asked.index(name)), default=None),
        reasons=tuple(r for r in results[0].reasons if all(r in result.reasons for result in results)),
        values=tuple(v for v in results[0].values if all(v in result.values for result in results)),
        notes=rule.notes_for(*known.values(), *measures, *settled),
    )


def _thresholds(rule: Rule[..., Any], low: float, high: float) -> tuple[Threshold, ...]:
    def state(lower: float) -> State:
        return "reached" if low >= lower else "excluded" if high < lower else "open"

    return tuple(Threshold(band, state(band.lower)) for band in list(rule.conclusions)[1:])


def _can_change(rows: list[tuple[tuple[Answer, ...], Result[Any]]], place: int) -> bool:
    """Whether, all else equal, the answer at this place changes the conclusion."""
    by_others = defaultdict(set)
    for answers, result in rows:
        by_others[answers[:place] + answers[place + 1 :]].add(result.conclusion)
    return any(len(conclusions) > 1 for conclusions in by_others.values())


def _worst(rows: list[tuple[tuple[Answer, ...], Result[Any]]], place: int) -> int:
    """How many conclusions the least helpful answer at this place leaves."""
    by_answer = defaultdict(set)
    for answers, result in rows:
        by_answer[answers[place]].add(result.conclusion)
    return max(len(conclusions) for conclusions in by_answer.values())
