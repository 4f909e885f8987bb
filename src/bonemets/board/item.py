"""Items of a file: each is a question that exists already, asked once of the patient or once of each lesion.

Two questions that look alike, such as the two pains of Mirels and SINS, are two items: an item is one question.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from bonemets.board.described import Bone, Level, MotorDeficit, Side, WhoStatus
from bonemets.guideline.bone_agents import checklist, clearance, start
from bonemets.guideline.interventional import ablation, cementoplasty
from bonemets.guideline.radiotherapy import mirels, pain, rades
from bonemets.guideline.radiotherapy import stereotactic_conditions as conditions
from bonemets.guideline.radiotherapy import stereotactic_obstacles as obstacles
from bonemets.guideline.shared.age import Age
from bonemets.guideline.shared.life_expectancy import LifeExpectancy
from bonemets.guideline.shared.sex import Sex
from bonemets.guideline.spine import frankel, outcome, sins, tokuhashi, tomita
from bonemets.guideline.surgery import indication
from bonemets.kernel.question import Answer

Q = TypeVar("Q", bound=Answer)


class Scope(Enum):
    """Whether an item is asked of the patient or of each lesion."""

    PATIENT = "patient"
    LESION = "lesion"


@dataclass(frozen=True, slots=True)
class Item(Generic[Q]):
    """A question of the file under its permanent name.

    Args:
        name: Name in files and links; never renamed.
        question: The question.
        scope: Of the patient, or of each lesion.
    """

    name: str
    question: type[Q]
    scope: Scope


def _patient(name: str, question: type[Q]) -> Item[Q]:
    return Item(name, question, Scope.PATIENT)


def _lesion(name: str, question: type[Q]) -> Item[Q]:
    return Item(name, question, Scope.LESION)


PRIMARY = _patient("primary", rades.Primary)
VISCERAL = _patient("visceral", conditions.VisceralDisease)
WHO = _patient("who", WhoStatus)
LIFE = _patient("life_expectancy", LifeExpectancy)
AGE = _patient("age", Age)
GRADE = _patient("frankel", frankel.Grade)
MOTOR_DEFICIT = _patient("motor_deficit", MotorDeficit)
MOTOR = _patient("motor", rades.Motor)
ONSET = _patient("deficit_onset", rades.DeficitOnset)
INTERVAL = _patient("interval", rades.Interval)
RADES_VISCERAL = _patient("rades_visceral", rades.Visceral)
PERFORMANCE = _patient("performance", tokuhashi.Performance)
EXTRASPINAL = _patient("extraspinal", tokuhashi.Extraspinal)
VERTEBRAL = _patient("vertebral", tokuhashi.Vertebral)
RESECTABLE = _patient("resectable", tokuhashi.Visceral)
PRIMARY_GROUP = _patient("primary_group", tokuhashi.Primary)
DEFICIT = _patient("deficit", tokuhashi.Deficit)
GROWTH = _patient("growth", tomita.Growth)
CURABLE = _patient("curable", tomita.Visceral)
BONE_COUNT = _patient("bone_count", tomita.Bone)
LOCAL_INVOLVEMENT = _patient("local_involvement", outcome.LocalInvolvement)
EARLY_DISCOVERY = _patient("early_discovery", outcome.EarlyDiscovery)
LOW_COMORBIDITY = _patient("low_comorbidity", outcome.LowComorbidity)
SITES = _patient("sites", conditions.BoneSites)
STABLE = _patient("stable", conditions.StableDisease)
APPROVAL = _patient("board_approval", conditions.BoardApproval)
RADIONUCLIDE = _patient("radionuclide", obstacles.RadionuclideTherapy)
BONE_METASTASES = _patient("bone_metastases", start.BoneMetastases)
CALCAEMIA = _patient("calcaemia", start.Calcaemia)
CLEARANCE = _patient("clearance", clearance.Clearance)
SEX = _patient("sex", Sex)
WEIGHT = _patient("weight", clearance.Weight)
CREATININE = _patient("creatinine", clearance.Creatinine)
URGENCY = _patient("urgency", checklist.Urgency)
DENTAL_REVIEW = _patient("dental_review", checklist.DentalReview)
PANORAMIC = _patient("panoramic", checklist.Panoramic)
RENAL_REVIEW = _patient("renal_review", checklist.RenalReview)
VITAMIN_D = _patient("vitamin_d", checklist.VitaminDStatus)
INTAKE = _patient("intake", checklist.Intake)
OLIGOMETASTATIC = _patient("oligometastatic", ablation.Oligometastatic)
SEPSIS = _patient("sepsis", cementoplasty.Sepsis)
OPIOIDS = _patient("opioids", cementoplasty.OpioidTolerance)
COAGULATION = _patient("coagulation", cementoplasty.Coagulation)

BONE = _lesion("bone", Bone)
SIDE = _lesion("side", Side)
LEVEL = _lesion("level", Level)
FRACTURE = _lesion("fracture", indication.PathologicalFracture)
SITE = _lesion("mirels_site", mirels.Site)
SIZE = _lesion("mirels_size", mirels.Size)
LONG_BONE_TYPE = _lesion("mirels_type", mirels.Lesion)
LONG_BONE_PAIN = _lesion("mirels_pain", mirels.Pain)
DISABLING_PAIN = _lesion("disabling_pain", indication.DisablingPain)
LOCATION = _lesion("sins_location", sins.Location)
SPINE_PAIN = _lesion("sins_pain", sins.Pain)
SPINE_TYPE = _lesion("sins_type", sins.Lesion)
ALIGNMENT = _lesion("alignment", sins.Alignment)
COLLAPSE = _lesion("collapse", sins.Collapse)
POSTEROLATERAL = _lesion("posterolateral", sins.Posterolateral)
COMPRESSION = _lesion("cord_compression", obstacles.CordCompression)
INSTABILITY = _lesion("instability", obstacles.VertebralInstability)
LIMITED_SIZE = _lesion("limited_size", conditions.LimitedSize)
DELIMITED = _lesion("delimited", conditions.WellDelimited)
PRIOR_RADIOTHERAPY = _lesion("prior_radiotherapy", obstacles.PriorRadiotherapy)
CANAL = _lesion("canal", obstacles.CanalNarrowing)
DISTANCE = _lesion("cord_distance", obstacles.CordDistance)
PAINFUL = _lesion("painful", pain.Painful)
COMPLICATED = _lesion("complicated", pain.Complicated)
DRUG_RESISTANT = _lesion("drug_resistant", pain.DrugResistant)
ACCESS = _lesion("interventional_access", pain.InterventionalAccess)
PAIN_CONTROL = _lesion("pain_control", cementoplasty.PainControl)
OTHER_TECHNIQUES = _lesion("other_techniques", cementoplasty.OtherTechniques)
STABILISATION = _lesion("stabilisation", cementoplasty.Stabilisation)
RISK_ZONE = _lesion("risk_zone", cementoplasty.RiskZone)
THREATENED = _lesion("threatened_long_bone", cementoplasty.ThreatenedLongBone)
BULK = _lesion("bulk", cementoplasty.Bulk)
PUNCTURE = _lesion("puncture_infection", cementoplasty.PunctureInfection)
SYMPTOMATIC = _lesion("symptomatic", ablation.Symptomatic)
PAIN_SCALE = _lesion("pain_under_analgesics", ablation.PainUnderAnalgesics)
METHOD = _lesion("method", ablation.Method)
SPINAL_LESION = _lesion("spinal_lesion", ablation.SpinalLesion)

ITEMS: dict[Scope, dict[str, Item[Any]]] = {
    scope: {item.name: item for item in tuple(globals().values()) if isinstance(item, Item) and item.scope is scope}
    for scope in Scope
}
"""Every item by name, in the order in which they are declared and asked."""
