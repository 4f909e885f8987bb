"""Maps: from what a case says, the answers still possible to another question.

Each is a proposal of this site that the reader sees and overrules by answering, or by saying « inconnu ».
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_type_hints

from bonemets.board.item import Item
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Answer
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text

MARK = Text("correspondance proposée par le site", "correspondence proposed by this site")


@dataclass(frozen=True)
class AnswerMap:
    """A typed function from answers to the answers still possible to one question.

    Args:
        function: The function; calling the map applies it.
        title: From what to what, in a few words.
        takes: Items it reads, in the order of the parameters.
        gives: Item it proposes an answer to.
        sources: Where the correspondence comes from.

    Examples:
        >>> from bonemets.board.answer_maps import motor_of_grade
        >>> from bonemets.guideline.spine.frankel import Grade
        >>> [answer.code for answer in motor_of_grade(Grade.D2)]
        ['aided']
    """

    function: Callable[..., Sequence[Answer]]
    title: Text
    takes: tuple[Item[Any], ...]
    gives: Item[Any]
    sources: tuple[Citation, ...]

    def __call__(self, *answers: Answer) -> tuple[Answer, ...]:
        """Answers still possible."""
        return tuple(self.function(*answers))

    @property
    def name(self) -> str:
        """Name of the function."""
        return self.function.__name__

    @property
    def is_external(self) -> bool:
        """Whether the correspondence rests on what the guideline does not print."""
        cited = {citation.source for citation in self.sources}
        return GUIDELINE not in cited or any(source.external for source in cited)


def answer_map(
    *takes: Item[Any], gives: Item[Any], title: Text, sources: tuple[Citation, ...]
) -> Callable[[Callable[..., Sequence[Answer]]], AnswerMap]:
    """Declare a function as a map between items.

    Args:
        *takes: Items it reads.
        gives: Item it proposes an answer to.
        title: From what to what.
        sources: Where the correspondence comes from, with locators.

    Raises:
        TypeError: The signature of the function is not that of the items.
    """

    def declare(function: Callable[..., Sequence[Answer]]) -> AnswerMap:
        hints = get_type_hints(function)
        given = get_args(hints.pop("return"))[0]
        if tuple(hints.values()) != tuple(item.question for item in takes) or given is not gives.question:
            raise TypeError(f"{function.__name__}: its signature is not that of its items")
        return AnswerMap(function, title, takes, gives, sources)

    return declare
