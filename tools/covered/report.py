"""Read what `make test` counted, print it, and stop where it has fallen; `--record` keeps it for the pages."""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from bonemets_site.data import coverage_record
from bonemets_site.data.coverage_record import Part
from bonemets_site.paths import DOCS, MAPS, ROOT

FOLDER = ROOT / "build" / "coverage"
ALLOWED = 0.01
"""By how much a part may fall before somebody has to look: a long branch that is no more lowers it too."""


def python() -> dict[str, Part]:
    """Lines of each folder of `src`."""
    covered: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    for path, found in json.loads((FOLDER / "python.json").read_text("utf-8"))["files"].items():
        folder = str(Path(path).parent).removeprefix("src/").replace("/", ".")
        ran, missed = (found["summary"][name] for name in ("covered_lines", "missing_lines"))
        covered[folder] += ran
        lines[folder] += ran + missed
    return {folder: Part(covered[folder], lines[folder]) for folder in sorted(lines)}


def scripts() -> dict[str, Part]:
    """Lines of each module of `frontend` that pages load."""
    counted = ("node", "tools/covered/scripts.mjs", FOLDER / "scripts", DOCS / "assets", MAPS, FOLDER / "report")
    subprocess.run(list(map(str, counted)), cwd=ROOT, check=True)
    found = json.loads((FOLDER / "report" / "scripts.json").read_text("utf-8"))
    return {
        path.removeprefix("frontend/"): Part(one["lines"]["covered"], one["lines"]["total"])
        for path, one in sorted(found.items())
        if path != "total"
    }


def main() -> None:
    """Print what was counted and compare it with the record."""
    parser = argparse.ArgumentParser(prog="covered", description=__doc__)
    parser.add_argument("--record", action="store_true", help="keep what the last `make test` counted")
    asked = parser.parse_args()
    found = {"python": python(), "scripts": scripts()}
    for name, parts in found.items():
        print(f"{name}: {Part.of(parts.values()).rate:.1%} of the lines run")
    if asked.record:
        coverage_record.write(found)
        return
    known = coverage_record.read().parts
    fallen = [name for name, parts in found.items() if _fallen(Part.of(parts.values()), Part.of(known[name].values()))]
    if fallen:
        sys.exit(f"The tests run less of the code than the record says: {', '.join(fallen)}. See {FOLDER}.")


def _fallen(now: Part, before: Part) -> bool:
    return now.rate < before.rate - ALLOWED
