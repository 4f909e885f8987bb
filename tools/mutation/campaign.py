"""Try every fault against the tests, each in a process of its own that imports the faulty module.

The parent has loaded the test tools, the tables of cases and the oracles, and nothing of bonemets; a child made by fork
puts one fault in, tries the cases of the rules that import the module, its examples, then every test that can reach
the module and speaks of its rules, those that name the module first, until one fails.
The quick tests that name the module are tried on every fault before all the tests are on those left; no clock leaves a
test out, so a busy machine makes a campaign slower, and finds the same.
A campaign can be stopped at any moment and started again: what it finds is written as it goes in
`build/mutants.jsonl`, then in the record.
"""

import hashlib
import importlib
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import hypothesis

from bonemets_site.data import mutation_record
from bonemets_site.data.mutants import Mutant, faulty
from bonemets_site.paths import ROOT
from mutation.child import Verdict, sound, tried
from mutation.reach import TESTS, tests

FOUND = ROOT / "build" / "mutants.jsonl"
CHECKED = ROOT / "build" / "checked.txt"
_READY = ("casebook", "oracle", "oracle.notes", "hypothesis.strategies", "mkdocs.commands.build", "pybtex.database")
"""What the tests need and does not import bonemets: loaded once, in the parent."""
_SEED = 20261123


def every_mutant(only: tuple[str, ...]) -> list[Mutant]:
    """Faults of the modules whose name begins so, in an order that mixes the modules and never changes."""
    found = [mutant for name, faults in faulty().items() if name.startswith(only) for mutant in faults]
    random.Random(_SEED).shuffle(found)
    return found


def found_so_far() -> dict[str, Verdict]:
    """What the campaigns on this machine found, by the key of the fault."""
    lines = FOUND.read_text("utf-8").splitlines() if FOUND.exists() else []
    return {key: Verdict[verdict] for key, verdict in map(json.loads, lines)}


def work(todo: list[Mutant], until: float) -> None:
    """Try near and quick tests on each fault, then all of them on those that are left, until the time is up."""
    left: list[Mutant] = []
    with FOUND.open("a") as file:
        for mutants, quick in ((todo, True), (left, False)):
            for mutant in mutants:
                if time.monotonic() > until:
                    return
                verdict = tried(mutant, quick)
                if quick and verdict is Verdict.SURVIVED:
                    left.append(mutant)
                else:
                    print(json.dumps([mutant.key, verdict.name]), file=file, flush=True)
                if verdict is Verdict.SURVIVED:
                    tests = "near and quick test" if quick else "test"
                    print(f"{mutant.module}: no {tests} sees {mutant.before} -> {mutant.after}", flush=True)


def check_tests(names: list[str]) -> None:
    """Run all that these modules are tried with, once, without any fault, and time them, unless it was done.

    Raises:
        RuntimeError: They fail, and would see a fault everywhere.
    """
    files = tuple(sorted({file for name in names for file in tests(name)}))
    state = _state(files)
    if state in _checked():
        return
    if not sound(names, files):
        raise RuntimeError("a test, a case or an example fails without any fault: see what `make test` says of it")
    with CHECKED.open("a") as file:
        print(state, file=file)


def _checked() -> set[str]:
    return set(CHECKED.read_text("utf-8").split()) if CHECKED.exists() else set()


def _state(files: Sequence[Path]) -> str:
    """Checksum of the package, of everything under `tests`, and of which tests are run."""
    digest = hashlib.sha256("".join(map(str, files)).encode())
    for path in sorted([*(ROOT / "src" / "bonemets").rglob("*.py"), *TESTS.rglob("*")]):
        if path.is_file() and path.suffix != ".pyc" and path != mutation_record.FILE:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def campaign(only: tuple[str, ...], minutes: float, workers: int) -> None:
    """Try what was not tried yet, and once more what no test saw and nobody has explained: one may be new."""
    hypothesis.settings.register_profile(
        "mutation", derandomize=True, database=None, deadline=None, suppress_health_check=list(hypothesis.HealthCheck)
    )
    hypothesis.settings.load_profile("mutation")
    FOUND.parent.mkdir(exist_ok=True)
    sys.path.insert(0, str(TESTS))
    for name in _READY:
        importlib.import_module(name)
    keep(found_so_far())
    known = mutation_record.read()
    todo = [mutant for mutant in every_mutant(only) if not known.verdict(mutant) and not known.why(mutant)]
    check_tests(sorted({mutant.module for mutant in todo}))
    until = time.monotonic() + 60 * minutes
    children = []
    for worker in range(workers):
        if not (child := os.fork()):
            work(todo[worker::workers], until)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    found = found_so_far()
    keep(found)
    print(", ".join(f"{verdict.name.lower()} {count}" for verdict, count in Counter(found.values()).items()))


def keep(found: dict[str, Verdict]) -> None:
    """Write in the record what was found, and forget it here."""
    mutation_record.write({key: verdict is not Verdict.SURVIVED for key, verdict in found.items()})
    FOUND.unlink(missing_ok=True)
