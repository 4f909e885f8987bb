"""Where two statements about the same patient do not go together: both are shown, neither is preferred."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bonemets.board.facts import Facts
from bonemets.kernel.question import Answer
from bonemets.kernel.source import Citation


@dataclass(frozen=True, slots=True)
class Statement:
    """One side, in French, with its place."""

    text: str
    source: Citation


def stated(*answers: Answer, source: Citation | None = None) -> Statement:
    """What the reader answered, with the place of its question, or of the statement that reads it.

    Args:
        *answers: The answers, one at least.
        source: Where it is read, if not where the first question comes from.
    """
    told = " ; ".join(f"{type(one).question.fr} : {one.label.fr}" for one in answers)
    return Statement(told, source or type(answers[0]).source)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two statements and one neutral sentence.

    Args:
        name: Detector that found it.
        left: One side.
        right: The other side.
        sentence: What can be said of it without choosing.
        lesion: Place of the lesion, from 1; nothing for the patient.
    """

    name: str
    left: Statement
    right: Statement
    sentence: str
    lesion: int | None = None


Detector = Callable[[Facts], Iterator[Disagreement]]
"""Looks for one disagreement, and gives each place where it is."""
