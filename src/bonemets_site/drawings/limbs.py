"""Long bones of a right arm and a right leg, seen from the front, with the sites of the Mirels score.

Measures are those of an adult, in millimetres: neck and shaft of the femur at 125 degrees, tip of the greater
trochanter at the height of the centre of the head, mechanical axis of the leg upright.
"""

from bonemets.guideline.radiotherapy.mirels import Site
from bonemets.kernel.text import number
from bonemets_site.drawings.geometry import arc, outline, placed, polygon, smooth
from bonemets_site.drawings.svg import shape, words

BOX = (-262.0, -150.0, 360.0, 990.0)

HEAD = 24.0
SUPERIOR, INFERIOR = -43 + 8j, -20 + 50j
"""Ends of the intertrochanteric line, where the neck meets the trochanters."""
LATERAL, MEDIAL = -59 + 104j, -29 + 110j
"""Ends of the lower limit of the trochanteric region, under the lesser trochanter."""
_NECK = [INFERIOR, -12 + 33j, *arc(0, complex(HEAD, HEAD), 195, -58, 12), -31 + 5j, SUPERIOR]
GREATER_TROCHANTER = [SUPERIOR, -50 + 1j, -58 + 0j, -68 + 8j, -73 + 26j, -71 + 48j, -64 + 76j, LATERAL]
LESSER_TROCHANTER = [MEDIAL, -24 + 98j, -14 + 90j, -11 + 81j, -15 + 70j, INFERIOR]
SHAFT_LATERAL = [LATERAL, -43 + 200j, -29 + 320j, -32 + 370j, -40 + 396j, -42 + 414j, -36 + 429j, -22 + 434j]
_CONDYLES = [-22 + 434j, -8 + 431j, 2 + 424j, 12 + 431j, 26 + 435j]
SHAFT_MEDIAL = [26 + 435j, 40 + 429j, 45 + 412j, 42 + 394j, 31 + 372j, 10 + 320j, -13 + 200j, MEDIAL]
FEMUR = (GREATER_TROCHANTER, SHAFT_LATERAL, _CONDYLES, SHAFT_MEDIAL, LESSER_TROCHANTER, _NECK)
"""Its sides, in order."""
SHAFT = (SHAFT_LATERAL, _CONDYLES, SHAFT_MEDIAL)
NECK = (_NECK,)
TROCHANTERS = (GREATER_TROCHANTER, [LATERAL, MEDIAL], LESSER_TROCHANTER)

TIBIA = [
    -36 + 449j, -10 + 446j, 0 + 442j, 10 + 446j, 38 + 449j, 41 + 462j, 30 + 484j, 17 + 530j, 13 + 640j, 14 + 740j,
    22 + 785j, 25 + 806j, 21 + 822j, 12 + 820j, 8 + 808j, -10 + 809j, -19 + 805j, -18 + 788j, -11 + 745j, -10 + 640j,
    -14 + 530j, -29 + 484j, -38 + 462j,
]  # fmt: skip
FIBULA = [
    -40 + 462j, -33 + 466j, -30 + 480j, -33 + 510j, -29 + 640j, -25 + 760j, -22 + 800j, -23 + 822j, -30 + 832j,
    -36 + 820j, -35 + 790j, -34 + 740j, -37 + 640j, -40 + 520j, -46 + 484j, -46 + 468j,
]  # fmt: skip
HIP_BONE = [
    50 - 100j, 30 - 132j, -4 - 144j, -38 - 132j, -54 - 108j, -46 - 86j, -38 - 76j, -32 - 50j, -30 - 22j, -24 + 20j,
    2 + 46j, 14 + 70j, 28 + 78j, 42 + 70j, 62 + 52j, 82 + 48j, 86 + 30j, 84 + 12j, 62 + 4j, 42 - 14j,
    40 - 44j, 54 - 70j,
]  # fmt: skip
OBTURATOR = [34 + 22j, 52 + 16j, 66 + 24j, 58 + 40j, 42 + 54j, 30 + 42j]

_SHOULDER = -196 - 112j
HUMERUS = [
    *arc(0, 22 + 22j, -20, 130, 7), 0 + 26j, -4 + 50j, -5 + 120j, -4 + 200j, 0 + 255j, 12 + 282j, 26 + 292j, 27 + 302j,
    16 + 310j, 8 + 320j, -4 + 314j, -14 + 319j, -26 + 314j, -34 + 302j, -37 + 290j, -30 + 262j, -27 + 200j,
    -31 + 140j, -29 + 60j, -36 + 24j, -37 + 4j, -31 - 12j, -22 - 14j,
]  # fmt: skip
ULNA = [
    -6 + 322j, 8 + 328j, 16 + 322j, 20 + 336j, 14 + 360j, 9 + 440j, 7 + 530j, 9 + 556j, 4 + 566j, -3 + 560j, -4 + 530j,
    -2 + 440j, -3 + 360j, -8 + 338j,
]  # fmt: skip
RADIUS = [
    -30 + 326j, -12 + 326j, -12 + 336j, -16 + 344j, -14 + 366j, -20 + 430j, -16 + 520j, -6 + 550j, -8 + 566j,
    -26 + 568j, -34 + 574j, -38 + 556j, -32 + 520j, -36 + 440j, -27 + 366j, -24 + 346j, -30 + 338j,
]  # fmt: skip


def parts() -> dict[Site, str]:
    """What is drawn of each site."""
    arm = "".join(shape(smooth(placed(bone, _SHOULDER))) for bone in (HUMERUS, RADIUS, ULNA))
    femur = outline(*SHAFT)
    leg = shape(smooth(FIBULA)) + shape(smooth(TIBIA)) + shape(femur)
    return {
        Site.UPPER_LIMB: _reach(-262, -150, -150, 480) + arm,
        Site.LOWER_LIMB: _reach(-70, 112, 98, 840) + leg,
        Site.PERITROCHANTERIC: _reach(-125, 0, -60, 104) + shape(trochanters()),
    }


def trochanters() -> str:
    """Outline of the trochanteric region, from the intertrochanteric line to under the lesser trochanter."""
    return outline(*TROCHANTERS)


def neck() -> str:
    """Outline of head and neck, down to the intertrochanteric line."""
    return outline(*NECK)


def ground() -> str:
    """What the score does not rate: hip bone; head and neck of the femur, which the guideline does not place."""
    pelvis = shape(smooth(HIP_BONE), "bone bone--apart") + shape(smooth(OBTURATOR), "bone bone--apart")
    return pelvis + shape(neck()) + "".join(_points(site, at) for site, at in _RATES.items())


_RATES = {Site.UPPER_LIMB: -166 + 330j, Site.LOWER_LIMB: 62 + 640j, Site.PERITROCHANTERIC: -104 + 62j}
"""Where the points of each site stand."""


def _reach(left: float, top: float, right: float, bottom: float) -> str:
    """What takes a click with the bones of a site."""
    return shape(
        polygon([complex(x, y) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]), "reach"
    )


def _points(site: Site, at: complex) -> str:
    assert site.points is not None
    return words(number(site.points), at, "rate")
