"""A note stands beside the answers it speaks of, and not beside those it has nothing to say of.

A table gives answers that call for a note, and answers close to them that do not; then each note is looked for beside
many patients, every answer and every conclusion among them, and expected where the oracle of the notes says.
"""

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from bonemets import evaluate, rules
from bonemets.guideline.shared.life_expectancy import LifeExpectancy
from bonemets.kernel.caution import near
from oracle import NOTES as EXPECTED
from oracle import ORACLES, Oracle
from oracle.notes import ALONE

FLARE = {"examination": "pet", "uptake": "increased", "months": 3, "effective": "no"}
FOLLOW_UP = {"agent": "zoledronic_acid", "stopping": "no", "months": 14, "total": 14, "interval": 4, "remission": "no"}
CT = {"lysis": "stable", "soft_tissue": "stable", "sclerosis_on_lysis": "no", "sclerosis_on_normal": "yes"}
JOINT = {"place": "femoral_head_or_neck", "life_expectancy": 12.5}
SHAFT = {"place": "shaft", "life_expectancy": 6}
PAINLESS = {"oligometastatic": "yes", "symptomatic": "yes", "pain": 3, "method": "microwave", "spine": "no"}
BROKEN = {"fracture": "yes", "lytic": "yes"}
READY = dict.fromkeys(("urgency", "dental_review", "panoramic", "renal_review", "vitamin_d", "intake"), "yes")
OBSTACLE = {"cord_compression": "yes"}
OPEN = {"healed": "no"}
OTHERWISE = PAINLESS | {"oligometastatic": "no", "symptomatic": "no"}
PELVIS = BROKEN | {"site": "pelvis", "mirels": 9, "too_invasive": "yes"}
TYPED = "12 semaines", "13 semaines", "26 semaines", "6 semaines", "90 jours", "365 jours", "1,4 mois"
SURVIVAL = {typed: {"life_expectancy": typed} for typed in (*TYPED, "3 mois", "6 mois", "1 an")}

NOTES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("anti-resorptif-mois-de-traitement", "antiresorptive_follow_up", FOLLOW_UP, FOLLOW_UP | {"agent": "denosumab"}),
    ("anti-resorptif-mois-de-traitement", "antiresorptive_follow_up", FOLLOW_UP, FOLLOW_UP | {"months": 5.9}),
    ("denosumab-moins-de-30", "zoledronic_dose", {"clearance": 29.9}, {"clearance": 30}),
    ("flare-inefficace", "flare", FLARE, FLARE | {"effective": "yes"}),
    ("flare-inefficace", "flare", FLARE, FLARE | {"months": 6}),
    ("flare-inefficace", "flare", FLARE, FLARE | {"months": 12}),
    ("flare-inefficace", "flare", FLARE, FLARE | {"uptake": "decreased"}),
    ("flare-six-mois", "flare", FLARE | {"months": 6}, FLARE | {"months": 6, "uptake": "other"}),
    ("scanner-signes-contraires", "ct_response", CT | {"lysis": "increased"}, CT),
    ("scanner-signes-contraires", "ct_response", CT | {"sclerosis_on_lysis": "yes"}, CT),
    (
        "scanner-signes-contraires",
        "ct_response",
        {"lysis": "increased", "soft_tissue": "decreased"},
        {"lysis": "decreased", "soft_tissue": "decreased"},
    ),
    (
        "osteonecrose-espacement",
        "antiresorptive_follow_up",
        FOLLOW_UP | {"interval": 6},
        FOLLOW_UP | {"interval": 6, "agent": "denosumab"},
    ),
    ("arthroplastie-recouvrement", "surgical_technique", JOINT | {"life_expectancy": 12}, JOINT),
    ("technique-resection", "surgical_technique", JOINT, JOINT | {"life_expectancy": 12}),
    ("arthroplastie-recouvrement", "surgery_by_life_expectancy", {"life_expectancy": 7}, {"life_expectancy": 6}),
    ("arthroplastie-six-mois", "surgical_technique", JOINT | {"life_expectancy": 6}, SHAFT),
    ("ablation-oligo-metastatique", "ablation", PAINLESS, PAINLESS | {"oligometastatic": "no"}),
    ("mirels-huit", "surgery_indication", {"mirels": 8, "fracture": "no"}, {"mirels": 8, "fracture": "yes"}),
    ("vissage-mirels", "screw_fixation", BROKEN | {"site": "proximal_femur"}, BROKEN | {"site": "other"}),
    ("vissage-mirels", "screw_fixation", {"site": "pelvis"}, {"site": "other"}),
    ("anti-resorptif-liste-et-urgence", "antiresorptive_checklist", READY, READY | {"urgency": "no"}),
    ("anti-resorptif-liste-et-urgence", "antiresorptive_checklist", READY, READY | {"intake": "no"}),
    ("stereotaxie-obstacle-d-abord", "stereotactic", OBSTACLE | {"stable": "no"}, OBSTACLE | {"stable": "yes"}),
    ("stereotaxie-obstacle-d-abord", "stereotactic", OBSTACLE | {"sites": 4}, OBSTACLE | {"sites": 3}),
    ("stereotaxie-obstacle-d-abord", "stereotactic", OBSTACLE | {"stable": "no"}, {"stable": "no"}),
    ("suites-cicatrisation-d-abord", "treatment_after_surgery", OPEN | {"days": 20}, OPEN | {"days": 21}),
    ("suites-cicatrisation-d-abord", "treatment_after_surgery", OPEN | {"days": 0}, {"healed": "yes", "days": 0}),
    ("ablation-situation-d-abord", "ablation", OTHERWISE | {"pain": 4}, OTHERWISE | {"pain": 4.1}),
    ("ablation-situation-d-abord", "ablation", OTHERWISE | {"pain": 4}, PAINLESS),
    ("vissage-deux-emplois-ensemble", "screw_fixation", PELVIS, PELVIS | {"too_invasive": "no"}),
    ("vissage-deux-emplois-ensemble", "screw_fixation", PELVIS, PELVIS | {"mirels": 8}),
    ("vissage-deux-emplois-ensemble", "screw_fixation", PELVIS, PELVIS | {"site": "proximal_femur"}),
    ("esperance-de-vie-en-semaines", "antiresorptive_start", SURVIVAL["13 semaines"], SURVIVAL["3 mois"]),
    ("esperance-de-vie-en-semaines", "antiresorptive_start", SURVIVAL["90 jours"], SURVIVAL["12 semaines"]),
    ("esperance-de-vie-en-semaines", "antiresorptive_start", SURVIVAL["13 semaines"], SURVIVAL["26 semaines"]),
    ("esperance-de-vie-en-semaines", "stereotactic", SURVIVAL["13 semaines"], SURVIVAL["3 mois"]),
    ("esperance-de-vie-en-semaines", "surgery_by_life_expectancy", SURVIVAL["365 jours"], SURVIVAL["1 an"]),
    ("esperance-de-vie-en-semaines", "surgery_by_life_expectancy", SURVIVAL["1,4 mois"], SURVIVAL["6 semaines"]),
    ("esperance-de-vie-en-semaines", "surgical_technique", SURVIVAL["26 semaines"], SURVIVAL["6 mois"]),
]


@pytest.mark.parametrize(("name", "rule", "noted", "plain"), NOTES)
def test_a_note_stays_with_its_subject(name: str, rule: str, noted: dict[str, Any], plain: dict[str, Any]) -> None:
    with_note, without = ({note["id"] for note in evaluate(rule, answers)["notes"]} for answers in (noted, plain))
    assert name in with_note, f"not told for {noted}"
    assert name not in without, f"told for {plain}"


SAMPLES = 12
"""How many patients are drawn for each answer, where the product is too large to try whole."""
WHOLE = 500
SEED = 20261123


def patients(oracle: Oracle) -> Iterator[dict[str, Any]]:
    """Complete answers: all of them, or some around every answer and every measured number."""
    values = {name: (*codes, *oracle.measured.get(name, ())) for name, codes in oracle.domain.items()}
    if oracle.size <= WHOLE:
        yield from oracle.combinations()
    draw = random.Random(f"{SEED} notes {oracle.rule}")
    for question, every in values.items():
        for value in every:
            for _ in range(SAMPLES if oracle.size > WHOLE else 1):
                yield {name: draw.choice(others) for name, others in values.items()} | {question: value}


def described(oracle: Oracle, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The same patient as the oracle of the notes reads it."""
    codes = dict(answers)
    for question, classify in oracle.measures.items():
        if not isinstance(answers[question], str):
            codes |= {question: classify(answers[question]), f"{question}#": answers[question]}
    return codes | {"conclusion": oracle.conclude(codes)}


def told(rule: str, answers: Mapping[str, Any]) -> set[str]:
    return {note["id"] for note in evaluate(rule, answers)["notes"]} & EXPECTED[rule].keys()


def test_every_note_has_its_predicate() -> None:
    declared = {rule.name: {caution.id for caution in rule.cautions} for rule in rules()}
    assert {rule: set(notes) for rule, notes in EXPECTED.items()} == declared


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_each_note_stands_beside_the_patients_it_speaks_to(oracle: Oracle) -> None:
    met: set[str] = set()
    for answers in patients(oracle):
        patient = described(oracle, answers)
        expected = {name for name, speaks_to in EXPECTED[oracle.rule].items() if speaks_to(patient)}
        assert told(oracle.rule, oracle.confirmed(answers)) == expected, answers
        met |= expected
    for exclusion in oracle.exclusions:
        patient = {"exclusion": exclusion}
        expected = {name for name, speaks_to in EXPECTED[oracle.rule].items() if speaks_to(patient)}
        assert told(oracle.rule, {exclusion: True}) == expected, exclusion
        met |= expected
    assert met == set(EXPECTED[oracle.rule]), "no patient meets this note"


@pytest.mark.parametrize(("rule", "name"), ALONE)
def test_a_note_that_every_complete_file_carries_waits_for_its_own_answer(rule: str, name: str) -> None:
    for question, values in ORACLES[rule].domain.items():
        for value in values:
            calls = value in ALONE[rule, name].get(question, ())
            given = ORACLES[rule].confirmed({question: value})
            assert (name in told(rule, given)) is calls, f"{question} = {value}"


@pytest.mark.parametrize(
    ("months", "is_near"), [(48.9, False), (49, True), (49.5, True), (50, False), (51, True), (51.1, False)]
)
def test_near_a_limit_is_within_two_percent_and_not_on_it(months: float, is_near: bool) -> None:
    assert near(LifeExpectancy(50)).holds(LifeExpectancy(months)) is is_near


SEVEN = {"location": "mobile", "pain": "none", "lesion": "lytic", "alignment": "normal", "posterolateral": "none"}
ELEVEN = SEVEN | {"location": "junctional", "pain": "mechanical"}
THIRTEEN = ELEVEN | {"alignment": "deformity"}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (SEVEN, "changerait la catégorie"),
        (ELEVEN, "ne changerait pas la catégorie"),
        (THIRTEEN, "changerait la catégorie"),
    ],
)
def test_a_collapse_of_half_exactly_says_whether_the_other_answer_changes_the_class(
    answers: dict[str, Any], said: str
) -> None:
    """Fisher 2010: 3 points above 50 %, 2 below; totals of 7 against 6, 11 against 10, 13 against 12."""
    noted, above = (evaluate("sins", answers | {"collapse": loss})["notes"] for loss in (50, 51))
    (extra,) = [note for note in noted if note not in above and note["id"] == "limite-collapse"]
    assert extra["fr"] == f"50 % : la réponse « moins de 50 % » {said}."
