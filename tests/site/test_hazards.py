"""« Risques »: each hazard points to cautions, tests and pages that are there; each conclusion has its tone."""

import ast

import pytest

from bonemets.kernel.result import Conclusion
from bonemets.kernel.rule import rules
from bonemets_site.fences import hazards
from bonemets_site.paths import DOCS, ROOT

HAZARDS = pytest.mark.parametrize("hazard", hazards.registry(), ids=lambda hazard: hazard["cause"][:40])


@HAZARDS
def test_a_hazard_is_controlled_by_what_is_there(hazard: dict[str, list[str]]) -> None:
    assert set(hazard["cautions"]) <= hazards.cautions().keys(), "name a caution that a rule declares"
    for named in hazard["tests"]:
        path, _, name = named.partition("::")
        defined = [node.name for node in ast.parse((ROOT / path).read_text("utf-8")).body if hasattr(node, "name")]
        assert name in defined, f"{path} has no test of this name: {name}"
    for page in hazard["pages"]:
        assert (DOCS / page).is_file(), page
    assert hazard["tests"], "say what proves the control"


def test_what_is_urgent_stands_among_the_hazards() -> None:
    urgent = {name for name, one in hazards.cautions().items() if one.weight.code == "urgent"}
    assert urgent <= {name for hazard in hazards.registry() for name in hazard["cautions"]}


def test_every_conclusion_declares_a_tone_and_is_listed_under_it() -> None:
    shown = hazards.tones()
    for rule in rules():
        for conclusion in rule.conclusions:
            if isinstance(conclusion, Conclusion):
                assert conclusion.tone, f"{rule.name}: give {conclusion.code} a tone"
    told = sum(issubclass(rule.conclusions, Conclusion) and len(list(rule.conclusions)) for rule in rules())
    assert shown.count('<th scope="row">') == told
