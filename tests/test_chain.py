"""The chain section → function → tests → notebook → page, walked both ways.

Each message says what to do.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import bonemets
from bonemets.guideline.discrepancies import discrepancies
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy
from bonemets.kernel.question import Quantity
from bonemets.kernel.rule import Rule, rules
from bonemets_site.data import notebooks
from bonemets_site.pages import api, bibliography
from bonemets_site.paths import CASES, DOCS, ROOT

SECTIONS = [
    *("1", "2", "3", "3.1", "3.2", "3.3", "3.4"),
    *("3.5", "3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5"),
    *("3.6", "3.6.1", "3.6.2", "3.6.3"),
    *("3.7", "3.7.1", "3.7.2", "3.7.3"),
    *("3.8", "3.8.1", "3.8.2", "3.8.3", "3.8.4", "3.8.5"),
    *("4", "5"),
]
PACKAGES_WITH_CONTENT = {"bonemets", "bonemets.guideline.discrepancies"}
SOURCE = ROOT / "src" / "bonemets"
PAGES = {path.name: path.read_text("utf-8") for path in sorted((DOCS / "referentiel").glob("*.md"))}
PAGES[bibliography.PAGE.name] = bibliography.page()
ENGINES = "bonemets.cohort.engines"
OF_ENGINES = {"narwhals", "polars", "pandas", "pyarrow", "duckdb", "pyspark", "dask", "openpyxl"}
"""What the extras bring, and the engines of whoever scores a frame, each imported for its own frames alone."""

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


def page_of(section: str) -> str:
    """Text of the page whose heading carries the section's id."""
    heading = re.compile(rf"^# .*{{ #s-{section.replace('.', '-')}[ }}]", re.M)
    found = [text for text in PAGES.values() if heading.search(text)]
    assert len(found) == 1, f"section {section}: give exactly one page of docs/referentiel the heading id"
    return found[0]


def modules() -> Iterator[tuple[str, Path]]:
    """Dotted name and file of each module of the package."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_has_a_page_that_computes_or_says_that_it_does_not(section: str) -> None:
    page = page_of(section)
    computed = [rule.name for rule in rules() if rule.section == section]
    for name in computed:
        assert f"```calculator\n{name}\n```" in page, f"section {section}: put the calculator of {name} in its page"
        assert f"```implementation\n{name}\n```" in page, f"section {section}: link its page to {name}"
    assert computed or section == "5" or ".no-calculation" in page, f"section {section}: add a rule, or the mark"


@EVERY_RULE
def test_a_rule_belongs_to_a_section_of_the_guideline(rule: Rule[..., Any]) -> None:
    assert rule.section in SECTIONS, f"{rule.name}: {rule.section} is not a section of the guideline"
    assert any(citation.source is GUIDELINE for citation in rule.sources), f"{rule.name}: cite it"


@EVERY_RULE
def test_a_rule_is_documented_with_its_source(rule: Rule[..., Any]) -> None:
    for heading in ("Args:", "Returns:", "Source:", "Examples:"):
        assert heading in (rule.__doc__ or ""), f"{rule.name}: add « {heading} » to its docstring"


@EVERY_RULE
def test_a_rule_has_a_case_table_an_oracle_and_a_worked_case(rule: Rule[..., Any]) -> None:
    assert (CASES / f"{rule.name}.md").exists(), f"{rule.name}: type tests/cases/{rule.name}.md from the publication"
    assert (ROOT / "tests" / "oracle" / f"{rule.name}.py").exists(), f"{rule.name}: type its independent table"
    assert notebooks.using(rule.name), f"{rule.name}: call it in a notebook"


@EVERY_RULE
def test_a_page_of_the_code_leads_to_the_section(rule: Rule[..., Any]) -> None:
    (module,) = (module for module in api.modules() if module.name == rule.function.__module__)
    page = api.page(module)
    assert f"[s-{rule.section.replace('.', '-')}]" in page, f"{rule.name}: link its API page to its section"
    assert f"```answers\n{rule.name}\n```" in page, f"{rule.name}: show its answers on its API page"


def test_public_modules_and_pages_of_the_code_are_the_same() -> None:
    packages = {name for name, path in modules() if path.name == "__init__.py"}
    listed = api.listed()
    shown = {module.name for module in api.modules() if f"({module.page})" in listed}
    public = {name for name, _ in modules() if not name.endswith(("_discrepancies", "_evidence"))} - packages
    assert shown == public, "list each module of src/bonemets on the page of the modules, and no other"


def test_the_top_of_the_package_exports_every_rule() -> None:
    assert {rule.name for rule in rules()} <= set(bonemets.__all__), "export the rule from bonemets/__init__.py"


@pytest.mark.parametrize("gap", discrepancies(), ids=lambda gap: gap.id)
def test_a_discrepancy_is_shown_on_its_section(gap: Discrepancy) -> None:
    assert f"```discrepancies\n{gap.section}\n```" in page_of(gap.section), f"{gap.id}: add the block to its page"


def test_identifiers_of_discrepancies_are_unique() -> None:
    ids = [gap.id for gap in discrepancies()]
    assert len(ids) == len(set(ids)), "two discrepancies share an identifier"


def test_the_package_imports_the_standard_library_only_and_reads_no_clock() -> None:
    forbidden = {"datetime", "time", "locale", "random", "secrets", "uuid"}
    excused = {
        ("bonemets.cohort.command", "datetime"),
        ("bonemets.cohort.engines.held", "datetime"),
        ("bonemets.cohort.followed", "random"),
        ("bonemets.cohort.synthetic", "random"),
    }
    """The day of a report, that of a cell, and invented registries with their seed: no rule is there."""
    for name, path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            imported = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            imported += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for module in {module.partition(".")[0] for module in imported}:
                allowed = module in sys.stdlib_module_names or (name.startswith(ENGINES) and module in OF_ENGINES)
                assert module == "bonemets" or allowed, f"{name} imports {module}"
                assert module not in forbidden or (name, module) in excused, (
                    f"{name} imports {module}: a rule reads no clock, locale or chance"
                )


@EVERY_RULE
def test_wording_is_bilingual_and_distinct(rule: Rule[..., Any]) -> None:
    texts = [rule.title, rule.purpose, *(conclusion.label for conclusion in rule.conclusions)]
    for question in rule.questions.values():
        texts += [question.question, question.short]
        if not issubclass(question, Quantity):
            labels = [answer.label for answer in question]
            texts += labels
            assert len({label.fr for label in labels}) == len(labels), f"{rule.name}: two answers have the same label"
    assert all(text.fr and text.en for text in texts), f"{rule.name}: give each wording both languages"
    questions = [question.question.fr for question in rule.questions.values()]
    assert len(set(questions)) == len(questions), f"{rule.name}: two questions have the same wording"
