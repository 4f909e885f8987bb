"""The French of the pages and of the results: words of the dictionary or of the project list, typography of print."""

import re

import pytest
from built import HOLE
from french import WORDS, Dictionary, in_code, on_pages, read_aloud

UNITS = "%|Gy|mg|mL|cm|mm|µmol|mSv|mois|ans|points?"
TYPOGRAPHY = {
    "an unbreakable space before : ; ? !": r"[ \n][:;?!](?=[\s,.)]|$)|[\w)»][:;?!](?=\s|$)",
    "an unbreakable space inside « »": r"«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»",
    "a comma before decimals": rf"(?<![\d.])\d+\.\d+(?=[\s\u00a0\u202f](?:{UNITS})(?!\w))",
    "« and » as quotation marks": r'"|“|”',
    "one space at a time": r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)",
    "… as one sign": r"\.\.\.",
}
"""What typography asks, and what breaks it."""

ITS_SOURCES = re.compile("«[^«»]*»")
"""In the tables of cases, what is quoted is in the language of its source."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Each text and the first place where it is."""
    return in_code() | on_pages()


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def test_every_word_is_in_the_dictionary_or_in_the_project_list(texts: dict[str, str], dictionary: Dictionary) -> None:
    unknown: dict[str, str] = {}
    for text, place in (texts | read_aloud()).items():
        own = ITS_SOURCES.sub(HOLE, text) if place.startswith("verification/cas/") else text
        for word in dictionary.unknown(own):
            unknown.setdefault(word, place)
    lines = [f"{place}: {word}" for word, place in sorted(unknown.items())]
    assert not lines, "\n".join([f"Correct these words, or add them to {WORDS.name}:", *lines])


@pytest.mark.parametrize("rule", TYPOGRAPHY)
def test_typography_is_that_of_print(rule: str, texts: dict[str, str]) -> None:
    broken = [
        f"{place}: {text[max(0, fault.start() - 30) : fault.end() + 20]!r}"
        for text, place in texts.items()
        for fault in re.finditer(TYPOGRAPHY[rule], text)
    ]
    assert not broken, "\n".join([f"French typography wants {rule}:", *broken])


def test_the_project_list_is_sorted_and_has_no_word_too_many(texts: dict[str, str], dictionary: Dictionary) -> None:
    for text in texts | read_aloud():
        dictionary.unknown(text)
    unused = dictionary.project - dictionary.asked
    assert not unused, f"take these words off {WORDS.name}: {sorted(unused)}"
