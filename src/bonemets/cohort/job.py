"""A registry in one or several files of text: what is understood of it, what waits for a decision, and its scoring."""

import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, BinaryIO

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

BLOCK = 2_000
"""Rows between two words of progress."""

Waiting = Mapping[str, Mapping[str, Mapping[str, Suggestion | None]]]
"""By rule and question, suggestions for the texts that nothing reads."""

Tell = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Source:
    """A file of text.

    Args:
        name: What to call it.
        open: Opens it at its beginning.
    """

    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]


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
        self.count = 0
        self.held: dict[str, Counter[str]] = {}
        for source in sources:
            with source.open() as stream:
                described = delimited.describe(stream, source.name, encoding)
                _same_columns(described, found[0] if found else described)
                count, held = delimited.survey(stream, described, 4 * MOST, partial(_told, tell, self.count))
            found.append(described)
            self.count += count
            for column, texts in held.items():
                self.held.setdefault(column, Counter()).update(texts)
        self.described = tuple(found)
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
        self.waiting: Waiting = {}
        self.neutralised = 0
        self._patterns: tuple[Patterns, ...] = ()

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
        self.map, self.waiting = mapping.suggested(self.rules, self.available, given)
        for name, by_question in self.waiting.items():
            for key, open_ in by_question.items():
                if len(open_) >= MOST and answers_of(asked(self._rule(name))[key]):
                    raise self._no_answers(name, key, list(open_))

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

    def score(self, out: Callable[[Source], AbstractContextManager[BinaryIO]]) -> Iterator[int]:
        """Score every row, and write the files again with the columns of the results.

        Args:
            out: Opens the file to write for a source.

        Yields:
            Rows done, now and then; the work is done as the numbers are taken.

        Raises:
            InvalidAnswer: A doubtful text has not been decided, or a row cannot be read.
        """
        self._refuse_doubtful()
        names = added(self.rules, self.header)
        decimal = self.described[0].decimal or ("," if self.described[0].separator == ";" else ".")
        width = list(self.available)
        self._patterns = tuple(
            Patterns(rule, self.map.get(rule.name, RuleMap()), width, decimal) for rule in self.rules
        )
        done = self.neutralised = 0
        for source, described in zip(self.sources, self.described, strict=True):
            with source.open() as stream, out(source) as written:
                text = io.TextIOWrapper(written, "utf-8-sig", newline="")
                export = Exported(text, described.separator)
                export.write([*described.header, *names])
                every = delimited.rows(stream, described)
                while block := list(islice(every, BLOCK)):
                    for cells in block:
                        export.write(self._scored(cells))
                    done += len(block)
                    text.flush()
                    yield done
                text.detach()
                self.neutralised += export.neutralised

    @property
    def counted(self) -> dict[str, Counted]:
        """By rule, what the rows gave."""
        return {rule.name: one.counted() for rule, one in zip(self.rules, self._patterns, strict=True)}

    def _scored(self, cells: list[str]) -> list[str]:
        seen = list(cells)
        found = []
        for patterns in self._patterns:
            one = patterns.of(seen)
            found.append(one)
            seen.append(one.cells[1])
        refused = SEPARATED.join(dict.fromkeys(joined(one.refusals) for one in found if one.refusals))
        return [*cells, *(cell for one in found for cell in one.cells), refused]

    def _rule(self, name: str) -> Rule[..., Any]:
        return next(rule for rule in self.rules if rule.name == name)

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
            f"Colonne « {quoted(column)} » : au moins {MOST} textes différents qui ne répondent pas à {name}.{key}, "
            f"comme {listed(texts[:3])}. Ce n'est sans doute pas la bonne colonne ; réponses : {', '.join(codes)}. "
            f"En choisir une autre, ou aucune : {key} = {mapping.quote('')}.",
            f"Column “{quoted(column)}”: at least {MOST} texts that do not answer {name}.{key}.",
        )


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
