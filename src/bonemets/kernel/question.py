"""Questions are types: a closed list of answers, or a measured quantity."""

import math
from collections.abc import Iterator, Sequence
from enum import Enum, EnumType
from typing import Any, ClassVar, Self, get_type_hints

from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.parse import spellings, typed
from bonemets.kernel.source import Citation, Source
from bonemets.kernel.text import Text, enumeration, number, readable

_MOST_DECIMALS = 10
_READABLE = 1e15
_EXACT = 1e-9


class Labelled(Enum):
    """A closed list whose members carry a wording and a permanent machine code."""

    __hash__ = object.__hash__
    """There is one object of each member; the name that `Enum` hashes costs a call of Python each time."""

    def __init__(self, *value: Any) -> None:
        fr, en = value[-2:]
        self.label = Text(fr, en)

    @property
    def code(self) -> str:
        """Machine code, used in links, files and exports; never renamed."""
        return self.name.lower()

    @classmethod
    def from_code(cls, code: str) -> Self:
        """Member with this code.

        Raises:
            KeyError: No member has this code.
        """
        for member in cls:
            if member.code == code:
                return member
        raise KeyError(code)


class Choice(Labelled):
    """A closed question; a member's value is `(points, French, English)` or `(French, English)`.

    A subclass gives, as class keywords, `question` in words, the `source` that defines the answers, and where
    they help a `short` name for summaries, a `hint` shown under the question, and other `spellings` of its codes that
    a record may hold, such as `D10` for `T10`. It may define a class method
    `of(measure)` that gives the member for a measured [`Quantity`][bonemets.kernel.question.Quantity]; the number
    is then accepted wherever the code is.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Pain
        >>> Pain.question.fr, Pain.MILD.points, Pain.MILD.label.en, Pain.MILD.code
        ('Douleur', 1, 'mild', 'mild')
    """

    question: ClassVar[Text]
    short: ClassVar[Text]
    source: ClassVar[Citation]
    hint: ClassVar[Text | None]
    spellings: ClassVar[dict[str, str]]

    def __init__(self, *value: Any) -> None:
        super().__init__(*value)
        self.points: float | None = value[0] if len(value) == 3 else None

    def __init_subclass__(
        cls,
        question: Text,
        source: Citation,
        short: Text | None = None,
        hint: Text | None = None,
        spellings: dict[str, str] | None = None,
    ) -> None:
        super().__init_subclass__()
        cls.spellings = spellings or {}
        cls.question, cls.short, cls.source, cls.hint = question, short or question, source, hint

    @classmethod
    def every(cls) -> Sequence[Self]:
        """All the answers."""
        return tuple(cls)

    @classmethod
    def measure(cls) -> "type[Quantity] | None":
        """Quantity that this question can also be answered with."""
        of = getattr(cls, "of", None)
        return next(iter(get_type_hints(of).values())) if of else None

    @classmethod
    def alternative(cls, measure: "Quantity") -> Self | None:
        """The other answer that a measure could be given, where the publication leaves it open."""
        return None

    @classmethod
    def read(cls, given: object) -> "tuple[Self, Quantity | None]":
        """Turn what was given into an answer.

        Args:
            given: The answer itself, its code or another spelling of it, or a number where the class has `of`.

        Returns:
            The answer, and the measure it came from.

        Raises:
            InvalidAnswer: Neither an answer to this question nor a number it accepts.

        Examples:
            >>> from bonemets.guideline.spine.sins import Collapse
            >>> Collapse.read("over_half")[0] is Collapse.read("60 %")[0] is Collapse.read(60)[0]
            True
        """
        if isinstance(given, cls):
            return given, None
        if named := cls._named(str(given)) if isinstance(given, str | int) else None:
            return named, None
        measure = cls.measure()
        if measure and isinstance(given, int | float | str) and not isinstance(given, bool):
            if isinstance(given, str) and not typed(given):
                raise cls._not_an_answer(given)
            value, _ = measure.read(given)
            return cls.of(value), value  # type: ignore[attr-defined]
        raise cls._not_an_answer(given)

    @classmethod
    def _named(cls, text: str) -> Self | None:
        """The answer with this code, or with another spelling of it, in capitals or not."""
        code = cls.spellings.get(text.strip().casefold(), text)
        return next((member for member in cls if member.code == code), None)

    @classmethod
    def _not_an_answer(cls, given: object) -> InvalidAnswer:
        measure = cls.measure()
        or_number = Text(
            f", ou un nombre ({measure.question.fr})" if measure else "",
            f", or a number ({measure.question.en})" if measure else "",
        )
        return InvalidAnswer(
            cls.__name__,
            given,
            tuple(member.code for member in cls),
            Text(
                f"{cls.question.fr} : « {quoted(given)} » n'est pas une réponse ; réponses admises : "
                + ", ".join(f"{member.code} ({member.label.fr})" for member in cls)
                + f"{or_number.fr}.",
                f"{cls.question.en}: “{quoted(given)}” is not an answer; allowed: "
                + ", ".join(f"{member.code} ({member.label.en})" for member in cls)
                + f"{or_number.en}.",
            ),
        )


class _YesNoType(EnumType):
    """Gives each yes/no question its two answers."""

    @classmethod
    def __prepare__(metacls, cls: str, bases: tuple[type, ...], **kwds: Any) -> Any:  # type: ignore[override]  # noqa: N804
        members = super().__prepare__(cls, bases, **kwds)
        if any(isinstance(base, _YesNoType) for base in bases):
            members["YES"] = "oui", "yes"
            members["NO"] = "non", "no"
        return members


class YesNo(
    Choice,
    metaclass=_YesNoType,
    question=Text("Oui ou non", "Yes or no"),
    source=Source("", "", "", "", external=False).at(""),
):
    """A question that is answered by yes or no; each subclass says what it asks and where it comes from.

    Examples:
        >>> from bonemets.guideline.interventional.cementoplasty import Sepsis
        >>> [answer.code for answer in Sepsis], Sepsis.YES.label.fr, Sepsis.NO.label.en
        (['yes', 'no'], 'oui', 'no')
    """

    YES: ClassVar[Self]
    NO: ClassVar[Self]


class Quantity(float):
    """A measured question.

    A subclass gives, as class keywords, `question` in words, its `subject` as the first words of a sentence,
    the `unit`, the `source`, the `possible` range (refused outside, both ends allowed), the `plausible` range
    (to be confirmed outside), the `cuts` that rules compare it with, a `step` for values that are not
    continuous, other `units` that a typed value may carry (each with how many `unit` it is worth), those that are
    `understood` without being shown, the `decimals` to show, and where they help an `example`, a `short` name and a
    `hint`. Only what is shown is rounded.

    Examples:
        >>> from bonemets.guideline.spine.tokuhashi import Karnofsky
        >>> Karnofsky(70) >= 50
        True
        >>> Karnofsky(75)
        Traceback (most recent call last):
        bonemets.kernel.errors.InvalidAnswer: L'indice de Karnofsky doit aller de 10 à 100 % par pas de 10 ; ...
    """

    question: ClassVar[Text]
    short: ClassVar[Text]
    subject: ClassVar[Text]
    unit: ClassVar[Text]
    source: ClassVar[Citation]
    hint: ClassVar[Text | None]
    possible: ClassVar[tuple[float, float]]
    plausible: ClassVar[tuple[float, float]]
    cuts: ClassVar[tuple[float, ...]]
    step: ClassVar[float | None]
    units: ClassVar[dict[str, float]]
    example: ClassVar[float]
    decimals: ClassVar[int | None]
    is_day: ClassVar[bool] = False
    _worth: ClassVar[dict[str, float]]

    def __init_subclass__(
        cls,
        question: Text,
        subject: Text,
        unit: Text,
        source: Citation,
        possible: tuple[float, float],
        plausible: tuple[float, float] | None = None,
        cuts: tuple[float, ...] = (),
        step: float | None = None,
        units: dict[str, float] | None = None,
        understood: dict[str, float] | None = None,
        decimals: int | None = None,
        example: float | None = None,
        short: Text | None = None,
        hint: Text | None = None,
    ) -> None:
        super().__init_subclass__()
        cls.short, cls.units, cls.decimals = short or question, units or {}, decimals
        cls.question, cls.subject, cls.unit, cls.source, cls.hint = question, subject, unit, source, hint
        cls.possible, cls.plausible, cls.cuts, cls.step = possible, plausible or possible, cuts, step
        middle = possible[1] if step else sum(cls.plausible) / 2
        cls.example = middle if example is None else example
        cls._worth = spellings({unit.fr: 1.0, unit.en: 1.0, **cls.units, **(understood or {})})

    def __new__(cls, value: float) -> Self:
        """Check the range and the step.

        Raises:
            InvalidAnswer: Not a number, outside the possible range, or between two steps.
        """
        low, high = cls.possible
        if not low <= value <= high or (cls.step and not (value / cls.step).is_integer()):
            raise InvalidAnswer(cls.__name__, value, cls.possible, cls._allowed(value))
        return super().__new__(cls, value)

    @classmethod
    def written(cls, value: float) -> Text:
        """A value as a reader writes it, without its unit; a subclass may write it otherwise."""
        return Text(number(value), f"{value:g}")

    @classmethod
    def _allowed(cls, value: float) -> Text:
        low, high = map(cls.written, cls.possible)
        by_step = (
            Text("", "") if not cls.step else Text(f" par pas de {number(cls.step)}", f" in steps of {cls.step:g}")
        )
        beyond = Text("hors de toute mesure", "beyond any measure")
        given = cls.written(value) if abs(value) < _READABLE else beyond
        return Text(
            f"{cls.subject.fr} doit aller de {low.fr} à {high.fr} {cls.unit.fr}".rstrip()
            + f"{by_step.fr} ; valeur donnée : {given.fr}.",
            f"{cls.subject.en} must go from {low.en} to {high.en} {cls.unit.en}".rstrip()
            + f"{by_step.en}; given: {given.en}.",
        )

    @property
    def label(self) -> Text:
        """The value with its unit, or with another unit in which it is whole where it is not in its own.

        A rounded value keeps its zeros, and never reads as a limit that it is not on: 29.97 is not 30.0.
        """
        places = None if self.is_integer() else self._places()
        shown = Text(number(self, places), f"{self:g}" if places is None else f"{self:.{places}f}")
        fr = next(self._whole(), f"{shown.fr} {self.unit.fr}".rstrip())
        return Text(fr, f"{shown.en} {self.unit.en}".rstrip())

    def _places(self) -> int | None:
        """Decimals to show; more of them where fewer would read as a cut that the value is not on."""
        if self.decimals is None:
            return None
        enough = (places for places in range(self.decimals, _MOST_DECIMALS) if round(self, places) not in self.cuts)
        return self.decimals if self in self.cuts else next(enough, _MOST_DECIMALS)

    def _whole(self) -> Iterator[str]:
        if self.is_integer():
            return
        for unit, worth in self.units.items():
            amount = self / worth
            if abs(amount - round(amount)) < _EXACT:
                yield f"{number(round(amount))} {unit}"

    def equivalents(self, given: str = "") -> tuple[str, ...]:
        """The value in the unit it was typed in, then in the others, as it is read in French.

        Examples:
            >>> from bonemets.guideline.shared.life_expectancy import LifeExpectancy
            >>> LifeExpectancy(1.5).equivalents("1,5")
            ('1,5 mois', '6,52 semaines', '45,7 jours', '0,125 ans')
        """
        every, own = self.every_unit(), self.unit_of(given)
        ordered = sorted(every, key=lambda unit: unit != own)
        return tuple(f"{number(readable(self / every[unit]))} {unit}" for unit in ordered)

    @classmethod
    def every_unit(cls) -> dict[str, float]:
        """What each unit that is shown is worth, the usual one first."""
        return {cls.unit.fr: 1.0, **cls.units}

    @classmethod
    def unit_of(cls, given: str) -> str:
        """The unit that a typed value carries, or the usual one."""
        found = typed(given)
        carried = (unit for unit in cls.every_unit() if found and found.unit in spellings({unit: 1.0}))
        return next(carried, cls.unit.fr)

    @property
    def code(self) -> float | str:
        """The value as a plain number, whole where it is whole; a subclass may write it as a text it can read."""
        return int(self) if self.is_integer() else float(self)

    @property
    def is_plausible(self) -> bool:
        """Whether the value can be used without confirmation."""
        low, high = self.plausible
        return low <= self <= high

    @classmethod
    def every(cls) -> Sequence[Self]:
        """One value per behaviour: each cut point, and one value in each interval between them.

        A quantity without cuts gives both its ends, so that what is computed from it is seen to vary.

        Examples:
            >>> from bonemets.guideline.shared.totals import TomitaTotal
            >>> [int(value) for value in TomitaTotal.every()]
            [2, 4, 5, 6, 7, 8, 9]
        """
        low, high = cls.possible
        if not cls.cuts:
            return cls(low), cls(high)
        step = cls.step or 0
        inside = [cut for cut in cls.cuts if low <= cut <= high]
        values = set(inside)
        for left, right in zip([low - step, *inside], [*inside, high + step], strict=True):
            middle = (left + right) / 2
            if step:
                middle = math.floor(middle / step) * step
            if not step or left < middle:
                values.add(middle)
        return tuple(cls(value) for value in sorted(values))

    @classmethod
    def read(cls, given: object) -> tuple[Self, None]:
        """Turn a number, or a number as it is typed in French, into an answer.

        Args:
            given: A number, or a text such as `"90,5"` or `"90 µmol/L"`.

        Raises:
            InvalidAnswer: Not a number, ambiguous, or not allowed.

        Examples:
            >>> from bonemets.guideline.shared.age import Age
            >>> Age.read("69,5 ans")[0]
            69.5
        """
        if isinstance(given, cls):
            return given, None
        if isinstance(given, str):
            return cls(cls._parse(given)), None
        if isinstance(given, int | float) and not isinstance(given, bool):
            return cls(given), None
        raise cls._not_a_number(given)

    @classmethod
    def _not_a_number(cls, given: object) -> InvalidAnswer:
        example = cls(cls.example).label
        return InvalidAnswer(
            cls.__name__,
            given,
            cls.possible,
            Text(
                f"{cls.subject.fr} doit être un nombre, par exemple {example.fr}{cls._other_units('ou en', 'ou')} ; "
                f"valeur donnée : {quoted(given)}.",
                f"{cls.subject.en} must be a number, such as {example.en}{cls._other_units('or in', 'or')}; "
                f"given: {quoted(given)}.",
            ),
        )

    @classmethod
    def _other_units(cls, before: str, between: str) -> str:
        return f" ({before} {enumeration(list(cls.units), between)})" if cls.units else ""

    @classmethod
    def _parse(cls, given: str) -> float:
        found = typed(given)
        worth = cls._worth.get(found.unit) if found and found.unit else 1.0
        if not found or worth is None:
            raise cls._not_a_number(given)
        if found.is_ambiguous:
            point, plain = number(float(found.digits)), found.digits.replace(".", "")
            raise InvalidAnswer(
                cls.__name__,
                given,
                cls.possible,
                Text(
                    f"{quoted(given)} peut se lire {point} ou {number(float(plain))}. Écrire {point} ou {plain}.",
                    f"{quoted(given)} can be read {float(found.digits):g} or {plain}. "
                    f"Write {float(found.digits):g} or {plain}.",
                ),
            )
        return float(found.digits) * worth


Question = type[Choice] | type[Quantity]
Answer = Choice | Quantity


def wrong_type(name: str, question: Question, answer: object) -> InvalidAnswer:
    """Error for an answer that belongs to another question."""
    wanted = f"{question.__module__}.{question.__qualname__}"
    return InvalidAnswer(
        name,
        answer,
        tuple(question.every()),
        Text(
            f"{question.question.fr} : {quoted(repr(answer))} n'est pas une réponse de type {wanted}.",
            f"{question.question.en}: {quoted(repr(answer))} is not an answer of type {wanted}.",
        ),
    )


class Exclusion(Labelled):
    """A situation in which a rule does not apply; the value is `(French, English, French reason, English reason)`.

    Examples:
        >>> from bonemets.guideline.radiotherapy.rades import RadesExclusion
        >>> RadesExclusion.NO_MOTOR_DEFICIT.label.fr
        'aucun déficit moteur'
    """

    def __init__(self, fr: str, en: str, reason_fr: str, reason_en: str) -> None:
        super().__init__(fr, en)
        self.reason = Text(reason_fr, reason_en)
