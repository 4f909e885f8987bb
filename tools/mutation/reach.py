"""Which modules a file can go through, and which files of tests can reach a module: by what they import, as written."""

import ast
from functools import cache
from pathlib import Path

from bonemets_site.data.mutants import modules
from bonemets_site.paths import ROOT

TESTS = ROOT / "tests"
_OF_MORE = {"browser", "clusters", "engines", "frontend", "security", "site"}
"""Folders of tests that need the built site, a browser, Spark or Node: more than a child with a fault may have."""
_OF_PAGES = ("form", "charts", "citations", "bibliography")
"""Tests of the last that do not."""
_NOT_OF_RULES = {"test_chain.py"}
_RULES = frozenset(name for name in modules() if name.startswith(("bonemets.guideline.", "bonemets.kernel.")))
"""What a test goes through that takes a rule from the top of the package, which imports the notebook's display too."""


@cache
def needed(module: str, everywhere: bool = False) -> frozenset[str]:
    """Modules of the package that a module needs, itself included; not the package itself, which needs them all."""
    return _closure(frozenset({module}), everywhere)


def _closure(names: frozenset[str], everywhere: bool) -> frozenset[str]:
    found: set[str] = set()
    waiting = set(names)
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in imports(modules()[each], everywhere)} - found
    return frozenset(found)


@cache
def imports(file: Path, everywhere: bool) -> frozenset[str]:
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
    names = imports(test, True)
    takes_all = any(line.startswith(("from bonemets import", "import bonemets\n")) for line in _lines(test))
    return _closure(names | (_RULES if takes_all else frozenset()), True)


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines(keepends=True)


def tests(module: str) -> tuple[Path, ...]:
    """Files of tests that can reach a module: by what they import, but for those that need more than Python."""
    files = (file for file in TESTS.rglob("test_*.py") if file.relative_to(TESTS).parts[0] not in _OF_MORE)
    reaching = {file for file in files if file.name not in _NOT_OF_RULES and module in _reached(file)}
    return tuple(sorted(reaching | {TESTS / "site" / f"test_{part}.py" for part in _OF_PAGES}))


def near(module: str) -> tuple[Path, ...]:
    """Those that import the module themselves, or all where none does."""
    return tuple(file for file in tests(module) if module in imports(file, True)) or tests(module)
