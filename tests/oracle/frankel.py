"""Frankel grades and the item of Tokuhashi 2005 that they answer; guideline, sections 3.8.2 and 3.8.3."""

from oracle.kernel import Answers, Oracle

DEFICIT = {
    "a": "complete",
    "b": "complete",
    "c": "incomplete",
    "d1": "incomplete",
    "d2": "incomplete",
    "d3": "incomplete",
    "e": "none",
}


def conclude(answers: Answers) -> str:
    return DEFICIT[str(answers["grade"])]


ORACLE = Oracle(
    rule="frankel",
    section="3.8.2",
    domain={"grade": tuple(DEFICIT)},
    conclusions=("complete", "incomplete", "none"),
    conclude=conclude,
)
