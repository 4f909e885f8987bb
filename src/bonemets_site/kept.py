"""Files that take long to make are kept between builds, for as long as the code they come from stays the same."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from bonemets_site.paths import ROOT

FOLDER = ROOT / "build"
RULES = "src/bonemets/**/*.py"


def copy(name: str, made_from: tuple[str, ...], make: Callable[[Path], None], into: Path) -> None:
    """Put files in a folder, made anew only where the code has changed.

    Args:
        name: What they are.
        made_from: Patterns of the code that they depend on.
        make: Makes them in an empty folder.
        into: Folder of the site, replaced.
    """
    digest = hashlib.sha256()
    for path in sorted({path for pattern in made_from for path in ROOT.glob(pattern)}):
        digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    kept = FOLDER / name / digest.hexdigest()
    if not kept.exists():
        shutil.rmtree(FOLDER / name, ignore_errors=True)
        unfinished = FOLDER / name / "unfinished"
        unfinished.mkdir(parents=True)
        make(unfinished)
        unfinished.rename(kept)
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(kept, into)
