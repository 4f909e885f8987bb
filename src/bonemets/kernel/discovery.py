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


def of_its_name(package: ModuleType, name: str) -> object:
    """What a module declares under the module's own name, none other of the package being imported for it.

    Args:
        package: Where to look, in all its folders.
        name: Of the module and of what it declares.

    Returns:
        What it declares, or nothing where there is no such module, or it declares nothing of this name.

    Examples:
        >>> from bonemets import guideline
        >>> of_its_name(guideline, "frankel").section, of_its_name(guideline, "cautions")
        ('3.8.2', None)
    """
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        if found.name.endswith(f".{name}"):
            return getattr(import_module(found.name), name, None)
    return None
