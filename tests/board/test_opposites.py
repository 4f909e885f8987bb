"""What a rule of thumb finds opposite is a disagreement of the sheet, or was looked at and dismissed."""

import pytest

from opposites import dossiers, main, opposites


def test_nothing_opposite_is_left_in_a_sample(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(150) == 0, capsys.readouterr().out


def test_the_rule_of_thumb_finds_something() -> None:
    found = set().union(*map(opposites, dossiers(40, seed=1)))
    assert ("surgery_indication.curative", "treatment_after_surgery.not_healed") in found
