"""Cortex of a long bone, cut across: less than a third taken, between one and two thirds, more (Mirels)."""

from bonemets.guideline.radiotherapy.mirels import Size
from bonemets_site.drawings.geometry import arc, line, outline
from bonemets_site.drawings.svg import disc, shape

BOX = (-40.0, -40.0, 80.0, 80.0)

_OUTER, _INNER = 32.0, 21.0
_THIRD = 360 / 3
_TAKEN = {Size.UNDER_ONE_THIRD: 0.2, Size.ONE_TO_TWO_THIRDS: 0.5, Size.OVER_TWO_THIRDS: 0.82}
"""Part of the ring that each picture shows taken, within its class."""


def pictures() -> dict[Size, str]:
    """A picture for each answer, with the marks of one and of two thirds."""
    return {size: _ring() + _lesion(taken) + _marks() for size, taken in _TAKEN.items()}


def part(size: Size) -> float:
    """Part of the cortex that the picture of a class shows taken."""
    return _TAKEN[size]


def _ring() -> str:
    return disc(0, _OUTER) + disc(0, _INNER, "hollow")


def _lesion(taken: float) -> str:
    half = taken * 180
    outer = arc(0, complex(_OUTER, _OUTER), -half, half, 16)
    inner = arc(0, complex(_INNER - 3, _INNER - 3), half, -half, 16)
    return shape(outline(outer, [outer[-1], inner[0]], inner), "lesion")


def _marks() -> str:
    """Where a lesion centred at the top would reach one third, and two thirds, of the ring."""
    ends = (side * turn for turn in (_THIRD / 2, _THIRD) for side in (-1, 1))
    radii = ((_INNER - 5) * (1 + 1j), (_OUTER + 5) * (1 + 1j))
    return "".join(shape(line([arc(0, radius, 0, end, 1)[1] for radius in radii]), "half") for end in ends)
