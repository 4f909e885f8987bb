"""The forms that Python writes, for scripts that run without a browser."""

import json
import os
from pathlib import Path

from bonemets import rules
from bonemets_site.fences.board import board_html
from bonemets_site.fences.calculator import calculator_html


def written(folder: Path) -> dict[str, str]:
    """Write every form into a file, by name; returns the environment that tells a script of it."""
    file = folder / "forms.json"
    every = {rule.name: calculator_html(rule) for rule in rules()} | {"board": board_html()}
    file.write_text(json.dumps(every), "utf-8")
    return {**os.environ, "FORMS": str(file)}
