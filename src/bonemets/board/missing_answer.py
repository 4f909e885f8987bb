"""What to find out next over the whole sheet: the most urgent first, then the item whose answer settles the most."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from math import inf
from typing import Any, NamedTuple

from bonemets.board.assessment import Deductions, RuleAssessment, of_patient
from bonemets.board.awaited import answers_surely, asked_first
from bonemets.board.binding import Binding
from bonemets.board.item import APPROVAL, BONE, DECISION, LIFE, MIRELS_CONDITION, Item, Scope
from bonemets.board.patient_case import PatientCase
from bonemets.board.surgery import may_operate
from bonemets.board.urgency import Urgency, most_urgent, urgency
from bonemets.kernel.answers import Answers
from bonemets.kernel.partial import Completions, explore
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule

OF_THE_BOARD = (APPROVAL, DECISION)
"""What the board itself decides is not asked for before its meeting."""
_UNASKED = (*OF_THE_BOARD, MIRELS_CONDITION)
"""Nor is a score that was given before the bone broke, or never."""


@dataclass(frozen=True, slots=True)
class MissingAnswer:
    """An item that can still change something.

    Args:
        item: The item.
        lesion: Place of the lesion, from 1; nothing for the patient.
        settles: Rules that it settles, whatever the answer.
        changes: Rules of which it can change the conclusion.
        weighs: Rules whose surgery it stands for or against, where no rule takes it.
    """

    item: Item[Any]
    lesion: int | None
    settles: tuple[Rule[..., Any], ...]
    changes: tuple[Rule[..., Any], ...]
    weighs: tuple[Rule[..., Any], ...] = ()


class _Use(NamedTuple):
    """What one rule can gain from an item."""

    rule: Rule[..., Any]
    left: int
    is_next: bool
    share: float
    urgency: Urgency
    is_begun: bool
    is_sure: bool
    """Whether any answer to it answers the question of the rule."""

    def with_(self, other: "_Use") -> "_Use":
        """What a fact gains that answers two items of one rule."""
        return self._replace(
            left=min(self.left, other.left),
            is_next=self.is_next or other.is_next,
            share=self.share + other.share,
            is_sure=self.is_sure and other.is_sure,
        )


def missing_answers(
    case: PatientCase,
    assessments: Iterable[RuleAssessment],
    deduced: Deductions,
    unanswered: Iterable[tuple[int | None, Binding]] = (),
) -> tuple[MissingAnswer, ...]:
    """Items that can still change a conclusion.

    In order: the most urgent rule that it can change; rules of which something is known; rules settled whatever the
    answer; fewest conclusions left by the least helpful answer, as a calculator counts them, and what it asks itself;
    rules that it can change; the share of the points that it decides; then the order in which items are asked.
    An item that waits for a fact gives its place to that fact.

    Args:
        case: The case.
        assessments: What the rules say.
        deduced: What the maps propose of the case.
        unanswered: Rules of which nothing is known, each with its lesion.
    """
    told = _told(case, deduced)
    first = cache(partial(_first, case))
    asks_life = LIFE.name not in case.patient.known
    uses: dict[tuple[Item[Any], int | None], list[_Use]] = {}
    weighed = []
    for found in assessments:
        if found.is_open:
            _add(uses, first, told, found.binding, found.lesion, found.evaluation.completions, urgency(found), True)
        if asks_life and may_operate(found.rule.name, found.evaluation.completions.conclusions):
            weighed.append(found)
    for lesion, binding in unanswered:
        blank = _blank(binding.rule)
        _add(uses, first, told, binding, lesion, blank, most_urgent(binding.rule, blank.conclusions), False)
    if weighed:
        uses.setdefault((LIFE, None), [])
    order = sorted(uses, key=lambda key: _key(uses[key], weighed if key[0] is LIFE else []))
    return tuple(
        MissingAnswer(
            item,
            lesion,
            tuple(use.rule for use in uses[item, lesion] if use.left == 1 and use.is_sure),
            tuple(use.rule for use in uses[item, lesion]),
            tuple(dict.fromkeys(found.rule for found in weighed)) if item is LIFE else (),
        )
        for item, lesion in order
    )


def _told(case: PatientCase, deduced: Deductions) -> dict[int | None, set[str]]:
    """By lesion, or under `None` for the patient, items that are answered or follow from what is."""
    places: dict[int | None, Answers] = {None: of_patient(case), **dict(enumerate(case.lesions, 1))}
    return {
        place: {*answers.known, *(name for name, found in deduced[place].items() if len(found.answers) == 1)}
        for place, answers in places.items()
    }


def _add(
    uses: dict[tuple[Item[Any], int | None], list[_Use]],
    first_asked: Callable[[Item[Any], int | None], tuple[Item[Any], int | None]],
    told: Mapping[int | None, Collection[str]],
    binding: Binding,
    lesion: int | None,
    so_far: Completions,
    rank: Urgency,
    is_begun: bool,
) -> None:
    for question, left in so_far.leaves.items():
        asked = binding.items.get(question)
        if asked is None or asked in _UNASKED or asked.name in told[lesion if asked.scope is Scope.LESION else None]:
            continue
        first = first_asked(asked, lesion)
        share, is_sure = _share(binding.rule, question), answers_surely(first[0], asked)
        use = _Use(binding.rule, left, so_far.next == question, share, rank, is_begun, is_sure)
        found = uses.setdefault(first, [])
        same = next((other for other in found if other.rule is use.rule), None)
        if same is None:
            found.append(use)
        else:
            found[found.index(same)] = same.with_(use)


def _first(case: PatientCase, asked: Item[Any], lesion: int | None) -> tuple[Item[Any], int | None]:
    """What is asked first where an item is missing, and of which lesion."""
    place = lesion if asked.scope is Scope.LESION else None
    answers = case.lesions[place - 1] if place else case.patient
    if place and BONE.name not in answers.given:
        return BONE, place
    return asked_first(asked, answers, case.topics), place


@cache
def _share(rule: Rule[..., Any], question: str) -> float:
    """Part of the range of a score that one question decides."""
    asked = rule.questions[question]
    if not rule.is_score or not issubclass(asked, Choice):
        return 0
    points = [answer.points for answer in asked if answer.points is not None]
    least, most = rule.range
    return (max(points) - min(points)) / (most - least) if points else 0


def _key(uses: list[_Use], weighed: list[RuleAssessment]) -> tuple[float, ...]:
    ranks = [use.urgency for use in uses] + [urgency(found) for found in weighed]
    rank = min(ranks)
    first = [use for use in uses if use.urgency is rank]
    return (
        rank,
        not (weighed or any(use.is_begun for use in first)),
        -sum(use.left == 1 for use in uses),
        min((use.left for use in first), default=inf),
        not any(use.is_next for use in first),
        -len(uses),
        -max((use.share for use in first), default=0),
    )


@cache
def _blank(rule: Rule[..., Any]) -> Completions:
    return explore(rule, {})
