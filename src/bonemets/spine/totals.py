"""Totals of the two scores that section 3.8.5 sets side by side."""

from bonemets.core.question import Quantity
from bonemets.core.text import Text
from bonemets.sources import GUIDELINE
from bonemets.spine.tokuhashi import Survival, tokuhashi
from bonemets.spine.tomita import Strategy, tomita

FAVOURABLE_TOKUHASHI = 6
FAVOURABLE_TOMITA = 8


class TokuhashiTotal(
    Quantity,
    question=Text("Total du score de Tokuhashi révisé", "Total of the revised Tokuhashi score"),
    short=Text("Tokuhashi", "Tokuhashi"),
    subject=Text("Le total de Tokuhashi", "The Tokuhashi total"),
    unit=Text("points", "points"),
    source=GUIDELINE.at("3.8.5, tableau"),
    possible=tokuhashi.range,
    cuts=(FAVOURABLE_TOKUHASHI, *(band.lower for band in Survival if band.lower)),
    step=1,
):
    """Total of the revised Tokuhashi score, from its six items."""


class TomitaTotal(
    Quantity,
    question=Text("Total du score de Tomita", "Total of the Tomita score"),
    short=Text("Tomita", "Tomita"),
    subject=Text("Le total de Tomita", "The Tomita total"),
    unit=Text("points", "points"),
    source=GUIDELINE.at("3.8.5, tableau"),
    possible=tomita.range,
    cuts=tuple(sorted({FAVOURABLE_TOMITA, *(band.lower for band in list(Strategy)[1:])})),
    step=1,
):
    """Total of the Tomita score."""
