"""What the detectors of disagreements look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import Item
from bonemets.board.patient_case import PatientCase
from bonemets.kernel.question import Answer, Labelled
from bonemets.kernel.rule import band_words
from bonemets.kernel.text import enumeration, span

A = TypeVar("A", bound=Answer)


@dataclass(frozen=True, slots=True)
class Facts:
    """A case and what the rules say of it."""

    case: PatientCase
    assessments: tuple[RuleAssessment, ...]

    def answer(self, item: Item[A], lesion: int | None = None) -> A | None:
        """What the reader answered."""
        answers = self.case.lesions[lesion - 1] if lesion else self.case.patient
        found = answers.known.get(item.name)
        return found if isinstance(found, item.question) else None

    def of(self, rule: str) -> Iterator[RuleAssessment]:
        """What one rule says, of the patient or of each lesion."""
        return (
            assessment
            for assessment in self.assessments
            if assessment.rule.name == rule and assessment.evaluation.status != "not_applicable"
        )

    def settled(self, rule: str, *conclusions: Labelled) -> Iterator[RuleAssessment]:
        """The same, where every conclusion still possible is one of these."""
        return (found for found in self.of(rule) if set(found.evaluation.completions.conclusions) <= set(conclusions))


def said(assessment: RuleAssessment) -> str:
    """A score with its total and its class, as a statement."""
    conclusions = assessment.evaluation.completions.conclusions
    names = enumeration([f"« {band_words(assessment.rule, conclusion)} »" for conclusion in conclusions], "ou")
    return f"{totalled(assessment)} : {names}"


def totalled(assessment: RuleAssessment) -> str:
    """A score with its total."""
    points = assessment.evaluation.completions.points
    return assessment.rule.title.fr + (f", total {span(*points)}" if points else "")
