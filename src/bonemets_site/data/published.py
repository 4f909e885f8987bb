"""Tables that anybody can download and recompute: the result of every rule for every combination of answers.

A measured question gives one value per behaviour: each cut point and one value in each interval between them.
"""

import csv
import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from io import StringIO
from itertools import product
from pathlib import Path
from typing import Any

from bonemets.kernel.question import Answer, Choice
from bonemets.kernel.rule import Rule, rules
from bonemets_site.data import build_cache
from bonemets_site.data.proof import RULES
from bonemets_site.data.revision import revision
from bonemets_site.paths import DOCS

FOLDER = DOCS / "verification" / "tables"
INDEX = "index.json"
LARGEST = 20_000
"""Rows above which a table is published as JSON only."""


@dataclass(frozen=True, slots=True)
class Published:
    """One table as it is published.

    Args:
        rule: Name of the rule.
        version: Its version.
        combinations: Number of complete sets of answers.
        boxes: Number of boxes that stop the rule, each tried.
        classes: Number of combinations by conclusion.
        totals: Number of combinations by total, for a score.
        files: SHA-256 by file name.
    """

    rule: str
    version: str
    combinations: int
    boxes: int
    classes: dict[str, int]
    totals: dict[str, int]
    files: dict[str, str]


def given(answer: Answer) -> object:
    """An answer as the door takes it; a number is confirmed beforehand.

    Examples:
        >>> from bonemets.guideline.spine.functional_outcome import Age
        >>> given(Age(70))
        {'value': 70, 'confirmed': True}
    """
    return answer.code if isinstance(answer, Choice) else {"value": answer.code, "confirmed": True}


def table(rule: Rule[..., Any]) -> dict[str, Any]:
    """Every result of a rule, the last question varying first."""
    results = [rule.function(*answers) for answers in product(*(q.every() for q in rule.questions.values()))]
    places = {conclusion: place for place, conclusion in enumerate(rule.conclusions)}
    return {
        "rule": rule.name,
        "version": rule.version,
        "questions": {name: [given(answer) for answer in q.every()] for name, q in rule.questions.items()},
        "boxes": [box.code for box in rule.exclusions],
        "conclusions": [conclusion.code for conclusion in rule.conclusions],
        "conclusion": [places[result.conclusion] for result in results],
        "points": [result.points for result in results] if rule.is_score else None,
    }


def rows(content: dict[str, Any]) -> str:
    """The same as comma-separated values, a row for each combination."""
    written = StringIO()
    sheet = csv.writer(written, lineterminator="\n")
    sheet.writerow([*content["questions"], "points", "conclusion"])
    plain = [
        [one if isinstance(one, str) else one["value"] for one in every] for every in content["questions"].values()
    ]
    points = content["points"] or [""] * len(content["conclusion"])
    for answers, total, conclusion in zip(product(*plain), points, content["conclusion"], strict=True):
        sheet.writerow([*answers, total, content["conclusions"][conclusion]])
    return written.getvalue()


def _make(folder: Path) -> None:
    for rule in rules():
        content = table(rule)
        (folder / f"{rule.name}.json").write_text(json.dumps(content, separators=(",", ":")), "utf-8")
        if len(content["conclusion"]) <= LARGEST:
            (folder / f"{rule.name}.csv").write_text(rows(content), "utf-8")


def _describe(rule: Rule[..., Any]) -> dict[str, Any]:
    content = json.loads((FOLDER / f"{rule.name}.json").read_bytes())
    found, totals = content["conclusion"], content["points"] or []
    files = (FOLDER / f"{rule.name}.{kind}" for kind in ("json", "csv"))
    return {
        "rule": rule.name,
        "version": rule.version,
        "combinations": len(found),
        "boxes": len(content["boxes"]),
        "classes": {code: found.count(place) for place, code in enumerate(content["conclusions"])},
        "totals": {f"{total:g}": totals.count(total) for total in sorted(set(totals))},
        "files": {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.exists()},
    }


def write() -> None:
    """Write the tables of all rules, and the index that carries their checksums."""
    build_cache.copy("published", build_cache.sources(__name__), _make, FOLDER)
    sources = revision(RULES)
    index = {**asdict(sources), "said": sources.said, "rules": {rule.name: _describe(rule) for rule in rules()}}
    (FOLDER / INDEX).write_text(json.dumps(index, indent=1), "utf-8")
    published.cache_clear()


@cache
def published() -> dict[str, Published]:
    """What is published, by rule."""
    index = json.loads((FOLDER / INDEX).read_text("utf-8"))
    return {name: Published(**found) for name, found in index["rules"].items()}
