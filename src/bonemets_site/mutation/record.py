"""The committed record of the campaigns. Nothing here imports bonemets, which each child must import itself."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from bonemets_site.mutation.mutants import Mutant, digest, modules, mutants
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
class Survivor:
    """A fault that no test sees.

    Args:
        module: Where it is.
        before: The expression as it stands.
        after: The expression with the fault.
        why: In French, why it may survive; empty until somebody has looked.
    """

    module: str
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
    def killed(self) -> float:
        """Part of the faults tried that the tests saw."""
        tried = sum(counted.tried for counted in self.modules.values())
        return sum(counted.killed for counted in self.modules.values()) / tried if tried else 0


def read() -> Record:
    """The record as it is committed."""
    found = json.loads(FILE.read_text("utf-8"))
    counted = {name: Counted(**entry) for name, entry in found["modules"].items()}
    return Record(found["day"], counted, tuple(Survivor(**entry) for entry in found["survivors"]))


def write(seen: dict[Mutant, bool]) -> None:
    """Write what is known of the modules as they are; what was said of a survivor is kept."""
    said = {(one.module, one.before, one.after): one.why for one in read().survivors} if FILE.exists() else {}
    tried = Counter(mutant.module for mutant in seen)
    killed = Counter(mutant.module for mutant, is_killed in seen.items() if is_killed)
    counted = {
        name: Counted(digest(name), faults, tried[name], killed[name])
        for name, path in modules().items()
        if (faults := len(mutants(name, path.read_text("utf-8")))) and tried[name]
    }
    left = sorted((m.module, m.line, m.before, m.after) for m, is_killed in seen.items() if not is_killed)
    survivors = [
        Survivor(module, before, after, said.get((module, before, after), "")) for module, _, before, after in left
    ]
    record: dict[str, Any] = {
        "day": datetime.now(UTC).date().isoformat(),
        "modules": {name: asdict(entry) for name, entry in counted.items()},
        "survivors": [asdict(one) for one in survivors],
    }
    FILE.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
