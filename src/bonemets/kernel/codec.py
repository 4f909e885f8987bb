"""Answers in the forms in which they travel: plain values, of which a file is made, and a row of a table.

Each form gives back the answers that were typed, or says in a sentence what it cannot carry. A link is written and read
by the page alone (`frontend/link.mjs`), which hands plain values on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bonemets.kernel.answers import Answers, confirmation, read
from bonemets.kernel.errors import quoted
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import Text

CONFIRMED = "confirmed"
"""Column that names the answers whose unusual value is confirmed."""

UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Row:
    """Answers as a row of a table.

    Args:
        cells: Text of each cell, by column.
        left_out: By name, why an answer is not in it.
    """

    cells: Mapping[str, str]
    left_out: Mapping[str, Text]


def to_plain(answers: Answers) -> dict[str, Any]:
    """Answers as they were typed, in values that JSON takes; an answer that was given as an object is its code.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Pain, mirels
        >>> to_plain(read(mirels, {"pain": Pain.MILD, "size": "50 %", "site": None}))
        {'pain': 'mild', 'size': '50 %', 'site': None}
    """
    return {name: _plain(value) for name, value in answers.typed.items()}


def to_row(rule: Rule[..., Any], answers: Answers) -> Row:
    """Answers as a row of a table: a cell for each, `?` for unknown, nothing where it is not given.

    Examples:
        >>> from bonemets.guideline.bone_agents.zoledronic_dose import zoledronic_dose
        >>> typed = {"clearance": {"value": "300", "confirmed": True}}
        >>> to_row(zoledronic_dose, read(zoledronic_dose, typed)).cells
        {'clearance': '300', 'confirmed': 'clearance'}
    """
    cells: dict[str, str] = {}
    left_out: dict[str, Text] = {}
    confirmed = []
    for name, value in to_plain(answers).items():
        is_confirmed, bare = confirmation(value)
        text = _text(rule, name, bare)
        if bare is None:
            cells[name] = UNKNOWN
        elif text is None or text.strip() in ("", UNKNOWN) or name == CONFIRMED:
            left_out[name] = _left_out(rule, name, bare)
        else:
            cells[name] = text
            confirmed += [name] if is_confirmed else []
    return Row(cells | ({CONFIRMED: " ".join(confirmed)} if confirmed else {}), left_out)


def of_row(rule: Rule[..., Any], row: Mapping[str, str]) -> Answers:
    """Answers of a row of a table; an empty cell is no answer.

    Args:
        rule: The rule that asks.
        row: Text of each cell, by column.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> of_row(mirels, {"size": "50 %", "pain": "?", "site": ""}).unknown
        ('pain',)
    """
    confirmed = row.get(CONFIRMED, "").split()
    given: dict[str, object] = {}
    for name, text in row.items():
        if name == CONFIRMED or not text.strip():
            continue
        value = None if text.strip() == UNKNOWN else text
        given[name] = {"value": value, "confirmed": True} if name in confirmed else value
    return read(rule, given)


def _plain(value: object) -> Any:
    if isinstance(value, Quantity):
        return value.code if value.is_plausible else {"value": value.code, "confirmed": True}
    return value.code if isinstance(value, Choice) else value


def _text(rule: Rule[..., Any], name: str, value: object) -> str | None:
    """A plain value as a text that is read as the same; nothing where there is none."""
    if isinstance(value, bool):
        is_box = name in (exclusion.code for exclusion in rule.exclusions)
        return ("yes" if value else "no") if is_box else None
    if isinstance(value, int | float):
        return next(_digits(value), None)
    return value if isinstance(value, str) else None


def _digits(value: float) -> Iterator[str]:
    written = f"{value:.15g}"
    if float(written) == value and "e" not in written and "n" not in written:
        yield written.replace(".", ",")


def _left_out(rule: Rule[..., Any], name: str, value: object) -> Text:
    asked = (rule.questions | rule.parts).get(name)
    label = asked.question if asked else Text(quoted(name), quoted(name))
    said = "" if value is None else f"« {quoted(value)} », "
    return Text(f"{label.fr} : {said}ne tient pas dans une case.", f"{label.en}: {said}does not fit into a cell.")
