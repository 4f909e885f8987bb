"""Partial answers promise neither too much nor too little.

Every expected value is found by trying every completion with the oracle: the range is the lowest and highest total,
a conclusion is possible when a completion reaches it, a question is decisive when one of its answers can change the
conclusion, and the next question is the decisive one whose least helpful answer leaves the fewest conclusions.
"""

import random
from itertools import combinations, product

import pytest

from bonemets import evaluate
from differences import Comparison, check
from oracle import ORACLES, Answer, Oracle, outlook

UNKNOWN = "an unknown answer must count as a missing one"
SAMPLES = 300
SEED = 20260923


def partial_answers(oracle: Oracle) -> list[dict[str, Answer]]:
    """Draw subsets of answers, the same ones at each run; every number of missing answers is as frequent."""
    draw = random.Random(f"{SEED} {oracle.rule}")
    questions = list(oracle.domain)
    drawn: list[dict[str, Answer]] = []
    for _ in range(SAMPLES):
        kept = draw.sample(questions, draw.randrange(len(questions)))
        answers = {question: draw.choice(oracle.domain[question]) for question in questions if question in kept}
        if answers not in drawn:
            drawn.append(answers)
    return drawn


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_partial_answers_equal_the_brute_force(oracle: Oracle) -> None:
    comparison = Comparison(
        oracle.rule,
        "the oracle, by every completion,",
        "a complete file may be wrong already: run tests/test_exhaustive.py first; if not, look in the exploration",
    )
    for answers in partial_answers(oracle):
        wanted = outlook(oracle, answers)
        result = evaluate(oracle.rule, oracle.confirmed(answers))
        expected = {
            "status": "incomplete",
            "points": None,
            "range": list(wanted.range) if wanted.range else None,
            "conclusions": list(wanted.conclusions),
            "thresholds": [
                {"conclusion": code, "from": lower, "state": state} for code, lower, state in wanted.thresholds
            ],
            "decisive": list(wanted.decisive),
            "next": wanted.next,
        }
        comparison.compare(answers, expected, {key: result[key] for key in expected})
    comparison.check()


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_unknown_is_told_but_counts_as_missing(oracle: Oracle) -> None:
    for answers in partial_answers(oracle)[:100]:
        with_unknowns: dict[str, Answer | None] = {name: answers.get(name) for name in oracle.domain}
        unknown = evaluate(oracle.rule, oracle.confirmed(with_unknowns))
        missing = evaluate(oracle.rule, oracle.confirmed(answers))
        assert unknown.pop("unknown") == [name for name in oracle.domain if name not in answers]
        assert missing.pop("unknown") == []
        check(oracle.rule, with_unknowns, missing, unknown, "the same file with no answer", UNKNOWN)


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_one_more_answer_never_opens_a_conclusion(oracle: Oracle) -> None:
    draw = random.Random(f"{SEED} one more {oracle.rule}")
    for answers in partial_answers(oracle)[:100]:
        question = draw.choice([name for name in oracle.domain if name not in answers])
        one_more = answers | {question: draw.choice(oracle.domain[question])}
        before, after = (evaluate(oracle.rule, oracle.confirmed(known)) for known in (answers, one_more))
        assert set(after["conclusions"]) <= set(before["conclusions"]), (answers, question)
        assert len(before["conclusions"]) > 1 or not before["decisive"], answers


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_a_reason_that_is_told_early_is_about_an_answer_and_stays_true(oracle: Oracle) -> None:
    draw = random.Random(f"{SEED} reasons {oracle.rule}")
    for answers in partial_answers(oracle)[:100]:
        completed = {name: answers.get(name, draw.choice(values)) for name, values in oracle.domain.items()}
        early, final = (evaluate(oracle.rule, oracle.confirmed(known))["reasons"] for known in (answers, completed))
        assert {reason["question"] for reason in early} <= answers.keys()
        assert [reason for reason in early if reason not in final] == [], (answers, completed)


UNUSUAL = [
    (oracle, question, value)
    for oracle in ORACLES.values()
    for question in oracle.plausible
    for value in (*oracle.domain[question], *oracle.measured.get(question, ()))
    if oracle.is_unusual(question, value)
]


@pytest.mark.parametrize(
    ("oracle", "question", "value"), UNUSUAL, ids=[f"{o.rule}-{question}-{value}" for o, question, value in UNUSUAL]
)
def test_an_unusual_number_counts_only_once_confirmed(oracle: Oracle, question: str, value: float) -> None:
    answers = {name: values[0] for name, values in oracle.domain.items() if name != question}
    missing = evaluate(oracle.rule, oracle.confirmed(answers))
    for waiting in (value, {"value": value, "confirmed": False}):
        result = evaluate(oracle.rule, {**oracle.confirmed(answers), question: waiting})
        assert result.pop("unconfirmed") == [question]
        assert result | {"unconfirmed": []} == missing
    answer = oracle.measures[question](value) if question in oracle.measures else value
    counted = evaluate(oracle.rule, {**oracle.confirmed(answers), question: {"value": value, "confirmed": True}})
    assert (counted["status"], counted["unconfirmed"]) == ("complete", [])
    assert counted["conclusions"] == [oracle.conclude(answers | {question: answer})]


@pytest.mark.parametrize("oracle", [oracle for oracle in ORACLES.values() if oracle.plausible], ids=lambda o: o.rule)
def test_a_usual_number_needs_no_confirmation_both_ends_included(oracle: Oracle) -> None:
    for question, (low, high) in oracle.plausible.items():
        for value in (low, high):
            assert evaluate(oracle.rule, {question: value})["unconfirmed"] == []


def test_sins_between_8_and_15() -> None:
    """Published as the model of an incomplete score: the surgical threshold is settled, the class is not."""
    known = {"location": "junctional", "pain": "mechanical", "lesion": "lytic", "posterolateral": "none"}
    result = evaluate("sins", {**known, "alignment": None})
    assert result["status"] == "incomplete"
    assert result["range"] == [8, 15]
    assert result["conclusions"] == ["potentially_unstable", "unstable"]
    assert result["thresholds"] == [
        {"conclusion": "potentially_unstable", "from": 7, "state": "reached"},
        {"conclusion": "unstable", "from": 13, "state": "open"},
    ]
    assert result["decisive"] == ["alignment", "collapse"]
    assert result["next"] == "alignment"


def test_sins_reaches_the_surgical_threshold_with_three_items_of_six() -> None:
    result = evaluate("sins", {"location": "junctional", "pain": "mechanical", "lesion": "lytic"})
    assert result["range"] == [8, 18]
    assert result["thresholds"][0] == {"conclusion": "potentially_unstable", "from": 7, "state": "reached"}


def test_mirels_lytic_and_trochanteric_is_at_least_8() -> None:
    result = evaluate("mirels", {"site": "peritrochanteric", "lesion": "lytic"})
    assert result["range"] == [8, 12]
    assert result["conclusions"] == ["board", "surgery"]
    assert result["thresholds"] == [
        {"conclusion": "board", "from": 8, "state": "reached"},
        {"conclusion": "surgery", "from": 9, "state": "open"},
    ]


def test_a_class_can_be_settled_before_the_last_answer() -> None:
    answers = {"site": "peritrochanteric", "size": "over_two_thirds", "lesion": "lytic"}
    result = evaluate("mirels", {**answers, "pain": None})
    assert (result["status"], result["points"], result["range"]) == ("incomplete", None, [10, 12])
    assert (result["conclusions"], result["decisive"], result["next"]) == (["surgery"], [], None)


@pytest.mark.parametrize("primary", ORACLES["rades"].domain["primary"])
def test_rades_is_never_settled_without_the_motor_function(primary: str) -> None:
    oracle = ORACLES["rades"]
    others = {question: values for question, values in oracle.domain.items() if question != "motor"}
    others["primary"] = (primary,)
    for answers in product(*others.values()):
        result = evaluate("rades", dict(zip(others, answers, strict=True)))
        assert len(result["conclusions"]) > 1
        assert result["next"] == "motor"


@pytest.mark.parametrize(
    ("motor", "conclusions"),
    [
        ("unaided", ["group_ii", "group_iii"]),
        ("aided", ["group_ii", "group_iii"]),
        ("non_ambulatory", ["group_i", "group_ii"]),
        ("paraplegic", ["group_i", "group_ii"]),
    ],
)
def test_rades_group_of_nsclc_follows_the_motor_function(motor: str, conclusions: list[str]) -> None:
    assert evaluate("rades", {"primary": "nsclc", "motor": motor})["conclusions"] == conclusions


def test_tokuhashi_without_the_vertebral_count_spans_two_points() -> None:
    oracle = ORACLES["tokuhashi"]
    others = {question: values for question, values in oracle.domain.items() if question != "vertebral"}
    others["primary"] = ("lung_group",)
    for answers in product(*others.values()):
        lowest, highest = evaluate("tokuhashi", dict(zip(others, answers, strict=True)))["range"]
        assert highest - lowest == 2


MISSING = [
    ("mirels", {}, (), None, (30, 0, 0)),
    ("sins", {}, (), None, (50, 5, 0)),
    ("sins", {}, (), 7, (68, 40, 17)),
    ("sins", {"lesion": "lytic"}, ("lesion",), 7, (75, 51, 23)),
    ("rades", {}, (), None, (51, 14, 0)),
    ("rades", {"primary": "nsclc"}, (), None, (73, 42, 16)),
    ("tokuhashi", {}, (), None, (58, 28, 12)),
    ("tokuhashi", {"primary": "lung_group"}, (), None, (96, 90, 81)),
    ("tomita", {}, (), None, (19, 0, 0)),
]
"""Rule, fixed answer, questions never counted as missing, single threshold, percentages with 1, 2, 3 missing."""


@pytest.mark.parametrize(("rule", "fixed", "never_missing", "threshold", "percentages"), MISSING)
@pytest.mark.parametrize("missing", [1, 2, 3])
def test_how_often_the_class_is_already_settled(
    rule: str,
    fixed: dict[str, Answer],
    never_missing: tuple[str, ...],
    threshold: int | None,
    percentages: tuple[int, int, int],
    missing: int,
) -> None:
    """Table « Partial input, how often is the category already settled » of the page conventions.

    All states of all choices of missing items are pooled and weigh the same; the percentage is rounded to the
    nearest unit, a half to the even one (Rades, NSCLC, two missing: 42.5 is printed 42). In the NSCLC and lung
    columns the table counts the known primary among the items that may be missing; in the lytic column it does not.
    """
    oracle = ORACLES[rule]
    domain = oracle.domain | {question: (answer,) for question, answer in fixed.items()}
    may_miss = [question for question in domain if question not in never_missing]
    states = settled = 0
    for absent in combinations(may_miss, missing):
        present = {question: values for question, values in domain.items() if question not in absent}
        for answers in product(*present.values()):
            states += 1
            known = fixed | dict(zip(present, answers, strict=True))
            settled += _settled(oracle, known, threshold)
    assert round(100 * settled / states) == percentages[missing - 1]


def _settled(oracle: Oracle, known: dict[str, Answer], threshold: int | None) -> bool:
    """Compare the classes of the lowest and the highest total, enough for a sum."""
    assert oracle.total is not None
    totals = [oracle.total(answers) for answers in _extremes(oracle, known)]
    cuts = [threshold] if threshold is not None else [lower for lower, _ in oracle.thresholds]
    return all((min(totals) >= cut) == (max(totals) >= cut) for cut in cuts)


def _extremes(oracle: Oracle, known: dict[str, Answer]) -> list[dict[str, Answer]]:
    """Complete the known answers by the cheapest, then by the dearest answer of each open question."""
    reference = {question: values[0] for question, values in oracle.domain.items()}

    def cost(choice: tuple[str, Answer]) -> int:
        assert oracle.total is not None
        return oracle.total(reference | dict([choice]))

    open_questions = [
        [(question, value) for value in values] for question, values in oracle.domain.items() if question not in known
    ]
    return [known | dict(choose(choices, key=cost) for choices in open_questions) for choose in (min, max)]
