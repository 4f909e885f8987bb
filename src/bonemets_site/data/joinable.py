"""Tables of the rules that any engine can join with a cohort: a row for each set of answers, « ? » included.

Beside them, one table says which numbers are in which class of which question. The tables are those that score a cohort
here; of a rule whose table is too large there is none, and whoever needs it scores with the package.
"""

import csv
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

from bonemets.cohort.table import FIELDS, Table, has_table, table
from bonemets.kernel.rule import rules
from bonemets_site.data import build_cache
from bonemets_site.paths import DOCS

FOLDER = DOCS / "verification" / "jointures"
INDEX = "index.json"
NUMBERS = "intervalles"
"""Name of the table of the numbers."""

LARGEST = 10_000
"""Rows above which a table is not published."""


def joinable() -> list[Table]:
    """The tables that are published."""
    made = [table(rule.name) for rule in rules() if has_table(rule.name)]
    return [one for one in made if one.size <= LARGEST]


def answers(made: Table) -> dict[str, list[str]]:
    """By question or exclusion, the answer of each row, as the text that a cohort is to hold."""
    held = [made.given(index) for index in range(made.size)]
    boxes = [box.code for box in made.rule.exclusions]
    columns = {one.name: [_label(row.get(one.name)) for row in held] for one in made.questions}
    return columns | {box: ["yes" if row.get(box) else "no" for row in held] for box in boxes}


def columns(made: Table) -> dict[str, list[Any]]:
    """A whole table, column by column."""
    return {**answers(made), **{field: [getattr(row, field) for row in made.rows()] for field in FIELDS}}


def numbers() -> dict[str, list[Any]]:
    """For each rule and question that takes a number: the class of the numbers from one on and below another."""
    found: dict[str, list[Any]] = {name: [] for name in ("rule", "question", "answer", "first", "below", "unusual")}
    for made in joinable():
        for question in made.questions:
            for place, first, below, unusual in question.spans:
                row = (made.rule.name, question.name, question.labels[place], first, below, unusual)
                for name, cell in zip(found, row, strict=True):
                    found[name].append(cell)
    return found


def _label(given: object) -> str:
    if isinstance(given, dict):
        return str(given["value"])
    return "?" if given is None else str(given)


def _make(folder: Path) -> None:
    for made in joinable():
        _write(folder, made.rule.name, columns(made))
    _write(folder, NUMBERS, numbers())


def _write(folder: Path, name: str, content: dict[str, list[Any]]) -> None:
    kinds = {"points": "int64", "low": "int64", "high": "int64"}
    arrays = {column: pyarrow.array(cells, kinds.get(column)) for column, cells in content.items()}
    parquet.write_table(pyarrow.table(arrays), folder / f"{name}.parquet", compression="zstd")
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(content)
        sheet.writerows(zip(*content.values(), strict=True))


def write() -> None:
    """Write every table, and the index that carries their checksums."""
    build_cache.copy("joinable", build_cache.sources(__name__), _make, FOLDER)
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(FOLDER.iterdir())}
    versions = {made.rule.name: {"version": made.rule.version, "rows": made.size} for made in joinable()}
    (FOLDER / INDEX).write_text(json.dumps({"files": files, "rules": versions}, indent=1) + "\n", "utf-8")
    index.cache_clear()


@cache
def index() -> dict[str, Any]:
    """Checksums by file, version and rows by rule."""
    found: dict[str, Any] = json.loads((FOLDER / INDEX).read_text("utf-8"))
    return found
