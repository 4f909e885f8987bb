"""Bilingual wording."""

from collections.abc import Iterable
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


def number(value: float, places: int | None = None) -> str:
    """Write a number the French way.

    Args:
        value: Any finite number.
        places: Decimals to round to and to show, zeros included; all the useful ones where it is left out.

    Returns:
        Decimal comma, groups of three digits apart.

    Examples:
        >>> number(10.0), number(7.5), number(2000), number(29.97, 1)
        ('10', '7,5', '2 000', '30,0')
    """
    written = f"{value:,.10f}".rstrip("0").rstrip(".") if places is None else f"{value:,.{places}f}"
    whole, _, decimals = written.replace(",", " ").partition(".")
    return f"{whole},{decimals}" if decimals else whole


def readable(value: float) -> float:
    """Keep the three digits that a reader can use; never compared with anything.

    Examples:
        >>> readable(97.2411), readable(2.5)
        (97.2, 2.5)
    """
    return float(f"{value:.3g}")


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


def opened(text: str) -> str:
    """A text as it begins a sentence: its first letter a capital, the others as they are.

    Examples:
        >>> opened("avis chirurgical selon le SINS")
        'Avis chirurgical selon le SINS'
    """
    return f"{text[:1].upper()}{text[1:]}"


def joined(texts: Iterable[Text]) -> Text:
    """Several statements as one.

    Examples:
        >>> joined([Text("IRM", "MRI"), Text("biopsie", "biopsy")]).fr
        'IRM ; biopsie'
    """
    statements = tuple(texts)
    return Text(" ; ".join(one.fr for one in statements), "; ".join(one.en for one in statements))


def span(low: float, high: float) -> str:
    """Range of totals in words.

    Examples:
        >>> span(4, 7), span(8, 8)
        ('4 à 7', '8')
    """
    return number(low) if low == high else f"{number(low)} à {number(high)}"


def in_order(section: str) -> list[int]:
    """What sorts the sections of the guideline.

    Examples:
        >>> sorted(["3.10", "3.5.2", "3.5"], key=in_order)
        ['3.5', '3.5.2', '3.10']
    """
    return [int(part) for part in section.split(".")]
