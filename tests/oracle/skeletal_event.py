"""Skeletal related events: the four of the guideline, section 1; hypercalcaemia is no longer one of them."""

from oracle.kernel import Answers, Oracle

EVENTS = {
    "radiotherapy": True,
    "fracture": True,
    "surgery": True,
    "cord_compression": True,
    "hypercalcaemia": False,
    "other": False,
}


def conclude(answers: Answers) -> str:
    return "skeletal_event" if EVENTS[str(answers["complication"])] else "not_skeletal_event"


ORACLE = Oracle(
    rule="skeletal_event",
    section="1",
    domain={"complication": tuple(EVENTS)},
    conclusions=("skeletal_event", "not_skeletal_event"),
    conclude=conclude,
)
