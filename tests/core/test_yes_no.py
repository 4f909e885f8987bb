"""Yes/no questions are all of one kind, and a criterion is told in one way."""

from bonemets import rules
from bonemets.board.item import ITEMS
from bonemets.guideline.interventional.cementoplasty import Sepsis
from bonemets.guideline.radiotherapy.stereotactic_conditions import BoardApproval
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Criterion
from bonemets.kernel.text import Text

ANSWERS = [("yes", "oui", "yes"), ("no", "non", "no")]


def test_every_question_answered_by_yes_and_no_is_of_one_kind() -> None:
    asked = {question for rule in rules() for question in (*rule.questions.values(), *rule.parts.values())}
    asked |= {item.question for items in ITEMS.values() for item in items.values()}
    closed = [one for one in asked if issubclass(one, Choice) and all(answer.points is None for answer in one)]
    alike = [question for question in closed if [(one.code, one.label.fr, one.label.en) for one in question] == ANSWERS]
    assert len(alike) > 50
    assert {question for question in closed if issubclass(question, YesNo)} == set(alike)
    assert len({question.question.fr for question in alike}) == len(alike)
    assert all(question.source.locator for question in alike)


def test_a_criterion_tells_a_yes_by_itself_and_another_answer_as_it_is_told() -> None:
    obstacle = Criterion(met=Text("présent", "present"), unmet=Text("absent", "absent"))
    assert [(said.holds, said.statement) for said in map(obstacle, Sepsis)] == [
        (True, Text("présent", "present")),
        (False, Text("absent", "absent")),
    ]
    assert obstacle(Sepsis.NO, True).holds is True
    assert obstacle(BoardApproval.YES, False).statement == Text("absent", "absent")
