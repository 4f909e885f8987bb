"""A rule is declared once under its name, and tells that it was applied."""

from importlib import import_module
from pathlib import Path

import pytest

from bonemets import guideline
from bonemets.guideline.radiotherapy.mirels import Management, Pain, mirels
from bonemets.guideline.radiotherapy.mirels_discrepancies import EIGHT
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discovery import declared
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Band, Result, additive
from bonemets.kernel.rule import Rule, applied, band_words, discover, find, rule, rules
from bonemets.kernel.text import Text


def test_a_second_rule_of_the_same_name_is_refused_and_the_first_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "other.py").write_text(SECOND, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(TypeError, match=r"elsewhere\.other: a rule of section 3\.5\.2 is called mirels already"):
        discover(import_module("elsewhere"))
    assert find("mirels") is mirels


SECOND = """
from bonemets.guideline.radiotherapy.mirels import Management, Pain
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.result import Result
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text


@rule(
    section="3.5.2",
    title=Text("Autre", "Other"),
    purpose=Text("essai", "trial"),
    sources=(GUIDELINE.at("3.5.2"),),
    checked="2026-11-28",
)
def mirels(pain: Pain) -> Result[Management]:
    return Result(Management.SURGERY)
"""


def test_a_rule_is_found_without_being_exported_and_none_is_taken_by_being_declared() -> None:
    found = {rule for _, rule in declared(guideline, Rule)}
    assert found == set(rules())
    assert len({rule.section for rule in found}) > 20
    assert "half_points" not in [rule.name for rule in rules()]


class Half(Choice, question=Text("Demi", "Half"), source=GUIDELINE.at("1")):
    NONE = 0, "aucun", "none"
    HALF = 0.5, "demi", "half"
    TWO = 2, "deux", "two"


class Classes(Band):
    LOW = 0, "bas", "low"
    HIGH = 1.5, "haut", "high"


def test_a_class_of_half_points_ends_half_a_point_below_the_next() -> None:
    @rule(
        section="1",
        title=Text("Demi-points", "Half points"),
        purpose=Text("essai", "trial"),
        sources=(GUIDELINE.at("1"),),
        checked="2026-11-28",
    )
    def half_points(half: Half) -> Result[Classes]:
        return additive(Classes, half)

    assert [half_points.bounds(band) for band in Classes] == [(0, 1), (1.5, 2)]
    assert band_words(half_points, Classes.LOW) == "0 à 1 : bas"
    assert mirels.bounds(Management.BOARD) == (8, 8)


def test_looking_up_notes_applies_nothing() -> None:
    with applied() as versions:
        mirels.cautions_for(Pain.MILD)
    assert not versions


def test_a_discrepancy_that_is_attached_to_no_answer_is_refused_with_what_to_write() -> None:
    with pytest.raises(TypeError, match=r"takes_a_gap: give cautions only; a discrepancy makes one by `\.when"):

        @rule(
            section="1",
            title=Text("Écart", "Gap"),
            purpose=Text("essai", "trial"),
            sources=(GUIDELINE.at("1"),),
            checked="2026-11-29",
            cautions=(EIGHT,),  # type: ignore[arg-type]
        )
        def takes_a_gap(half: Half) -> Result[Classes]:
            return additive(Classes, half)
