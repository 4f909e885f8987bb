"""Collapse of a vertebral body under and over half, and its involvement without collapse (SINS)."""

from bonemets.guideline.spine.sins import Collapse
from bonemets_site.drawings.geometry import arc, line, outline, rounded, smooth
from bonemets_site.drawings.svg import shape
from bonemets_site.drawings.vertebra import THORACIC

BOX = (-23.0, -18.0, 69.0, 38.0)

_BACK, _HALF = THORACIC.depth / 2, THORACIC.height / 2
KEPT = {Collapse.OVER_HALF: (0.24, 0.38, 0.7), Collapse.UNDER_HALF: (0.66, 0.74, 0.95)}
"""Part of the height that is left in front, in the middle and behind."""


def pictures() -> dict[Collapse, str]:
    """A picture for each answer."""
    return {
        Collapse.OVER_HALF: _collapsed(Collapse.OVER_HALF),
        Collapse.UNDER_HALF: _collapsed(Collapse.UNDER_HALF),
        Collapse.INVOLVED_OVER_HALF: _intact(_LARGE),
        Collapse.NONE: _intact(_SMALL),
    }


def _collapsed(answer: Collapse) -> str:
    """Under the outline of the whole body, with the line that half of the height draws."""
    front, middle, behind = (_HALF - kept * THORACIC.height for kept in KEPT[answer])
    body = [
        complex(-_BACK - 1, front),
        complex(0, middle),
        complex(_BACK, behind),
        complex(0.9 * _BACK, (behind + _HALF) / 2),
        complex(_BACK, _HALF),
        complex(0, 0.93 * _HALF),
        complex(-_BACK - 1, _HALF),
    ]
    return (
        shape(THORACIC.arch((behind + _HALF) * 0.5j, 0))
        + shape(rounded(body, 3))
        + shape(THORACIC.body(0, 0), "ghost")
        + shape(line([-_BACK - 6, _BACK + 3]), "half")
    )


INVOLVED = (-13.6 - 10j, 7 - 9.7j, 10 - 5j, 7.5 + 0j, 11 + 5j, 7.5 + 9.7j, -13.6 + 10j, -11.8 + 0j)
"""Lesion over half of the body."""
SPOT = tuple(arc(-6.5 + 1j, 4.8 + 4.5j, 0, 320, 8))
"""Lesion under half of it."""
_LARGE = outline(INVOLVED[:2], INVOLVED[1:6], INVOLVED[5:7], [*INVOLVED[6:], INVOLVED[0]])
_SMALL = smooth(SPOT)


def _intact(lesion: str) -> str:
    """Whole body, with what the lesion takes of it and the line that half of it draws."""
    return (
        shape(THORACIC.arch(0, 0))
        + shape(THORACIC.body(0, 0))
        + shape(lesion, "lesion")
        + shape(line([-(_HALF + 4) * 1j, (_HALF + 4) * 1j]), "half")
    )
