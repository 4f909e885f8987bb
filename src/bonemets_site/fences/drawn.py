"""Drawings in the pages: beside the answers of a form, and as figures."""

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets.kernel.question import Choice
from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.drawings import timeline
from bonemets_site.drawings.registry import DRAWINGS, Drawing, drawing_of
from bonemets_site.drawings.svg import picture
from bonemets_site.fences.table import CELL


def beside(answer: Choice) -> str:
    """The picture of an answer, to stand in its label; nothing where its question has none."""
    drawing = drawing_of(type(answer))
    return _own(drawing, answer) if drawing and not drawing.is_map else ""


def over(question: type[Choice], key: str) -> str:
    """The picture whose parts are the answers of a question, each a label of its radio; nothing where there is none.

    Args:
        question: The question.
        key: What the identifiers of its radios start with.
    """
    drawing = drawing_of(question)
    if not drawing or not drawing.ground:
        return ""
    ground = picture(drawing.ground(), drawing.box)
    parts = "".join(
        element(
            "label", picture(_part(answer, content), drawing.box), class_="drawn__part", for_=f"{key}-{answer.code}"
        )
        for answer, content in drawing.parts().items()
    )
    return element("div", ground + parts, class_=f"drawn drawn--{drawing.name}", aria_hidden="true")


def key_of(question: type[Choice]) -> str:
    """How the drawing beside a question is read."""
    drawing = drawing_of(question)
    return element("p", prose(drawing.key.fr), class_="drawn__key") if drawing and drawing.key else ""


def whole(drawing: Drawing) -> str:
    """A picture in one piece, to be looked at only."""
    assert drawing.ground
    parts = "".join(_part(answer, content) for answer, content in drawing.parts().items())
    return picture(drawing.ground() + parts, drawing.box, f"drawing drawing--{drawing.name}")


def _own(drawing: Drawing, answer: Choice) -> str:
    return picture(drawing.parts()[answer], drawing.box, f"drawing drawing--{drawing.name}")


def _part(answer: Choice, content: str) -> str:
    return element("g", content, class_=f"part part--{number(answer.points or 0)}")


def bone_agents() -> str:
    """The time line, and its phases in words."""
    phases = timeline.shown()
    title = prose("Ligne de temps des anti-résorptifs")
    rows = "".join(
        element("li", f"{prose(phase.agent.label.fr)}, {prose(phase.words)} : {prose(_told(phase))}")
        for phase in phases
    )
    drawn = picture(timeline.picture(), timeline.BOX, "drawing drawing--timeline")
    caption = element("figcaption", element("p", title) + element("ol", rows))
    return element("figure", drawn + caption, class_="drawn-figure")


def _told(phase: timeline.Phase) -> str:
    proposal = phase.conclusion.proposal
    return phase.conclusion.label.fr + (f" ({proposal.fr})" if proposal else "")


def gallery() -> str:
    """Every drawing, with what it stands beside and how it is read."""
    return "".join(map(_shown, DRAWINGS)) + bone_agents()


def _shown(drawing: Drawing) -> str:
    if drawing.is_map:
        drawn = whole(drawing)
    else:
        answers = (
            element("li", _own(drawing, answer) + element("span", prose(answer.label.fr))) for answer in drawing.parts()
        )
        drawn = element("ul", "".join(answers), class_="drawn-answers")
    words = f"{drawing.title.fr}. {drawing.key.fr if drawing.key else ''}".strip()
    asked = f"{drawing.question.question.fr} : " + ", ".join(answer.label.fr for answer in drawing.question) + "."
    caption = element("figcaption", element("p", prose(words)) + element("p", prose(asked)))
    return element("figure", drawn + caption, class_="drawn-figure", id=f"dessin-{escape(drawing.name)}")


_BLOCKS = {"gallery": gallery, "bone_agents": bone_agents} | {
    drawing.name: lambda drawing=drawing: _shown(drawing) for drawing in DRAWINGS
}


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format a drawing; a name that does not exist breaks the build.

    Args:
        source: Body of the block: `gallery`, `bone_agents`, or the name of a drawing.
        language: Always `drawing`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    name = source.strip()
    if name not in _BLOCKS:
        raise SuperFencesException(f"```{language}``` {name}: no such drawing; there are {', '.join(_BLOCKS)}")
    return CELL.sub(r"\g<0>\n", _BLOCKS[name]())


__all__ = ["fence"]
