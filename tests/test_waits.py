"""No test waits for a length of time: it is too long on a quiet machine, and too short on a busy one."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
INSTEAD = {
    r"\bwait_for_timeout\(": "await what changes with `expect(…)`, or `until` and `drawn` of tests/browser/waiting.py; "
    "where time itself is tested, `page.clock.install()` then `page.clock.run_for(…)`",
    r"\bnetworkidle\b": "await the request with `page.expect_request_finished(…)`, or what it shows with `expect(…)`",
    r"\bsleep\(": "await the event that the sleep leaves time for",
    r"setTimeout\(\w+, *\d": "resolve the promise when the thing has happened, or let `page.clock.run_for(…)` pass",
}

LOOK_AGAIN = {"engines/driver.py", "engines/webkit.py", "engines/visit.py", "clusters/test_spark.py"}
"""They look again and again for a condition, where a browser or a cluster tells nothing by itself."""

NOTHING_COMES = {"security/attacks.py"}
"""What must not happen has no event to await: the attacks are given a time to succeed."""

EXCEPT = {Path(__file__), *(TESTS / path for path in LOOK_AGAIN | NOTHING_COMES)}


def fixed_waits(source: str) -> list[str]:
    """What to do about each length of time that a source waits for."""
    return [f"{found[0]!r}: {instead}" for wait, instead in INSTEAD.items() for found in re.finditer(wait, source)]


def test_no_test_waits_for_a_length_of_time() -> None:
    sources = [path for path in sorted(TESTS.rglob("*.py")) if path not in EXCEPT]
    found = [f"{path.relative_to(TESTS)}: {wait}" for path in sources for wait in fixed_waits(path.read_text("utf-8"))]
    assert found == [], "\n".join(found)


def test_a_fixed_wait_is_seen() -> None:
    waits = ["page.wait_for_timeout(200)", 'wait_until="networkidle"', "time.sleep(1)", "setTimeout(done, 400)"]
    assert [len(fixed_waits(wait)) for wait in waits] == [1] * len(waits)
