"""A registry of invented lesions, messy as real ones are: no line of it is or comes from a patient.

Sites, levels and numbers follow the shares that the guideline gives (section 1). All the rest is made up to look
plausible and proves nothing: how often each answer is met, what is missing, and how answers are written.
"""

import csv
import io
import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from bonemets.guideline.diagnosis.distribution import MULTIPLICITY, SITES, Share
from bonemets.guideline.radiotherapy.mirels import mirels
from bonemets.guideline.spine.sins import sins
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule

COLUMNS = {
    "sins": {
        "location": "niveau",
        "pain": "douleur mécanique",
        "lesion": "sins_lesion",
        "alignment": "alignement",
        "collapse": "perte de hauteur",
        "posterolateral": "postéro-latéral",
    },
    "mirels": {"site": "os long", "size": "taille", "lesion": "mirels_lesion", "pain": "mirels_douleur"},
}
"""By rule and question, the column that answers it."""

_SPINE, _LONG_BONES = SITES.shares[0], SITES.shares[1]
_LEVELS = {"thoracic spine": ("T", 12), "lumbar spine": ("L", 5), "cervical spine": ("C", 7)}
_MISSING = {"pain": 0.25, "size": 0.2, "posterolateral": 0.3, "alignment": 0.15, "collapse": 0.1, "lesion": 0.05}
"""How often an answer is missing; invented."""

_FREQUENT = {"lytic": 6, "normal": 8, "mechanical": 3, "none": 3, "lower_limb": 3, "one_to_two_thirds": 2}
"""How much more often than another an answer is met; invented."""

_UNKNOWN = ("", "", "NR", "?", "non renseigné")
_MISTYPED = 0.01


def registry(count: int, seed: int = 20261129) -> list[dict[str, str]]:
    """Invented lesions, a row each; the same for the same seed.

    Args:
        count: How many.
        seed: Any number.

    Examples:
        >>> rows = registry(1000)
        >>> rows == registry(1000), rows == registry(1000, seed=1)
        (True, False)
        >>> 350 < sum(row["siège"].startswith("rachis") for row in rows) < 450  # lesions, as a hospital writes them
        True
        >>> {row["sins_lesion"] for row in rows} >= {"Lytique", "lytique", "lytic", ""}
        True
    """
    draw = random.Random(seed)
    return [_row(str(place), draw) for place in range(1, count + 1)]


def written(rows: Iterable[Mapping[str, str]]) -> bytes:
    r"""The registry as a hospital's spreadsheet saves it: Windows-1252, semicolons, CRLF.

    Examples:
        >>> written(registry(1)).split(b";")[:2]
        [b'num', b'si\xe8ge']
    """
    every = list(rows)
    out = io.StringIO()
    table = csv.DictWriter(out, list(every[0]), delimiter=";", lineterminator="\r\n")
    table.writeheader()
    table.writerows(every)
    return out.getvalue().encode("cp1252")


def opened(rows: Iterable[Mapping[str, str]]) -> BinaryIO:
    """The same as an open file.

    Examples:
        >>> opened(registry(1)).read(3)
        b'num'
    """
    return io.BytesIO(written(rows))


def _row(number: str, draw: random.Random) -> dict[str, str]:
    site = _drawn(SITES.shares, draw)
    part = _drawn(site.parts, draw) if site.parts else site
    empty = {column: "" for by_question in COLUMNS.values() for column in by_question.values()}
    row = {"num": number, "siège": part.label.fr, "nombre": _drawn(MULTIPLICITY.shares, draw).label.fr, **empty}
    if site is _SPINE:
        letter, last = _LEVELS[part.label.en]
        row |= _answered(sins, draw) | {COLUMNS["sins"]["location"]: f"{letter}{draw.randint(1, last)}"}
    elif site is _LONG_BONES:
        row |= _answered(mirels, draw)
    return row


def _drawn(shares: Sequence[Share], draw: random.Random) -> Share:
    return draw.choices(shares, [share.low for share in shares])[0]


def _answered(rule: Rule[..., Any], draw: random.Random) -> dict[str, str]:
    columns = COLUMNS[rule.name]
    return {column: _cell(rule, name, draw) for name, column in columns.items() if name != "location"}


def _cell(rule: Rule[..., Any], name: str, draw: random.Random) -> str:
    question = rule.questions[name]
    assert issubclass(question, Choice)
    if draw.random() < _MISSING.get(name, 0.02):
        return draw.choice(_UNKNOWN)
    answers = list(question)
    answer = draw.choices(answers, [_FREQUENT.get(one.code, 1) for one in answers])[0]
    if question.measure() and answer.code in ("over_half", "under_half"):
        return f"{draw.randint(51, 90) if answer.code == 'over_half' else draw.randint(5, 49)} %"
    said = draw.choice((answer.label.fr, answer.label.fr, answer.label.fr.capitalize(), answer.code))
    return said[:-1] if draw.random() < _MISTYPED else said
