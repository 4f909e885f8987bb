"""Discrepancies as the pages show them: those of a section, or the whole registry with its filter."""

from functools import cache
from typing import Any

from bonemets.guideline.discrepancies import discrepancies
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.rule import Rule, rules
from bonemets.render.html import element, prose
from bonemets_site.fences import citations, restricted


def gaps(section: str) -> str:
    """Discrepancies of a section."""
    return "".join(map(_gap, discrepancies(section))) or element("p", "Aucun écart relevé.", class_="gaps-none")


def registry() -> str:
    """Every discrepancy, by section, under a filter that shows itself where scripts run."""
    sections = dict.fromkeys(gap.section for gap in discrepancies())
    parts = "".join(
        element("div", element("h2", f"Section {name}", id=f"ecarts-{name}") + gaps(name), class_="filtered")
        for name in sections
    )
    return _filter(list(sections)) + parts


def _filter(sections: list[str]) -> str:
    concerned = {
        rule.name: rule.title.fr for rule in rules() if any(rule.name in _rules(gap) for gap in discrepancies())
    }
    lists = {
        "section": ("Section", {name: name for name in sections}),
        "rules": ("Règle", concerned),
        "kind": ("Nature", {kind.code: kind.label.fr for kind in Kind}),
    }
    return restricted.form(lists, "écart", "Aucun écart", len(discrepancies()))


@cache
def _rules(gap: Discrepancy) -> tuple[str, ...]:
    return tuple(rule.name for rule in rules() if _concerns(rule, gap))


def _concerns(rule: Rule[..., Any], gap: Discrepancy) -> bool:
    return any(caution.id == gap.id for caution in rule.cautions)


def _gap(gap: Discrepancy) -> str:
    described = {
        "Le référentiel": prose(gap.printed),
        "La publication": prose(gap.published),
        "Ce que fait le site": prose(gap.treatment),
        "Sources": citations.html(gap.sources),
        "Nature": prose(gap.kind.label.fr),
    }
    rows = "".join(element("dt", term) + element("dd", value) for term, value in described.items())
    title = element("h3", f"{gap.section} · {prose(gap.subject.fr)}")
    return element(
        "article",
        title + element("dl", rows),
        class_="gap",
        id=f"ecart-{gap.id}",
        data_item="",
        data_section=gap.section,
        data_rules=" ".join(_rules(gap)),
        data_kind=gap.kind.code,
    )
