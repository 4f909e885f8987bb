"""The command on engines of several processes writes what it writes on one; a file larger than memory passes."""

import subprocess
import sys
from pathlib import Path

import polars
import pytest

from bonemets.cli import main
from bonemets.cohort.command import ROWS
from bonemets.cohort.synthetic import registry, written

COUNT = 2_000
MAP = """\
[sins.columns]
location = "niveau"
[mirels.columns]
site = "os long"
size = "taille"
"""
LINE = "12;{level};mécanique;Lytique;normal;{collapse} %;aucun;{place:x>400}\n"
LINES = 300_000
ROWS_OF_PARQUET = 1_200_000


@pytest.mark.parametrize("engine", ["spark", "dask"])
def test_a_file_is_scored_as_by_the_rows_alone(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(engine)
    (tmp_path / "r.csv").write_bytes(written(registry(COUNT)))
    (tmp_path / "MAP.toml").write_text(MAP, "utf-8")
    told = ["cohort", f"{tmp_path}/r.csv", "--rule", "sins", "--rule", "mirels", "--map", f"{tmp_path}/MAP.toml"]
    assert main([*told, "--engine", ROWS, "-o", f"{tmp_path}/rows.csv"]) == 0
    assert main([*told, "--engine", engine, "-o", f"{tmp_path}/scored.csv"]) == 0
    assert (tmp_path / "scored.csv").read_bytes() == (tmp_path / "rows.csv").read_bytes()
    assert main([*told, "--engine", engine, "-o", f"{tmp_path}/scored.parquet"]) == 0
    found = polars.read_parquet(tmp_path / "scored.parquet" / "*.parquet")
    assert found["num"].cast(int).sort().to_list() == list(range(1, COUNT + 1))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "MAP.toml",
        "r.csv",
        "rows.csv",
        "scored.csv",
        "scored.parquet",
    ]
    assert main([*told, "--engine", engine, "-o", f"{tmp_path}/scored.parquet"]) == 2


def test_a_text_larger_than_memory_passes(tmp_path: Path) -> None:
    with (tmp_path / "r.csv").open("w", encoding="utf-8") as out:
        out.write("num;SINS localisation;Douleur mécanique;lésion;alignement;collapsus;postéro-latéral;note\n")
        out.writelines(
            LINE.format(level=("T10", "L3", "C7")[place % 3], collapse=1 + place % 99, place=place)
            for place in range(LINES)
        )
    assert peak(tmp_path / "r.csv", tmp_path / "s.csv") < (tmp_path / "r.csv").stat().st_size / 2
    with (tmp_path / "s.csv").open(encoding="utf-8-sig") as found:
        assert sum(1 for _ in found) == 1 + LINES


def test_a_parquet_file_larger_than_memory_passes(tmp_path: Path) -> None:
    n = polars.int_range(ROWS_OF_PARQUET, eager=True)
    levels, note = polars.Series(["T10", "L3", "C7"]), n.cast(polars.String).str.pad_start(400, "x")
    frame = polars.DataFrame({"n": n, "SINS localisation": levels.gather(n % 3), "note": note})
    frame.write_parquet(tmp_path / "r.parquet", compression="uncompressed", row_group_size=20_000)
    assert peak(tmp_path / "r.parquet", tmp_path / "s.parquet") < (tmp_path / "r.parquet").stat().st_size
    found = polars.scan_parquet(tmp_path / "s.parquet").select("n", "sins_low").collect()
    assert found["n"].to_list() == n.to_list()
    assert found["sins_low"].null_count() == 0


def peak(source: Path, out: Path) -> int:
    """Bytes of memory at most of a process that scores a file."""
    code = [sys.executable, str(Path(__file__).with_name("peak.py")), str(source), "--rule", "sins", "-o", str(out)]
    return int(subprocess.run(code, capture_output=True, text=True, check=True).stdout.split()[-1])
