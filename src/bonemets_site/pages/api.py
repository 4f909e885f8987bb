"""Pages of the code, one per module, and the page that lists them, made from the tree of the package."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from typing import Any

from bonemets.guideline import discrepancies, evidence
from bonemets.kernel.rule import Rule, rules
from bonemets_site.paths import DOCS, ROOT

PACKAGE = ROOT / "src" / "bonemets"
PAGES = DOCS / "api"
_REGISTERED = (discrepancies.SUFFIX, evidence.SUFFIX)
"""Ends of the names of modules that hold nothing but entries of a registry, which a page of the site shows whole."""


@dataclass(frozen=True)
class Module:
    """A module of the package.

    Args:
        path: Its file.
    """

    path: Path

    @property
    def name(self) -> str:
        """Dotted name."""
        parts = self.path.relative_to(PACKAGE.parent).with_suffix("").parts
        return ".".join(parts[:-1] if self.is_package else parts)

    @property
    def is_package(self) -> bool:
        """Whether it is a folder of modules."""
        return self.path.name == "__init__.py"

    @property
    def page(self) -> Path:
        """Address of its page among those of the code."""
        return Path(f"{self.name.replace('.', '/')}.md")

    @cached_property
    def summary(self) -> str:
        """First paragraph of its docstring, on one line."""
        text = ast.get_docstring(ast.parse(self.path.read_text("utf-8"))) or ""
        return " ".join(text.partition("\n\n")[0].split())

    @cached_property
    def rules(self) -> tuple[Rule[..., Any], ...]:
        """Rules that it declares."""
        return tuple(rule for rule in rules() if rule.function.__module__ == self.name)

    @property
    def title(self) -> str:
        """Its rules with their sections, or its name where it has none."""
        return ", ".join(f"{rule.name} ({rule.section})" for rule in self.rules) or self.name


def modules() -> tuple[Module, ...]:
    """Every module of the package but the entries of the registry, each package before what it holds."""
    files = sorted(PACKAGE.rglob("*.py"), key=lambda path: (path.parent.parts, path.name != "__init__.py", path.name))
    return tuple(Module(path) for path in files if not path.stem.endswith(_REGISTERED))


def page(module: Module) -> str:
    """What a module offers; where it declares a rule, with its section and the codes of its answers."""
    anchor = f"api-{module.name.replace('.', '-').replace('_', '-')}"
    up = "../" * (len(module.page.parts) - 1)
    lines = [f'---\ntitle: "{module.title}"\n---', f"# `{module.title}` {{ #{anchor} }}", f"[Modules]({up}modules.md)"]
    for rule in module.rules:
        section = f"s-{rule.section.replace('.', '-')}"
        lines += [
            f"Section du référentiel : [{rule.section}][{section}].",
            f"## Réponses, codes et points{_of(module, rule)} {{ #{anchor}-{rule.name.replace('_', '-')} }}",
            f"```answers\n{rule.name}\n```",
        ]
    return "\n\n".join([*lines, f"::: {module.name}"]) + "\n"


def _of(module: Module, rule: Rule[..., Any]) -> str:
    return f" de `{rule.name}`" if len(module.rules) > 1 else ""


def listed() -> str:
    """Every page, below the folder that holds its module."""
    head = "---\ntitle: Modules\ndescription: Tous les modules de bonemets, dossier par dossier.\n---\n\n"
    return f"{head}# Modules {{ #modules }}\n\n" + "\n".join(_entries()) + "\n"


def _entries() -> Iterator[str]:
    for module in modules():
        if module.is_package:
            yield f"\n## `{module.name}` {{ #modules-{module.name.replace('.', '-').replace('_', '-')} }}\n"
            yield f"{module.summary}\n"
        else:
            yield f"- [`{module.title}`]({module.page}) : {module.summary}"


def write() -> None:
    """Write all the pages anew; packages that hold nothing of their own have none."""
    rmtree(PAGES / PACKAGE.name, ignore_errors=True)
    for module in modules():
        if not module.is_package:
            file = PAGES / module.page
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page(module), "utf-8")
    (PAGES / "modules.md").write_text(listed(), "utf-8")
