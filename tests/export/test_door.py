"""What the page may call through the worker, and what it is answered."""

import json
from typing import Any

import pytest

from bonemets import evaluate
from bonemets.browser import console
from bonemets.browser.api import handle

TEN = {"site": "peritrochanteric", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "moderate"}


def called(method: str, *arguments: Any) -> Any:
    return json.loads(handle(method, json.dumps(arguments)))


def test_a_file_or_several_are_evaluated_as_in_python() -> None:
    assert called("evaluate", "mirels", TEN) == evaluate("mirels", TEN)
    assert called("evaluate_many", "mirels", [TEN, {}]) == [evaluate("mirels", TEN), evaluate("mirels", {})]


def test_letters_are_not_escaped() -> None:
    assert "région trochantérienne" in handle("evaluate", json.dumps(["mirels", TEN]))


@pytest.mark.parametrize(
    ("answers", "status"),
    [({}, "empty"), ({"pain": "mild"}, "incomplete"), (TEN, "complete"), ({"pelvis": True}, "not_applicable")],
)
def test_the_status_of_what_is_shown(answers: dict[str, Any], status: str) -> None:
    assert called("respond", "mirels", answers, {})["status"] == status


def test_an_answer_that_cannot_be_used_is_left_out_and_said() -> None:
    reply = called("respond", "mirels", TEN | {"pain": "much"}, {})
    assert list(reply["errors"]) == ["pain"]
    assert reply["status"] == "incomplete"
    assert (reply["next"], reply["conclusions"]) == (None, ["surgery"])


def test_a_field_that_is_no_question_is_said_and_the_rest_is_kept() -> None:
    reply = called("respond", "mirels", TEN | {"nowhere": 1}, {})
    assert (list(reply["errors"]), reply["status"]) == (["nowhere"], "complete")


def test_a_value_given_beside_its_calculation_leaves_both_out() -> None:
    parts = {"clearance.sex": "male", "clearance.age": 65, "clearance.weight": 70, "clearance.creatinine": 124}
    reply = called("respond", "zoledronic_dose", parts | {"clearance": 50}, {})
    assert list(reply["errors"]) == ["clearance"]
    assert reply["status"] == "empty"


def test_an_unusual_number_waits_with_its_readings_in_other_units() -> None:
    reply = called("respond", "zoledronic_dose", {"clearance.creatinine": 12}, {})
    assert list(reply["unconfirmed"]) == list(reply["errors"]) == ["clearance.creatinine"]
    assert reply["unconfirmed"]["clearance.creatinine"] == ["12 mg/L (106 µmol/L)"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("1,1", ["1,1 mg/dL (97,2 µmol/L)"]),
        ("1,1 mg/L", ["1,1 mg/dL (97,2 µmol/L)"]),
        ("9", ["9 mg/L (79,6 µmol/L)"]),
        ("300 mg/dL", ["300 µmol/L"]),
        ("0", []),
        ("deux", []),
    ],
)
def test_a_refused_number_is_read_in_the_units_where_it_would_be_plausible_and_never_used(
    given: str, meant: list[str]
) -> None:
    """One mg/dL of creatinine is 88.4 µmol/L."""
    reply = called("respond", "zoledronic_dose", {"clearance.creatinine": given, "clearance.age": "70"}, {})
    assert list(reply["errors"]) == ["clearance.creatinine"]
    assert reply["meant"].get("clearance.creatinine", []) == meant
    assert (reply["status"], reply["unconfirmed"], reply["echo"]) == ("incomplete", {}, {})


def test_the_result_says_what_prevents_it_and_leads_to_the_field() -> None:
    wrong = {"clearance.creatinine": "1,1"}
    for answers in (wrong, wrong | {"clearance.age": "70"}):
        html = called("respond", "zoledronic_dose", answers, {})["html"]
        assert html.count("valeur donnée") == 1
        assert '<a href="#zoledronic_dose-clearance-creatinine">Corriger\u00a0: créatininémie</a>' in html


def test_the_time_of_the_page_is_printed_in_the_text() -> None:
    assert "Calcul du 23/11/2026 14:05" in called("respond", "mirels", TEN, {"now": "23/11/2026 14:05"})["text"]


def test_a_measure_is_echoed_in_its_own_unit_first() -> None:
    reply = called("respond", "surgery_by_life_expectancy", {"life_expectancy": "6 semaines"}, {})
    assert reply["echo"]["life_expectancy"] == "6 semaines = 1,38 mois = 42 jours = 0,115 ans"
    assert called("respond", "mirels", TEN, {})["echo"] == {}


def test_behind_the_sheet_only_what_it_names_can_be_called() -> None:
    assert called("board", "saved", {})
    with pytest.raises(KeyError, match="json"):
        called("board", "json")


def test_the_cells_have_a_door_of_their_own() -> None:
    with pytest.raises(KeyError, match="cells"):
        called("cells", "run", "<cell>", "40 + 2")
    (shown,) = json.loads(console.handle("run", '["<cell>", "40 + 2"]'))["shown"]
    assert shown == {"kind": "text", "content": "42\n"}
    with pytest.raises(KeyError, match="json"):
        console.handle("json", "[]")


def test_no_other_method_exists() -> None:
    with pytest.raises(KeyError, match="find"):
        called("find", "mirels")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("> 60", "La clairance doit être un nombre, par exemple 60 mL/min ; valeur donnée : > 60."),
        ("300", "300 mL/min : valeur inhabituelle. Confirmer ou corriger."),
    ],
)
def test_a_value_that_is_not_used_is_not_taken_for_none(given: str, why: str) -> None:
    reply = called("respond", "zoledronic_dose", {"clearance": given}, {})
    assert reply["sentence"] == f"Aucune donnée utilisable. {why}"
    copied = " ".join(reply["text"].split())
    assert f"- NON UTILISÉ : {why}" in copied
    assert "NON RENSEIGNÉ" not in copied
