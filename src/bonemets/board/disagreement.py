"""Where two statements about the same patient do not go together: both are shown, neither is preferred."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bonemets.board.facts import Facts
from bonemets.kernel.source import Citation


@dataclass(frozen=True, slots=True)
class Statement:
    """One side, in French, with its place."""

    text: str
    source: Citation


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
