"""Files that take long to make are kept between builds, for as long as the code they come from stays the same."""

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from bonemets_site.data.imports import imports
from bonemets_site.paths import ROOT

FOLDER = ROOT / "build"
_SOURCES = ROOT / "src"


def sources(module: str) -> list[Path]:
    """Code that a module of the site is made of: its own, all that it imports from the site, and the rules.

    Args:
        module: Its name.
    """
    known = {".".join(path.relative_to(_SOURCES).with_suffix("").parts): path for path in _SOURCES.rglob("*.py")}
    found, awaited = set(), [module]
    while awaited:
        name = awaited.pop()
        path = known.get(name) or known.get(f"{name}.__init__")
        if path and path not in found and name.startswith("bonemets_site"):
            found.add(path)
            asked = imports(path.read_text("utf-8"), name)
            awaited += [one for asked_for in asked for one in (asked_for.module, asked_for.submodule)]
    return sorted(found | {path for name, path in known.items() if name.startswith("bonemets.")})


def copy(name: str, made_from: Iterable[Path], make: Callable[[Path], None], into: Path) -> None:
    """Put files in a folder, made anew only where the code has changed.

    Args:
        name: What they are.
        made_from: Code that they depend on.
        make: Makes them in an empty folder.
        into: Folder of the site, replaced.
    """
    digest = hashlib.sha256()
    for path in made_from:
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
