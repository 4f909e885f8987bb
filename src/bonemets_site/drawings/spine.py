"""The spine from the occiput to the coccyx, seen from the left side, in the regions of the SINS.

Sizes, curves and processes are those of an adult, in millimetres and degrees, and are read between a few vertebrae. The
regions are those of the map from a level to an answer; nothing here says which vertebra belongs to which.
"""

import cmath
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from math import radians

from bonemets.board.answer_maps import location_of_level
from bonemets.board.described import Level
from bonemets.guideline.spine.sins import Location
from bonemets.kernel.text import number
from bonemets_site.drawings.geometry import along, line, placed, polygon, rounded, smooth
from bonemets_site.drawings.svg import shape, words
from bonemets_site.drawings.vertebra import Vertebra

BOX = (-50.0, -72.0, 286.0, 824.0)

_LEVELS = list(Level)


def _keys(**values: float) -> list[tuple[float, float]]:
    return [(_LEVELS.index(Level[name]), value) for name, value in values.items()]


_TILT = _keys(C1=-8, C2=-8, C4=2, C7=21, T1=23, T7=2, T12=-20, L1=-21, L3=-7, L5=18, S1=42, S3=14, S5=-26, COCCYX=-30)
"""Of the axis of a vertebra, downwards and backwards: lordosis of the neck and loins, kyphosis of chest and sacrum."""
_HEIGHT = _keys(C2=22, C3=14, C7=15, T1=17, T12=25, L1=26, L5=28, S1=29, S5=17)
_DISC = _keys(C2=5, C7=5, T1=4, T8=4, T12=7, L1=8, L4=11, L5=10, S1=0, S5=0)
_DEPTH = _keys(C2=15, C3=16, C7=17, T1=18, T12=30, L1=31, L5=35, S1=34, S2=25, S5=12, COCCYX=10)
_PROCESS = _keys(C2=34, C3=27, C5=30, C6=36, C7=44, T1=46, T5=44, T11=40, L1=46, L3=48, L5=40, S1=24, S4=14, S5=0)
_DROOP = _keys(C2=12, C5=14, C7=16, T1=26, T5=44, T8=46, T11=22, L1=6, L5=4)
_COCCYX = (10.0, 8.0, 7.0, 5.0)
_BEND = 12
"""Degrees from a piece of the coccyx to the next."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A vertebra in its place."""

    level: Level
    vertebra: Vertebra
    at: complex
    tilt: float

    def plate(self, side: int) -> complex:
        """Middle of the upper plate (-1) or of the lower one (1)."""
        return self.at + side * self.vertebra.height / 2 * _down(self.tilt)


def _down(tilt: float) -> complex:
    return 1j * cmath.exp(-1j * radians(tilt))


@cache
def pieces() -> tuple[Piece, ...]:
    """From C2 to S5, one under the other along the curve."""
    found: list[Piece] = []
    end = 0j
    for place in range(_LEVELS.index(Level.C2), _LEVELS.index(Level.S5) + 1):
        tilt = along(_TILT, place)
        vertebra = Vertebra(
            along(_HEIGHT, place),
            along(_DEPTH, place),
            along(_DEPTH, place + (0.8 if _LEVELS[place].code.startswith("s") else 0.3)),
            along(_PROCESS, place),
            along(_DROOP, place),
        )
        found.append(Piece(_LEVELS[place], vertebra, end + vertebra.height / 2 * _down(tilt), tilt))
        end = found[-1].plate(1) + along(_DISC, place) * _down(tilt)
    return tuple(found)


def drawn(level: Level) -> str:
    """One level."""
    special = {Level.OCCIPUT: _occiput, Level.C1: _atlas, Level.COCCYX: _coccyx}
    if level in special:
        return special[level]()
    piece = _piece(level)
    arch = _crest(piece) if level.code.startswith("s") else piece.vertebra.arch(piece.at, -piece.tilt)
    dens = shape(smooth(placed(_DENS, piece.plate(-1), -piece.tilt))) if level is Level.C2 else ""
    return (shape(arch) if arch else "") + dens + shape(piece.vertebra.body(piece.at, -piece.tilt))


def _piece(level: Level) -> Piece:
    return next(one for one in pieces() if one.level is level)


def _crest(piece: Piece) -> str:
    """What remains of an arch in the sacrum: a bump of its crest."""
    back, half, out = piece.vertebra.lower / 2, piece.vertebra.height / 2, piece.vertebra.process
    if not out:
        return ""
    corners = [back - half * 1j, back + 0.8 * out - 0.7j * half, back + out + 0.5j * half, back + 0.5 * out + half * 1j]
    return rounded(placed([*corners, back + half * 1j], piece.at, -piece.tilt), 5)


_DENS = (-5 + 3j, -4.6 - 8j, -2 - 15j, 2 - 15j, 4.6 - 8j, 5 + 3j)
_ANTERIOR_ARCH = (-10 - 13j, -7 - 13j, -6 - 7j, -7 - 2j, -11 - 4j)
_POSTERIOR_ARCH = (5 - 9j, 14 - 13j, 30 - 12j, 37 - 9j, 38 - 4j, 31 - 3j, 20 - 5j, 12 - 2j, 6 - 3j)
_SKULL = (-30 - 46j, -18 - 35j, -9 - 28j, -5 - 20j, 5 - 18j, 12 - 25j, 34 - 25j, 58 - 31j, 74 - 46j, 80 - 66j)
_SKULL_INSIDE = (-26 - 50j, -14 - 39j, -4 - 33j, 14 - 32j, 34 - 31j, 54 - 37j, 68 - 50j, 73 - 67j)


def _occiput() -> str:
    """The base of the skull around the condyle, cut off behind and in front."""
    return shape(smooth(placed((*_SKULL, *reversed(_SKULL_INSIDE)), pieces()[0].plate(-1))))


def _atlas() -> str:
    """Anterior arch, in front of the dens, and posterior arch."""
    at, tilt = pieces()[0].plate(-1), pieces()[0].tilt
    return "".join(shape(smooth(placed(part, at, -tilt))) for part in (_POSTERIOR_ARCH, _ANTERIOR_ARCH))


def _coccyx() -> str:
    last = pieces()[-1]
    end, tilt, content = last.plate(1) + 2 * _down(last.tilt), last.tilt - _BEND, ""
    for place, height in enumerate(_COCCYX):
        half = height / 2
        corners = [-half - half * 1j, half - half * 1j, 0.8 * half + half * 1j, -0.8 * half + half * 1j]
        content += shape(rounded(placed(corners, end + half * _down(tilt), -tilt), half * 0.7), "bone bone--apart")
        end, tilt = end + (height + 1) * _down(tilt), tilt - _BEND * (place + 1) / 2
    return content


def region(level: Level) -> Location | None:
    """The region of a level; the coccyx has none."""
    possible = [place for place in location_of_level(level) if isinstance(place, Location)]
    return possible[0] if len(possible) == 1 else None


def parts() -> dict[Location, str]:
    """What is drawn of each region."""
    levels = {place: [level for level in Level if region(level) is place] for place in Location}
    return {place: _reached(place) + "".join(map(drawn, found)) for place, found in levels.items()}


def _reached(place: Location) -> str:
    """What takes a click with the bones of a region: the gaps between its bodies, and the names of its runs."""
    areas = ""
    for levels in (levels for found, levels in runs() if found is place):
        top, bottom = _ends(levels[0])[0], _ends(levels[-1])[1]
        corners = [
            complex(x, y) for x, y in ((_BRACKET - 8, top), (_RIGHT, top), (_RIGHT, bottom), (_BRACKET - 8, bottom))
        ]
        ends = [piece.plate(side) for piece in pieces() if piece.level in levels for side in (-1, 1)]
        column = [end - 8 for end in ends] + [end + 8 for end in reversed(ends)]
        areas += shape(polygon(corners), "reach") + shape(polygon(column), "reach")
    return areas


def _ends(level: Level) -> tuple[float, float]:
    """Height of the top and of the bottom of a level, for its bracket."""
    if level is Level.OCCIPUT:
        return -34, -20
    if level is Level.C1:
        return -17, 0
    if level is Level.COCCYX:
        bottom = pieces()[-1].plate(1).imag
        return bottom + 3, bottom + sum(_COCCYX)
    piece = _piece(level)
    return piece.plate(-1).imag, piece.plate(1).imag


def short(level: Level) -> str:
    """C0 for the occiput."""
    return "C0" if level is Level.OCCIPUT else level.label.fr


def runs() -> list[tuple[Location | None, list[Level]]]:
    """Levels that follow each other in the same region."""
    return [(place, list(group)) for place, group in groupby(Level, region)]


def ground() -> str:
    """What cannot be chosen: the coccyx, and the name and points of each run of levels."""
    return drawn(Level.COCCYX) + "".join(_bracket(place, levels) for place, levels in runs())


_BRACKET = 98.0
_RIGHT = BOX[0] + BOX[2]


def _bracket(place: Location | None, levels: list[Level]) -> str:
    top, bottom = _ends(levels[0])[0] + 1.5, _ends(levels[-1])[1] - 1.5
    ticks = [complex(_BRACKET - inwards, height) for inwards, height in ((5, top), (0, top), (0, bottom), (5, bottom))]
    name = short(levels[0]) + (f"–{short(levels[-1])}" if len(levels) > 1 else "")
    middle = (top + bottom) / 2 + 8
    said = words(name, complex(_BRACKET + 8, middle))
    if place is None:
        return said
    assert place.points is not None
    return shape(line(ticks), "axis") + said + words(number(place.points), complex(_RIGHT - 2, middle), "rate")
