"""The page « Performances » shows what the tools measured of the tumour board sheet."""

import json
from pathlib import Path

import pytest

from bonemets_site.fences import sheet_figures

FOUND = {
    "asking": {"cases": 100, "useful": {"median": 12, "p90": 21.5}, "form": {"median": 20, "p90": 37.6}},
    "press": {
        "run": {"day": "29/11/2026", "machine": "M", "browser": "B", "shared": False},
        "lesions": 10,
        "presses": 30,
        "topics": {"4": {"median": 90, "max": 140, "cpu_median": 81, "cpu_max": 102}},
    },
    "opposites": {"cases": 20_000, "pairs": 71, "left": 0},
}


def test_each_figure_stands_in_its_table() -> None:
    html = sheet_figures.tables(FOUND).replace("\u00a0", " ").replace("\u202f", " ")
    assert "<td>12</td><td>21,5</td>" in html
    assert "<td>20</td><td>37,6</td>" in html
    assert "<td>90 ms</td><td>140 ms</td><td>81 ms</td><td>102 ms</td>" in html
    assert "20 000 dossiers au hasard : 71 couples" in html
    assert "tous sont écartés" in html
    assert "l'attente" not in html


def test_pairs_that_nobody_has_read_are_counted() -> None:
    html = sheet_figures.tables(FOUND | {"opposites": {"cases": 20_000, "pairs": 71, "left": 2}})
    assert "2 ne sont pas encore écartés" in html.replace("\u00a0", " ")


def test_what_one_tool_measured_leaves_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "sheet.json"
    kept.write_text(json.dumps(FOUND), "utf-8")
    monkeypatch.setattr(sheet_figures, "FIGURES", kept)
    sheet_figures.record("opposites", {"cases": 1, "pairs": 0, "left": 0})
    assert sheet_figures.figures() == FOUND | {"opposites": {"cases": 1, "pairs": 0, "left": 0}}


def test_the_order_of_the_requests_asks_less_than_the_form() -> None:
    """What was last measured, and what a sheet of ten lesions and four questions may take at the most."""
    found = sheet_figures.figures()
    useful, form = (found["asking"][order] for order in sheet_figures.ORDERS)
    assert useful["median"] < form["median"]
    assert useful["p90"] < form["p90"]
    assert found["opposites"]["cases"] == 20_000
    assert found["opposites"]["left"] == 0
