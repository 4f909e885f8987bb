"""Command line: `bonemets cohort registre.csv --rule sins --rule tokuhashi --map MAP.toml -o resultat.csv`."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import bonemets
from bonemets.cohort import mapping, report, told
from bonemets.cohort.job import Job, Source
from bonemets.cohort.refusal import refusal
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.text import number

NAME = "cohort"
"""What calls it: `bonemets cohort`."""

TEXT = (".csv", ".tsv", ".txt")
"""Ends of the names of files of text."""

_REPORT = Path("<report>")
_EXAMPLE = "bonemets cohort registre.csv --rule sins -o resultat.csv"


def main(arguments: Sequence[str]) -> int:
    """Score the patients of a file.

    Args:
        arguments: What follows `bonemets cohort`.

    Returns:
        Exit status: 0, or 2 where something cannot be used, and then nothing is written.
    """
    try:
        _run(_parser().parse_args(arguments))
    except InvalidAnswer as error:
        print(error.text.fr, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever reads wanted no more, as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(f"{error.filename or 'Fichier'} : {error.strerror or error}.", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"bonemets {NAME}", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, folders or patterns such as 'parts/*.csv'")
    parser.add_argument(
        "--rule", action="append", required=True, metavar="RULE", help="a rule to apply; may be repeated"
    )
    parser.add_argument(
        "--map", type=Path, metavar="MAP.toml", help="which column answers what, and what its texts mean"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="utf-8, windows-1252 or utf-16, where it is not found rightly"
    )
    parser.add_argument("--check", action="store_true", help="say what would not be read, and write a map to fill in")
    parser.add_argument(
        "--report", type=Path, metavar="REPORT.html", help="counts, totals and what missing answers cost"
    )
    parser.add_argument("-o", "--out", type=Path, metavar="OUT", help="scored file; a folder where there are several")
    return parser


def _run(options: argparse.Namespace) -> None:
    if not options.check and not options.out:
        raise refusal(
            "-o", "", "un fichier", f"Dire où écrire le résultat (-o), par exemple : {_EXAMPLE}", "Give -o OUT."
        )
    chosen = mapping.in_order(options.rule)
    given = mapping.read(_text(options.map), str(options.map)) if options.map and options.map.exists() else {}
    if options.map and not options.map.exists() and not options.check:
        raise _absent(str(options.map))
    paths = files(options.files)
    job = Job([Source(str(path), partial(_opened, path)) for path in paths], chosen, options.encoding, _counter("lu"))
    job.decide(given)
    print("\n".join(told.understood(job)))
    if options.check:
        _write_map(job, options.map or Path("MAP.toml"))
        return
    targets = _targets(paths, options.out)
    with replaced(targets | ({_REPORT: options.report} if options.report else {})) as opened:
        tell = _counter("calculé")
        for done in job.score(lambda source: opened(Path(source.name))):
            tell(done)
        if options.report:
            made = datetime.now().astimezone().strftime("%d/%m/%Y %H:%M")
            with opened(_REPORT) as out:
                out.write(report.document(job, made, bonemets.__version__).encode())
    print("\n".join(told.scored(job)))


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def files(names: Sequence[str]) -> list[Path]:
    """Every file that the names mean: a file, those of a folder, or those that match a pattern.

    Raises:
        InvalidAnswer: A name means none.
    """
    found: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.suffix.casefold() in TEXT)
        elif path.is_file():
            inside = [path]
        else:
            inside = sorted(one for one in _matching(path) if one.is_file())
        if not inside:
            raise _absent(name)
        found += inside
    return list(dict.fromkeys(found))


def _matching(pattern: Path) -> Iterator[Path]:
    return Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor)))


def _absent(name: str) -> InvalidAnswer:
    return refusal(
        "fichier",
        name,
        TEXT,
        f"« {quoted(name)} » : aucun fichier de ce nom ; un fichier, un dossier de fichiers {', '.join(TEXT)} ou un "
        f"motif est attendu, par exemple : {_EXAMPLE}",
        f"“{quoted(name)}”: no such file.",
    )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal(
            "fichier",
            str(path),
            "UTF-8",
            f"{path} : n'est pas en UTF-8. L'enregistrer en UTF-8, par exemple avec le Bloc-notes.",
            f"{path}: not UTF-8.",
        ) from None


def _targets(paths: Sequence[Path], out: Path) -> dict[Path, Path]:
    """Where the result of each file goes."""
    if len(paths) == 1 and not out.is_dir():
        targets = {paths[0]: out}
    elif out.is_file():
        raise refusal(
            "-o",
            str(out),
            "un dossier",
            f"-o {out} : c'est un fichier, et il y a {len(paths)} fichiers à écrire. Donner un dossier, par exemple : "
            "-o sortie",
            f"-o {out}: there are {len(paths)} files to write, name a folder.",
        )
    else:
        targets = {path: out / path.name for path in paths}
        if len(set(targets.values())) < len(paths):
            raise refusal(
                "-o",
                str(out),
                "des noms différents",
                f"-o {out} : deux fichiers de dossiers différents ont le même nom. Les donner en deux fois, par "
                f"exemple : {_EXAMPLE}",
                f"-o {out}: two files have one name.",
            )
    for path, target in targets.items():
        if target.suffix.casefold() not in TEXT:
            raise refusal(
                "-o",
                str(target),
                TEXT,
                f"-o {target} : écrire un fichier {', '.join(TEXT)}, par exemple : -o resultat.csv",
                f"-o {target}: name a file of text.",
            )
        if any(target.resolve() == other.resolve() for other in paths):
            raise refusal(
                "-o",
                str(target),
                "un autre nom",
                f"-o {target} : c'est le fichier lu, {path}, qui ne doit pas être remplacé. Écrire ailleurs, par "
                "exemple : -o resultat.csv",
                f"-o {target}: this is the file that is read.",
            )
    return targets


@contextmanager
def replaced(targets: dict[Path, Path]) -> Iterator[Callable[[Path], Any]]:
    """Files written beside their places, which they take once all is done; nothing is left of a work that fails."""
    beside = {path: target.with_name(f".{target.name}.part") for path, target in targets.items()}
    folders = [target.parent for target in targets.values() if not target.parent.exists()]
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)

    def opened(path: Path) -> BinaryIO:
        return beside[path].open("wb")

    try:
        yield opened
        for path, target in targets.items():
            beside[path].replace(target)
    except BaseException:
        for part in beside.values():
            part.unlink(missing_ok=True)
        for folder in folders:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise


def _write_map(job: Job, path: Path) -> None:
    """Write the map, and never over one that somebody may have filled in."""
    free = (path.with_stem(f"{path.stem}-{count}") for count in range(2, 1000))
    target = next(one for one in (path, *free) if not one.exists())
    with target.open("x", encoding="utf-8") as out:
        out.write(mapping.written(job.rules, job.map, job.waiting, job.available))
    print(f"\nCorrespondances écrites dans {target} : les compléter, puis --map {target}.")


def _counter(verb: str) -> Callable[[int], None]:
    """Progress in the terminal, on one line; nothing where the output is kept in a file."""

    def tell(rows: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{number(rows)} lignes, {verb}", end="", file=sys.stderr, flush=True)

    return tell
