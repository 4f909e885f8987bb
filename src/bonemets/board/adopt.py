"""Answers of a single calculator, taken over into a case."""

from collections.abc import Mapping
from typing import Any

from bonemets.board import label
from bonemets.board.answer_maps import screw_site_of_bone, site_of_bone
from bonemets.board.binding import BINDINGS, SPINE, Binding
from bonemets.board.described import Bone
from bonemets.board.item import BONE, ITEMS, Scope
from bonemets.board.step import Step
from bonemets.kernel.rule import find


def adoptable() -> tuple[str, ...]:
    """Names of the rules whose answers a case can take over."""
    return tuple(binding.rule.name for binding in BINDINGS if binding.items)


def adopted(rule: str, answers: Mapping[str, object], lesion: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The case that the answers of one calculator make.

    Args:
        rule: Name of the rule.
        answers: As for [`evaluate`][bonemets.evaluate].
        lesion: Which lesion was named beside them, if any.

    Returns:
        `topics`, `patient`, `lesions` and `done`, as a file holds them; empty for a rule that the sheet does not use.

    Examples:
        >>> adopted("mirels", {"site": "peritrochanteric", "pain": None})["lesions"]
        [{'bone': 'trochanteric', 'mirels_site': 'peritrochanteric', 'mirels_pain': None}]
    """
    found: dict[str, Any] = {"topics": [], "patient": {}, "lesions": [], "done": []}
    for binding in BINDINGS:
        if binding.rule.name == find(rule).name:
            found["topics"] = [binding.topics[0].code]
            described: dict[str, object] = _bone(binding, answers) | label.described(lesion or {})
            for name, given in answers.items():
                if item := binding.items.get(name):
                    (found["patient"] if item.scope is Scope.PATIENT else described)[item.name] = given
            for answer, criterion in binding.excluded.items():
                if answers.get(criterion.code) in (True, "yes"):
                    _exclude(found["patient"], described, answer)
            found["lesions"] = [described] if binding.scope is Scope.LESION or lesion else []
    return ticked(found)


def ticked(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The same case with its steps ticked where it answers « oui » to their item: a step not ticked is missing.

    Examples:
        >>> ticked({"patient": {"panoramic": "yes", "vitamin_d": "no"}, "done": []})
        {'patient': {}, 'done': ['panoramic']}
    """
    patient = dict(parts["patient"])
    said = {step: patient.pop(step.item.name, None) for step in Step if step.item}
    yes = [step.code for step, given in said.items() if step.answer and given == step.answer.code]
    return {**parts, "patient": patient, "done": list(dict.fromkeys([*parts["done"], *yes]))}


def _bone(binding: Binding, answers: Mapping[str, object]) -> dict[str, object]:
    """The bone that the answers name, where one alone does."""
    if binding.bones == SPINE:
        return {BONE.name: Bone.SPINE.code}
    for site_of in (site_of_bone, screw_site_of_bone):
        given = [answers.get(name) for name, item in binding.items.items() if item is site_of.gives]
        named = [bone for bone in Bone if given and [answer.code for answer in site_of(bone)] == given]
        if len(named) == 1:
            return {BONE.name: named[0].code}
    return {}


def _exclude(patient: dict[str, object], lesion: dict[str, object], answer: Any) -> None:
    for scope, answers in ((Scope.PATIENT, patient), (Scope.LESION, lesion)):
        for item in ITEMS[scope].values():
            if item.question is type(answer):
                answers[item.name] = answer.code
