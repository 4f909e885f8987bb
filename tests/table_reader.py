"""A reader of the shipped tables, written from ADR 6 alone: it imports nothing of the project."""

import json
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

Table = dict[str, Any]


def combinations(part: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Every set of answers of one part of a table, boxes left unticked taken out."""
    for chosen in product(*part["answers"].values()):
        yield {name: code for name, code in zip(part["answers"], chosen, strict=True) if code}


def look(table: Table, answers: Mapping[str, str], now: str) -> dict[str, Any]:
    """The reply that a table gives, nothing where it gives none."""
    for part in table["parts"]:
        codes = part["answers"]
        if not all(answers.get(name, "") in codes[name] for name in codes):
            continue
        places = [codes[name].index(answers.get(name, "")) for name in codes]
        texts = {
            name: "".join(_text(table, column, places) for column in columns).replace(table["now"], now)
            for name, columns in part["fields"].items()
        }
        if any(texts.values()):
            return {name: json.loads(text) for name, text in texts.items()}
    return {}


def _text(table: Table, column: list[int], places: list[int]) -> str:
    reference, *said = column
    while reference >= 0:
        question, *answers = table["nodes"][reference]
        reference = answers[places[question]]
    return str(table["texts"][said[-reference - 1]])
