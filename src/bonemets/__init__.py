"""The French guideline on bone metastases of lung cancer, as typed and tested functions.

Every rule names the section of the guideline that it implements, its answers are enumerations that carry
their points and their wording, and its result explains itself.

Examples:
    >>> from bonemets import mirels
    >>> from bonemets.guideline.radiotherapy.mirels import Lesion, Pain, Site, Size
    >>> mirels(Site.LOWER_LIMB, Size.OVER_TWO_THIRDS, Lesion.LYTIC, Pain.MILD).points
    9
"""

from bonemets import guideline
from bonemets.guideline.bone_agents.checklist import antiresorptive_checklist
from bonemets.guideline.bone_agents.clearance import creatinine_clearance
from bonemets.guideline.bone_agents.creatinine import creatinine_before_dose
from bonemets.guideline.bone_agents.dental import dental_review_due
from bonemets.guideline.bone_agents.dose import zoledronic_dose
from bonemets.guideline.bone_agents.follow_up import antiresorptive_follow_up
from bonemets.guideline.bone_agents.start import antiresorptive_start
from bonemets.guideline.diagnosis.biopsy import biopsy
from bonemets.guideline.diagnosis.ct_response import ct_response
from bonemets.guideline.diagnosis.flare import flare
from bonemets.guideline.diagnosis.imaging import imaging
from bonemets.guideline.diagnosis.risk_factors import bone_risk_factors
from bonemets.guideline.diagnosis.skeletal_event import skeletal_event
from bonemets.guideline.interventional.ablation import ablation
from bonemets.guideline.interventional.cementoplasty import cementoplasty
from bonemets.guideline.interventional.percutaneous import percutaneous_goal
from bonemets.guideline.interventional.screw_fixation import screw_fixation
from bonemets.guideline.radiotherapy.mirels import mirels
from bonemets.guideline.radiotherapy.pain import pain_radiotherapy
from bonemets.guideline.radiotherapy.postoperative import postoperative_radiotherapy
from bonemets.guideline.radiotherapy.rades import rades
from bonemets.guideline.radiotherapy.schedules import pain_schedules
from bonemets.guideline.radiotherapy.stereotactic import stereotactic
from bonemets.guideline.spine.frankel import frankel
from bonemets.guideline.spine.outcome import functional_outcome
from bonemets.guideline.spine.sins import sins
from bonemets.guideline.spine.strategy import spine_strategy
from bonemets.guideline.spine.tokuhashi import tokuhashi
from bonemets.guideline.spine.tomita import tomita
from bonemets.guideline.surgery.aftercare import treatment_after_surgery
from bonemets.guideline.surgery.by_life_expectancy import surgery_by_life_expectancy
from bonemets.guideline.surgery.examinations import preoperative_examinations
from bonemets.guideline.surgery.indication import surgery_indication
from bonemets.guideline.surgery.technique import surgical_technique
from bonemets.guideline.treatment.local import local_treatments
from bonemets.guideline.trials.status import trial_status
from bonemets.kernel.display import attach
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.evaluation import evaluate
from bonemets.kernel.rule import discover, rules
from bonemets.render import notebook

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
