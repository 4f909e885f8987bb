"""Registry of what was published since the guideline, or beside it.

Entries are declared in the modules `…_evidence` beside the rules, and the registry is made by walking them. Nothing
imports these modules: a rule cannot read them, and the Python of the pages does without.
Identifiers are permanent: they are anchors of the site.
"""

from functools import cache

from bonemets import guideline
from bonemets.kernel.discovery import declared
from bonemets.kernel.evidence import Evidence, Unverified
from bonemets.kernel.text import in_order

SUFFIX = "_evidence"
"""End of the names of the modules that hold the entries."""


def evidence(section: str | None = None) -> tuple[Evidence, ...]:
    """The registry in the order of the guideline, or the part of it that concerns a section.

    Args:
        section: Section number such as `"3.5.2"`; all sections when left out.

    Examples:
        >>> [entry.id for entry in evidence("3.8.1")]
        ['sins-exactitude-2021']
    """
    return tuple(entry for entry in _entries() if section is None or section in entry.sections)


def unverified(section: str | None = None) -> tuple[Unverified, ...]:
    """What could not be read, in the order of the guideline, or the part of it that concerns a section.

    Args:
        section: As for [`evidence`][bonemets.guideline.evidence.evidence].

    Examples:
        >>> all(entry.reason for entry in unverified())
        True
    """
    return tuple(entry for entry in _unread() if section is None or section in entry.sections)


@cache
def _entries() -> tuple[Evidence, ...]:
    found = (entry for _, entry in declared(guideline, Evidence, SUFFIX))
    return tuple(sorted(found, key=lambda entry: [*map(in_order, entry.sections)]))


@cache
def _unread() -> tuple[Unverified, ...]:
    found = (entry for _, entry in declared(guideline, Unverified, SUFFIX))
    return tuple(sorted(found, key=lambda entry: [*map(in_order, entry.sections)]))
