"""What a rule says of answers: typed for the renderers, and in plain values for whoever has codes and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from bonemets.kernel.answers import Answers, computed, usable
from bonemets.kernel.caution import Caution, Origin, Weight, by_weight
from bonemets.kernel.display import Displayed
from bonemets.kernel.formula import Formula
from bonemets.kernel.partial import Completions, explore
from bonemets.kernel.question import Answer, Choice, Exclusion, Quantity
from bonemets.kernel.result import Conclusion, Reason, Result
from bonemets.kernel.rule import Rule, find
from bonemets.kernel.text import Text

Status = Literal["complete", "incomplete", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """The other answer that a measure could be given, where the publication leaves it open.

    Args:
        question: Name of the question.
        measure: The measure.
        answer: The answer that was not kept.
        changes: Whether it would have changed the conclusions still possible.
    """

    question: str
    measure: Quantity
    answer: Choice
    changes: bool

    @property
    def text(self) -> Text:
        """The same as a sentence."""
        changes = Text("changerait", "would change") if self.changes else Text("ne changerait pas", "would not change")
        return Text(
            f"{self.measure.label.fr} : la réponse « {self.answer.label.fr} » {changes.fr} la catégorie.",
            f"{self.measure.label.en}: the answer “{self.answer.label.en}” {changes.en} the category.",
        )

    @property
    def caution(self) -> Caution:
        """The same as a caution."""
        source = type(self.answer).source
        name = f"limite-{self.question}"
        return Caution(name, self.text, Weight.RESERVATION, Origin.PUBLICATION, (source,), line=self.text)


@dataclass(frozen=True)
class Evaluation(Displayed):
    """Answers, and what the rule says of them.

    Args:
        rule: The rule.
        answers: What it was given.
        status: Whether an answer is missing, or the rule does not apply.
        completions: What the answers already say.
        alternatives: Other answers that a measure could be given.
    """

    rule: Rule[..., Any]
    answers: Answers
    status: Status
    completions: Completions
    alternatives: tuple[Alternative, ...] = ()

    @property
    def computed(self) -> dict[str, tuple[Formula[..., Any], tuple[Answer, ...]]]:
        """By question, the formula that gave its answer and what it was given."""
        return computed(self.rule, self.answers)

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """What must travel with the result, the heaviest first."""
        return by_weight((*self.completions.cautions, *(other.caution for other in self.alternatives)))

    @cached_property
    def pressing(self) -> tuple[Caution, ...]:
        """Those that no form leaving the page may be without."""
        return tuple(caution for caution in self.cautions if caution.weight.is_pressing)

    def to_dict(self) -> dict[str, Any]:
        """The same in plain values, ready for JSON."""
        rule, answers, so_far = self.rule, self.answers, self.completions
        points, cautions = so_far.points, self.cautions
        return {
            "rule": rule.name,
            "version": rule.version,
            "section": rule.section,
            "status": self.status,
            "points": points[0] if points and self.status == "complete" else None,
            "range": list(points) if points else None,
            "conclusions": [conclusion.code for conclusion in so_far.conclusions],
            "thresholds": [
                {"conclusion": limit.band.code, "from": limit.band.lower, "state": limit.state}
                for limit in so_far.thresholds
            ],
            "decisive": list(so_far.decisive),
            "next": so_far.next,
            "reasons": [_reason(rule, reason) for reason in so_far.reasons],
            "values": [
                {"fr": value.question.fr, "en": value.question.en, "value": float(value), "unit": value.unit.fr}
                for value in so_far.values
            ],
            "notes": [{"id": one.id, "fr": one.text.fr, "en": one.text.en} for one in cautions],
            "cautions": [_caution(one) for one in cautions],
            "proposal": _plain(so_far.proposal) if so_far.proposal else None,
            "tones": {
                conclusion.code: conclusion.tone.code
                for conclusion in so_far.conclusions
                if isinstance(conclusion, Conclusion) and conclusion.tone
            },
            "unknown": list(answers.unknown),
            "unconfirmed": list(answers.unconfirmed),
            "exclusions": [exclusion.code for exclusion in answers.exclusions],
        }


def _plain(text: Text) -> dict[str, str]:
    return {"fr": text.fr, "en": text.en}


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "id": caution.id,
        "weight": caution.weight.code,
        "origin": caution.origin.code,
        **_plain(caution.text),
        "line": _plain(caution.line),
        "sources": [str(source) for source in caution.sources],
    }


def _reason(rule: Rule[..., Any], reason: Reason) -> dict[str, Any]:
    answer = reason.answer
    said = reason.statement or answer.label
    return {
        "question": answer.code if isinstance(answer, Exclusion) else rule.question_of(answer),
        "answer": "yes" if isinstance(answer, Exclusion) else answer.code,
        "points": reason.points,
        "holds": reason.holds,
        "fr": said.fr,
        "en": said.en,
        "source": str(reason.source or rule.sources[0]),
    }


def evaluate(rule: str, answers: Mapping[str, object]) -> dict[str, Any]:
    """Apply a rule to answers given as codes or numbers.

    Args:
        rule: Name of the rule, such as `"mirels"`.
        answers: By question name, a code, a number where the question takes one, or `None` for unknown;
            a question left out is unknown too. A number outside the plausible range counts only as
            `{"value": number, "confirmed": True}`. Where a formula gives the answer to a question, its arguments
            may stand instead, such as `clearance.age`. An exclusion is ticked by `True` or `"yes"`.

    Returns:
        Plain values: `status` (`complete`, `incomplete`, `not_applicable`), `points` or `range`, `conclusions`
        still possible, `thresholds`, `decisive` and `next` questions, `reasons`, `notes`.

    Raises:
        InvalidAnswer: Unknown rule, unknown question, or an answer that is not allowed.

    Examples:
        >>> answers = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": "mild"}
        >>> found = evaluate("mirels", answers)
        >>> found["status"], found["points"], found["conclusions"]
        ('complete', 9, ['surgery'])
        >>> found = evaluate("mirels", answers | {"pain": None})
        >>> found["status"], found["range"], found["next"]
        ('incomplete', [9, 11], None)
        >>> evaluate("mirels", {"pelvis": True})["status"]
        'not_applicable'
    """
    return assess(find(rule), answers).to_dict()


def assess(
    rule: Rule[..., Any],
    answers: Answers | Mapping[str, object],
    candidates: Mapping[str, Sequence[Answer]] | None = None,
) -> Evaluation:
    """Same as [`evaluate`][bonemets.evaluate], with the typed objects that the renderers need.

    Args:
        rule: The rule.
        answers: As they were read, what is refused among them being left out; or as for `evaluate`.
        candidates: For some open questions, the only answers still possible.

    Raises:
        InvalidAnswer: Answers that were not read before, of which one cannot be used.
    """
    taken = answers if isinstance(answers, Answers) else usable(rule, answers)
    if taken.exclusions:
        result = rule.exclude(*taken.exclusions)
        nothing = Completions(None, (), (), (), None, result.reasons, (), result.cautions)
        return Evaluation(rule, taken, "not_applicable", nothing)
    complete = len(taken.known) == len(rule.questions)
    so_far = explore(rule, taken.known, taken.measures.values(), candidates)
    found = _alternatives(rule, taken, so_far, candidates)
    return Evaluation(rule, taken, "complete" if complete else "incomplete", so_far, found)


def evaluation_of(result: Result[Any]) -> Evaluation:
    """What a rule that was called with complete answers found, as the renderers need it.

    Examples:
        >>> from bonemets.guideline.spine.frankel import Grade, frankel
        >>> evaluation_of(frankel(Grade.E)).status
        'complete'
    """
    ticked = tuple(reason.answer for reason in result.reasons if isinstance(reason.answer, Exclusion))
    return assess(find(result.rule), Answers(known={**result.answers}, exclusions=ticked))


def _alternatives(
    rule: Rule[..., Any],
    answers: Answers,
    kept: Completions,
    candidates: Mapping[str, Sequence[Answer]] | None,
) -> tuple[Alternative, ...]:
    found = []
    for name, measure in answers.measures.items():
        question = rule.questions[name]
        if issubclass(question, Choice) and (other := question.alternative(measure)):
            swapped = explore(rule, answers.known | {name: other}, (), candidates)
            found.append(Alternative(name, measure, other, swapped.conclusions != kept.conclusions))
    return tuple(found)
