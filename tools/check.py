"""`make check RULE=mirels`: run in seconds what concerns one rule, without a built site nor a browser."""

import ast
import re
import sys
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest

from bonemets import rules
from bonemets.kernel.rule import Rule
from bonemets_site.paths import ROOT

TESTS = ROOT / "tests"
NEED_A_SITE = ("browser", "engines", "frontend", "security", "site")
"""Folders of tests that look at the built site, or need a browser or Node."""
NEED_NONE = ("form", "charts", "citations")
"""Tests of the site that make what they look at."""
QUIET = ["-q", "-p", "no:cacheprovider", "-p", "no:playwright", "-p", "no:nbval", "-p", "no:xdist"]


class Concerned:
    """Keeps the tests that name the rule, those of its module, and those that use its module for no other rule."""

    def __init__(self, rule: Rule[..., Any], others: set[str]) -> None:
        self.module = rule.function.__module__
        self.named = _word(rule.name)
        self.others = [_word(other) for other in others]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the others."""
        every, items[:] = list(items), [item for item in items if self._concerns(item)]
        every[0].config.hook.pytest_deselected(items=every[len(items) :])

    def _concerns(self, item: pytest.Item) -> bool:
        name = item.nodeid.removeprefix(item.path.relative_to(ROOT).parent.as_posix())
        if isinstance(item, pytest.DoctestItem) or self.named.search(name):
            return True
        return _imports(item.path, self.module) and not any(other.search(name) for other in self.others)


def _word(rule: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){rule}(?![a-z0-9])")


@cache
def _imports(file: Path, module: str) -> bool:
    tree = ast.parse(file.read_text("utf-8"))
    return any(isinstance(node, ast.ImportFrom) and node.module == module for node in ast.walk(tree))


def find(name: str) -> Rule[..., Any]:
    """The rule of that name; where there is none, the program ends on the names that look like it."""
    named = {rule.name: rule for rule in rules()}
    if not name:
        _stop("Which rule? For example: make check RULE=mirels", named)
    if name not in named:
        near = get_close_matches(name, named, n=3, cutoff=0.5)
        asked = f"No rule is called « {name} »"
        if near:
            _stop(f"{asked}. Near it: {', '.join(near)}.")
        _stop(f"{asked}, and none is called nearly so; a new one is exported by src/bonemets/__init__.py.", named)
    return named[name]


def _stop(said: str, names: object = ()) -> NoReturn:
    listed = f"\nRules: {', '.join(sorted(names))}" if names else ""  # type: ignore[call-overload]
    sys.exit(said + listed)


def files(rule: Rule[..., Any]) -> list[str]:
    """The rule's own module, for its examples, and every file of tests that needs neither a site nor a browser."""
    own = sys.modules[rule.function.__module__].__file__
    tests = [path for path in TESTS.rglob("test_*.py") if path.relative_to(TESTS).parts[0] not in NEED_A_SITE]
    return [str(own), *map(str, sorted(tests)), *(str(TESTS / "site" / f"test_{part}.py") for part in NEED_NONE)]


def check(name: str = "", *options: str) -> int:
    """Run what concerns a rule; 0 where all of it holds.

    Args:
        name: Its name.
        options: What else to tell pytest.
    """
    rule = find(name)
    concerned = Concerned(rule, {other.name for other in rules()} - {name})
    asked = [*QUIET, *options, f"--rootdir={ROOT}", "--doctest-modules", *files(rule)]
    return pytest.main(asked, plugins=[concerned])


if __name__ == "__main__":
    sys.exit(check(*sys.argv[1:]))
