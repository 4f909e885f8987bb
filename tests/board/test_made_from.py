"""A sheet is made from the one before it: what a rule receives unchanged is not looked at again."""

from typing import Any

import pytest
from dossiers import dossiers

from bonemets.board import assessment
from bonemets.board.patient_case import described, read
from bonemets.board.sheet import Sheet, sheet
from bonemets.board.topic import Topic
from bonemets.browser import board
from bonemets.kernel.evaluation import Evaluation, assess
from bonemets.kernel.rule import Rule
from bonemets.render import sheet_html as html

FEMUR = {"bone": "trochanteric", "mirels_size": "over_two_thirds", "mirels_type": "lytic", "fracture": "no"}


def taken_back(parts: dict[str, Any]) -> list[dict[str, Any]]:
    """The same dossier without one answer about the patient."""
    patient = parts["patient"]
    return [
        {**parts, "patient": {name: answer for name, answer in patient.items() if name != gone}} for gone in patient
    ]


def test_a_sheet_made_from_another_is_the_one_that_is_made_from_nothing() -> None:
    before: Sheet | None = None
    for parts in dossiers(12):
        for plain in (parts, *taken_back(parts)[:6]):
            case, _ = read(plain)
            before = sheet(case, before)
            assert html.render(before) == html.render(sheet(case))


def test_only_the_rules_whose_answers_changed_are_applied_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten femurs, of which one is rated again: its score, and what takes its total."""
    mild, functional = FEMUR | {"mirels_pain": "mild"}, FEMUR | {"mirels_pain": "functional"}
    first = sheet(described([Topic.FRACTURE], {}, [mild] * 10))
    applied = []

    def counted(rule: Rule[..., Any], *received: Any) -> Evaluation:
        applied.append(rule.name)
        return assess(rule, *received)

    monkeypatch.setattr(assessment, "assess", counted)
    second = sheet(described([Topic.FRACTURE], {}, [*[mild] * 9, functional]), first)
    assert applied == ["mirels", "surgery_indication"]
    assert len(second.assessments) == len(first.assessments) == 20


def test_an_answer_and_the_same_one_proposed_are_told_apart() -> None:
    """A grade C makes the deficit incomplete; a reader who answers it so has it without the mark of a proposal."""
    proposed = sheet(described([Topic.SPINE_SURGERY], {"frankel": "c"}))
    answered = sheet(described([Topic.SPINE_SURGERY], {"frankel": "c", "deficit": "incomplete"}), proposed)
    (before,), (after,) = proposed.assessments, answered.assessments
    assert (set(before.proposals), set(after.proposals)) == ({"deficit"}, set())


def test_the_page_keeps_no_sheet_once_it_is_emptied() -> None:
    board.respond({"topics": ["fracture"], "lesions": [{"bone": "pelvis", "fracture": "yes"}]}, {})
    board.respond({}, {})
    (kept,) = board._shown
    assert kept
    assert kept.case.is_empty
    assert not kept.assessments
