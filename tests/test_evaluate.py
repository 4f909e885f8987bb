"""The JSON door: what the worker, the command line and the notebooks send and receive."""

import json
import math
from functools import cache
from typing import Any

import pytest

from bonemets import InvalidAnswer, evaluate, mirels
from bonemets.kernel.evaluation import assess
from bonemets.kernel.rule import find
from oracle import ORACLES, Answer, Oracle

KEYS = {
    "rule",
    "version",
    "section",
    "status",
    "points",
    "range",
    "conclusions",
    "thresholds",
    "decisive",
    "next",
    "reasons",
    "notes",
    "cautions",
    "proposal",
    "tones",
    "exclusions",
    "unknown",
    "unconfirmed",
    "values",
}

MIRELS: dict[str, Answer] = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": "moderate"}


def samples(oracle: Oracle) -> list[dict[str, Any]]:
    """No answer, a complete set, one answer at a time, every exclusion, every measure."""
    first: dict[str, Any] = next(oracle.combinations())
    drawn: list[dict[str, Any]] = [{}, first]
    drawn += [{question: value} for question, values in oracle.domain.items() for value in values]
    drawn += [first | {code: True} for code in oracle.exclusions]
    drawn += [{question: value} for question, values in oracle.measured.items() for value in values]
    return drawn


@cache
def evaluated(rule: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """The samples of a rule, each with its result."""
    return [(answers, evaluate(rule, answers)) for answers in samples(ORACLES[rule])]


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_result_survives_json(oracle: Oracle) -> None:
    for _, result in evaluated(oracle.rule):
        assert json.loads(json.dumps(result, allow_nan=False)) == result
        assert set(result) == KEYS


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_result_names_its_rule(oracle: Oracle) -> None:
    result = evaluate(oracle.rule, {})
    assert (result["rule"], result["section"]) == (oracle.rule, oracle.section)
    assert [part.isdecimal() for part in result["version"].split(".")] == [True, True, True]


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_no_answer_leaves_everything_open(oracle: Oracle) -> None:
    result = evaluate(oracle.rule, {})
    assert result["status"] == "incomplete"
    assert result["points"] is None
    assert result["conclusions"] == list(oracle.conclusions)
    assert result["reasons"] == []
    assert result["exclusions"] == []
    assert all(threshold["state"] == "open" for threshold in result["thresholds"])


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_answers_are_left_as_they_were_given_and_give_the_same_result_twice(oracle: Oracle) -> None:
    for (answers, result), before in zip(evaluated(oracle.rule), samples(oracle), strict=True):
        assert evaluate(oracle.rule, answers) == result
        assert answers == before


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_the_order_of_the_answers_does_not_matter(oracle: Oracle) -> None:
    answers = next(oracle.combinations())
    backwards = dict(reversed(answers.items()))
    assert evaluate(oracle.rule, backwards) == evaluate(oracle.rule, dict(answers))


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_every_reason_speaks_both_languages_and_has_a_source(oracle: Oracle) -> None:
    for answers, result in evaluated(oracle.rule):
        for reason in result["reasons"]:
            assert reason["fr"], answers
            assert reason["en"], answers
            assert reason["source"], answers


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_every_note_speaks_both_languages_and_is_given_once(oracle: Oracle) -> None:
    for _, result in evaluated(oracle.rule):
        notes = result["notes"]
        identifiers = [note["id"] for note in notes]
        assert len(set(identifiers)) == len(identifiers)
        assert all(note["fr"] and note["en"] for note in notes)


EXCLUSIONS = [(oracle, code) for oracle in ORACLES.values() for code in oracle.exclusions]
EXCLUSION_IDS = [f"{oracle.rule}-{code}" for oracle, code in EXCLUSIONS]


@pytest.mark.parametrize("ticked", [True, "yes"])
@pytest.mark.parametrize(("oracle", "code"), EXCLUSIONS, ids=EXCLUSION_IDS)
def test_a_ticked_exclusion_wins_over_everything(oracle: Oracle, code: str, ticked: bool | str) -> None:
    complete: dict[str, Any] = next(oracle.combinations())
    partial = dict(list(complete.items())[:1])
    for answers in (complete, partial, dict.fromkeys(complete), {}):
        result = evaluate(oracle.rule, answers | {code: ticked})
        assert result["status"] == "not_applicable"
        assert result["points"] is None
        assert result["range"] is None
        assert result["conclusions"] == []
        assert result["thresholds"] == []
        assert result["decisive"] == []
        assert result["next"] is None
        assert result["exclusions"] == [code]


@pytest.mark.parametrize("blank", [False, "no", None])
@pytest.mark.parametrize(("oracle", "code"), EXCLUSIONS, ids=EXCLUSION_IDS)
def test_an_exclusion_that_is_not_ticked_changes_nothing(oracle: Oracle, code: str, blank: bool | str | None) -> None:
    answers: dict[str, Any] = next(oracle.combinations())
    assert evaluate(oracle.rule, answers | {code: blank}) == evaluate(oracle.rule, answers)


def test_all_ticked_exclusions_are_told_in_the_order_of_the_rule() -> None:
    result = evaluate("mirels", {"already_fractured": True, "spine": "yes", "pelvis": True})
    assert result["exclusions"] == ["pelvis", "spine", "already_fractured"]


def test_a_bad_answer_is_refused_even_beside_a_ticked_exclusion() -> None:
    with pytest.raises(InvalidAnswer):
        evaluate("mirels", {"pelvis": True, "pain": "severe"})


BAD_ANSWERS: list[tuple[str, str, Any]] = [
    ("mirels", "pain", "severe"),
    ("mirels", "pain", "MILD"),
    ("mirels", "pain", "légère"),
    ("mirels", "pain", ""),
    ("mirels", "pain", 2),
    ("mirels", "pain", 2.0),
    ("mirels", "pain", True),
    ("mirels", "pain", False),
    ("mirels", "pain", ["mild"]),
    ("mirels", "pain", {"code": "mild"}),
    ("mirels", "size", math.nan),
    ("mirels", "size", math.inf),
    ("mirels", "size", True),
    ("mirels", "size", [0.5]),
    ("mirels", "pelvis", "maybe"),
    ("mirels", "pelvis", 2),
    ("mirels", "pelvis", []),
    ("mirels", "pelvi", True),
    ("rades", "visceral", True),
    ("rades", "visceral", False),
    ("rades", "visceral", "oui"),
    ("rades", "interval", -math.inf),
    ("rades", "deficit_onset", math.nan),
    ("sins", "collapse", math.nan),
    ("sins", "collapse", "la moitié"),
    ("rades", "interval", "1 5"),
    ("frankel", "grade", "B1"),
    ("frankel", "grade", "D"),
    ("tokuhashi", "performance", math.inf),
    ("tokuhashi", "performance", True),
    ("tokuhashi", "vertebral", True),
    ("tokuhashi", "extraspinal", False),
    ("spine_strategy", "tokuhashi", True),
    ("spine_strategy", "tokuhashi", "neuf"),
    ("spine_strategy", "tokuhashi", "8,5"),
    ("spine_strategy", "tokuhashi", math.nan),
    ("spine_strategy", "tomita", [6]),
    ("functional_outcome", "age", math.inf),
    ("functional_outcome", "age", -math.inf),
    ("functional_outcome", "age", 10**400),
    ("functional_outcome", "age", ""),
    ("functional_outcome", "age", "nan"),
    ("functional_outcome", "age", "inf"),
    ("functional_outcome", "age", "6e1"),
    ("functional_outcome", "age", "6_5"),
    ("functional_outcome", "age", "0x41"),
    ("functional_outcome", "age", "1.200"),
    ("functional_outcome", "age", False),
    ("functional_outcome", "early_discovery", True),
]


@pytest.mark.parametrize(("rule", "field", "given"), BAD_ANSWERS, ids=lambda value: repr(value)[:40])
def test_a_bad_answer_names_what_was_given_and_what_is_allowed(rule: str, field: str, given: Any) -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate(rule, {field: given})
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.field == field
    assert error.given is given
    assert error.allowed
    french, english = error.text.fr, error.text.en
    assert str(error).startswith(french)
    assert french != english
    if isinstance(given, str):
        assert given in french
        assert given in english or given.replace(",", ".") in english


@pytest.mark.parametrize(
    ("rule", "field", "typed", "number"),
    [
        ("functional_outcome", "age", "65", 65),
        ("functional_outcome", "age", "65 ans", 65),
        ("functional_outcome", "age", "69,5", 69.5),
        ("functional_outcome", "age", "69.5", 69.5),
        ("spine_strategy", "tokuhashi", "9", 9),
        ("spine_strategy", "tomita", " 10 ", 10),
    ],
)
def test_a_number_may_be_typed_as_a_reader_writes_it(rule: str, field: str, typed: str, number: float) -> None:
    assert evaluate(rule, {field: typed}) == evaluate(rule, {field: number})


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_a_bad_code_is_answered_by_the_allowed_ones(oracle: Oracle) -> None:
    for question, values in oracle.codes.items():
        with pytest.raises(InvalidAnswer) as caught:
            evaluate(oracle.rule, {question: "no such code"})
        for code in values:
            assert str(code) in str(caught.value.allowed), f"{oracle.rule}.{question}"
            assert str(code) in str(caught.value), f"{oracle.rule}.{question}"


@pytest.mark.parametrize("name", ["mirel", "Mirels", "", "sins "])
def test_an_unknown_rule_is_refused_by_name(name: str) -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate(name, {})
    assert caught.value.given == name
    for rule in ORACLES:
        assert rule in str(caught.value.allowed)


def test_one_bad_answer_among_good_ones_is_enough() -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate("mirels", MIRELS | {"lesion": "osteolytic"})
    assert caught.value.field == "lesion"


NOTES: list[tuple[str, str, dict[str, Answer], dict[str, Answer]]] = [
    (
        "Mirels 8: the publication fixes, the guideline discusses",
        "mirels",
        MIRELS | {"size": "under_one_third"},
        MIRELS,
    ),
    ("Rades, fifteen months", "rades", {"interval": 15}, {"interval": "over_15_months"}),
    ("SINS, one half exactly", "sins", {"collapse": 50}, {"collapse": 49.9}),
    ("SINS, occiput missing from the print", "sins", {"location": "junctional"}, {"location": "mobile"}),
    ("SINS, retropulsion is no translation", "sins", {"alignment": "subluxation"}, {"alignment": "normal"}),
    ("SINS, « oui » means mechanical", "sins", {"pain": "mechanical"}, {"pain": "none"}),
    ("Tokuhashi, three foci", "tokuhashi", {"extraspinal": 3}, {"extraspinal": "zero"}),
    ("Tokuhashi, carcinoid", "tokuhashi", {"primary": "thyroid_group"}, {"primary": "rectum"}),
    (
        "Tokuhashi, carcinoid, and not every lung cancer",
        "tokuhashi",
        {"primary": "thyroid_group"},
        {"primary": "lung_group"},
    ),
    ("Strategy, Tokuhashi 6", "spine_strategy", {"tokuhashi": 6}, {"tokuhashi": 5}),
    ("Strategy, Tokuhashi 8", "spine_strategy", {"tokuhashi": 8}, {"tokuhashi": 9}),
    ("Strategy, Tomita 8", "spine_strategy", {"tomita": 8}, {"tomita": 9}),
    ("Strategy, discordant", "spine_strategy", {"tokuhashi": 12, "tomita": 9}, {"tokuhashi": 12, "tomita": 5}),
]


@pytest.mark.parametrize(("reason", "rule", "noted", "plain"), NOTES, ids=[name for name, *_ in NOTES])
def test_a_discrepancy_is_noted_where_it_matters(
    reason: str, rule: str, noted: dict[str, Answer], plain: dict[str, Answer]
) -> None:
    with_note, without = ({note["id"] for note in evaluate(rule, dict(answers))["notes"]} for answers in (noted, plain))
    assert with_note - without, f"{reason}: no note for {noted} beyond those of {plain}"


def test_one_half_exactly_says_whether_the_class_would_change() -> None:
    """Both classes of collapse are computed; the reader is told when the choice between them decides."""
    answers = {"location": "junctional", "pain": "mechanical", "lesion": "lytic", "posterolateral": "none"}
    changes = evaluate("sins", {**answers, "collapse": 50, "alignment": "deformity"})
    assert (changes["points"], changes["conclusions"]) == (13, ["unstable"])
    does_not = evaluate("sins", {**answers, "collapse": 50, "alignment": "normal"})
    assert (does_not["points"], does_not["conclusions"]) == (11, ["potentially_unstable"])
    told, not_told = ({note["fr"] for note in result["notes"]} for result in (changes, does_not))
    assert told - not_told, "collapse of exactly 50 %: no note says that 12 and 13 are in different classes"


def test_tokuhashi_always_tells_that_the_guideline_lacks_the_vertebral_item() -> None:
    complete = next(ORACLES["tokuhashi"].combinations())
    notes = evaluate("tokuhashi", dict(complete))["notes"]
    assert any("vertébr" in note["fr"] for note in notes)


def test_a_number_is_kept_only_where_a_code_was_read_from_it() -> None:
    assert assess(find("mirels"), {"site": "lower_limb"}).answers.measures == {}
    assert assess(find("flare"), {"months": 3}).answers.measures == {}
    assert assess(find("mirels"), {"size": 0.5}).answers.measures == {"size": 0.5}


@pytest.mark.parametrize(
    ("rule", "exclusion", "section"), [("mirels", "pelvis", "3.5.2"), ("rades", "no_motor_deficit", "3.5.3")]
)
def test_what_excludes_a_rule_is_read_in_its_section_of_the_guideline(rule: str, exclusion: str, section: str) -> None:
    (reason,) = evaluate(rule, {exclusion: True})["reasons"]
    assert reason["source"] == f"Référentiel, 2024, {section}"


@pytest.mark.parametrize(
    ("rule", "field", "typed", "same"),
    [
        ("mirels", "size", "0.5", 0.5),
        ("mirels", "size", "0,5", 0.5),
        ("rades", "deficit_onset", "7", 7),
        ("rades", "deficit_onset", "2 semaines", 14),
        ("rades", "interval", "15", 15),
        ("rades", "interval", "1 an", 12),
        ("sins", "collapse", "50", 50),
        ("sins", "collapse", "50 %", 50),
        ("tokuhashi", "performance", "80", 80),
        ("tokuhashi", "performance", "70 %", 70),
        ("antiresorptive_follow_up", "months", "12 mois", 12),
        ("zoledronic_dose", "clearance.sex", "F", "female"),
        ("zoledronic_dose", "clearance.sex", "homme", "male"),
        ("zoledronic_dose", "clearance.creatinine", "90 umol/L", 90),
        ("zoledronic_dose", "clearance.creatinine", "90 MCMOL/L", 90),
        ("zoledronic_dose", "clearance.creatinine", "0,09 mmol/L", 90),
        ("zoledronic_dose", "clearance.creatinine", "1 005 µmol/l", {"value": 1005, "confirmed": True}),
    ],
)
def test_a_number_or_a_word_is_read_as_it_is_typed(rule: str, field: str, typed: str, same: Any) -> None:
    declared = find(rule)
    if field not in declared.questions | declared.parts:
        pytest.skip(f"{rule} does not ask {field}")
    given: Any = {"value": typed, "confirmed": True} if isinstance(same, dict) else typed
    assert evaluate(rule, {field: given}) == evaluate(rule, {field: same})


@pytest.mark.parametrize("typed", ["5 8", "1 0", "10 05", "1 00 5", "5, 8", "12 3456"])
def test_a_space_that_parts_no_thousands_makes_no_number(typed: str) -> None:
    with pytest.raises(InvalidAnswer, match="doit être un nombre, par exemple 60 mL/min ; valeur donnée"):
        evaluate("zoledronic_dose", {"clearance": typed})


def test_the_error_of_a_field_has_an_example_of_it() -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate("zoledronic_dose", {"clearance.creatinine": "beaucoup"})
    assert "par exemple 90 µmol/L (ou en mg/L ou mg/dL) ;" in caught.value.text.fr


def test_a_rule_that_is_called_with_codes_says_what_it_takes() -> None:
    with pytest.raises(InvalidAnswer, match="n'est pas une réponse de type") as caught:
        mirels("lower_limb", "over_two_thirds", "lytic", "mild")  # type: ignore[arg-type]
    assert caught.value.field == "site"
