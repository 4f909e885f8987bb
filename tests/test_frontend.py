"""What runs in the page, without a browser: stores and views, on the forms that Python writes."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from bonemets import rules
from bonemets_site.fences.board import board_html
from bonemets_site.fences.form import calculator_html
from bonemets_site.paths import FRONTEND, ROOT

TESTS = sorted((FRONTEND / "tests").glob("*.test.mjs"))


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every form, by name."""
    file = tmp_path_factory.mktemp("forms") / "forms.json"
    every = {rule.name: calculator_html(rule) for rule in rules()} | {"board": board_html()}
    file.write_text(json.dumps(every), "utf-8")
    return file


@pytest.mark.parametrize("test", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_units(test: Path, forms: Path) -> None:
    ran = subprocess.run(
        ["node", "--test", str(test)],
        cwd=ROOT,
        env={**os.environ, "FORMS": str(forms)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "# fail 0" in ran.stdout.replace("ℹ", "#")
