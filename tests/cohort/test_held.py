"""Parquet files and workbooks are scored as the same rows of text are, by each engine, and what is amiss is said."""

import csv
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import polars
import pytest

from bonemets.cli import main
from bonemets.cohort.command import ROWS
from bonemets.cohort.engines.held import text
from bonemets.cohort.synthetic import registry, written

LOCAL = ("polars", "duckdb")
SCORES = ("--rule", "sins", "--rule", "mirels")

TYPED = {
    "SINS localisation": ["T10", "L3", None],
    "sins_pain": ["mechanical", None, "occasional"],
    "lesion": ["Lytique", "mixed", "bof"],
    "alignment": ["normal", "normal", None],
    "collapse": [60.0, 45.5, None],
    "posterolateral": ["none", "unilateral", "none"],
    "coccyx": [False, False, True],
}


def scored(source: Path, out: Path, *options: str) -> bytes:
    assert main(["cohort", str(source), "--rule", "sins", "-o", str(out), *options]) == 0
    return out.read_bytes()


def refused(capsys: pytest.CaptureFixture[str], source: Path, *options: str) -> str:
    capsys.readouterr()
    before = sorted(source.parent.iterdir())
    assert main(["cohort", str(source), "--rule", "sins", "-o", f"{source.parent}/s.csv", *options]) == 2
    assert sorted(source.parent.iterdir()) == before
    return capsys.readouterr().err


def workbook(path: Path, rows: list[Any], percent: tuple[str, ...] = ()) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell in percent:
        sheet[cell].number_format = "0%"
    made.save(path)
    return path


@pytest.mark.parametrize("engine", LOCAL)
def test_an_engine_writes_the_bytes_that_the_rows_alone_give(engine: str, tmp_path: Path) -> None:
    rows = registry(3000)
    for place, row in enumerate(rows):
        row["mot"] = ("=1+1", "-5", "a;b", 'dit "oui"', "")[place % 5]
    (tmp_path / "r.csv").write_bytes(written(rows))
    (tmp_path / "MAP.toml").write_text(
        '[sins.columns]\nlocation = "niveau"\n[mirels.columns]\nsite = "os long"\nsize = "taille"\n', "utf-8"
    )
    found = []
    for name in (ROWS, engine):
        files = [f"{tmp_path}/r.csv", *SCORES, "--map", f"{tmp_path}/MAP.toml", "--engine", name]
        places = ["-o", f"{tmp_path}/{name}.csv", "--report", f"{tmp_path}/{name}.html"]
        assert main(["cohort", *files, *places]) == 0
        report = (tmp_path / f"{name}.html").read_text("utf-8").split("<table>", 1)[1]
        found.append(((tmp_path / f"{name}.csv").read_bytes(), report))
    assert found[0] == found[1]
    with (tmp_path / f"{engine}.csv").open(encoding="utf-8-sig", newline="") as file:
        made = list(csv.DictReader(file, delimiter=";"))
    assert [one["num"] for one in made] == [row["num"] for row in rows]
    assert any(one["refused"] for one in made)
    assert made[0]["mot"] == "'=1+1"


@pytest.mark.parametrize("engine", LOCAL)
def test_a_parquet_file_is_scored_as_the_same_text(
    engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    frame = polars.DataFrame(TYPED)
    frame.with_columns(polars.col("alignment").cast(polars.Categorical)).write_parquet(tmp_path / "r.parquet")
    texts = frame.with_columns(
        polars.col("collapse").cast(str).str.replace(r"\.0$", "").str.replace(".", ",", literal=True),
        polars.col("coccyx").replace_strict({True: "oui", False: "non"}),
    )
    texts.write_csv(tmp_path / "r.csv", separator=";")
    found = scored(tmp_path / "r.parquet", tmp_path / "p.csv", "--engine", engine)
    assert "r.parquet : Parquet, 7 colonnes." in capsys.readouterr().out
    assert found == scored(tmp_path / "r.csv", tmp_path / "t.csv", "--engine", ROWS)
    assert found == scored(tmp_path / "r.parquet", tmp_path / "u.csv", "--engine", ROWS)
    assert b"not_applicable" in found
    assert b"lesion=bof" in found


@pytest.mark.parametrize("engine", LOCAL)
def test_parquet_is_written_with_totals_that_are_numbers(engine: str, tmp_path: Path) -> None:
    polars.DataFrame(TYPED).write_parquet(tmp_path / "r.parquet")
    out = tmp_path / "new" / "s.parquet"
    scored(tmp_path / "r.parquet", out, "--engine", engine)
    made = polars.read_parquet(out)
    assert made.columns[:7] == list(TYPED)
    assert made.schema["sins_points"] == polars.Int64
    assert made["sins_status"].to_list() == ["complete", "incomplete", "not_applicable"]
    assert made["refused"].to_list() == ["", "", "lesion=bof"]
    assert [path.name for path in out.parent.iterdir()] == ["s.parquet"]


def test_a_workbook_is_scored_as_the_same_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [list(TYPED), *map(list, zip(*TYPED.values(), strict=True)), [None] * 7]
    workbook(tmp_path / "r.xlsx", rows)
    polars.DataFrame(TYPED).write_parquet(tmp_path / "r.parquet")
    found = scored(tmp_path / "r.xlsx", tmp_path / "x.csv")
    assert "r.xlsx : classeur Excel, feuille « Sheet », 7 colonnes." in capsys.readouterr().out
    assert found == scored(tmp_path / "r.parquet", tmp_path / "p.csv")
    assert found == scored(tmp_path / "r.xlsx", tmp_path / "y.csv", "--engine", ROWS)


def test_a_percentage_of_a_workbook_is_what_it_shows(tmp_path: Path) -> None:
    rows = [["collapse", "vu le"], [0.6, datetime(2026, 11, 29)], [0.455, "29/11/2026"], [45, None]]
    out = scored(workbook(tmp_path / "r.xlsx", rows, ("A2", "A3")), tmp_path / "s.csv").decode("utf-8-sig").splitlines()
    assert [line.split(";")[:2] for line in out[1:]] == [["60 %", "2026-11-29"], ["45,5 %", "29/11/2026"], ["45", ""]]
    low, high = (out[0].split(";").index(name) for name in ("sins_low", "sins_high"))
    assert [int(line.split(";")[high]) for line in out[1:]] == [18, 17, 17]
    assert [int(line.split(";")[low]) for line in out[1:]] == [3, 2, 2]


def test_several_sheets_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = openpyxl.Workbook()
    for title in ("Notice", "Lésions", "Codes"):
        sheet = made.create_sheet(title)
        sheet.append(["lesion"])
        sheet.append(["lytic"])
    made.worksheets[0].sheet_state = "hidden"
    made.save(tmp_path / "r.xlsx")
    scored(tmp_path / "r.xlsx", tmp_path / "s.csv")
    assert "feuille « Notice » (non lues : « Lésions », « Codes »), 1 colonne." in capsys.readouterr().out


def test_what_a_workbook_cannot_say_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workbook(tmp_path / "r.xlsx", [["lesion", "x"], ["lytic", "=A2"]])
    assert "case B2 : une formule dont le résultat n'est pas dans le fichier" in refused(capsys, path)
    workbook(path, [["lesion", "x"], ["lytic", 1, "seul"]])
    assert "« seul » est à droite de la dernière colonne nommée" in refused(capsys, path)
    workbook(path, [["lesion", "lesion"], ["lytic", 1]])
    assert "plusieurs colonnes portent le même nom" in refused(capsys, path)


@pytest.mark.parametrize(("name", "words"), [("r.parquet", "un fichier Parquet"), ("r.xlsx", "un classeur Excel")])
def test_what_is_not_what_its_name_says_is_refused(
    name: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("a;b\n1;2\n")
    assert f"n'est pas {words} qui se lise" in refused(capsys, tmp_path / name)


@pytest.mark.parametrize(
    ("name", "library", "options", "words"),
    [
        ("r.parquet", "polars", (), "pip install 'bonemets[files]'"),
        ("r.xlsx", "openpyxl", (), "pip install 'bonemets[files]'"),
        ("r.csv", "narwhals", ("--engine", "polars"), "pip install 'bonemets[files]'"),
        ("r.csv", "duckdb", ("--engine", "duckdb"), "pip install duckdb"),
    ],
)
def test_what_is_not_installed_is_said(
    name: str,
    library: str,
    options: tuple[str, ...],
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / name).write_text("lesion;b\nlytic;2\n")
    assert words in refused(capsys, tmp_path / name, *options)


def test_without_any_library_text_is_scored_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("polars", "narwhals", "openpyxl"):
        monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / "r.csv").write_text("lesion;b\nlytic;2\n")
    assert b"incomplete" in scored(tmp_path / "r.csv", tmp_path / "s.csv")


def test_columns_that_differ_by_capitals_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.csv").write_text("alignment;Note;note\nnormal;1;2\n")
    assert "« Note », « note » ne diffèrent que par les majuscules" in refused(
        capsys, tmp_path / "r.csv", "--engine", "duckdb"
    )
    out = scored(tmp_path / "r.csv", tmp_path / "s.csv", "--engine", "polars")
    assert out.decode("utf-8-sig").startswith("alignment;Note;note;sins_status")


def test_columns_without_a_name_stay_so(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("alignment;;\nnormal;1;2\n")
    for engine in (ROWS, *LOCAL):
        out = scored(tmp_path / "r.csv", tmp_path / "s.csv", "--engine", engine)
        assert out.decode("utf-8-sig").startswith("alignment;;;sins_status")


def test_a_folder_of_parquet_files_becomes_one(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    frame = polars.DataFrame(TYPED)
    for place in range(3):
        frame[place : place + 1].write_parquet(tmp_path / f"parts/{place}.parquet")
    for name in ("parts", "parts/*.parquet"):
        assert main(["cohort", f"{tmp_path}/{name}", "--rule", "sins", "-o", f"{tmp_path}/out"]) == 0
        made = polars.read_parquet(tmp_path / "out/*.parquet")
        assert made["sins_status"].to_list() == ["complete", "incomplete", "not_applicable"]


def test_a_cell_is_the_text_that_a_registry_would_hold() -> None:
    cells = (None, 3, 3.0, 71.5, True, " T10 ", float("nan"), datetime(2026, 11, 29), datetime(2026, 11, 29, 8, 30))
    assert list(map(text, cells)) == ["", "3", "3", "71,5", "oui", " T10 ", "", "2026-11-29", "2026-11-29 08:30:00"]
