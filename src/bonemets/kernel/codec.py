"""Answers in the forms in which they travel: plain values, a row of a table, the fragment of a link.

Each form gives back the answers that were typed, or says in a sentence what it cannot carry. A file is made of plain
values.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bonemets.kernel.answers import Answers, confirmation, read
from bonemets.kernel.errors import quoted
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import Text

T = TypeVar("T")

CONFIRMED = "confirmed"
"""Column that names the answers whose unusual value is confirmed."""

UNKNOWN = "?"

_LINK = re.compile(r"#(v1/([a-z_]{1,40})@(\d{1,3}\.\d{1,3}\.\d{1,3})/([a-z0-9_=;?.]+))/([a-z0-9]{4})", re.A)
_PAIR = re.compile(
    r"([a-z][a-z0-9_.]{0,59})=(?:(\?)|x((?:[0-9a-f]{2}){1,40})|([a-z][a-z0-9_]{0,40})"
    r"|(\d{1,5}(?:\.\d{1,4})?)(?:_([a-z]{1,12}))?)",
    re.A,
)
_CODE = re.compile(r"(?!x(?:[0-9a-f]{2})+$)[a-z][a-z0-9_]{0,40}", re.A)
_NUMBER = re.compile(r"\d{1,5}(?:,\d{1,4})?", re.A)
_LONGEST = 512
_LONGEST_TEXT = 40


@dataclass(frozen=True, slots=True)
class Carried(Generic[T]):
    """Answers in another form.

    Args:
        content: The form.
        left_out: By name, why an answer, or a part of it, is not in it.
    """

    content: T
    left_out: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Link:
    """What a link holds.

    Args:
        rule: Name of the rule.
        version: Its version when the link was made.
        given: Answers as they were typed.
    """

    rule: str
    version: str
    given: Mapping[str, object]


def to_plain(answers: Answers) -> dict[str, Any]:
    """Answers as they were typed, in values that JSON takes; an answer that was given as an object is its code.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Pain, mirels
        >>> to_plain(read(mirels, {"pain": Pain.MILD, "size": "50 %", "site": None}))
        {'pain': 'mild', 'size': '50 %', 'site': None}
    """
    return {name: _plain(value) for name, value in answers.typed.items()}


def to_row(rule: Rule[..., Any], answers: Answers) -> Carried[dict[str, str]]:
    """Answers as a row of a table: a cell for each, `?` for unknown, nothing where it is not given.

    Examples:
        >>> from bonemets.guideline.bone_agents.dose import zoledronic_dose
        >>> typed = {"clearance": {"value": "300", "confirmed": True}}
        >>> to_row(zoledronic_dose, read(zoledronic_dose, typed)).content
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
            left_out[name] = _left_out(rule, name, bare, Text("ne tient pas dans une case", "does not fit into a cell"))
        else:
            cells[name] = text
            confirmed += [name] if is_confirmed else []
    return Carried(cells | ({CONFIRMED: " ".join(confirmed)} if confirmed else {}), left_out)


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


def to_link(rule: Rule[..., Any], answers: Answers) -> Carried[str]:
    """Answers as the fragment of an address: codes and what was typed, never points.

    A day is left out on purpose, since a link is kept by whatever carries it. The value of a confirmed answer travels,
    its confirmation does not: the reader who opens the link is asked again.

    Returns:
        The fragment, empty where nothing can travel.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> to_link(mirels, read(mirels, {"site": "lower_limb", "pain": None})).content.split("/")[2]
        'site=lower_limb;pain=?'
    """
    pairs: list[str] = []
    left_out: dict[str, Text] = {}
    for name, value in to_plain(answers).items():
        is_confirmed, bare = confirmation(value)
        reason = _kept_back(rule, name)
        written = None if reason else _written(rule, name, bare)
        if written is None:
            why = reason or Text("ne tient pas dans un lien", "does not fit into a link")
            left_out[name] = _left_out(rule, name, bare, why)
        else:
            pairs.append(f"{name}={written}")
            if is_confirmed and name in answers.typed:
                again = Text("à confirmer de nouveau à l'ouverture du lien", "to be confirmed again in the link")
                left_out[name] = _left_out(rule, name, bare, again)
    body = f"v1/{rule.name}@{rule.version}/{';'.join(pairs)}"
    fragment = f"#{body}/{_check(body)}"
    if not pairs:
        return Carried("", left_out)
    if len(fragment) >= _LONGEST:
        long = Text("le lien serait trop long", "the link would be too long")
        return Carried("", {name: _left_out(rule, name, given, long) for name, given in to_plain(answers).items()})
    return Carried(fragment, left_out)


def of_link(rule: Rule[..., Any], link: Link) -> Answers:
    """Answers of a link to a rule."""
    return read(rule, link.given)


def opened(fragment: str, rules: Mapping[str, Rule[..., Any]]) -> Link | None:
    """What a link holds; nothing where any part of it is not as expected.

    Args:
        fragment: The fragment of an address, from its `#` on.
        rules: Rules by name.
    """
    found = _LINK.fullmatch(fragment) if len(fragment) < _LONGEST else None
    if not found or _check(found[1]) != found[5] or found[2] not in rules:
        return None
    given: dict[str, object] = {}
    for pair in found[4].split(";"):
        part = _PAIR.fullmatch(pair)
        if not part or part[1] in given:
            return None
        value = _typed(rules[found[2]], part)
        if value is _NOTHING:
            return None
        given[part[1]] = value
    return Link(found[2], found[3], given)


_NOTHING = object()


def _typed(rule: Rule[..., Any], part: re.Match[str]) -> object:
    """One answer of a link as it was typed."""
    name, unknown, letters, code, number, slug = part.groups()
    if unknown:
        return None
    if code:
        return code
    if letters:
        try:
            text = bytes.fromhex(letters).decode()
        except UnicodeDecodeError:
            return _NOTHING
        return text if _is_seen(text) else _NOTHING
    typed = number.replace(".", ",")
    if not slug:
        return typed
    return next((f"{typed} {unit}" for unit in _units(rule, name) if _slug(unit) == slug), _NOTHING)


def _written(rule: Rule[..., Any], name: str, value: object) -> str | None:
    """One answer as a link writes it; nothing where it cannot."""
    if value is None:
        return UNKNOWN
    text = _text(rule, name, value)
    if text is None:
        return None
    if _CODE.fullmatch(text):
        return text
    number, _, unit = text.partition(" ")
    if _NUMBER.fullmatch(number) and (not unit or unit in _units(rule, name)) and text == f"{number} {unit}".rstrip():
        plain = number.replace(",", ".")
        if not unit:
            return plain
        if [one for one in _units(rule, name) if _slug(one) == _slug(unit)] == [unit] and _slug(unit):
            return f"{plain}_{_slug(unit)}"
    letters = text.encode()
    return f"x{letters.hex()}" if letters and len(letters) <= _LONGEST_TEXT and _is_seen(text) else None


def _kept_back(rule: Rule[..., Any], name: str) -> Text | None:
    asked = (rule.questions | rule.parts).get(name)
    if asked is None and name not in (exclusion.code for exclusion in rule.exclusions):
        return Text("n'est pas une question de cette règle", "is no question of this rule")
    if asked and issubclass(asked, Quantity) and asked.is_day:
        return Text("une date n'est jamais mise dans un lien", "a date is never put into a link")
    return None


def _units(rule: Rule[..., Any], name: str) -> tuple[str, ...]:
    asked = (rule.questions | rule.parts).get(name)
    measure = asked.measure() if asked and issubclass(asked, Choice) else asked
    return (measure.unit.fr, *measure.units) if measure and issubclass(measure, Quantity) else ()


def _slug(unit: str) -> str:
    return re.sub(r"[^a-z]", "", unit.lower())


def _is_seen(text: str) -> bool:
    """Whether a text is made of characters that are seen, and of spaces."""
    return all(one.isprintable() or (one.isspace() and "\x9f" < one not in "\u2028\u2029") for one in text)


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


def _left_out(rule: Rule[..., Any], name: str, value: object, why: Text) -> Text:
    asked = (rule.questions | rule.parts).get(name)
    label = asked.question if asked else Text(quoted(name), quoted(name))
    said = "" if value is None else f"« {quoted(value)} », "
    return Text(f"{label.fr} : {said}{why.fr}.", f"{label.en}: {said}{why.en}.")


def _check(body: str) -> str:
    """FNV-1a in four characters, which tells a link that was cut."""
    found = 0x811C9DC5
    for one in body:
        found = (found ^ ord(one)) * 0x01000193 & 0xFFFFFFFF
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    found %= 36**4
    return "".join(digits[found // 36**place % 36] for place in (3, 2, 1, 0))
