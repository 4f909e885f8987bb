"""Every case that a clinician can read in ``tests/cases`` holds, and the tables cover what they must."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bonemets import InvalidAnswer, evaluate, rules
from casebook import KINDS, REFUSAL, Answer, Case, Casebook, Refusal, read_all
from oracle import ORACLES, Oracle

CASEBOOKS = read_all()
CASES = [case for casebook in CASEBOOKS.values() for case in casebook.cases]
REFUSALS = [refusal for casebook in CASEBOOKS.values() for refusal in casebook.refusals]


def item_points(result: Mapping[str, Any]) -> dict[str, int]:
    """Points of each question in an explained result."""
    return {reason["question"]: reason["points"] for reason in result["reasons"] if reason["points"] is not None}


def report(case: Case, result: Mapping[str, Any]) -> str:
    """Describe a failure the way a clinician checks it."""
    items = " + ".join(f"{question} {points}" for question, points in item_points(result).items())
    found = f"{result['status']}, points {result['points']}, range {result['range']}, {result['conclusions']}"
    return (
        f"\ncase     : {case.name}"
        f"\nexpected : points {case.points}, {list(case.conclusions) or 'not applicable'}"
        f"\nfound    : {found}"
        f"\nitems    : {items}"
        f"\nsource   : {case.source}"
        f"\nat       : tests/cases/{case.rule}.md, line {case.line}"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.identifier)
def test_case(case: Case, record_property: Callable[[str, object], None]) -> None:
    record_property("rule", case.rule)
    record_property("kind", case.kind)
    result = evaluate(case.rule, case.given)
    oracle = ORACLES[case.rule]
    answered = {question for question, answer in case.answers.items() if answer is not None}
    complete = answered == set(oracle.domain)

    status = ("complete" if complete else "incomplete") if case.applicable else "not_applicable"
    total = case.points[0] if complete and case.points else None
    span = list(case.points) if case.points else None
    expected = (status, total, span, list(case.conclusions), list(case.exclusions))
    found = tuple(result[key] for key in ("status", "points", "range", "conclusions", "exclusions"))
    assert found == expected, report(case, result)


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.terms and ORACLES[case.rule].total], ids=lambda case: case.identifier
)
def test_arithmetic_written_in_the_name_of_the_case(case: Case) -> None:
    assert case.terms is not None
    assert sum(case.terms) == case.sum_in_name, f"tests/cases/{case.rule}.md, line {case.line}: wrong addition"
    items = item_points(evaluate(case.rule, case.given))
    answered = [question for question in ORACLES[case.rule].domain if case.answers.get(question) is not None]
    assert tuple(items[question] for question in answered) == case.terms, report(case, evaluate(case.rule, case.given))


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.identifier)
def test_refusal(refusal: Refusal, record_property: Callable[[str, object], None]) -> None:
    record_property("rule", refusal.rule)
    record_property("kind", REFUSAL)
    with pytest.raises(InvalidAnswer) as caught:
        evaluate(refusal.rule, {refusal.field: refusal.answer})
    error = caught.value
    where = f"{refusal.name} (tests/cases/{refusal.rule}.md, line {refusal.line}; {refusal.source})"
    assert error.field == refusal.field, where
    assert error.given == refusal.answer, where


def test_every_rule_has_a_case_table_and_an_oracle() -> None:
    registered = {rule.name for rule in rules()}
    assert set(CASEBOOKS) == registered, "add tests/cases/<rule>.md, typed from the publication"
    assert set(ORACLES) == registered, "add tests/oracle/<rule>.py, typed from the publication"


@pytest.mark.parametrize("casebook", CASEBOOKS.values(), ids=CASEBOOKS)
def test_columns_are_the_questions_in_the_printed_order(casebook: Casebook) -> None:
    assert casebook.questions == tuple(ORACLES[casebook.rule].domain)


@pytest.mark.parametrize("casebook", CASEBOOKS.values(), ids=CASEBOOKS)
def test_each_case_is_written_once_and_says_where_its_result_comes_from(casebook: Casebook) -> None:
    names = [case.name for case in casebook.cases]
    assert len(set(names)) == len(names), "two cases of one table bear the same name"
    givens = [case.given for case in casebook.cases if case.given]
    repeated = [given for index, given in enumerate(givens) if given in givens[:index]]
    same_answers_by_design = {"sins": 1}
    assert len(repeated) == same_answers_by_design.get(casebook.rule, 0), f"the same answers twice: {repeated}"
    sources = [case.source for case in casebook.cases] + [refusal.source for refusal in casebook.refusals]
    assert all(sources), "a case without source"
    assert casebook.provenance, "the table must open on the provenance of its expected values"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.identifier)
def test_the_nature_of_a_case_is_that_of_its_source(case: Case) -> None:
    """What was added up by hand is not counted among the results of publications, nor what the site decided."""
    decided = "Convention" in case.source or "lecture du site" in case.source
    added = "par addition" in case.source
    of_guideline = case.source.startswith("Référentiel")
    kinds = ("convention", "arithmétique", "référentiel", "publication")
    expected = next(kind for kind, holds in zip(kinds, (decided, added, of_guideline, True), strict=True) if holds)
    assert set(kinds) == set(KINDS)
    assert case.kind == expected, f"tests/cases/{case.rule}.md, line {case.line}: « {case.source} » is of {expected}"


@pytest.mark.parametrize("casebook", CASEBOOKS.values(), ids=CASEBOOKS)
def test_every_option_exclusion_and_conclusion_stands_in_a_case(casebook: Casebook) -> None:
    oracle = ORACLES[casebook.rule]
    for question in oracle.codes:
        used = {classified(oracle, case.answers.get(question), question) for case in casebook.cases}
        missing = [code for code in oracle.domain[question] if code not in used]
        assert not missing, f"tests/cases/{oracle.rule}.md: no case answers {missing} to « {question} »"
    ticked = {code for case in casebook.cases for code in case.exclusions}
    assert ticked == set(oracle.exclusions)
    settled = {case.conclusions[0] for case in casebook.cases if len(case.conclusions) == 1}
    assert settled == set(oracle.conclusions)


@pytest.mark.parametrize("casebook", CASEBOOKS.values(), ids=CASEBOOKS)
def test_every_measure_is_tried_on_both_sides_of_each_cut(casebook: Casebook) -> None:
    oracle = ORACLES[casebook.rule]
    for question, classify in oracle.measures.items():
        tried = {case.answers.get(question) for case in casebook.cases}
        numbers = [float(value) for value in tried if isinstance(value, (int, float))]
        reached = {classify(number) for number in numbers}
        possible = {classify(value) for value in oracle.measured[question]}
        assert reached == possible, f"tests/cases/{oracle.rule}.md: no case measures {possible - reached}"


@pytest.mark.parametrize("casebook", CASEBOOKS.values(), ids=CASEBOOKS)
def test_a_blank_an_unknown_and_no_answer_at_all_stand_in_a_case(casebook: Casebook) -> None:
    cases = [case for case in casebook.cases if case.applicable]
    assert any(None in case.answers.values() for case in cases), "no case with an unknown answer"
    assert any(not case.given for case in cases), "no case without any answer"
    assert casebook.refusals, "no refused answer"


@pytest.mark.parametrize("oracle", [oracle for oracle in ORACLES.values() if oracle.total], ids=lambda o: o.rule)
def test_both_sides_of_every_boundary_and_both_ends_stand_in_a_case(oracle: Oracle) -> None:
    intervals = [case.points for case in CASEBOOKS[oracle.rule].cases if case.points]
    totals = {lowest for lowest, highest in intervals if lowest == highest}
    wanted = {side for lower, _ in oracle.thresholds for side in (lower - 1, lower)}
    assert oracle.total is not None
    possible = {oracle.total(answers) for answers in oracle.combinations()}
    wanted |= {min(possible), max(possible)}
    assert wanted <= totals, f"tests/cases/{oracle.rule}.md: no complete case totals {sorted(wanted - totals)}"


def classified(oracle: Oracle, answer: Answer, question: str) -> Answer:
    """Code that a measured answer stands for."""
    if isinstance(answer, (int, float)) and question in oracle.measures:
        return oracle.measures[question](answer)
    return answer
