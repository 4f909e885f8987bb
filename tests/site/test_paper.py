"""A sheet of paper carries all that is needed to conclude by hand."""

import pytest

from bonemets import rules
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule
from bonemets.render.html import prose
from bonemets.render.wording import points_words
from bonemets_site.fences.paper import sheet

SCORES = [rule for rule in rules() if rule.is_score]


@pytest.mark.parametrize("rule", SCORES, ids=lambda rule: rule.name)
def test_every_answer_with_its_points_and_every_class_is_on_the_sheet(rule: Rule[..., object]) -> None:  # type: ignore[type-var]
    page = sheet(rule)
    for question in rule.questions.values():
        assert issubclass(question, Choice)
        assert prose(question.question.fr) in page
        assert not question.hint or prose(question.hint.fr) in page
        for answer in question:
            assert prose(f"{answer.label.fr} ({points_words(answer.points or 0)})") in page
    for labelled in (*rule.exclusions, *rule.conclusions):
        assert prose(labelled.label.fr) in page
