"""The order of the rules, whichever was asked for first."""

import subprocess
import sys

NAMES = "from bonemets.kernel.rule import find, rules; {}print([rule.name for rule in rules()])"


def listed(before: str) -> str:
    return subprocess.check_output([sys.executable, "-c", f"import bonemets; {NAMES.format(before)}"], text=True)


def test_the_order_of_the_rules_does_not_depend_on_what_was_asked_for_before() -> None:
    assert listed('find("zoledronic_dose"); find("antiresorptive_start"); ') == listed("")
