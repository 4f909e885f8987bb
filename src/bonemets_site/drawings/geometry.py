"""Plane geometry of the drawings: a point is a complex number, x to the right and y downwards."""

import cmath
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import radians

Points = Sequence[complex]


def placed(points: Iterable[complex], at: complex = 0, degrees: float = 0, scale: float = 1) -> list[complex]:
    """Points scaled, turned, then moved.

    Args:
        points: What is placed.
        at: Where its origin goes.
        degrees: How far it turns; a positive angle takes the downward axis to the left.
        scale: How much it grows.

    Examples:
        >>> placed([2], at=1j, scale=3)
        [(6+1j)]
    """
    turn = scale * cmath.exp(1j * radians(degrees))
    return [at + turn * point for point in points]


def mirrored(points: Iterable[complex]) -> list[complex]:
    """The other side of a symmetrical thing, in the same order along the outline."""
    return [complex(-point.real, point.imag) for point in points][::-1]


def between(first: float, last: float, part: float) -> float:
    """A value between two others.

    Examples:
        >>> between(10, 20, 0.5)
        15.0
    """
    return first + (last - first) * part


def along(keys: Sequence[tuple[float, float]], at: float) -> float:
    """A value read on a broken line through keys, which are in order.

    Examples:
        >>> along([(0, 0), (10, 5)], 4), along([(0, 1), (1, 3)], 9)
        (2.0, 3)
    """
    for (start, low), (end, high) in pairwise(keys):
        if start <= at <= end:
            return between(low, high, (at - start) / (end - start))
    return keys[0][1] if at < keys[0][0] else keys[-1][1]


def arc(centre: complex, radius: complex, start: float, end: float, steps: int = 12) -> list[complex]:
    """Points of an ellipse from one angle to another, in degrees clockwise from the top.

    Examples:
        >>> [complex(round(p.real), round(p.imag)) for p in arc(0, 2 + 1j, 0, 180, 2)]
        [-1j, (2+0j), 1j]
    """
    angles = (radians(between(start, end, step / steps)) for step in range(steps + 1))
    turns = (cmath.exp(1j * angle) for angle in angles)
    return [centre + complex(turn.imag * radius.real, -turn.real * radius.imag) for turn in turns]


def line(points: Points) -> str:
    """Path through the points, straight and open.

    Examples:
        >>> line([0, 1.25 + 2j])
        'M0 0L1.2 2'
    """
    return "M" + "L".join(map(_pair, points))


def polygon(points: Points) -> str:
    """Straight and closed path."""
    return line(points) + "Z"


def smooth(points: Points) -> str:
    """Soft closed path through every point (Catmull and Rom), as cubic curves."""
    count = len(points)
    return "M" + _pair(points[0]) + _curves([points[place % count] for place in range(-1, count + 2)]) + "Z"


def open_curve(points: Points) -> str:
    """Soft open path through every point."""
    return "M" + _pair(points[0]) + _curves([points[0], *points, points[-1]])


def outline(*sides: Points) -> str:
    """Closed path of soft sides, joined by straight edges or at corners; a side of two points is straight.

    Args:
        *sides: Points of each side, in order along the outline.
    """
    path = ""
    for side in sides:
        path += ("L" if path else "M") + _pair(side[0]) + _curves([side[0], *side, side[-1]])
    return path + "Z"


def _curves(points: Points) -> str:
    """From the second point to the last but one."""
    path = ""
    for before, start, end, after in zip(points, points[1:], points[2:], points[3:], strict=False):
        handles = start + (end - before) / 6, end - (after - start) / 6, end
        path += "c" + _numbers(_rounded(point) - _rounded(start) for point in handles)
    return path


def rounded(points: Points, radius: float) -> str:
    """Closed path whose corners are rounded.

    Args:
        points: The corners.
        radius: How far from a corner the rounding starts, half an edge at most.
    """
    path, at = "", 0j
    for place, corner in enumerate(points):
        others = points[place - 1], points[(place + 1) % len(points)]
        start, end = (_rounded(corner + _towards(corner, other, radius)) for other in others)
        path += f"l{_numbers([start - at])}" if path else f"M{_pair(start)}"
        path += "q" + _numbers([_rounded(corner) - start, end - start])
        at = end
    return path + "Z"


def _towards(corner: complex, other: complex, radius: float) -> complex:
    edge = other - corner
    return edge * min(radius / abs(edge), 0.5) if edge else 0


def number(value: float) -> str:
    """A coordinate as short as a tenth of a unit allows.

    Examples:
        >>> number(3.04), number(-0.01), number(0.25)
        ('3', '0', '.2')
    """
    written = f"{value:.1f}".removesuffix(".0")
    return {"-0": "0"}.get(written, written).replace("0.", ".", 1) if abs(value) < 1 else written


def _pair(point: complex) -> str:
    return _numbers([_rounded(point)])


def _rounded(point: complex) -> complex:
    """As it is written, so that steps from point to point do not drift."""
    return complex(round(point.real, 1), round(point.imag, 1))


def _numbers(points: Iterable[complex]) -> str:
    """Coordinates, parted by a space only where a sign or a point does not part them."""
    written = ""
    for value in (number(value) for point in points for value in (point.real, point.imag)):
        written += (" " if written and not value.startswith("-") else "") + value
    return written
