"""The French guideline on bone metastases of lung cancer, as typed and tested functions.

Every rule names the section of the guideline that it implements, its answers are enumerations that carry
their points and their wording, and its result explains itself.

Examples:
    >>> from bonemets import mirels
    >>> from bonemets.guideline.radiotherapy.mirels import Lesion, Pain, Site, Size
    >>> mirels(Site.LOWER_LIMB, Size.OVER_TWO_THIRDS, Lesion.LYTIC, Pain.MILD).points
    9
"""

from typing import TYPE_CHECKING

from bonemets import guideline
from bonemets.kernel.discovery import of_its_name
from bonemets.kernel.display import attach
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.evaluation import evaluate
from bonemets.kernel.rule import discover, rules
from bonemets.render import notebook

if TYPE_CHECKING:
    from bonemets.guideline.bone_agents.antiresorptive_checklist import antiresorptive_checklist
    from bonemets.guideline.bone_agents.antiresorptive_follow_up import antiresorptive_follow_up
    from bonemets.guideline.bone_agents.antiresorptive_start import antiresorptive_start
    from bonemets.guideline.bone_agents.creatinine_before_dose import creatinine_before_dose
    from bonemets.guideline.bone_agents.creatinine_clearance import creatinine_clearance
    from bonemets.guideline.bone_agents.dental_review_due import dental_review_due
    from bonemets.guideline.bone_agents.zoledronic_dose import zoledronic_dose
    from bonemets.guideline.diagnosis.biopsy import biopsy
    from bonemets.guideline.diagnosis.bone_risk_factors import bone_risk_factors
    from bonemets.guideline.diagnosis.ct_response import ct_response
    from bonemets.guideline.diagnosis.flare import flare
    from bonemets.guideline.diagnosis.imaging import imaging
    from bonemets.guideline.diagnosis.skeletal_event import skeletal_event
    from bonemets.guideline.interventional.ablation import ablation
    from bonemets.guideline.interventional.cementoplasty import cementoplasty
    from bonemets.guideline.interventional.percutaneous_goal import percutaneous_goal
    from bonemets.guideline.interventional.screw_fixation import screw_fixation
    from bonemets.guideline.radiotherapy.mirels import mirels
    from bonemets.guideline.radiotherapy.pain_radiotherapy import pain_radiotherapy
    from bonemets.guideline.radiotherapy.pain_schedules import pain_schedules
    from bonemets.guideline.radiotherapy.postoperative_radiotherapy import postoperative_radiotherapy
    from bonemets.guideline.radiotherapy.rades import rades
    from bonemets.guideline.radiotherapy.stereotactic import stereotactic
    from bonemets.guideline.spine.frankel import frankel
    from bonemets.guideline.spine.functional_outcome import functional_outcome
    from bonemets.guideline.spine.sins import sins
    from bonemets.guideline.spine.spine_strategy import spine_strategy
    from bonemets.guideline.spine.tokuhashi import tokuhashi
    from bonemets.guideline.spine.tomita import tomita
    from bonemets.guideline.surgery.preoperative_examinations import preoperative_examinations
    from bonemets.guideline.surgery.surgery_by_life_expectancy import surgery_by_life_expectancy
    from bonemets.guideline.surgery.surgery_indication import surgery_indication
    from bonemets.guideline.surgery.surgical_technique import surgical_technique
    from bonemets.guideline.surgery.treatment_after_surgery import treatment_after_surgery
    from bonemets.guideline.treatment.local_treatments import local_treatments
    from bonemets.guideline.trials.trial_status import trial_status

attach(notebook.html, notebook.sentence)
discover(guideline)

__version__ = "0.1.0"

__all__ = [
    "InvalidAnswer",
    "ablation",
    "antiresorptive_checklist",
    "antiresorptive_follow_up",
    "antiresorptive_start",
    "biopsy",
    "bone_risk_factors",
    "cementoplasty",
    "creatinine_before_dose",
    "creatinine_clearance",
    "ct_response",
    "dental_review_due",
    "evaluate",
    "flare",
    "frankel",
    "functional_outcome",
    "imaging",
    "local_treatments",
    "mirels",
    "pain_radiotherapy",
    "pain_schedules",
    "percutaneous_goal",
    "postoperative_radiotherapy",
    "preoperative_examinations",
    "rades",
    "rules",
    "screw_fixation",
    "sins",
    "skeletal_event",
    "spine_strategy",
    "stereotactic",
    "surgery_by_life_expectancy",
    "surgery_indication",
    "surgical_technique",
    "tokuhashi",
    "tomita",
    "treatment_after_surgery",
    "trial_status",
    "zoledronic_dose",
]

if not TYPE_CHECKING:  # a checker would believe it of every name

    def __getattr__(name: str) -> object:
        """A rule is imported when it is asked for: one answer needs few of the modules."""
        if name in __all__ and (found := of_its_name(guideline, name)):
            return globals().setdefault(name, found)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
