"""What the questions put to the board call for. The rest of what a file tells stays in the file."""

from dataclasses import replace

from bonemets.board.binding import ENABLED_WHEN
from bonemets.board.item import BONE, ITEMS, Scope
from bonemets.board.patient_case import PatientCase
from bonemets.board.topic import Topic
from bonemets.kernel.answers import Answers


def called(case: PatientCase) -> PatientCase:
    """A case without what no question put to the board calls for: the sheet of it says nothing that was not asked.

    Args:
        case: The case, with all that is known of the patient.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> told = {"life_expectancy": "4 mois", "frankel": "c"}
        >>> [*called(described([Topic.FRACTURE], told)).patient.known]
        ['life_expectancy']
    """
    topics = frozenset(case.topics)
    are_described = topics.intersection(ENABLED_WHEN[BONE].topics)
    lesions = [_only(Scope.LESION, lesion, topics) for lesion in case.lesions if are_described]
    return replace(
        case,
        patient=_only(Scope.PATIENT, case.patient, topics),
        lesions=tuple(lesions) if len(lesions) > 1 or any(lesion.typed for lesion in lesions) else (),
        done=tuple(step for step in case.done if topics.intersection(step.topics)),
    )


def _only(scope: Scope, answers: Answers, topics: frozenset[Topic]) -> Answers:
    bone = answers.known.get(BONE.name)
    return answers.only(
        name
        for name in answers.typed
        if name in ITEMS[scope]
        and topics.intersection((when := ENABLED_WHEN[ITEMS[scope][name]]).topics)
        and (not when.bones or bone in when.bones)
    )
