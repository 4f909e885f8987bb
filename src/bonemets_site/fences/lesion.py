"""The lists that name the lesion of a calculator, for its texts, its paper and its link."""

from collections.abc import Iterable
from typing import Any

from bonemets.board.binding import SPINE
from bonemets.board.described import Bone, Level, Side
from bonemets.board.label import PLACE, bones_of, has_side
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule
from bonemets.render.html import element, escape, prose

_HINT = "Facultatif, sans effet sur le résultat : nomme la lésion dans le texte, sur le papier et dans le lien."


def lesion_html(rule: Rule[..., Any], key: str) -> str:
    """Bone or level, and side, each from a list; nothing for a rule about the patient.

    Args:
        rule: The rule.
        key: What the ids of its form start with.
    """
    bones = [bone for bone in Bone if bone in bones_of(rule.name)]
    if not bones:
        return ""
    levels = element("optgroup", _options(Level), label="Rachis") if set(bones) & SPINE else ""
    others = [bone for bone in bones if set(bones) > SPINE or bone not in SPINE]
    where = "Niveau" if not others else "Os ou niveau" if levels else "Os"
    rest = element("optgroup", _options(others), label="Os entier, autre os") if levels and others else _options(others)
    hint = f"{key}-lesion-hint"
    return element(
        "fieldset",
        element("legend", "Lésion concernée")
        + _list(PLACE, where, rest + levels)
        + (_list("side", Side.question.fr, _options(Side)) if has_side(rule.name) else "")
        + element("p", prose(_HINT), class_="question__hint", id=hint),
        class_="lesion",
        data_lesion="",
        aria_describedby=hint,
    )


def _list(name: str, label: str, options: str) -> str:
    """A list of which nothing is chosen."""
    chosen = f'<select name="lesion.{name}" autocomplete="off"><option value="">Non précisé</option>{options}</select>'
    return element("label", element("span", prose(label)) + f" {chosen}")


def _options(answers: Iterable[Choice]) -> str:
    return "".join(f'<option value="{escape(answer.code)}">{prose(answer.label.fr)}</option>' for answer in answers)
