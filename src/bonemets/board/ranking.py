"""Lesions by score, the worst first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bonemets.board.finding import Finding
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
    order: tuple[Finding, ...]
    contested: tuple[Finding, ...]

    @property
    def worst(self) -> Finding:
        """The first."""
        return self.order[0]


def rankings(findings: Iterable[Finding]) -> tuple[Ranking, ...]:
    """One ranking for each score that rates a lesion; totals of two scores are never compared."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.use.scope is Scope.LESION and finding.rule.is_score and finding.evaluation.completions.points:
            by_rule.setdefault(finding.rule.name, []).append(finding)
    return tuple(map(_rank, by_rule.values()))


def _rank(found: list[Finding]) -> Ranking:
    order = sorted(found, key=lambda finding: tuple(-total for total in _ends(finding)))
    certain, _ = _ends(order[0])
    return Ranking(order[0].rule, tuple(order), tuple(other for other in order[1:] if _ends(other)[1] > certain))


def _ends(finding: Finding) -> tuple[float, float]:
    points = finding.evaluation.completions.points
    return points or (0, 0)
