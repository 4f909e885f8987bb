"""The tables that users join themselves: the statement that the page prints, run as it is printed."""

import hashlib
import re
from typing import Any

import duckdb
import polars
import pytest

from bonemets.cohort.score import score
from bonemets.cohort.table import FIELDS
from bonemets.kernel.rule import find
from bonemets_site.data.joinable import FOLDER, INDEX, LARGEST, index, joinable
from bonemets_site.paths import DOCS
from cohort.registry import clean

COUNT = 2_000


def statement() -> str:
    """What the page prints."""
    page = (DOCS / "verification" / "preuves" / "index.md").read_text("utf-8")
    (found,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    return str(found)


def test_the_statement_of_the_page_says_what_the_package_says(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = find("mirels")
    rows: list[dict[str, Any]] = [
        {"id": place, **{name: cell for name, cell in row.items() if name != "size"}, "size": number}
        for place, (row, number) in enumerate(
            zip(clean(rule, COUNT), [None, 0.1, 1 / 3, 0.34, 2 / 3, 0.9, 0.66] * COUNT, strict=False)
        )
    ]
    patients = polars.DataFrame(rows, infer_schema_length=None)
    monkeypatch.chdir(FOLDER)
    base = duckdb.connect()
    base.register("patients", patients.to_arrow())
    found = base.sql(statement()).pl().sort("id")
    scored = score(patients, "mirels")
    for field in FIELDS:
        assert found[field].to_list() == scored[f"mirels_{field}"].to_list(), field
    assert len(statement().strip().splitlines()) <= 15


def test_every_file_has_its_checksum_and_both_forms_say_the_same() -> None:
    files = index()["files"]
    assert set(files) == {path.name for path in FOLDER.iterdir()} - {INDEX}
    for name, digest in files.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest
    for made in joinable():
        name = made.rule.name
        table = polars.read_parquet(FOLDER / f"{name}.parquet")
        texts = polars.read_csv(FOLDER / f"{name}.csv", infer_schema=False).fill_null("")
        assert len(table) == len(texts) == made.size == index()["rules"][name]["rows"]
        assert texts.equals(table.select(polars.all().cast(polars.String).fill_null("")))


def test_only_tables_that_are_too_large_are_left_out() -> None:
    assert all(made.size <= LARGEST for made in joinable())
    assert {"sins", "tokuhashi", "mirels"} <= {made.rule.name for made in joinable()}
