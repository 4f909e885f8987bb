"""What a page loads when a reader first edits a cell: the editor, and the sources that tracebacks quote.

Neither is part of what a calculator waits for: the runtime carries byte code alone, a third of the size.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from bonemets_site.assets.bundler import esbuild
from bonemets_site.paths import FRONTEND

ENTRY = FRONTEND / "editor.mjs"


def build(root: Path, out: Path) -> None:
    """Write `editor.mjs`, in one file with the licences of what it is made of, and `sources.json`.

    Args:
        root: Folder in which `npm ci` has put the packages.
        out: Folder to write.

    Raises:
        FileNotFoundError: The bundler is not installed.
    """
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as work:
        bundle, report = Path(work) / "editor.mjs", Path(work) / "report.json"
        esbuild(root, [ENTRY], "--format=esm", f"--outfile={bundle}", f"--metafile={report}")
        packages = _packages(root, json.loads(report.read_text("utf-8"))["inputs"])
        (out / "editor.mjs").write_text(f"{_notice(packages)}{bundle.read_text('utf-8')}", "utf-8")
    (out / "sources.json").write_text(json.dumps(sources(root / "src"), ensure_ascii=False), "utf-8")


def sources(folder: Path) -> dict[str, str]:
    """Text of every module of the package, by the name that its byte code carries.

    Args:
        folder: Folder that holds the package.
    """
    files = sorted((folder / "bonemets").rglob("*.py"))
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def _packages(root: Path, inputs: dict[str, object]) -> list[Path]:
    """Folders of the npm packages that the bundle took code from."""
    found = set()
    for name in inputs:
        _, below, path = name.partition("node_modules/")
        if below:
            parts = path.split("/")
            found.add(root / "node_modules" / "/".join(parts[: 2 if parts[0].startswith("@") else 1]))
    return sorted(found)


def _notice(packages: list[Path]) -> str:
    """A comment with each package, its version and the text of its licence, each text once."""
    licences: dict[str, list[str]] = {}
    for package in packages:
        described = json.loads((package / "package.json").read_text("utf-8"))
        text = (package / "LICENSE").read_text("utf-8").strip()
        licences.setdefault(text, []).append(f"{described['name']} {described['version']}")
    return "".join(f"/*! {', '.join(names)}\n\n{text}\n*/\n" for text, names in licences.items())
