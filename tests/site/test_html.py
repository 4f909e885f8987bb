"""Every page of the built site is valid HTML, as html-validate reads it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bonemets_site.paths import ROOT, SITE

VALIDATOR = ROOT / "node_modules/.bin/html-validate"
RULES = Path(__file__).with_name("htmlvalidate.mjs")

THEIRS = {
    (
        "valid-autocomplete",
        "#__drawer",
    ): "Material keeps the state of its menu in a box, away from the browser's memory",
    ("valid-autocomplete", "#__search"): "Material keeps the state of its search in a box, likewise",
}
"""What is Material's own, by rule and element, and why it does no harm."""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Through a file: html-validate leaves before a pipe has taken a report of this size."""
    report = tmp_path_factory.mktemp("html") / "report.json"
    asked = [str(VALIDATOR), "--config", str(RULES), "--formatter", f"json={report}", f"{SITE}/**/*.html"]
    run = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert report.is_file(), f"html-validate did not run: {run.stderr}; run make build"
    return [
        f"{Path(page['filePath']).relative_to(SITE)}:{message['line']}: {message['ruleId']}, {message['message']}"
        for page in json.loads(report.read_text("utf-8"))
        for message in page["messages"]
        if not is_theirs(message)
    ]


def is_theirs(message: dict[str, Any]) -> bool:
    return (message["ruleId"], message["selector"]) in THEIRS


def test_every_page_is_valid_html(complaints: list[str]) -> None:
    advice = (
        "Correct the template or the function that writes the element; "
        f"a rule that cannot be obeyed is turned off in {RULES.name}, with its reason."
    )
    assert not complaints, "\n".join([f"{len(complaints)} faults. {advice}", *complaints[:40]])
