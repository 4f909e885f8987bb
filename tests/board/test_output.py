"""Texts for the record and files: nothing lost, nothing that a record refuses, nothing that a file hides."""

import json
from pathlib import Path
from typing import Any

import pytest
from dossiers import dossiers

from bonemets import evaluate
from bonemets.board import adopt, schema
from bonemets.board.binding import BINDINGS
from bonemets.board.patient_case import described, read
from bonemets.board.sheet import sheet
from bonemets.board.step import STEP_ITEMS
from bonemets.board.topic import Topic
from bonemets.browser.api import handle
from bonemets.browser.board import opened
from bonemets.guideline.shared.age import Age
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.rule import find
from bonemets.render import sheet_html
from bonemets.render import sheet_text as text
from bonemets.render import sheet_wording as wording
from bonemets.render.text import plain


def test_every_text_goes_through_a_record_unchanged() -> None:
    for parts in dossiers(200):
        made = sheet(read(parts)[0])
        for copied in (text.block(made, "23/11/2026 14:05"), text.short(made, "23/11/2026 14:05"), text.line(made)):
            assert copied.encode("iso-8859-15").decode("iso-8859-15") == copied
        for several in (text.block(made), text.short(made)):
            lines = several.split("\r\n")
            assert lines.pop() == ""
            assert "\n" not in "".join(lines)
        assert "\n" not in text.line(made)


def test_unknown_and_missing_items_are_listed_with_versions() -> None:
    copied = text.block(
        sheet(described([Topic.INSTABILITY], {}, [{"bone": "spine", "level": "t12", "alignment": None}]))
    )
    assert "INCONNU : alignement (0, 2 ou 4)" in copied
    assert "NON RENSEIGNÉ : douleur (0, 1 ou 3), " in copied
    assert "MANQUANT : IRM de tout le rachis" in copied
    assert "règles : SINS 1.1.0" in copied
    assert '-> encore possible : "0 à 6 : stable", "7 à 12 : potentiellement instable"' in copied
    assert "localisation* : jonctionnelle" in copied
    assert "* correspondance proposée par le site" in copied


ORDER = (
    "QUESTION POSÉE : ",
    "SYNTHÈSE",
    "ÉTAT GÉNÉRAL : ",
    "DONNÉES À OBTENIR",
    "PROPOSITION DE LA RCP : ",
    "Référentiel",
)
"""Sections of the national form of a board."""
CASEBOOK = sorted((Path(__file__).parent / "cases").glob("*.json"))


@pytest.mark.parametrize("path", CASEBOOK, ids=lambda path: path.stem)
def test_a_record_follows_the_national_form_and_its_short_form_has_twelve_lines(path: Path) -> None:
    made = sheet(schema.opened(path.read_text("utf-8")))
    lines = text.block(made, "23/11/2026 14:05").split("\r\n")
    starts = [next((n for n, line in enumerate(lines) if line.startswith(part)), None) for part in ORDER]
    told = [place for place in starts if place is not None]
    assert told == sorted(told)
    assert len(told) == len(ORDER) - (not made.missing_answers)
    assert "PROPOSITION DE LA RCP : " in lines, "left blank"
    short = text.short(made, "23/11/2026 14:05").split("\r\n")
    assert short.pop() == ""
    assert len(short) <= 12
    for one in made.assessments:
        if one.rule.is_score or one.is_settled:
            assert plain(wording.result(one)) in "".join(short)
            assert plain(wording.reserve(one)) in "".join(short)


def test_the_short_form_of_any_dossier_has_twelve_lines() -> None:
    assert max(text.short(sheet(read(parts)[0])).count("\r\n") for parts in dossiers(200)) <= 12


def test_every_answer_is_in_the_record() -> None:
    """Those that no result rests on too, once a question to the board calls for them."""
    for parts in dossiers(150):
        made = sheet(read(parts)[0])
        told = text.block(made).lower()
        for answers in made.case.places.values():
            for name, answer in answers.known.items():
                if name not in STEP_ITEMS:
                    assert plain(answer.label.fr).lower() in told, name


def test_a_value_is_written_in_the_unit_in_which_it_was_typed() -> None:
    patient = {"sex": "female", "age": 70, "weight": 60, "creatinine": "1,1 mg/dL"}
    copied = text.block(sheet(described([Topic.ANTIRESORPTIVE], patient)))
    assert "créatininémie 1,1 mg/dL" in copied
    assert "11 mg/L" not in copied


def test_a_file_gives_the_same_dossier_back() -> None:
    for parts in dossiers(300):
        case, _ = read(parts)
        assert schema.opened(schema.written(case)) == case


GOOD: dict[str, Any] = {
    "format": "bonemets/fiche-rcp",
    "version": 1,
    "topics": ["fracture"],
    "patient": {"age": 70},
    "lesions": [{"bone": "pelvis"}],
    "done": [],
}
HOSTILE: dict[str, tuple[str, str]] = {
    "not JSON": ("<html>", "fichier"),
    "a list": ("[]", "fichier"),
    "deep": ("[" * 100_000, "fichier"),
    "of lists within lists": ("[" * 3_000 + "]" * 3_000, "fichier"),
    "of objects within objects": ('{"a":' * 2_000 + "1" + "}" * 2_000, "fichier"),
    "with a deep answer": (json.dumps({**GOOD, "patient": {"age": [[[70]]]}}), "fichier"),
    "of one text without end": ('"' + r"\"" * 90_000, "fichier"),
    "long": (" " * 300_000, "fichier"),
    "not a number": (json.dumps({**GOOD, "patient": {"age": float("nan")}}), "fichier"),
    "of another format": (json.dumps({**GOOD, "format": "other"}), "format"),
    "of a later version": (json.dumps({**GOOD, "version": 2}), "version"),
    "of version true": (json.dumps({**GOOD, "version": True}), "version"),
    "with an unknown part": (json.dumps({**GOOD, "name": "X"}), "name"),
    "with an unknown topic": (json.dumps({**GOOD, "topics": ["all"]}), "topics"),
    "with a topic that is no code": (json.dumps({**GOOD, "topics": [1]}), "topics"),
    "with an unknown item": (json.dumps({**GOOD, "patient": {"name": "X"}}), "patient.name"),
    "with an item of a lesion": (json.dumps({**GOOD, "patient": {"bone": "pelvis"}}), "patient.bone"),
    "with an unknown answer": (json.dumps({**GOOD, "lesions": [{"bone": "<img>"}]}), "lesions.0.bone"),
    "with a list for an answer": (json.dumps({**GOOD, "lesions": [{"bone": ["pelvis"]}]}), "lesions.0.bone"),
    "with true for an answer": (json.dumps({**GOOD, "patient": {"age": True}}), "patient.age"),
    "with an object for an answer": (json.dumps({**GOOD, "patient": {"age": {"value": 70}}}), "patient.age"),
    "beyond the possible": (json.dumps({**GOOD, "patient": {"age": 200}}), "patient.age"),
    "with an unconfirmed value": (json.dumps({**GOOD, "patient": {"weight": 30}}), "weight"),
    "with a lesion that is none": (json.dumps({**GOOD, "lesions": ["pelvis"]}), "lesions.0"),
    "with too many lesions": (json.dumps({**GOOD, "lesions": [{}] * 51}), "lesions"),
    "with a key given twice": ('{"format": "bonemets/fiche-rcp", "version": 1, "version": 1}', "version"),
}


def test_the_file_that_the_others_are_made_from_is_good() -> None:
    assert schema.opened(json.dumps(GOOD)).patient.known == {"age": Age(70)}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_and_the_place_is_told(kind: str) -> None:
    content, field = HOSTILE[kind]
    with pytest.raises(InvalidAnswer) as refused:
        schema.opened(content)
    assert refused.value.field == field


STRUCTURE = {
    kind
    for kind, (_, field) in HOSTILE.items()
    if ("." not in field and field not in ("weight", "topics")) or kind == "with a topic that is no code"
} | {"with a lesion that is none"}
"""Files of which nothing can be trusted; of the others, an answer alone cannot be used."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_page_opens_what_can_be_read_of_a_file_and_lists_the_rest(kind: str) -> None:
    content, field = HOSTILE[kind]
    reply = opened(content)
    if kind in STRUCTURE:
        assert reply["file"] is None
        assert reply["error"]
        return
    assert not reply["error"]
    place, _, name = field.rpartition(".")
    assert len(reply["left_out"]) == (field != "weight")
    kept = json.loads(content)
    assert reply["file"]["lesions"] == ([{}] if place == "lesions.0" else kept["lesions"])
    assert reply["file"]["topics"] == ([] if field == "topics" else kept["topics"])
    left = {item: given for item, given in kept["patient"].items() if item != name or not place}
    assert reply["file"]["patient"] == left


def test_a_file_that_an_editor_has_marked_is_read() -> None:
    assert schema.opened("\ufeff" + json.dumps(GOOD)).patient.known == {"age": Age(70)}


def test_brackets_in_a_text_are_not_levels() -> None:
    with pytest.raises(InvalidAnswer) as refused:
        schema.opened(json.dumps({**GOOD, "patient": {"age": '[[[["{{{{'}}))
    assert refused.value.field == "patient.age"


LONG = "9" * 180_000
LONG_ANSWERS: dict[str, dict[str, Any]] = {
    "a choice": {"patient": {"primary": LONG}},
    "a number": {"patient": {"age": LONG + " ans"}},
    "an item": {"patient": {LONG: "yes"}},
    "a topic": {"topics": [LONG]},
    "a part": {LONG: []},
    "a format": {"format": LONG},
    "a list": {"lesions": [[LONG]]},
    "an object": {"patient": {"age": {LONG: LONG}}},
}


@pytest.mark.parametrize("kind", LONG_ANSWERS)
def test_a_refusal_does_not_repeat_all_that_it_refuses(kind: str) -> None:
    reply = opened(json.dumps({**GOOD, **LONG_ANSWERS[kind]})[: schema.LONGEST])
    said = reply["error"] + " ".join(reply["left_out"])
    assert said
    assert len(said) < 1_000


@pytest.mark.parametrize(("rule", "answers"), [("mirels", {"site": LONG}), ("mirels", {LONG: "1"}), (LONG, {})])
def test_a_calculator_does_not_repeat_all_that_it_refuses(rule: str, answers: dict[str, str]) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        evaluate(rule, answers)
    assert len(refused.value.text.fr) < 1_500


def test_an_answer_that_cannot_be_used_keeps_the_rest() -> None:
    parts = {"topics": ["fracture"], "patient": {"life_expectancy": "long"}, "lesions": [{"bone": "upper_limb"}]}
    reply = json.loads(handle("board", json.dumps(["respond", parts, {}])))
    assert list(reply["errors"]) == ["patient.life_expectancy"]
    assert "Score de Mirels" in reply["html"]
    saved = json.loads(handle("board", json.dumps(["saved", parts])))
    assert saved["left_out"] == ["patient.life_expectancy"]
    assert schema.opened(saved["text"]).lesions[0].known["bone"].code == "upper_limb"


def test_the_door_calls_nothing_else() -> None:
    with pytest.raises(KeyError):
        handle("board", json.dumps(["schema"]))


@pytest.mark.parametrize("rule", adopt.adoptable())
def test_the_answers_of_every_calculator_can_be_taken_over(rule: str) -> None:
    declared = find(rule)
    answers = {name: question.every()[0].code for name, question in declared.questions.items()}
    parts = adopt.adopted(rule, answers)
    case, errors = read(parts)
    assert not errors
    assert not set(case.patient.given) & STEP_ITEMS, "the form has no question for a step"
    (binding,) = (binding for binding in BINDINGS if binding.rule is declared)
    taken = {**case.patient.known, **(case.lesions[0].known if case.lesions else {})}
    for name, item in binding.items.items():
        ticked = any(step.item is item for step in case.done)
        assert name not in answers or ticked or taken[item.name].code == answers[name]
    shown = {assessment.rule.name for assessment in sheet(case).assessments}
    assert rule in shown or (binding.bones and "bone" not in taken)


def test_an_exclusion_is_taken_over() -> None:
    assert adopt.adopted("rades", {"no_motor_deficit": "yes"})["patient"] == {"motor_deficit": "absent"}
    assert adopt.adopted("mirels", {"pelvis": "yes"})["lesions"] == [{"bone": "pelvis"}]


@pytest.mark.parametrize(
    ("site", "bone"), [("pelvis", {"bone": "pelvis"}), ("proximal_femur", {}), ("other", {}), (None, {})]
)
def test_the_bone_is_taken_over_where_the_site_of_the_screws_names_one(site: str | None, bone: dict[str, str]) -> None:
    """The upper end of the femur is two places of the skeleton."""
    (lesion,) = adopt.adopted("screw_fixation", {"site": site})["lesions"]
    assert lesion == bone | {"screw_site": site}


@pytest.mark.parametrize(("confirmed", "kept"), [(True, True), (False, False), ("yes", False), (None, False)])
def test_an_unusual_number_counts_only_where_it_is_confirmed(confirmed: object, kept: bool) -> None:
    given = {"weight": {"value": 30, "confirmed": confirmed}}
    case, errors = read({"topics": [], "patient": given, "lesions": [], "done": []})
    assert not errors
    assert ("weight" in case.patient.known, "weight" in case.patient.unconfirmed) == (kept, not kept)


def test_an_exclusion_that_is_ticked_is_taken_over_and_one_that_is_not_is_not() -> None:
    none, ticked, written, cleared = (
        adopt.adopted("mirels", {"pelvis": given}) for given in (None, True, "yes", False)
    )
    assert ticked == written != none == cleared


def test_contradictions_are_told_before_any_score() -> None:
    """A grade of Frankel that the compression belies: the score that rests on the grade comes after, in every form."""
    spine = {"bone": "spine", "level": "t12", "sins_pain": "none", "sins_type": "lytic", "painful": "yes"}
    made = sheet(described([Topic.INSTABILITY, Topic.PAIN], {}, [spine, {**spine, "level": "l1"}]))
    told = made.contradictions
    assert told
    for form, said, score in (
        (sheet_html.render(made), wording.CONTRADICTIONS, "sheet__overview"),
        (text.block(made), plain(wording.CONTRADICTIONS).upper(), "SCORE SINS"),
        (text.short(made), plain(wording.CONTRADICTIONS), "SINS "),
        (text.line(made), "contradictions : ", "SINS "),
    ):
        assert -1 < form.find(said) < form.find(score), form
