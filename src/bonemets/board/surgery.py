"""Conclusions that put surgery forward, or leave it open: the guideline sets them against the life expectancy."""

from collections.abc import Iterable

from bonemets.guideline.interventional.screw_fixation import ScrewUse
from bonemets.guideline.radiotherapy.mirels import Management
from bonemets.guideline.radiotherapy.rades import Group
from bonemets.guideline.spine.sins import Stability
from bonemets.guideline.spine.tokuhashi import Survival
from bonemets.guideline.spine.tomita import Strategy
from bonemets.guideline.surgery.surgery_indication import Motive
from bonemets.kernel.question import Labelled

SURGERY: dict[str, tuple[Labelled, ...]] = {
    "mirels": (Management.SURGERY,),
    "screw_fixation": (ScrewUse.CONDITIONS_MET, ScrewUse.PELVIC_USE, ScrewUse.SCORE_NOT_RATED),
    "surgery_indication": (Motive.CURATIVE, Motive.PREVENTIVE, Motive.BOTH),
    "sins": (Stability.POTENTIALLY_UNSTABLE, Stability.UNSTABLE),
    "rades": (Group.GROUP_II,),
    "tokuhashi": (Survival.FROM_6_MONTHS, Survival.FROM_1_YEAR),
    "tomita": (Strategy.EN_BLOC, Strategy.INTRALESIONAL, Strategy.PALLIATIVE),
}
"""By rule."""


def may_operate(rule: str, conclusions: Iterable[Labelled]) -> bool:
    """Whether one of the conclusions still possible puts surgery forward."""
    return any(conclusion in SURGERY.get(rule, ()) for conclusion in conclusions)
