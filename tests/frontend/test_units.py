"""What runs in the page, without a browser: stores and views, on the forms that Python writes."""

import os
import subprocess
from pathlib import Path

import pytest

from bonemets_site.paths import FRONTEND, ROOT
from forms import written

TESTS = sorted((FRONTEND / "tests").glob("*.test.mjs"))

COUNTED = {"NODE_V8_COVERAGE": found} if (found := os.environ.get("COVERAGE_OF_SCRIPTS")) else {}
"""Where to keep what was run, when `make test` counts it."""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return written(tmp_path_factory.mktemp("forms"))


@pytest.mark.parametrize("test", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_units(test: Path, environment: dict[str, str]) -> None:
    ran = subprocess.run(
        ["node", "--test", str(test)],
        cwd=ROOT,
        env=environment | COUNTED,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "# fail 0" in ran.stdout.replace("ℹ", "#")
