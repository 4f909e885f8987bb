"""The search engine that the pages carry: MiniSearch, from its npm package, with its licence."""

import json
from pathlib import Path


def copy_engine(root: Path, out: Path) -> None:
    """Write the engine that the search worker imports.

    Args:
        root: Folder in which `npm ci` has put `node_modules/minisearch`.
        out: Folder of the search worker.

    Raises:
        FileNotFoundError: The package is not installed.
    """
    package = root / "node_modules/minisearch"
    if not package.is_dir():
        raise FileNotFoundError(f"no MiniSearch in {package}: run `npm ci`")
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    licence = (package / "LICENSE.txt").read_text("utf-8").strip()
    engine, _, _ = (package / "dist/umd/index.js").read_text("utf-8").partition("//# sourceMappingURL=")
    (out / "minisearch.js").write_text(f"/*! MiniSearch {version}\n\n{licence}\n*/\n{engine}", "utf-8")
