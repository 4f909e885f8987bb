"""What was published since the guideline, or beside it, on a question that it answers."""

from dataclasses import dataclass

from bonemets.kernel.question import Labelled
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text


class Bearing(Labelled):
    """What a publication does to the statement of the guideline.

    Examples:
        >>> Bearing.NUANCES.label.fr, Bearing.ADDS.code
        ('nuance', 'adds')
    """

    CONFIRMS = "confirme", "confirms"
    NUANCES = "nuance", "nuances"
    CONTRADICTS = "contredit", "contradicts"
    REPLACES = "remplace", "replaces"
    ADDS = "complète", "adds"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One publication, and what it says on the question of a section; no rule reads it, and no result depends on it.

    Args:
        id: Permanent identifier, used as an anchor.
        sections: Sections of the guideline that it concerns; none where it concerns the whole guideline.
        rules: Names of the rules under whose result it is told.
        bearing: What it does to the statement of the guideline.
        subject: A few words.
        statement: What it says, in our own words.
        population: Whom it is about.
        size: How many patients; nothing for a recommendation, or where the number was not read.
        source: The publication, and which part of it was read.
        search: The words of the search to run again.
        checked: Day on which it was last read, `YYYY-MM-DD`.
        reviewer: Who has read the entry over; nobody yet where it is empty.
    """

    id: str
    sections: tuple[str, ...]
    rules: tuple[str, ...]
    bearing: Bearing
    subject: Text
    statement: str
    population: str
    size: int | None
    source: Citation
    search: str
    checked: str
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class Unverified:
    """What was told, or asked, and could not be read: it is listed, and nothing is said on its account.

    Args:
        id: Permanent identifier, used as an anchor.
        sections: As for [`Evidence`][bonemets.kernel.evidence.Evidence].
        subject: A few words.
        reason: Why nothing is said.
        address: Where it is said to be; empty for a question.
        search: The words of the search to run.
        noted: Day on which it was listed, `YYYY-MM-DD`.
    """

    id: str
    sections: tuple[str, ...]
    subject: Text
    reason: str
    address: str
    search: str
    noted: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of the guideline, and how much of it could be read.

    Args:
        data: Day at which its data stop, `YYYY-MM-DD`.
        addresses: Where its copies are.
        read: Which part of them was read.
        checked: Day on which it was read, `YYYY-MM-DD`.
    """

    data: str
    addresses: tuple[str, ...]
    read: str
    checked: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as the editions of the guideline state it, in our own words.

    Args:
        section: Section of the guideline; its heading where it is empty.
        subject: What the fact is about.
        values: What each edition says of it, the oldest first; nothing where the part that was read has nothing of it.
    """

    section: str
    subject: Text
    values: tuple[str, ...]

    @property
    def has_changed(self) -> bool:
        """Whether the editions differ.

        Examples:
            >>> Stated("1", Text("dose", "dose"), ("4 mg", "4 mg", "3 mg")).has_changed
            True
        """
        return len(set(self.values)) > 1
