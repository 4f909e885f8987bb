"""Where things are in the repository."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SITE = ROOT / "site"
NOTEBOOKS = ROOT / "notebooks"
CASES = ROOT / "tests" / "cases"
