"""The French guideline on bone metastases of lung cancer, as typed and tested functions.

Every rule names the section of the guideline that it implements, its answers are enumerations that carry
their points and their wording, and its result explains itself.

Examples:
    >>> from bonemets import mirels
    >>> from bonemets.radiotherapy.mirels import Lesion, Pain, Site, Size
    >>> mirels(Site.LOWER_LIMB, Size.OVER_TWO_THIRDS, Lesion.LYTIC, Pain.MILD).points
    9
"""

from bonemets.bone_agents.checklist import antiresorptive_checklist
from bonemets.bone_agents.clearance import creatinine_clearance
from bonemets.bone_agents.dose import zoledronic_dose
from bonemets.bone_agents.follow_up import antiresorptive_follow_up
from bonemets.bone_agents.start import antiresorptive_start
from bonemets.core.errors import InvalidAnswer
from bonemets.core.evaluation import evaluate
from bonemets.core.rule import rules
from bonemets.diagnosis.biopsy import biopsy
from bonemets.diagnosis.ct_response import ct_response
from bonemets.diagnosis.flare import flare
from bonemets.diagnosis.imaging import imaging
from bonemets.diagnosis.risk_factors import bone_risk_factors
from bonemets.diagnosis.skeletal_event import skeletal_event
from bonemets.interventional.ablation import ablation
from bonemets.interventional.cementoplasty import cementoplasty
from bonemets.interventional.percutaneous import percutaneous_goal
from bonemets.interventional.screw_fixation import screw_fixation
from bonemets.radiotherapy.mirels import mirels
from bonemets.radiotherapy.pain import pain_radiotherapy
from bonemets.radiotherapy.postoperative import postoperative_radiotherapy
from bonemets.radiotherapy.rades import rades
from bonemets.radiotherapy.schedules import pain_schedules
from bonemets.radiotherapy.stereotactic import stereotactic
from bonemets.spine.frankel import frankel
from bonemets.spine.outcome import functional_outcome
from bonemets.spine.sins import sins
from bonemets.spine.strategy import spine_strategy
from bonemets.spine.tokuhashi import tokuhashi
from bonemets.spine.tomita import tomita
from bonemets.surgery.aftercare import treatment_after_surgery
from bonemets.surgery.by_life_expectancy import surgery_by_life_expectancy
from bonemets.surgery.examinations import preoperative_examinations
from bonemets.surgery.indication import surgery_indication
from bonemets.surgery.technique import surgical_technique
from bonemets.treatment import local_treatments
from bonemets.trials import trial_status

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
    "creatinine_clearance",
    "ct_response",
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
