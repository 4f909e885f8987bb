"""What the list of lesions counts, and what an answer counts: never more than was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from bonemets.board import item
from bonemets.board.described import Bone, Level, ListedBones, ListedOutside, ListedSites, ListedVertebrae
from bonemets.board.patient_case import PatientCase
from bonemets.guideline.bone_agents.antiresorptive_start import BoneMetastases
from bonemets.guideline.spine import tokuhashi, tomita
from bonemets.kernel.question import Answer, Quantity
from bonemets.kernel.text import number

_NOT_VERTEBRAE = (Level.OCCIPUT, Level.COCCYX)
_SACRUM = frozenset({Level.S1, Level.S2, Level.S3, Level.S4, Level.S5})


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list of lesions makes certain.

    Args:
        extraspinal: Metastases of bones outside the spine.
        vertebrae: Vertebrae involved; the sacrum is one bone, and levels left unknown count once at most.
        sites: Places to treat; vertebrae that touch each other are one.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> spine = [{"bone": "spine", "level": level} for level in ("t12", "l1", "l4")]
        >>> listed(described([], {}, [*spine, {"bone": "pelvis"}]))
        Listed(extraspinal=1, vertebrae=3, sites=3)
    """

    extraspinal: int
    vertebrae: int
    sites: int

    @property
    def total(self) -> int:
        """Bone metastases."""
        return self.extraspinal + self.vertebrae


def listed(case: PatientCase) -> Listed:
    """Count the lesions of a case."""
    bones = [lesion.known.get(item.BONE.name) for lesion in case.lesions]
    extraspinal = sum(bone not in (None, Bone.SPINE) for bone in bones)
    levels = {
        lesion.known.get(item.LEVEL.name)
        for lesion, bone in zip(case.lesions, bones, strict=True)
        if bone is Bone.SPINE
    }
    vertebrae = [
        place for place, level in enumerate(Level) if level in levels and level not in {*_NOT_VERTEBRAE, *_SACRUM}
    ]
    apart = sum(place - 1 not in vertebrae for place in vertebrae)
    sacrum = bool(levels & _SACRUM)
    if not vertebrae and not sacrum:
        return Listed(extraspinal, int(bool(levels - {*_NOT_VERTEBRAE})), extraspinal + bool(levels))
    touching = sacrum and list(Level).index(Level.L5) in vertebrae
    return Listed(extraspinal, len(vertebrae) + sacrum, extraspinal + apart + (sacrum and not touching))


def listed_facts(case: PatientCase) -> Mapping[str, Quantity]:
    """By item, what the list counts; nothing while a lesion has no bone or a vertebra no level that counts it.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> case = described([], {}, [{"bone": "spine", "level": "t12"}, {"bone": "pelvis"}])
        >>> {name: count.code for name, count in listed_facts(case).items()}
        {'listed_outside': 1, 'listed_bones': 2, 'listed_sites': 2, 'listed_vertebrae': 1}
    """
    known = [lesion.known for lesion in case.lesions]
    bones = [one.get(item.BONE.name) for one in known]
    levels = [one.get(item.LEVEL.name) for one, bone in zip(known, bones, strict=True) if bone is Bone.SPINE]
    if not known or None in bones or any(level is None or level in _NOT_VERTEBRAE for level in levels):
        return {}
    found = listed(case)
    facts: dict[str, Quantity] = {
        item.LISTED_OUTSIDE.name: ListedOutside(found.extraspinal),
        item.LISTED_BONES.name: ListedBones(found.total),
        item.LISTED_SITES.name: ListedSites(found.sites),
    }
    return facts | ({item.LISTED_VERTEBRAE.name: ListedVertebrae(found.vertebrae)} if found.vertebrae else {})


EXTRASPINAL: dict[Answer, tuple[float, float]] = {
    tokuhashi.Extraspinal.ZERO: (0, 0),
    tokuhashi.Extraspinal.ONE_OR_TWO: (1, 2),
    tokuhashi.Extraspinal.THREE_OR_MORE: (3, inf),
}
VERTEBRAL: dict[Answer, tuple[float, float]] = {
    tokuhashi.Vertebral.ONE: (1, 1),
    tokuhashi.Vertebral.TWO: (2, 2),
    tokuhashi.Vertebral.THREE_OR_MORE: (3, inf),
}
TOTAL: dict[Answer, tuple[float, float]] = {
    tomita.Bone.SINGLE: (1, 1),
    tomita.Bone.MULTIPLE: (2, inf),
    BoneMetastases.NONE: (0, 0),
    BoneMetastases.SINGLE: (1, 1),
    BoneMetastases.MULTIPLE: (2, inf),
}
"""Least and most of what each answer counts."""


def in_words(found: Listed) -> str:
    """The list, counted.

    Examples:
        >>> in_words(Listed(extraspinal=1, vertebrae=2, sites=2))
        'lésions décrites : 1 hors du rachis, 2 au rachis'
    """
    return f"lésions décrites : {number(found.extraspinal)} hors du rachis, {number(found.vertebrae)} au rachis"
