"""What the site is made from: `inputs.txt` lists it for make, the tests and the build, which reads nothing else.

`python -m bonemets_site.inputs mkdocs build` runs another program under the same rule.
"""

import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bonemets_site.paths import ROOT

LIST = ROOT / "inputs.txt"
MADE = ("build", "node_modules", "site", "site-zensical")
"""Folders of the repository that the build may read besides, with those whose name starts with a dot."""


def inputs(mark: str = "") -> tuple[str, ...]:
    """Files and folders of the list, from the root of the repository.

    Args:
        mark: Only those that carry this word.
    """
    lines = (line.split() for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#"))
    return tuple(name for name, *marks in lines if not mark or mark in marks)


def files(mark: str = "") -> list[Path]:
    """Every file of the list, byte code left out.

    Args:
        mark: Only those that carry this word.
    """
    every = (path for name in inputs(mark) for path in [ROOT / name, *(ROOT / name).rglob("*")])
    return sorted(path for path in every if path.is_file() and path.suffix != ".pyc")


def watch() -> None:
    """From now on, end this process where it reads a file of the repository that is not listed.

    Nothing that catches exceptions, as a Markdown extension does, can hide the end of a process.
    """
    known = (LIST.name, *inputs(), *MADE)

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        if event != "open" or not isinstance(arguments[1], str) or isinstance(arguments[0], int):
            return
        path = Path(os.path.abspath(os.fsdecode(arguments[0])))  # noqa: PTH100 (a link is where it is listed)
        if path.is_relative_to(ROOT) and not set(arguments[1]) & set("wax+"):
            name = _source(path).relative_to(ROOT)
            if not any(name.is_relative_to(one) for one in known) and not name.parts[0].startswith("."):
                raise SystemExit(f"The site is made from {name}, which {LIST.name} does not list: add it there.")

    sys.addaudithook(look)


def _source(path: Path) -> Path:
    """What byte code was compiled from, where it is byte code."""
    return path.parents[1] / f"{path.name.partition('.')[0]}.py" if path.parent.name == "__pycache__" else path


def run(*command: str, env: Mapping[str, str] | None = None) -> None:
    """Run a module of Python as a program that reads nothing else either.

    Args:
        command: Its name and its arguments.
        env: Variables added to the environment.

    Raises:
        subprocess.CalledProcessError: It fails.
    """
    started = [sys.executable, "-m", "bonemets_site.inputs", *command]
    subprocess.run(started, cwd=ROOT, check=True, env={**os.environ, **(env or {})})


if __name__ == "__main__":
    watch()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
