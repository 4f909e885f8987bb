"""A registry in one or several files: what is understood of it, what waits for a decision, and its scoring."""

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, BinaryIO, Protocol

from bonemets.cohort import delimited, mapping
from bonemets.cohort.delimited import Described
from bonemets.cohort.exported import Exported
from bonemets.cohort.mapping import MOST, Map, RuleMap
from bonemets.cohort.patterns import Counted, Patterns, added
from bonemets.cohort.reading import SEPARATED, asked, joined
from bonemets.cohort.refusal import listed, refusal
from bonemets.cohort.vocabulary import Suggestion, answers_of
from bonemets.kernel.errors import quoted
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import number

BLOCK = 2_000
"""Rows between two words of progress."""

Waiting = Mapping[str, Mapping[str, Mapping[str, Suggestion | None]]]
"""By rule and question, suggestions for the texts that nothing reads."""

Tell = Callable[[int], object]


class Source(Protocol):
    """A file that holds a table."""

    @property
    def name(self) -> str:
        """What to call it."""

    def describe(self, encoding: str | None) -> Described:
        """Know it.

        Args:
            encoding: How it is written, where the reader knows better and it is a text.
        """

    def survey(self, described: Described, most: int, tell: Tell) -> tuple[int, dict[str, Counter[str]]]:
        """How many rows there are, and what each column holds, as [`survey`][bonemets.cohort.delimited.survey] says."""

    def rows(self, described: Described) -> Iterator[list[str]]:
        """Every row, as many texts as there are columns."""


@dataclass(frozen=True, slots=True)
class TextSource:
    """A file of text.

    Args:
        name: What to call it.
        open: Opens it at its beginning.
    """

    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]

    def describe(self, encoding: str | None) -> Described:
        """Know it, as [`describe`][bonemets.cohort.delimited.describe] does."""
        with self.open() as stream:
            return delimited.describe(stream, self.name, encoding)

    def survey(self, described: Described, most: int, tell: Tell) -> tuple[int, dict[str, Counter[str]]]:
        """How many rows there are, and what each column holds."""
        return delimited.survey(self.rows(described), described.header, most, tell)

    def rows(self, described: Described) -> Iterator[list[str]]:
        """Every row, as [`rows`][bonemets.cohort.delimited.rows] gives them."""
        with self.open() as stream:
            yield from delimited.rows(stream, described)


class Job:
    """Rules to apply to files that have the same columns.

    Args:
        sources: The files, at least one.
        rules: The rules, those that need the total of another after it.
        encoding: How they are written, where the reader knows better.
        tell: Called now and then with the rows read so far.

    Raises:
        InvalidAnswer: A file cannot be read.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        rules: Sequence[Rule[..., Any]],
        encoding: str | None = None,
        tell: Tell = lambda rows: None,
    ) -> None:
        self.sources, self.rules = tuple(sources), tuple(rules)
        found: list[Described] = []
        counts: list[int] = []
        self.held: dict[str, Counter[str]] = {}
        for source in sources:
            described = source.describe(encoding)
            _same_columns(described, found[0] if found else described)
            count, held = source.survey(described, 4 * MOST, partial(_told, tell, sum(counts)))
            found.append(described)
            counts.append(count)
            for column, texts in held.items():
                self.held.setdefault(column, Counter()).update(texts)
        self.described, self.counts, self.count = tuple(found), tuple(counts), sum(counts)
        if not self.count:
            raise refusal(
                "fichier",
                sources[0].name,
                "au moins une ligne",
                f"{sources[0].name} : des noms de colonnes et aucune ligne au-dessous. Il faut une "
                "ligne par patient, par exemple « 12;T10;lytique ».",
                f"{sources[0].name}: a header and no row.",
            )
        self.map: Map = {}
        self._given: Map = {}
        self.waiting: Waiting = {}
        self.neutralised = 0
        self._patterns: tuple[Patterns, ...] = ()
        self._unusual: dict[tuple[str, str, str], list[str]] = {}

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns."""
        return self.described[0].header

    @property
    def available(self) -> dict[str, Counter[str]]:
        """What each column holds, those that the rules add included."""
        return self.held | {f"{rule.name}_points": Counter() for rule in self.rules}

    def decide(self, given: Map | None = None) -> None:
        """Take what the reader has decided, and complete it with what is sure.

        Raises:
            InvalidAnswer: The map speaks of what is not there, or of a column that cannot be answers.
        """
        added(self.rules, self.header)
        mapping.check(self.rules, given or {}, tuple(self.available))
        self._given = given or {}
        self.map, self.waiting = mapping.suggested(self.rules, self.available, given)
        for name, by_question in self.waiting.items():
            for key, open_ in by_question.items():
                if len(open_) >= MOST and answers_of(asked(self._rule(name))[key]):
                    raise self._no_answers(name, key, list(open_))

    @property
    def contested(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """By rule and question, columns that all have its name, where the map names none of them."""
        found = mapping.columns(self.rules, self.available)
        return {
            rule.name: {
                key: one.codes
                for key, one in found[rule.name].items()
                if one.is_doubtful and key not in self._given.get(rule.name, RuleMap()).columns
            }
            for rule in self.rules
        }

    @property
    def is_open(self) -> bool:
        """Whether something has to be decided before anything is computed."""
        return bool(self.doubtful) or any(self.contested.values())

    @property
    def doubtful(self) -> dict[str, dict[str, list[str]]]:
        """By rule and question, texts that would be read as a measure and may be something else."""
        return {
            name: texts
            for name, by_question in self.waiting.items()
            if (
                texts := {
                    key: found
                    for key, open_ in by_question.items()
                    if (found := [text for text, one in open_.items() if one and one.is_doubtful])
                }
            )
        }

    def unusual(self, rule: str, key: str) -> dict[str, int]:
        """Measures outside the plausible range in the column that answers a question, with their rows.

        Args:
            rule: Name of the rule.
            key: The question.
        """
        told = self.map.get(rule, RuleMap())
        held = self.held.get(told.columns.get(key, ""), Counter())
        question, coded = asked(self._rule(rule))[key], told.values.get(key, {})
        where = (rule, key, told.columns.get(key, ""))
        if where not in self._unusual:
            self._unusual[where] = mapping.unusual(question, held, {})
        as_they_are = [text for text in self._unusual[where] if text not in coded]
        return {text: held[text] for text in (*as_they_are, *mapping.unusual(question, coded, coded)) if text in held}

    def begin(self) -> tuple[Patterns, ...]:
        """What counts the rows of each rule, none yet.

        Raises:
            InvalidAnswer: Of two columns for one question, or of a doubtful text, nothing has been decided.
        """
        self._refuse_contested()
        self._refuse_doubtful()
        decimal = self.described[0].decimal or ("," if self.described[0].separator == ";" else ".")
        told = [self.map.get(rule.name, RuleMap()) for rule in self.rules]
        width = list(self.available)
        self._patterns = tuple(Patterns(rule, one, width, decimal) for rule, one in zip(self.rules, told, strict=True))
        self.neutralised = 0
        return self._patterns

    def score(self, out: Callable[[Source], AbstractContextManager[BinaryIO]]) -> Iterator[int]:
        """Score every row, and write the files again with the columns of the results.

        Args:
            out: Opens the file to write for a source.

        Yields:
            Rows done, now and then; the work is done as the numbers are taken.

        Raises:
            InvalidAnswer: A doubtful text has not been decided, or a row cannot be read.
        """
        self.begin()
        done = 0
        for source, described in zip(self.sources, self.described, strict=True):
            every = source.rows(described)
            with out(source) as written:
                for rows in self.write(written, described, _blocks(every)):
                    done += rows
                    yield done

    def write(
        self, out: BinaryIO, described: Described, blocks: Iterable[Sequence[Sequence[str]]], *, scored: bool = False
    ) -> Iterator[int]:
        """Write one file again, a block of rows at a time.

        Args:
            out: Where to write.
            described: What was found of the file.
            blocks: Its rows.
            scored: Whether they hold the results already.

        Yields:
            Rows of each block.
        """
        text = io.TextIOWrapper(out, "utf-8-sig", newline="")
        export = Exported(text, described.separator)
        try:
            export.write([*described.header, *added(self.rules, self.header)])
            for block in blocks:
                for cells in block:
                    export.write(cells if scored else self._scored(cells))
                text.flush()
                yield len(block)
        finally:
            with suppress(ValueError):  # whoever opened it may have closed it
                text.detach()
        self.neutralised += export.neutralised

    @property
    def counted(self) -> dict[str, Counted]:
        """By rule, what the rows gave."""
        return {rule.name: one.counted() for rule, one in zip(self.rules, self._patterns, strict=True)}

    def _scored(self, cells: Sequence[str]) -> list[str]:
        seen = list(cells)
        found = []
        for patterns in self._patterns:
            one = patterns.of(seen)
            found.append(one)
            seen.append(one.cells[1])
        refused = SEPARATED.join(joined(one.refusals) for one in found if one.refusals)
        return [*cells, *(cell for one in found for cell in one.cells), refused]

    def _rule(self, name: str) -> Rule[..., Any]:
        return next(rule for rule in self.rules if rule.name == name)

    def _refuse_contested(self) -> None:
        for name, by_question in self.contested.items():
            for key, names in by_question.items():
                raise refusal(
                    key,
                    names,
                    "une colonne",
                    f"Plusieurs colonnes portent le nom de la question {name}.{key} : {listed(names)}. Dire laquelle "
                    f"dans les correspondances, par exemple : {key} = {mapping.quote(names[0])} ; pour aucune : "
                    f"{key} = {mapping.quote('')}.",
                    f"Several columns have the name of the question {name}.{key}: {listed(names)}.",
                )

    def _refuse_doubtful(self) -> None:
        for name, by_question in self.doubtful.items():
            for key, texts in by_question.items():
                column = self.map[name].columns[key]
                one = self.waiting[name][key][texts[0]]
                assert one
                raise refusal(
                    column,
                    texts,
                    one.codes,
                    f"Colonne « {quoted(column)} », question {name}.{key} : {listed(texts)} peut être lu de plusieurs "
                    f"façons ({one.why}). Dire laquelle dans les correspondances, par exemple : "
                    f"{mapping.quote(texts[0])} = {mapping.quote(one.codes[0])}.",
                    f"Column “{quoted(column)}”, {name}.{key}: {listed(texts)} can be read in several ways.",
                )

    def _no_answers(self, name: str, key: str, texts: list[str]) -> Exception:
        column = self.map[name].columns[key]
        codes = answers_of(asked(self._rule(name))[key])
        return refusal(
            column,
            len(texts),
            tuple(codes),
            f"Colonne « {quoted(column)} » : au moins {number(MOST)} textes différents qui ne répondent pas à "
            f"{name}.{key}, comme {listed(texts[:3])}. Ce n'est sans doute pas la bonne colonne ; réponses : "
            f"{', '.join(codes)}. "
            f"En choisir une autre, ou aucune : {key} = {mapping.quote('')}.",
            f"Column “{quoted(column)}”: at least {MOST} texts that do not answer {name}.{key}.",
        )


def _blocks(rows: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    while block := list(islice(rows, BLOCK)):
        yield block


def _told(tell: Tell, before: int, rows: int) -> None:
    tell(before + rows)


def _same_columns(one: Described, first: Described) -> None:
    if one.header != first.header:
        other = tuple(column for column in one.header if column not in first.header) or one.header
        raise refusal(
            "colonne",
            other,
            first.header,
            f"{one.name} : les colonnes ne sont pas celles de {first.name} ({listed(other)}). Tous les fichiers "
            "doivent avoir les mêmes, dans le même ordre ; sinon, les donner séparément.",
            f"{one.name}: its columns are not those of {first.name}.",
        )
