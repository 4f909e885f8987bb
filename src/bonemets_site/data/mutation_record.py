"""The committed record of the campaigns, set against the code as it is."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Self

from bonemets_site.data.mutants import Mutant, faulty, tail
from bonemets_site.paths import ROOT

FILE = ROOT / "tests" / "mutants.json"
WANTED = 0.95


@dataclass(frozen=True, slots=True)
class Total:
    """Faults of one or several modules.

    Args:
        faults: How many faults they can be given.
        killed: How many of them the tests saw.
        explained: How many the tests did not see, for a reason that somebody has given.
        untried: How many were never tried as the code stands.
    """

    faults: int
    killed: int
    explained: int
    untried: int

    @classmethod
    def of(cls, totals: Iterable[Self]) -> Self:
        """Add totals up."""
        counted = list(totals)
        names = ("faults", "killed", "explained", "untried")
        return cls(*(sum(getattr(one, name) for one in counted) for name in names))

    @property
    def survivors(self) -> int:
        """Faults that nobody has seen die: a fault that was not tried is one of them."""
        return self.faults - self.killed

    @property
    def rate(self) -> float:
        """Part of the faults that the tests saw."""
        return self.killed / self.faults


@dataclass(frozen=True, slots=True)
class Survivor:
    """A fault that was tried and that no test sees.

    Args:
        key: What it is known by.
        module: Last part of the name of its module.
        before: The expression as it stands.
        after: The expression with the fault.
        why: In French, why it may survive; empty until somebody has looked.
    """

    key: str
    module: str
    before: str
    after: str
    why: str = ""


@dataclass(frozen=True)
class Record:
    """What the campaigns found so far.

    Args:
        day: Day of the last one.
        seen: Keys of the faults that the tests saw.
        survivors: Faults that they did not see, by their keys.
    """

    day: str
    seen: frozenset[str]
    survivors: Mapping[str, Survivor]

    def verdict(self, mutant: Mutant) -> bool | None:
        """Whether a fault was seen; nothing where it was not tried."""
        return True if mutant.key in self.seen else False if mutant.key in self.survivors else None

    def why(self, mutant: Mutant) -> str:
        """Why a fault may survive; empty where nobody has said so."""
        return self.survivors[mutant.key].why if mutant.key in self.survivors else ""

    @cached_property
    def modules(self) -> dict[str, Total]:
        """Figures of each module as it stands."""
        return {name: self._total(faults) for name, faults in faulty().items()}

    @property
    def total(self) -> Total:
        """Figures of all the modules together."""
        return Total.of(self.modules.values())

    @property
    def packages(self) -> dict[str, Total]:
        """Figures of each folder; a module that stands in none is with `bonemets`."""
        found: dict[str, list[Total]] = defaultdict(list)
        for name, total in self.modules.items():
            found[name.rpartition(".")[0]].append(total)
        return {package: Total.of(found[package]) for package in sorted(found)}

    @property
    def left(self) -> tuple[Mutant, ...]:
        """Faults of the code as it stands that were tried and not seen."""
        return tuple(mutant for faults in faulty().values() for mutant in faults if self.verdict(mutant) is False)

    def _total(self, faults: tuple[Mutant, ...]) -> Total:
        counted = Counter(map(self.verdict, faults))
        explained = sum(1 for mutant in faults if self.verdict(mutant) is False and self.why(mutant))
        return Total(len(faults), counted[True], explained, counted[None])


def read() -> Record:
    """The record as it is committed; empty before the first campaign."""
    if not FILE.exists():
        return Record("", frozenset(), {})
    found = json.loads(FILE.read_text("utf-8"))
    survivors = (Survivor(**entry) for entry in found["survivors"])
    seen = frozenset(key for keys in found["seen"].values() for key in keys.split())
    return Record(found["day"], seen, {one.key: one for one in survivors})


def write(found: Mapping[str, bool]) -> None:
    """Add what a campaign found, by key; faults that the code can no longer be given are forgotten."""
    record = read()
    seen: dict[str, list[str]] = defaultdict(list)
    survivors = []
    for name, faults in faulty().items():
        for mutant in faults:
            verdict = found.get(mutant.key, record.verdict(mutant))
            if verdict:
                seen[tail(name)].append(mutant.key)
            elif verdict is False:
                survivors.append(Survivor(mutant.key, tail(name), mutant.before, mutant.after, record.why(mutant)))
    content = {
        "day": datetime.now(UTC).date().isoformat() if found else record.day,
        "seen": {name: " ".join(sorted(keys)) for name, keys in sorted(seen.items())},
        "survivors": [asdict(one) for one in sorted(survivors, key=lambda one: (one.module, one.key))],
    }
    FILE.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
