"""The program that makes one file of many, called here and nowhere else."""

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path


def esbuild(root: Path, entries: Sequence[Path], *options: str, outside: Iterable[str] = ()) -> None:
    """Make one file of each entry, with all that it imports.

    Args:
        root: Folder in which `npm ci` has put the bundler.
        entries: Modules or style sheets.
        *options: Of esbuild, where to write among them.
        outside: Modules that are left where they are.

    Raises:
        FileNotFoundError: The bundler is not installed.
    """
    program = root / "node_modules/esbuild/bin/esbuild"
    if not program.is_file():
        raise FileNotFoundError(f"no bundler in {program}: run `npm ci`")
    usual = ["--bundle", "--minify", "--charset=utf8", "--log-level=warning", "--target=es2022"]
    external = [f"--external:{name}" for name in outside]
    subprocess.run([str(program), *map(str, entries), *usual, *external, *options], cwd=root, check=True)
