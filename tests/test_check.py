"""`make check RULE=…` runs what concerns a rule, and says which rules there are when it knows none of that name."""

import ast
import os
import subprocess
import sys
from functools import cache

import pytest

from bonemets_site.paths import ROOT
from check import NEED_A_SITE, find

TESTS = ROOT / "tests"


ALONE = {name: value for name, value in os.environ.items() if not name.startswith(("SLIPCOVER_", "PYTEST_XDIST_"))}
"""The command counts nothing of its own when `make test` counts."""


@cache
def collected(rule: str) -> str:
    command = [sys.executable, "-m", "check", rule, "--collect-only"]
    return subprocess.run(command, cwd=ROOT / "tools", env=ALONE, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    "test",
    [
        "test_cases.py::test_case[mirels-line-",
        "test_cases.py::test_refusal[mirels-line-",
        "test_exhaustive.py::test_every_combination_equals_the_oracle[mirels]",
        "test_exhaustive.py::test_count_of_each_mirels_total",
        "test_partial.py::test_partial_answers_equal_the_brute_force[mirels]",
        "test_notes.py::test_each_note_stands_beside_the_patients_it_speaks_to[mirels]",
        "mirels.py::bonemets.guideline.radiotherapy.mirels.mirels",
        "test_form.py::",
        "test_additive_key.py::",
    ],
)
def test_what_concerns_the_rule_is_run(test: str) -> None:
    assert test in collected("mirels")


@pytest.mark.parametrize("other", ["[tomita", "[sins", "test_number_of_concordant_pairs_of_totals", "tests/browser"])
def test_what_concerns_another_is_not(other: str) -> None:
    assert other not in collected("mirels")


def test_a_rule_whose_name_is_in_another_name_is_not_that_other() -> None:
    assert "[pain_radiotherapy" not in collected("pain_schedules")
    assert "[surgery_indication" not in collected("surgical_technique")


def test_the_words_of_a_rule_are_checked() -> None:
    assert "test_words.py::" in collected("surgical_technique")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("mirel", "No rule is called « mirel ». Near it: mirels"),
        ("tokuhasi", "Near it: tokuhashi"),
        ("nowhere_at_all", "a new one is exported by src/bonemets/__init__.py"),
        ("", "make check RULE=mirels"),
    ],
)
def test_a_name_that_is_no_rule_is_answered_with_those_that_are(asked: str, said: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        find(asked)
    assert said in str(stopped.value)
    assert "Traceback" not in str(stopped.value)


def test_where_no_name_is_near_every_rule_is_listed() -> None:
    with pytest.raises(SystemExit, match="sins, skeletal_event, spine_strategy"):
        find("nowhere_at_all")


def test_what_looks_at_the_built_site_is_in_the_folders_that_say_so() -> None:
    """`.ci/package` and `make check` run all the others, where there is no site, no browser and no Node."""
    others = [path for path in TESTS.rglob("*.py") if path.relative_to(TESTS).parts[0] not in NEED_A_SITE]
    asking = [
        path.name
        for path in others
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (
            isinstance(node, ast.ImportFrom)
            and (node.module or "").startswith(("playwright", "bonemets_site.paths"))
            and any(name.name in ("SITE", "FRONTEND", "Page", "Browser") for name in node.names)
        )
    ]
    assert not asking, "move them, or name their folder in check.NEED_A_SITE"
