"""A number as it is typed, in French or in English, with or without its unit."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_TYPED = re.compile(
    r"(?P<sign>[+-]?)\s*(?P<whole>[0-9]+(?:\s[0-9]+)*)(?:\s*(?P<point>[.,])(?P<part>[0-9]+))?\s*(?P<unit>[^0-9\s.,].*)?"
)
_BY_THREES = re.compile(r"[0-9]{1,3}(\s[0-9]{3})+")
_SPELLED = {
    "mois": ("m", "month", "months"),
    "semaines": ("sem", "week", "weeks"),
    "jours": ("j", "day", "days"),
    "ans": ("année", "années", "year", "years"),
}
"""Other ways to write a unit, in a field that takes it."""
_MICRO = "\u03bc"


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, taken apart.

    Args:
        digits: Sign, digits and decimal point, as Python reads them.
        unit: The unit in its bare form, empty where there is none.
        is_ambiguous: Whether the point may stand for thousands, as in 1.400.
    """

    digits: str
    unit: str
    is_ambiguous: bool


def typed(text: str) -> Typed | None:
    """Take a typed number apart; nothing where it is none, or where a space does not part thousands.

    Examples:
        >>> typed("1 005,5 mg/L")
        Typed(digits='1005.5', unit='mg/l', is_ambiguous=False)
        >>> typed("5 8"), typed("3 à 6 mois").unit
        (None, 'à6mois')
    """
    found = _TYPED.fullmatch(text.strip())
    if not found:
        return None
    whole, part = found["whole"], found["part"]
    if re.search(r"\s", whole) and not _BY_THREES.fullmatch(whole):
        return None
    digits = found["sign"] + re.sub(r"\s", "", whole) + (f".{part}" if part else "")
    ambiguous = found["point"] == "." and len(part) == 3 and len(whole) <= 3
    return Typed(digits, bare(found["unit"] or ""), ambiguous)


def bare(text: str) -> str:
    """A unit without spaces, capitals or final point; both characters for micro become one.

    Examples:
        >>> bare("µmol / L") == bare("μmol/l")
        True
    """
    return re.sub(r"\s", "", text).casefold().rstrip(".")


def spellings(units: Mapping[str, float]) -> dict[str, float]:
    """By bare form, what each way to write these units is worth, singular and plural.

    Examples:
        >>> sorted(spellings({"jours": 1}))
        ['day', 'days', 'j', 'jour', 'jours']
        >>> spellings({"µmol/L": 1})["umol/l"]
        1
    """
    found: dict[str, float] = {}
    for unit, worth in units.items():
        for form in _forms(unit):
            found.setdefault(form, worth)
    return found


def _forms(unit: str) -> Iterable[str]:
    plain = bare(unit)
    if plain:
        yield from (plain, plain.removesuffix("s"), *map(bare, _SPELLED.get(plain, ())))
    if plain.startswith(_MICRO):
        yield from (prefix + plain.removeprefix(_MICRO) for prefix in ("u", "mc"))
