"""What Lighthouse gives to one page of each kind, as a telephone on a slow network would load it."""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from bonemets_site.fences.performance import CATEGORIES, PAGES
from bonemets_site.paths import ROOT

PROGRAM = ROOT / "tools/lighthouse/node_modules/lighthouse/cli/index.js"


def rate(address: str, chromium: str) -> dict[str, dict[str, int]]:
    """Points out of 100 by page and by category.

    Args:
        address: Home page of the site.
        chromium: Path of the browser.

    Raises:
        FileNotFoundError: Lighthouse is not installed.
    """
    if not PROGRAM.is_file():
        raise FileNotFoundError(f"no Lighthouse in {PROGRAM}: run `npm ci` in tools/lighthouse")
    with TemporaryDirectory() as folder:
        return {path: _rate(address + path, chromium, Path(folder) / "report.json") for path in PAGES}


def _rate(address: str, chromium: str, report: Path) -> dict[str, int]:
    options = [
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    subprocess.run(["node", str(PROGRAM), address, *options], check=True, env=os.environ | {"CHROME_PATH": chromium})
    found = json.loads(report.read_text("utf-8"))["categories"]
    return {name: round(100 * found[name]["score"]) for name in CATEGORIES}
