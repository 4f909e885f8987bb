"""The worked cases: notebooks turned into pages, and which rule each of them uses."""

import ast
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bonemets.core.rule import rules
from bonemets_site.paths import DOCS, NOTEBOOKS

PAGES = DOCS / "cas"


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


def page(notebook: Notebook) -> str:
    """Markdown of a worked case, with the outputs that the notebook holds.

    Raises:
        ValueError: A cell holds an error, or code without the output that proves it was run.
    """
    parts = []
    for cell in notebook.cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            parts.append(source)
            continue
        if cell["execution_count"] is None:
            raise ValueError(f"{notebook.path.name}: a cell was never run: {source.splitlines()[0]}")
        parts.append(f"```python\n{source}\n```")
        parts += [_shown(notebook, output) for output in cell["outputs"]]
    body = "\n\n".join(parts)
    head = (
        f"# {notebook.title} {{ #{notebook.anchor} }}\n\n"
        f"[Télécharger le notebook]({notebook.path.name}){{ download }} "
        "(Python 3.11 ou plus récent ; `pip install .` dans le dépôt, puis Jupyter).\n"
    )
    return body.replace(f"# {notebook.title}\n", head, 1)


def _shown(notebook: Notebook, output: dict[str, Any]) -> str:
    if svg := output.get("data", {}).get("image/svg+xml"):
        return f'<figure class="output-figure">{"".join(svg)}</figure>'
    if sheet := output.get("data", {}).get("text/html"):
        return f'<div class="output-sheet">{"".join(sheet)}</div>'
    return f"```text {{ .output }}\n{_text(notebook, output)}\n```"


def _text(notebook: Notebook, output: dict[str, Any]) -> str:
    if output["output_type"] == "error":
        raise ValueError(f"{notebook.path.name}: a cell holds an error: {output['ename']}")
    text = output["text"] if output["output_type"] == "stream" else output["data"]["text/plain"]
    return "".join(text).rstrip("\n")


def write_pages(folder: Path = PAGES) -> None:
    """Write the page of each worked case, and the notebook beside it."""
    for notebook in all_notebooks():
        (folder / f"{notebook.path.stem}.md").write_text(page(notebook), "utf-8")
        (folder / notebook.path.name).write_bytes(notebook.path.read_bytes())
