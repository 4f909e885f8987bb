"""Total of the Mirels score, for the sections on percutaneous screws and on surgery."""

from bonemets.core.question import Quantity
from bonemets.core.text import Text
from bonemets.radiotherapy.mirels import Management, mirels
from bonemets.sources import GUIDELINE


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
