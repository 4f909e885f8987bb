"""Fenced blocks of the page « Architecture »: the house in layers, and the road of an answer in five files."""

import re

from markdown import Markdown

from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.data.architecture import Room, Step, house, road
from bonemets_site.fences.table import CELL

_CODE = re.compile("`([^`]+)`")
_DONE = (
    "Lit dans le formulaire ce qui est tapé ou coché, sans le juger, et le demande à Python.",
    "Reçoit la question de la page ; appelle les trois suivants et rend tout ce que la page montrera.",
    "Lit chaque réponse : connue, inconnue, à confirmer ou refusée, avec la raison.",
    "Applique la règle ; s'il manque une réponse, essaie toutes celles qui restent possibles.",
    "Écrit le résultat en HTML : conclusion, points, raisons, réserves. La page le montre tel quel.",
)


def drawn_road() -> str:
    """The steps, numbered."""
    items = "".join(_step(step, done) for step, done in zip(road(), _DONE, strict=True))
    return element("ol", items, class_="road")


def _step(step: Step, done: str) -> str:
    name = element("code", escape(step.function + step.signature))
    if step.module:
        name = f'<autoref identifier="{step.module}.{step.function}">{name}</autoref>'
    file = element("strong", element("code", escape(step.file)))
    return element("li", element("p", file) + element("p", name) + element("p", prose(done)))


def drawn_house() -> str:
    """The layers, the highest first."""
    layers = "".join(element("li", "".join(map(_room, layer))) for layer in house())
    return element("ol", layers, class_="house")


def _room(room: Room) -> str:
    asked = ", ".join(f"{name} ({number(count)})" for name, count in room.asks.items())
    counted = "1 module" if room.modules == 1 else f"{number(room.modules)} modules"
    facts = f"{counted} ; importe : {asked}" if asked else f"{counted} ; n'importe rien d'une autre couche"
    title = element("p", element("strong", element("code", room.name)))
    role = _CODE.sub(r"<code>\1</code>", escape(room.role))
    return element("div", title + element("p", role, lang="en") + element("p", prose(facts)))


_BLOCKS = {"road": drawn_road, "house": drawn_house}


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format a block; it takes no name.

    Args:
        source: Ignored.
        language: `road` or `house`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return CELL.sub(r"\g<0>\n", _BLOCKS[language]())


__all__ = ["fence"]
