"""Fenced block of the page « Attaques essayées »: the list that the security tests run, as tables."""

import tomllib
from typing import Any

from markdown import Markdown

from bonemets.render.html import element, prose
from bonemets_site.fences.table import CELL, entry
from bonemets_site.paths import ROOT

LIST = ROOT / "tests/security/attacks.toml"
_HEADS = ("Tentative", "Issue", "Sans la protection")


def attacks() -> str:
    """Every attack with what came of it, by group, in the order of the list."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in tomllib.loads(LIST.read_text("utf-8"))["attack"]:
        groups.setdefault(one["group"], []).append(one)
    return "".join(_group(number, name, tried) for number, (name, tried) in enumerate(groups.items(), start=1))


def _group(number: int, name: str, tried: list[dict[str, Any]]) -> str:
    head = element("tr", "".join(element("th", prose(text), scope="col") for text in _HEADS))
    rows = (entry(prose(one["tried"]), prose(one["outcome"]), prose(_without(one))) for one in tried)
    title = element("h3", prose(name), id=f"attaques-{number}")
    return title + element("table", element("thead", head) + element("tbody", "".join(rows)))


def _without(one: dict[str, Any]) -> str:
    if one.get("succeeds") or one.get("counter") or (one.get("leaves") and one.get("markup")):
        return "aboutit"
    return "test à part" if one.get("test") else "aboutit depuis la page"


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: Any) -> str:
    """Format the block; it takes no name.

    Args:
        source: Ignored.
        language: Always `attacks`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return CELL.sub(r"\g<0>\n", attacks())


__all__ = ["fence"]
