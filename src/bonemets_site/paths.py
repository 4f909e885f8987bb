"""Where things are in the repository."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
FRONTEND = ROOT / "frontend"
"""Sources of what runs in the page."""

MAPS = ROOT / "build" / "maps"
"""From each script of the pages back to its sources."""

BUILDER = os.environ.get("BUILDER") or "mkdocs"
"""Who makes the pages: `mkdocs` or `zensical`, each in a folder of its own."""

SITES = {"mkdocs": ROOT / "site", "zensical": ROOT / "site-zensical"}
SITE = SITES[BUILDER]
NOTEBOOKS = ROOT / "notebooks"
CASES = ROOT / "tests" / "cases"
