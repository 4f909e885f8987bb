"""An abbreviation is spelled out once on each page that uses it, the same way everywhere."""

import re
from collections import defaultdict

import pytest
from markdown import markdown

from bonemets_site.paths import DOCS

DEFINED = re.compile(r"^\*\[([^\]]+)\]: (.+)$", re.MULTILINE)
NOT_READ = re.compile(r"^---\n.*?^---$|```.*?```|`[^`]*`|\]\([^)]*\)|\[@[^\]]*\]|^\*\[.*$", re.DOTALL | re.MULTILINE)
FOLDERS = ("referentiel", "verification", "aide", "calculateurs")
WRITTEN_BY_THE_BUILD = {"5-bibliographie.md", "historique.md", "plan.md"}
TELLS_THEM_ALL = "glossaire.md"
PAGES = {
    str(path.relative_to(DOCS)): path.read_text("utf-8")
    for name in FOLDERS
    for path in sorted((DOCS / name).glob("*.md"))
    if path.name not in WRITTEN_BY_THE_BUILD | {TELLS_THEM_ALL}
}
KNOWN = {short for text in PAGES.values() for short, _ in DEFINED.findall(text)}


def used(short: str, text: str) -> bool:
    read = NOT_READ.sub(" ", text)
    return bool(re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", read))


def test_each_abbreviation_is_spelled_out_the_same_way_everywhere() -> None:
    wordings = defaultdict(set)
    for text in PAGES.values():
        for short, long in DEFINED.findall(text):
            wordings[short].add(long)
    assert not {short: said for short, said in wordings.items() if len(said) > 1}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_defines_the_abbreviations_it_uses(page: str) -> None:
    defined = {short for short, _ in DEFINED.findall(PAGES[page])}
    missing = {short for short in KNOWN - defined if used(short, PAGES[page])}
    assert not missing, f"add to docs/{page} a line *[…]: … for {missing}"


def spelled_out(text: str) -> str:
    page = markdown(text + "\n\n*[RCP]: réunion de concertation\n*[SINS]: Spinal Score", extensions=EXTENSIONS)
    return re.sub(r"<[^>]+>", "", page.replace('<span lang="en">', "EN:"))


EXTENSIONS = ["abbr", "bonemets_site.fences.abbreviations"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("En RCP, puis en RCP.", "En RCP (réunion de concertation), puis en RCP."),
        ("# La RCP\n\nLa RCP décide.", "La RCP\nLa RCP (réunion de concertation) décide."),
        ("Avis (de la RCP) puis RCP.", "Avis (de la RCP) puis RCP (réunion de concertation)."),
        ("[RCP](#x) puis RCP.", "RCP puis RCP (réunion de concertation)."),
        ("La réunion de concertation (RCP).", "La réunion de concertation (RCP)."),
        ("Le SINS.", "Le SINS (EN:Spinal Score)."),
    ],
)
def test_the_first_use_in_the_text_carries_the_words(text: str, read: str) -> None:
    assert spelled_out(text) == read
