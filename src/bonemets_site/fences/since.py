"""Fenced block of what was published since the guideline: of a section, of all of them, or what to read again."""

from collections import Counter
from collections.abc import Iterable, Sequence

from markdown import Markdown

from bonemets.guideline.evidence import evidence, unverified
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.rule import find
from bonemets.kernel.text import in_order, number
from bonemets.render.html import element, escape, fold, prose
from bonemets_site.data.days import french
from bonemets_site.data.upkeep import WHOLE, upkeep
from bonemets_site.fences import citations, restricted
from bonemets_site.fences.editions import compared
from bonemets_site.fences.movement import SAID, movement, ordered
from bonemets_site.fences.overdue import overdue
from bonemets_site.fences.table import CELL, entry, row, table

_UNREAD = "non revérifié"
_NOWHERE = "tout"
"""Stands, in the filter, for the sections of what concerns them all."""


def section(name: str) -> str:
    """What concerns a section: one line, and folded below it each publication and what could not be read.

    Raises:
        ValueError: Nothing concerns it.
    """
    found, unread = evidence(name), unverified(name)
    if not found and not unread:
        raise ValueError(f"```since``` {name}: nothing concerns this section; take the block away")
    entries = "".join([*map(_entry, found), *map(_entry, unread)])
    return _summary(found) + fold("Ce qui a été lu, et ce qui reste à lire", entries, "folded")


def registry() -> str:
    """Everything, under the first section that it concerns, below a filter."""
    every: tuple[Evidence | Unverified, ...] = (*evidence(), *unverified())
    places = sorted(dict.fromkeys(one.sections[:1] for one in every), key=lambda place: [*map(in_order, place)])
    concerned = sorted({one for entry in every for one in entry.sections}, key=in_order)
    named = sorted({name for entry in evidence() for name in entry.rules}, key=lambda name: find(name).title.fr)
    natures = {one.code: one.label.fr for one in Bearing}
    lists = {
        "section": ("Section", {**{name: name for name in concerned}, _NOWHERE: WHOLE}),
        "rules": ("Règle", {name: find(name).title.fr for name in named}),
        "kind": ("Nature", {**natures, "unverified": _UNREAD}),
    }
    filtered = restricted.form(lists, "entrée", "Aucune entrée", len(every))
    return filtered + "".join(_group(place, [one for one in every if one.sections[:1] == place]) for place in places)


def agenda() -> str:
    """What to read again, by date."""
    head = row("th", "À relire", "Section", "Dernière lecture", "À relire avant le", "À faire", scope="col")
    body = "".join(
        entry(
            prose(one.subject),
            prose(one.place),
            french(one.checked.isoformat()) if one.is_read else "jamais lu",
            f"{french(one.due.isoformat())} {overdue(one.checked.isoformat())}" if one.is_read else "dès que possible",
            element("code", escape(one.search)) if one.search else f"comparer à {citations.html(one.sources)}",
        )
        for one in upkeep()
    )
    return table("Ce qui est à relire, du plus ancien au plus récent", head, body)


def _group(place: tuple[str, ...], every: Iterable[Evidence | Unverified]) -> str:
    anchor = "-".join(place).replace(".", "-") or _NOWHERE
    heading = f"Section {place[0]}" if place else WHOLE.capitalize()
    title = element("h2", prose(heading), id=f"depuis-{anchor}")
    return element("div", title + "".join(map(_entry, every)), class_="filtered")


def _summary(found: Sequence[Evidence]) -> str:
    if not found:
        return element("p", "Aucune publication lue à ce jour.", class_="since-summary")
    counts = Counter(one.bearing for one in found)
    counted = [f"{counts[one]}\u00a0{words[counts[one] > 1]}" for one, words in SAID.items() if counts[one]]
    said = f"{movement(found).capitalize()} : {', '.join(counted)}. À lire d'abord "
    checked = min(one.checked for one in found)
    last = prose(f". Dernière lecture le {french(checked)}. ") + overdue(checked)
    return element("p", prose(said) + citations.html([ordered(found)[0].source]) + last, class_="since-summary")


def _entry(one: Evidence | Unverified) -> str:
    if isinstance(one, Evidence):
        return _article(one, _read(one), data_rules=" ".join(one.rules), data_kind=one.bearing.code)
    return _article(one, _unread(one), data_kind="unverified")


def _article(one: Evidence | Unverified, described: dict[str, str], **sorted_by: str) -> str:
    named = {**described, "Sections": prose(", ".join(one.sections) or WHOLE)}
    rows = "".join(element("dt", term) + element("dd", value) for term, value in named.items())
    return element(
        "article",
        element("h3", prose(one.subject.fr)) + element("dl", rows),
        class_="gap",
        id=f"depuis-{one.id}",
        data_item="",
        data_section=" ".join(one.sections) or _NOWHERE,
        **sorted_by,
    )


def _read(one: Evidence) -> dict[str, str]:
    whom = one.population if one.size is None else f"{number(one.size)} patients : {one.population}"
    return {
        "Face au référentiel": prose(one.bearing.label.fr),
        "Ce qui est publié": prose(one.statement),
        "Population": prose(whom),
        "Source": citations.html([one.source]),
        "Lue le": f"{french(one.checked)} {overdue(one.checked)}",
        "Relue par": prose(one.reviewer or "personne à ce jour"),
    }


def _unread(one: Unverified) -> dict[str, str]:
    found = f' (<a href="{escape(one.address)}">adresse</a>)' if one.address else ""
    return {
        "Face au référentiel": f"{_UNREAD}, rien n'en est dit",
        "Raison": prose(one.reason) + found,
        "Relevé le": french(one.noted),
    }


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block.

    Args:
        source: A section, `*` for all of them, `agenda` for what to read again, `editions` to compare them.
        language: Always `since`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    body = source.strip()
    whole = {"*": registry, "agenda": agenda, "editions": compared}
    return CELL.sub(r"\g<0>\n", whole[body]() if body in whole else section(body))


__all__ = ["fence"]
