"""The Python of the page answers as the tested Python does."""

import json
from itertools import product
from typing import Any

import pytest
from calculators import RULES
from playwright.sync_api import Error, Page

from bonemets import evaluate
from bonemets.kernel.rule import find
from differences import Comparison

CHUNK = 250
MANY, STRIDE = 5_000, 37
"""Beyond so many, one in a prime number: every answer is met, and the browser is given seconds, not minutes."""

CALL = """async ([method, ...given]) => {
    const { call } = await import(new URL("assets/engine.mjs", __md_scope));
    return await call(method, ...given);
}"""

File = dict[str, Any]


def ask(visit: Page, method: str, *given: object) -> Any:
    """Call the worker that the page itself uses."""
    return visit.evaluate(CALL, [method, *given])


def compare(visit: Page, rule: str, files: list[File]) -> None:
    comparison = Comparison(
        rule, "this Python", "`make build`: the page may run an older package; else see frontend/engine.mjs"
    )
    for start in range(0, len(files), CHUNK):
        chunk = files[start : start + CHUNK]
        found = ask(visit, "evaluate_many", rule, chunk)
        assert len(found) == len(chunk)
        for answers, in_page in zip(chunk, found, strict=True):
            comparison.compare(answers, json.loads(json.dumps(evaluate(rule, answers))), in_page)
    comparison.check()


@pytest.mark.parametrize("rule", RULES)
def test_every_combination(visit: Page, rule: str) -> None:
    questions = find(rule).questions
    values = [[answer.code for answer in question.every()] for question in questions.values()]
    files = [dict(zip(questions, answers, strict=True)) for answers in product(*values)]
    assert len(files) == find(rule).combinations
    compare(visit, rule, files if len(files) <= MANY else files[::STRIDE])


@pytest.mark.parametrize("rule", RULES)
def test_every_answer_alone_unknown_or_excluded(visit: Page, rule: str) -> None:
    files: list[File] = [{}]
    for name, question in find(rule).questions.items():
        files += [{name: answer.code} for answer in question.every()] + [{name: None}]
    files += [{exclusion.code: True} for exclusion in find(rule).exclusions]
    compare(visit, rule, files)


def test_a_bad_answer_is_refused_with_the_message_of_the_rule(visit: Page) -> None:
    with pytest.raises(Error, match="Douleur : « acute » n'est pas une réponse"):
        ask(visit, "evaluate", "mirels", {"pain": "acute"})


def test_the_worker_answers_after_a_refusal(visit: Page) -> None:
    with pytest.raises(Error):
        ask(visit, "evaluate", "nothing", {})
    assert ask(visit, "evaluate", "mirels", {"pelvis": True})["status"] == "not_applicable"
