"""Whoever uses the results is told of each rule that changed: its version, and the patients concerned."""

import re
from typing import Any

import pytest

from bonemets.kernel.rule import Rule, rules
from bonemets_site.paths import ROOT

FIRST = "1.0.0"
TOLD = {
    (title, section): (version, patients)
    for title, section, version, patients in re.findall(
        r"^- (.+) \(([\d.]+)\), (\d+\.\d+\.\d+) : (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
}


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.version != FIRST], ids=lambda rule: rule.name)
def test_a_rule_that_changed_says_since_when_and_for_whom(rule: Rule[..., Any]) -> None:
    version, patients = TOLD.get((rule.title.fr, rule.section), ("", ""))
    assert version == rule.version, "say in CHANGELOG.md, under « Règles changées », for which patients it changed"
    assert patients


def test_no_rule_is_said_to_have_changed_that_did_not() -> None:
    changed = {(rule.title.fr, rule.section) for rule in rules() if rule.version != FIRST}
    assert TOLD.keys() == changed
