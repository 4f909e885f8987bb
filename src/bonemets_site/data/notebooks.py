"""The worked cases, and which rules each of them uses."""

import ast
import json
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bonemets.kernel.rule import rules
from bonemets_site.data.imports import imports
from bonemets_site.paths import NOTEBOOKS


@dataclass(frozen=True, slots=True)
class Notebook:
    """A worked case.

    Args:
        path: The notebook.
        title: First heading.
        cells: Its cells, as the file holds them.
    """

    path: Path
    title: str
    cells: tuple[dict[str, Any], ...]

    @property
    def anchor(self) -> str:
        """Heading id of its page."""
        return f"cas-{self.path.stem}"

    @property
    def code(self) -> str:
        """All its code."""
        return "\n".join("".join(cell["source"]) for cell in self.cells if cell["cell_type"] == "code")

    @property
    def libraries(self) -> tuple[str, ...]:
        """Libraries that its code imports and no page has: its cells are read there, and run elsewhere."""
        names = {one.module.partition(".")[0] for one in imports(self.code, self.path.name)}
        return tuple(sorted(names - {"bonemets"} - sys.stdlib_module_names))

    @property
    def rules(self) -> tuple[str, ...]:
        """Rules that its code calls, hands over, or names to `evaluate`."""
        said = set()
        for node in ast.walk(ast.parse(self.code)):
            if isinstance(node, ast.Name):
                said.add(node.id)
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "evaluate":
                said |= {str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)}
        return tuple(rule.name for rule in rules() if rule.name in said)


@cache
def all_notebooks() -> tuple[Notebook, ...]:
    """Every notebook, in the order of its number."""
    found = []
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        cells = tuple(json.loads(path.read_text("utf-8"))["cells"])
        title = "".join(cells[0]["source"]).splitlines()[0].removeprefix("# ")
        found.append(Notebook(path, title, cells))
    return tuple(found)


def using(rule: str) -> tuple[Notebook, ...]:
    """Worked cases that call a rule."""
    return tuple(notebook for notebook in all_notebooks() if rule in notebook.rules)
