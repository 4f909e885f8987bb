"""What the questions put to the board call for. The rest of what a file tells stays in the file."""

from dataclasses import replace

from bonemets.board.binding import ENABLED_WHEN
from bonemets.board.item import BONE, ITEMS, Scope
from bonemets.board.patient_case import PatientCase
from bonemets.kernel.answers import Answers


def called(case: PatientCase) -> PatientCase:
    """A case without what no question put to the board calls for: the sheet of it says nothing that was not asked.

    Args:
        case: The case, with all that is known of the patient.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> from bonemets.board.topic import Topic
        >>> told = {"life_expectancy": "4 mois", "frankel": "c"}
        >>> [*called(described([Topic.FRACTURE], told)).patient.known]
        ['life_expectancy']
    """
    are_described = case.puts(ENABLED_WHEN[BONE].topics)
    lesions = [_only(case, Scope.LESION, lesion) for lesion in case.lesions if are_described]
    return replace(
        case,
        patient=_only(case, Scope.PATIENT, case.patient),
        lesions=tuple(lesions) if len(lesions) > 1 or any(lesion.typed for lesion in lesions) else (),
        done=tuple(step for step in case.done if case.puts(step.topics)),
    )


def _only(case: PatientCase, scope: Scope, answers: Answers) -> Answers:
    bone = answers.known.get(BONE.name)
    return answers.only(
        name
        for name in answers.typed
        if name in ITEMS[scope]
        and case.puts((when := ENABLED_WHEN[ITEMS[scope][name]]).topics)
        and (not when.bones or bone in when.bones)
    )
