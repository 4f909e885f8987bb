"""French typography: the unbreakable spaces that the sources leave out."""

import re
from functools import lru_cache

THIN, FULL = "\u202f", "\u00a0"
_UNITS = r"(?:%|Gy|mg|mL|cm|mm|µmol|g|kg|UI|mSv|mois|ans?|jours?|semaines?|points?|fractions?)\b|%"
_RULES = (
    (re.compile(r" (?=[;!?])"), THIN),
    (re.compile(r" (?=:)"), FULL),
    (re.compile(r"(?<=«) "), FULL),
    (re.compile(r" (?=»)"), FULL),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), THIN),
    (re.compile(rf"(?<=\d) (?={_UNITS})"), FULL),
    (re.compile(r"(?<=[<>≤≥=±×+]) (?=\d)"), FULL),
)


@lru_cache(4096)
def french(text: str) -> str:
    r"""Put in the unbreakable spaces of French typography.

    Args:
        text: French text with ordinary spaces.

    Returns:
        The same text; applying it again changes nothing.

    Examples:
        >>> ascii(french("Score : « 9 à 12 » ; 30 Gy"))
        "'Score\\xa0: \\xab\\xa09 \\xe0 12\\xa0\\xbb\\u202f; 30\\xa0Gy'"
    """
    for pattern, space in _RULES:
        text = pattern.sub(space, text)
    return text
