"""Try every fault against the tests, each in a process of its own that imports the faulty module.

The parent has loaded the test tools and nothing of bonemets; a child made by fork puts one fault in, tries the cases
of the rules that import the module, then, if they all hold, every other test that speaks of them.
A campaign can be stopped and started again: what was found of an unchanged module is kept in `build/mutants.json`.
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import random
import resource
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType

import hypothesis
import pytest

from bonemets_site.mutation import record
from bonemets_site.mutation.mutants import Mutant, broken, digest, modules, mutants
from bonemets_site.paths import ROOT

FOUND = ROOT / "build" / "mutants.json"
TESTS = ROOT / "tests"
_OF_PAGES = {"test_chain.py"}
_ALL = (
    *sorted(path for path in TESTS.glob("test_*.py") if path.name not in _OF_PAGES),
    *(TESTS / part for part in ("bone_agents", "core", "diagnosis", "export")),
)
_OF_THE_SITE = tuple(TESTS / "site" / f"test_{part}.py" for part in ("form", "charts", "citations", "bibliography"))
_GENERATED = {"bonemets.sources"}
"""Written by the build from the bibliography, and compared with it letter by letter on disk, where no fault is put."""
_WITNESSES = frozenset({"mirels", "sins", "flare", "imaging", "zoledronic_dose", "functional_outcome", "trial_status"})
"""Rules that stand for all the others where the whole kernel is at fault: scores, measures, formulas, dates, lists."""
_MANY = 8
_LOADED = {"test_cases", "test_notes", "casebook", "oracle"}
"""What the cases have loaded and pytest must load its own way."""
_SECONDS = 200
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
    for node in ast.walk(tree):
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


class Concerned:
    """Leaves out the tests that name other rules only."""

    def __init__(self, rules: frozenset[str], others: frozenset[str]) -> None:
        self.rules, self.others = rules, others

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests that name one of the rules, or none."""
        items[:] = [item for item in items if self._named(item, self.rules) or not self._named(item, self.others)]

    def _named(self, item: pytest.Item, rules: frozenset[str]) -> bool:
        parameters = item.nodeid.partition("[")[2].removesuffix("]")
        return any(rule in parameters for rule in rules)


def is_killed(mutant: Mutant) -> bool:
    """Whether the tests, run in a child, see the fault; a fault that never ends is seen."""
    child = os.fork()
    if not child:
        source = modules()[mutant.module].read_text("utf-8")
        os._exit(_KILLED if _seen_here(mutant.module, broken(source, mutant.place)) else _SURVIVED)
    return os.waitpid(child, 0)[1] != _SURVIVED


def _seen_here(module: str, tree: ast.Module) -> bool:
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1), os.dup2(silence, 2)
    code = compile(tree, str(modules()[module]), "exec")
    sys.meta_path.insert(0, OneFault(module, code))
    sys.path.insert(0, str(TESTS))
    sys.dont_write_bytecode = True
    try:
        return _a_case_fails(module) or _a_test_fails(module)
    except Exception:
        return True


def _rules(module: str) -> tuple[frozenset[str], frozenset[str]]:
    from bonemets.core.rule import rules

    registered = {rule.name: rule.function.__module__ for rule in rules()}
    concerned = frozenset(name for name, home in registered.items() if module in needed(home))
    tried = concerned & _WITNESSES if len(concerned) > _MANY else concerned
    return tried, frozenset(registered) - tried


def _a_case_fails(module: str) -> bool:
    import oracle
    import test_cases
    import test_notes

    concerned, _ = _rules(module)
    for case in test_cases.CASES:
        if case.rule in concerned:
            test_cases.test_case(case, lambda name, value: None)
    for refusal in test_cases.REFUSALS:
        if refusal.rule in concerned:
            test_cases.test_refusal(refusal, lambda name, value: None)
    for rule in concerned:
        test_notes.test_each_note_stands_beside_the_patients_it_speaks_to(oracle.ORACLES[rule])
    return False


def _a_test_fails(module: str) -> bool:
    for name in [name for name in sys.modules if name.partition(".")[0] in _LOADED]:
        del sys.modules[name]
    file = modules()[module]
    options = ["-x", "-q", "--doctest-modules", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:playwright"]
    board = [TESTS / "board"] if module.startswith("bonemets.board") else []
    tests = [str(path) for path in (file, *board, *_ALL, *_OF_THE_SITE)]
    return pytest.main([*options, f"--rootdir={ROOT}", *tests], plugins=[Concerned(*_rules(module))]) != 0


def every_mutant(only: str) -> list[Mutant]:
    """Faults of the modules whose name begins so, in an order that mixes the modules and never changes."""
    found = [
        mutant
        for name, path in modules().items()
        if name.startswith(only) and name not in _GENERATED
        for mutant in mutants(name, path.read_text("utf-8"))
    ]
    random.Random(_SEED).shuffle(found)
    return found


def key(mutant: Mutant) -> str:
    """Name of a fault, until its module changes."""
    return f"{mutant.module} {digest(mutant.module)} {mutant.place}"


def read() -> dict[str, bool]:
    """What is known so far: whether each fault was seen."""
    found = {}
    for path in FOUND.parent.glob(f"{FOUND.stem}*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            found.update(json.loads(line))
    return found


def work(todo: list[Mutant], path: Path, until: float) -> None:
    """Try the faults one after another until the time is up."""
    with path.open("a") as file:
        for mutant in todo:
            if time.monotonic() > until:
                return
            print(json.dumps({key(mutant): is_killed(mutant)}), file=file, flush=True)


def check_tests() -> None:
    """Run the tests on a module without any fault.

    Raises:
        RuntimeError: They fail, and would see a fault everywhere.
    """
    module = "bonemets.core.text"
    child = os.fork()
    if not child:
        os._exit(_KILLED if _seen_here(module, ast.parse(modules()[module].read_text("utf-8"))) else _SURVIVED)
    if os.waitpid(child, 0)[1] != _SURVIVED:
        raise RuntimeError("the tests fail without any fault")


def run(only: str, minutes: float, workers: int) -> None:
    """Try what was not tried yet."""
    hypothesis.settings.register_profile("mutation", derandomize=True, database=None, deadline=None)
    hypothesis.settings.load_profile("mutation")
    FOUND.parent.mkdir(exist_ok=True)
    check_tests()
    known = read()
    todo = [mutant for mutant in every_mutant(only) if key(mutant) not in known]
    until = time.monotonic() + 60 * minutes
    children = []
    for worker in range(workers):
        if not (child := os.fork()):
            work(todo[worker::workers], FOUND.with_suffix(f".{worker}.jsonl"), until)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    known = read()
    record.write({mutant: known[key(mutant)] for mutant in every_mutant("bonemets") if key(mutant) in known})
