"""A table of text as hospitals have it: what its encoding, separator and columns are is found, and said.

A file is read a piece at a time, once to know it, with its checksum, and again for its rows. A line that is longer than
any row of a registry is refused before it is in memory.
"""

import codecs
import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from bonemets.cohort.refusal import listed, refusal
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.parse import typed
from bonemets.kernel.text import number

LONGEST_LINE = 1_000_000
"""Bytes of a line, beyond which a file is not a table."""

ENCODINGS = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16"}
"""Those that are read, by the name that Python gives them."""

SEPARATORS = {";": "point-virgule", ",": "virgule", "\t": "tabulation"}

_PIECE = 1 << 18
"""Bytes at a time, less than a line may have."""

_SAMPLE = 200
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BREAK = re.compile(rb"[\r\n]")
_OUTSIDE_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_BYTE_ALONE = re.compile("[\udc80-\udcff]")
_ACCENT = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_TOLD = re.compile(r"sep=(.)\s*$")
_DECIMAL = {mark: re.compile(rf"[+-]?\d+{re.escape(mark)}\d+") for mark in ",."}
_KINDS = {
    b"PK\x03\x04": "un classeur Excel ou une archive",
    b"PAR1": "un fichier Parquet",
    b"\x1f\x8b": "une archive gzip",
}
_EXAMPLE = "patient;localisation;douleur"


@dataclass(frozen=True, slots=True)
class Described:
    """What was found of a file.

    Args:
        name: Its name, as it was given.
        size: Its length in bytes.
        sha256: Its checksum.
        encoding: As Python names it.
        separator: Character between two cells.
        header: Names of the columns.
        is_told: Whether a line above the header names the separator, as Excel writes it.
        decimal: Decimal mark of its numbers, or nothing where none has decimals.
        form: What it is, where it is no text.
    """

    name: str
    size: int
    sha256: str
    encoding: str
    separator: str
    header: tuple[str, ...]
    is_told: bool = False
    decimal: str = ""
    form: str = ""

    @property
    def kind(self) -> str:
        """What was found besides the columns, in words."""
        return self.form or f"{ENCODINGS[self.encoding]}, séparateur {SEPARATORS[self.separator]}"

    @property
    def sentence(self) -> str:
        """The same for a reader."""
        columns = f"{len(self.header)} colonne{'s' * (len(self.header) > 1)}."
        if self.form:
            return f"{self.name} : {self.form}, {columns}"
        decimal = {",": "virgule décimale", ".": "point décimal", "": "aucun nombre décimal"}[self.decimal]
        return f"{self.name} : {self.kind}, {decimal}, {columns}"


def describe(stream: BinaryIO, name: str, encoding: str | None = None) -> Described:
    r"""Know a file: all of it is read once.

    Args:
        stream: The file, at its beginning, which it is set back to.
        name: What to call it.
        encoding: How it is written, where the reader knows better: `utf-8`, `windows-1252` or `utf-16`.

    Raises:
        InvalidAnswer: It cannot be read as a table, with what to do about it.

    Examples:
        >>> found = describe(io.BytesIO("âge;poids\n64;71,5\n".encode("cp1252")), "registre.csv")
        >>> found.sentence
        'registre.csv : Windows-1252, séparateur point-virgule, virgule décimale, 2 colonnes.'
    """
    scan = _Scan(name)
    while piece := stream.read(_PIECE):
        scan.take(piece)
    stream.seek(0)
    found = scan.encoding(encoding)
    try:
        return _table(stream, scan, found)
    finally:
        stream.seek(0)


def rows(stream: BinaryIO, described: Described) -> Iterator[list[str]]:
    """Every row below the header, as many cells as there are columns; a row without any cell is left out.

    Args:
        stream: The file, at its beginning.
        described: What was found of it.

    Raises:
        InvalidAnswer: A row has more cells than there are columns, or a quotation mark is never closed.
    """
    width = len(described.header)
    every = _records(stream, described.encoding, described.separator, described.name, described.is_told)
    for line, cells in islice(every, 1, None):
        if len(cells) > width:
            raise refusal(
                "ligne",
                len(cells),
                width,
                f"{described.name}, ligne {line} : {len(cells)} cases au lieu de {width}. Une case qui contient le "
                f"séparateur ({SEPARATORS[described.separator]}) doit être entre guillemets droits, par exemple "
                f"« a{described.separator}b ».",
                f"{described.name}, line {line}: {len(cells)} cells instead of {width}.",
            )
        yield cells + [""] * (width - len(cells))


class _Scan:
    """What the bytes of a file tell, a piece after the other."""

    def __init__(self, name: str) -> None:
        self.name, self.size, self.start = name, 0, b""
        self.digest = hashlib.sha256()
        self.decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self.line, self.since = 1, 0
        self.accent = self.alone = 0
        self.outside = self.nul = False
        self.is_blank = True

    def take(self, piece: bytes) -> None:
        self.start = self.start or piece[:4]
        self.digest.update(piece)
        self._measure(piece)
        self.size += len(piece)
        self.is_blank = self.is_blank and not piece.removeprefix(codecs.BOM_UTF8).strip()
        self.nul = self.nul or b"\0" in piece
        if not piece.isascii():
            self.outside = self.outside or bool(_OUTSIDE_1252.search(piece))
        self._letters(self.decoder.decode(piece))
        self.line += piece.count(b"\n")

    def _letters(self, text: str) -> None:
        if not text.isascii():
            self.alone = self.alone or self._line_of(_BYTE_ALONE.search(text), text)
            self.accent = self.accent or self._line_of(_ACCENT.search(text.removeprefix("\ufeff")), text)

    def _line_of(self, found: "re.Match[str] | None", text: str) -> int:
        return self.line + text.count("\n", 0, found.start()) if found else 0

    def _measure(self, piece: bytes) -> None:
        """Refuse a line that no table has, from the bytes since the last break."""
        first = _BREAK.search(piece)
        if self.since + (first.start() if first else len(piece)) > LONGEST_LINE:
            raise refusal(
                "ligne",
                f"> {LONGEST_LINE}",
                LONGEST_LINE,
                f"{self.name}, ligne {self.line} : plus de {number(LONGEST_LINE)} octets sans retour à la ligne ; une "
                f"ligne en a {number(LONGEST_LINE)} au plus. Ce fichier n'est pas un tableau d'une ligne par patient, "
                f"par exemple « {_EXAMPLE} ».",
                f"{self.name}, line {self.line}: more than {LONGEST_LINE} bytes without a line break.",
            )
        last = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        self.since = len(piece) - 1 - last if last >= 0 else self.since + len(piece)

    def encoding(self, wanted: str | None) -> str:
        if self.is_blank:
            raise refusal(
                "fichier",
                self.name,
                "une ligne d'en-tête et une ligne par patient",
                f"{self.name} : fichier vide. Il faut une ligne d'en-tête puis une ligne par patient, par exemple "
                f"« {_EXAMPLE} ».",
                f"{self.name}: empty file.",
            )
        if wanted:
            return _named(wanted)
        if self.start.startswith(_UTF_16):
            return "utf-16"
        kind = next((words for mark, words in _KINDS.items() if self.start.startswith(mark)), None)
        if kind or self.nul:
            what = f"c'est {kind}" if kind else "ce n'est pas un texte (octets nuls)"
            raise refusal(
                "fichier",
                self.name,
                tuple(ENCODINGS.values()),
                f"{self.name} : {what}. Un CSV est attendu ici, en UTF-8, Windows-1252 ou UTF-16 avec BOM ; "
                "dans Excel : « Enregistrer sous », « CSV UTF-8 ».",
                f"{self.name}: not a text file.",
            )
        self._letters(self.decoder.decode(b"", True))
        if not self.alone:
            return "utf-8-sig"
        if self.accent or self.outside:
            where = f"ligne {self.alone} en Windows-1252"
            other = f", ligne {self.accent} en UTF-8" if self.accent else ""
            raise refusal(
                "encodage",
                self.name,
                tuple(ENCODINGS.values()),
                f"{self.name} : encodages mélangés ({where}{other}). Enregistrer tout le fichier en UTF-8, ou dire "
                "lequel est le bon, par exemple : --encoding windows-1252.",
                f"{self.name}: mixed encodings (line {self.alone}).",
            )
        return "cp1252"


def _named(wanted: str) -> str:
    names = {said.casefold(): name for name, said in ENCODINGS.items()} | {"cp1252": "cp1252", "utf8": "utf-8-sig"}
    if wanted.casefold() not in names:
        raise refusal(
            "encodage",
            wanted,
            tuple(ENCODINGS.values()),
            f"Encodage « {quoted(wanted)} » inconnu ; encodages lus : {', '.join(ENCODINGS.values())} ; "
            "par exemple : --encoding windows-1252.",
            f"Unknown encoding “{quoted(wanted)}”.",
        )
    return names[wanted.casefold()]


def _records(
    stream: BinaryIO, encoding: str, separator: str, name: str, is_told: bool
) -> Iterator[tuple[int, list[str]]]:
    """Records that hold something, with the line where each ends; the first is the header."""
    text = io.TextIOWrapper(stream, encoding, newline="")
    reader = csv.reader(islice(text, int(is_told), None), delimiter=separator, strict=True)
    last = 0
    try:
        for cells in reader:
            last = reader.line_num + is_told
            if any(map(str.strip, cells)):
                yield last, cells
    except csv.Error:
        raise refusal(
            "guillemet",
            name,
            "deux guillemets par case",
            f"{name}, après la ligne {last} : une case commence par un guillemet qui n'est pas refermé à la fin de la "
            "case ; les lignes suivantes seraient lues comme une seule. Écrire deux guillemets par case, ou aucun, "
            "par exemple : jonctionnelle C7.",
            f"{name}, after line {last}: a quotation mark is not closed at the end of its cell.",
        ) from None
    except UnicodeError:
        raise refusal(
            "encodage",
            encoding,
            tuple(ENCODINGS.values()),
            f"{name}, après la ligne {last} : n'est pas en {ENCODINGS[encoding]}. Encodages lus : "
            f"{', '.join(ENCODINGS.values())} ; par exemple : --encoding windows-1252.",
            f"{name}, after line {last}: not {ENCODINGS[encoding]}.",
        ) from None
    finally:
        with suppress(ValueError):  # the file may be closed before the last row is asked for
            text.detach()


def _table(stream: BinaryIO, scan: _Scan, encoding: str) -> Described:
    top = _first_line(stream, encoding)
    told = _TOLD.match(top) if top else None
    stream.seek(0)
    found: list[tuple[str, list[list[str]]]] = []
    for separator in [told[1]] if told and told[1] in SEPARATORS else SEPARATORS:
        try:
            records = list(islice(_records(stream, encoding, separator, scan.name, bool(told)), _SAMPLE))
        except InvalidAnswer as error:
            if error.field == "encodage" or (separator == [*SEPARATORS][-1] and not found):
                raise
        else:
            found.append((separator, [cells for _, cells in records]))
        finally:
            stream.seek(0)
    separator, sample = max(found, key=lambda one: _fit(one[1]))
    header = tuple(map(str.strip, sample[0])) if sample else ()
    check_header(header, scan.name)
    decimals = Counter(
        mark for cells in sample[1:] for cell in cells for mark in _DECIMAL if _DECIMAL[mark].fullmatch(cell.strip())
    )
    decimal = decimals.most_common(1)[0][0] if decimals else ""
    return Described(scan.name, scan.size, scan.digest.hexdigest(), encoding, separator, header, bool(told), decimal)


def _first_line(stream: BinaryIO, encoding: str) -> str:
    text = io.TextIOWrapper(stream, encoding)
    try:
        return text.readline()
    except UnicodeError:
        return ""
    finally:
        with suppress(ValueError):  # the file may be closed before the last row is asked for
            text.detach()


def _fit(sample: list[list[str]]) -> tuple[float, int]:
    """How well a separator cuts: rows as wide as the header, then columns."""
    if not sample or len(sample[0]) < 2:
        return 0.0, 0
    width = len(sample[0])
    return sum(len(cells) == width for cells in sample) / len(sample), width


def check_header(header: tuple[str, ...], name: str) -> None:
    """Refuse a first line that does not name columns.

    Args:
        header: What it holds.
        name: What to call the file.

    Raises:
        InvalidAnswer: It has no name, a number, or one name twice.
    """
    numbers = [cell for cell in header if (found := typed(cell)) and not found.unit]
    if not any(header) or numbers:
        given = f"« {quoted(' ; '.join(header))} »"
        raise refusal(
            "en-tête",
            header,
            "des noms de colonnes",
            f"{name} : pas d'en-tête, la première ligne est {given}. Elle doit nommer les colonnes, "
            f"par exemple « {_EXAMPLE} ».",
            f"{name}: no header, the first line is {given}.",
        )
    twice = tuple(column for column, count in Counter(header).items() if count > 1 and column)
    if twice:
        raise refusal(
            "en-tête",
            twice,
            "des noms différents",
            f"{name} : plusieurs colonnes portent le même nom ({listed(twice)}). Donner à chacune le sien, "
            f"par exemple « {twice[0]} 2 ».",
            f"{name}: several columns have one name ({listed(twice)}).",
        )


def survey(
    every: Iterator[list[str]],
    header: Sequence[str],
    most: int,
    tell: Callable[[int], object] = lambda rows: None,
) -> tuple[int, dict[str, Counter[str]]]:
    """How many rows there are, and what each column holds.

    Args:
        every: The rows.
        header: Names of the columns.
        most: Different values of a column, beyond which further ones are not kept.
        tell: Called now and then with the rows read so far.

    Returns:
        Rows, and by column how often each text is found.
    """
    counters: list[Counter[str]] = [Counter() for _ in header]
    count = 0
    while block := list(islice(every, 5000)):
        count += len(block)
        for counter, cells in zip(counters, zip(*block, strict=True), strict=True):
            counter.update(cells if len(counter) < most else (cell for cell in cells if cell in counter))
        tell(count)
    return count, dict(zip(header, counters, strict=True))
