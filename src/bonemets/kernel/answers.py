"""The one reader of answers: what was typed, what was read of it, what is left out and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self, TypeVar

from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.formula import Formula, formula_of
from bonemets.kernel.question import Answer, Choice, Exclusion, Quantity, Question
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import Text

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers as they were typed, and as they were read.

    Each name that was typed is in one place only: known, a part of a formula, unknown, unconfirmed, refused or ticked.

    Args:
        typed: As they were given, by name.
        known: Answers by question name, those that a formula gave included.
        measures: Numbers that some of these answers were read from.
        parts: Answers that formulas take, by dotted name such as `clearance.age`.
        unknown: Questions whose answer is said to be unknown.
        unconfirmed: Values outside the plausible range, left out until they are confirmed.
        refused: What cannot be used, by name, with the reason.
        exclusions: Exclusions that are ticked.
    """

    typed: Mapping[str, object] = field(default_factory=dict)
    known: dict[str, Answer] = field(default_factory=dict)
    measures: dict[str, Quantity] = field(default_factory=dict)
    parts: dict[str, Answer] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    unconfirmed: dict[str, Quantity] = field(default_factory=dict)
    refused: dict[str, InvalidAnswer] = field(default_factory=dict)
    exclusions: tuple[Exclusion, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known."""
        return not (self.known or self.parts or self.exclusions)

    @property
    def given(self) -> dict[str, object]:
        """What was typed and can be used, said to be unknown included."""
        left_out = {*self.refused, *self.unconfirmed}
        return {name: value for name, value in self.typed.items() if name not in left_out}

    def only(self, names: Iterable[str]) -> Self:
        """The answers to some questions alone."""
        kept = frozenset(names)

        def of(answers: Mapping[str, V]) -> dict[str, V]:
            return {name: value for name, value in answers.items() if name.partition(".")[0] in kept}

        return replace(
            self,
            typed=of(self.typed),
            known=of(self.known),
            measures=of(self.measures),
            parts=of(self.parts),
            unknown=tuple(name for name in self.unknown if name in kept),
            unconfirmed=of(self.unconfirmed),
            refused=of(self.refused),
        )


@dataclass(frozen=True, slots=True)
class Read:
    """One answer as it was read.

    Args:
        answer: The answer.
        measure: The number it was read from, or is.
        is_usable: Whether it needs no confirmation, or has it.
    """

    answer: Answer
    measure: Quantity | None
    is_usable: bool


def value_of(given: object) -> object:
    """What was given, whether it is confirmed or not."""
    return confirmation(given)[1]


def read_one(question: Question, name: str, given: object) -> Read:
    """Read the answer to one question.

    Args:
        question: The question.
        name: Its name, for the error.
        given: A code, a number, a typed text, the answer itself, or `{"value": …, "confirmed": True}`.

    Raises:
        InvalidAnswer: It cannot be used.
    """
    confirmed, value = confirmation(given)
    try:
        answer, measure = question.read(value)
    except InvalidAnswer as error:
        raise InvalidAnswer(name, value, error.allowed, error.text) from None
    number = answer if isinstance(answer, Quantity) else measure
    return Read(answer, number, number is None or number.is_plausible or confirmed)


def read(rule: Rule[..., Any], given: Mapping[str, object]) -> Answers:
    """Read everything that can be, and say why the rest cannot.

    Args:
        rule: The rule that asks.
        given: As for [`evaluate`][bonemets.evaluate].

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> answers = read(mirels, {"size": "50 %", "pain": "acute", "site": None})
        >>> answers.known["size"].code, list(answers.refused), answers.unknown
        ('one_to_two_thirds', ['pain'], ('site',))
    """
    exclusions = {exclusion.code: exclusion for exclusion in rule.exclusions}
    questions = rule.questions | rule.parts
    known: dict[str, Answer] = {}
    measures: dict[str, Quantity] = {}
    unconfirmed: dict[str, Quantity] = {}
    refused: dict[str, InvalidAnswer] = {}
    unknown: list[str] = []
    ticked: list[Exclusion] = []
    declared = {name: given[name] for name in (*exclusions, *questions) if name in given}
    for name, value in (declared | dict(given)).items():
        try:
            if name in exclusions:
                ticked += [exclusions[name]] if _is_ticked(exclusions[name], value) else []
            elif name not in questions:
                raise _unknown_field(rule, name, value)
            elif value is None:
                unknown.append(name)
            else:
                found = read_one(questions[name], name, value)
                if found.measure is not None and not found.is_usable:
                    unconfirmed[name] = found.measure
                    continue
                known[name] = found.answer
                if found.measure is not None and found.measure is not found.answer and name in rule.questions:
                    measures[name] = found.measure
        except InvalidAnswer as error:
            refused[name] = error
    parts = {name: known.pop(name) for name in rule.parts if name in known and name.partition(".")[0] not in refused}
    for name, formula, arguments in _complete(rule, parts):
        if given.get(name) is not None:
            refused[name] = _given_twice(rule, name, value_of(given[name]))
            known.pop(name, None)
        else:
            known[name] = formula(**arguments)
    return Answers(
        typed=given,
        known={name: answer for name, answer in known.items() if name in rule.questions},
        measures={name: measure for name, measure in measures.items() if name in known},
        parts={name: answer for name, answer in parts.items() if name.partition(".")[0] not in refused},
        unknown=tuple(name for name in unknown if name in rule.questions and name not in known),
        unconfirmed=unconfirmed,
        refused=refused,
        exclusions=tuple(exclusion for exclusion in rule.exclusions if exclusion in ticked),
    )


def usable(rule: Rule[..., Any], given: Mapping[str, object]) -> Answers:
    """The same, where every answer has to be usable.

    Raises:
        InvalidAnswer: The first that is not.
    """
    answers = read(rule, given)
    for error in answers.refused.values():
        raise error
    return answers


def computed(rule: Rule[..., Any], answers: Answers) -> dict[str, tuple[Formula[..., Any], tuple[Answer, ...]]]:
    """By question, the formula that gave its answer and what it was given."""
    return {name: (formula, tuple(taken.values())) for name, formula, taken in _complete(rule, answers.parts)}


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


def confirmation(given: object) -> tuple[bool, object]:
    """Whether a value is confirmed, as an answer that was read before is, and the value."""
    if isinstance(given, Choice | Quantity):
        return True, given
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
