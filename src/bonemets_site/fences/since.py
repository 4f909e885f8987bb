"""Fenced block of what was published since the guideline: of a section, of all of them, or what to read again."""

from collections import Counter
from collections.abc import Sequence

from markdown import Markdown

from bonemets.guideline.evidence import evidence, unverified
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.data.days import french
from bonemets_site.data.upkeep import WHOLE, upkeep
from bonemets_site.fences import citations
from bonemets_site.fences.table import CELL, entry, row, table

_SAID = {
    Bearing.CONTRADICTS: ("contredit", "contredisent"),
    Bearing.REPLACES: ("remplace une source", "remplacent une source"),
    Bearing.NUANCES: ("nuance", "nuancent"),
    Bearing.ADDS: ("complète", "complètent"),
    Bearing.CONFIRMS: ("confirme", "confirment"),
}
"""How many publications do what, the gravest first."""


def section(name: str) -> str:
    """What concerns a section: one line, and folded below it each publication and what could not be read.

    Raises:
        ValueError: Nothing concerns it.
    """
    found, unread = evidence(name), unverified(name)
    if not found and not unread:
        raise ValueError(f"```since``` {name}: nothing concerns this section; take the block away")
    folded = "".join(map(_entry, found)) + _unread(unread)
    return _summary(found) + element("details", element("summary", "Ce qui a été lu, et ce qui reste à lire") + folded)


def registry() -> str:
    """Everything, under the first section that it concerns."""
    every: tuple[Evidence | Unverified, ...] = (*evidence(), *unverified())
    places = dict.fromkeys(one.sections[:1] for one in every)
    return "".join(_group(place) for place in sorted(places, key=_order))


def agenda() -> str:
    """What to read again, by date."""
    head = row("th", "À relire", "Section", "Dernière lecture", "À relire avant le", "À faire", scope="col")
    body = "".join(
        entry(
            prose(one.subject),
            prose(one.place),
            french(one.checked.isoformat()) if one.is_read else "jamais lu",
            french(one.due.isoformat()) if one.is_read else "dès que possible",
            element("code", escape(one.search)) if one.search else f"comparer à {citations.html(one.sources)}",
        )
        for one in upkeep()
    )
    return table("Ce qui est à relire, du plus ancien au plus récent", head, body)


def _order(place: tuple[str, ...]) -> list[list[int]]:
    return [[int(part) for part in one.split(".")] for one in place]


def _group(place: tuple[str, ...]) -> str:
    anchor = "-".join(place).replace(".", "-") or "tout"
    heading = f"Section {place[0]}" if place else WHOLE.capitalize()
    found = [one for one in evidence() if one.sections[:1] == place]
    unread = [one for one in unverified() if one.sections[:1] == place]
    return element("h2", prose(heading), id=f"depuis-{anchor}") + "".join(map(_entry, found)) + _unread(unread)


def _summary(found: Sequence[Evidence]) -> str:
    if not found:
        return element("p", "Aucune publication lue à ce jour.")
    counts = Counter(one.bearing for one in found)
    said = [f"{counts[one]} {words[counts[one] > 1]}" for one, words in _SAID.items() if counts[one]]
    last = french(max(one.checked for one in found))
    return element("p", prose(f"Publications : {', '.join(said)}. Dernière lecture le {last}."), class_="since-summary")


def _entry(one: Evidence) -> str:
    whom = one.population if one.size is None else f"{number(one.size)} patients : {one.population}"
    described = {
        "Face au référentiel": prose(one.bearing.label.fr),
        "Ce qui est publié": prose(one.statement),
        "Population": prose(whom),
        "Source": citations.html([one.source]),
        "Lue le": french(one.checked),
        "Relue par": prose(one.reviewer or "personne à ce jour"),
        "Sections": prose(", ".join(one.sections) or WHOLE),
    }
    rows = "".join(element("dt", term) + element("dd", value) for term, value in described.items())
    title = element("h3", prose(one.subject.fr))
    return element("article", title + element("dl", rows, class_="implementation"), id=f"depuis-{one.id}")


def _unread(unread: Sequence[Unverified]) -> str:
    if not unread:
        return ""
    listed = "".join(element("li", _told(one), id=f"depuis-{one.id}") for one in unread)
    return element("p", prose("Non revérifié, dont rien n'est dit :")) + element("ul", listed)


def _told(one: Unverified) -> str:
    said = prose(f"{one.subject.fr} ({one.reason})")
    return f'{said}\u00a0: <a href="{escape(one.address)}">adresse</a>.' if one.address else f"{said}."


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block.

    Args:
        source: A section, `*` for all of them, `agenda` for what to read again.
        language: Always `since`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    body = source.strip()
    whole = {"*": registry, "agenda": agenda}
    return CELL.sub(r"\g<0>\n", whole[body]() if body in whole else section(body))


__all__ = ["fence"]
