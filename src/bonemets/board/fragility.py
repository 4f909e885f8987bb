"""Which single re-rating of an item would change the class of a complete score."""

from dataclasses import dataclass

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import BONE, PRIMARY
from bonemets.guideline.sources import FOURNEY_2011
from bonemets.kernel.question import Answer, Labelled
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Agreement:
    """Published agreement between readers on one item."""

    kappa: float
    source: Citation


_FOURNEY = FOURNEY_2011.at("p. 3072-3077")
AGREEMENTS: dict[tuple[str, str], Agreement] = {
    ("sins", "pain"): Agreement(0.841, _FOURNEY),
    ("sins", "location"): Agreement(0.790, _FOURNEY),
    ("sins", "posterolateral"): Agreement(0.492, _FOURNEY),
    ("sins", "collapse"): Agreement(0.462, _FOURNEY),
    ("sins", "alignment"): Agreement(0.456, _FOURNEY),
    ("sins", "lesion"): Agreement(0.244, _FOURNEY),
}
"""By score and item, the agreement that was published."""


_CERTAIN = ((BONE,), (PRIMARY,))
"""Nobody takes a femur for a humerus, nor a lung cancer for another: what these give is not rated."""


@dataclass(frozen=True, slots=True)
class Rerating:
    """Another answer to one item, all else equal.

    Args:
        question: Name of the question.
        wording: Question in one or two words.
        answer: The other answer.
        points: Total it would give.
        conclusion: Class it would give.
        agreement: Agreement between readers on this item, where it was published.
    """

    question: str
    wording: Text
    answer: Answer
    points: float
    conclusion: Labelled
    agreement: Agreement | None


def reratings(assessment: RuleAssessment) -> tuple[Rerating, ...]:
    """Every single re-rating that changes the class of a complete score; nothing for the rest.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> from bonemets.board.assessment import assessments
        >>> from bonemets.board.topic import Topic
        >>> lesion = {"bone": "lower_limb", "mirels_size": "over_two_thirds", "mirels_type": "lytic"}
        >>> (mirels, *_) = assessments(described([Topic.FRACTURE], {}, [lesion | {"mirels_pain": "mild"}]))
        >>> [f"{one.answer.code} {one.points}" for one in reratings(mirels)]
        ['under_one_third 7', 'one_to_two_thirds 8', 'blastic 7', 'mixed 8']
    """
    rule, evaluation = assessment.rule, assessment.evaluation
    if not rule.is_score or evaluation.status != "complete":
        return ()
    (kept,) = evaluation.completions.conclusions
    found = []
    for name, answer in evaluation.answers.known.items():
        source = (
            assessment.proposals[name].answer_map.takes
            if name in assessment.proposals
            else (assessment.binding.items.get(name),)
        )
        if source in _CERTAIN:
            continue
        for other in rule.questions[name].every():
            if other == answer and type(other) is type(answer):
                continue
            result = rule(**evaluation.answers.known | {name: other})
            if result.conclusion is not kept and result.points is not None:
                agreement = AGREEMENTS.get((rule.name, name))
                wording = rule.questions[name].short
                found.append(Rerating(name, wording, other, result.points, result.conclusion, agreement))
    return tuple(found)
