"""What to find out next over the whole sheet: the item whose answer settles the most rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import Item, Scope
from bonemets.kernel.rule import Rule


@dataclass(frozen=True, slots=True)
class MissingAnswer:
    """An item that can still change something.

    Args:
        item: The item.
        lesion: Place of the lesion, from 1; nothing for the patient.
        settles: Rules that it settles, whatever the answer.
        changes: Rules of which it can change the conclusion.
    """

    item: Item[Any]
    lesion: int | None
    settles: tuple[Rule[..., Any], ...]
    changes: tuple[Rule[..., Any], ...]


def missing_answers(assessments: Iterable[RuleAssessment]) -> tuple[MissingAnswer, ...]:
    """Items that can still change a conclusion, the one that settles most first.

    In order: rules settled whatever the answer, rules that it can change, then the order in which items are asked.
    """
    settles: dict[tuple[Item[Any], int | None], list[Rule[..., Any]]] = {}
    changes: dict[tuple[Item[Any], int | None], list[Rule[..., Any]]] = {}
    for assessment in assessments:
        for question, left in assessment.evaluation.completions.leaves.items():
            item = assessment.binding.items.get(question)
            if item is None:
                continue
            key = item, assessment.lesion if item.scope is Scope.LESION else None
            changes.setdefault(key, []).append(assessment.rule)
            settles.setdefault(key, []).extend([assessment.rule] if left == 1 else [])
    found = [
        MissingAnswer(item, lesion, tuple(settles[item, lesion]), tuple(rules))
        for (item, lesion), rules in changes.items()
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.settles), -len(one.changes))))
