"""Rules withdrawn by name and version: one file, from which the pages and `status.json` are made."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bonemets.kernel.rule import find
from bonemets_site.paths import ROOT

FILE = ROOT / "withdrawals.toml"


@dataclass(frozen=True)
class Withdrawal:
    """Versions of a rule that give no result any more.

    Args:
        rule: Name of the rule.
        versions: Versions that are wrong.
        date: Day of the decision.
        reason: In French; follows a colon.
    """

    rule: str
    versions: tuple[str, ...]
    date: date
    reason: str

    def status(self) -> dict[str, Any]:
        """As the pages read it."""
        return {
            "rule": self.rule,
            "versions": list(self.versions),
            "date": f"{self.date:%d/%m/%Y}",
            "reason": self.reason,
        }


def read(text: str) -> tuple[Withdrawal, ...]:
    """Withdrawals written in TOML.

    Raises:
        ValueError: A field is missing or empty, or a version is no text; the build stops.
        LookupError: There is no such rule.

    Examples:
        >>> read('''[[withdrawn]]
        ... rule = "mirels"
        ... versions = ["1.0.0"]
        ... date = 2026-12-01
        ... reason = "essai"''')[0].status()["date"]
        '01/12/2026'
    """
    found = []
    for entry in tomllib.loads(text).get("withdrawn", []):
        if set(entry) != {"rule", "versions", "date", "reason"} or not all(entry.values()):
            raise ValueError(f"{FILE.name}: a withdrawal has rule, versions, date and reason, here {entry}")
        if not all(isinstance(version, str) for version in entry["versions"]):
            raise ValueError(f"{FILE.name}: versions are texts, here {entry['versions']}")
        found.append(Withdrawal(find(entry["rule"]).name, tuple(entry["versions"]), entry["date"], entry["reason"]))
    return tuple(found)


def withdrawals(path: Path = FILE) -> tuple[Withdrawal, ...]:
    """Everything withdrawn so far."""
    return read(path.read_text("utf-8"))
