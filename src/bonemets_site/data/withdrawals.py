"""Rules, pages, sentences and releases that are withdrawn: one file, from which pages and `status.json` are made."""

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


@dataclass(frozen=True)
class Retraction:
    """A page, or one sentence of it, that must not be read any more.

    Args:
        page: Its address, from the home page; empty for the home page.
        sentence: The words, as the page shows them; empty for the whole page.
        before: The first day whose releases have the page right; nothing where none has. A sentence that a corrected
            page does not have needs none.
        date: Day of the decision.
        reason: In French; follows a colon.
    """

    page: str
    sentence: str
    before: date | None
    date: date
    reason: str

    def status(self) -> dict[str, str]:
        """As the pages read it."""
        return {
            "page": self.page,
            "sentence": self.sentence,
            "before": self.before.isoformat() if self.before else "",
            "date": f"{self.date:%d/%m/%Y}",
            "reason": self.reason,
        }


@dataclass(frozen=True)
class Oldest:
    """The oldest release that may still be used.

    Args:
        day: Its day of publication; copies of an earlier day give no result.
        date: Day of the decision.
        reason: In French; follows a colon.
    """

    day: date
    date: date
    reason: str

    def status(self) -> dict[str, str]:
        """As the pages read it."""
        return {"day": self.day.isoformat(), "date": f"{self.date:%d/%m/%Y}", "reason": self.reason}


@dataclass(frozen=True)
class Notices:
    """What is withdrawn besides rules."""

    pages: tuple[Retraction, ...] = ()
    oldest: Oldest | None = None

    def status(self) -> dict[str, Any]:
        """As the pages read it."""
        return {
            "pages": [one.status() for one in self.pages],
            "oldest": self.oldest.status() if self.oldest else None,
        }


def read_notices(text: str) -> Notices:
    """Pages, sentences and releases withdrawn, written in TOML.

    Raises:
        ValueError: A field is missing, unknown or of another kind; the build stops.

    Examples:
        >>> read_notices('''[oldest]
        ... day = 2026-12-01
        ... date = 2026-12-02
        ... reason = "essai"''').oldest.day.isoformat()
        '2026-12-01'
    """
    content = tomllib.loads(text)
    if unknown := set(content) - {"withdrawn", "pages", "oldest"}:
        raise ValueError(f"{FILE.name}: unknown tables {sorted(unknown)}")
    wanted, optional = {"page": str, "date": date, "reason": str}, {"sentence": (str, ""), "before": (date, None)}
    pages = tuple(Retraction(**_fields(entry, wanted, optional)) for entry in content.get("pages", []))
    oldest = content.get("oldest")
    return Notices(pages, Oldest(**_fields(oldest, {"day": date, "date": date, "reason": str}, {})) if oldest else None)


def _fields(entry: dict[str, Any], wanted: dict[str, type], optional: dict[str, tuple[type, Any]]) -> dict[str, Any]:
    kinds = wanted | {name: kind for name, (kind, _) in optional.items()}
    is_right = set(wanted) <= set(entry) <= set(kinds) and all(isinstance(entry[name], kinds[name]) for name in entry)
    if not is_right or not entry["reason"]:
        raise ValueError(f"{FILE.name}: a notice has {', '.join(wanted)}, and may have {', '.join(optional)}: {entry}")
    return {**{name: default for name, (_, default) in optional.items()}, **entry}


def notices(path: Path = FILE) -> Notices:
    """Everything withdrawn so far besides rules."""
    return read_notices(path.read_text("utf-8"))


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
