"""What holds for every patient: totals that grow with their items, reasons that agree with the conclusion.

Hypothesis draws the patients; the expected relations follow from the publications, not from the program.
"""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemets import creatinine_clearance, evaluate
from bonemets.guideline.bone_agents.creatinine_clearance import Creatinine, Weight
from bonemets.guideline.shared.age import Age
from bonemets.guideline.shared.sex import Sex
from oracle import ORACLES, Oracle

SCORES = [oracle for oracle in ORACLES.values() if oracle.total]
CHECKLISTS = ("bone_risk_factors", "functional_outcome")
FEW = settings(max_examples=60, deadline=None)


def complete(oracle: Oracle) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: st.sampled_from(values) for name, values in oracle.domain.items()})


@pytest.mark.parametrize("oracle", SCORES, ids=lambda oracle: oracle.rule)
@given(data=st.data())
@FEW
def test_a_worse_item_never_lowers_the_total_nor_the_class(oracle: Oracle, data: st.DataObject) -> None:
    answers = data.draw(complete(oracle))
    question = data.draw(st.sampled_from(list(oracle.domain)))
    other = answers | {question: data.draw(st.sampled_from(oracle.domain[question]))}
    low, high = sorted(
        (evaluate(oracle.rule, answers), evaluate(oracle.rule, other)), key=lambda found: found["points"]
    )
    (lower_class,), (higher_class,) = low["conclusions"], high["conclusions"]
    assert oracle.conclusions.index(lower_class) <= oracle.conclusions.index(higher_class)
    assert _points(low, question) <= _points(high, question)


def _points(found: dict[str, Any], question: str) -> float:
    return next(float(reason["points"]) for reason in found["reasons"] if reason["question"] == question)


@pytest.mark.parametrize("oracle", SCORES, ids=lambda oracle: oracle.rule)
@given(data=st.data())
@FEW
def test_the_reasons_of_a_score_add_up_to_a_total_of_its_class(oracle: Oracle, data: st.DataObject) -> None:
    found = evaluate(oracle.rule, data.draw(complete(oracle)))
    total = sum(reason["points"] for reason in found["reasons"])
    reached = [code for lower, code in oracle.thresholds if total >= lower]
    assert (found["points"], found["conclusions"]) == (total, [reached[-1] if reached else oracle.conclusions[0]])


@pytest.mark.parametrize("rule", CHECKLISTS)
@given(data=st.data())
@FEW
def test_a_checklist_concludes_what_its_reasons_count(rule: str, data: st.DataObject) -> None:
    oracle = ORACLES[rule]
    found = evaluate(rule, oracle.confirmed(data.draw(complete(oracle))))
    met = [reason["holds"] for reason in found["reasons"]]
    expected = "every_factor" if all(met) else "some_factors" if any(met) else "no_factor"
    assert found["conclusions"] == [expected]


@given(data=st.data())
@FEW
def test_stereotactic_treatment_needs_every_condition_and_no_obstacle(data: st.DataObject) -> None:
    oracle = ORACLES["stereotactic"]
    found = evaluate("stereotactic", oracle.confirmed(data.draw(complete(oracle))))
    conditions = {"sites", "limited_size", "delimited", "visceral", "stable", "board"}
    holds = {reason["question"]: reason["holds"] for reason in found["reasons"]}
    obstacle = any(holds[question] for question in holds.keys() - conditions)
    missing = not all(holds[question] for question in conditions)
    assert found["conclusions"] == ["obstacle" if obstacle else "condition_missing" if missing else "eligible"]


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_what_is_settled_stays_settled_when_the_unknown_becomes_known(oracle: Oracle, data: st.DataObject) -> None:
    answers = data.draw(complete(oracle))
    kept = data.draw(st.sets(st.sampled_from(list(oracle.domain))))
    partial = evaluate(oracle.rule, oracle.confirmed({name: answers[name] for name in kept}))
    final = evaluate(oracle.rule, oracle.confirmed(answers))
    assert set(final["conclusions"]) <= set(partial["conclusions"])
    states = {limit["conclusion"]: limit["state"] for limit in final["thresholds"]}
    assert all(limit["state"] in ("open", states[limit["conclusion"]]) for limit in partial["thresholds"])


@given(
    sex=st.sampled_from(list(Sex)),
    age=st.floats(18, 109),
    weight=st.floats(25, 249),
    creatinine=st.floats(10, 1999),
)
@FEW
def test_clearance_falls_with_age_and_creatinine_and_rises_with_weight(
    sex: Sex, age: float, weight: float, creatinine: float
) -> None:
    found = creatinine_clearance(sex, Age(age), Weight(weight), Creatinine(creatinine))
    assert creatinine_clearance(sex, Age(age + 1), Weight(weight), Creatinine(creatinine)) < found
    assert creatinine_clearance(sex, Age(age), Weight(weight + 1), Creatinine(creatinine)) > found
    assert creatinine_clearance(sex, Age(age), Weight(weight), Creatinine(creatinine + 1)) < found
    assert creatinine_clearance(Sex.FEMALE, Age(age), Weight(weight), Creatinine(creatinine)) <= found


@given(low=st.floats(0, 4000), high=st.floats(0, 4000))
@FEW
def test_a_lower_clearance_never_gets_a_higher_dose(low: float, high: float) -> None:
    low, high = sorted((low, high))
    doses = ORACLES["zoledronic_dose"].conclusions
    (lower,), (higher,) = (
        evaluate("zoledronic_dose", {"clearance": {"value": value, "confirmed": True}})["conclusions"]
        for value in (low, high)
    )
    assert doses.index(lower) >= doses.index(higher), "the doses of the label are listed from the highest to none"
