"""Try every fault against the tests, each in a process of its own that imports the faulty module.

The parent has loaded the test tools, the tables of cases and the oracles, and nothing of bonemets; a child made by fork
puts one fault in, tries the cases of the rules that import the module, then, if they all hold, the other tests that
speak of its own rules, the quickest first, until one fails.
A campaign can be stopped and started again: what was found of an unchanged module is kept in
`build/mutants.jsonl`, then in the record.
"""

import ast
import doctest
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import random
import re
import resource
import sys
import time
from collections.abc import Generator, Sequence
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType

import hypothesis
import pytest

from bonemets_site.mutation import record
from bonemets_site.mutation.mutants import Mutant, broken, faulty, key, modules
from bonemets_site.paths import ROOT

FOUND = ROOT / "build" / "mutants.jsonl"
DURATIONS = ROOT / "build" / "durations.json"
TESTS = ROOT / "tests"
_OF_PAGES = {"test_chain.py"}
_OF_ALL_RULES = (
    *sorted(path for path in TESTS.glob("test_*.py") if path.name not in _OF_PAGES),
    *(TESTS / part for part in ("bone_agents", "core", "diagnosis", "export")),
    *(TESTS / "site" / f"test_{part}.py" for part in ("form", "charts", "citations", "bibliography")),
)
_OF_THE_BOARD = (TESTS / "board", TESTS / "test_console.py", TESTS / "export")
_WITNESSES = frozenset({"mirels", "sins", "flare", "imaging", "zoledronic_dose", "functional_outcome", "trial_status"})
"""Rules that stand for all the others where the whole kernel is at fault: scores, measures, formulas, dates, lists."""
_MANY = 8
_EVALUATION = "bonemets.core.evaluation"
_READY = ("casebook", "oracle", "oracle.notes", "hypothesis.strategies", "mkdocs.commands.build", "pybtex.database")
"""What the tests need and does not import bonemets: loaded once, in the parent."""
_SECONDS_OF_CASES, _SECONDS = 15, 75
"""Time of the processor after which a fault is one that never ends; a sound module takes a third of it."""
_LONG = 3
"""Seconds of the processor after which a test is too long for a campaign."""
_SEED = 20261123
_KILLED, _SURVIVED = 1, 0


@cache
def needed(module: str) -> frozenset[str]:
    """Modules of the package that a module needs, itself included; not the package itself, which needs them all."""
    found: set[str] = set()
    waiting = {module}
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in _imports(each)} - found
    return frozenset(found)


@cache
def _imports(module: str) -> frozenset[str]:
    tree = ast.parse(modules()[module].read_text("utf-8"))
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("bonemets."):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(names & modules().keys())


class OneFault(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from the code it is given, and leaves the others to Python."""

    def __init__(self, module: str, code: CodeType) -> None:
        self.module, self.code = module, code

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Claim the faulty module."""
        if fullname != self.module:
            return None
        file = modules()[fullname]
        inside = [str(file.parent)] if file.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(fullname, file, loader=self, submodule_search_locations=inside)

    def exec_module(self, module: ModuleType) -> None:
        """Run the faulty code."""
        exec(self.code, module.__dict__)


def durations() -> dict[str, float]:
    """Seconds that each test took without any fault."""
    return json.loads(DURATIONS.read_text("utf-8")) if DURATIONS.exists() else {}


class Concerned:
    """Leaves out the tests that name other rules only and the long ones, and runs the quickest first.

    That can only miss a fault that they would have seen.
    """

    def __init__(self, rules: frozenset[str], others: frozenset[str]) -> None:
        self.rules, self.others = rules, others
        self.durations = durations()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests that name one of the rules, or none."""
        kept = (item for item in items if self._named(item, self.rules) or not self._named(item, self.others))
        items[:] = sorted((item for item in kept if self._lasts(item) < _LONG), key=self._lasts)

    def _lasts(self, item: pytest.Item) -> float:
        return self.durations.get(_function(item.nodeid), 0)

    def _named(self, item: pytest.Item, rules: frozenset[str]) -> bool:
        parameters = item.nodeid.partition("[")[2].removesuffix("]")
        return any(rule in parameters for rule in rules)


class Timed:
    """Writes how long the slowest set of parameters of each test takes, by which the campaigns order them."""

    def __init__(self) -> None:
        self.durations = durations()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Keep the longest call, in time of the processor."""
        began = time.process_time()
        result = yield
        name = _function(item.nodeid)
        self.durations[name] = max(self.durations.get(name, 0), round(time.process_time() - began, 2))
        return result

    def pytest_sessionfinish(self) -> None:
        """Write what was measured."""
        DURATIONS.write_text(json.dumps(self.durations, indent=1), "utf-8")


def _function(nodeid: str) -> str:
    return nodeid.partition("[")[0]


def is_killed(mutant: Mutant) -> bool:
    """Whether the tests, run in a child, see the fault; a fault that never ends is seen."""
    return _is_seen(mutant.module, broken(modules()[mutant.module].read_text("utf-8"), mutant.place))


def _is_seen(module: str, tree: ast.Module, *plugins: object) -> bool:
    child = os.fork()
    if not child:
        try:
            seen = _seen_here(module, tree, *plugins)
        except BaseException:
            seen = True
        os._exit(_KILLED if seen else _SURVIVED)
    return os.waitpid(child, 0)[1] != _SURVIVED


def _seen_here(module: str, tree: ast.Module, *plugins: object) -> bool:
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_OF_CASES, _SECONDS))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1), os.dup2(silence, 2)
    sys.meta_path.insert(0, OneFault(module, compile(tree, str(modules()[module]), "exec")))
    sys.dont_write_bytecode = True
    _try_cases(module)
    if _an_example_fails(module):
        return True
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    near, others = _by_distance(module, _OF_THE_BOARD if _is_of_the_board(module) else _OF_ALL_RULES)
    return _a_test_fails(module, near, *plugins) or _a_test_fails(module, others, *plugins)


def _by_distance(module: str, tests: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Files of tests that import the module themselves, and the others; none is run twice in a process."""
    folder, _, name = module.rpartition(".")
    by_name = re.compile(rf"^from ({re.escape(module)} import |{re.escape(folder)} import .*\b{name}\b)", re.MULTILINE)
    files = [file for path in tests for file in ([path] if path.is_file() else sorted(path.glob("test_*.py")))]
    near = [file for file in files if by_name.search(file.read_text("utf-8"))]
    return near, [file for file in files if file not in near]


def _rules(module: str) -> tuple[frozenset[str], frozenset[str]]:
    """Rules whose cases go through the module, and those whose tests are run: its own, or the same, or witnesses."""
    from bonemets.core.rule import rules

    homes = {rule.name: rule.function.__module__ for rule in rules()}
    through = frozenset(name for name, home in homes.items() if module in needed(home) | needed(_EVALUATION))
    cases = through & _WITNESSES if len(through) > _MANY else through
    return cases, frozenset(name for name in cases if homes[name] == module) or cases or _WITNESSES


def _try_cases(module: str) -> None:
    oracle, cases, notes = (importlib.import_module(name) for name in ("oracle", "test_cases", "test_notes"))
    concerned, _ = _rules(module)
    for case in cases.CASES:
        if case.rule in concerned:
            cases.test_case(case, lambda name, value: None)
    for refusal in cases.REFUSALS:
        if refusal.rule in concerned:
            cases.test_refusal(refusal, lambda name, value: None)
    for rule in concerned:
        notes.test_each_note_stands_beside_the_patients_it_speaks_to(oracle.ORACLES[rule])


def _an_example_fails(module: str) -> bool:
    shown = doctest.testmod(
        importlib.import_module(module), optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    )
    return shown.failed > 0


def _a_test_fails(module: str, tests: Sequence[Path], *plugins: object) -> bool:
    if not tests:
        return False
    _, own = _rules(module)
    others = frozenset(importlib.import_module("oracle").ORACLES) - own
    quiet = ["-x", "-q", "--assert=plain", f"--rootdir={ROOT}"]
    without = [option for name in ("cacheprovider", "xdist", "playwright", "nbval") for option in ("-p", f"no:{name}")]
    ended = pytest.main([*quiet, *without, *map(str, tests)], plugins=[Concerned(own, others), *plugins])
    return ended not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


def _is_of_the_board(module: str) -> bool:
    return module.startswith("bonemets.board")


def every_mutant(only: tuple[str, ...] = ("bonemets",)) -> list[Mutant]:
    """Faults of the modules whose name begins so, in an order that mixes the modules and never changes."""
    found = [mutant for faults in faulty(only).values() for mutant in faults]
    random.Random(_SEED).shuffle(found)
    return found


def read() -> dict[str, bool]:
    """What is known so far: whether each fault was seen."""
    found = record.complete()
    if FOUND.exists():
        for line in FOUND.read_text("utf-8").splitlines():
            found.update(json.loads(line))
    return found


def work(todo: list[Mutant], until: float) -> None:
    """Try the faults one after another until the time is up."""
    with FOUND.open("a") as file:
        for mutant in todo:
            if time.monotonic() > until:
                return
            print(json.dumps({key(mutant): is_killed(mutant)}), file=file, flush=True)


def check_tests(of_the_board: bool) -> None:
    """Run the tests on a module without any fault, and time them.

    Raises:
        RuntimeError: They fail, and would see a fault everywhere.
    """
    for module in ("bonemets.core.text", *(["bonemets.board.text"] if of_the_board else [])):
        if _is_seen(module, ast.parse(modules()[module].read_text("utf-8")), Timed()):
            raise RuntimeError(f"the tests of {module} fail without any fault")


def run(only: tuple[str, ...], minutes: float, workers: int) -> None:
    """Try what was not tried yet, and once more what no test saw and nobody has explained: one may be new."""
    hypothesis.settings.register_profile(
        "mutation", derandomize=True, database=None, deadline=None, suppress_health_check=list(hypothesis.HealthCheck)
    )
    hypothesis.settings.load_profile("mutation")
    FOUND.parent.mkdir(exist_ok=True)
    sys.path.insert(0, str(TESTS))
    for name in _READY:
        importlib.import_module(name)
    known = read()
    explained = record.explained()
    todo = [
        mutant
        for mutant in every_mutant(only)
        if key(mutant) not in known
        or not (known[key(mutant)] or (mutant.module, mutant.before, mutant.after) in explained)
    ]
    check_tests(any(_is_of_the_board(mutant.module) for mutant in todo))
    until = time.monotonic() + 60 * minutes
    children = []
    for worker in range(workers):
        if not (child := os.fork()):
            work(todo[worker::workers], until)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    known = read()
    record.write({mutant: known[key(mutant)] for mutant in every_mutant() if key(mutant) in known})
