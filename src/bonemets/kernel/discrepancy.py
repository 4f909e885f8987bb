"""Gaps between the guideline and the publications it rests on, and when to speak of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from bonemets.kernel.question import Quantity
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text

Q = TypeVar("Q", bound=Quantity)

_NEAR = 0.02


@dataclass(frozen=True, slots=True)
class Where(Generic[Q]):
    """Values of a quantity that call for a note, where a single value would not do.

    Args:
        quantity: The measured question.
        holds: Whether a value of it is concerned.
    """

    quantity: type[Q]
    holds: Callable[[Q], bool]


def near(limit: Q) -> Where[Q]:
    """Values within 2% of a limit and not on it, which another way of counting would put on the other side.

    Examples:
        >>> from bonemets.guideline.shared.life_expectancy import LifeExpectancy
        >>> [near(LifeExpectancy(3)).holds(LifeExpectancy(months)) for months in (2.9, 2.99, 3, 3.01)]
        [False, True, False, True]
    """
    return Where(type(limit), lambda value: 0 < abs(value - limit) <= _NEAR * limit)


Trigger = Enum | Quantity | Where[Any]
"""An answer, a conclusion, a value, or values of a quantity."""


class Kind(Enum):
    """What is at fault.

    Examples:
        >>> Kind.SILENCE.label.fr
        'cas, borne ou terme non précisé'
    """

    PUBLICATION = Text("différence avec une publication", "difference from a publication")
    DISAGREEMENT = Text("énoncés du référentiel en désaccord", "statements of the guideline that disagree")
    SILENCE = Text("cas, borne ou terme non précisé", "case, limit or term left unsaid")
    WORDING = Text("texte fautif ou ambigu", "faulty or ambiguous text")

    @property
    def code(self) -> str:
        """Machine code."""
        return self.name.lower()

    @property
    def label(self) -> Text:
        """Wording."""
        return self.value


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What the guideline prints, what the publication says, what bonemets does about it and why.

    Args:
        id: Permanent identifier, used as an anchor.
        section: Section of the guideline.
        kind: What is at fault.
        subject: A few words.
        printed: What the guideline prints, or leaves unsaid.
        published: What the publication says.
        treatment: What bonemets does, and why.
        sources: Publications that support it.
        note: One sentence for a reader whose answers are concerned.
    """

    id: str
    section: str
    kind: Kind
    subject: Text
    printed: str
    published: str
    treatment: str
    sources: tuple[Citation, ...]
    note: Text

    def when(self, *triggers: Trigger | tuple[Trigger, ...]) -> "Note":
        """Speak of it where one of these answers or conclusions is met; always, where none is named.

        A tuple is met where all its members are.

        Examples:
            >>> from bonemets.guideline.radiotherapy.mirels_discrepancies import EIGHT
            >>> from bonemets.guideline.shared.totals import MirelsTotal
            >>> from bonemets.guideline.surgery.indication import PathologicalFracture
            >>> note = EIGHT.when((MirelsTotal(8), PathologicalFracture.NO))
            >>> note.concerns([MirelsTotal(8)]), note.concerns([MirelsTotal(8), PathologicalFracture.NO])
            (False, True)
        """
        return Note(self, tuple(each if isinstance(each, tuple) else (each,) for each in triggers))


@dataclass(frozen=True, slots=True)
class Note:
    """A discrepancy, and what calls for it: all the members of one of the triggers."""

    discrepancy: Discrepancy
    triggers: tuple[tuple[Trigger, ...], ...]

    def concerns(self, values: Iterable[object]) -> bool:
        """Whether one of the triggers stands among the values; 50 % is not 50 years."""
        met = tuple(values)
        return not self.triggers or any(
            all(any(_meets(value, member) for value in met) for member in trigger) for trigger in self.triggers
        )


def _meets(value: object, trigger: Trigger) -> bool:
    if isinstance(trigger, Where):
        return type(value) is trigger.quantity and trigger.holds(value)
    return type(value) is type(trigger) and value == trigger
