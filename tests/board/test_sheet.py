"""The sheet says of every case what the single rules say of it, and no more than they say."""

import random
from collections.abc import Mapping
from functools import cache
from itertools import product
from math import prod
from typing import Any

import pytest
from dossiers import SEED, dossiers

from bonemets.board.assessment import RuleAssessment
from bonemets.board.awaited import asked_first
from bonemets.board.item import BONE, Scope
from bonemets.board.missing_answer import missing_answers
from bonemets.board.patient_case import PatientCase, described, read
from bonemets.board.sheet import Sheet, sheet
from bonemets.board.step import Step
from bonemets.board.topic import Topic
from bonemets.guideline.shared.totals import TokuhashiTotal, TomitaTotal
from bonemets.kernel.question import Answer, Choice, Quantity

COUNT = 2000
MOST = 256
TOTALS: dict[type, str] = {TokuhashiTotal: "tokuhashi", TomitaTotal: "tomita"}


@cache
def sheets() -> tuple[Sheet, ...]:
    made = []
    for parts in dossiers(COUNT):
        case, errors = read(parts)
        assert not errors
        made.append(sheet(case))
    return tuple(made)


def applied() -> list[tuple[Sheet, RuleAssessment]]:
    return [(made, f) for made in sheets() for f in made.assessments if f.evaluation.status != "not_applicable"]


def typed(case: PatientCase, assessment: RuleAssessment) -> dict[type, Answer]:
    """What the reader answered that concerns an assessment, by question: questions, not names, tell items apart."""
    places = [case.patient, *([case.lesions[assessment.lesion - 1]] if assessment.lesion else [])]
    known: dict[type, Answer] = {type(answer): answer for place in places for answer in place.known.values()}
    for step in case.done:
        if step.item and step.answer is not None and step.item.name not in case.patient.given:
            known[type(step.answer)] = step.answer
    return known


def possible(assessment: RuleAssessment, name: str) -> tuple[Answer, ...]:
    """Answers that the file leaves to a question that the reader has not answered."""
    question = assessment.rule.questions[name]
    if name in assessment.proposals:
        return assessment.proposals[name].answers
    if assessment.totals.get(name):
        return tuple(question(total) for total in assessment.totals[name])
    if name == "mirels" and name in assessment.totals:
        return tuple(total for total in question.every() if total < 9)  # type: ignore[operator]
    return tuple(question.every())


def open_questions(made: Sheet, assessment: RuleAssessment) -> dict[str, tuple[Answer, ...]]:
    known = typed(made.case, assessment)
    computed = assessment.evaluation.computed
    return {
        name: possible(assessment, name)
        for name, question in assessment.rule.questions.items()
        if question not in known and name not in computed
    }


def test_every_answer_of_the_reader_reaches_the_rule_as_it_is() -> None:
    checked = 0
    for made, assessment in applied():
        known = typed(made.case, assessment)
        for name, question in assessment.rule.questions.items():
            if question in known:
                assert assessment.evaluation.answers.known[name] == known[question]
                checked += 1
            elif name in assessment.evaluation.answers.known and name not in assessment.evaluation.computed:
                assert len(possible(assessment, name)) == 1, f"{assessment.rule.name}.{name} comes from nowhere"
    assert checked > COUNT


def test_any_completion_lies_in_what_is_announced() -> None:
    chance = random.Random(SEED)
    for made, assessment in applied():
        known = dict(assessment.evaluation.answers.known)
        for name, answers in open_questions(made, assessment).items():
            known[name] = chance.choice(answers)
        result = assessment.rule(**known)
        so_far = assessment.evaluation.completions
        assert result.conclusion in so_far.conclusions
        if so_far.points and result.points is not None:
            assert so_far.points[0] <= result.points <= so_far.points[1]
        for limit in so_far.thresholds:
            assert result.points is not None
            assert limit.state != ("excluded" if result.points >= limit.band.lower else "reached")


def test_every_conclusion_that_is_announced_can_be_reached() -> None:
    checked = set()
    for made, assessment in applied():
        asked = open_questions(made, assessment)
        so_far = assessment.evaluation.completions
        if assessment.rule.is_score:
            totals = {0.0}
            for name, question in assessment.rule.questions.items():
                assert issubclass(question, Choice)
                answers = asked.get(name) or (assessment.evaluation.answers.known[name],)
                totals = {total + (answer.points or 0) for total in totals for answer in answers}  # type: ignore[union-attr]
            assert so_far.totals == tuple(sorted(totals))
            reached = {assessment.rule.conclusions.of(total) for total in totals}
        elif prod(map(len, asked.values())) <= MOST:
            known = {name: answer for name, answer in assessment.evaluation.answers.known.items() if name not in asked}
            reached = {
                assessment.rule(**known, **dict(zip(asked, answers, strict=True))).conclusion
                for answers in product(*asked.values())
            }
        else:
            continue
        assert set(so_far.conclusions) == reached
        checked.add(assessment.rule.name)
    assert len(checked) == 23


def test_totals_are_those_of_the_scores_of_the_same_dossier() -> None:
    for made, assessment in applied():
        for name, totals in assessment.totals.items():
            question = assessment.rule.questions[name]
            score = TOTALS.get(question, "mirels")
            (source,) = (one for one in made.assessments if one.rule.name == score and one.lesion == assessment.lesion)
            assert totals == source.evaluation.completions.totals
            assert bool(totals) is (source.evaluation.status != "not_applicable")


def test_what_is_asked_can_change_a_conclusion_or_stands_against_a_surgery() -> None:
    for made in sheets():
        for missing in made.missing_answers:
            assert missing.changes or missing.weighs
            assert set(missing.settles) <= set(missing.changes)
            assert missing.item.name not in ("board_approval", "board_decision"), "that is for the board to say"


@pytest.mark.parametrize("topic", Topic)
def test_within_one_rule_the_sheet_asks_what_its_calculator_asks(topic: Topic) -> None:
    """Alone on a sheet, a rule asks first what the calculator does, or the fact that this waits for.

    The board's own decisions are not asked, nor a score that was given before the bone broke.
    """
    checked = 0
    for made in sheets():
        for assessment in made.assessments:
            if not assessment.is_open or topic not in assessment.binding.topics:
                continue
            wanted = assessment.binding.items.get(assessment.evaluation.completions.next or "")
            if wanted is None or wanted.name in ("board_approval", "board_decision", "mirels_condition"):
                continue
            (first, *_) = missing_answers(made.case, [assessment], made.deductions)
            of_lesion = wanted.scope is Scope.LESION
            answers = made.case.lesions[(assessment.lesion or 1) - 1] if of_lesion else made.case.patient
            lacks_bone = of_lesion and "bone" not in answers.given
            assert first.item is (BONE if lacks_bone else asked_first(wanted, answers, made.case.topics))
            checked += 1
    assert checked > 20


def test_a_deficit_is_asked_before_what_brings_less_and_a_life_expectancy_where_it_matters() -> None:
    def asked(topics: list[Topic], patient: Mapping[str, object], *lesions: Mapping[str, object]) -> list[str]:
        return [one.item.name for one in sheet(described(topics, patient, lesions)).missing_answers]

    assert asked([Topic.COMPRESSION], LUNG)[0] == "frankel", "which tells the motor function: 9 points, the interval 2"
    assert asked([Topic.COMPRESSION], LUNG | {"frankel": None})[0] == "motor"
    assert asked([Topic.FRACTURE], {}, {"bone": "lower_limb", "fracture": "yes"}) == ["life_expectancy"]
    stable = {"bone": "spine", "level": "l3", "sins_pain": "none", "sins_type": "blastic", "alignment": "normal"}
    told = asked([Topic.INSTABILITY], {}, stable | {"collapse": "none", "posterolateral": "none"})
    assert told == [], "no surgery is put forward for a stable vertebra"
    several = [{"bone": "spine"}, {"bone": "spine"}, {"bone": "spine"}]
    sins = asked([Topic.STEREOTACTIC], {"stable": "yes"}, {"bone": "spine", "delimited": "yes"}, *several)
    assert sins.index("sins_pain") < sins.index("limited_size")
    unknown = asked([Topic.FRACTURE], {"life_expectancy": None}, {"bone": "lower_limb", "fracture": "yes"})
    assert unknown == ["life_expectancy"], "unknown is not known"


def test_an_item_that_settles_does_so_whatever_the_answer() -> None:
    checked = 0
    for made in sheets()[:300]:
        for missing in made.missing_answers[:2]:
            for rule in missing.settles[:1]:
                places = [f for f in made.assessments if f.rule is rule and missing.lesion in (None, f.lesion)]
                for assessment in places[:1]:
                    name = next((n for n, item in assessment.binding.items.items() if item is missing.item), None)
                    if name is None:
                        continue  # a fact that the item waits for; its map leaves one answer
                    asked = open_questions(made, assessment)
                    if prod(map(len, asked.values())) > MOST or assessment.evaluation.completions.leaves.get(name) != 1:
                        continue
                    known = {n: a for n, a in assessment.evaluation.answers.known.items() if n not in asked}
                    for answer in asked.pop(name):
                        left = {
                            assessment.rule(
                                **known, **{name: answer}, **dict(zip(asked, others, strict=True))
                            ).conclusion
                            for others in product(*asked.values())
                        }
                        assert len(left) == 1
                        checked += 1
    assert checked > 20


LUNG = {"primary": "nsclc"}


def test_validity_with_lung_as_primary() -> None:
    made = sheet(described([Topic.SPINE_SURGERY, Topic.COMPRESSION], LUNG))
    ranges = {one.assessment.rule.name: one.points for one in made.validities}
    assert ranges == {"tokuhashi": (0, 10), "tomita": (5, 10), "rades": (21, 40)}
    beyond = {one.assessment.rule.name: [left.code for left in one.out_of_reach] for one in made.validities}
    assert beyond == {"tokuhashi": ["from_1_year"], "tomita": ["en_bloc"], "rades": []}


def test_a_proposal_is_overruled_by_an_answer_and_by_unknown() -> None:
    def motor(**answer: object) -> RuleAssessment:
        made = sheet(described([Topic.COMPRESSION], {"frankel": "c", **answer}))
        (assessment,) = made.assessments
        return assessment

    assert motor().evaluation.answers.known["motor"].code == "non_ambulatory"
    assert motor(motor="aided").evaluation.answers.known["motor"].code == "aided"
    assert "motor" not in motor(motor="aided").proposals
    assert "motor" not in motor(motor=None, primary="nsclc").evaluation.answers.known


def test_rades_does_not_apply_without_a_deficit_and_says_that_it_is_a_proposal() -> None:
    (assessment,) = sheet(described([Topic.COMPRESSION], {"frankel": "e", "primary": "nsclc"})).assessments
    assert assessment.evaluation.status == "not_applicable"
    assert assessment.proposals
    (assessment,) = sheet(described([Topic.COMPRESSION], {"frankel": "e", "motor_deficit": "present"})).assessments
    assert assessment.evaluation.status == "incomplete"


def test_look_alikes_stay_apart() -> None:
    lesion = {"bone": "spine", "mirels_pain": "functional", "mirels_type": "lytic"}
    assert not sheet(described([Topic.INSTABILITY], {}, [lesion])).assessments
    made = sheet(described([Topic.SPINE_SURGERY], {"resectable": "resectable", "growth": "rapid"}))
    tomita = next(assessment for assessment in made.assessments if assessment.rule.name == "tomita")
    assert "visceral" not in tomita.evaluation.answers.known


@pytest.mark.parametrize("topics", [[], list(Topic)])
def test_nothing_is_computed_while_nothing_is_known(topics: list[Topic]) -> None:
    made = sheet(described(topics, {}, [{}, {"bone": None}]))
    assert not made.assessments
    assert not made.missing_answers
    assert not made.disagreements
    assert "sheet--empty" in (made._repr_html_() or "")


def test_lesions_are_ranked_by_what_is_certain_and_the_doubt_is_said() -> None:
    spine = {"bone": "spine", "level": "t12"}
    worst = {"sins_pain": "mechanical", "sins_type": "lytic", "alignment": "normal", "collapse": "none"}
    stable = dict.fromkeys(("alignment", "collapse"), "normal") | {"collapse": "none", "sins_pain": "none"}
    lesions = [
        spine | stable | {"sins_type": "blastic", "posterolateral": "none"},
        spine | worst | {"posterolateral": "none"},
        spine | {"sins_type": "mixed"},
    ]
    (ranking,) = sheet(described([Topic.INSTABILITY], {}, lesions)).rankings
    assert [assessment.lesion for assessment in ranking.order] == [2, 3, 1]
    assert [assessment.lesion for assessment in ranking.contested] == [3]


def test_the_checklist_follows_the_questions_and_answers_the_rules() -> None:
    made = sheet(described([Topic.ANTIRESORPTIVE], {"urgency": "no"}, done=[Step.DENTAL_REVIEW]))
    assert Step.DENTAL_REVIEW not in made.missing
    assert {Step.PANORAMIC, Step.CREATININE, Step.VITAMIN_D} <= set(made.missing)
    assert Step.WHOLE_SPINE_MRI not in made.steps
    (assessment,) = (one for one in made.assessments if one.rule.name == "antiresorptive_checklist")
    assert assessment.evaluation.answers.known["dental_review"].code == "yes"
    assert "panoramic" not in assessment.evaluation.answers.known


def test_a_patient_is_asked_once_for_what_several_rules_take() -> None:
    made = sheet(described([Topic.ANTIRESORPTIVE, Topic.FRACTURE], {"life_expectancy": "2 mois"}))
    known: list[Any] = [f.evaluation.answers.known.get("life_expectancy") for f in made.assessments]
    assert [isinstance(answer, Quantity) for answer in known] == [True] * len(known)
    assert len(known) == 2


def test_what_is_most_urgent_is_asked_first() -> None:
    """A compression with nothing known comes before a stable dossier of antiresorptive treatment."""
    topics = [Topic.ANTIRESORPTIVE, Topic.FRACTURE, Topic.INSTABILITY, Topic.COMPRESSION]
    patient = {"primary": "nsclc", "bone_metastases": "multiple"}
    lesions = [{"bone": "lower_limb", "mirels_type": "lytic"}, {"bone": "spine", "level": "t12"}]
    asked = [one.item.name for one in sheet(described(topics, patient, lesions)).missing_answers]
    firsts = [asked.index(name) for name in ("frankel", "sins_pain", "mirels_size", "clearance")]
    assert firsts == sorted(firsts)


def test_a_rule_of_the_limbs_says_nothing_of_the_spine() -> None:
    """Section 3.7 irradiates the whole bone of a limb; of a spine, 3.8.5 decides by other scores."""
    spine, femur = {"bone": "spine", "level": "t12"}, {"bone": "trochanteric"}

    def told(*lesions: Mapping[str, object]) -> bool:
        made = sheet(described([Topic.FRACTURE, Topic.TECHNIQUE], {"life_expectancy": "4 mois"}, lesions))
        named = {binding.rule.name for binding in made.unanswered[None]}
        assert "surgery_by_life_expectancy" not in named
        return "surgery_by_life_expectancy" in {found.rule.name for found in made.assessments}

    assert [told(), told(spine), told(spine, femur), told(femur), told({})] == [True, False, True, True, True]
