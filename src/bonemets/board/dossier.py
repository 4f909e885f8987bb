"""A file as it is described: the questions put to the board, the patient, the lesions, what is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bonemets.board.item import ITEMS, Scope
from bonemets.board.step import Step
from bonemets.board.topic import Topic
from bonemets.kernel.display import Displayed
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.question import Answer, Labelled, Quantity
from bonemets.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers about the patient, or about one lesion, read and checked.

    Args:
        given: As they were given, by item name: codes, numbers, or `None` for unknown.
        known: The same as typed answers.
        unconfirmed: Values outside the plausible range, left out until they are confirmed.
    """

    given: Mapping[str, Any] = field(default_factory=dict)
    known: Mapping[str, Answer] = field(default_factory=dict)
    unconfirmed: Mapping[str, Quantity] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dossier(Displayed):
    """One patient, for one meeting of the board; it names nobody.

    Args:
        topics: Questions put to the board.
        patient: Answers about the patient.
        lesions: Answers about each lesion, in the order of the reader.
        done: Steps of the checklist that are ticked.

    Examples:
        >>> dossier = described(
        ...     [Topic.FRACTURE], {"life_expectancy": "4 mois"}, [{"bone": "trochanteric", "mirels_type": "lytic"}]
        ... )
        >>> dossier.lesions[0].known["mirels_type"].label.fr
        'lytique'
    """

    topics: tuple[Topic, ...]
    patient: Answers
    lesions: tuple[Answers, ...]
    done: tuple[Step, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the patient and of the lesions."""
        return not (self.done or any(answers.known for answers in (self.patient, *self.lesions)))


Given = Mapping[str, object]
"""Codes, numbers, texts such as `"4 mois"`, or `None` for unknown, by item name."""


def described(
    topics: Iterable[Topic], patient: Given | None = None, lesions: Sequence[Given] = (), done: Iterable[Step] = ()
) -> Dossier:
    """Describe a patient and the lesions.

    Args:
        topics: Questions put to the board.
        patient: Answers about the patient, by item name.
        lesions: Answers about each lesion, by item name.
        done: Steps of the checklist already done.

    Raises:
        InvalidAnswer: An answer is not allowed; the field tells the place, such as `lesions.0.mirels_size`.
    """
    dossier, errors = read(
        {
            "topics": [topic.code for topic in topics],
            "patient": patient or {},
            "lesions": list(lesions),
            "done": [step.code for step in done],
        }
    )
    for error in errors.values():
        raise error
    return dossier


def read(plain: Mapping[str, Any]) -> tuple[Dossier, dict[str, InvalidAnswer]]:
    """Read a file from plain values; answers that cannot be used are left out and told apart.

    Args:
        plain: `topics` and `done`, lists of codes; `patient`, answers; `lesions`, a list of answers.

    Returns:
        The file, and by place the errors.
    """
    errors: dict[str, InvalidAnswer] = {}

    def answers(scope: Scope, given: Mapping[str, object], place: str) -> Answers:
        taken: dict[str, Any] = {}
        known: dict[str, Answer] = {}
        unconfirmed: dict[str, Quantity] = {}
        for name, value in given.items():
            try:
                answer, measure, confirmed = _read(scope, name, value)
            except InvalidAnswer as error:
                where = f"{place}.{name}"
                errors[where] = InvalidAnswer(where, error.given, error.allowed, error.text)
                continue
            if measure is not None and not (measure.is_plausible or confirmed):
                unconfirmed[name] = measure
                continue
            taken[name] = value
            if answer is not None:
                known[name] = answer
        return Answers(taken, known, unconfirmed)

    def codes(kind: type[Labelled], name: str) -> list[Any]:
        found = []
        for code in plain.get(name, ()):
            try:
                found.append(kind.from_code(code))
            except KeyError:
                allowed = tuple(member.code for member in kind)
                errors[name] = InvalidAnswer(name, code, allowed, _unknown(name, code, allowed))
        return [member for member in kind if member in found]

    dossier = Dossier(
        tuple(codes(Topic, "topics")),
        answers(Scope.PATIENT, plain.get("patient", {}), "patient"),
        tuple(
            answers(Scope.LESION, lesion, f"lesions.{place}") for place, lesion in enumerate(plain.get("lesions", ()))
        ),
        tuple(codes(Step, "done")),
    )
    return dossier, errors


def _read(scope: Scope, name: str, value: object) -> tuple[Answer | None, Quantity | None, bool]:
    """Typed answer, the number it was read from, and whether that number is confirmed."""
    if name not in ITEMS[scope]:
        raise InvalidAnswer(name, value, tuple(ITEMS[scope]), _unknown("item", name, tuple(ITEMS[scope])))
    if value is None:
        return None, None, False
    confirmed = isinstance(value, Mapping) and value.keys() == {"value", "confirmed"} and value["confirmed"] is True
    answer, measure = ITEMS[scope][name].question.read(value["value"] if confirmed else value)  # type: ignore[index]
    return answer, answer if isinstance(answer, Quantity) else measure, confirmed


def _unknown(name: str, given: str, allowed: tuple[str, ...]) -> Text:
    listed = ", ".join(allowed)
    return Text(
        f"{quoted(name)} : « {quoted(given)} » n'existe pas ; valeurs admises : {listed}.",
        f"{quoted(name)}: there is no “{quoted(given)}”; allowed: {listed}.",
    )
