"""Whether a question has moved since the guideline, and since when: in one line, and under the result of a rule."""

import re
from collections.abc import Sequence
from typing import Any

from bonemets.guideline.evidence import evidence
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.rule import Rule
from bonemets.render.html import element, fold, prose
from bonemets_site.fences import citations

SAID = {
    Bearing.CONTRADICTS: ("contredit", "contredisent"),
    Bearing.NUANCES: ("nuance", "nuancent"),
    Bearing.REPLACES: ("remplace une source", "remplacent une source"),
    Bearing.ADDS: ("complète", "complètent"),
    Bearing.CONFIRMS: ("confirme", "confirment"),
}
"""How many publications do what, in the order in which to read them."""

_UNCHANGED = "sans changement"
_STATES = {
    "en mouvement": (Bearing.CONTRADICTS, Bearing.NUANCES, Bearing.REPLACES),
    "complété": (Bearing.ADDS,),
    _UNCHANGED: (Bearing.CONFIRMS,),
}
"""What is said of a question, and the bearings that make it say so; the first that is found decides."""

_YEAR = re.compile(r"\d{4}(?=[a-z]?$)")


def movement(found: Sequence[Evidence]) -> str:
    """Whether a question has moved, and since when.

    Args:
        found: What was published on it, at least one.
    """
    state, deciding = next(
        (state, those)
        for state, bearings in _STATES.items()
        if (those := [one for one in found if one.bearing in bearings])
    )
    years = [year[0] for one in deciding if (year := _YEAR.search(one.source.source.label))]
    if not years or state == _UNCHANGED:
        return state
    return f"{state} dès {min(years)}"


def ordered(found: Sequence[Evidence]) -> list[Evidence]:
    """The publications in the order in which to read them.

    Args:
        found: What was published.
    """
    return sorted(found, key=lambda one: list(SAID).index(one.bearing))


def told(rule: Rule[..., Any]) -> str:
    """One line under the result of a rule, and folded in it each publication; nothing where there is none.

    Args:
        rule: The rule.
    """
    found = [one for one in evidence(rule.section) if rule.name in one.rules]
    if not found:
        return ""
    listed = "".join(element("li", _named(one)) for one in ordered(found))
    anchor = f"s-{rule.section.replace('.', '-')}-depuis"
    more = f' <autoref identifier="{anchor}">Ce que dit chacune</autoref>.'
    return fold(
        prose(f"Depuis le référentiel : {movement(found)}"),
        element("ul", listed) + element("p", prose("Le calcul n'en tient pas compte.") + more),
        "calculator__since",
        data_search_exclude="true",
    )


def _named(one: Evidence) -> str:
    return prose(f"{one.bearing.label.fr} : {one.subject.fr} ") + citations.html([one.source])
