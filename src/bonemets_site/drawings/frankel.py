"""Frankel A to E: what is kept of sensation and of movement below a lesion, and what the patient moves with."""

from dataclasses import dataclass

from bonemets.guideline.spine.frankel import Grade
from bonemets_site.drawings.geometry import Points, arc, line, mirrored, outline, smooth
from bonemets_site.drawings.svg import disc, shape

BOX = (-40.0, -68.0, 80.0, 134.0)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a grade keeps below the lesion.

    Args:
        sensation: `none`, `some` or `all`.
        movement: `none`, `useless`, `useful` or `all`.
        aid: What the patient moves with.
    """

    sensation: str
    movement: str
    aid: str = ""


KEPT = {
    Grade.A: Kept("none", "none"),
    Grade.B: Kept("some", "none"),
    Grade.C: Kept("some", "useless", "wheelchair"),
    Grade.D1: Kept("some", "useful", "frame"),
    Grade.D2: Kept("some", "useful", "cane"),
    Grade.D3: Kept("some", "useful"),
    Grade.E: Kept("all", "all"),
}

_LESION = -22.0
_SHOULDER_TO_WAIST = [
    4.5 - 45j, 12 - 43j, 16.5 - 39j, 18.5 - 30j, 21 - 14j, 22.5 + 3j, 20 + 5.5j, 17.5 + 3j, 15.5 - 12j, 12.8 - 26j,
]  # fmt: skip
_WAIST_TO_FOOT = [
    11.2 + 0j, 12.6 + 8j, 11.8 + 28j, 10.6 + 44j, 10.4 + 56j, 14 + 61j, 13 + 63j, 5 + 63j, 4 + 58j, 3.4 + 44j, 2 + 26j,
    0.6 + 12j,
]  # fmt: skip


def pictures() -> dict[Grade, str]:
    """A picture for each grade."""
    return {grade: _drawn(kept) for grade, kept in KEPT.items()}


def _drawn(kept: Kept) -> str:
    side = complex(12.6, _LESION)
    upper = [*_SHOULDER_TO_WAIST, side]
    lower = [side, *_WAIST_TO_FOOT]
    above = outline(upper, [side, -side.conjugate()], mirrored(upper))
    below = outline(lower, mirrored(lower))
    return (
        _AIDS.get(kept.aid, "")
        + disc(-56j, 8.5, "felt felt--all")
        + shape(below, f"felt felt--{kept.sensation}")
        + shape(above, "felt felt--all")
        + _movement(kept.movement)
        + shape(line([-17 + _LESION * 1j, 17 + _LESION * 1j]), "level")
    )


def _movement(kind: str) -> str:
    """Line of each leg, where something moves; the arms, above the lesion, always do."""
    leg: Points = [complex(3, _LESION + 5), 6.6 + 8j, 7.4 + 56j]
    arm: Points = [12 - 38j, 17 - 14j, 19.6 + 1j]
    kinds = {"all": arm} if kind == "none" else {"all": arm, kind: leg}
    if kind == "all":
        return "".join(_both(limb, "all") for limb in (arm, leg))
    return "".join(_both(limb, name) for name, limb in kinds.items())


def _both(limb: Points, kind: str) -> str:
    return "".join(shape(line(side), f"moved moved--{kind}") for side in (limb, mirrored(limb)))


_WHEEL = arc(27 + 38j, 4.5 + 25j, 0, 345, 11)
_WHEELCHAIR = (
    shape(smooth(_WHEEL), "aid")
    + shape(smooth(mirrored(_WHEEL)), "aid")
    + shape(line([-22 + 20j, 22 + 20j]), "aid")
    + shape(line([-22 - 6j, -22 + 38j]), "aid")
    + shape(line([22 - 6j, 22 + 38j]), "aid")
)
_FRAME = shape(line([-27 + 63j, -23 + 8j, 23 + 8j, 27 + 63j]), "aid") + shape(line([-25 + 34j, 25 + 34j]), "aid")
_CANE = shape(line([*arc(25 + 8j, 5 + 5j, -100, 90, 6), 30 + 63j]), "aid")
_AIDS = {"wheelchair": _WHEELCHAIR, "frame": _FRAME, "cane": _CANE}
