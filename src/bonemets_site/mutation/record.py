"""The committed record of the campaigns. Nothing here imports bonemets, which each child must import itself."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Self

from bonemets_site.mutation.mutants import Mutant, digest, faulty, key
from bonemets_site.paths import ROOT

FILE = ROOT / "tests" / "mutants.json"
WANTED = 0.95


@dataclass(frozen=True, slots=True)
class Counted:
    """What was found of a module.

    Args:
        digest: Checksum of the module when it was tried.
        faults: How many faults it can be given.
        tried: How many of them were tried.
        killed: How many of these the tests saw.
    """

    digest: str
    faults: int
    tried: int
    killed: int


@dataclass(frozen=True, slots=True)
class Total:
    """What was found of several modules.

    Args:
        faults: How many faults they can be given.
        tried: How many of them were tried.
        killed: How many of these the tests saw.
    """

    faults: int
    tried: int
    killed: int

    @classmethod
    def of(cls, modules: Iterable[Counted]) -> Self:
        """Add modules up."""
        counted = list(modules)
        return cls(*(sum(getattr(one, name) for one in counted) for name in ("faults", "tried", "killed")))

    @property
    def rate(self) -> float | None:
        """Part of the faults tried that the tests saw; none when nothing was tried."""
        return self.killed / self.tried if self.tried else None


@dataclass(frozen=True, slots=True)
class Survivor:
    """A fault that no test sees.

    Args:
        module: Where it is.
        place: Which fault of the module it is.
        before: The expression as it stands.
        after: The expression with the fault.
        why: In French, why it may survive; empty until somebody has looked.
    """

    module: str
    place: int
    before: str
    after: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What the campaigns found so far."""

    day: str
    modules: dict[str, Counted]
    survivors: tuple[Survivor, ...]

    @property
    def total(self) -> Total:
        """Figures of all the modules together."""
        return Total.of(self.modules.values())

    @property
    def packages(self) -> dict[str, Total]:
        """Figures of each folder; a module that stands in none is with `bonemets`."""
        found: dict[str, list[Counted]] = {}
        for name, counted in self.modules.items():
            found.setdefault(name.rpartition(".")[0], []).append(counted)
        return {package: Total.of(found[package]) for package in sorted(found)}


def read() -> Record:
    """The record as it is committed; empty before the first campaign."""
    if not FILE.exists():
        return Record("", {}, ())
    found = json.loads(FILE.read_text("utf-8"))
    counted = {name: Counted(**entry) for name, entry in found["modules"].items()}
    return Record(found["day"], counted, tuple(Survivor(**entry) for entry in found["survivors"]))


def explained() -> dict[tuple[str, str, str], str]:
    """Why each survivor that somebody has looked at may survive, by its module and its two texts."""
    return {(one.module, one.before, one.after): one.why for one in read().survivors if one.why}


def complete() -> dict[str, bool]:
    """Whether each fault was seen, in the modules that were tried whole and have not changed since."""
    record = read()
    left = {(one.module, one.place) for one in record.survivors}
    return {
        key(mutant): (name, mutant.place) not in left
        for name, faults in faulty().items()
        if name in record.modules
        and record.modules[name].digest == digest(name)
        and record.modules[name].tried == len(faults)
        for mutant in faults
    }


def write(seen: dict[Mutant, bool]) -> None:
    """Write what is known of the modules as they are; what was said of a survivor is kept."""
    said = explained()
    tried = Counter(mutant.module for mutant in seen)
    killed = Counter(mutant.module for mutant, is_killed in seen.items() if is_killed)
    counted = {name: Counted(digest(name), len(faults), tried[name], killed[name]) for name, faults in faulty().items()}
    left = sorted((mutant for mutant, is_killed in seen.items() if not is_killed), key=lambda m: (m.module, m.place))
    survivors = [
        Survivor(m.module, m.place, m.before, m.after, said.get((m.module, m.before, m.after), "")) for m in left
    ]
    record: dict[str, Any] = {
        "day": datetime.now(UTC).date().isoformat(),
        "modules": {name: asdict(entry) for name, entry in counted.items()},
        "survivors": [asdict(one) for one in survivors],
    }
    FILE.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
