"""How many metastases the answers about the patient make certain: never more than was said."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from bonemets.board import item
from bonemets.board.facts import Facts
from bonemets.board.listed import EXTRASPINAL, TOTAL, VERTEBRAL
from bonemets.kernel.question import Answer


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of bone metastases, as an answer bounds it.

    Args:
        answers: What bounds it.
        low: At least so many.
        high: At most so many.
    """

    answers: tuple[Answer, ...]
    low: float
    high: float


def totals(facts: Facts) -> Iterator[Counted]:
    """What the answers about the patient say of the number of bone metastases; a site may hold several of them."""
    for answer in (facts.answer(item.BONE_COUNT), facts.answer(item.BONE_METASTASES)):
        if answer is not None:
            yield Counted((answer,), *TOTAL[answer])
    extraspinal, vertebral = facts.answer(item.EXTRASPINAL), facts.answer(item.VERTEBRAL)
    if extraspinal is not None and vertebral is not None:
        (least, most), (one, many) = EXTRASPINAL[extraspinal], VERTEBRAL[vertebral]
        yield Counted((extraspinal, vertebral), least + one, most + many)
    elif extraspinal is not None:
        yield Counted((extraspinal,), EXTRASPINAL[extraspinal][0], inf)
    elif vertebral is not None:
        yield Counted((vertebral,), VERTEBRAL[vertebral][0], inf)
    sites = facts.answer(item.SITES)
    if sites is not None:
        yield Counted((sites,), float(sites), inf)
