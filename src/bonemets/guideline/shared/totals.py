"""Totals of scores, which other recommendations ask for: Mirels, Tokuhashi and Tomita."""

from bonemets.guideline.radiotherapy.mirels import Management, mirels
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.spine.tokuhashi import Survival, tokuhashi
from bonemets.guideline.spine.tomita import Strategy, tomita
from bonemets.kernel.question import Quantity
from bonemets.kernel.text import Text

FAVOURABLE_TOKUHASHI = 6
FAVOURABLE_TOMITA = 8


class MirelsTotal(
    Quantity,
    question=Text("Total du score de Mirels", "Total of the Mirels score"),
    short=Text("Mirels", "Mirels"),
    subject=Text("Le total de Mirels", "The Mirels total"),
    unit=Text("points", "points"),
    source=GUIDELINE.at("3.5.2"),
    possible=mirels.range,
    cuts=tuple(band.lower for band in list(Management)[1:]),
    step=1,
    hint=Text(
        "Le score ne cote ni le bassin, ni le rachis, ni un os déjà fracturé : répondre alors « inconnu ».",
        "The score rates neither the pelvis, nor the spine, nor a fractured bone: answer “unknown” then.",
    ),
):
    """Total of the Mirels score, from its four items."""


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
