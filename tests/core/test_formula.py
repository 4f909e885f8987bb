"""An answer that a formula gives: what the page, the command line and the notebooks may send instead of it."""

import pytest

from bonemets import InvalidAnswer, evaluate
from bonemets.browser.api import respond

GIVEN = {
    "clearance.sex": "male",
    "clearance.age": "65",
    "clearance.weight": "70 kg",
    "clearance.creatinine": "1,4 mg/dL",
}


def test_the_arguments_stand_for_the_answer() -> None:
    found = evaluate("zoledronic_dose", GIVEN)
    assert (found["status"], found["conclusions"]) == ("complete", ["mg_3_5"])
    assert found["reasons"][0]["answer"] == pytest.approx(52.083333)
    assert found == evaluate("zoledronic_dose", {"clearance": found["reasons"][0]["answer"]})


def test_they_are_shown_with_the_result() -> None:
    text = " ".join(respond("zoledronic_dose", GIVEN, {})["text"].split())
    assert "52,1 mL/min, formule de Cockcroft et Gault" in text
    assert "sexe masculin, âge 65 ans, poids 70 kg, créatininémie 14 mg/L" in text


@pytest.mark.parametrize("missing", GIVEN)
def test_one_that_is_missing_or_unknown_leaves_the_question_open(missing: str) -> None:
    without = {name: given for name, given in GIVEN.items() if name != missing}
    for answers in (without, {**without, missing: None}):
        found = evaluate("zoledronic_dose", answers)
        assert (found["status"], found["decisive"], found["unknown"]) == ("incomplete", ["clearance"], [])
    assert respond("zoledronic_dose", without, {})["status"] == "incomplete"


def test_an_unknown_answer_may_be_computed() -> None:
    found = evaluate("zoledronic_dose", {**GIVEN, "clearance": None})
    assert (found["conclusions"], found["unknown"]) == (["mg_3_5"], [])


def test_a_value_and_a_calculation_do_not_stand_side_by_side() -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate("zoledronic_dose", {**GIVEN, "clearance": 28})
    assert caught.value.field == "clearance"
    shown = respond("zoledronic_dose", {**GIVEN, "clearance": "28"}, {})
    assert shown["status"] == "empty"
    assert "28" in shown["errors"]["clearance"]


def test_a_value_holds_while_the_calculation_is_incomplete() -> None:
    found = evaluate("zoledronic_dose", {"clearance": 28, "clearance.age": 65})
    assert found["conclusions"] == ["no_dose"]


def test_an_unusual_argument_waits_for_confirmation_and_is_read_in_another_unit() -> None:
    answers = {**GIVEN, "clearance.creatinine": "11"}
    shown = respond("zoledronic_dose", answers, {})
    assert (shown["status"], list(shown["errors"])) == ("incomplete", ["clearance.creatinine"])
    assert shown["unconfirmed"] == {"clearance.creatinine": ["11 mg/L (97,2 µmol/L)"]}
    confirmed = evaluate("zoledronic_dose", {**GIVEN, "clearance.creatinine": {"value": "11", "confirmed": True}})
    assert confirmed["conclusions"] == ["mg_4_0"]


def test_a_measured_argument_is_echoed_in_its_own_unit_first() -> None:
    assert respond("zoledronic_dose", GIVEN, {})["echo"] == {"clearance.creatinine": "1,4 mg/dL = 124 µmol/L = 14 mg/L"}


@pytest.mark.parametrize(
    ("name", "given"), [("clearance.age", 17), ("clearance.weight", "70 lb"), ("clearance.sex", 1)]
)
def test_a_bad_argument_is_named(name: str, given: object) -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate("zoledronic_dose", {name: given})
    assert (caught.value.field, caught.value.given) == (name, given)


def test_an_argument_that_the_formula_does_not_take_is_refused() -> None:
    with pytest.raises(InvalidAnswer) as caught:
        evaluate("zoledronic_dose", {"clearance.height": 170})
    assert "clearance.weight" in caught.value.allowed
