"""The part of the build that runs in Pyodide's own Python: use the package, compile it, pack it.

Byte code is only valid for the Python that made it, and an archive is only the same on every machine when
the compressor is: both come from the one that the pages will run. Imported there by `node.mjs`, twice: in
Pyodide as delivered, then in what the pages will download.
"""

import importlib
import json
import sys
import traceback
from pathlib import Path
from typing import Any

LIBRARY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
"""Where Pyodide keeps its standard library."""


def use(arguments: str) -> str:
    """Apply every rule and import every module of the package, so that nothing is left to be imported later.

    Args:
        arguments: JSON of `package`, its name, `modules`, those of its modules that are shipped, and `joined`, where
            the archive of the folder apart is, if it is there.

    Returns:
        JSON of `version`, `rules`, the names of those that a page can call, and `answered`, what it would be told.
    """
    plan = json.loads(arguments)
    package = importlib.import_module(plan["package"])
    if plan.get("joined"):
        package.__path__.append(plan["joined"])
    declared: tuple[Any, ...] = getattr(package, "rules", tuple)()
    imported = {name: importlib.import_module(name) for name in plan["modules"]}
    api = imported.get(f"{plan['package']}.browser.api")
    answered = [_ask(api, rule.name, answers) for rule in declared for answers in _answers(rule)] if api else []
    return json.dumps({"version": package.__version__, "rules": [rule.name for rule in declared], "answered": answered})


def _answers(rule: Any) -> list[dict[str, Any]]:
    """Nothing, the first answer of each question, an exclusion, an answer that is refused."""
    first = {name: question.every()[0] for name, question in rule.questions.items()}
    complete = {name: getattr(answer, "code", answer) for name, answer in first.items()}
    excluded = {criterion.code: True for criterion in rule.exclusions[:1]}
    return [{}, complete, excluded, dict.fromkeys(complete, "?"), {"?": "?"}]


def _ask(api: Any, rule: str, answers: dict[str, Any]) -> str:
    """Answer of the API; an error is written out as for a page, since that imports modules too."""
    try:
        return str(api.handle("respond", json.dumps([rule, answers, {}])))
    except ValueError as error:
        return "".join(traceback.format_exception_only(error))


def pack(arguments: str) -> str:
    """Write the archive of the library, cut to the modules loaded by now, and the archive of the package.

    Args:
        arguments: JSON of `modules` (name to path below `source`), `source` and `work`, the folder to write in,
            `lazy`, the modules of the library to add to the loaded ones, and `apart`, the folder of the package that
            has an archive of its own.

    Returns:
        JSON of `kept`, the modules of the library in its archive; `within`, those inside the interpreter, which
        no archive has to hold; `library`, all those that Pyodide delivers; and `python`, the version.
    """
    plan = json.loads(arguments)
    for name in plan["lazy"]:
        importlib.import_module(name)
    kept, within = _loaded()

    from zipfile import ZipFile  # only now: what this function needs is not what a page needs

    with ZipFile(LIBRARY) as library:
        library.extractall("/delivered")
        delivered = [name for name in library.namelist() if name.endswith(".py")]
    work = Path(plan["work"])
    _write(work / "library.zip", "/delivered", sorted(kept.values()))
    folder = f"{plan['package']}/{plan['apart']}/"
    apart = sorted(path for path in plan["modules"].values() if plan["apart"] and path.startswith(folder))
    _write(work / f"{plan['package']}.zip", plan["source"], sorted({*plan["modules"].values()} - {*apart}))
    if apart:
        _write(work / f"{plan['apart']}.zip", plan["source"], apart)
    names = (path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in delivered)
    return json.dumps(
        {
            "kept": sorted(kept),
            "within": sorted(within),
            "library": sorted(names),
            "python": sys.version.split()[0],
        }
    )


def _loaded() -> tuple[dict[str, str], set[str]]:
    """Modules imported so far from the library, with their path in it, and those built into the interpreter."""
    kept, within = {}, set(sys.builtin_module_names)
    for name, module in sys.modules.items():
        origin = str(getattr(getattr(module, "__spec__", None), "origin", None))
        if origin.startswith(f"{LIBRARY}/"):
            kept[name] = origin.removeprefix(f"{LIBRARY}/")
        elif origin == "frozen":
            within.add(name)
    return kept, within


def _write(archive: Path, source: str, paths: list[str]) -> None:
    """Compile modules without docstrings into a ZIP archive that depends on nothing but them."""
    from py_compile import PycInvalidationMode, compile
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    with ZipFile(archive, "w") as made:
        for path in paths:
            code = compile(
                f"{source}/{path}",
                cfile="/tmp/module.pyc",
                dfile=path,
                doraise=True,
                optimize=2,
                invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
            )
            member = ZipInfo(f"{path}c")  # dated 1980, the origin of the format
            member.compress_type = ZIP_DEFLATED
            made.writestr(member, Path(str(code)).read_bytes(), compresslevel=9)
