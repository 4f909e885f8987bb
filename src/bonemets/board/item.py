"""Items of a case: each is a question that exists already, asked once of the patient or once of each lesion.

Two questions that look alike, such as the two pains of Mirels and SINS, are two items: an item is one question.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from bonemets.board.described import (
    Bone,
    CompleteList,
    Level,
    ListedBones,
    ListedOutside,
    ListedSites,
    ListedVertebrae,
    MotorDeficit,
    Side,
    WhoStatus,
)
from bonemets.guideline.bone_agents import antiresorptive_checklist as checklist
from bonemets.guideline.bone_agents import antiresorptive_follow_up as follow_up
from bonemets.guideline.bone_agents import antiresorptive_start as start
from bonemets.guideline.bone_agents import creatinine_clearance as clearance
from bonemets.guideline.interventional import ablation, cementoplasty, screw_fixation
from bonemets.guideline.interventional import percutaneous_goal as percutaneous
from bonemets.guideline.radiotherapy import mirels, rades
from bonemets.guideline.radiotherapy import pain_radiotherapy as pain
from bonemets.guideline.radiotherapy import postoperative_radiotherapy as postoperative
from bonemets.guideline.radiotherapy import stereotactic_conditions as conditions
from bonemets.guideline.radiotherapy import stereotactic_obstacles as obstacles
from bonemets.guideline.shared.age import Age
from bonemets.guideline.shared.life_expectancy import LifeExpectancy
from bonemets.guideline.shared.sex import Sex
from bonemets.guideline.spine import frankel, sins, tokuhashi, tomita
from bonemets.guideline.spine import functional_outcome as outcome
from bonemets.guideline.surgery import preoperative_examinations as examinations
from bonemets.guideline.surgery import surgery_indication as indication
from bonemets.guideline.surgery import surgical_technique as technique
from bonemets.guideline.surgery import treatment_after_surgery as aftercare
from bonemets.kernel.question import Answer

Q = TypeVar("Q", bound=Answer)


class Scope(Enum):
    """Whether an item is asked of the patient or of each lesion."""

    PATIENT = "patient"
    LESION = "lesion"


@dataclass(frozen=True, slots=True, eq=False)
class Item(Generic[Q]):
    """A question of the case under its permanent name; there is one object of each.

    Args:
        name: Name in files and links; never renamed.
        question: The question.
        scope: Of the patient, or of each lesion.
    """

    name: str
    question: type[Q]
    scope: Scope


class Items:
    """Items of one scope, in the order in which they are declared and asked.

    Args:
        scope: Of the patient, or of each lesion.
    """

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.by_name: dict[str, Item[Any]] = {}

    def ask(self, name: str, question: type[Q]) -> Item[Q]:
        """Declare an item.

        Raises:
            TypeError: The name is taken.
        """
        if name in self.by_name:
            raise TypeError(f"{name}: an item of the {self.scope.value} has this name")
        self.by_name[name] = item = Item(name, question, self.scope)
        return item


_patient, _lesion = Items(Scope.PATIENT), Items(Scope.LESION)

PRIMARY = _patient.ask("primary", rades.Primary)
PRIMARY_GROUP = _patient.ask("primary_group", tokuhashi.Primary)
GROWTH = _patient.ask("growth", tomita.Growth)
INTERVAL = _patient.ask("interval", rades.Interval)
VISCERAL = _patient.ask("visceral", conditions.VisceralDisease)
RADES_VISCERAL = _patient.ask("rades_visceral", rades.Visceral)
RESECTABLE = _patient.ask("resectable", tokuhashi.Visceral)
CURABLE = _patient.ask("curable", tomita.Visceral)
WHO = _patient.ask("who", WhoStatus)
PERFORMANCE = _patient.ask("performance", tokuhashi.Performance)
LIFE = _patient.ask("life_expectancy", LifeExpectancy)
AGE = _patient.ask("age", Age)
GRADE = _patient.ask("frankel", frankel.Grade)
MOTOR_DEFICIT = _patient.ask("motor_deficit", MotorDeficit)
MOTOR = _patient.ask("motor", rades.Motor)
DEFICIT = _patient.ask("deficit", tokuhashi.Deficit)
ONSET = _patient.ask("deficit_onset", rades.DeficitOnset)
COMPLETE_LIST = _patient.ask("complete_list", CompleteList)
EXTRASPINAL = _patient.ask("extraspinal", tokuhashi.Extraspinal)
VERTEBRAL = _patient.ask("vertebral", tokuhashi.Vertebral)
BONE_COUNT = _patient.ask("bone_count", tomita.Bone)
SITES = _patient.ask("sites", conditions.BoneSites)
BONE_METASTASES = _patient.ask("bone_metastases", start.BoneMetastases)
LOCAL_INVOLVEMENT = _patient.ask("local_involvement", outcome.LocalInvolvement)
EARLY_DISCOVERY = _patient.ask("early_discovery", outcome.EarlyDiscovery)
LOW_COMORBIDITY = _patient.ask("low_comorbidity", outcome.LowComorbidity)
STABLE = _patient.ask("stable", conditions.StableDisease)
APPROVAL = _patient.ask("board_approval", conditions.BoardApproval)
RADIONUCLIDE = _patient.ask("radionuclide", obstacles.RadionuclideTherapy)
CALCAEMIA = _patient.ask("calcaemia", start.Calcaemia)
CLEARANCE = _patient.ask("clearance", clearance.Clearance)
SEX = _patient.ask("sex", Sex)
WEIGHT = _patient.ask("weight", clearance.Weight)
CREATININE = _patient.ask("creatinine", clearance.Creatinine)
URGENCY = _patient.ask("urgency", checklist.Urgency)
DENTAL_REVIEW = _patient.ask("dental_review", checklist.DentalReview)
PANORAMIC = _patient.ask("panoramic", checklist.Panoramic)
RENAL_REVIEW = _patient.ask("renal_review", checklist.RenalReview)
VITAMIN_D = _patient.ask("vitamin_d", checklist.VitaminDStatus)
INTAKE = _patient.ask("intake", checklist.Intake)
AGENT = _patient.ask("agent", follow_up.Agent)
STOPPING = _patient.ask("agent_stopping", follow_up.Stopping)
AGENT_MONTHS = _patient.ask("agent_months", follow_up.TreatmentMonths)
ANTIRESORPTIVE_MONTHS = _patient.ask("antiresorptive_months", follow_up.TotalMonths)
DOSE_INTERVAL = _patient.ask("dose_interval", follow_up.Interval)
REMISSION = _patient.ask("bone_remission", follow_up.Remission)
OLIGOMETASTATIC = _patient.ask("oligometastatic", ablation.Oligometastatic)
SEPSIS = _patient.ask("sepsis", cementoplasty.Sepsis)
OPIOIDS = _patient.ask("opioids", cementoplasty.OpioidTolerance)
COAGULATION = _patient.ask("coagulation", cementoplasty.Coagulation)
DAYS = _patient.ask("days_after_surgery", aftercare.DaysAfterSurgery)
HEALED = _patient.ask("healed", aftercare.Healed)
SHORT_LIFE = _patient.ask("short_life_expectancy", postoperative.ShortLifeExpectancy)
HARD_TO_MOVE = _patient.ask("hard_to_move", postoperative.HardToMove)

BONE = _lesion.ask("bone", Bone)
SIDE = _lesion.ask("side", Side)
LEVEL = _lesion.ask("level", Level)
FRACTURE = _lesion.ask("fracture", indication.PathologicalFracture)
SITE = _lesion.ask("mirels_site", mirels.Site)
SIZE = _lesion.ask("mirels_size", mirels.Size)
LONG_BONE_TYPE = _lesion.ask("mirels_type", mirels.Lesion)
LONG_BONE_PAIN = _lesion.ask("mirels_pain", mirels.Pain)
DISABLING_PAIN = _lesion.ask("disabling_pain", indication.DisablingPain)
LOCATION = _lesion.ask("sins_location", sins.Location)
SPINE_PAIN = _lesion.ask("sins_pain", sins.Pain)
SPINE_TYPE = _lesion.ask("sins_type", sins.Lesion)
ALIGNMENT = _lesion.ask("alignment", sins.Alignment)
COLLAPSE = _lesion.ask("collapse", sins.Collapse)
POSTEROLATERAL = _lesion.ask("posterolateral", sins.Posterolateral)
COMPRESSION = _lesion.ask("cord_compression", obstacles.CordCompression)
INSTABILITY = _lesion.ask("instability", obstacles.VertebralInstability)
LIMITED_SIZE = _lesion.ask("limited_size", conditions.LimitedSize)
DELIMITED = _lesion.ask("delimited", conditions.WellDelimited)
PRIOR_RADIOTHERAPY = _lesion.ask("prior_radiotherapy", obstacles.PriorRadiotherapy)
CANAL = _lesion.ask("canal", obstacles.CanalNarrowing)
DISTANCE = _lesion.ask("cord_distance", obstacles.CordDistance)
PAINFUL = _lesion.ask("painful", pain.Painful)
COMPLICATED = _lesion.ask("complicated", pain.Complicated)
DRUG_RESISTANT = _lesion.ask("drug_resistant", pain.DrugResistant)
ACCESS = _lesion.ask("interventional_access", pain.InterventionalAccess)
PAIN_CONTROL = _lesion.ask("pain_control", cementoplasty.PainControl)
OTHER_TECHNIQUES = _lesion.ask("other_techniques", cementoplasty.OtherTechniques)
STABILISATION = _lesion.ask("stabilisation", cementoplasty.Stabilisation)
RISK_ZONE = _lesion.ask("risk_zone", cementoplasty.RiskZone)
THREATENED = _lesion.ask("threatened_long_bone", cementoplasty.ThreatenedLongBone)
BULK = _lesion.ask("bulk", cementoplasty.Bulk)
PUNCTURE = _lesion.ask("puncture_infection", cementoplasty.PunctureInfection)
SYMPTOMATIC = _lesion.ask("symptomatic", ablation.Symptomatic)
PAIN_SCALE = _lesion.ask("pain_under_analgesics", ablation.PainUnderAnalgesics)
METHOD = _lesion.ask("method", ablation.Method)
SPINAL_LESION = _lesion.ask("spinal_lesion", ablation.SpinalLesion)
RESPONSIBLE = _lesion.ask("responsible", percutaneous.Responsible)
DECISION = _lesion.ask("board_decision", percutaneous.BoardDecision)
GOAL = _lesion.ask("percutaneous_goal", percutaneous.Goal)
PAIN_TYPE = _lesion.ask("pain_type", percutaneous.PainType)
PLACE = _lesion.ask("place_in_bone", technique.LesionPlace)
BONE_LOSS = _lesion.ask("bone_loss", technique.BoneLoss)
WITH_RADIOTHERAPY = _lesion.ask("with_radiotherapy", technique.AssociatedRadiotherapy)
SCREW_SITE = _lesion.ask("screw_site", screw_fixation.ScrewSite)
LYTIC = _lesion.ask("lytic", screw_fixation.LyticLesion)
MIRELS_CONDITION = _lesion.ask("mirels_condition", screw_fixation.MirelsCondition)
TOO_INVASIVE = _lesion.ask("too_invasive", screw_fixation.TooInvasive)
REGION = _lesion.ask("region", examinations.Region)
HYPERVASCULAR = _lesion.ask("hypervascular", examinations.Hypervascular)
CAUSE = _lesion.ask("cause", examinations.Cause)
LONG_BONE = _lesion.ask("long_bone", postoperative.LongBone)
ORGANS = _lesion.ask("organs_out_of_field", postoperative.OrgansOutOfField)

LISTED_OUTSIDE = Item("listed_outside", ListedOutside, Scope.PATIENT)
LISTED_VERTEBRAE = Item("listed_vertebrae", ListedVertebrae, Scope.PATIENT)
LISTED_BONES = Item("listed_bones", ListedBones, Scope.PATIENT)
LISTED_SITES = Item("listed_sites", ListedSites, Scope.PATIENT)
"""What the list of lesions counts: read from it, never asked and never kept."""

ITEMS: dict[Scope, dict[str, Item[Any]]] = {items.scope: items.by_name for items in (_patient, _lesion)}
"""Every item by name, in the order in which they are asked."""
