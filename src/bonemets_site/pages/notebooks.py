"""The worked cases as pages, and as notebooks to take home."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from bonemets.kernel.rule import rules
from bonemets_site.data.notebooks import Notebook, all_notebooks
from bonemets_site.data.references import Status, entries
from bonemets_site.data.settings import address
from bonemets_site.fences.citations import CITATION, parse
from bonemets_site.paths import DOCS

PAGES = DOCS / "cas"
BIBLIOGRAPHY = "referentiel/5-bibliographie/"
_LINK = re.compile(r"\]\(([^):]+)\.md(#[^)]*)?\)")


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
        attributes = "" if notebook.libraries else f" {{ .cell{_named(source)} }}"
        parts.append(f"```python{attributes}\n{source}\n```")
        parts += [_shown(notebook, output) for output in cell["outputs"]]
    body = "\n\n".join(parts)
    brought = " ".join(["pip install .", *notebook.libraries])
    foot = (
        f"[Télécharger ce cas, un notebook]({notebook.path.name}){{ download }} "
        f"(Python 3.11 ou plus récent ; `{brought}` dans le dépôt, puis Jupyter).\n"
    )
    title = f"# {notebook.title}\n"
    return body.replace(title, f"# {notebook.title} {{ #{notebook.anchor} }}\n", 1) + f"\n\n{foot}"


def _named(source: str) -> str:
    """Attribute with the rules that the code of a cell names, and the version that its output was made with."""
    words = set(re.findall(r"\w+", source))
    named = " ".join(f"{rule.name}@{rule.version}" for rule in rules() if rule.name in words)
    return f' data-rules="{named}"' if named else ""


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


def abroad(text: str, site: str) -> str:
    """Markdown of a notebook that is read away from the site: links and citations lead to it.

    Args:
        text: Markdown of a cell.
        site: Address of the site.

    Examples:
        >>> abroad("Section [3.5.2](../referentiel/3-5-2-mirels.md#s-3-5-2).", "https://example.org/")
        'Section [3.5.2](https://example.org/referentiel/3-5-2-mirels/#s-3-5-2).'
        >>> abroad("Publié [@mirels1989, p. 256].", "https://example.org/")
        'Publié ([Mirels, 1989](https://example.org/referentiel/5-bibliographie/#ref-mirels1989), p. 256).'
    """

    def link(found: re.Match[str]) -> str:
        page, anchor = found.groups()
        return f"]({urljoin(f'{site}cas/', page)}/{anchor or ''})"

    def citation(found: re.Match[str]) -> str:
        return f"({' ; '.join(_cited(key, locator, site) for key, locator in parse(found[1]))})"

    return CITATION.sub(citation, _LINK.sub(link, text))


def _cited(key: str, locator: str, site: str) -> str:
    entry = entries()[key]
    reference = f"[{entry.label}]({site}{BIBLIOGRAPHY}#ref-{key})"
    return ", ".join(filter(None, (reference, locator, Status.EXTERNAL.value if entry.external else "")))


def download(notebook: Notebook) -> str:
    """The notebook as a reader takes it home."""
    content = json.loads(notebook.path.read_text("utf-8"))
    for cell in content["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = abroad("".join(cell["source"]), address()).splitlines(keepends=True)
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def write_pages(folder: Path = PAGES) -> None:
    """Write the page of each worked case, and the notebook beside it; those of a case that is gone go too."""
    for old in folder.glob("[0-9]*"):
        old.unlink()
    for notebook in all_notebooks():
        (folder / f"{notebook.path.stem}.md").write_text(page(notebook), "utf-8")
        (folder / notebook.path.name).write_text(download(notebook), "utf-8")
