"""Registry of the gaps between the guideline and the publications it rests on.

Each gap says what the guideline prints, what the publication says, what bonemets does and why, in the module
`…_discrepancies` beside the rule that speaks of it; the registry is made by walking these modules.
Identifiers are permanent: they are anchors of the site.
"""

from functools import cache

from bonemets import guideline
from bonemets.kernel.discovery import declared
from bonemets.kernel.discrepancy import Discrepancy
from bonemets.kernel.text import in_order

SUFFIX = "_discrepancies"
"""End of the names of the modules that hold the entries."""


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
    found = (gap for _, gap in declared(guideline, Discrepancy, SUFFIX))
    return tuple(sorted(found, key=lambda gap: in_order(gap.section)))
