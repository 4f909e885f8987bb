"""Posterolateral elements of a vertebra seen from above, its front upwards: taken on no, one or both sides (SINS)."""

from bonemets.guideline.spine.sins import Posterolateral
from bonemets_site.drawings.geometry import arc, mirrored, smooth
from bonemets_site.drawings.svg import shape

BOX = (-46.0, -42.0, 92.0, 88.0)

_BODY = [*arc(-20j, 24 + 19j, -118, 118, 14), 8 - 6.4j, -5.4j, -8 - 6.4j]
_SIDE = [
    13 - 11j,
    18.5 - 8j,
    20 - 1j,
    27 + 1.5j,
    38 + 3j,
    41.5 + 8j,
    37 + 12j,
    26.5 + 11j,
    22 + 17j,
    15 + 20.5j,
    10 + 20j,
]
"""Outer border of the right half of the arch: pedicle, transverse process, facet, lamina."""
_PROCESS = [4.6 + 25j, 3.4 + 36j, 3.6 + 42j]
_CANAL = [*arc(4.5j, 12.5 + 9.5j, -90, 90, 8), 8 + 10.5j, 14j, -8 + 10.5j]
_TAKEN = [13 - 10j, 18.5 - 7.5j, 20 - 0.5j, 27 + 2j, 29 + 6j, 26.5 + 10.5j, 22 + 16.5j, 15 + 20j, 10.5 + 19.5j, 9 + 13j,
          12.8 + 8j, 13.4 + 1j, 11.5 - 5j]  # fmt: skip
"""Pedicle, root of the transverse process, facet and beginning of the lamina."""


def pictures() -> dict[Posterolateral, str]:
    """A picture for each answer; the side of a one-sided lesion has no meaning."""
    right, left = shape(smooth(_TAKEN), "lesion"), shape(smooth(mirrored(_TAKEN)), "lesion")
    return {
        Posterolateral.BILATERAL: _vertebra() + left + right,
        Posterolateral.UNILATERAL: _vertebra() + left,
        Posterolateral.NONE: _vertebra(),
    }


def _vertebra() -> str:
    half = [*_SIDE, *_PROCESS]
    arch = smooth([*half, *mirrored(half)])
    return shape(arch) + shape(smooth(_CANAL), "hollow") + shape(smooth(_BODY))
