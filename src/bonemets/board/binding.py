"""Which rule reads which items: the only place where a question of a rule meets an item of the case."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bonemets.board import item
from bonemets.board.answer_map import AnswerMap
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.described import LONG_BONES, Bone, Level, MotorDeficit
from bonemets.board.item import Item, Scope
from bonemets.board.surgery import SURGERY
from bonemets.board.topic import Topic
from bonemets.guideline.bone_agents.antiresorptive_checklist import antiresorptive_checklist
from bonemets.guideline.bone_agents.antiresorptive_follow_up import antiresorptive_follow_up
from bonemets.guideline.bone_agents.antiresorptive_start import antiresorptive_start
from bonemets.guideline.bone_agents.zoledronic_dose import zoledronic_dose
from bonemets.guideline.interventional.ablation import ablation
from bonemets.guideline.interventional.cementoplasty import cementoplasty
from bonemets.guideline.interventional.percutaneous_goal import percutaneous_goal
from bonemets.guideline.interventional.screw_fixation import screw_fixation
from bonemets.guideline.radiotherapy.mirels import Management, MirelsExclusion, mirels
from bonemets.guideline.radiotherapy.pain_radiotherapy import pain_radiotherapy
from bonemets.guideline.radiotherapy.postoperative_radiotherapy import postoperative_radiotherapy
from bonemets.guideline.radiotherapy.rades import RadesExclusion, rades
from bonemets.guideline.radiotherapy.stereotactic import stereotactic
from bonemets.guideline.shared.totals import MirelsTotal, TokuhashiTotal, TomitaTotal
from bonemets.guideline.spine.functional_outcome import functional_outcome
from bonemets.guideline.spine.sins import SinsExclusion, sins
from bonemets.guideline.spine.spine_strategy import spine_strategy
from bonemets.guideline.spine.tokuhashi import tokuhashi
from bonemets.guideline.spine.tomita import tomita
from bonemets.guideline.surgery.preoperative_examinations import preoperative_examinations
from bonemets.guideline.surgery.surgery_by_life_expectancy import surgery_by_life_expectancy
from bonemets.guideline.surgery.surgery_indication import PathologicalFracture, surgery_indication
from bonemets.guideline.surgery.surgical_technique import surgical_technique
from bonemets.guideline.surgery.treatment_after_surgery import treatment_after_surgery
from bonemets.kernel.question import Answer, Exclusion, Quantity
from bonemets.kernel.rule import Rule

LIMBS_AND_PELVIS = LONG_BONES | {Bone.PELVIS}
SPINE = frozenset({Bone.SPINE})
SCREWED = frozenset({Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.PELVIS})
"""Bones that the guideline names for percutaneous screws."""


@dataclass(frozen=True, slots=True)
class Total:
    """The total of a score, taken from its own result in the same case.

    Args:
        rule: The score.
        quantity: The question that takes its total.
        absent: Totals that say the same as a score that does not apply; every total, where they are left out.
    """

    rule: Rule[..., Any]
    quantity: type[Quantity]
    absent: tuple[Quantity, ...] = ()


@dataclass(frozen=True)
class Binding:
    """A rule, the topics that call for it and where each of its answers comes from.

    Args:
        rule: The rule.
        topics: Questions to the board that call for it.
        takes: By question of the rule, or argument of a formula, an item or the total of another score.
        bones: Bones it is computed for; every bone where it is left out.
        excluded: Answers that make it not applicable.
        apart: Bones of which it does not speak: nothing is computed where every lesion is of these.
    """

    rule: Rule[..., Any]
    topics: tuple[Topic, ...]
    takes: Mapping[str, Item[Any] | Total]
    bones: frozenset[Bone] | None = None
    excluded: Mapping[Answer, Exclusion] = field(default_factory=dict)
    apart: frozenset[Bone] = frozenset()

    def __post_init__(self) -> None:
        asked = self.rule.questions | self.rule.parts
        taken = {
            name: source.question if isinstance(source, Item) else source.quantity
            for name, source in self.takes.items()
        }
        if taken != asked:
            raise TypeError(f"{self.rule.name}: its questions and the items it takes differ")

    @cached_property
    def items(self) -> dict[str, Item[Any]]:
        """By question, the items it takes."""
        return {name: source for name, source in self.takes.items() if isinstance(source, Item)}

    @cached_property
    def computed_for(self) -> frozenset[Bone]:
        """Bones for which it can give more than « non applicable »."""
        return frozenset(self.bones or Bone) - frozenset(answer for answer in self.excluded if isinstance(answer, Bone))

    def speaks_of(self, bones: Collection[Bone | None]) -> bool:
        """Whether one of these bones, of the lesions described, is not apart; where none is described, it may be."""
        return not bones or not set(bones) <= self.apart

    @cached_property
    def scope(self) -> Scope:
        """Of a lesion as soon as one of its items is, or where it is bound to a bone."""
        of_lesion = self.bones or any(taken.scope is Scope.LESION for taken in self.items.values())
        return Scope.LESION if of_lesion else Scope.PATIENT


_CLEARANCE: dict[str, Item[Any] | Total] = {
    "clearance": item.CLEARANCE,
    "clearance.sex": item.SEX,
    "clearance.age": item.AGE,
    "clearance.weight": item.WEIGHT,
    "clearance.creatinine": item.CREATININE,
}
_TOKUHASHI, _TOMITA = Total(tokuhashi, TokuhashiTotal), Total(tomita, TomitaTotal)
_NOT_THREATENED = tuple(total for total in MirelsTotal.every() if total < Management.SURGERY.lower)
"""A bone that the score does not rate has no preventive motive, which the guideline ties to a total alone."""

BINDINGS = (
    Binding(
        mirels,
        (Topic.FRACTURE,),
        {
            "site": item.SITE,
            "size": item.SIZE,
            "lesion": item.LONG_BONE_TYPE,
            "pain": item.LONG_BONE_PAIN,
        },
        LIMBS_AND_PELVIS,
        {
            Bone.PELVIS: MirelsExclusion.PELVIS,
            PathologicalFracture.YES: MirelsExclusion.ALREADY_FRACTURED,
        },
    ),
    Binding(
        surgery_indication,
        (Topic.FRACTURE,),
        {
            "fracture": item.FRACTURE,
            "mirels": Total(mirels, MirelsTotal, _NOT_THREATENED),
            "disabling_pain": item.DISABLING_PAIN,
        },
        LIMBS_AND_PELVIS,
    ),
    Binding(
        sins,
        (Topic.INSTABILITY, Topic.SPINE_SURGERY, Topic.STEREOTACTIC),
        {
            "location": item.LOCATION,
            "pain": item.SPINE_PAIN,
            "lesion": item.SPINE_TYPE,
            "alignment": item.ALIGNMENT,
            "collapse": item.COLLAPSE,
            "posterolateral": item.POSTEROLATERAL,
        },
        SPINE,
        {Level.COCCYX: SinsExclusion.COCCYX},
    ),
    Binding(
        stereotactic,
        (Topic.STEREOTACTIC,),
        {
            "sites": item.SITES,
            "limited_size": item.LIMITED_SIZE,
            "delimited": item.DELIMITED,
            "visceral": item.VISCERAL,
            "stable": item.STABLE,
            "board": item.APPROVAL,
            "cord_compression": item.COMPRESSION,
            "instability": item.INSTABILITY,
            "radionuclide": item.RADIONUCLIDE,
            "prior_radiotherapy": item.PRIOR_RADIOTHERAPY,
            "canal": item.CANAL,
            "distance": item.DISTANCE,
            "life_expectancy": item.LIFE,
        },
    ),
    Binding(
        pain_radiotherapy,
        (Topic.PAIN,),
        {
            "painful": item.PAINFUL,
            "complicated": item.COMPLICATED,
            "drug_resistant": item.DRUG_RESISTANT,
            "interventional": item.ACCESS,
        },
    ),
    Binding(
        cementoplasty,
        (Topic.PAIN,),
        {
            "pain_control": item.PAIN_CONTROL,
            "opioids": item.OPIOIDS,
            "other_techniques": item.OTHER_TECHNIQUES,
            "stabilisation": item.STABILISATION,
            "risk_zone": item.RISK_ZONE,
            "long_bone": item.THREATENED,
            "bulk": item.BULK,
            "puncture_infection": item.PUNCTURE,
            "sepsis": item.SEPSIS,
            "coagulation": item.COAGULATION,
        },
    ),
    Binding(
        ablation,
        (Topic.PAIN,),
        {
            "oligometastatic": item.OLIGOMETASTATIC,
            "symptomatic": item.SYMPTOMATIC,
            "pain": item.PAIN_SCALE,
            "method": item.METHOD,
            "spine": item.SPINAL_LESION,
        },
    ),
    Binding(
        percutaneous_goal,
        (Topic.PAIN,),
        {"responsible": item.RESPONSIBLE, "board": item.DECISION, "goal": item.GOAL, "pain": item.PAIN_TYPE},
    ),
    Binding(
        surgical_technique,
        (Topic.TECHNIQUE,),
        {
            "place": item.PLACE,
            "life_expectancy": item.LIFE,
            "bone_loss": item.BONE_LOSS,
            "radiotherapy": item.WITH_RADIOTHERAPY,
        },
        LIMBS_AND_PELVIS,
    ),
    Binding(
        screw_fixation,
        (Topic.TECHNIQUE,),
        {
            "site": item.SCREW_SITE,
            "fracture": item.FRACTURE,
            "lytic": item.LYTIC,
            "mirels": item.MIRELS_CONDITION,
            "too_invasive": item.TOO_INVASIVE,
        },
        SCREWED,
    ),
    Binding(
        preoperative_examinations,
        (Topic.TECHNIQUE,),
        {"region": item.REGION, "hypervascular": item.HYPERVASCULAR, "cause": item.CAUSE},
    ),
    Binding(
        postoperative_radiotherapy,
        (Topic.AFTER_SURGERY,),
        {
            "days": item.DAYS,
            "healed": item.HEALED,
            "long_bone": item.LONG_BONE,
            "organs": item.ORGANS,
            "short_life_expectancy": item.SHORT_LIFE,
            "hard_to_move": item.HARD_TO_MOVE,
        },
    ),
    Binding(treatment_after_surgery, (Topic.AFTER_SURGERY,), {"days": item.DAYS, "healed": item.HEALED}),
    Binding(
        rades,
        (Topic.COMPRESSION,),
        {
            "primary": item.PRIMARY,
            "interval": item.INTERVAL,
            "visceral": item.RADES_VISCERAL,
            "motor": item.MOTOR,
            "deficit_onset": item.ONSET,
        },
        excluded={MotorDeficit.ABSENT: RadesExclusion.NO_MOTOR_DEFICIT},
    ),
    Binding(
        tokuhashi,
        (Topic.SPINE_SURGERY,),
        {
            "performance": item.PERFORMANCE,
            "extraspinal": item.EXTRASPINAL,
            "vertebral": item.VERTEBRAL,
            "visceral": item.RESECTABLE,
            "primary": item.PRIMARY_GROUP,
            "deficit": item.DEFICIT,
        },
    ),
    Binding(
        tomita,
        (Topic.SPINE_SURGERY,),
        {"growth": item.GROWTH, "visceral": item.CURABLE, "bone": item.BONE_COUNT},
    ),
    Binding(spine_strategy, (Topic.SPINE_SURGERY,), {"tokuhashi": _TOKUHASHI, "tomita": _TOMITA}),
    Binding(
        functional_outcome,
        (Topic.SPINE_SURGERY,),
        {
            "tokuhashi": _TOKUHASHI,
            "tomita": _TOMITA,
            "age": item.AGE,
            "local_involvement": item.LOCAL_INVOLVEMENT,
            "early_discovery": item.EARLY_DISCOVERY,
            "low_comorbidity": item.LOW_COMORBIDITY,
        },
    ),
    Binding(
        surgery_by_life_expectancy,
        (Topic.FRACTURE, Topic.TECHNIQUE),
        {"life_expectancy": item.LIFE},
        apart=SPINE,
    ),
    Binding(
        antiresorptive_start,
        (Topic.ANTIRESORPTIVE,),
        {
            "bone_metastases": item.BONE_METASTASES,
            "life_expectancy": item.LIFE,
            **_CLEARANCE,
            "calcaemia": item.CALCAEMIA,
        },
    ),
    Binding(zoledronic_dose, (Topic.ANTIRESORPTIVE,), _CLEARANCE),
    Binding(
        antiresorptive_checklist,
        (Topic.ANTIRESORPTIVE,),
        {
            "urgency": item.URGENCY,
            "dental_review": item.DENTAL_REVIEW,
            "panoramic": item.PANORAMIC,
            "renal_review": item.RENAL_REVIEW,
            "vitamin_d": item.VITAMIN_D,
            "intake": item.INTAKE,
        },
    ),
    Binding(
        antiresorptive_follow_up,
        (Topic.ANTIRESORPTIVE_FOLLOW_UP,),
        {
            "agent": item.AGENT,
            "stopping": item.STOPPING,
            "months": item.AGENT_MONTHS,
            "total": item.ANTIRESORPTIVE_MONTHS,
            "interval": item.DOSE_INTERVAL,
            "remission": item.REMISSION,
            **_CLEARANCE,
        },
    ),
)
"""Every rule of the sheet, the totals of scores after the scores themselves."""


@dataclass(frozen=True, slots=True)
class EnableWhen:
    """When an item is asked: one of these topics, and for a lesion one of these bones, all where it is empty."""

    topics: tuple[Topic, ...]
    bones: tuple[Bone, ...]
    rules: tuple[Rule[..., Any], ...]


def _excluding(binding: Binding) -> set[Item[Any]]:
    questions = {type(answer) for answer in binding.excluded}
    return {asked for scope in Scope for asked in item.ITEMS[scope].values() if asked.question in questions}


def _reads(binding: Binding) -> set[Item[Any]]:
    """Items of a binding, with those that exclude it and those that a map reads for it."""
    taken = {*binding.items.values(), *_excluding(binding)}
    leads: set[AnswerMap] = {answer_map for answer_map in ANSWER_MAPS.values() if answer_map.gives in taken}
    return taken | {source for answer_map in leads for source in answer_map.takes}


_WHERE = (item.BONE, item.LEVEL, item.COMPRESSION)
"""What tells which vertebra compresses the cord, for a score that is of the patient."""


_OF_LESIONS = frozenset(topic for binding in BINDINGS if binding.scope is Scope.LESION for topic in binding.topics)
"""Questions to the board for which lesions are described."""


_ONLY_OF = {item.TOO_INVASIVE: (Bone.PELVIS,)}
"""Items that a rule looks at for some of its bones only."""


def _enable_when(asked: Item[Any]) -> EnableWhen:
    reading = [binding for binding in BINDINGS if asked in _reads(binding)]
    if asked in (item.BONE, item.SIDE):
        reading = [binding for binding in BINDINGS if binding.scope is Scope.LESION]
    if asked is item.SIDE:
        bones = tuple(bone for bone in Bone if bone not in SPINE)
    elif asked is item.BONE or any(binding.bones is None for binding in reading):
        bones = _only_bones(asked)
    else:
        own = [binding for binding in reading if asked in binding.items.values()] or reading
        bones = tuple(bone for bone in Bone if any(bone in binding.computed_for for binding in own))
    bones = _ONLY_OF.get(asked, bones)
    if asked is item.LIFE:
        reading = [one for one in BINDINGS if one in reading or one.rule.name in SURGERY]
    if asked is item.LEVEL:
        reading, bones = [binding for binding in BINDINGS if binding.scope is Scope.LESION], tuple(SPINE)
    topics = tuple(
        topic
        for topic in Topic
        if any(topic in binding.topics for binding in reading) or (asked in _WHERE and topic is Topic.COMPRESSION)
    )
    if asked is item.COMPLETE_LIST:
        topics = tuple(topic for topic in topics if topic in _OF_LESIONS)
    return EnableWhen(topics, bones, tuple(binding.rule for binding in reading))


def _only_bones(asked: Item[Any]) -> tuple[Bone, ...]:
    """Bones for which an item has more than one possible answer, where the bone is what a map reads."""
    leads = [
        answer_map
        for answer_map in ANSWER_MAPS.values()
        if answer_map.gives is asked and answer_map.takes == (item.BONE,)
    ]
    open_for = tuple(bone for bone in Bone for answer_map in leads if len(answer_map(bone)) > 1)
    return open_for if leads and open_for else ()


ENABLED_WHEN: dict[Item[Any], EnableWhen] = {
    asked: _enable_when(asked) for scope in Scope for asked in item.ITEMS[scope].values()
}
"""By item, when it is asked and which rules read it."""
