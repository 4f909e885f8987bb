"""From the cells of a cohort to the answers of a rule: which column answers what, and what each of its texts means.

Nothing becomes unknown in silence: a cell is read, is empty, or is a refusal that says its column and what it held.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bonemets.cohort.classes import NOT_GIVEN
from bonemets.cohort.table import Row, Table, evaluated, has_table, table
from bonemets.kernel.answers import Answers, read, value_of
from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.errors import quoted
from bonemets.kernel.question import Exclusion, Question, YesNo
from bonemets.kernel.rule import Rule, find
from bonemets.kernel.text import Text

Columns = Mapping[str, str | None]
"""By question, part of a formula or exclusion, the column that answers it; nothing where the cohort has none."""

Values = Mapping[str, Mapping[str, str]]
"""By question, for each text as it is found, the code it stands for, or `?`."""

_EXAMPLES = 5
_IS_NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
SEPARATED = "; "
"""Between the refusals of one row."""


def asked(rule: Rule[..., Any]) -> dict[str, Question | Exclusion]:
    """Everything that a column may answer: questions, what formulas take, exclusions.

    Examples:
        >>> from bonemets import mirels
        >>> list(asked(mirels))
        ['site', 'size', 'lesion', 'pain', 'pelvis', 'spine', 'already_fractured']
    """
    return rule.questions | rule.parts | {exclusion.code: exclusion for exclusion in rule.exclusions}


class CohortError(ValueError):
    """A cohort that cannot be scored as it was asked.

    Args:
        text: What to tell the reader.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(f"{text.fr} | {text.en}")
        self.text = text


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that was left out.

    Args:
        question: What it was to answer.
        column: Where it stands.
        value: What it held.
        text: Why it was left out, in words.
        is_unusual: Whether it would count, were it confirmed.
    """

    question: str
    column: str
    value: object
    text: Text
    is_unusual: bool = False

    def __str__(self) -> str:
        """Column and value, in the cell of the column `refused`."""
        return f"{self.column}={self.value}" + (" (unconfirmed)" if self.is_unusual else "")


class UnreadValues(CohortError):  # noqa: N818 - named after what it tells, as `InvalidAnswer` is
    """Cells that cannot be read, where the caller wants none to be left out.

    Args:
        rule: Name of the rule.
        refusals: How many times each was met.
    """

    def __init__(self, rule: str, refusals: Mapping[Refusal, int]) -> None:
        self.rule, self.refusals = rule, dict(refusals)
        by_column: dict[str, Counter[str]] = {}
        for refusal, times in refusals.items():
            by_column.setdefault(refusal.column, Counter())[quoted(refusal.value)] += times
        count = sum(refusals.values())
        said = SEPARATED.join(f"{column} : {_examples(found)}" for column, found in by_column.items())
        super().__init__(
            Text(
                f"{rule} : {count} valeur(s) illisible(s) ou à confirmer. {said}. Les traduire (values), ou les mettre "
                "de côté (unread='keep').",
                f"{rule}: {count} value(s) that cannot be read or need confirming. {said}. Map them (values), or keep "
                "them aside (unread='keep').",
            )
        )


def _examples(found: Counter[str]) -> str:
    shown = ", ".join(f"« {value} » × {times}" for value, times in found.most_common(_EXAMPLES))
    return shown + (", …" if len(found) > _EXAMPLES else "")


def joined(refusals: Iterable[Refusal]) -> str:
    """Refusals as the text of one cell."""
    return SEPARATED.join(map(str, refusals))


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of a cohort are read for one rule.

    Args:
        rule: The rule.
        columns: By question, part of a formula or exclusion, the column that answers it.
        values: By question, what its texts stand for.
        confirmed: Questions whose unusual numbers count.
    """

    rule: Rule[..., Any]
    columns: dict[str, str]
    values: Values = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()

    @property
    def table(self) -> Table | None:
        """The table of the rule, where it has one."""
        return table(self.rule.name) if has_table(self.rule.name) else None

    def formula_of(self, question: str) -> dict[str, str]:
        """Columns of the arguments from which the answer to a question is computed, by dotted name."""
        return {name: column for name, column in self.columns.items() if name.startswith(f"{question}.")}

    @property
    def boxes(self) -> dict[str, str]:
        """Columns of the exclusions."""
        return {box.code: self.columns[box.code] for box in self.rule.exclusions if box.code in self.columns}

    def numbers(self, name: str) -> list[float]:
        """Numbers that stand for something else as the answer to a question, such as 999 for unknown."""
        return [float(text) for text in self.values.get(name, {}) if _IS_NUMBER.fullmatch(text)]

    def plain(self, name: str, cell: object) -> object | None:
        """What a cell gives as the answer to a question, ready for the kernel; nothing where it is empty or unknown.

        Examples:
            >>> reading = reading_of("mirels", ["site", "size", "lesion", "pain"], values={"lesion": {"1": "lytic"}})
            >>> [reading.plain("lesion", cell) for cell in ("1", 1.0, " ", None, "?", float("nan"), " mixed ")]
            ['lytic', 'lytic', None, None, None, None, 'mixed']
        """
        if cell is None or cell != cell:
            return None
        text = _text(cell)
        stands = self.values.get(name, {})
        mapped = stands.get(text, stands.get(text.strip()))
        if mapped is not None:
            return None if mapped == UNKNOWN else mapped
        if isinstance(cell, bool):
            asked = (self.rule.questions | self.rule.parts).get(name)
            is_closed = asked is None or issubclass(asked, YesNo)
            return ("yes" if cell else "no") if is_closed else text
        if isinstance(cell, int | float):
            return int(cell) if float(cell).is_integer() else float(cell)
        return text.strip() if text.strip() not in ("", UNKNOWN) else None

    def place(self, question: str, *cells: object) -> tuple[int, tuple[Refusal, ...]]:
        """Class of the answer to a question, and what was left out of it.

        Args:
            question: Its name.
            *cells: What its column holds, where it has one, then those of the arguments of its formula.
        """
        names = self.names_of(question)
        given = {name: self.plain(name, cell) for name, cell in zip(names, cells, strict=True)}
        found = read(self.rule, self._confirmed(given))
        (asked,) = (one for one in table(self.rule.name).questions if one.name == question)
        answer = found.measures.get(question, found.known.get(question))
        place = NOT_GIVEN if answer is None else asked.of(answer)
        return place, self._refusals(given, found)

    def names_of(self, question: str) -> tuple[str, ...]:
        """The question, where a column answers it, and the arguments of its formula that have one."""
        own = (question,) if question in self.columns else ()
        return (*own, *self.formula_of(question))

    def ticked(self, cells: Mapping[str, object]) -> tuple[int, tuple[Refusal, ...]]:
        """The exclusions that are ticked, one bit each, and what was left out.

        Args:
            cells: What the columns of some exclusions hold, by exclusion.
        """
        given = {name: self.plain(name, cell) for name, cell in cells.items()}
        found = read(self.rule, given)
        bits = sum(1 << place for place, box in enumerate(self.rule.exclusions) if box in found.exclusions)
        return bits, self._refusals(given, found)

    def whole(self, *cells: object) -> tuple[Row, tuple[Refusal, ...], tuple[str, ...]]:
        """What the rule says of all the cells of a row at once, for a rule without a table.

        Args:
            *cells: What each column holds, in the order of `columns`.

        Returns:
            The row, what was left out, and the questions without an answer that can be used.
        """
        given = {name: self.plain(name, cell) for name, cell in zip(self.columns, cells, strict=True)}
        found = read(self.rule, self._confirmed(given))
        missing = tuple(name for name in self.rule.questions if name not in found.known)
        return evaluated(self.rule, found), self._refusals(given, found), missing

    def _confirmed(self, given: Mapping[str, object | None]) -> dict[str, object]:
        return {
            name: {"value": value, "confirmed": True} if name in self.confirmed and value is not None else value
            for name, value in given.items()
        }

    def _refusals(self, given: Mapping[str, object | None], found: Answers) -> tuple[Refusal, ...]:
        left = [
            Refusal(name, self.columns.get(name, name), value_of(error.given), error.text)
            for name, error in found.refused.items()
        ]
        unusual = [
            Refusal(name, self.columns[name], given[name], _unusual(self.rule, name), True)
            for name in found.unconfirmed
        ]
        return (*left, *unusual)


def reading_of(
    rule: str,
    available: Collection[str],
    columns: Columns | None = None,
    values: Values | None = None,
    confirmed: Collection[str] = (),
) -> Reading:
    """Say how a cohort is read for a rule, and check it.

    Args:
        rule: Name of the rule.
        available: Names of the columns that the cohort has.
        columns: By question, part of a formula (`clearance.age`) or exclusion, the column that answers it, `None`
            where the cohort does not have it. A question that is left out is answered by the column of its name, or
            where another rule gives the answer by its total, `mirels_points` for `mirels`.
        values: By question, for each text as it is found, the code it stands for, or `?`.
        confirmed: Questions whose unusual numbers count, as if each had been confirmed.

    Raises:
        InvalidAnswer: No such rule, or a text that is said to stand for what is no answer.
        CohortError: A name that the rule does not ask for, a column that is not there, a question without a column.
    """
    found = find(rule)
    names = tuple(asked(found))
    said, stands = dict(columns or {}), dict(values or {})
    if unknown := [name for name in (*said, *stands, *confirmed) if name not in names]:
        raise CohortError(
            Text(
                f"{rule} ne demande pas {_listed(unknown)} ; questions : {_listed(names)}.",
                f"{rule} does not ask for {_listed(unknown)}; questions: {_listed(names)}.",
            )
        )
    if absent := [column for column in said.values() if column is not None and column not in available]:
        raise CohortError(
            Text(
                f"Colonne absente : {_listed(absent)} ; colonnes : {_listed(available)}.",
                f"No such column: {_listed(absent)}; columns: {_listed(available)}.",
            )
        )
    taken: dict[str, str] = {}
    for name in names:
        candidates = [said[name]] if name in said else [name, f"{name}_points"]
        if column := next((one for one in candidates if one in available), None):
            taken[name] = column
    computed = {part.partition(".")[0] for part in taken if part in found.parts}
    missing = [name for name in found.questions if name not in taken and name not in said and name not in computed]
    if missing:
        raise CohortError(
            Text(
                f"{rule} : aucune colonne pour {_listed(missing)}. La nommer (columns), ou dire qu'il n'y en a pas "
                "(None).",
                f"{rule}: no column for {_listed(missing)}. Name it (columns), or say that there is none (None).",
            )
        )
    made = Reading(found, taken, stands, frozenset(confirmed))
    for name, texts in stands.items():
        for target in texts.values():
            if target != UNKNOWN:
                _check(found, name, target)
    return made


def _check(rule: Rule[..., Any], name: str, target: str) -> None:
    for error in read(rule, {name: target}).refused.values():
        raise error


def _text(cell: object) -> str:
    """A cell as it is looked up among the texts that stand for something."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return str(int(cell)) if float(cell).is_integer() else str(float(cell))
    return str(cell)


def _unusual(rule: Rule[..., Any], name: str) -> Text:
    asked = (rule.questions | rule.parts)[name]
    return Text(
        f"{asked.question.fr} : valeur inhabituelle, à confirmer.", f"{asked.question.en}: unusual, to confirm."
    )


def _listed(names: Iterable[object]) -> str:
    return ", ".join(map(str, names))
