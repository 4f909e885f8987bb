"""The page « Architecture » draws what the code is: a function that is gone, or an upward import, stops it."""

import shutil
from pathlib import Path

import pytest

from bonemets_site.data import architecture
from bonemets_site.data.architecture import house, road
from bonemets_site.paths import ROOT, SITE


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the code, which a test may change."""
    for name in ("src/bonemets", "frontend"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(architecture, "ROOT", tmp_path)
    monkeypatch.setattr(architecture, "PACKAGE", tmp_path / "src/bonemets")
    monkeypatch.setattr(architecture, "FRONTEND", tmp_path / "frontend")
    return tmp_path


def test_the_road_of_an_answer_is_five_files_in_order(copied: Path) -> None:
    steps = road()
    assert len({step.file for step in steps}) == 5
    assert all((copied / step.file).is_file() for step in steps)
    assert [step.function for step in steps[1:]] == ["respond", "read", "assess", "result"]


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_a_function_that_is_gone_stops_it(copied: Path, place: int) -> None:
    step = road()[place]
    file = copied / step.file
    file.write_text(file.read_text("utf-8").replace(f"def {step.function}(", "def gone("), "utf-8")
    with pytest.raises(ValueError, match=f"« {step.function} »"):
        road()


def test_a_call_that_is_moved_stops_it(copied: Path) -> None:
    file = copied / "src/bonemets/browser/api.py"
    file.write_text(file.read_text("utf-8").replace("read(declared, answers)", "answers"), "utf-8")
    with pytest.raises(ValueError, match="in this order"):
        road()


def test_a_page_that_asks_nothing_stops_it(copied: Path) -> None:
    file = copied / road()[0].file
    file.write_text(file.read_text("utf-8").replace('"respond"', '"other"'), "utf-8")
    with pytest.raises(ValueError, match="one place"):
        road()


def test_no_room_imports_from_a_room_above() -> None:
    above: set[str] = set()
    for layer in house():
        above |= {room.name for room in layer}
        for room in layer:
            assert not above & set(room.asks), f"{room.name} imports upwards"
            assert "" not in room.asks
    assert {"kernel", "guideline", "board", "render", "cohort", "browser", "cli"} == above


def test_the_page_shows_every_step_and_every_room() -> None:
    page = (SITE / "api/architecture/index.html").read_text("utf-8")
    assert all(step.file in page for step in road())
    assert all(f"<code>{room.name}</code>" in page for layer in house() for room in layer)
