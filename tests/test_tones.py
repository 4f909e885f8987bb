"""Every conclusion says by its tone what it asks."""

import pytest

from bonemets.kernel.result import Conclusion
from bonemets.kernel.rule import Rule, rules
from oracle import TONES

CONCLUDING = [rule for rule in rules() if issubclass(rule.conclusions, Conclusion)]


@pytest.mark.parametrize("rule", CONCLUDING, ids=lambda rule: rule.name)
def test_a_conclusion_says_by_its_tone_what_it_asks(rule: Rule[..., Conclusion]) -> None:
    expected = {code: tone for tone, codes in TONES[rule.name].items() for code in codes.split()}
    assert {conclusion.code: conclusion.tone.code for conclusion in rule.conclusions} == expected
