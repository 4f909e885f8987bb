"""What readers call things: the expressions that mean the same, and what each calculator is looked for by."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule, find

LIST = Path(__file__).with_suffix(".toml")


@cache
def vocabulary() -> dict[str, Any]:
    """The list, as it is written."""
    return tomllib.loads(LIST.read_text("utf-8"))


def same() -> list[list[str]]:
    """Groups of expressions that mean the same to a reader."""
    return [list(group) for group in vocabulary()["same"]]


def asked(name: str) -> str:
    """The question that a calculator answers, as a reader asks it."""
    return str(vocabulary()["calculators"][name]["asks"])


def sought(name: str) -> dict[str, str]:
    """A calculator as the search reads it: its question and title, what it is called, and all that its form says.

    Args:
        name: The rule.
    """
    rule = find(name)
    return {
        "kind": "calculator",
        "title": f"{asked(name)} {rule.title.fr}",
        "words": ", ".join(vocabulary()["calculators"][name].get("words", [])),
        "text": ". ".join([rule.purpose.fr, *_said(rule)]),
    }


def _said(rule: Rule[..., Any]) -> Iterator[str]:
    for question in rule.questions.values():
        yield question.question.fr
        if issubclass(question, Choice):
            yield ", ".join(answer.label.fr for answer in question)
    yield from (exclusion.label.fr for exclusion in rule.exclusions)
