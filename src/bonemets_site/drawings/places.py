"""The skeleton as places of a lesion, each with the answers that it gives: bone, level and side.

Right and left are those of the patient, who is seen from the front.
"""

from collections.abc import Iterator

from bonemets.board.described import Bone, Level, Side
from bonemets.kernel.question import Choice
from bonemets.render.html import element
from bonemets_site.drawings import body, limbs
from bonemets_site.drawings.geometry import Points, arc, number, outline, placed, rounded, smooth
from bonemets_site.drawings.svg import shape

BOX = (-182.0, -932.0, 540.0, 1798.0)
_CHEST = [70 - 560j, 20 - 556j, -20 - 500j, -44 - 420j, -46 - 350j, -20 - 322j, 20 - 330j, 62 - 420j]


def places() -> str:
    """Every place that can be pointed at, from what lies behind to what lies in front."""
    return "".join((*_trunk(), *_limbs()))


def _place(drawn: str, bone: Bone, *others: Choice) -> str:
    names = {"data_bone": bone.code}
    names |= {("data_level" if isinstance(one, Level) else "data_side"): one.code for one in others}
    title = element("title", ", ".join(one.label.fr for one in (bone, *others)))
    return element("g", title + drawn, class_="place", **names)


def _sides(points: Points) -> Iterator[tuple[Side, Points]]:
    yield Side.RIGHT, points
    yield Side.LEFT, body.other(points)


def _trunk() -> Iterator[str]:
    head = [*placed(arc(0, 72 + 92j, -115, 115, 14), body.MIDLINE - 832j), *placed(body.JAW, body.MIDLINE - 812j)]
    yield _place(shape(smooth(head)), Bone.OTHER)
    for side, chest in _sides(_CHEST):
        yield _place(shape(smooth(chest)), Bone.OTHER, side)
    for side, hip in _sides(limbs.HIP_BONE):
        yield _place(shape(smooth(hip)), Bone.PELVIS, side)
    yield _place(shape(rounded(body.SACRUM_OUTLINE, 8)), Bone.SPINE)
    for level, (middle, wide, high) in zip(_spine(), body.levels(), strict=True):
        yield _place(_vertebra(middle, wide, high), Bone.SPINE, level)


def _spine() -> list[Level]:
    """From L5 up, as they are drawn."""
    return [level for level in reversed(Level) if level.code[0] in "ctl" and level.code[1:].isdigit()]


def _vertebra(middle: complex, wide: float, high: float) -> str:
    x, y, width, height = map(number, (middle.real - wide, middle.imag - high, 2 * wide, 2 * high))
    return f'<rect class="bone" x="{x}" y="{y}" width="{width}" height="{height}" rx="4"/>'


def _limbs() -> Iterator[str]:
    for bone in (limbs.HUMERUS, limbs.RADIUS, limbs.ULNA):
        for side, drawn in _sides(body.in_shoulder(bone)):
            yield _place(shape(smooth(drawn)), Bone.UPPER_LIMB, side)
    for bone in (limbs.FIBULA, limbs.TIBIA):
        for side, drawn in _sides(bone):
            yield _place(shape(smooth(drawn)), Bone.LOWER_LIMB, side)
    for part, bones in (
        (Bone.LOWER_LIMB, limbs.SHAFT),
        (Bone.FEMORAL_NECK, limbs.NECK),
        (Bone.TROCHANTERIC, limbs.TROCHANTERS),
    ):
        yield _place(shape(outline(*bones)), part, Side.RIGHT)
        yield _place(shape(outline(*map(body.other, reversed(bones)))), part, Side.LEFT)
