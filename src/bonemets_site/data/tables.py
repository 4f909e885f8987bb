"""Decision tables that the page reads before Python is there: every reply of Python, to the letter.

A reply is the JSON of the door. Each of its fields is cut into pieces, aligned over all the combinations of answers,
and each column is a decision diagram. Reading a table back is all that a reader needs to do; ADR 6 describes it.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from bonemets.browser.api import handle
from bonemets.kernel.question import Choice, Question
from bonemets.kernel.rule import Rule, rules
from bonemets_site.data import build_cache
from bonemets_site.data.diagram import Diagrams, columns

FOLDER = build_cache.FOLDER / "lookup"
FORMAT = 2
NOW = "JJ/MM/AAAA HH:MM"
"""Stands in the texts for the time of the calculation."""

_LISTED = 16
_PIECES = re.compile(r"(?:<[a-z][^>]*>)*.+?(?:(?=<[a-z]| \+ | = |$)|(?<=\\r\\n))")
"""A tag that opens on another says nothing by itself: it goes with what it holds."""
_LINE = re.compile(r".+?(?:(?= \(|$)|(?<=, ))")

Domain = dict[str, tuple[str, ...]]
"""By question, its answers as a form gives them."""


def codes(question: Question) -> tuple[str, ...]:
    """Every answer to a question, as a form gives it; none where they cannot be listed.

    Examples:
        >>> from bonemets.guideline.shared.age import Age
        >>> from bonemets.guideline.shared.totals import TomitaTotal
        >>> codes(TomitaTotal)[:3], codes(Age)
        (('2', '3', '4'), ())
    """
    if issubclass(question, Choice):
        return tuple(answer.code for answer in question)
    low, high = question.possible
    if not question.step or question.units or question.plausible != question.possible:
        return ()
    count = round((high - low) / question.step) + 1
    return tuple(str(question(low + place * question.step).code) for place in range(count)) if count <= _LISTED else ()


def has_table(rule: Rule[..., Any]) -> bool:
    """Whether the answers to every question of a rule can be listed."""
    return all(codes(question) for question in rule.questions.values())


def domains(rule: Rule[..., Any]) -> Iterator[Domain]:
    """Boxes that can be ticked, `""` where they are not; then the questions."""
    if rule.exclusions:
        yield {exclusion.code: ("", "yes") for exclusion in rule.exclusions}
    yield {name: codes(question) for name, question in rule.questions.items()}


def replies(rule: Rule[..., Any], domain: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What Python replies to every combination of a domain; nothing where no box is ticked."""
    for chosen in product(*domain.values()):
        answers = {name: code for name, code in zip(domain, chosen, strict=True) if code}
        yield handle("respond", json.dumps([rule.name, answers, {"now": NOW}])) if answers else ""


def table(rule: Rule[..., Any]) -> bytes:
    """The table of a rule, as it is shipped."""
    diagrams = Diagrams()
    parts = []
    for domain in domains(rule):
        sizes = [len(answers) for answers in domain.values()]
        fields = [json.loads(reply) if reply else {} for reply in replies(rule, domain)]
        found = [
            [diagrams.add(sizes, column) for column in columns([_cut(name, reply) for reply in fields])]
            for name in fields[-1]
        ]
        parts.append({"answers": domain, "fields": dict(zip(fields[-1], found, strict=True))})
    content = {
        "format": FORMAT,
        "rule": rule.name,
        "version": rule.version,
        "now": NOW,
        "parts": parts,
        "nodes": list(diagrams.nodes),
        "texts": list(diagrams.texts),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _cut(name: str, reply: Mapping[str, Any]) -> list[tuple[str, int]]:
    """One field of a reply in pieces, each with how many times it has come before."""
    if name not in reply:
        return []
    met: dict[str, int] = {}
    found = []
    for piece in (_LINE if name == "line" else _PIECES).findall(json.dumps(reply[name], ensure_ascii=False)):
        met[piece] = met.get(piece, -1) + 1
        found.append((piece, met[piece]))
    return found


def _make(folder: Path) -> None:
    for rule in filter(has_table, rules()):
        (folder / f"{rule.name}.json").write_bytes(table(rule))


def write() -> None:
    """Write every table."""
    build_cache.copy("tables", build_cache.sources(__name__), _make, FOLDER)
    held.cache_clear()


def checksum(rule: str) -> str:
    """SHA-256 of the table of a rule; nothing where it has none."""
    return hashlib.sha256(held(rule).encode()).hexdigest() if held(rule) else ""


@cache
def held(rule: str) -> str:
    """The table of a rule, as text for the page of its calculator; nothing where it has none."""
    file = FOLDER / f"{rule}.json"
    return file.read_text("utf-8") if file.exists() else ""
