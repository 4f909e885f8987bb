"""The program that makes one file of many."""

from pathlib import Path


def bundler(root: Path) -> Path:
    """The program that makes one file of many.

    Raises:
        FileNotFoundError: It is not installed.
    """
    program = root / "node_modules/esbuild/bin/esbuild"
    if not program.is_file():
        raise FileNotFoundError(f"no bundler in {program}: run `npm ci`")
    return program
