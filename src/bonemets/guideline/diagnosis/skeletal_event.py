"""Section 1: skeletal-related events, and how frequent they are."""

from bonemets.guideline.diagnosis import skeletal_event_discrepancies as gaps
from bonemets.guideline.diagnosis.distribution import Distribution, Share
from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_LIST = GUIDELINE.at("1, complications osseuses")


class Complication(
    Choice,
    question=Text("Complication survenue", "Complication"),
    short=Text("complication", "complication"),
    source=_LIST,
    hint=Text("Une complication par calcul.", "One complication at a time."),
):
    """What happened to a patient with bone metastases."""

    RADIOTHERAPY = (
        "radiothérapie palliative, antalgique ou décompressive",
        "palliative radiotherapy, against pain or compression",
    )
    FRACTURE = "fracture pathologique", "pathological fracture"
    SURGERY = "chirurgie orthopédique, préventive ou non", "orthopaedic surgery, preventive or not"
    CORD_COMPRESSION = "compression médullaire", "spinal cord compression"
    HYPERCALCAEMIA = "hypercalcémie", "hypercalcaemia"
    OTHER = "autre complication", "another complication"


class EventStatus(Conclusion):
    """Whether the complication belongs to the guideline's definition."""

    SKELETAL_EVENT = "événement osseux", "skeletal-related event", Tone.NEUTRAL
    NOT_SKELETAL_EVENT = "pas un événement osseux pour le référentiel", "not a skeletal-related event", Tone.NEUTRAL


_FREQUENCIES = {
    Complication.RADIOTHERAPY: (50, 70),
    Complication.FRACTURE: (7, 35),
    Complication.SURGERY: (5, 9),
    Complication.CORD_COMPRESSION: (1, 15),
}

EVENTS = Distribution(
    title=Text("Événements osseux", "Skeletal-related events"),
    counted=Text("Événement", "Event"),
    measure=Text("Fréquence", "Frequency"),
    shares=tuple(Share(event.label, low, high) for event, (low, high) in _FREQUENCIES.items()),
    sources=(_LIST,),
)
"""Frequency of each skeletal-related event; a patient may have several."""

_STATEMENTS = {
    **{
        event: Text(f"fréquence donnée : {share.percent.fr}", f"given frequency: {share.percent.en}")
        for event, share in zip(_FREQUENCIES, EVENTS.shares, strict=True)
    },
    Complication.HYPERCALCAEMIA: Text(
        "retirée de la définition : parfois paranéoplasique, et accessible à un traitement",
        "no longer part of the definition, being sometimes paraneoplastic and now treatable",
    ),
    Complication.OTHER: Text("absente de la liste du référentiel", "not in the guideline's list"),
}


@rule(
    section="1",
    title=Text("Complication osseuse", "Skeletal complication"),
    purpose=Text(
        "Dire si une complication est un événement osseux (EO, ou SRE), et à quelle fréquence il survient",
        "Tell whether a complication is a skeletal-related event (SRE), and how frequent it is",
    ),
    sources=(_LIST,),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        shared.CORD_COMPRESSION.when(Complication.CORD_COMPRESSION),
        gaps.DENOMINATOR.when(*_FREQUENCIES),
    ),
)
def skeletal_event(complication: Complication) -> Result[EventStatus]:
    """Tell whether a complication is a skeletal-related event, and how frequent it is.

    Args:
        complication: What happened.

    Returns:
        Whether the guideline counts it, with the frequency that it gives.

    Source:
        Guideline, 1, list of skeletal complications.

    Examples:
        >>> result = skeletal_event(Complication.FRACTURE)
        >>> result.conclusion.code, result.reasons[0].statement.fr
        ('skeletal_event', 'fréquence donnée : 7 à 35 %')
    """
    counted = complication in _FREQUENCIES
    return Result(
        EventStatus.SKELETAL_EVENT if counted else EventStatus.NOT_SKELETAL_EVENT,
        reasons=(Reason(complication, _STATEMENTS[complication]),),
    )
