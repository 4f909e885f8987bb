"""What the rows of a file give, counted: each set of texts that differs is scored once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bonemets.cohort.mapping import RuleMap
from bonemets.cohort.reading import Refusal, asked, reading_of
from bonemets.cohort.refusal import refusal
from bonemets.cohort.rows import REFUSED, Scorer
from bonemets.cohort.table import FIELDS, Row
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import number

_KEPT = 100_000


@dataclass(slots=True)
class Pattern:
    """What one set of texts gives, and how many rows have it.

    Args:
        row: What the rule says.
        missing: Questions without an answer that can be used.
        refusals: What was left out.
        cells: The same as cells of the scored file.
        count: Rows that have it.
    """

    row: Row
    missing: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    cells: tuple[str, ...]
    count: int = 0


Counted = Counter[tuple[Row, tuple[str, ...], tuple[Refusal, ...]]]
"""How many rows gave each result, with what was missing and left out."""


class Patterns:
    """One rule applied to the rows of a file.

    Args:
        rule: The rule.
        told: How the columns answer it.
        header: Names of the columns.
        decimal: Decimal mark of the points.
    """

    def __init__(self, rule: Rule[..., Any], told: RuleMap, header: Sequence[str], decimal: str = ".") -> None:
        columns = {key: told.columns.get(key) for key in asked(rule)}
        self._decimal = decimal
        self._score = Scorer(reading_of(rule.name, header, columns, told.values, told.confirmed)).scored
        self.columns = tuple(dict.fromkeys(told.columns.values()))
        self._places = tuple(header.index(column) for column in self.columns)
        self._held: dict[tuple[str, ...], Pattern] = {}
        self._counted: Counted = Counter()

    def of(self, cells: Sequence[str]) -> Pattern:
        """What a row gives, which is counted."""
        return self.take(tuple([cells[place] for place in self._places]), 1)

    def take(self, texts: tuple[str, ...], times: int) -> Pattern:
        """What rows give that hold the same texts in the columns that answer, which are counted."""
        found = self._held.get(texts)
        if found is None:
            if len(self._held) >= _KEPT:
                self._flush()
            found = self._held[texts] = self._made(dict(zip(self.columns, texts, strict=True)))
        found.count += times
        return found

    def counted(self) -> Counted:
        """What all rows gave so far."""
        self._flush()
        return self._counted

    def _flush(self) -> None:
        for found in self._held.values():
            self._counted[found.row, found.missing, found.refusals] += found.count
        self._held.clear()

    def _made(self, texts: Mapping[str, str]) -> Pattern:
        row, refusals, missing = self._score(texts)
        return Pattern(row, missing, refusals, tuple(self._cell(getattr(row, name)) for name in FIELDS))

    def _cell(self, value: object) -> str:
        if isinstance(value, float | int):
            return number(value).replace(" ", "").replace(",", self._decimal)
        return "" if value is None else str(value)


def added(rules: Sequence[Rule[..., Any]], header: Sequence[str]) -> tuple[str, ...]:
    """Names of the columns that a scored file has more than the file.

    Raises:
        InvalidAnswer: The file has one of them already.

    Examples:
        >>> from bonemets import mirels
        >>> added([mirels], ["site"])[:3], added([mirels], ["site"])[-1]
        (('mirels_status', 'mirels_points', 'mirels_low'), 'refused')
    """
    names = (*(f"{rule.name}_{name}" for rule in rules for name in FIELDS), REFUSED)
    for name in names:
        if name in header:
            raise refusal(
                "colonne",
                name,
                "un autre nom",
                f"Le fichier a déjà une colonne « {name} », que le calcul ajoute : la renommer ou l'enlever, "
                f"par exemple « {name}_ancien ».",
                f"The file has a column “{name}” already.",
            )
    return names
