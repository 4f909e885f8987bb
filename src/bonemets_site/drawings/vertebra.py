"""A vertebra seen from its left side, and from above: the parts that the drawings of the spine share."""

from dataclasses import dataclass

from bonemets_site.drawings.geometry import Points, placed, rounded, smooth


@dataclass(frozen=True, slots=True)
class Vertebra:
    """Measures in millimetres; the patient looks to the left.

    Args:
        height: Of the body.
        depth: Of the body, from front to back, at its upper plate.
        lower: The same at its lower plate.
        process: From the back of the body to the tip of the spinous process; none where it is 0.
        droop: Degrees by which the spinous process goes down.
    """

    height: float
    depth: float
    lower: float
    process: float
    droop: float

    def body(self, at: complex, degrees: float) -> str:
        """Outline of the body, whose waist is narrower than its plates."""
        top, bottom, half = self.depth / 2, self.lower / 2, self.height / 2
        waist = 0.44 * (top + bottom)
        corners = [
            complex(-top, -half),
            complex(0, -0.93 * half),
            complex(top, -half),
            complex(waist, 0),
            complex(bottom, half),
            complex(0, 0.93 * half),
            complex(-bottom, half),
            complex(-waist, 0),
        ]
        return rounded(placed(corners, at, degrees), self.height * 0.16)

    def arch(self, at: complex, degrees: float) -> str:
        """Outline of pedicle, articular processes and spinous process; empty where there is none."""
        if not self.process:
            return ""
        return smooth(placed(self._arch(), at, degrees))

    def _arch(self) -> Points:
        back, half = self.depth / 2, self.height / 2
        pillar = back + 0.36 * self.process
        root = complex(pillar, 0.1 * half)
        tip = placed([complex(0.72 * self.process, 0)], root, self.droop)[0]
        thick = placed([0.3j * half], 0, self.droop)[0] * (1.6 if self.droop < 20 else 1)
        return [
            complex(0.94 * back, -0.72 * half),
            complex(back + 0.14 * self.process, -0.62 * half),
            complex(back + 0.24 * self.process, -1.22 * half),
            complex(back + 0.34 * self.process, -1.1 * half),
            root - 0.55j * half,
            tip - thick,
            tip + thick * 0.9 + self.process * 0.02,
            root + 0.75j * half,
            complex(pillar - 0.02 * self.process, 1.3 * half),
            complex(pillar - 0.12 * self.process, 1.3 * half),
            complex(back + 0.14 * self.process, 0.05 * half),
            complex(0.94 * back, -0.02 * half),
        ]


THORACIC = Vertebra(height=24, depth=30, lower=31, process=31, droop=20)
"""A lower thoracic vertebra, for the drawings of one to three of them."""
