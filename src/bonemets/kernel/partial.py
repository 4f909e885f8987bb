"""Partial answers: try every answer still open, and read what all the completions share.

A complete set of answers is the case with a single completion, so there is one path for both.
Where a conclusion rests on an additive key, sums to which each answer brings its own part, one completion is tried for
each key that the answers can reach: thirteen yes/no questions have 8192 completions and a few dozen keys.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from operator import add, sub
from typing import Any, Literal

from bonemets.kernel.caution import Caution
from bonemets.kernel.question import Answer, Labelled, Quantity
from bonemets.kernel.result import AdditiveKey, Band, Reason, Result
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import Text

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
        cautions: Cautions that hold for the known answers, whichever of the possible conclusions comes; the heaviest
            first.
        proposal: What the guideline puts forward, once every completion says the same.
        totals: Every total still possible, for a score.
        leaves: By decisive question, how many conclusions its least helpful answer leaves.
    """

    points: tuple[float, float] | None
    conclusions: tuple[Labelled, ...]
    thresholds: tuple[Threshold, ...]
    decisive: tuple[str, ...]
    next: str | None
    reasons: tuple[Reason, ...]
    values: tuple[Quantity, ...]
    cautions: tuple[Caution, ...]
    proposal: Text | None = None
    totals: tuple[float, ...] = ()
    leaves: Mapping[str, int] = field(default_factory=dict)


def explore(
    rule: Rule[..., Any],
    known: Mapping[str, Answer],
    measures: Iterable[Quantity] = (),
    candidates: Mapping[str, Sequence[Answer]] | None = None,
) -> Completions:
    """Apply the rule to every completion of the known answers.

    Args:
        rule: The rule.
        known: Answers by question name; the questions left out are open.
        measures: Numbers that some of them were read from, for the cautions.
        candidates: For some open questions, the only answers still possible.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Lesion, Site, mirels
        >>> so_far = explore(mirels, {"site": Site.PERITROCHANTERIC, "lesion": Lesion.LYTIC})
        >>> so_far.points, so_far.next
        ((8, 12), 'size')
        >>> [conclusion.code for conclusion in so_far.conclusions]
        ['board', 'surgery']
    """
    rule.record()
    narrowed = candidates or {}
    asked = {name: narrowed.get(name) or rule.questions[name].every() for name in rule.questions if name not in known}
    tried = _by_key(rule, known, asked) or _one_by_one(rule, known, asked)
    results = tried.results
    reached = {result.conclusion for result in results}
    totals = [result.points for result in results if result.points is not None]
    leaves = {name: tried.worst(name) for name in asked if tried.can_change(name)}
    settled = reached if len(reached) == 1 else set()
    proposals = {result.proposed for result in results} if settled else set()
    given = tuple(known.values())
    return Completions(
        points=(min(totals), max(totals)) if totals else None,
        conclusions=tuple(conclusion for conclusion in rule.conclusions if conclusion in reached),
        thresholds=_thresholds(rule, min(totals), max(totals)) if totals else (),
        decisive=tuple(leaves),
        next=min(leaves, key=leaves.__getitem__, default=None),
        reasons=tuple(
            r for r in results[0].reasons if r.answer in given and all(r in result.reasons for result in results)
        ),
        values=tuple(v for v in results[0].values if all(v in result.values for result in results)),
        cautions=_shared(rule, (*given, *measures), reached),
        proposal=proposals.pop() if len(proposals) == 1 else None,
        totals=tuple(sorted(set(totals))),
        leaves=leaves,
    )


def _shared(rule: Rule[..., Any], values: tuple[object, ...], reached: set[Labelled]) -> tuple[Caution, ...]:
    first, *others = (rule.cautions_for(*values, conclusion) for conclusion in reached)
    return tuple(caution for caution in first if all(caution in other for other in others))


def _thresholds(rule: Rule[..., Any], low: float, high: float) -> tuple[Threshold, ...]:
    def state(lower: float) -> State:
        return "reached" if low >= lower else "excluded" if high < lower else "open"

    return tuple(Threshold(band, state(band.lower)) for band in list(rule.conclusions)[1:])


@dataclass(frozen=True, slots=True)
class _Tried:
    """Results of the completions, and by open question the conclusions side by side.

    Each line of `lines` holds the conclusions of the answers to that question, all else equal.
    """

    results: Sequence[Result[Any]]
    lines: dict[str, list[list[Labelled]]]

    def can_change(self, name: str) -> bool:
        """Whether, all else equal, the answer to this question changes the conclusion."""
        return any(len(set(line)) > 1 for line in self.lines[name])

    def worst(self, name: str) -> int:
        """How many conclusions the least helpful answer to this question leaves."""
        return max(len(set(conclusions)) for conclusions in zip(*self.lines[name], strict=True))


def _one_by_one(rule: Rule[..., Any], known: Mapping[str, Answer], asked: Mapping[str, Sequence[Answer]]) -> _Tried:
    results = [rule.function(**known, **dict(zip(asked, answers, strict=True))) for answers in product(*asked.values())]
    conclusions = [result.conclusion for result in results]
    spaces = list(asked.values())
    lines = {}
    for place, name in enumerate(asked):
        stride = prod(map(len, spaces[place + 1 :]))
        block = stride * len(spaces[place])
        lines[name] = [
            conclusions[start + offset : start + block : stride]
            for start in range(0, len(conclusions), block)
            for offset in range(stride)
        ]
    return _Tried(results, lines)


def _by_key(rule: Rule[..., Any], known: Mapping[str, Answer], asked: Mapping[str, Sequence[Answer]]) -> _Tried | None:
    """Try one completion for each additive key, where the rule keeps one."""
    first = {name: answers[0] for name, answers in asked.items()}
    start = rule.function(**known, **first)
    if not start.key or start.values:
        return None

    def steps(name: str) -> list[AdditiveKey]:
        answered = (rule.function(**known, **first | {name: answer}) for answer in asked[name])
        return [tuple(map(sub, result.key, start.key)) for result in answered]

    brought = {name: steps(name) for name in asked}
    reach = {start.key: first}
    for name, answers in asked.items():
        reach = {
            tuple(map(add, key, step)): chosen | {name: answer}
            for key, chosen in reach.items()
            for answer, step in zip(answers, brought[name], strict=True)
        }
    results = {key: rule.function(**known, **chosen) for key, chosen in reach.items()}
    lines = {}
    for name in asked:
        others = {start.key}
        for other in asked:
            if other != name:
                others = {tuple(map(add, key, step)) for key in others for step in set(brought[other])}
        lines[name] = [[results[tuple(map(add, key, step))].conclusion for step in brought[name]] for key in others]
    return _Tried(list(results.values()), lines)
