"""How far each score can go once the primary is known: computed from the score, never written."""

from collections.abc import Iterable
from dataclasses import dataclass

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import GROWTH, PRIMARY, PRIMARY_GROUP
from bonemets.kernel.partial import explore
from bonemets.kernel.question import Answer, Labelled

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
            alone = explore(assessment.rule, {name: answer})
            assert alone.points
            beyond = tuple(one for one in assessment.rule.conclusions if one not in alone.conclusions)
            found.append(Validity(assessment, answer, alone.points, beyond))
    return tuple(found)
