"""What readers call things: the expressions that mean the same, and what each calculator is looked for by."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list of calculators says of one.

    Args:
        asks: The question that it answers, as a reader asks it.
        chapter: What it is listed under.
        gives: What the reader gets, in a sentence; `{range}` is the range of the total.
        bones: Parts of the body that it concerns.
        when: What happens to them.
        at: Anchor of the heading over it; nothing where that is its section's.
        known: The name that everybody calls it by, where it has one.
        words: What else it is looked for by.
    """

    asks: str
    chapter: str
    gives: str
    bones: tuple[str, ...]
    when: tuple[str, ...]
    at: str = ""
    known: str = ""
    words: tuple[str, ...] = ()


@cache
def listed(name: str) -> Listed:
    """What is said of a calculator, by the name of its rule."""
    said: dict[str, Any] = vocabulary()["calculators"][name]
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}
    return Listed(**values)


def chapter(name: str) -> list[str]:
    """Rules listed under a name, in the order of the list."""
    return [rule for rule in vocabulary()["calculators"] if listed(rule).chapter == name]


def bones() -> dict[str, str]:
    """Parts of the body that calculators are filtered by."""
    return dict(vocabulary()["bones"])


def situations() -> dict[str, str]:
    """What happens to them."""
    return dict(vocabulary()["when"])


def sought(name: str) -> dict[str, str]:
    """A calculator as the search reads it: its question and title, what it is called, and all that its form says.

    Args:
        name: The rule.
    """
    rule = find(name)
    return {
        "kind": "calculator",
        "title": f"{listed(name).asks} {rule.title.fr}",
        "words": ", ".join(listed(name).words),
        "text": ". ".join([rule.purpose.fr, *_said(rule)]),
    }


def _said(rule: Rule[..., Any]) -> Iterator[str]:
    for question in rule.questions.values():
        yield question.question.fr
        if issubclass(question, Choice):
            yield ", ".join(answer.label.fr for answer in question)
    yield from (exclusion.label.fr for exclusion in rule.exclusions)
