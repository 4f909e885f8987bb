"""The door for codes and numbers: what the page, the command line and the tests call."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bonemets.kernel.display import Displayed
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.formula import Formula, formula_of
from bonemets.kernel.partial import Completions, explore
from bonemets.kernel.question import Answer, Choice, Exclusion, Quantity
from bonemets.kernel.result import Reason, Result
from bonemets.kernel.rule import Rule, find
from bonemets.kernel.text import Text

Status = Literal["complete", "incomplete", "not_applicable"]


@dataclass(frozen=True, slots=True)
class File:
    """Answers to one rule, read and checked.

    Args:
        rule: The rule.
        known: Answers by question name.
        measures: Numbers that some of these answers were read from.
        parts: Answers that formulas take, by dotted name such as `clearance.age`.
        unknown: Questions whose answer is said to be unknown.
        unconfirmed: Values outside the plausible range, left out until they are confirmed.
        exclusions: Exclusions that are ticked.
    """

    rule: Rule[..., Any]
    known: dict[str, Answer]
    measures: dict[str, Quantity]
    parts: dict[str, Answer]
    unknown: tuple[str, ...]
    unconfirmed: dict[str, Quantity]
    exclusions: tuple[Exclusion, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known."""
        return not (self.known or self.parts or self.exclusions)

    @property
    def computed(self) -> "dict[str, tuple[Formula[..., Any], tuple[Answer, ...]]]":
        """By question, the formula that gave its answer and what it was given."""
        return {name: (formula, tuple(given.values())) for name, formula, given in _complete(self.rule, self.parts)}


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


@dataclass(frozen=True, slots=True)
class Evaluation(Displayed):
    """A file, and what the rule says of it."""

    file: File
    status: Status
    completions: Completions
    alternatives: tuple[Alternative, ...] = ()

    @property
    def remarks(self) -> tuple[tuple[str, Text], ...]:
        """What to bear in mind, each remark under its identifier."""
        return (
            *((note.id, note.note) for note in self.completions.notes),
            *((f"limite-{other.question}", other.text) for other in self.alternatives),
        )

    def to_dict(self) -> dict[str, Any]:
        """The same in plain values, ready for JSON."""
        file, so_far = self.file, self.completions
        points = so_far.points
        return {
            "rule": file.rule.name,
            "version": file.rule.version,
            "section": file.rule.section,
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
            "reasons": [_reason(file.rule, reason) for reason in so_far.reasons],
            "values": [
                {"fr": value.question.fr, "en": value.question.en, "value": float(value), "unit": value.unit.fr}
                for value in so_far.values
            ],
            "notes": [{"id": name, "fr": text.fr, "en": text.en} for name, text in self.remarks],
            "unknown": list(file.unknown),
            "unconfirmed": list(file.unconfirmed),
            "exclusions": [exclusion.code for exclusion in file.exclusions],
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
    rule: Rule[..., Any], answers: Mapping[str, object], among: Mapping[str, Sequence[Answer]] | None = None
) -> Evaluation:
    """Same as [`evaluate`][bonemets.evaluate], with the typed objects that the renderers need.

    Args:
        rule: The rule.
        answers: As for `evaluate`.
        among: For some open questions, the only answers still possible.
    """
    return _assess(read(rule, answers), among)


def evaluation_of(result: Result[Any]) -> Evaluation:
    """What a rule that was called with complete answers found, as the renderers need it.

    Examples:
        >>> from bonemets.guideline.spine.frankel import Grade, frankel
        >>> evaluation_of(frankel(Grade.E)).status
        'complete'
    """
    ticked = tuple(reason.answer for reason in result.reasons if isinstance(reason.answer, Exclusion))
    return _assess(File(find(result.rule), {**result.answers}, {}, {}, (), {}, ticked))


def _assess(file: File, among: Mapping[str, Sequence[Answer]] | None = None) -> Evaluation:
    rule = file.rule
    if file.exclusions:
        result = rule.exclude(*file.exclusions)
        return Evaluation(file, "not_applicable", Completions(None, (), (), (), None, result.reasons, (), result.notes))
    complete = len(file.known) == len(rule.questions)
    so_far = explore(rule, file.known, file.measures.values(), among)
    return Evaluation(file, "complete" if complete else "incomplete", so_far, _alternatives(file, so_far, among))


def _alternatives(
    file: File, kept: Completions, among: Mapping[str, Sequence[Answer]] | None
) -> tuple[Alternative, ...]:
    found = []
    for name, measure in file.measures.items():
        question = file.rule.questions[name]
        if issubclass(question, Choice) and (other := question.alternative(measure)):
            swapped = explore(file.rule, file.known | {name: other}, (), among)
            found.append(Alternative(name, measure, other, swapped.conclusions != kept.conclusions))
    return tuple(found)


def read(rule: Rule[..., Any], answers: Mapping[str, object]) -> File:
    """Check answers against the questions and exclusions of a rule."""
    exclusions = {exclusion.code: exclusion for exclusion in rule.exclusions}
    questions = rule.questions | rule.parts
    known: dict[str, Answer] = {}
    measures: dict[str, Quantity] = {}
    unconfirmed: dict[str, Quantity] = {}
    unknown: list[str] = []
    ticked: list[Exclusion] = []
    for name, given in answers.items():
        if name in exclusions:
            if _is_ticked(exclusions[name], given):
                ticked.append(exclusions[name])
        elif name not in questions:
            raise _unknown_field(rule, name, given)
        elif given is None:
            unknown.append(name)
        else:
            confirmed, value = _confirmation(given)
            try:
                answer, measure = questions[name].read(value)
            except InvalidAnswer as error:
                raise InvalidAnswer(name, value, error.allowed, error.text) from None
            number = answer if isinstance(answer, Quantity) else measure
            if number is not None and not (number.is_plausible or confirmed):
                unconfirmed[name] = number
                continue
            known[name] = answer
            if measure is not None and name in rule.questions:
                measures[name] = measure
    parts = {name: known.pop(name) for name in rule.parts if name in known}
    for name, formula, arguments in _complete(rule, parts):
        if name in answers and answers[name] is not None:
            raise _given_twice(rule, name, _confirmation(answers[name])[1])
        known[name] = formula(**arguments)
    in_order = tuple(exclusion for exclusion in rule.exclusions if exclusion in ticked)
    still = tuple(name for name in unknown if name in rule.questions and name not in known)
    return File(rule, known, measures, parts, still, unconfirmed, in_order)


def _complete(
    rule: Rule[..., Any], parts: Mapping[str, Answer]
) -> Iterator[tuple[str, Formula[..., Any], dict[str, Answer]]]:
    """Questions whose formula has all that it takes."""
    for name, question in rule.questions.items():
        formula = formula_of(question)
        if formula and all(f"{name}.{part}" in parts for part in formula.questions):
            yield name, formula, {part: parts[f"{name}.{part}"] for part in formula.questions}


def _given_twice(rule: Rule[..., Any], name: str, given: object) -> InvalidAnswer:
    question = rule.questions[name].question
    allowed = tuple(part for part in rule.parts if part.startswith(f"{name}."))
    return InvalidAnswer(
        name,
        given,
        allowed,
        Text(
            f"{question.fr} : la valeur donnée, {quoted(given)}, s'ajoute à un calcul complet. Effacer l'un des deux.",
            f"{question.en}: the value given, {quoted(given)}, stands beside a complete calculation. "
            "Clear one of them.",
        ),
    )


def _confirmation(given: object) -> tuple[bool, object]:
    if isinstance(given, Mapping) and given.keys() == {"value", "confirmed"}:
        return given["confirmed"] is True, given["value"]
    return False, given


def _is_ticked(exclusion: Exclusion, given: object) -> bool:
    if given is True or given == "yes":
        return True
    if given is False or given is None or given == "no":
        return False
    raise InvalidAnswer(
        exclusion.code,
        given,
        ("yes", "no"),
        Text(
            f"« {exclusion.label.fr} » : {quoted(repr(given))} n'est pas admis ; "
            "réponses admises : yes (oui) ou no (non).",
            f"“{exclusion.label.en}”: {quoted(repr(given))} is not allowed; allowed: yes or no.",
        ),
    )


def _unknown_field(rule: Rule[..., Any], name: str, given: object) -> InvalidAnswer:
    allowed = (*rule.questions, *rule.parts, *(exclusion.code for exclusion in rule.exclusions))
    return InvalidAnswer(
        name,
        given,
        allowed,
        Text(
            f"{rule.title.fr} : la question « {quoted(name)} » (réponse donnée : {quoted(repr(given))}) n'existe pas ; "
            f"questions : {', '.join(allowed)}.",
            f"{rule.title.en}: there is no question “{quoted(name)}” (given: {quoted(repr(given))}); "
            f"questions: {', '.join(allowed)}.",
        ),
    )
