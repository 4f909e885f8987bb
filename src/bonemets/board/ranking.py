"""Lesions by score, the worst first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import Scope
from bonemets.kernel.rule import Rule


@dataclass(frozen=True, slots=True)
class Ranking:
    """Lesions rated by one score, by the lowest total that is certain, then by the highest still possible.

    Args:
        rule: The score.
        order: Findings, the worst lesion first.
        contested: Lesions whose highest possible total is above the certain total of the first.
    """

    rule: Rule[..., Any]
    order: tuple[RuleAssessment, ...]
    contested: tuple[RuleAssessment, ...]

    @property
    def worst(self) -> RuleAssessment:
        """The first."""
        return self.order[0]


def rankings(assessments: Iterable[RuleAssessment]) -> tuple[Ranking, ...]:
    """One ranking for each score that rates a lesion; totals of two scores are never compared."""
    by_rule: dict[str, list[RuleAssessment]] = {}
    for assessment in assessments:
        if (
            assessment.binding.scope is Scope.LESION
            and assessment.rule.is_score
            and assessment.evaluation.completions.points
        ):
            by_rule.setdefault(assessment.rule.name, []).append(assessment)
    return tuple(map(_rank, by_rule.values()))


def _rank(found: list[RuleAssessment]) -> Ranking:
    order = sorted(found, key=lambda assessment: tuple(-total for total in _ends(assessment)))
    certain, _ = _ends(order[0])
    return Ranking(order[0].rule, tuple(order), tuple(other for other in order[1:] if _ends(other)[1] > certain))


def _ends(assessment: RuleAssessment) -> tuple[float, float]:
    points = assessment.evaluation.completions.points
    return points or (0, 0)
