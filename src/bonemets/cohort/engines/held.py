"""Parquet files and Excel workbooks as tables of text: the same map, the same decisions, the same report."""

import csv
import hashlib
import importlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from bonemets.cohort.delimited import Described, check_header, survey
from bonemets.cohort.job import Source, Tell
from bonemets.cohort.places import is_parquet
from bonemets.cohort.refusal import listed, refusal
from bonemets.kernel.errors import quoted

INSTALL = "'bonemets[files]'"
BATCH = 20_000
"""Rows of a Parquet file at a time."""

_PIECE = 1 << 20


def source(path: Path) -> Source:
    """The table that a file holds.

    Args:
        path: The file.
    """
    return Parquet(path) if is_parquet(path) else Workbook(path)


def text(cell: object) -> str:
    """A cell as the text that a registry would hold."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else repr(cell).replace(".", ",")
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return str(cell)


class Parquet:
    """A Parquet file, read a batch at a time.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, str(path)

    def describe(self, encoding: str | None) -> Described:
        """Know it.

        Raises:
            InvalidAnswer: Polars is not installed, or cannot read it.
        """
        polars = module("polars", self.name)
        try:
            header = tuple(polars.read_parquet_schema(self.path))
        except Exception as error:
            raise _unreadable(self.name, "un fichier Parquet", error) from None
        return _described(self.path, header, "Parquet")

    def survey(self, described: Described, most: int, tell: Tell) -> tuple[int, dict[str, Counter[str]]]:
        """How many rows there are, and what each column holds, of which no more than `most` texts are counted."""
        held: dict[str, Counter[str]] = {column: Counter() for column in described.header}
        count = 0
        for part in self._parts():
            count += len(part)
            for column, counter in held.items():
                if len(counter) < most:
                    for cell, times in part[column].value_counts().iter_rows():
                        counter[text(cell)] += times
            tell(count)
        return count, held

    def rows(self, described: Described) -> Iterator[list[str]]:
        """Every row, as texts; one without any cell is left out."""
        for part in self._parts():
            for cells in part.iter_rows():
                if any(texts := list(map(text, cells))):
                    yield texts

    def _parts(self) -> Iterator[Any]:
        polars = module("polars", self.name)
        yield from polars.scan_parquet(self.path).collect_batches(chunk_size=BATCH, engine="streaming")


class Workbook:
    """An Excel workbook: its first sheet that can be seen, read once.

    A cell is what its number format shows: 0.6 shown as 60 % is « 60 % », never 0.6.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, str(path)
        self._kept: IO[str] | None = None

    def describe(self, encoding: str | None) -> Described:
        """Know it.

        Raises:
            InvalidAnswer: openpyxl is not installed or cannot read it; a formula has no result; a row is too long.
        """
        openpyxl = module("openpyxl", self.name)
        try:
            shown, computed = (
                openpyxl.load_workbook(self.path, read_only=True, data_only=one) for one in (True, False)
            )
        except Exception as error:
            raise _unreadable(self.name, "un classeur Excel", error) from None
        with_cells = [sheet for sheet in shown.worksheets if sheet.sheet_state == "visible"]
        if not with_cells:
            raise _unreadable(self.name, "un classeur Excel", ValueError("aucune feuille visible"))
        sheet, *others = with_cells
        every = self._rows(sheet, computed[sheet.title])
        header = next(every, [])
        while header and not header[-1]:
            header.pop()
        check_header(tuple(header), self.name)
        self._keep(every, len(header))
        shown.close()
        computed.close()
        rest = f" (non lues : {listed([one.title for one in others])})" if others else ""
        return _described(self.path, tuple(header), f"classeur Excel, feuille « {quoted(sheet.title)} »{rest}")

    def survey(self, described: Described, most: int, tell: Tell) -> tuple[int, dict[str, Counter[str]]]:
        """How many rows there are, and what each column holds."""
        return survey(self.rows(described), described.header, most, tell)

    def rows(self, described: Described) -> Iterator[list[str]]:
        """Every row, as texts."""
        assert self._kept is not None
        self._kept.seek(0)
        yield from csv.reader(self._kept)

    def _rows(self, shown: Any, computed: Any) -> Iterator[list[str]]:
        """Rows that hold something, the names of the columns first."""
        shown.reset_dimensions()
        computed.reset_dimensions()
        for cells, written in zip(shown.iter_rows(), computed.iter_rows(), strict=True):
            for cell, formula in zip(cells, written, strict=True):
                if cell.value is None and formula.value is not None:
                    raise self._without_result(formula)
            if any(map(str.strip, texts := list(map(_as_shown, cells)))):
                yield [one.strip() for one in texts]

    def _keep(self, rows: Iterator[list[str]], width: int) -> None:
        self._kept = TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115 - gone with this object
        write = csv.writer(self._kept).writerow
        for place, cells in enumerate(rows, 1):
            if beyond := next(filter(None, cells[width:]), ""):
                raise refusal(
                    "ligne",
                    len(cells),
                    width,
                    f"{self.name}, {place}e ligne sous l'en-tête : « {quoted(beyond)} » est à droite de la "
                    "dernière colonne nommée. Donner un nom à sa colonne, par exemple « remarque », ou la "
                    "vider.",
                    f"{self.name}, row {place} below the header: a cell beyond the last named column.",
                )
            write(cells[:width] + [""] * (width - len(cells)))

    def _without_result(self, formula: Any) -> Exception:
        return refusal(
            formula.coordinate,
            formula.value,
            "un résultat",
            f"{self.name}, case {formula.coordinate} : une formule dont le résultat n'est pas dans le fichier. "
            "L'ouvrir dans Excel et l'enregistrer, ou l'enregistrer en CSV, par exemple : registre.csv.",
            f"{self.name}, {formula.coordinate}: a formula without its result.",
        )


def _as_shown(cell: Any) -> str:
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool) and "%" in cell.number_format:
        return f"{cell.value * 100:.10g} %".replace(".", ",")
    return text(cell.value)


def _described(path: Path, header: Sequence[str], form: str) -> Described:
    check_header(tuple(header), str(path))
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return Described(str(path), size, digest.hexdigest(), "", ";", tuple(header), decimal=",", form=form)


def module(name: str, what: str, install: str = INSTALL) -> Any:
    """A library that is not needed to read text.

    Args:
        name: Its name.
        what: The file or the option that needs it.
        install: What brings it.

    Raises:
        InvalidAnswer: It is not installed.
    """
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        raise refusal(
            "fichier",
            what,
            install,
            f"{what} : demande {name}, qui n'est pas installé. L'installer : pip install {install} ; ou enregistrer le "
            "fichier en CSV, qui se lit sans rien d'autre.",
            f"{what}: needs {name}: pip install {install}",
        ) from None


def _unreadable(name: str, form: str, error: Exception) -> Exception:
    why = next(iter(str(error).splitlines()), "") or type(error).__name__
    return refusal(
        "fichier",
        name,
        form,
        f"{name} : n'est pas {form} qui se lise ({why}). L'enregistrer de nouveau, ou en CSV, par exemple : "
        "registre.csv.",
        f"{name}: cannot be read ({why}).",
    )
