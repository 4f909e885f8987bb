"""What part of the code the tests run, as it was last recorded."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from bonemets_site.paths import ROOT

FILE = ROOT / "tests" / "coverage.json"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a folder or of a module.

    Args:
        covered: How many the tests ran.
        lines: How many can be run.
    """

    covered: int
    lines: int

    @classmethod
    def of(cls, parts: Iterable[Self]) -> Self:
        """Add parts up."""
        counted = list(parts)
        return cls(sum(part.covered for part in counted), sum(part.lines for part in counted))

    @property
    def rate(self) -> float:
        """Part of the lines that the tests ran."""
        return self.covered / self.lines


@dataclass(frozen=True, slots=True)
class Record:
    """What was counted.

    Args:
        day: When.
        parts: Lines by folder of `src` (`python`) and by module of `frontend` (`scripts`).
    """

    day: str
    parts: Mapping[str, Mapping[str, Part]]


def read() -> Record:
    """The record as it is committed."""
    found = json.loads(FILE.read_text("utf-8"))
    parts = {language: {name: Part(*one) for name, one in found[language].items()} for language in _LANGUAGES}
    return Record(found["day"], parts)


def write(parts: Mapping[str, Mapping[str, Part]]) -> None:
    """Keep what was counted."""
    day = datetime.now(UTC).date().isoformat()
    counted = {
        language: {name: [part.covered, part.lines] for name, part in parts[language].items()}
        for language in _LANGUAGES
    }
    written = json.dumps({"day": day, **counted}, indent=1)
    FILE.write_text(_PAIR.sub(r"[\1, \2]", written) + "\n", "utf-8")


_LANGUAGES = ("python", "scripts")
_PAIR = re.compile(r"\[\s+(\d+),\s+(\d+)\s+\]")
