"""One rule applied to a case: its evaluation, and the proposals that it rests on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bonemets.board.answer_map import AnswerMap
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.binding import BINDINGS, Binding, Total
from bonemets.board.item import BONE, COMPLETE_LIST, Item, Scope
from bonemets.board.listed import listed_facts
from bonemets.board.patient_case import PatientCase
from bonemets.kernel.answers import Answers
from bonemets.kernel.evaluation import Evaluation, assess
from bonemets.kernel.question import Answer
from bonemets.kernel.rule import Rule


@dataclass(frozen=True, slots=True)
class Proposal:
    """Answers still possible to an item that the reader has not answered.

    Args:
        answer_map: Where the proposal comes from.
        read: What it was read from.
        answers: Answers still possible.
        lesion: Place of the lesion, from 1; nothing for the patient.
    """

    answer_map: AnswerMap
    read: tuple[Answer, ...]
    answers: tuple[Answer, ...]
    lesion: int | None = None


Received = tuple[str, frozenset[tuple[str, type, object]], frozenset[tuple[str, tuple[Answer, ...]]]]
"""All that a rule receives: its name, the answers by question with their types, and those still possible."""


@dataclass(frozen=True, slots=True)
class RuleAssessment:
    """What one rule says of the patient, or of one lesion.

    Args:
        binding: The rule and the items it reads.
        lesion: Place of the lesion, from 1; nothing for the patient.
        evaluation: What the rule says.
        proposals: Proposals it rests on, by question of the rule.
        totals: Totals of other scores it rests on, by question of the rule; none where the score does not apply.
        received: All that the rule received.
    """

    binding: Binding
    lesion: int | None
    evaluation: Evaluation
    proposals: Mapping[str, Proposal]
    totals: Mapping[str, tuple[float, ...]]
    received: Received

    @property
    def rule(self) -> Rule[..., Any]:
        """The rule."""
        return self.binding.rule

    @property
    def is_open(self) -> bool:
        """Whether an answer can still change the conclusion."""
        return self.evaluation.status != "not_applicable" and len(self.evaluation.completions.conclusions) > 1

    @property
    def is_settled(self) -> bool:
        """Whether one conclusion is left."""
        return self.evaluation.status != "not_applicable" and not self.is_open


Deductions = Mapping[int | None, Mapping[str, Proposal]]
"""By lesion, or under `None` for the patient, then by item name, what the maps propose."""


def deductions(case: PatientCase) -> Deductions:
    """What the maps propose of a case, where the reader has not answered."""
    found: dict[int | None, Mapping[str, Proposal]] = {None: proposals(Scope.PATIENT, of_patient(case), None)}
    return found | {place: proposals(Scope.LESION, lesion, place) for place, lesion in enumerate(case.lesions, 1)}


def assessments(
    case: PatientCase, before: Iterable[RuleAssessment] = (), deduced: Deductions | None = None
) -> tuple[RuleAssessment, ...]:
    """Every rule that the topics call for and of which something is known, the patient's first.

    Args:
        case: The case.
        before: What the rules said of another case: where one receives the same, it says the same.
        deduced: What the maps propose of this case, where it was worked out already.
    """
    said = {one.received: one.evaluation for one in before}
    proposed = deductions(case) if deduced is None else deduced
    patient = of_patient(case)
    found = list(_of(case, Scope.PATIENT, patient, proposed[None], None, said))
    for place, lesion in enumerate(case.lesions, 1):
        both = _merged(patient, lesion)
        found += _of(case, Scope.LESION, both, {**proposed[None], **proposed[place]}, place, said)
    return tuple(found)


def proposals(scope: Scope, answers: Answers, lesion: int | None) -> dict[str, Proposal]:
    """By item name, what the maps propose where the reader has not answered."""
    found = {}
    given = answers.given
    for answer_map in ANSWER_MAPS.values():
        item = answer_map.gives
        read = tuple(answers.known[taken.name] for taken in answer_map.takes if taken.name in answers.known)
        if item.scope is not scope or item.name in given or len(read) < len(answer_map.takes):
            continue
        proposed = answer_map(*read)
        if len(proposed) < len(item.question.every()):
            found[item.name] = Proposal(answer_map, read, proposed, lesion)
    return found


def of_patient(case: PatientCase) -> Answers:
    """Answers about the patient, with those that the steps give and, once it is said complete or not, the list."""
    told: dict[str, Any] = {step.item.name: step.answer for step in case.done if step.item and step.answer is not None}
    if COMPLETE_LIST.name in case.patient.known:
        told |= listed_facts(case)
    new = {name: answer for name, answer in told.items() if name not in case.patient.given}
    given = {name: answer.code for name, answer in new.items()}
    return _merged(case.patient, Answers(typed=given, known=new))


def _merged(one: Answers, other: Answers) -> Answers:
    return Answers(
        typed={**one.given, **other.given},
        known=one.known | other.known,
        measures=one.measures | other.measures,
    )


def _of(
    case: PatientCase,
    scope: Scope,
    answers: Answers,
    proposed: Mapping[str, Proposal],
    lesion: int | None,
    said: Mapping[Received, Evaluation],
) -> Iterator[RuleAssessment]:
    before: dict[str, RuleAssessment] = {}
    bone = answers.known.get(BONE.name)
    for binding in BINDINGS:
        if binding.scope is not scope or not case.puts(binding.topics) or (binding.bones and bone not in binding.bones):
            continue
        if not binding.speaks_of(case.bones):
            continue
        assessment = _apply(binding, answers, proposed, before, lesion, said)
        if assessment:
            before[binding.rule.name] = assessment
            yield assessment


def _apply(
    binding: Binding,
    answers: Answers,
    proposed: Mapping[str, Proposal],
    before: Mapping[str, RuleAssessment],
    lesion: int | None,
    said: Mapping[Received, Evaluation],
) -> RuleAssessment | None:
    candidates: dict[str, tuple[Answer, ...]] = {}
    totals: dict[str, tuple[float, ...]] = {}
    used = {name: proposed[name] for name in proposed if _excludes(binding, proposed[name])}
    known: dict[str, object] = {}
    if binding.excluded:
        met = {*answers.known.values(), *(proposal.answers[0] for proposal in used.values())}
        known |= {criterion.code: True for answer, criterion in binding.excluded.items() if answer in met}
    own, given = bool(known), answers.given
    for name, source in binding.takes.items():
        if isinstance(source, Total):
            score = before.get(source.rule.name)
            reached = score.evaluation.completions.totals if score else ()
            if score:
                totals[name] = reached
            if reached:
                candidates[name] = tuple(source.quantity(total) for total in reached)
            elif score and source.absent:
                candidates[name] = source.absent
        elif source.name in given:
            known[name] = answers.measures.get(source.name, answers.known.get(source.name))
            own = own or (source.name in answers.known and _is_own(binding, source))
        elif source.name in proposed:
            used[name] = proposed[source.name]
            candidates[name] = used[name].answers
    scores = [name for name, source in binding.takes.items() if isinstance(source, Total)]
    if not (own or (used and binding.rule.is_score) or (scores and all(map(totals.get, scores)))):
        return None
    for name in [name for name, possible in candidates.items() if len(possible) == 1]:
        known[name] = candidates.pop(name)[0]
    received: Received = (
        binding.rule.name,
        frozenset((name, type(answer), answer) for name, answer in known.items()),
        frozenset(candidates.items()),
    )
    binding.rule.record()
    evaluation = said.get(received) or assess(binding.rule, known, candidates)
    return RuleAssessment(binding, lesion, evaluation, used, totals, received)


def _is_own(binding: Binding, item: Item[Any]) -> bool:
    """Whether knowing this item alone is a reason to show the rule: not the patient's, for a rule on a lesion."""
    return binding.scope is Scope.PATIENT or item.scope is Scope.LESION


def _excludes(binding: Binding, proposal: Proposal) -> bool:
    return len(proposal.answers) == 1 and proposal.answers[0] in binding.excluded
