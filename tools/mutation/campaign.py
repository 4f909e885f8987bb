"""Try every fault against the tests, each in a process of its own that imports the faulty module.

The parent has loaded the test tools, the tables of cases and the oracles, and nothing of bonemets; a child made by fork
puts one fault in, tries the cases of the rules that import the module, its examples, then every test that can reach
the module and speaks of its rules, those that name the module first, until one fails.
The quick tests that name the module are tried on every fault before all the tests are on those left; no clock leaves a
test out, so a busy machine makes a campaign slower, and finds the same.
A campaign can be stopped at any moment and started again: what it finds is written as it goes in
`build/mutants.jsonl`, then in the record.
"""

import ast
import doctest
import hashlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Generator, Sequence
from enum import IntEnum
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType

import hypothesis
import pytest

from bonemets_site.mutation import record
from bonemets_site.mutation.mutants import Mutant, broken, faulty, modules
from bonemets_site.paths import ROOT

FOUND = ROOT / "build" / "mutants.jsonl"
CHECKED = ROOT / "build" / "checked.txt"
DURATIONS = ROOT / "build" / "durations.json"
TESTS = ROOT / "tests"
_OF_SITES = {"browser", "engines", "site"}
"""Folders of tests that need the built site."""
_OF_PAGES = ("form", "charts", "citations", "bibliography")
"""Tests of the last that do not."""
_NOT_OF_RULES = {"test_chain.py"}
_WITNESSES = frozenset({"mirels", "sins", "flare", "imaging", "zoledronic_dose", "functional_outcome", "trial_status"})
"""Rules that stand for all the others where the whole kernel is at fault: scores, measures, formulas, dates, lists."""
_MANY = 8
_READY = ("casebook", "oracle", "oracle.notes", "hypothesis.strategies", "mkdocs.commands.build", "pybtex.database")
"""What the tests need and does not import bonemets: loaded once, in the parent."""
_SECONDS, _TIMES = 90, 10
"""A test that uses these seconds of the processor, beyond so many times what it needs, is one that never ends."""
_MEMORY = 4 * 2**30
_LONG = 1
"""Seconds of the processor after which a test waits for the quick ones."""
_SEED = 20261123


class Verdict(IntEnum):
    """What came of a fault."""

    SURVIVED = 0
    CASE = 1
    EXAMPLE = 2
    TEST = 3
    CRASH = 4
    TIME = 5


@cache
def needed(module: str, everywhere: bool = False) -> frozenset[str]:
    """Modules of the package that a module needs, itself included; not the package itself, which needs them all."""
    return _closure(frozenset({module}), everywhere)


def _closure(names: frozenset[str], everywhere: bool) -> frozenset[str]:
    found: set[str] = set()
    waiting = set(names)
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in _imports(modules()[each], everywhere)} - found
    return frozenset(found)


@cache
def _imports(file: Path, everywhere: bool) -> frozenset[str]:
    """Modules of the package that a file imports at its top, or everywhere in it."""
    tree = ast.parse(file.read_text("utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree) if everywhere else tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("bonemets."):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(names & modules().keys())


@cache
def _reached(test: Path) -> frozenset[str]:
    """Modules that the tests of a file can go through."""
    names = _imports(test, True)
    takes_all = any(line.startswith(("from bonemets import", "import bonemets\n")) for line in _lines(test))
    return _closure(names | ({"bonemets"} if takes_all else frozenset()), True)


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines(keepends=True)


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


class Ordered:
    """Keeps the tests that name one of the rules, or none, and runs first those most likely to fail soon.

    The times order the tests and say when one never ends; they leave none out.
    """

    def __init__(self, module: str, rules: frozenset[str], others: frozenset[str], quick: bool) -> None:
        self.module, self.rules, self.others, self.quick = module, rules, others, quick
        self.durations: dict[str, float] = json.loads(DURATIONS.read_text("utf-8")) if DURATIONS.exists() else {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the tests that name other rules only, and for now the long ones where asked; sort the rest."""
        kept = (item for item in items if self._named(item, self.rules) or not self._named(item, self.others))
        items[:] = sorted((item for item in kept if not (self.quick and self._lasts(item) > _LONG)), key=self._rank)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Give the test its time."""
        _allow(_SECONDS + _TIMES * self._lasts(item))
        return (yield)

    def _rank(self, item: pytest.Item) -> tuple[bool, bool, float]:
        lasts = self._lasts(item)
        return lasts > _LONG, self.module not in _imports(item.path, True), lasts

    def _lasts(self, item: pytest.Item) -> float:
        return self.durations.get(_function(item.nodeid), 0)

    def _named(self, item: pytest.Item, rules: frozenset[str]) -> bool:
        parameters = item.nodeid.partition("[")[2].removesuffix("]")
        return any(rule in parameters for rule in rules)


class Timed:
    """Writes how long the slowest set of parameters of each test takes, by which the campaigns order them."""

    def __init__(self) -> None:
        self.durations: dict[str, float] = json.loads(DURATIONS.read_text("utf-8")) if DURATIONS.exists() else {}
        self.begun: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Keep the longest call, in time of the processor, as if the test ran alone."""
        self._forget(item)
        began = time.process_time()
        result = yield
        name = _function(item.nodeid)
        self.durations[name] = max(self.durations.get(name, 0), round(time.process_time() - began, 2))
        return result

    def _forget(self, item: pytest.Item) -> None:
        """Empty what the module keeps from one test for the next, once for each test."""
        if _function(item.nodeid) not in self.begun and isinstance(item, pytest.Function):
            self.begun.add(_function(item.nodeid))
            for kept in vars(item.module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()

    def pytest_sessionfinish(self) -> None:
        """Write what was measured."""
        DURATIONS.write_text(json.dumps(self.durations, indent=1), "utf-8")


def _function(nodeid: str) -> str:
    return nodeid.partition("[")[0]


def _allow(seconds: float) -> None:
    """End this process once it has used so much more of the processor."""
    resource.setrlimit(resource.RLIMIT_CPU, (round(time.process_time() + seconds), resource.RLIM_INFINITY))


def tried(mutant: Mutant, quick: bool) -> Verdict:
    """What the tests, the near and quick ones or all of them, run in a child, say of a fault."""
    return _tried(mutant.module, broken(modules()[mutant.module].read_text("utf-8"), mutant.place), quick)


def _tried(module: str, tree: ast.Module, quick: bool, *plugins: object) -> Verdict:
    child = os.fork()
    if not child:
        verdict = Verdict.CRASH
        try:
            verdict = _tried_here(module, tree, quick, *plugins)
        except AssertionError:
            verdict = Verdict.CASE
        finally:
            os._exit(verdict)
    status = os.waitpid(child, 0)[1]
    return Verdict.TIME if os.WIFSIGNALED(status) else Verdict(os.WEXITSTATUS(status))


def _tried_here(module: str, tree: ast.Module, quick: bool, *plugins: object) -> Verdict:
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    _allow(_SECONDS)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1), os.dup2(silence, 2)
    sys.meta_path.insert(0, OneFault(module, compile(tree, str(modules()[module]), "exec")))
    sys.dont_write_bytecode = True
    _try_cases(module)
    if _an_example_fails(module):
        return Verdict.EXAMPLE
    return Verdict.TEST if _a_test_fails(module, quick, *plugins) else Verdict.SURVIVED


def tests(module: str) -> tuple[Path, ...]:
    """Files of tests that can reach a module: by what they import, but for those that need the built site."""
    files = (file for file in TESTS.rglob("test_*.py") if file.relative_to(TESTS).parts[0] not in _OF_SITES)
    reaching = {file for file in files if file.name not in _NOT_OF_RULES and module in _reached(file)}
    return tuple(sorted(reaching | {TESTS / "site" / f"test_{part}.py" for part in _OF_PAGES}))


def _near(module: str) -> tuple[Path, ...]:
    """Those that import the module themselves, or all where none does."""
    return tuple(file for file in tests(module) if module in _imports(file, True)) or tests(module)


def _rules(module: str) -> tuple[frozenset[str], frozenset[str]]:
    """Rules whose cases go through the module, and those whose tests are run: its own, or the same, or witnesses."""
    from bonemets import evaluate
    from bonemets.kernel.rule import rules

    homes = {rule.name: rule.function.__module__ for rule in rules()}
    through = frozenset(name for name, home in homes.items() if module in needed(home) | needed(evaluate.__module__))
    cases = through & _WITNESSES if len(through) > _MANY else through
    return cases, frozenset(name for name in cases if homes[name] == module) or cases


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


def _a_test_fails(module: str, quick: bool, *plugins: object) -> bool:
    _, own = _rules(module)
    others = frozenset(importlib.import_module("oracle").ORACLES) - own if own else frozenset()
    quiet = ["-x", "-q", "--assert=plain", f"--rootdir={ROOT}"]
    without = [option for name in ("cacheprovider", "xdist", "playwright", "nbval") for option in ("-p", f"no:{name}")]
    files = [*map(str, _near(module) if quick else tests(module))]
    return (
        pytest.main([*quiet, *without, *files], plugins=[Ordered(module, own, others, quick), *plugins])
        != pytest.ExitCode.OK
    )


def every_mutant(only: tuple[str, ...]) -> list[Mutant]:
    """Faults of the modules whose name begins so, in an order that mixes the modules and never changes."""
    found = [mutant for name, faults in faulty().items() if name.startswith(only) for mutant in faults]
    random.Random(_SEED).shuffle(found)
    return found


def found_so_far() -> dict[str, Verdict]:
    """What the campaigns on this machine found, by the key of the fault."""
    lines = FOUND.read_text("utf-8").splitlines() if FOUND.exists() else []
    return {key: Verdict[verdict] for key, verdict in map(json.loads, lines)}


def work(todo: list[Mutant], until: float) -> None:
    """Try near and quick tests on each fault, then all of them on those that are left, until the time is up."""
    left: list[Mutant] = []
    with FOUND.open("a") as file:
        for mutants, quick in ((todo, True), (left, False)):
            for mutant in mutants:
                if time.monotonic() > until:
                    return
                verdict = tried(mutant, quick)
                if quick and verdict is Verdict.SURVIVED:
                    left.append(mutant)
                else:
                    print(json.dumps([mutant.key, verdict.name]), file=file, flush=True)
                if verdict is Verdict.SURVIVED:
                    tests = "near and quick test" if quick else "test"
                    print(f"{mutant.module}: no {tests} sees {mutant.before} -> {mutant.after}", flush=True)


def check_tests(names: list[str]) -> None:
    """Run the tests on modules without any fault, and time them, unless it was done of these very files.

    Raises:
        RuntimeError: They fail, and would see a fault everywhere.
    """
    for files, module in {tests(name): name for name in names}.items():
        state = _state(files)
        if state in _checked():
            continue
        verdict = _tried(module, ast.parse(modules()[module].read_text("utf-8")), False, Timed())
        if verdict is not Verdict.SURVIVED:
            raise RuntimeError(f"the tests of {module} fail without any fault: {verdict.name}")
        with CHECKED.open("a") as file:
            print(state, file=file)


def _checked() -> set[str]:
    return set(CHECKED.read_text("utf-8").split()) if CHECKED.exists() else set()


def _state(files: Sequence[Path]) -> str:
    """Checksum of the package, of everything under `tests`, and of which tests are run."""
    digest = hashlib.sha256("".join(map(str, files)).encode())
    for path in sorted([*(ROOT / "src" / "bonemets").rglob("*.py"), *TESTS.rglob("*")]):
        if path.is_file() and path.suffix != ".pyc" and path != record.FILE:
            digest.update(path.read_bytes())
    return digest.hexdigest()


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
    keep(found_so_far())
    known = record.read()
    todo = [mutant for mutant in every_mutant(only) if not known.verdict(mutant) and not known.why(mutant)]
    check_tests(sorted({mutant.module for mutant in todo}))
    until = time.monotonic() + 60 * minutes
    children = []
    for worker in range(workers):
        if not (child := os.fork()):
            work(todo[worker::workers], until)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    found = found_so_far()
    keep(found)
    print(", ".join(f"{verdict.name.lower()} {count}" for verdict, count in Counter(found.values()).items()))


def keep(found: dict[str, Verdict]) -> None:
    """Write in the record what was found, and forget it here."""
    record.write({key: verdict is not Verdict.SURVIVED for key, verdict in found.items()})
    FOUND.unlink(missing_ok=True)
