"""A fenced block that holds the name of what it shows."""

from collections.abc import Mapping
from typing import TypeVar

from pymdownx.superfences import SuperFencesException

T = TypeVar("T")


def named(language: str, source: str, known: Mapping[str, T]) -> T:
    """What a block names; a name that does not exist breaks the build.

    Args:
        language: Of the block, which says what it shows.
        source: Its body.
        known: What there is, by name.
    """
    name = source.strip()
    if name not in known:
        raise SuperFencesException(f"```{language}``` {name}: no such {language}; there are {', '.join(known)}")
    return known[name]
