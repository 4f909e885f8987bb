"""Which files a command reads, where it writes, and that nothing is left of a work that fails."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bonemets.cohort.refusal import refusal
from bonemets.kernel.errors import InvalidAnswer, quoted

TEXT = (".csv", ".tsv", ".txt")
"""Ends of the names of files of text."""

PARQUET = ".parquet"
WORKBOOKS = (".xlsx", ".xlsm")
READ = (*TEXT, PARQUET, *WORKBOOKS)
"""Ends of the names of files that are found in a folder."""

WRITTEN = (*TEXT, PARQUET)
"""Ends of the names of files that are written."""

EXAMPLE = "bonemets cohort registre.csv --rule sins -o resultat.csv"


def files(names: Sequence[str]) -> list[Path]:
    """Every file that the names mean: a file, those of a folder, or those that match a pattern.

    Args:
        names: As they are typed.

    Raises:
        InvalidAnswer: A name means none.
    """
    found: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.suffix.casefold() in READ and one.is_file())
        elif path.is_file():
            inside = [path]
        else:
            inside = sorted(one for one in _matching(path) if one.is_file())
        if not inside:
            raise absent(name)
        found += inside
    return list(dict.fromkeys(found))


def _matching(pattern: Path) -> Iterator[Path]:
    return Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor)))


def absent(name: str) -> InvalidAnswer:
    """Error for a name that means no file.

    Args:
        name: As it is typed.
    """
    return refusal(
        "fichier",
        name,
        READ,
        f"« {quoted(name)} » : aucun fichier de ce nom ; un fichier, un dossier de fichiers {', '.join(READ)} ou un "
        f"motif est attendu, par exemple : {EXAMPLE}",
        f"“{quoted(name)}”: no such file.",
    )


def is_parquet(path: Path) -> bool:
    """Whether a file is Parquet, by its name."""
    return path.suffix.casefold() == PARQUET


def targets(paths: Sequence[Path], out: Path) -> dict[Path, Path]:
    """Where the result of each file goes.

    Args:
        paths: Files that are read.
        out: File, or folder where there are several.

    Raises:
        InvalidAnswer: What is there already forbids it, or the kind of file.
    """
    if len(paths) == 1 and (not out.is_dir() or is_parquet(out)):
        found = {paths[0]: out}
    elif out.is_file():
        raise _refused(
            out,
            "un dossier",
            f"c'est un fichier, et il y a {len(paths)} fichiers à écrire. Donner un dossier, par exemple : -o sortie",
            f"there are {len(paths)} files to write, name a folder.",
        )
    else:
        found = {path: out / _named_after(path) for path in paths}
        if len(set(found.values())) < len(paths):
            raise _refused(
                out,
                "des noms différents",
                f"deux fichiers auraient le même nom dans ce dossier. Les donner en deux fois, par exemple : {EXAMPLE}",
                "two files would have one name.",
            )
    for path, target in found.items():
        if target.suffix.casefold() not in WRITTEN:
            raise _refused(
                target,
                WRITTEN,
                f"écrire un fichier {', '.join(WRITTEN)}, par exemple : -o resultat.csv",
                "name a file of text, or Parquet.",
            )
        if target.is_dir():
            raise _refused(
                target,
                "un autre nom",
                "c'est un dossier qui existe déjà, et il n'est pas remplacé. Écrire ailleurs, par exemple : -o "
                "resultat.parquet",
                "this folder exists.",
            )
        if any(target.resolve() == other.resolve() for other in paths):
            raise _refused(
                target,
                "un autre nom",
                f"c'est le fichier lu, {path}, qui ne doit pas être remplacé. Écrire ailleurs, par exemple : -o "
                "resultat.csv",
                "this is the file that is read.",
            )
    return found


def _named_after(path: Path) -> str:
    return path.name if path.suffix.casefold() not in WORKBOOKS else f"{path.stem}.csv"


def _refused(out: Path, allowed: object, fr: str, en: str) -> InvalidAnswer:
    return refusal("-o", str(out), allowed, f"-o {out} : {fr}", f"-o {out}: {en}")


class Beside:
    """Files written beside their places.

    Args:
        targets: By any key, the places.
    """

    def __init__(self, targets: dict[Path, Path]) -> None:
        self.places = {key: target.with_name(f".{target.name}.part") for key, target in targets.items()}

    def opened(self, key: Path) -> BinaryIO:
        """Begin to write one."""
        return self.places[key].open("wb")


@contextmanager
def replaced(targets: dict[Path, Path]) -> Iterator[Beside]:
    """Files written beside their places, which they take once all is done; nothing is left of a work that fails.

    Args:
        targets: By any key, the places.
    """
    beside = Beside(targets)
    made = [
        folder
        for target in targets.values()
        for folder in (target.parent, *target.parent.parents)
        if not folder.exists()
    ]
    for target in targets.values():
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield beside
        for key, target in targets.items():
            beside.places[key].replace(target)
    except BaseException:
        for part in beside.places.values():
            _remove(part)
        for folder in sorted(set(made), key=lambda folder: -len(folder.parts)):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
