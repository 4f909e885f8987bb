"""What the modules of a package declare, found by walking it: nothing is registered by being imported."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def declared(package: ModuleType, kind: type[T], suffix: str = "") -> Iterator[tuple[str, T]]:
    """Every value of a kind, with the module that holds it, in the order of the modules' names.

    Args:
        package: Where to look, in all its folders.
        kind: What to look for.
        suffix: How the names of the modules to look into end.

    Examples:
        >>> from bonemets.guideline import spine
        >>> from bonemets.kernel.rule import Rule
        >>> [rule.name for module, rule in declared(spine, Rule) if module.endswith(".frankel")]
        ['frankel']
    """
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        if found.name.endswith(suffix):
            values = vars(import_module(found.name)).values()
            yield from ((found.name, value) for value in values if isinstance(value, kind))
