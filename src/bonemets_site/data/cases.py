"""The case tables of `tests/cases`, which the tests run and the site shows."""

from dataclasses import dataclass
from functools import cache

from bonemets_site.paths import CASES

KINDS = {
    "publication": "d'une publication",
    "référentiel": "du référentiel",
    "arithmétique": "d'arithmétique",
    "convention": "d'une convention du site",
    "refus": "refus",
}
"""How many of the cases of a table come from where, in words."""


@dataclass(frozen=True, slots=True)
class Table:
    """Case table of a rule.

    Args:
        rule: Name of the rule.
        text: Markdown of the file.
        rows: Its cases, one line each.
    """

    rule: str
    text: str
    rows: tuple[str, ...]


def anchor(rule: str) -> str:
    """Heading id of the page that shows the table."""
    return f"cas-de-test-{rule.replace('_', '-')}"


@cache
def table(rule: str) -> Table:
    """Case table of a rule."""
    text = (CASES / f"{rule}.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("|")]
    heads = [place for place, line in enumerate(lines) if set(line) <= set("|-: ")]
    not_cases = {place for head in heads for place in (head - 1, head)}
    return Table(rule, text, tuple(line for place, line in enumerate(lines) if place not in not_cases))
