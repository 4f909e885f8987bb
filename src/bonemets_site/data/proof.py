"""What the tests of the rules found, run once for each state of the rules and read by the pages.

The build runs them first: a site whose rules fail their cases or their oracle is never made.
"""

import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from bonemets_site import inputs
from bonemets_site.paths import ROOT

FILE = ROOT / "build" / "proof.json"
TESTS = ("tests/test_cases.py", "tests/test_exhaustive.py")
RULES = "rules"
"""Mark of the inputs that they read."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was verified of a rule.

    Args:
        cases: How many cases of its table come from where, and how many answers are refused, all passed.
        combinations: Sets of answers compared with its oracle, all equal.
        whole: Whether these are all the combinations, or those at the edges and a sample.
    """

    cases: dict[str, int]
    combinations: int
    whole: bool


def state() -> str:
    """Checksum of everything that the tests read."""
    digest = hashlib.sha256()
    for path in [Path(__file__), *inputs.files(RULES)]:
        digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def refresh() -> None:
    """Run the tests of the rules, unless nothing they read has changed.

    Raises:
        subprocess.CalledProcessError: A test fails; no site is to be made.
    """
    now = state()
    if FILE.exists() and json.loads(FILE.read_text("utf-8"))["state"] == now:
        return
    FILE.parent.mkdir(exist_ok=True)
    report = FILE.with_suffix(".xml")
    inputs.run("pytest", "-q", "-o", "junit_family=xunit1", f"--junitxml={report}", *TESTS)
    proofs = {rule: asdict(proof) for rule, proof in _read(report).items()}
    found = {"state": now, "rules": proofs}
    FILE.write_text(json.dumps(found, indent=1), "utf-8")
    proof.cache_clear()


def _read(report: Path) -> dict[str, Proof]:
    cases: dict[str, Counter[str]] = defaultdict(Counter)
    compared: dict[str, tuple[int, bool]] = {}
    for test in ElementTree.parse(report).iter("testcase"):
        found = {entry.get("name"): str(entry.get("value")) for entry in test.iter("property")}
        if "combinations" in found:
            compared[found["rule"]] = int(found["combinations"]), found["whole"] == "True"
        elif "kind" in found:
            cases[found["rule"]][found["kind"]] += 1
    return {rule: Proof(dict(cases[rule]), *compared[rule]) for rule in compared}


@cache
def proof(rule: str) -> Proof:
    """What was verified of a rule, by the last run.

    Raises:
        KeyError: The tests did not speak of this rule.
    """
    return Proof(**json.loads(FILE.read_text("utf-8"))["rules"][rule])
