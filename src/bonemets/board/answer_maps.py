"""The maps of the sheet, with where each comes from."""

from bonemets.board import item
from bonemets.board.answer_map import AnswerMap, answer_map
from bonemets.board.described import (
    LONG_BONES,
    Bone,
    CompleteList,
    Level,
    ListedBones,
    ListedOutside,
    ListedSites,
    ListedVertebrae,
    MotorDeficit,
    WhoStatus,
)
from bonemets.board.listed import EXTRASPINAL, TOTAL, VERTEBRAL
from bonemets.guideline.bone_agents.antiresorptive_checklist import RenalReview
from bonemets.guideline.bone_agents.antiresorptive_start import BoneMetastases
from bonemets.guideline.bone_agents.creatinine_clearance import Clearance, Creatinine
from bonemets.guideline.interventional.ablation import SpinalLesion
from bonemets.guideline.interventional.cementoplasty import ThreatenedLongBone
from bonemets.guideline.interventional.screw_fixation import LyticLesion, MirelsCondition, ScrewSite
from bonemets.guideline.radiotherapy import mirels, rades
from bonemets.guideline.radiotherapy.postoperative_radiotherapy import LongBone
from bonemets.guideline.radiotherapy.stereotactic_conditions import BoneSites, VisceralDisease
from bonemets.guideline.radiotherapy.stereotactic_obstacles import CanalNarrowing, CordDistance, VertebralInstability
from bonemets.guideline.sources import BUCCHERI_1996, FISHER_2010, GUIDELINE, PRASAD_2018, TOKUHASHI_2005, TOMITA_2001
from bonemets.guideline.spine import sins, tokuhashi, tomita
from bonemets.guideline.spine.frankel import Grade, frankel
from bonemets.guideline.surgery.preoperative_examinations import Region
from bonemets.guideline.surgery.surgical_technique import LesionPlace
from bonemets.kernel.text import Text

_TOMITA = TOMITA_2001.at("p. 298-306")
_TOKUHASHI = TOKUHASHI_2005.at("p. 2186-2191")
_SINS = GUIDELINE.at("3.8.1, tableau")
_STEREOTACTIC = GUIDELINE.at("3.5.5, contre-indications")


@answer_map(
    item.GRADE,
    gives=item.DEFICIT,
    title=Text("du grade de Frankel au déficit de Tokuhashi", "from the Frankel grade to the Tokuhashi deficit"),
    sources=frankel.sources,
)
def deficit_of_grade(grade: Grade) -> tuple[tokuhashi.Deficit, ...]:
    """What the rule of section 3.8.2 answers."""
    return (frankel(grade).conclusion,)


@answer_map(
    item.GRADE,
    gives=item.MOTOR,
    title=Text("du grade de Frankel à la fonction motrice de Rades", "from the Frankel grade to the Rades motor state"),
    sources=(GUIDELINE.at("3.5.3, 3.8.2"),),
)
def motor_of_grade(grade: Grade) -> tuple[rades.Motor, ...]:
    """By walking, as both tables word it; the guideline itself draws no such correspondence."""
    if grade in (Grade.A, Grade.B):
        return (rades.Motor.PARAPLEGIC,)
    if grade is Grade.C:
        return (rades.Motor.NON_AMBULATORY,)
    return (rades.Motor.AIDED if grade in (Grade.D1, Grade.D2) else rades.Motor.UNAIDED,)


@answer_map(
    item.GRADE,
    gives=item.MOTOR_DEFICIT,
    title=Text("du grade de Frankel au déficit moteur", "from the Frankel grade to the motor deficit"),
    sources=(GUIDELINE.at("3.5.3, 3.8.2"),),
)
def motor_deficit_of_grade(grade: Grade) -> tuple[MotorDeficit, ...]:
    """Grade E is normal; A, B and C name a motor deficit; D names neurological signs, which may be others."""
    if grade is Grade.E:
        return (MotorDeficit.ABSENT,)
    return (MotorDeficit.PRESENT,) if grade in (Grade.A, Grade.B, Grade.C) else tuple(MotorDeficit)


@answer_map(
    item.WHO,
    gives=item.PERFORMANCE,
    title=Text("de l'OMS aux classes de Karnofsky", "from the WHO status to the Karnofsky classes"),
    sources=(BUCCHERI_1996.at("p. 1135-1141"), PRASAD_2018.at("p. 140-147")),
)
def performance_of_who(status: WhoStatus) -> tuple[tokuhashi.Performance, ...]:
    """Every class that a published table gives; tables in common use put 70% at 1, these two put 80% and 90% there."""
    classes = tokuhashi.Performance
    return {
        WhoStatus.ZERO: (classes.GOOD,),
        WhoStatus.ONE: (classes.MODERATE, classes.GOOD),
        WhoStatus.TWO: (classes.MODERATE,),
    }.get(status, (classes.POOR, classes.MODERATE))


@answer_map(
    item.PRIMARY,
    gives=item.GROWTH,
    title=Text("du primitif à la vitesse de croissance de Tomita", "from the primary to the Tomita growth"),
    sources=(_TOMITA,),
)
def growth_of_primary(primary: rades.Primary) -> tuple[tomita.Growth, ...]:
    """Classes of the original publication, which the guideline does not repeat."""
    return {
        rades.Primary.NSCLC: (tomita.Growth.RAPID,),
        rades.Primary.SCLC: (tomita.Growth.RAPID,),
        rades.Primary.UNKNOWN_PRIMARY: (tomita.Growth.RAPID,),
        rades.Primary.BREAST: (tomita.Growth.SLOW,),
        rades.Primary.PROSTATE: (tomita.Growth.SLOW,),
        rades.Primary.KIDNEY: (tomita.Growth.MODERATE,),
    }.get(primary, tuple(tomita.Growth))


@answer_map(
    item.PRIMARY,
    gives=item.PRIMARY_GROUP,
    title=Text("du primitif au groupe de Tokuhashi", "from the primary to the Tokuhashi group"),
    sources=(GUIDELINE.at("3.5.3, 3.8.3"), _TOKUHASHI),
)
def group_of_primary(primary: rades.Primary) -> tuple[tokuhashi.Primary, ...]:
    """Where both tables name the same primary; a bronchial carcinoid is left to the reader."""
    groups = tokuhashi.Primary
    return {
        rades.Primary.NSCLC: (groups.LUNG_GROUP,),
        rades.Primary.SCLC: (groups.LUNG_GROUP,),
        rades.Primary.BREAST: (groups.THYROID_GROUP,),
        rades.Primary.PROSTATE: (groups.THYROID_GROUP,),
        rades.Primary.KIDNEY: (groups.KIDNEY_UTERUS,),
        rades.Primary.UNKNOWN_PRIMARY: (groups.LIVER_GROUP,),
        rades.Primary.COLORECTAL: (groups.OTHER, groups.RECTUM),
    }.get(primary, tuple(groups))


@answer_map(
    item.VISCERAL,
    gives=item.RADES_VISCERAL,
    title=Text("de la métastase viscérale à l'item de Rades", "from visceral metastasis to the Rades item"),
    sources=(GUIDELINE.at("3.5.3, 3.5.5"),),
)
def rades_visceral(visceral: VisceralDisease) -> tuple[rades.Visceral, ...]:
    """Present or absent."""
    return (rades.Visceral.YES if visceral is VisceralDisease.YES else rades.Visceral.NO,)


@answer_map(
    item.VISCERAL,
    gives=item.RESECTABLE,
    title=Text("de la métastase viscérale à l'item de Tokuhashi", "from visceral metastasis to the Tokuhashi item"),
    sources=(GUIDELINE.at("3.5.5, 3.8.3"),),
)
def resectable(visceral: VisceralDisease) -> tuple[tokuhashi.Visceral, ...]:
    """None where there is none; otherwise the reader says whether it can be removed."""
    classes = tokuhashi.Visceral
    return (classes.UNRESECTABLE, classes.RESECTABLE) if visceral is VisceralDisease.YES else (classes.NONE,)


@answer_map(
    item.VISCERAL,
    gives=item.CURABLE,
    title=Text("de la métastase viscérale à l'item de Tomita", "from visceral metastasis to the Tomita item"),
    sources=(GUIDELINE.at("3.5.5, 3.8.4"),),
)
def curable(visceral: VisceralDisease) -> tuple[tomita.Visceral, ...]:
    """None where there is none; otherwise the reader says whether it can be treated, which is not « résécable »."""
    classes = tomita.Visceral
    return (classes.CURABLE, classes.INCURABLE) if visceral is VisceralDisease.YES else (classes.NONE,)


@answer_map(
    item.EXTRASPINAL,
    item.VERTEBRAL,
    gives=item.BONE_COUNT,
    title=Text("des deux nombres de Tokuhashi à l'item de Tomita", "from the two Tokuhashi counts to the Tomita item"),
    sources=(GUIDELINE.at("3.8.3, 3.8.4"),),
)
def bone_count(extraspinal: tokuhashi.Extraspinal, vertebral: tokuhashi.Vertebral) -> tuple[tomita.Bone, ...]:
    """Single where one vertebra is the only metastasis."""
    single = extraspinal is tokuhashi.Extraspinal.ZERO and vertebral is tokuhashi.Vertebral.ONE
    return (tomita.Bone.SINGLE if single else tomita.Bone.MULTIPLE,)


def _is_met(complete: CompleteList, count: float, least: float, most: float) -> bool:
    """Whether a list counts so many, or may when it is not complete."""
    return count <= most and (least <= count or complete is CompleteList.NO)


@answer_map(
    item.COMPLETE_LIST,
    item.LISTED_OUTSIDE,
    gives=item.EXTRASPINAL,
    title=Text("de la liste aux métastases extra-spinales", "from the list to the extraspinal metastases"),
    sources=(GUIDELINE.at("3.8.3, tableau"),),
)
def extraspinal_of_list(complete: CompleteList, count: ListedOutside) -> tuple[tokuhashi.Extraspinal, ...]:
    """As many as a complete list holds; at least so many where it is not."""
    return tuple(one for one in tokuhashi.Extraspinal if _is_met(complete, count, *EXTRASPINAL[one]))


@answer_map(
    item.COMPLETE_LIST,
    item.LISTED_VERTEBRAE,
    gives=item.VERTEBRAL,
    title=Text("de la liste aux métastases vertébrales", "from the list to the vertebral metastases"),
    sources=(GUIDELINE.at("3.8.3, tableau"), _TOKUHASHI),
)
def vertebral_of_list(complete: CompleteList, count: ListedVertebrae) -> tuple[tokuhashi.Vertebral, ...]:
    """As many as a complete list holds; at least so many where it is not."""
    return tuple(one for one in tokuhashi.Vertebral if _is_met(complete, count, *VERTEBRAL[one]))


@answer_map(
    item.COMPLETE_LIST,
    item.LISTED_BONES,
    gives=item.BONE_COUNT,
    title=Text("de la liste à l'item osseux de Tomita", "from the list to the Tomita bone item"),
    sources=(GUIDELINE.at("3.8.4, tableau"),),
)
def bone_count_of_list(complete: CompleteList, count: ListedBones) -> tuple[tomita.Bone, ...]:
    """Single or several, which a list that is not complete may settle too."""
    return tuple(one for one in tomita.Bone if _is_met(complete, count, *TOTAL[one]))


@answer_map(
    item.COMPLETE_LIST,
    item.LISTED_BONES,
    gives=item.BONE_METASTASES,
    title=Text("de la liste aux métastases osseuses", "from the list to the bone metastases"),
    sources=(GUIDELINE.at("3.4, indications"),),
)
def bone_metastases_of_list(complete: CompleteList, count: ListedBones) -> tuple[BoneMetastases, ...]:
    """One or several, which a list that is not complete may settle too."""
    return tuple(one for one in BoneMetastases if _is_met(complete, count, *TOTAL[one]))


@answer_map(
    item.COMPLETE_LIST,
    item.LISTED_SITES,
    gives=item.SITES,
    title=Text("de la liste au nombre de sites", "from the list to the number of sites"),
    sources=(GUIDELINE.at("3.5.5, conditions"),),
)
def sites_of_list(complete: CompleteList, count: ListedSites) -> tuple[BoneSites, ...]:
    """As many as a complete list holds; nothing is read from another."""
    return (BoneSites(count),) if complete is CompleteList.YES else tuple(BoneSites.every())


@answer_map(
    item.BONE,
    gives=item.SITE,
    title=Text("de l'os à la localisation de Mirels", "from the bone to the Mirels site"),
    sources=(GUIDELINE.at("3.5.2, tableau"),),
)
def site_of_bone(bone: Bone) -> tuple[mirels.Site, ...]:
    """The three bone segments of the table, which names neither head nor neck of the femur: the reader says."""
    return {
        Bone.TROCHANTERIC: (mirels.Site.PERITROCHANTERIC,),
        Bone.FEMORAL_NECK: (mirels.Site.PERITROCHANTERIC, mirels.Site.LOWER_LIMB),
        Bone.LOWER_LIMB: (mirels.Site.LOWER_LIMB,),
        Bone.UPPER_LIMB: (mirels.Site.UPPER_LIMB,),
    }.get(bone, tuple(mirels.Site))


@answer_map(
    item.LEVEL,
    gives=item.LOCATION,
    title=Text("du niveau à la localisation du SINS", "from the level to the SINS location"),
    sources=(_SINS, FISHER_2010.at("p. E1221-E1229")),
)
def location_of_level(level: Level) -> tuple[sins.Location, ...]:
    """The regions of the table; the occiput, which the guideline leaves out, goes with C1 and C2."""
    if level is Level.COCCYX:
        return tuple(sins.Location)
    location, _ = sins.Location.read(level.code)
    return (location,)


@answer_map(
    item.BONE,
    gives=item.CANAL,
    title=Text("de l'os au rétrécissement du canal", "from the bone to the narrowing of the canal"),
    sources=(_STEREOTACTIC,),
)
def canal_of_bone(bone: Bone) -> tuple[CanalNarrowing, ...]:
    """No canal outside the spine."""
    return tuple(CanalNarrowing) if bone is Bone.SPINE else (CanalNarrowing.UP_TO_25,)


@answer_map(
    item.BONE,
    gives=item.DISTANCE,
    title=Text("de l'os à la distance à la moelle", "from the bone to the distance to the cord"),
    sources=(_STEREOTACTIC,),
)
def distance_of_bone(bone: Bone) -> tuple[CordDistance, ...]:
    """No cord outside the spine."""
    return tuple(CordDistance) if bone is Bone.SPINE else (CordDistance.FROM_5_MM,)


@answer_map(
    item.BONE,
    gives=item.INSTABILITY,
    title=Text("de l'os à l'instabilité vertébrale", "from the bone to vertebral instability"),
    sources=(_STEREOTACTIC,),
)
def instability_of_bone(bone: Bone) -> tuple[VertebralInstability, ...]:
    """No vertebra outside the spine; in it, no total of the SINS is taken for an answer."""
    return tuple(VertebralInstability) if bone is Bone.SPINE else (VertebralInstability.NO,)


@answer_map(
    item.BONE,
    gives=item.SPINAL_LESION,
    title=Text("de l'os à la lésion du rachis", "from the bone to a lesion of the spine"),
    sources=(GUIDELINE.at("3.6.3, méthodes"),),
)
def spinal_lesion(bone: Bone) -> tuple[SpinalLesion, ...]:
    """Spine or not."""
    return (SpinalLesion.YES if bone is Bone.SPINE else SpinalLesion.NO,)


@answer_map(
    item.BONE,
    gives=item.THREATENED,
    title=Text("de l'os à l'os long menacé", "from the bone to the threatened long bone"),
    sources=(GUIDELINE.at("3.6.1, limites"),),
)
def threatened_of_bone(bone: Bone) -> tuple[ThreatenedLongBone, ...]:
    """No long bone in the spine, the pelvis and the other bones; in a long bone the reader says."""
    return tuple(ThreatenedLongBone) if bone in LONG_BONES else (ThreatenedLongBone.NO,)


@answer_map(
    item.BONE,
    gives=item.PLACE,
    title=Text("de l'os au siège de la lésion", "from the bone to the site of the lesion"),
    sources=(GUIDELINE.at("3.7.2, localisations"),),
)
def place_of_bone(bone: Bone) -> tuple[LesionPlace, ...]:
    """What the part of the bone leaves open: shaft and neck both stand in the region of the trochanters."""
    places = LesionPlace
    return {
        Bone.FEMORAL_NECK: (places.FEMORAL_HEAD_OR_NECK,),
        Bone.TROCHANTERIC: (places.SHAFT, places.FEMORAL_HEAD_OR_NECK),
        Bone.LOWER_LIMB: (places.SHAFT, places.OTHER_JOINT, places.OTHER),
        Bone.UPPER_LIMB: (places.SHAFT, places.OTHER_JOINT, places.OTHER),
        Bone.PELVIS: (places.OTHER_JOINT, places.OTHER),
    }.get(bone, tuple(places))


@answer_map(
    item.BONE,
    gives=item.SCREW_SITE,
    title=Text("de l'os au siège du vissage", "from the bone to the site of the screws"),
    sources=(GUIDELINE.at("3.6.2, lésions visées"),),
)
def screw_site_of_bone(bone: Bone) -> tuple[ScrewSite, ...]:
    """The pelvis, the upper end of the femur, or neither."""
    if bone is Bone.PELVIS:
        return (ScrewSite.PELVIS,)
    return (ScrewSite.PROXIMAL_FEMUR if bone in (Bone.TROCHANTERIC, Bone.FEMORAL_NECK) else ScrewSite.OTHER,)


@answer_map(
    item.BONE,
    gives=item.MIRELS_CONDITION,
    title=Text("de l'os au score de Mirels du vissage", "from the bone to the Mirels score that screws ask for"),
    sources=(GUIDELINE.at("3.5.2, 3.6.2"),),
)
def mirels_condition_of_bone(bone: Bone) -> tuple[MirelsCondition, ...]:
    """The score rates no pelvis; a long bone may have been rated before it broke."""
    return (MirelsCondition.NOT_RATED,) if bone is Bone.PELVIS else tuple(MirelsCondition)


@answer_map(
    item.LONG_BONE_TYPE,
    gives=item.LYTIC,
    title=Text("de l'aspect de la lésion à la lyse", "from the type of the lesion to its lysis"),
    sources=(GUIDELINE.at("3.5.2, 3.6.2"),),
)
def lytic_of_type(lesion: mirels.Lesion) -> tuple[LyticLesion, ...]:
    """Lytic or blastic; of a mixed lesion the reader says."""
    return {
        mirels.Lesion.LYTIC: (LyticLesion.YES,),
        mirels.Lesion.BLASTIC: (LyticLesion.NO,),
    }.get(lesion, tuple(LyticLesion))


@answer_map(
    item.BONE,
    gives=item.REGION,
    title=Text("de l'os au siège, rachis ou non", "from the bone to the site, spine or not"),
    sources=(GUIDELINE.at("3.7.1, examens"),),
)
def region_of_bone(bone: Bone) -> tuple[Region, ...]:
    """Spine or not."""
    return (Region.SPINE if bone is Bone.SPINE else Region.OTHER,)


@answer_map(
    item.BONE,
    gives=item.LONG_BONE,
    title=Text("de l'os à l'os long", "from the bone to the long bone"),
    sources=(GUIDELINE.at("3.5.4, dose unique"),),
)
def long_bone_of_bone(bone: Bone) -> tuple[LongBone, ...]:
    """Long bones of the limbs; a rib or a collarbone among the other bones is left to the reader."""
    if bone is Bone.OTHER:
        return tuple(LongBone)
    return (LongBone.YES if bone in LONG_BONES else LongBone.NO,)


@answer_map(
    item.CLEARANCE,
    gives=item.RENAL_REVIEW,
    title=Text("de la clairance à la fonction rénale évaluée", "from the clearance to the renal review"),
    sources=(GUIDELINE.at("3.4, avant le traitement"),),
)
def renal_review_of_clearance(clearance: Clearance) -> tuple[RenalReview, ...]:
    """Whoever knows the clearance has had it assessed."""
    return (RenalReview.YES,)


@answer_map(
    item.CREATININE,
    gives=item.RENAL_REVIEW,
    title=Text("de la créatininémie à la fonction rénale évaluée", "from the creatinine to the renal review"),
    sources=(GUIDELINE.at("3.4, avant le traitement"),),
)
def renal_review_of_creatinine(creatinine: Creatinine) -> tuple[RenalReview, ...]:
    """The same of the creatinine."""
    return (RenalReview.YES,)


ANSWER_MAPS: dict[str, AnswerMap] = {
    one.name: one
    for one in (
        deficit_of_grade,
        motor_of_grade,
        motor_deficit_of_grade,
        performance_of_who,
        growth_of_primary,
        group_of_primary,
        rades_visceral,
        resectable,
        curable,
        bone_count,
        extraspinal_of_list,
        vertebral_of_list,
        bone_count_of_list,
        bone_metastases_of_list,
        sites_of_list,
        site_of_bone,
        location_of_level,
        canal_of_bone,
        distance_of_bone,
        instability_of_bone,
        spinal_lesion,
        threatened_of_bone,
        place_of_bone,
        screw_site_of_bone,
        mirels_condition_of_bone,
        lytic_of_type,
        region_of_bone,
        long_bone_of_bone,
        renal_review_of_clearance,
        renal_review_of_creatinine,
    )
}
"""Every map by name, in the order in which they are read."""
