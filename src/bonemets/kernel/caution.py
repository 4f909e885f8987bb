"""A caution is what must travel with a result: what it says, how much it weighs, and whom it concerns."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Generic, Self, TypeVar

from bonemets.kernel.question import Labelled, Quantity
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text

Q = TypeVar("Q", bound=Quantity)

_NEAR = 0.02


@dataclass(frozen=True, slots=True)
class Where(Generic[Q]):
    """Values of a quantity that call for a caution, where a single value would not do.

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


class Weight(Labelled):
    """How much a caution weighs, the heaviest first.

    Examples:
        >>> Weight.URGENT.is_pressing, Weight.RESERVATION.is_pressing, Weight.BEFORE_ACTING.code
        (True, False, 'before_acting')
    """

    URGENT = "urgent", "urgent"
    BEFORE_ACTING = "avant d'agir", "before acting"
    RESERVATION = "vigilance", "reservation"
    NOTE = "note", "note"

    @property
    def is_pressing(self) -> bool:
        """Whether no form that leaves the page may be without it."""
        return self in (Weight.URGENT, Weight.BEFORE_ACTING)


class Origin(Labelled):
    """Where a caution comes from.

    Examples:
        >>> Origin.PRODUCT_DOCUMENT.label.fr
        'document du produit'
    """

    GUIDELINE = "référentiel", "guideline"
    PRODUCT_DOCUMENT = "document du produit", "product document"
    PUBLICATION = "publication", "publication"
    CONVENTION = "convention du site", "convention of the site"


@dataclass(frozen=True, slots=True)
class Caution:
    """What a reader has to know beside a result.

    Args:
        id: Permanent identifier.
        text: The whole of it.
        weight: How much it weighs.
        origin: Where it comes from.
        sources: The same, with locators.
        line: The same in one short line; the whole text, where it is short itself.
        section: Section whose page registers it as a discrepancy under this identifier; empty where none does.
        triggers: What calls for it: all the members of one of them; nothing where it always holds. Two cautions that
            say the same are equal, whatever calls for them.
    """

    id: str
    text: Text
    weight: Weight
    origin: Origin
    sources: tuple[Citation, ...]
    line: Text
    section: str = ""
    triggers: tuple[tuple[Trigger, ...], ...] = field(default=(), compare=False)

    def when(self, *triggers: Trigger | tuple[Trigger, ...]) -> Self:
        """Hold where one of these answers or conclusions is met; always, where none is named.

        A tuple is met where all its members are.

        Examples:
            >>> from bonemets.guideline.radiotherapy.mirels_discrepancies import EIGHT
            >>> from bonemets.guideline.shared.totals import MirelsTotal
            >>> from bonemets.guideline.surgery.surgery_indication import PathologicalFracture
            >>> caution = EIGHT.when((MirelsTotal(8), PathologicalFracture.NO))
            >>> caution.concerns([MirelsTotal(8)]), caution.concerns([MirelsTotal(8), PathologicalFracture.NO])
            (False, True)
        """
        return replace(self, triggers=tuple(each if isinstance(each, tuple) else (each,) for each in triggers))

    def concerns(self, values: Iterable[object]) -> bool:
        """Whether one of the triggers stands among the values; 50 % is not 50 years."""
        met = tuple(values)
        return not self.triggers or any(
            all(any(meets(value, member) for value in met) for member in trigger) for trigger in self.triggers
        )


def by_weight(cautions: Iterable[Caution]) -> tuple[Caution, ...]:
    """The heaviest first; those of one weight stay in their order."""
    ranks = {weight: rank for rank, weight in enumerate(Weight)}
    return tuple(sorted(cautions, key=lambda caution: ranks[caution.weight]))


def meets(value: object, trigger: Trigger) -> bool:
    """Whether a value is what a trigger names.

    Examples:
        >>> from bonemets.guideline.shared.age import Age
        >>> from bonemets.guideline.shared.life_expectancy import LifeExpectancy
        >>> meets(LifeExpectancy(50), LifeExpectancy(50)), meets(Age(50), LifeExpectancy(50))
        (True, False)
    """
    if isinstance(trigger, Where):
        return type(value) is trigger.quantity and trigger.holds(value)
    return type(value) is type(trigger) and value == trigger
