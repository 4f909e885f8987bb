"""Whatever the answers, the reading of uptake never speaks of stopping a treatment."""

import json
from itertools import product

from bonemets import evaluate
from bonemets.kernel.rule import find

STOPPING = ("arrêt", "arret", "cesser", "interrompre", "suspendre", "stop", "withdraw", "discontinu")


def test_no_output_says_to_stop_a_treatment() -> None:
    rule = find("flare")
    questions = {name: [answer.code for answer in question.every()] for name, question in rule.questions.items()}
    proposals = [conclusion.proposal for conclusion in rule.conclusions if conclusion.proposal]
    said = [json.dumps([text.fr, text.en]) for text in (*proposals, *(end.label for end in rule.conclusions))]
    for answers in product(*questions.values()):
        said.append(json.dumps(evaluate("flare", dict(zip(questions, answers, strict=True))), ensure_ascii=False))
    assert not [word for word in STOPPING for text in said if word in text.lower()]
