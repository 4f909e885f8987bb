"""How far each score can go once the primary is known: computed from the score, never written."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import GROWTH, PRIMARY, PRIMARY_GROUP
from bonemets.kernel.partial import explore
from bonemets.kernel.question import Answer, Labelled
from bonemets.kernel.rule import Rule

_OF_PRIMARY = (PRIMARY, PRIMARY_GROUP, GROWTH)


@dataclass(frozen=True, slots=True)
class Validity:
    """Range of a score with this primary, whatever the other answers.

    Args:
        assessment: The score.
        answer: Answer that the primary gives.
        points: Lowest and highest total.
        out_of_reach: Conclusions that no other answer can give.
    """

    assessment: RuleAssessment
    answer: Answer
    points: tuple[float, float]
    out_of_reach: tuple[Labelled, ...]


def validities(assessments: Iterable[RuleAssessment]) -> tuple[Validity, ...]:
    """One for each score that asks for the primary and has its answer."""
    found = []
    for assessment in assessments:
        names = [name for name, item in assessment.binding.items.items() if item in _OF_PRIMARY]
        for name in names:
            answer = assessment.evaluation.answers.known.get(name)
            if answer is None or not assessment.rule.is_score:
                continue
            found.append(Validity(assessment, answer, *_alone(assessment.rule, name, answer)))
    return tuple(found)


@cache
def _alone(rule: Rule[..., Any], name: str, answer: Answer) -> tuple[tuple[float, float], tuple[Labelled, ...]]:
    """The lowest and the highest total with one answer, and the conclusions that no other answer can give then."""
    alone = explore(rule, {name: answer})
    assert alone.points
    return alone.points, tuple(one for one in rule.conclusions if one not in alone.conclusions)
