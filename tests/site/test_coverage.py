"""What part of the code the tests run is counted, kept and shown."""

import sys
from pathlib import Path

import pytest
from markdown import Markdown

from bonemets_site.data import coverage_record
from bonemets_site.data.coverage_record import Part, read
from bonemets_site.fences.coverage import fence
from covered import report

PYTHON = {"bonemets.kernel": Part(90, 100), "bonemets.guideline": Part(60, 100)}
SCRIPTS = {"form.mjs": Part(8, 16)}


@pytest.fixture(autouse=True)
def _record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_record, "FILE", tmp_path / "coverage.json")
    coverage_record.write({"python": PYTHON, "scripts": SCRIPTS})


def test_what_is_kept_is_read_again() -> None:
    assert read().parts == {"python": PYTHON, "scripts": SCRIPTS}


def test_the_page_gives_each_part_and_the_whole() -> None:
    shown = fence("", "", "", {}, Markdown())
    assert "exécutent 75,0\u202f% des lignes de Python et 50,0\u202f% de celles" in shown.replace("\u00a0", "\u202f")
    assert "<code>bonemets.kernel</code></th><td>100</td><td>90</td>" in shown


@pytest.mark.parametrize(("lines", "falls"), [(150, False), (149, False), (148, False), (147, True)])
def test_less_than_the_record_by_more_than_a_hundredth_stops(
    lines: int, falls: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "python", lambda: {"bonemets.kernel": Part(lines, 200)})
    monkeypatch.setattr(report, "scripts", lambda: SCRIPTS)
    monkeypatch.setattr(sys, "argv", ["covered"])
    if falls:
        with pytest.raises(SystemExit, match="python"):
            report.main()
    else:
        report.main()


def test_what_was_counted_is_recorded_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "python", lambda: {"bonemets.kernel": Part(1, 2)})
    monkeypatch.setattr(report, "scripts", lambda: SCRIPTS)
    monkeypatch.setattr(sys, "argv", ["covered", "--record"])
    report.main()
    assert read().parts["python"] == {"bonemets.kernel": Part(1, 2)}
