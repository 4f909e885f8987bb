"""Python for the pages: Pyodide's core, the part of its library that the package needs, and the package.

As delivered, Pyodide spends most of its start compiling a library of which one module in five is used. Here the
modules that are really imported are found by using the package, and are shipped as byte code.

Both archives are ZIP files with compressed members, because not every host compresses `.zip` or `.bin`: this way
their size on the wire is their size on the disk, wherever the site is. Left to a host, compression would win 5 %.
They hold byte code alone, without docstrings; the sources that a traceback quotes come with the editor of the cells.
"""

import json
import shutil
import subprocess
from hashlib import sha256
from inspect import getfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bonemets_site.data.imports import imports, modules
from bonemets_site.data.unread import UNREAD
from bonemets_site.paths import FRONTEND
from bonemets_site.runtime import enclosure

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
"""Files of the `pyodide` package that are shipped as they are."""

READ = ("package.json", "pyodide-lock.json", "python_stdlib.zip")
"""Files of the `pyodide` package that the build reads."""

LAZY = {
    "_ast_unparse": "a dataclass without docstring writes its signature, and with it annotations as text",
    "csv": "a worked case reads a table with it",
    "encodings.cp1252": "a registry may be written in it",
    "encodings.utf_16": "the same",
    "encodings.utf_8_sig": "the same, and the scored file is",
}
"""Modules of the library to keep although using the package does not import them, with the reason."""

LEFT_OUT = {
    "cli": "the command line, which imports argparse",
    "__main__": "starts the command line",
    "cohort.command": "the command line of a cohort",
    "cohort.places": "the same",
    "cohort.engines": "scores the frames of a table engine, which a page does not have",
    "cohort.score": "the same",
}
"""Modules of the package that no page needs, with the reason."""

APART = "cohort"
"""Folder of the package that has an archive of its own, which the one page that needs it asks for."""

PATIENCE = 300
"""Seconds after which Pyodide, which does not settle when WebAssembly fails, is taken to have failed."""


class RuntimeBuildError(Exception):
    """The pages' Python cannot be made; the message says what to change."""


def build_runtime(root: Path, out: Path, package: Path | None = None) -> None:
    """Make the folder that the worker boots from, unless it is already made from the same inputs.

    Args:
        root: Folder in which `npm ci` has put `node_modules/pyodide`.
        out: Folder to write; what it holds besides is removed.
        package: Folder of the Python package, `src/bonemets` where it is left out.

    Raises:
        RuntimeBuildError: Something is missing here, or the package imports what the pages would not have.
    """
    package = package or root / "src/bonemets"
    pyodide = root / "node_modules/pyodide"
    if not (pyodide / "package.json").is_file():
        raise RuntimeBuildError(f"no Pyodide in {pyodide}: run `npm ci`")
    needed = modules(package, {f"{package.name}.{name}": reason for name, reason in LEFT_OUT.items()})
    shipped = {name: path for name, path in needed.items() if not name.endswith(UNREAD)}
    scripts = (enclosure.SCRIPT, enclosure.ENTRY, FRONTEND / "python.mjs")
    own = sorted(path for path in Path(__file__).parent.iterdir() if path.is_file())
    tools = [*scripts, Path(getfile(imports)), *own]
    inputs = _digest([*(pyodide / name for name in CORE + READ), *tools, *shipped.values()], package.name)
    if _is_made(out, inputs):
        return
    with TemporaryDirectory() as work:
        found = _run(pyodide, package, shipped, Path(work))
        refuse_missing(shipped, found)
        enclosure.write(root, Path(work))
        made = [*(pyodide / name for name in CORE), *sorted(Path(work).iterdir())]
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        for path in made:
            shutil.copyfile(path, out / path.name)
    manifest = {
        "versions": {"pyodide": found["pyodide"], "python": found["python"], package.name: found["version"]},
        "lock": found["lock"],
        "files": {path.name: _describe(out / path.name) for path in made},
        "rules": found["rules"],
        "modules": found["kept"],
        "inputs": inputs,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


def _is_apart(module: str, package: Path) -> bool:
    return f"{module}.".startswith(f"{package.name}.{APART}.")


def _digest(paths: list[Path], salt: str) -> str:
    """Fingerprint of everything that the output depends on."""
    digest = sha256(salt.encode())
    for path in paths:
        digest.update(f"{path.parent.name}/{path.name}".encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _describe(path: Path) -> dict[str, Any]:
    return {"bytes": path.stat().st_size, "sha256": sha256(path.read_bytes()).hexdigest()}


def _is_made(out: Path, inputs: str) -> bool:
    """Whether the folder was made from these inputs and is still whole; the manifest is written last."""
    try:
        manifest = json.loads((out / "manifest.json").read_text("utf-8"))
        return manifest["inputs"] == inputs and all(
            _describe(out / name) == described for name, described in manifest["files"].items()
        )
    except (OSError, ValueError, KeyError):
        return False


def _run(pyodide: Path, package: Path, shipped: dict[str, Path], work: Path) -> dict[str, Any]:
    """Use, compile and pack in Pyodide, under Node; then use again what was packed."""
    node = shutil.which("node")
    if not node:
        raise RuntimeBuildError("Node 20 or later is needed to compile Python for the pages")
    here = Path(__file__).parent
    plan = {
        "pyodide": str(pyodide.resolve()),
        "inside": str(here),
        "source": str(package.parent.resolve()),
        "work": str(work),
        "package": package.name,
        "modules": {name: path.relative_to(package.parent).as_posix() for name, path in shipped.items()},
        "lazy": list(LAZY),
        "apart": APART if any(_is_apart(name, package) for name in shipped) else "",
    }
    try:
        done = subprocess.run(
            [node, str(here / "node.mjs"), json.dumps(plan)], capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired as error:
        raise RuntimeBuildError(f"Pyodide under Node has not answered within {PATIENCE} s") from error
    if done.returncode:
        raise RuntimeBuildError(f"{package.name} does not work in Pyodide:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def refuse_missing(shipped: dict[str, Path], found: dict[str, Any]) -> None:
    """Look for imports that no use of the package has reached: the pages would not have these modules.

    Args:
        shipped: Modules of the package, with their files.
        found: What the build in Pyodide has reported.

    Raises:
        RuntimeBuildError: There are some; the message names each with its place.
    """
    have = {*found["kept"], *found["within"], *shipped}
    problems = []
    for path in shipped.values():
        for one in imports(path.read_text("utf-8"), str(path)):
            if one.module not in have:
                problems.append(f"{one.place} imports {one.module}, {_why(one.module, found)}")
            elif one.submodule in found["library"] and one.submodule not in have:
                problems.append(f"{one.place} imports {one.submodule}, {_why(one.submodule, found)}")
    if problems:
        raise RuntimeBuildError("\n".join(problems))


def _why(module: str, found: dict[str, Any]) -> str:
    if module in found["library"]:
        return f"which no rule has loaded: do without, or add it with the reason to LAZY in {__file__}"
    if module.partition(".")[0] == found["package"]:
        return f"which the pages do not get: see LEFT_OUT in {__file__}"
    return "which Pyodide does not have"
