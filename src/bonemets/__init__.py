"""The French guideline on bone metastases of lung cancer, as typed and tested functions.

Every rule names the section of the guideline that it implements, its answers are enumerations that carry
their points and their wording, and its result explains itself.

Examples:
    >>> from bonemets import mirels
    >>> from bonemets.radiotherapy.mirels import Lesion, Pain, Site, Size
    >>> mirels(Site.LOWER_LIMB, Size.OVER_TWO_THIRDS, Lesion.LYTIC, Pain.MILD).points
    9
"""

from bonemets.core.errors import InvalidAnswer
from bonemets.core.evaluation import evaluate
from bonemets.core.rule import rules
from bonemets.radiotherapy.mirels import mirels
from bonemets.radiotherapy.rades import rades
from bonemets.spine.frankel import frankel
from bonemets.spine.outcome import functional_outcome
from bonemets.spine.sins import sins
from bonemets.spine.strategy import spine_strategy
from bonemets.spine.tokuhashi import tokuhashi
from bonemets.spine.tomita import tomita

__version__ = "0.1.0"

__all__ = [
    "InvalidAnswer",
    "evaluate",
    "frankel",
    "functional_outcome",
    "mirels",
    "rades",
    "rules",
    "sins",
    "spine_strategy",
    "tokuhashi",
    "tomita",
]
