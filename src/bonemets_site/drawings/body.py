"""A skeleton from the front, in the places that a reader looks for a calculator by.

Long bones and hip bone are those of `limbs`, and their other side; the trunk is drawn in the same millimetres, from the
centre of the head of the right femur, so that everything keeps its proportions.
"""

from collections.abc import Iterator
from enum import Enum

from bonemets_site.drawings import limbs
from bonemets_site.drawings.geometry import Points, arc, mirrored, open_curve, outline, placed, rounded, smooth
from bonemets_site.drawings.svg import shape

BOX = (-182.0, -932.0, 540.0, 1798.0)

MIDLINE = 88.0
_SHOULDER, _ABDUCTION = -84 - 552j, 4
_SACRUM = -112.0
"""Height of its upper plate."""


class Place(Enum):
    """A part of the skeleton that has its own calculators."""

    SPINE = "spine"
    LONG = "long"
    PELVIS = "pelvis"
    OTHER = "other"


def parts() -> dict[Place, str]:
    """What is drawn of each place, from what lies behind to what lies in front."""
    return {
        Place.OTHER: "".join(_trunk()),
        Place.SPINE: "".join(_spine()),
        Place.PELVIS: "".join(_both(limbs.HIP_BONE)) + "".join(_both(limbs.OBTURATOR)),
        Place.LONG: "".join(_limbs()),
    }


def _both(bone: Points, class_: str = "bone") -> Iterator[str]:
    """A bone of the right side, and that of the left."""
    for side in (bone, other(bone)):
        yield shape(smooth(side), class_)


def other(points: Points) -> list[complex]:
    """The same on the other side of the midline."""
    return placed(mirrored(points), 2 * MIDLINE)


def in_shoulder(bone: Points) -> list[complex]:
    """A bone of the arm in its place."""
    return placed(bone, _SHOULDER, _ABDUCTION)


def _limbs() -> Iterator[str]:
    for bone in (limbs.HUMERUS, limbs.RADIUS, limbs.ULNA):
        yield from _both(in_shoulder(bone))
    for bone in (limbs.FIBULA, limbs.TIBIA):
        yield from _both(bone)
    for sides in (limbs.FEMUR, [other(side) for side in reversed(limbs.FEMUR)]):
        yield shape(outline(*sides))


_VERTEBRAE = ((5, 36.0, 25.0, 21.0), (12, 25.0, 20.0, 14.0), (7, 17.0, 13.0, 13.0))
"""From the loins up: how many, from one to the next, half the width of the lowest and of the highest."""


def levels() -> Iterator[tuple[complex, float, float]]:
    """Middle, half width and half height of each vertebra above the sacrum, from L5 to C1."""
    height = _SACRUM
    for count, step, low, high in _VERTEBRAE:
        for place in range(count):
            half = low + (high - low) * place / (count - 1)
            yield complex(MIDLINE, height - step / 2), half, step * 0.38
            height -= step


_PLATE = [-46 + 0j, -20 + 4j, 20 + 4j, 46 + 0j, 36 + 42j, 14 + 90j, 5 + 112j, -5 + 112j, -14 + 90j, -36 + 42j]
SACRUM_OUTLINE = placed(_PLATE, complex(MIDLINE, _SACRUM))


def _spine() -> Iterator[str]:
    yield shape(rounded(SACRUM_OUTLINE, 8))
    for middle, wide, high in levels():
        corners = [complex(-wide, -high), complex(wide, -high), complex(wide, high), complex(-wide, high)]
        yield shape(rounded(placed(corners, middle), 4))


_RIBS = (
    (58, 20, 18 - 566j), (86, 36, 18 - 540j), (104, 50, 18 - 514j), (116, 58, 18 - 488j), (124, 64, 17 - 462j),
    (130, 68, 16 - 436j), (133, 72, 14 - 414j), (132, 72, 44 - 386j), (126, 70, 70 - 356j), (116, 64, 90 - 330j),
)  # fmt: skip
"""How far each rib goes from the midline, how far it comes down to there, and where its cartilage ends."""
_STERNUM = [-20 + 0j, 20 + 0j, 15 + 46j, 17 + 130j, 6 + 168j, -6 + 168j, -17 + 130j, -15 + 46j]
_CLAVICLE = [74 - 576j, 40 - 590j, -10 - 588j, -50 - 592j, -78 - 586j, -78 - 577j, -50 - 581j, -10 - 577j, 40 - 578j]
_SCAPULA = [-84 - 580j, -40 - 562j, 0 - 560j, 6 - 540j, -12 - 430j, -20 - 418j, -34 - 440j, -66 - 530j]
_HAND = [
    -34 + 574j,
    -12 + 570j,
    4 + 566j,
    12 + 600j,
    8 + 660j,
    -4 + 712j,
    -18 + 744j,
    -28 + 738j,
    -40 + 690j,
    -42 + 620j,
]
_FOOT = [-24 + 826j, 4 + 816j, 24 + 826j, 26 + 846j, 6 + 858j, -34 + 858j, -62 + 854j, -66 + 846j, -44 + 838j]
JAW = [46 + 38j, 40 + 78j, 24 + 100j, -24 + 100j, -40 + 78j, -46 + 38j]


def _trunk() -> Iterator[str]:
    thoracic = [middle for middle, _, _ in levels()][16:4:-1]
    yield from _both(_SCAPULA)
    for middle, (out, down, end) in zip(thoracic, _RIBS, strict=False):
        for rib in (_rib(middle, out, down, end), other(_rib(middle, out, down, end))):
            yield shape(open_curve(rib), "rib")
    yield shape(smooth(placed(_STERNUM, complex(MIDLINE, -574))))
    yield from _both(_CLAVICLE)
    yield from _both(placed(_HAND, _SHOULDER, _ABDUCTION))
    yield from _both(_FOOT)
    yield shape(smooth([*placed(arc(0, 72 + 92j, -115, 115, 14), MIDLINE - 832j), *placed(JAW, MIDLINE - 812j)]))
    for eye in (-28, 28):
        yield shape(smooth(arc(MIDLINE + eye - 800j, 17 + 15j, 0, 330, 11)), "hollow")
    yield shape(smooth(placed([0 - 24j, 9 + 6j, 0 + 10j, -9 + 6j], MIDLINE - 776j)), "hollow")


def _rib(vertebra: complex, out: float, down: float, end: complex) -> list[complex]:
    side = vertebra + complex(-out, down)
    front = complex(MIDLINE - end.real, end.imag)
    low = complex(side.real + 0.2 * (front.real - side.real), max(side.imag, front.imag) + 6)
    behind = [vertebra - 12, vertebra + complex(-0.45 * out, -3), vertebra + complex(-0.86 * out, 0.4 * down)]
    return [*behind, side, low, front]
