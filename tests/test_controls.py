"""What keeps a hazard from a patient is in every form of the result, for every patient that it could meet.

Patients and words are typed here from the guideline and the labels; no list of the rules says whom a control concerns,
so that taking one away, or turning it to somebody else, is seen.
"""

import html as markup
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from bonemets.kernel.evaluation import assess
from bonemets.kernel.rule import find
from bonemets.render import text
from bonemets.render.result_html import result
from oracle import ORACLES
from oracle.durations import SIX_WEEKS
from pressing import squeezed

Patient = Mapping[str, Any]


def told(rule: str, concerns: Callable[[Patient], bool]) -> Iterator[tuple[Patient, list[str]]]:
    """Patients whom a control concerns, among all combinations, with each form that their result takes."""
    oracle, met = ORACLES[rule], False
    for patient in oracle.combinations():
        if concerns(patient):
            met = True
            found = assess(find(rule), oracle.confirmed(patient))
            page = markup.unescape(re.sub("<[^>]+>", " ", result(found)))
            plain = json.dumps(found.to_dict(), ensure_ascii=False)
            yield patient, [squeezed(form) for form in (page, text.line(found), text.block(found), plain)]
    assert met, "a control that concerns nobody"


def has_time(patient: Patient) -> bool:
    """Guideline 3.4: a bone metastasis, and a life expectancy of more than 3 months."""
    return patient["bone_metastases"] != "none" and float(patient["life_expectancy"]) > 3


def test_low_calcium_is_corrected_before_any_agent_is_named() -> None:
    """Zometa and Xgeva labels, 4.4."""
    for patient, forms in told("antiresorptive_start", lambda one: has_time(one) and one["calcaemia"] == "low"):
        *read, plain = forms
        assert '_after_calcium"],' in plain, (patient, plain)
        for form in read:
            first = form.find(squeezed("corriger d'abord l'hypocalcémie"))
            assert 0 <= first < form.find(squeezed("début proposé")), (patient, form)
        assert all(squeezed("hypocalcémie sévère non traitée") in form for form in forms), patient


def stops_denosumab(patient: Patient) -> bool:
    """Guideline 3.4: denosumab for more than 6 months, its stop decided, or discussed beyond 2 years in remission."""
    lasted = max(float(patient["months"]), float(patient["total"]))
    asked = patient["stopping"] == "yes" or (lasted > 24 and patient["remission"] == "yes")
    return patient["agent"] == "denosumab" and float(patient["months"]) > 6 and asked


def test_no_stop_of_denosumab_is_told_without_its_relay() -> None:
    for patient, forms in told("antiresorptive_follow_up", stops_denosumab):
        for form in forms:
            assert "relais" in form, (patient, form)
            assert squeezed("fractures vertébrales") in form, (patient, form)
            assert squeezed("pas de relais") not in form, (patient, form)
        if float(patient["clearance"]) < 30:
            assert all("contre-indication" in form for form in forms), patient


ACTS: dict[str, Callable[[Patient], bool]] = {
    "ablation": lambda one: (
        not (one["method"] == "focused_ultrasound" and one["spine"] == "yes")
        and (one["oligometastatic"] == "yes" or (one["symptomatic"] == "yes" and float(one["pain"]) > 4))
    ),
    "cementoplasty": lambda one: (
        "yes" in (one["pain_control"], one["opioids"], one["other_techniques"], one["stabilisation"], one["risk_zone"])
        and "yes" not in (one["puncture_infection"], one["sepsis"], one["long_bone"])
    ),
    "screw_fixation": lambda one: (
        one["site"] in ("pelvis", "proximal_femur")
        and one["fracture"] == one["lytic"] == "yes"
        and one["mirels"] == "over_eight"
    ),
}
"""Guideline 3.6.1 to 3.6.3: patients for whom an act is put forward."""


@pytest.mark.parametrize("rule", ACTS)
def test_no_percutaneous_act_is_put_forward_without_what_must_come_before(rule: str) -> None:
    """Guideline 3.6.1: the lesion is shown to be the cause, the board decides with interventional radiologists."""
    for patient, forms in told(rule, ACTS[rule]):
        for form in forms:
            assert squeezed("lésion reconnue responsable") in form, (patient, form)
            assert re.search("décision(prise)?enRCP", form), (patient, form)


def test_no_technique_is_named_for_a_lesion_that_is_not_the_cause_or_that_the_board_has_not_seen() -> None:
    for patient, forms in told("percutaneous_goal", lambda one: "no" in (one["responsible"], one["board"])):
        for form in forms[1:3]:
            assert squeezed("préalable manquant") in form, (patient, form)
        assert {assess(find("percutaneous_goal"), dict(patient)).completions.conclusions[0].code} == {
            "prerequisite_missing"
        }


@pytest.mark.parametrize(
    ("rule", "concerns"),
    [
        ("antiresorptive_start", has_time),
        ("zoledronic_dose", lambda one: float(one["clearance"]) >= 30),
    ],
)
def test_the_jaw_is_looked_after_before_any_dose(rule: str, concerns: Callable[[Patient], bool]) -> None:
    """Guideline 3.4: dental review with a panoramic radiograph before, unless urgent, then every six months."""
    for patient, forms in told(rule, concerns):
        for form in forms:
            assert squeezed("évaluation bucco-dentaire") in form, (patient, form)
            assert "panoramique" in form, (patient, form)
            assert squeezed("tous les six mois") in form, (patient, form)


def test_a_list_without_the_teeth_is_not_complete() -> None:
    def concerns(one: Patient) -> bool:
        return one["urgency"] == "no" and "no" in (one["dental_review"], one["panoramic"])

    for patient, forms in told("antiresorptive_checklist", concerns):
        assert all(squeezed("liste préalable complète") not in form for form in forms[1:3]), patient


def test_a_dental_review_is_due_from_six_months_on() -> None:
    for elapsed, code in ((0, "not_due"), (5.9, "not_due"), (6, "due"), (24, "due")):
        (found,) = assess(find("dental_review_due"), {"elapsed": elapsed}).completions.conclusions
        assert found.code == code, elapsed


@pytest.mark.parametrize("rule", ["tokuhashi", "tomita", "spine_strategy", "functional_outcome"])
def test_no_score_of_survival_is_told_without_what_the_guideline_says_of_all_of_them(rule: str) -> None:
    """Guideline 3.8.3 and 3.8.5: none is reliable enough for surgery, current treatments count, the board decides."""
    for patient, forms in told(rule, lambda _: True):
        for form in forms:
            assert squeezed("aucun score n'") in form, (patient, form)
            assert squeezed("traitements actuels") in form, (patient, form)


POINTS = {
    "upper_limb": 1, "lower_limb": 2, "peritrochanteric": 3,
    "under_one_third": 1, "one_to_two_thirds": 2, "over_two_thirds": 3,
    "blastic": 1, "mixed": 2, "lytic": 3,
    "mild": 1, "moderate": 2, "functional": 3,
}  # fmt: skip
SURGERY: dict[str, Callable[[Patient], bool]] = {
    "mirels": lambda one: sum(POINTS[str(answer)] for answer in one.values()) >= 9,
    "surgery_indication": lambda one: "yes" in (one["fracture"], one["disabling_pain"]) or one["mirels"] >= 9,
    "surgery_by_life_expectancy": lambda one: float(one["life_expectancy"]) >= SIX_WEEKS,
    "surgical_technique": lambda one: one["place"] != "other" and float(one["life_expectancy"]) >= SIX_WEEKS,
}
"""Guideline 3.5.2, 3.7 and 3.7.2: patients for whom surgery is put forward."""


@pytest.mark.parametrize("rule", SURGERY)
def test_no_surgery_is_put_forward_without_the_life_expectancy_that_it_asks_for(rule: str) -> None:
    for patient, forms in told(rule, SURGERY[rule]):
        for form in forms:
            assert squeezed("espérance de vie") in form, (patient, form)
            assert squeezed("6 semaines") in form, (patient, form)
