"""A rule is declared once under its name, and tells that it was applied."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import bonemets
from bonemets import guideline
from bonemets.guideline.radiotherapy.mirels import Management, Pain, mirels
from bonemets.guideline.radiotherapy.mirels_discrepancies import EIGHT
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discovery import declared
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Band, Result, additive
from bonemets.kernel.rule import Rule, applied, band_words, discover, find, rule, rules
from bonemets.kernel.text import Text


@pytest.mark.parametrize(
    ("module", "told"),
    [
        ("mirels", r"elsewhere\.mirels: a rule of section 3\.5\.2 is called mirels already"),
        ("other", r"elsewhere\.other: it declares the rule mirels, and a rule is looked for in a module of its name"),
    ],
)
def test_a_second_rule_of_the_same_name_or_in_a_module_of_another_is_refused_and_the_first_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, told: str
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / f"{module}.py").write_text(SECOND, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "elsewhere", raising=False)
    known = rules()
    monkeypatch.setattr("bonemets.kernel.rule._PLACES", [])
    discover(import_module("elsewhere"))
    with pytest.raises(TypeError, match=told):
        rules()
    assert find("mirels") is mirels
    monkeypatch.setattr("bonemets.kernel.rule._PLACES", [])
    assert rules() == known


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


ALONE = """
import sys
from bonemets import evaluate, mirels
assert evaluate("mirels", {"pain": "mild"})["rule"] == mirels.name
from bonemets.kernel.rule import Rule
declared = [
    value.name
    for name, module in list(sys.modules.items())
    if name.startswith("bonemets.guideline.")
    for value in vars(module).values()
    if isinstance(value, Rule) and value.function.__module__ == name
]
assert declared == ["mirels"], declared
assert "tomita" in dir(sys.modules["bonemets"])
"""


def test_one_answer_imports_no_rule_but_its_own() -> None:
    subprocess.run([sys.executable, "-c", ALONE], check=True)


def test_the_order_of_the_rules_does_not_depend_on_what_was_asked_for_first() -> None:
    listed = "from bonemets.kernel.rule import find, rules; import bonemets; {}print([rule.name for rule in rules()])"
    asked = 'find("zoledronic_dose"); find("antiresorptive_start"); '
    first, second = (
        subprocess.check_output([sys.executable, "-c", listed.format(before)], text=True) for before in (asked, "")
    )
    assert first == second


def test_what_is_no_rule_is_not_found_nor_offered() -> None:
    for name in ("cautions", "spine.sins", "__init__", "clearance_of_nobody", ""):
        with pytest.raises(InvalidAnswer):
            find(name)
    with pytest.raises(AttributeError, match="no attribute 'cautions'"):
        getattr(bonemets, "cautions")  # noqa: B009 - mypy knows that there is none


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
