"""A scored table as a file that a spreadsheet opens without running anything of it."""

import csv
import re
from collections.abc import Sequence
from typing import TextIO

_STARTS = frozenset("=+-@\t\r＝＋－＠")
_NUMBER = re.compile(r"[+-]?\d[\d\s]*([.,]\d+)?([eE][+-]?\d+)?\s*%?")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a cell for a formula; a number with its sign is none.

    Examples:
        >>> [is_formula(text) for text in ("=1+1", "@SUM(A1)", "-5,2", "+33 1", "T10", "")]
        [True, True, False, False, False, False]
    """
    return text[:1] in _STARTS and not _NUMBER.fullmatch(text)


class Exported:
    """A CSV in UTF-8, which says its encoding by a BOM, as spreadsheets expect.

    Args:
        out: Where to write.
        separator: Character between two cells.

    Examples:
        >>> from io import StringIO
        >>> out = StringIO()
        >>> Exported(out, ";").write(["T10", "=HYPERLINK(1)"])
        >>> out.getvalue().strip()
        "T10;'=HYPERLINK(1)"
    """

    def __init__(self, out: TextIO, separator: str) -> None:
        self._write = csv.writer(out, delimiter=separator, lineterminator="\r\n").writerow
        self.neutralised = 0

    def write(self, cells: Sequence[str]) -> None:
        """Write a row; a cell that may be a formula gets an apostrophe, and is counted."""
        if not _STARTS.isdisjoint([cell[:1] for cell in cells]):
            found = ["'" + cell if is_formula(cell) else cell for cell in cells]
            self.neutralised += sum(one is not cell for one, cell in zip(found, cells, strict=True))
            cells = found
        self._write(cells)
