"""One fault in a process of its own: a child made by fork imports the faulty module, then runs the tests on it."""

import ast
import doctest
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Generator, Sequence
from enum import IntEnum
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from bonemets_site.data.mutants import Mutant, broken, modules
from bonemets_site.paths import ROOT
from mutation.reach import imports, near, needed, tests

DURATIONS = ROOT / "build" / "durations.json"
_WITNESSES = frozenset({"mirels", "sins", "flare", "imaging", "zoledronic_dose", "functional_outcome", "trial_status"})
"""Rules that stand for all the others where the whole kernel is at fault: scores, measures, formulas, dates, lists."""
_MANY = 8
_SECONDS, _TIMES = 90, 10
"""A test that uses these seconds of the processor, beyond so many times what it needs, is one that never ends."""
_MEMORY = 4 * 2**30
_LONG = 1
"""Seconds of the processor after which a test waits for the quick ones."""


class Verdict(IntEnum):
    """What came of a fault."""

    SURVIVED = 0
    CASE = 1
    EXAMPLE = 2
    TEST = 3
    CRASH = 4
    TIME = 5


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
        return lasts > _LONG, self.module not in imports(item.path, True), lasts

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
    module = mutant.module
    tree = broken(modules()[module].read_text("utf-8"), mutant.place)
    return _forked(lambda: _faulty(module, tree, quick))


def sound(names: Sequence[str], files: Sequence[Path]) -> bool:
    """Whether cases and examples of modules, and tests, which are timed, pass in a child without any fault."""
    return _forked(lambda: _faultless(names, files)) is Verdict.SURVIVED


def _faultless(names: Sequence[str], files: Sequence[Path]) -> Verdict:
    for module in names:
        _try_cases(module)
        if _an_example_fails(module):
            return Verdict.EXAMPLE
    return Verdict.TEST if _fails(files, Timed()) else Verdict.SURVIVED


def _forked(work: Callable[[], Verdict]) -> Verdict:
    """What work says in a child, which says nothing else and may have so much of this machine."""
    child = os.fork()
    if not child:
        verdict = Verdict.CRASH
        try:
            os.setsid()
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1), os.dup2(silence, 2)
            sys.dont_write_bytecode = True
            verdict = work()
        except AssertionError:
            verdict = Verdict.CASE
        finally:
            os._exit(verdict)
    status = os.waitpid(child, 0)[1]
    return Verdict.TIME if os.WIFSIGNALED(status) else Verdict(os.WEXITSTATUS(status))


def _faulty(module: str, tree: ast.Module, quick: bool) -> Verdict:
    """Import a module from a tree, then try the cases, its examples and the tests."""
    _allow(_SECONDS)
    sys.meta_path.insert(0, OneFault(module, compile(tree, str(modules()[module]), "exec")))
    _try_cases(module)
    if _an_example_fails(module):
        return Verdict.EXAMPLE
    _, own = _rules(module)
    others = frozenset(importlib.import_module("oracle").ORACLES) - own if own else frozenset()
    files = near(module) if quick else tests(module)
    return Verdict.TEST if _fails(files, Ordered(module, own, others, quick)) else Verdict.SURVIVED


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


def _fails(files: Sequence[Path], plugin: object) -> bool:
    quiet = ["-x", "-q", "--assert=plain", f"--rootdir={ROOT}"]
    without = [option for name in ("cacheprovider", "xdist", "playwright", "nbval") for option in ("-p", f"no:{name}")]
    return pytest.main([*quiet, *without, *map(str, files)], plugins=[plugin]) != pytest.ExitCode.OK
