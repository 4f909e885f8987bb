"""Every combination of answers of every rule, against tables the code did not produce.

The counts of the scores are those printed in the fact check of the guideline, where another program enumerated the
published tables; those of the other rules were worked out by hand from the sentences of the guideline. They check the
oracle before the oracle checks the rules.

Every combination means every code, and for a measure every cut point, its neighbours and both ends. One product is
too large to try whole: one value on each side of every cut is tried with all the rest, and the others by a sample.
"""

import random
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from bonemets import evaluate
from differences import Comparison
from oracle import ORACLES, Answer, Answers, Oracle
from oracle.spine_strategy import TOKUHASHI, TOMITA

COMBINATIONS = {
    "mirels": 81,
    "rades": 432,
    "sins": 1296,
    "frankel": 7,
    "tokuhashi": 1458,
    "tomita": 18,
    "spine_strategy": 144,
    "imaging": 4 * 5 * 2 * 3 * 2,
    "stereotactic": 2**13,
    "cementoplasty": 2**10,
}

TOTALS = {
    "mirels": (4, 12),
    "rades": (21, 44),
    "sins": (0, 18),
    "tokuhashi": (0, 15),
    "tomita": (2, 10),
}

CLASSES = {
    "mirels": (31, 19, 31),
    "rades": (102, 256, 74),
    "sins": (314, 847, 135),
    "tokuhashi": (945, 434, 79),
    "tomita": (3, 5, 6, 4),
    # Four events of the list, hypercalcaemia and the rest.
    "skeletal_event": (4, 2),
    "biopsy": (3, 1),
    # Two signs of progression, one at least: 5 pairs with either sclerosis, 20, of which 3 have no other sign.
    # Without progression: three signs of response, 7, no sign, 1, and sclerosis on normal bone with any of the 8.
    "ct_response": (3, 7, 20 - 3, 8, 1),
    # FDG-PET done: MRI for three kinds of lesions of five, 24 times. Not done: see each moment and growth factor.
    "imaging": (52, 8, 94, 24, 20, 12, 18, 12),
    # Complete whatever the urgency, nothing done without it.
    "antiresorptive_checklist": (2, 2**5 - 2, 1, 2**5 - 1),
    "pain_radiotherapy": (1, 15),
    # Thirteen answers on both sides: all favourable once, no obstacle in one of 2**7.
    "stereotactic": (1, 2**6 - 1, 2**13 - 2**6),
    "percutaneous_goal": (18, 3, 1, 1, 1),
    # Half of what is left at each step; then 2 sets without any use, 31 with and 31 without the coagulation.
    "cementoplasty": (768, 128, 64, 2, 31, 31),
    # Two sites, rated above 8, too invasive or not: 4. Pelvis, too invasive, any lysis and score, but for one: 5.
    "screw_fixation": (4, 5, 3, 72 - 4 - 5 - 3),
    "preoperative_examinations": (1, 11),
}

WHOLE = 20_000
"""Size up to which a product is tried whole."""

SEED = 20261123
SAMPLES = 3000

LUNG = [
    ("rades", {"primary": "nsclc"}, 21, 40, {22}, (16, 28, 4)),
    ("rades", {"primary": "sclc"}, 22, 41, {23}, (12, 29, 7)),
    ("tokuhashi", {"primary": "lung_group"}, 0, 10, set(), (237, 6, 0)),
    ("tomita", {"growth": "rapid"}, 5, 10, set(), (0, 1, 2, 3)),
]
"""Rule, lung answer, lowest and highest total, unreachable totals between them, size of each class."""


def totals(oracle: Oracle, known: Answers | None = None) -> Counter[int]:
    assert oracle.total is not None
    return Counter(oracle.total(answers) for answers in oracle.combinations(known))


def classes(oracle: Oracle, known: Answers | None = None) -> tuple[int, ...]:
    found = Counter(oracle.conclude(answers) for answers in oracle.combinations(known))
    return tuple(found[code] for code in oracle.conclusions)


@pytest.mark.parametrize("rule", COMBINATIONS)
def test_number_of_combinations(rule: str) -> None:
    assert sum(1 for _ in ORACLES[rule].combinations()) == COMBINATIONS[rule]


@pytest.mark.parametrize("rule", TOTALS)
def test_every_total_between_the_ends_is_reachable(rule: str) -> None:
    lowest, highest = TOTALS[rule]
    assert sorted(totals(ORACLES[rule])) == list(range(lowest, highest + 1))


@pytest.mark.parametrize("rule", CLASSES)
def test_size_of_each_class(rule: str) -> None:
    assert classes(ORACLES[rule]) == CLASSES[rule]


def test_count_of_each_mirels_total() -> None:
    assert totals(ORACLES["mirels"]) == {4: 1, 5: 4, 6: 10, 7: 16, 8: 19, 9: 16, 10: 10, 11: 4, 12: 1}


@pytest.mark.parametrize(("rule", "lung", "lowest", "highest", "unreachable", "sizes"), LUNG)
def test_lung_cancer_alone(
    rule: str, lung: Answers, lowest: int, highest: int, unreachable: set[int], sizes: tuple[int, ...]
) -> None:
    oracle = ORACLES[rule]
    assert set(totals(oracle, lung)) == set(range(lowest, highest + 1)) - unreachable
    assert classes(oracle, lung) == sizes


def test_five_printed_items_would_send_every_lung_cancer_to_conservative_treatment() -> None:
    """Why the sixth item of Tokuhashi is asked, although the guideline does not print it."""
    least_favourable_count = {"primary": "lung_group", "vertebral": "three_or_more"}
    five_items = totals(ORACLES["tokuhashi"], least_favourable_count)
    assert (min(five_items), max(five_items), sum(five_items.values())) == (0, 8, 81)
    assert classes(ORACLES["tokuhashi"], least_favourable_count) == (81, 0, 0)


def test_number_of_concordant_pairs_of_totals() -> None:
    """Four totals with four, three with two, nine with three."""
    assert classes(ORACLES["spine_strategy"]) == (4 * 4 + 3 * 2 + 9 * 3, 144 - 49)


def test_no_lung_cancer_reaches_a_concordant_excision() -> None:
    tokuhashi = totals(ORACLES["tokuhashi"], {"primary": "lung_group"})
    tomita = totals(ORACLES["tomita"], {"growth": "rapid"})
    concordant = {
        TOKUHASHI[first]
        for first in tokuhashi
        for second in tomita
        if ORACLES["spine_strategy"].conclude({"tokuhashi": first, "tomita": second}) == "concordant"
    }
    assert concordant == {"palliative", "conservateur"}


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_every_combination_equals_the_oracle(oracle: Oracle, record_property: Callable[[str, object], None]) -> None:
    tried = list(oracle.combinations())
    record_property("rule", oracle.rule)
    record_property("combinations", len(tried))
    record_property("whole", not oracle.edges)
    comparison = with_the_oracle(oracle)
    for answers in tried:
        comparison.compare(answers, *both(oracle, answers))
    comparison.check()


TOO_LARGE = {rule: oracle for rule, oracle in ORACLES.items() if oracle.size > WHOLE}


def test_only_a_product_too_large_is_cut_down_to_its_edges() -> None:
    assert {rule for rule, oracle in ORACLES.items() if oracle.edges} == set(TOO_LARGE)
    assert all(sum(1 for _ in oracle.combinations()) <= WHOLE for oracle in ORACLES.values())


@pytest.mark.parametrize("oracle", TOO_LARGE.values(), ids=TOO_LARGE)
def test_a_sample_of_a_product_too_large_to_try_whole_equals_the_oracle(oracle: Oracle) -> None:
    draw = random.Random(f"{SEED} {oracle.rule}")
    comparison = with_the_oracle(oracle)
    for _ in range(SAMPLES):
        answers = {question: draw.choice(values) for question, values in oracle.domain.items()}
        comparison.compare(answers, *both(oracle, answers))
    comparison.check()


@pytest.mark.parametrize("oracle", TOO_LARGE.values(), ids=TOO_LARGE)
def test_every_value_left_out_of_the_edges_behaves_as_one_of_them(oracle: Oracle) -> None:
    for question, edges in oracle.edges.items():
        for value in oracle.domain[question]:
            one, *others = (
                [oracle.conclude(answers | {question: tried}) for answers in oracle.combinations({question: edges[0]})]
                for tried in (value, *edges)
            )
            assert one in others, f"{question} = {value}"


def with_the_oracle(oracle: Oracle) -> Comparison:
    return Comparison(
        oracle.rule,
        f"tests/oracle/{oracle.rule}.py",
        "read the publication: mend whichever contradicts it, the rule or the oracle, never one to suit the other",
    )


def both(oracle: Oracle, answers: dict[str, Answer]) -> tuple[dict[str, object], dict[str, object]]:
    """What the oracle says of a set of answers, and what the rule says of it, reasons included."""
    total = oracle.total(answers) if oracle.total else None
    result = evaluate(oracle.rule, oracle.confirmed(answers))
    reasons = result["reasons"]
    expected: dict[str, object] = {
        "status": "complete",
        "points": total,
        "range": [total, total] if oracle.total else None,
        "conclusions": [oracle.conclude(answers)],
        "decisive": [],
        "next": None,
        "unconfirmed": [],
        "reasons": list(answers.items()),
        "sum": total,
    }
    found = {key: result[key] for key in expected if key in result} | {
        "reasons": [(reason["question"], reason["answer"]) for reason in reasons],
        "sum": sum(reason["points"] for reason in reasons) if oracle.total else None,
    }
    return expected, found


COUNTED = ("status", "points", "range", "conclusions", "thresholds", "decisive", "next")
CRITERIA = [(oracle, question) for oracle in ORACLES.values() for question in oracle.criteria]


@pytest.mark.parametrize(("oracle", "question"), CRITERIA, ids=[f"{o.rule}-{question}" for o, question in CRITERIA])
def test_each_criterion_is_told_met_or_not_by_its_own_answer(oracle: Oracle, question: str) -> None:
    for answer in oracle.domain[question]:
        (reason,) = evaluate(oracle.rule, oracle.confirmed({question: answer}))["reasons"]
        assert reason["holds"] is oracle.criteria[question](answer), f"{question} = {answer}"


@pytest.mark.parametrize(
    ("oracle", "question"),
    [(oracle, question) for oracle in ORACLES.values() for question in oracle.measures],
    ids=lambda value: value.rule if isinstance(value, Oracle) else str(value),
)
def test_a_measure_counts_as_the_answer_it_stands_for(oracle: Oracle, question: str) -> None:
    comparison = Comparison(
        oracle.rule,
        "the answer that the measure stands for",
        f"read where the publication cuts « {question} »; mend the cuts of the rule, or tests/oracle/{oracle.rule}.py",
    )

    @cache
    def counted(answer: Answer) -> dict[str, Any]:
        found = evaluate(oracle.rule, oracle.confirmed({question: answer}))
        return {key: found[key] for key in COUNTED}

    for value in oracle.measured[question]:
        comparison.compare({question: value}, counted(oracle.measures[question](value)), counted(value))
    comparison.check()


@pytest.mark.parametrize("score", TOKUHASHI)
def test_every_tokuhashi_total_keeps_its_strategy(score: int) -> None:
    assert TOKUHASHI[score] in proposal("tokuhashi", score)


@pytest.mark.parametrize("score", TOMITA)
def test_every_tomita_total_keeps_its_strategy(score: int) -> None:
    assert TOMITA[score] in proposal("tomita", score)


def proposal(question: str, score: int) -> str:
    """Strategy given for one total, in French, whatever the other total."""
    (reason,) = (
        reason for reason in evaluate("spine_strategy", {question: score})["reasons"] if reason["question"] == question
    )
    return str(reason["fr"]).casefold()


@pytest.mark.parametrize("grade", ORACLES["frankel"].domain["grade"])
def test_a_frankel_grade_answers_the_neurological_item_of_tokuhashi(grade: str) -> None:
    (deficit,) = evaluate("frankel", {"grade": grade})["conclusions"]
    (reason,) = evaluate("tokuhashi", {"deficit": deficit})["reasons"]
    assert reason["points"] == {"a": 0, "b": 0, "c": 1, "d1": 1, "d2": 1, "d3": 1, "e": 2}[grade]
