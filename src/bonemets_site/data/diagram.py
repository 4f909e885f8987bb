"""Texts as functions of the answers: cut, aligned, and kept as reduced ordered decision diagrams that share nodes.

Texts that change together share their whole diagram, whatever they say: a leaf is the place of a text in the list of
its column, where texts come in the order in which they are met.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

P = TypeVar("P", bound=Hashable)


class Diagrams:
    """Decision diagrams over the same nodes and the same texts.

    A column is a reference, then the places in `texts` of what it can say. A reference is the place of a node in
    `nodes`, or `-1` less a place in the column. A node is the place of a question, then one reference for each of its
    answers; a question that changes nothing has no node.

    Examples:
        >>> made = Diagrams()
        >>> made.add([2, 2], ["none", "none", "one", "two"]), made.add([2, 2], ["0", "0", "1", "2"])
        ([1, 0, 1, 2], [1, 3, 4, 5])
        >>> list(made.nodes), list(made.texts)
        ([(1, -2, -3), (0, -1, 0)], ['none', 'one', 'two', '0', '1', '2'])
    """

    def __init__(self) -> None:
        self.nodes: dict[tuple[int, ...], int] = {}
        self.texts: dict[str, int] = {}

    def add(self, sizes: Sequence[int], texts: Iterable[str]) -> list[int]:
        """The column of the function that gives these texts.

        Args:
            sizes: How many answers each question has.
            texts: One for each combination of answers, the last question varying first.
        """
        met: dict[str, int] = {}
        references = [-1 - met.setdefault(text, len(met)) for text in texts]
        for question in reversed(range(len(sizes))):
            size = sizes[question]
            groups = (tuple(references[start : start + size]) for start in range(0, len(references), size))
            references = [
                group[0] if len(set(group)) == 1 else self.nodes.setdefault((question, *group), len(self.nodes))
                for group in groups
            ]
        return references + [self.texts.setdefault(text, len(self.texts)) for text in met]


def depths(sequences: Iterable[Sequence[P]]) -> dict[P, int]:
    """Depth of each piece: more than that of any piece that comes before it in some sequence.

    Two pieces of the same depth never stand in the same sequence, and a sequence is in the order of depths.

    Raises:
        ValueError: Two pieces come in one order here and in the other there.

    Examples:
        >>> depths(["abd", "acd", "ad"])
        {'a': 0, 'b': 1, 'c': 1, 'd': 2}
    """
    before: dict[P, set[P]] = {}
    for sequence in sequences:
        for place, piece in enumerate(sequence):
            before.setdefault(piece, set()).update(sequence[max(place - 1, 0) : place])
    found: dict[P, int] = {}
    while len(found) < len(before):
        free = [piece for piece in before if piece not in found and before[piece] <= found.keys()]
        if not free:
            raise ValueError(f"No common order of {[piece for piece in before if piece not in found][:3]}")
        for piece in free:
            found[piece] = max((found[other] + 1 for other in before[piece]), default=0)
    return found


def columns(sequences: Sequence[Sequence[tuple[str, int]]]) -> list[list[str]]:
    """Texts side by side, those of one depth in one column, `""` where a sequence has none.

    Where a line comes before another here and after it there, each sequence is one text.

    Args:
        sequences: Each text with how many times it has come before.

    Examples:
        >>> columns([[("a", 0), ("b", 0)], [("a", 0), ("c", 0)], [("a", 0)]])
        [['a', 'a', 'a'], ['b', 'c', '']]
        >>> columns([[("a", 0), ("b", 0)], [("b", 0), ("a", 0)]])
        [['ab', 'ba']]
    """
    try:
        found = depths(sequences)
    except ValueError:
        return [["".join(text for text, _ in sequence) for sequence in sequences]]
    made = [[""] * len(sequences) for _ in range(max(found.values(), default=-1) + 1)]
    for place, sequence in enumerate(sequences):
        for piece in sequence:
            made[found[piece]][place] = piece[0]
    return _joined(made)


def _joined(made: list[list[str]]) -> list[list[str]]:
    """One column for neighbours that never vary."""
    kept: list[list[str]] = []
    for column in made:
        if kept and len(set(column)) == 1 and len(set(kept[-1])) == 1:
            kept[-1] = [left + right for left, right in zip(kept[-1], column, strict=True)]
        else:
            kept.append(column)
    return kept
