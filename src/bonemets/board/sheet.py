"""The sheet of a case: everything that the rules say of it at once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bonemets.board.assessment import Deductions, Proposal, RuleAssessment, assessments, deductions
from bonemets.board.binding import BINDINGS, Binding
from bonemets.board.called import called
from bonemets.board.contradictions import contradictions
from bonemets.board.described import MotorDeficit
from bonemets.board.disagreement import Disagreement
from bonemets.board.disagreements import disagreements
from bonemets.board.facts import Facts
from bonemets.board.item import BONE, COMPRESSION, Scope
from bonemets.board.missing_answer import MissingAnswer, missing_answers
from bonemets.board.patient_case import PatientCase
from bonemets.board.ranking import Ranking, rankings
from bonemets.board.step import Step
from bonemets.board.urgency import urgency
from bonemets.board.validity import Validity, validities
from bonemets.guideline.radiotherapy.rades import Motor
from bonemets.guideline.radiotherapy.stereotactic_obstacles import CordCompression
from bonemets.guideline.spine.frankel import Grade
from bonemets.guideline.spine.tokuhashi import Deficit
from bonemets.kernel.display import Displayed
from bonemets.kernel.question import Answer

_DEFICITS = frozenset(
    {
        *(grade for grade in Grade if grade is not Grade.E),
        Motor.PARAPLEGIC,
        Motor.NON_AMBULATORY,
        *(deficit for deficit in Deficit if deficit is not Deficit.NONE),
        MotorDeficit.PRESENT,
    }
)
"""Answers that tell of a neurological deficit."""


@dataclass(frozen=True, repr=False)
class Sheet(Displayed):
    """A case, and what every rule that it allows says of it; nothing is computed while nothing is known.

    Args:
        case: The case, as far as the questions put to the board call for it.
        assessments: One per rule, and per lesion where the rule rates a lesion.
        deductions: What the maps propose, by place and item.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> from bonemets.board.topic import Topic
        >>> made = sheet(described([Topic.INSTABILITY], {}, [{"bone": "spine", "level": "t12", "sins_type": "lytic"}]))
        >>> made.assessments[0].evaluation.completions.points, made.next.item.name
        ((5, 18), 'sins_pain')
    """

    case: PatientCase
    assessments: tuple[RuleAssessment, ...]
    deductions: Deductions

    @cached_property
    def contradictions(self) -> tuple[Disagreement, ...]:
        """Answers that cannot all be true."""
        return contradictions(Facts(self.case, self.assessments))

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Statements that do not go together, side by side."""
        return disagreements(Facts(self.case, self.assessments))

    @cached_property
    def rankings(self) -> tuple[Ranking, ...]:
        """Lesions by score, the worst first."""
        return rankings(self.assessments)

    @cached_property
    def missing_answers(self) -> tuple[MissingAnswer, ...]:
        """Missing items that can still change a conclusion, the most urgent first, then what settles most."""
        if not self.assessments:
            return ()
        unanswered = [(place, binding) for place, bindings in self.unanswered.items() for binding in bindings]
        return missing_answers(self.case, self.assessments, self.deductions, unanswered)

    @cached_property
    def missing_together(self) -> tuple[tuple[MissingAnswer, ...], ...]:
        """The same, the item of several lesions that changes the same of each counted once."""
        alike: dict[tuple[object, ...], list[MissingAnswer]] = {}
        for one in self.missing_answers:
            alike.setdefault((one.item.name, one.settles, one.changes), []).append(one)
        return tuple(map(tuple, alike.values()))

    @property
    def next(self) -> MissingAnswer | None:
        """What to find out first."""
        return next(iter(self.missing_answers), None)

    @cached_property
    def validities(self) -> tuple[Validity, ...]:
        """How far each score can go with this primary."""
        return validities(self.assessments)

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """Proposals that the assessments rest on, each once."""
        return tuple(dict.fromkeys(proposal for found in self.assessments for proposal in found.proposals.values()))

    @cached_property
    def unanswered(self) -> dict[int | None, tuple[Binding, ...]]:
        """Rules that the topics call for and of which nothing is known, by lesion, or under `None` for the patient."""
        told = {(assessment.rule.name, assessment.lesion) for assessment in self.assessments}
        places: dict[int | None, Any] = {None: None}
        places |= {place: lesion.known.get(BONE.name) for place, lesion in enumerate(self.case.lesions, 1)}
        return {
            place: tuple(
                binding
                for binding in BINDINGS
                if binding.items
                and (binding.scope is Scope.LESION) is (place is not None)
                and self.case.puts(binding.topics)
                and (bone is None or bone in binding.computed_for)
                and binding.speaks_of(self.case.bones)
                and (binding.rule.name, place) not in told
            )
            for place, bone in places.items()
        }

    @cached_property
    def by_urgency(self) -> tuple[RuleAssessment, ...]:
        """What the rules say, the most urgent first; what is settled before what is open."""
        return tuple(sorted(self.assessments, key=lambda found: (urgency(found), not found.is_settled)))

    @property
    def compressed(self) -> tuple[int, ...]:
        """Lesions said to compress the cord."""
        told = (lesion.known.get(COMPRESSION.name) for lesion in self.case.lesions)
        return tuple(place for place, answer in enumerate(told, 1) if answer is CordCompression.YES)

    @property
    def deficit(self) -> Answer | None:
        """What tells of a neurological deficit, where one is told of."""
        told = self.case.patient.known.values()
        return next((answer for answer in told if answer in _DEFICITS or answer is Motor.AIDED), None)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Steps of the checklist that the topics call for."""
        return tuple(step for step in Step if self.case.puts(step.topics))

    @cached_property
    def missing(self) -> tuple[Step, ...]:
        """Those that are neither ticked nor answered for."""
        deduced = self.deductions[None]
        known = {
            name: one.answers[0] for name, one in deduced.items() if len(one.answers) == 1
        } | self.case.patient.known
        answered = {step for step in Step if step.item and known.get(step.item.name) is step.answer}
        return tuple(step for step in self.steps if step not in self.case.done and step not in answered)


def sheet(case: PatientCase, before: Sheet | None = None) -> Sheet:
    """Compute the sheet of a case.

    Args:
        case: The case; see [`described`][bonemets.board.patient_case.described].
        before: A sheet that differs by a few answers: a rule that receives what it received there is not applied again.
    """
    case = called(case)
    deduced = deductions(case)
    return Sheet(case, assessments(case, before.assessments if before else (), deduced), deduced)
