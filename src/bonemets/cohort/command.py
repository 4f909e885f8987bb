"""Command line: `bonemets cohort registre.csv --rule sins --rule tokuhashi --map MAP.toml -o resultat.csv`."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import bonemets
from bonemets.cohort import mapping, report, told
from bonemets.cohort.job import Job, Source, TextSource
from bonemets.cohort.places import EXAMPLE, TEXT, WORKBOOKS, Beside, absent, files, is_parquet, replaced, targets
from bonemets.cohort.refusal import refusal
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.text import number

NAME = "cohort"
"""What calls it: `bonemets cohort`."""

ROWS = "python"
"""The engine that needs nothing: one row after the other."""

ENGINES = ("polars", "duckdb", "spark", "dask", ROWS)

_DEFAULT = "polars"
_NEEDED = ("polars", "narwhals")
_REPORT = Path("<report>")


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
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        help=f"what does the work; {_DEFAULT}, part by part, for Parquet, and {ROWS}, row by row, for the rest",
    )
    parser.add_argument("--check", action="store_true", help="say what would not be read, and write a map to fill in")
    parser.add_argument(
        "--report", type=Path, metavar="REPORT.html", help="counts, totals and what missing answers cost"
    )
    parser.add_argument(
        "-o", "--out", type=Path, metavar="OUT", help="scored CSV or Parquet; a folder where there are several"
    )
    return parser


def _run(options: argparse.Namespace) -> None:
    if not options.check and not options.out:
        raise refusal(
            "-o", "", "un fichier", f"Dire où écrire le résultat (-o), par exemple : {EXAMPLE}", "Give -o OUT."
        )
    chosen = mapping.in_order(options.rule)
    given = mapping.read(_text(options.map), str(options.map)) if options.map and options.map.exists() else {}
    if options.map and not options.map.exists() and not options.check:
        raise absent(str(options.map))
    paths = files(options.files)
    job = Job(list(map(_source, paths)), chosen, options.encoding, _counter("lu"))
    job.decide(given)
    print("\n".join(told.understood(job)))
    if options.check:
        _write_map(job, options.map or Path("MAP.toml"))
        return
    places = targets(paths, options.out)
    with replaced(places | ({_REPORT: options.report} if options.report else {})) as beside:
        tell = _counter("calculé")
        for done in _scored(job, options.engine or _default(places), places, beside):
            tell(done)
        if options.report:
            made = datetime.now().astimezone().strftime("%d/%m/%Y %H:%M")
            with beside.opened(_REPORT) as out:
                out.write(report.document(job, made, bonemets.__version__).encode())
    print("\n".join(told.scored(job)))


def _default(places: Mapping[Path, Path]) -> str:
    """What is fastest: reading a text with the one reader takes longer than scoring its rows one by one."""
    return _DEFAULT if any(map(is_parquet, (*places, *places.values()))) else ROWS


def _scored(job: Job, engine: str, places: Mapping[Path, Path], beside: Beside) -> Iterator[int]:
    if engine != ROWS:
        from bonemets.cohort.engines import held

        for name in _NEEDED:
            held.module(name, f"--engine {engine}")
        from bonemets.cohort.engines import disk

        wanted = {str(path): (beside.places[path], is_parquet(place)) for path, place in places.items()}
        return disk.score(job, engine, wanted)
    for place in filter(is_parquet, places.values()):
        raise refusal(
            "-o",
            str(place),
            TEXT,
            f"-o {place} : --engine {ROWS} n'écrit pas de Parquet. Écrire un CSV, ou prendre --engine {_DEFAULT}, "
            "par exemple : -o resultat.csv",
            f"-o {place}: --engine {ROWS} writes no Parquet.",
        )
    return job.score(lambda source: beside.opened(Path(source.name)))


def _source(path: Path) -> Source:
    if is_parquet(path) or path.suffix.casefold() in WORKBOOKS:
        from bonemets.cohort.engines import held

        return held.source(path)
    return TextSource(str(path), lambda: path.open("rb"))


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
