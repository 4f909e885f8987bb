"""Build the site a second time, elsewhere and from nothing kept, and compare: the same sources give the same bytes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path
from tempfile import TemporaryDirectory

from bonemets_site.paths import ROOT, SITE

UNLIKE = {"PYTHONHASHSEED": "271828", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "GIT_OPTIONAL_LOCKS": "0"}
"""What a build has no reason to look at, set otherwise than anybody would."""


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def second(folder: Path) -> Path:
    """Copy the sources, as they are now, and build them there.

    Args:
        folder: Empty folder.

    Returns:
        The site.
    """
    for name in _git("ls-files", "-coz", "--exclude-standard").split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    history = {"GIT_DIR": _git("rev-parse", "--absolute-git-dir").strip(), "GIT_WORK_TREE": str(folder)}
    there = {**os.environ, **UNLIKE, **history, "PYTHONPATH": str(folder / "src")}
    subprocess.run([sys.executable, "-m", "bonemets_site", "build"], cwd=folder, check=True, env=there)
    return folder / SITE.relative_to(ROOT)


def differences(one: Path, other: Path) -> Iterator[str]:
    """What two sites do not share, a line for each file.

    Args:
        one: Folder of a site; the stamps of make are left out.
        other: Folder of another.
    """
    names = {path.relative_to(site) for site in (one, other) for path in site.rglob("*") if path.is_file()}
    for name in sorted(name for name in names if not name.name.startswith(".ready-")):
        missing = [site for site in (one, other) if not (site / name).is_file()]
        if missing:
            yield f"{name}: not in {missing[0]}"
        elif not cmp(one / name, other / name, shallow=False):
            yield f"{name}: {_where(one / name, other / name)}"


def _where(one: Path, other: Path) -> str:
    lines = zip(one.read_bytes().splitlines(), other.read_bytes().splitlines(), strict=False)
    for place, (mine, theirs) in enumerate(lines, 1):
        if mine != theirs:
            alike = next((at for at, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b), len(mine))
            start = max(alike - 40, 0)
            return f"line {place}, {mine[start : start + 120]!r} and {theirs[start : start + 120]!r}"
    return "one is longer"


def main() -> None:
    """Build again, and fail where a file differs."""
    with TemporaryDirectory() as folder:
        found = list(differences(SITE, second(Path(folder).resolve())))
    if found:
        sys.exit("\n".join(["Two builds of the same sources differ:", *found]))
    print("Two builds of the same sources, the same bytes.")


if __name__ == "__main__":
    main()
