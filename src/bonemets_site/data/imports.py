"""What a package imports, read in its source: also what a function imports only when it is called."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Import:
    """One absolute import.

    Args:
        module: Module that has to exist.
        attribute: Name taken from it, which may be a submodule.
        place: File and line.
    """

    module: str
    attribute: str
    place: str

    @property
    def submodule(self) -> str:
        """Name of the submodule that this import asks for, if there is one."""
        return f"{self.module}.{self.attribute}"


def modules(package: Path, left_out: Mapping[str, str]) -> dict[str, Path]:
    """Modules of a package, by dotted name.

    Args:
        package: Folder of the package.
        left_out: Names of the modules and folders to leave out, with the reason.

    Examples:
        >>> import bonemets.kernel
        >>> sorted(modules(Path(bonemets.kernel.__file__).parent, {}))[:2]
        ['kernel', 'kernel.answers']
    """
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not any(f"{name}.".startswith(f"{one}.") for one in left_out):
            found[name] = path
    return found


def imports(source: str, place: str) -> Iterator[Import]:
    """Absolute imports of a module, wherever they are in it.

    A name computed at run time (`importlib.import_module(name)`) cannot be seen here.

    Args:
        source: Text of the module.
        place: Its name in messages.

    Examples:
        >>> list(imports("def f(): import decimal", "rule.py"))
        [Import(module='decimal', attribute='', place='rule.py:1')]
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, "", f"{place}:{node.lineno}")
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                yield Import(node.module, alias.name, f"{place}:{node.lineno}")
