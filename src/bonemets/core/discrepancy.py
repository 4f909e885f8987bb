"""Gaps between the guideline and the publications it rests on, and when to speak of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from bonemets.core.question import Quantity
from bonemets.core.source import Citation
from bonemets.core.text import Text


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What the guideline prints, what the publication says, what bonemets does about it and why.

    Args:
        id: Permanent identifier, used as an anchor.
        section: Section of the guideline.
        subject: A few words.
        printed: What the guideline prints, or leaves unsaid.
        published: What the publication says.
        treatment: What bonemets does, and why.
        sources: Publications that support it.
        note: One sentence for a reader whose answers are concerned.
    """

    id: str
    section: str
    subject: Text
    printed: str
    published: str
    treatment: str
    sources: tuple[Citation, ...]
    note: Text

    def when(self, *triggers: "Enum | Quantity") -> "Note":
        """Speak of it where one of these answers or conclusions is met; always, where none is named."""
        return Note(self, triggers)


@dataclass(frozen=True, slots=True)
class Note:
    """A discrepancy, and the answers or conclusions that call for it."""

    discrepancy: Discrepancy
    triggers: tuple["Enum | Quantity", ...]

    def concerns(self, values: Iterable[object]) -> bool:
        """Whether one of the triggers stands among the values; 50 % is not 50 years."""
        return not self.triggers or any(
            type(value) is type(trigger) and value == trigger for value in values for trigger in self.triggers
        )
