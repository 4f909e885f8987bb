"""Fenced blocks of « Vérification » for a clinician who reviews: the hazards, and the tone of every conclusion."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Markdown

from bonemets.kernel.caution import Caution
from bonemets.kernel.result import Conclusion, Tone
from bonemets.kernel.rule import band_words, rules
from bonemets.kernel.text import opened
from bonemets.render.html import element, items, prose
from bonemets.render.wording import short_caution
from bonemets_site.fences.table import CELL, entry
from bonemets_site.paths import DOCS

LIST = Path(__file__).parents[1] / "data/hazards.toml"
_HEAD = re.compile(r"^title: (?P<title>[^\n]+)$.*?^# .+\{ #(?P<anchor>\S+) ", re.M | re.S)


@cache
def registry() -> tuple[dict[str, Any], ...]:
    """The hazards, the worst first."""
    return tuple(tomllib.loads(LIST.read_text("utf-8"))["hazard"])


def cautions() -> dict[str, Caution]:
    """Every caution of the rules, by identifier."""
    return {one.id: one for rule in rules() for one in rule.cautions}


def hazards() -> str:
    """Each hazard with what controls it: cautions in their own words, tests by name."""
    known = cautions()
    return "".join(
        element("h3", prose(one["cause"]), id=f"risque-{number}")
        + element("p", prose(f"Effet : {one['effect']}"))
        + element("p", prose(f"Ce qui l'empêche : {one['control']}"))
        + _proofs([known[name] for name in one["cautions"]], one["tests"], one["pages"])
        for number, one in enumerate(registry(), start=1)
    )


def _proofs(of: Iterable[Caution], tests: Iterable[str], pages: Iterable[str]) -> str:
    said = [prose(short_caution(one)) for one in of]
    named = [element("code", prose(test.rpartition("::")[2])) for test in tests]
    return items([*said, *named, *map(_link, pages)], "hazard__proofs")


def _link(page: str) -> str:
    """Link to a page, under the title that it has."""
    head = _HEAD.search((DOCS / page).read_text("utf-8"))
    assert head
    return element("autoref", prose(head["title"]), identifier=head["anchor"])


def tones() -> str:
    """Every conclusion under its tone, with the reason of the tone."""
    found: dict[Tone, list[tuple[str, str, str]]] = {tone: [] for tone in Tone}
    for rule in rules():
        for conclusion in rule.conclusions:
            if isinstance(conclusion, Conclusion) and conclusion.tone:
                found[conclusion.tone].append((rule.section, rule.title.fr, band_words(rule, conclusion)))
    return "".join(_tone(tone, told) for tone, told in found.items())


def _tone(tone: Tone, told: list[tuple[str, str, str]]) -> str:
    title = element("h3", prose(tone.label.fr.capitalize()), id=f"ton-{tone.code}")
    rows = (entry(*map(prose, row)) for row in told)
    reason = element("p", prose(f"{opened(tone.reason.fr)}."))
    return title + reason + _table(("Section", "Règle", "Conclusion"), rows)


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = element("tr", "".join(element("th", prose(text), scope="col") for text in heads))
    return element("table", element("thead", head) + element("tbody", "".join(rows)))


_BLOCKS = {"hazards": hazards, "tones": tones}


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: Any) -> str:
    """Format one of the two blocks; neither takes a name.

    Args:
        source: Ignored.
        language: `hazards` or `tones`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return CELL.sub(r"\g<0>\n", _BLOCKS[language]())


__all__ = ["fence"]
