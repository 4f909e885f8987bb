"""Registry of the gaps between the guideline and the publications it rests on.

Each gap says what the guideline prints, what the publication says, what bonemets does and why, in the module
`…_discrepancies` beside the rule that speaks of it; the registry is made by walking these modules.
Identifiers are permanent: they are anchors of the site.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from bonemets import guideline
from bonemets.kernel.discrepancy import Discrepancy

_SUFFIX = "_discrepancies"


def discrepancies(section: str | None = None) -> tuple[Discrepancy, ...]:
    """The registry in the order of the guideline, or the part of it that concerns a section.

    Args:
        section: Section number such as `"3.5.2"`; all sections when left out.

    Examples:
        >>> [gap.id for gap in discrepancies("3.8.2")]
        ['frankel-sous-grades', 'frankel-reflexes']
    """
    return tuple(gap for gap in _registry() if section in (None, gap.section))


@cache
def _registry() -> tuple[Discrepancy, ...]:
    return tuple(sorted(_declared(), key=lambda gap: [int(part) for part in gap.section.split(".")]))


def _declared() -> Iterator[Discrepancy]:
    """Every discrepancy that a module beside a rule declares."""
    for found in walk_packages(guideline.__path__, f"{guideline.__name__}."):
        if found.name.endswith(_SUFFIX):
            yield from (value for value in vars(import_module(found.name)).values() if isinstance(value, Discrepancy))
