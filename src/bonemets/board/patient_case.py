"""A case as it is described: the questions put to the board, the patient, the lesions, what is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bonemets.board.item import BONE, ITEMS, Scope
from bonemets.board.step import Step
from bonemets.board.topic import Topic
from bonemets.kernel.answers import Answers, read_one
from bonemets.kernel.display import Displayed
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.question import Labelled
from bonemets.kernel.text import Text


@dataclass(frozen=True, slots=True)
class PatientCase(Displayed):
    """One patient, for one meeting of the board; it names nobody.

    Args:
        topics: Questions put to the board.
        patient: Answers about the patient.
        lesions: Answers about each lesion, in the order of the reader.
        done: Steps of the checklist that are ticked.

    Examples:
        >>> case = described(
        ...     [Topic.FRACTURE], {"life_expectancy": "4 mois"}, [{"bone": "trochanteric", "mirels_type": "lytic"}]
        ... )
        >>> case.lesions[0].known["mirels_type"].label.fr
        'lytique'
    """

    topics: tuple[Topic, ...]
    patient: Answers
    lesions: tuple[Answers, ...]
    done: tuple[Step, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the patient and of the lesions."""
        return not (self.done or any(answers.known for answers in self.places.values()))

    def puts(self, topics: Iterable[Topic]) -> bool:
        """Whether one of these questions is put to the board."""
        return any(topic in self.topics for topic in topics)

    @property
    def bones(self) -> tuple[Any, ...]:
        """The bone of each lesion, where it is known."""
        return tuple(lesion.known.get(BONE.name) for lesion in self.lesions)

    @property
    def places(self) -> dict[str, Answers]:
        """Answers by place, as errors name them: `patient`, `lesions.0`, and so on."""
        return {"patient": self.patient, **{f"lesions.{place}": one for place, one in enumerate(self.lesions)}}


Given = Mapping[str, object]
"""Codes, numbers, texts such as `"4 mois"`, or `None` for unknown, by item name."""


def described(
    topics: Iterable[Topic], patient: Given | None = None, lesions: Sequence[Given] = (), done: Iterable[Step] = ()
) -> PatientCase:
    """Describe a patient and the lesions.

    Args:
        topics: Questions put to the board.
        patient: Answers about the patient, by item name.
        lesions: Answers about each lesion, by item name.
        done: Steps of the checklist already done.

    Raises:
        InvalidAnswer: An answer is not allowed; the field tells the place, such as `lesions.0.mirels_size`.
    """
    case, errors = read(
        {
            "topics": [topic.code for topic in topics],
            "patient": patient or {},
            "lesions": list(lesions),
            "done": [step.code for step in done],
        }
    )
    for error in errors.values():
        raise error
    return case


def read(plain: Mapping[str, Any]) -> tuple[PatientCase, dict[str, InvalidAnswer]]:
    """Read a case from plain values; answers that cannot be used are left out and told apart.

    Args:
        plain: `topics` and `done`, lists of codes; `patient`, answers; `lesions`, a list of answers.

    Returns:
        The case, and by place the errors.
    """
    errors: dict[str, InvalidAnswer] = {}

    def answers(scope: Scope, given: Mapping[str, object], place: str) -> Answers:
        found = _answers(scope, given, place)
        errors.update({f"{place}.{name}": error for name, error in found.refused.items()})
        return found

    def codes(kind: type[Labelled], name: str) -> list[Any]:
        found = []
        for code in plain.get(name, ()):
            try:
                found.append(kind.from_code(code))
            except KeyError:
                allowed = tuple(member.code for member in kind)
                errors[name] = InvalidAnswer(name, code, allowed, _unknown(name, code, allowed))
        return [member for member in kind if member in found]

    case = PatientCase(
        tuple(codes(Topic, "topics")),
        answers(Scope.PATIENT, plain.get("patient", {}), "patient"),
        tuple(
            answers(Scope.LESION, lesion, f"lesions.{place}") for place, lesion in enumerate(plain.get("lesions", ()))
        ),
        tuple(codes(Step, "done")),
    )
    return case, errors


def _answers(scope: Scope, given: Mapping[str, object], place: str) -> Answers:
    """Answers about the patient or a lesion; the field of what is refused tells the place."""
    found = Answers(typed=given, unknown=tuple(name for name, value in given.items() if value is None))
    for name, value in given.items():
        try:
            if name not in ITEMS[scope]:
                raise InvalidAnswer(name, value, tuple(ITEMS[scope]), _unknown("item", name, tuple(ITEMS[scope])))
            if value is None:
                continue
            read = read_one(ITEMS[scope][name].question, name, value)
        except InvalidAnswer as error:
            found.refused[name] = InvalidAnswer(f"{place}.{name}", error.given, error.allowed, error.text)
            continue
        if read.measure is not None and not read.is_usable:
            found.unconfirmed[name] = read.measure
            continue
        found.known[name] = read.answer
        if read.measure is not None and read.measure is not read.answer:
            found.measures[name] = read.measure
    return found


def _unknown(name: str, given: str, allowed: tuple[str, ...]) -> Text:
    listed = ", ".join(allowed)
    return Text(
        f"{quoted(name)} : « {quoted(given)} » n'existe pas ; valeurs admises : {listed}.",
        f"{quoted(name)}: there is no “{quoted(given)}”; allowed: {listed}.",
    )
