"""What is sent with a cell: the editor in one file, with its licences, and the sources that tracebacks quote."""

import ast
import json
import re
from pathlib import Path

import pytest

from bonemets_site.data.imports import imports
from bonemets_site.data.notebooks import all_notebooks
from bonemets_site.paths import DOCS, ROOT
from bonemets_site.runtime.editor import build

BUDGET = 400_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("editor")
    build(ROOT, out)
    return out


def test_the_editor_is_one_file_with_its_licences(made: Path) -> None:
    text = (made / "editor.mjs").read_text("utf-8")
    assert len(text) < BUDGET
    assert re.findall(r"(?<![\"'])\bimport\s*[\"'({*]", re.sub(r"/\*!.*?\*/", "", text, flags=re.S)) == []
    for name in ("@codemirror/view", "@codemirror/state", "@lezer/python", "style-mod"):
        assert re.search(rf"^/\*!.*{name} \d", text, re.M), name
    assert text.count("Permission is hereby granted") == text.count("/*!") > 1


def test_the_sources_are_those_of_the_package(made: Path) -> None:
    sources = json.loads((made / "sources.json").read_text("utf-8"))
    assert sources["bonemets/guideline/radiotherapy/mirels.py"] == (
        ROOT / "src/bonemets/guideline/radiotherapy/mirels.py"
    ).read_text("utf-8")
    assert all(ast.parse(text) for text in sources.values() if text)


def test_without_the_bundler_the_message_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="npm ci"):
        build(tmp_path, tmp_path / "out")


def test_the_page_has_every_module_that_a_case_imports() -> None:
    manifest = json.loads((DOCS / "assets/runtime/manifest.json").read_text("utf-8"))
    for notebook in [one for one in all_notebooks() if not one.libraries]:
        for one in imports(notebook.code, notebook.path.name):
            if not one.module.startswith("bonemets"):
                assert one.module in manifest["modules"], f"{one.place} imports {one.module}: add it to LAZY"
