"""Bilingual wording."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A French wording with its English label.

    Args:
        fr: What a French clinician reads, with ordinary spaces; the renderers put in the unbreakable ones.
        en: The English label.

    Examples:
        >>> Text("Douleur", "Pain").fr
        'Douleur'
    """

    fr: str
    en: str


def number(value: float) -> str:
    """Write a number the French way.

    Args:
        value: Any finite number.

    Returns:
        Decimal comma, groups of three digits apart, no useless zero.

    Examples:
        >>> number(10.0), number(7.5), number(2000)
        ('10', '7,5', '2 000')
    """
    whole, _, decimals = f"{value:,.10f}".rstrip("0").rstrip(".").replace(",", " ").partition(".")
    return f"{whole},{decimals}" if decimals else whole


def enumeration(items: list[str], conjunction: str = "et") -> str:
    """Join words as a French sentence does.

    Examples:
        >>> enumeration(["site", "taille", "douleur"])
        'site, taille et douleur'
        >>> enumeration(["stable", "instable"], "ou")
        'stable ou instable'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"
