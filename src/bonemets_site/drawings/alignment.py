"""Alignment of the spine, from the side and from the front: kept, bent, or broken by a slip (SINS)."""

from itertools import product

from bonemets.guideline.spine.sins import Alignment
from bonemets_site.drawings.geometry import line, mirrored, placed, rounded, smooth
from bonemets_site.drawings.svg import disc, shape
from bonemets_site.drawings.vertebra import THORACIC

BOX = (-36.0, -54.0, 136.0, 108.0)

_DISC = 7.0
_WIDTH = 36.0
_FRONT = 74.0
"""Where the view from the front stands."""
_SLIP = 11.0
_WEDGE = 26.0
"""Degrees between the plates of a body that has become a wedge."""
_CURVE = 18.0

_Place = tuple[complex, float]


def pictures() -> dict[Alignment, str]:
    """A picture for each answer: on the left the side, on the right the front."""
    straight = _stack(0, 0)
    upper, *others = straight
    slipped = [(upper[0] - _SLIP, 0.0), *others]
    aside = [(upper[0] + _SLIP, 0.0), *others]
    return {
        Alignment.SUBLUXATION: _side(slipped) + _front(aside),
        Alignment.DEFORMITY: _side(_stack(-_WEDGE / 2, _WEDGE / 2), wedged=True) + _front(_stack(_CURVE, -_CURVE)),
        Alignment.NORMAL: _side(straight) + _front(straight),
    }


def _stack(above: float, below: float) -> list[_Place]:
    """Three vertebrae, the highest first, turned by some degrees above and below the middle one."""
    half = THORACIC.height / 2

    def neighbour(side: int, degrees: float) -> _Place:
        between = placed([side * (half + _DISC / 2) * 1j], 0, degrees / 2)[0]
        return between + placed([side * (half + _DISC / 2) * 1j], 0, degrees)[0], degrees

    return [neighbour(-1, above), (0j, 0.0), neighbour(1, below)]


def _side(places: list[_Place], wedged: bool = False) -> str:
    """Vertebrae from the side, and the line of their posterior walls."""
    half, back = THORACIC.height / 2, THORACIC.depth / 2
    if wedged:  # what is above and below leans forward over the front of the middle one
        (top, tilt), middle, (bottom, lean) = places
        places = [(top + complex(-1, 3), tilt), middle, (bottom + complex(-1, -3), lean)]
    bodies = [THORACIC.body(*place) for place in places]
    if wedged:
        front = [complex(-back, -0.35 * half), complex(-back, 0.35 * half)]
        bodies[1] = rounded([front[0], back - half * 1j, back + half * 1j, front[1]], 3)
    arches = "".join(shape(THORACIC.arch(*place)) for place in places)
    return arches + "".join(map(shape, bodies)) + _along(places, back)


def _along(places: list[_Place], x: float) -> str:
    """Line through the same place of every vertebra."""
    ends = (complex(x, side * THORACIC.height / 2) for side in (-1, 1))
    reached = [placed([end], *place)[0] for place, end in product(places, list(ends))]
    return shape(line(reached), "axis")


def _front(places: list[_Place]) -> str:
    """Vertebrae from the front, each with its pedicles and spinous process, and the line of their middles."""
    moved = [(at + _FRONT, degrees) for at, degrees in places]
    return "".join(_from_the_front(*place) for place in moved) + _along(moved, 0)


def _from_the_front(at: complex, degrees: float) -> str:
    half, side = THORACIC.height / 2, _WIDTH / 2
    right = [complex(side, -half), complex(0.86 * side, 0), complex(side, half)]
    eyes = placed([complex(-0.58 * side, -0.3 * half), complex(0.58 * side, -0.3 * half)], at, degrees)
    process = placed([-1.4 + 1j, 1.4 + 1j, 2.2 + 8j, -2.2 + 8j], at, degrees)
    return (
        shape(rounded(placed([*right, *mirrored(right)], at, degrees), 4))
        + "".join(disc(eye, 3.2) for eye in eyes)
        + shape(smooth(process))
    )
