"""Cautions that press, planted in every rule, and where a form shows them."""

import html as markup
import re
from dataclasses import replace
from itertools import cycle
from typing import Any

from bonemets.kernel.caution import Caution, Weight, by_weight
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import Text

PRESSING = {weight.code for weight in Weight if weight.is_pressing}
MEND = "let the renderer take Evaluation.pressing, as the others do"


def heavier(rule: Rule[..., Any]) -> tuple[Caution, ...]:
    """The cautions of a rule, urgent and before acting in turn, with a line of their own; the last one stays light."""
    weights = cycle((Weight.BEFORE_ACTING, Weight.URGENT))
    *raised, last = rule.cautions
    return by_weight(
        [
            *(replace(one, weight=next(weights), line=Text(f"bref {one.id}", f"short {one.id}")) for one in raised),
            last if raised else replace(last, weight=Weight.URGENT),
        ]
    )


def squeezed(said: str) -> str:
    """Without any space, where a renderer may have cut a line or made a space unbreakable."""
    return re.sub(r"\s", "", said)


def on_the_page(shown: str) -> list[tuple[str, str]]:
    """Weight and text of each pressing caution, as an element shows them, in its order."""
    found = re.findall(r'<li class="caution caution--([a-z-]+)">(.*?)(?: <a .*?</a>)?</li>', shown)
    return [(weight.replace("-", "_"), squeezed(markup.unescape(said))) for weight, said in found]


def in_order(said: str, wanted: list[str]) -> bool:
    places = [said.find(squeezed(one)) for one in wanted]
    return -1 not in places and places == sorted(places)
