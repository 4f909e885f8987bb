"""The house and the road of an answer, read in the code: what the page « Architecture » draws."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bonemets_site.data.imports import imports
from bonemets_site.paths import FRONTEND, ROOT

PACKAGE = ROOT / "src" / "bonemets"
API = "respond"
"""Function that the page calls for an answer."""

ROAD = ("kernel/answers.py:read", "kernel/evaluation.py:assess", "render/result_html.py:result")
"""What this function calls, in this order."""

_ASKS = re.compile(rf'\w\("{API}"')
_JAVASCRIPT = re.compile(r"^(?:export )?(?:async )?function (\w+)\(", re.M)


@dataclass(frozen=True, slots=True)
class Step:
    """One file that an answer goes through.

    Args:
        file: Its path in the repository.
        function: The function that takes the answer.
        signature: What it takes and gives, where its language says so.
    """

    file: str
    function: str
    signature: str = ""

    @property
    def module(self) -> str:
        """Dotted name of a Python module; nothing for another file."""
        below, python, _ = self.file.removeprefix("src/").rpartition(".py")
        return below.replace("/", ".") if python else ""


@dataclass(frozen=True, slots=True)
class Room:
    """A folder of the package, or a module that stands beside the folders.

    Args:
        name: Its name.
        role: First sentence of its docstring.
        modules: How many modules it holds.
        asks: How many imports it makes from each other room.
    """

    name: str
    role: str
    modules: int
    asks: dict[str, int]


def road() -> tuple[Step, ...]:
    """From the key press to the result, in order.

    Raises:
        ValueError: The code does not go this way any more.
    """
    asked = _python("browser/api.py", API)
    calls = [node.func for node in ast.walk(asked) if isinstance(node, ast.Call)]
    places = {ast.unparse(call): (call.lineno, call.col_offset) for call in reversed(calls)}
    steps = [_step(*one.split(":")) for one in ROAD]
    met = [places.get(step.function) or places.get(f"{Path(step.file).stem}.{step.function}") for step in steps]
    if None in met or sorted(met) != met:  # type: ignore[type-var]
        raise ValueError(f"{API} does not call {ROAD} in this order any more: mend ROAD in {Path(__file__).name}")
    return (_entry(), _step("browser/api.py", API), *steps)


def house() -> tuple[tuple[Room, ...], ...]:
    """Layers of the package as the contract orders them, the highest first."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one.get("containers") == [PACKAGE.name])
    return tuple(tuple(_room(name) for name in layer.split(" | ")) for layer in layers)


def _entry() -> Step:
    found = []
    for path in sorted(FRONTEND.glob("*.mjs")):
        text = path.read_text("utf-8")
        for call in _ASKS.finditer(text):
            *_, function = _JAVASCRIPT.finditer(text, 0, call.start())
            found.append(Step(path.relative_to(ROOT).as_posix(), function[1]))
    if len(found) != 1:
        raise ValueError(f"one place of the front end is to ask « {API} », found {found}")
    return found[0]


def _step(path: str, function: str) -> Step:
    node = _python(path, function)
    taken = ", ".join(argument.arg for argument in node.args.args)
    given = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return Step((PACKAGE / path).relative_to(ROOT).as_posix(), function, f"({taken}){given}")


def _python(path: str, function: str) -> ast.FunctionDef:
    tree = ast.parse((PACKAGE / path).read_text("utf-8"))
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == function]
    if len(found) != 1:
        raise ValueError(f"{path} has no function « {function} » any more")
    return found[0]


def _room(name: str) -> Room:
    folder = PACKAGE / name
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    said = ast.get_docstring(ast.parse(files[0].read_text("utf-8"))) or ""
    asked = Counter(other for file in files for other in _asked(file) if other != name)
    modules = [file for file in files if file.name != "__init__.py"]
    return Room(name, said.partition("\n\n")[0], len(modules), dict(asked.most_common()))


def _asked(file: Path) -> Iterator[str]:
    for one in imports(file.read_text("utf-8"), file.name):
        package, _, rest = f"{one.module}.{one.attribute}".partition(".")
        if package == PACKAGE.name and one.module != PACKAGE.name:
            yield rest.partition(".")[0]
        elif one.attribute and (PACKAGE / one.attribute).is_dir() and one.module == PACKAGE.name:
            yield one.attribute
