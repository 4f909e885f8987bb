"""Facts that are asked first: a question whose answer may follow from another fact waits for it."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from bonemets.board import item
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.binding import ENABLED_WHEN
from bonemets.board.item import ITEMS, Item, Scope
from bonemets.board.topic import Topic
from bonemets.kernel.answers import Answers

CHAINED = frozenset({item.RADES_VISCERAL, item.RESECTABLE, item.CURABLE})
"""Asked of what is known to be there only, so that they wait for an answer that is not « inconnu »."""


def _awaited(asked: Item[Any]) -> tuple[Item[Any], ...]:
    answer_maps = [answer_map for answer_map in ANSWER_MAPS.values() if answer_map.gives is asked]
    sources = {source for answer_map in answer_maps for source in answer_map.takes}
    return tuple(one for one in ITEMS[asked.scope].values() if one in sources and one is not item.BONE)


AWAITED: dict[Item[Any], tuple[Item[Any], ...]] = {
    asked: sources for scope in Scope for asked in ITEMS[scope].values() if (sources := _awaited(asked))
}
"""By item, the facts that it waits for; the bone apart, without which nothing is asked of a lesion."""


def asked_first(asked: Item[Any], answers: Answers, topics: Iterable[Topic]) -> Item[Any]:
    """The fact to ask for when an item is missing: the item itself once nothing that it waits for is open.

    Args:
        asked: The item.
        answers: Answers about the patient, or about the lesion.
        topics: Questions put to the board, of which a fact may not be asked.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> topics = (Topic.COMPRESSION, Topic.SPINE_SURGERY)
        >>> asked_first(item.MOTOR, described(topics).patient, topics).name
        'frankel'
        >>> asked_first(item.CURABLE, described(topics, {"visceral": None}).patient, topics).name
        'visceral'
    """
    if asked not in AWAITED:
        return asked
    answered = answers.known if asked in CHAINED else answers.given
    called = frozenset(topics)
    awaited = (
        source
        for source in AWAITED[asked]
        if source.name not in answered
        and called & frozenset(ENABLED_WHEN[source].topics)
        and may_be_of(source, answers)
    )
    source = next(awaited, None)
    return asked_first(source, answers, called) if source else asked


def may_be_of(asked: Item[Any], answers: Answers) -> bool:
    """Whether an item is asked of the bone of a lesion, or may be while the bone is not known.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> pelvis = described([], {}, [{"bone": "pelvis"}]).lesions[0]
        >>> may_be_of(item.LYTIC, pelvis), may_be_of(item.LONG_BONE_TYPE, pelvis)
        (True, False)
    """
    bones, bone = ENABLED_WHEN[asked].bones, answers.known.get(item.BONE.name)
    return not bones or bone is None or bone in bones


@cache
def answers_surely(source: Item[Any], asked: Item[Any]) -> bool:
    """Whether every answer to a fact leaves one answer to an item.

    Examples:
        >>> answers_surely(item.GRADE, item.MOTOR), answers_surely(item.VISCERAL, item.CURABLE)
        (True, False)
    """
    return source is asked or any(
        all(len(answer_map(answer)) == 1 for answer in source.question.every())
        for answer_map in ANSWER_MAPS.values()
        if answer_map.gives is asked and answer_map.takes == (source,)
    )
