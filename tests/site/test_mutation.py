"""The record of mutation testing is good enough, and each survivor is accounted for."""

import ast
import re
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bonemets_site.data import mutation_record
from bonemets_site.data.mutants import broken, faulty, modules, mutants
from bonemets_site.data.mutation_record import WANTED, Record, Survivor, Total, read
from bonemets_site.fences.mutation import fence
from bonemets_site.paths import ROOT
from mutation import child, reach

SOURCE = """
@dataclass(frozen=True)
class Late:
    days: int = 3

RULE = rule(notes=(gaps.A.when(X, Y), gaps.B.when()))
"""


def test_enough_of_the_faults_that_were_tried_are_seen() -> None:
    total = read().total
    assert total.killed / (total.faults - total.untried) >= WANTED, "add tests that see the faults listed on the page"


def test_each_fault_that_was_tried_and_not_seen_is_justified() -> None:
    left = [(mutant.module, mutant.before, mutant.after) for mutant in read().left if not read().why(mutant)]
    assert not left, "add a test that sees it, or say in tests/mutants.json why it may survive"


def test_no_two_faults_bear_the_same_name() -> None:
    named = Counter(mutant.key for faults in faulty().values() for mutant in faults)
    assert max(named.values()) == 1


def test_numbers_and_notes_are_broken_and_declarations_are_not() -> None:
    found = [(mutant.before, mutant.after) for mutant in mutants("m", SOURCE)]
    assert found == [
        ("3", "4"),
        ("(gaps.A.when(X, Y), gaps.B.when())", "(gaps.B.when(),)"),
        ("(gaps.A.when(X, Y), gaps.B.when())", "(gaps.A.when(X, Y),)"),
        ("gaps.A.when(X, Y)", "gaps.A.when(Y)"),
        ("gaps.A.when(X, Y)", "gaps.A.when(X)"),
    ]


def test_a_broken_module_differs_in_one_place() -> None:
    assert ast.unparse(broken(SOURCE, 0)) == ast.unparse(ast.parse(SOURCE)).replace("int = 3", "int = 4")


LATE = "def late(days):\n    if days > 15:\n        return days - 15\n    return 0\n"


def keys(module: str, source: str) -> dict[tuple[str, str], str]:
    return {(mutant.before, mutant.after): mutant.key for mutant in mutants(module, source)}


def test_a_fault_keeps_its_name_when_its_module_moves_and_when_another_line_changes() -> None:
    here = keys("bonemets.kernel.delay", LATE)
    assert keys("bonemets.kernel.delay", f"import re\n\n\n{LATE}") == here
    changed = keys("bonemets.kernel.delay", LATE.replace("days - 15", "days - 14"))
    assert changed["days > 15", "days >= 15"] == here["days > 15", "days >= 15"]
    assert changed["0", "1"] == here["0", "1"]


@pytest.mark.parametrize(
    "changed",
    [
        ("bonemets.kernel.delay", LATE.replace("days > 15", "15 < days")),
        ("bonemets.kernel.delay", LATE.replace("late", "soon")),
        ("bonemets.kernel.other", LATE),
    ],
)
def test_a_fault_of_another_line_function_or_module_has_another_name(changed: tuple[str, str]) -> None:
    condition = next(key for (before, _), key in keys(*changed).items() if "15" in before and "days" in before)
    assert condition not in keys("bonemets.kernel.delay", LATE).values()


def test_the_same_fault_twice_in_a_line_has_two_names() -> None:
    assert len(keys("bonemets.m", "same = (0, 0)")) == 1
    assert len({mutant.key for mutant in mutants("bonemets.m", "same = (0, 0)")}) == 2


@pytest.fixture
def some(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Keys of the five faults of a package of one module, whose record is empty."""
    faults = mutants("bonemets.kernel.delay", LATE)
    monkeypatch.setattr(mutation_record, "faulty", lambda: {"bonemets.kernel.delay": faults})
    monkeypatch.setattr(mutation_record, "FILE", tmp_path / "mutants.json")
    return [mutant.key for mutant in faults]


def test_a_fault_that_was_not_tried_survives(some: list[str]) -> None:
    seen, explained, unexplained, *_ = some
    left = {explained: Survivor(explained, "", "", "", "Parce que."), unexplained: Survivor(unexplained, "", "", "")}
    total = Record("", frozenset({seen}), left).total
    assert total == Total(faults=5, killed=1, explained=1, untried=2)
    assert (total.survivors, total.rate) == (4, 1 / 5)


def test_a_campaign_adds_to_the_record_and_forgets_what_the_code_has_lost(some: list[str]) -> None:
    condition, number, *_ = some
    mutation_record.write({condition: True, number: False, "a fault of a line that is gone": True})
    mutation_record.write({})
    assert read().seen == {condition}
    assert set(read().survivors) == {number}
    mutation_record.write({number: True})
    assert read().seen == {condition, number}
    assert not read().survivors


def test_the_page_gives_the_figures_of_the_record() -> None:
    total = read().total
    shown = fence("", "mutants", "mutants", {}, None)  # type: ignore[arg-type]
    for count in (total.faults, total.killed, total.survivors, total.untried):
        assert f"{count:,}".replace(",", "\u202f") in shown or f"{count:,}".replace(",", "\u00a0") in shown
    assert shown.count("<tr>") >= len(faulty()) + len(read().left)


def test_the_tests_of_a_module_are_those_that_can_reach_it() -> None:
    assert {"test_cli.py"} <= {file.name for file in reach.tests("bonemets.cli")}
    assert {file.name for file in reach.near("bonemets.cli")} == {
        *("test_cli.py", "test_command.py", "test_held.py", "test_page.py")
    }
    of_the_sheet = {file.name for file in reach.tests("bonemets.board.answer_maps")}
    assert of_the_sheet >= {file.name for file in (ROOT / "tests" / "board").glob("test_*.py") if "sheet" in file.name}
    assert "test_cases.py" not in of_the_sheet
    assert "test_cases.py" in {file.name for file in reach.tests("bonemets.kernel.day")}


def test_no_fault_is_tried_with_what_needs_a_browser_a_cluster_or_node() -> None:
    """A child with a fault has none: the test would fail without any, and see every fault."""
    needing = re.compile(r'^(from|import) (playwright|selenium|pyspark|dask)|"node"', re.M)
    files = {file for name in modules() for file in reach.tests(name)}
    places = {file: [file, file.with_name("conftest.py")] for file in files}
    assert not [
        file.name
        for file, own in places.items()
        if any(needing.search(place.read_text("utf-8")) for place in own if place.exists())
    ]


@pytest.mark.parametrize(("quick", "kept"), [(True, ["near", "far"]), (False, ["near", "far", "long"])])
def test_a_long_test_waits_and_is_never_left_out(
    quick: bool, kept: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(child, "DURATIONS", tmp_path / "durations.json")
    (tmp_path / "durations.json").write_text('{"long": 1000, "near": 0.5, "far": 0.1}')
    (tmp_path / "near.py").write_text("from bonemets.cli import main\n")
    (tmp_path / "far.py").write_text("")
    files = {"long": "near.py", "far": "far.py", "near": "near.py"}
    items: list[Any] = [SimpleNamespace(nodeid=name, path=tmp_path / file) for name, file in files.items()]
    child.Ordered("bonemets.cli", frozenset(), frozenset(), quick).pytest_collection_modifyitems(items)
    assert [item.nodeid for item in items] == kept
