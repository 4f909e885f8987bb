"""Which lesion a calculator was used for, in the words of the sheet: it names a result and never changes one."""

from collections.abc import Mapping

from bonemets.board.binding import BINDINGS, SPINE
from bonemets.board.described import Bone, Level, Side
from bonemets.board.item import BONE, LEVEL, SIDE, Scope

PLACE = "place"
"""Name of the list of bones and levels: a level says its bone."""

_APART = {"rades": SPINE, "screw_fixation": frozenset(Bone)}
"""Rules that the sheet asks of the patient or leaves out, although one lesion calls for them."""


def bones_of(rule: str) -> frozenset[Bone]:
    """Bones whose lesion a rule is about; none for a rule about the patient.

    Args:
        rule: Name of the rule.

    Examples:
        >>> [bone.code for bone in bones_of("sins")], bones_of("tokuhashi")
        (['spine'], frozenset())
    """
    bound = (one.computed_for for one in BINDINGS if one.rule.name == rule and one.scope is Scope.LESION)
    return _APART.get(rule) or frozenset(bone for bones in bound for bone in bones)


def has_side(rule: str) -> bool:
    """Whether a rule is about bones that have a side."""
    return bool(bones_of(rule) - SPINE)


def described(label: Mapping[str, str]) -> dict[str, object]:
    """What a label says of a lesion, by item of the sheet.

    Args:
        label: Codes of a place and of a side.

    Examples:
        >>> described({"place": "t12"}), described({"place": "pelvis", "side": "left"}), described({"place": "here"})
        ({'bone': 'spine', 'level': 't12'}, {'bone': 'pelvis', 'side': 'left'}, {})
    """
    place, side = label.get(PLACE), label.get(SIDE.name)
    if place in {level.code for level in Level}:
        return {BONE.name: Bone.SPINE.code, LEVEL.name: place}
    bones = {bone.code: bone for bone in Bone}
    found: dict[str, object] = {BONE.name: place} if place in bones else {}
    is_sided = side in {one.code for one in Side} and bones.get(place or "") not in SPINE
    return found | ({SIDE.name: side} if is_sided else {})
