"""Drawings in the pages: beside the answers of a form, and as figures."""

from dataclasses import dataclass

from markdown import Markdown

from bonemets.kernel.question import Choice, Labelled
from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.drawings import timeline
from bonemets_site.drawings.registry import DRAWINGS, Drawing, drawing_of
from bonemets_site.drawings.svg import picture
from bonemets_site.fences.named import named
from bonemets_site.fences.table import CELL


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the radios of a question; nothing where it has no drawing.

    Args:
        drawing: The drawing, if there is one.
        key: What the ids of the radios start with.
    """

    drawing: Drawing | None = None
    key: str = ""

    @property
    def whole(self) -> str:
        """One picture whose parts are labels of the radios, and how a drawing is read; a screen reader skips both."""
        key = self.drawing.key if self.drawing else None
        return self._map() + (element("p", prose(key.fr), class_="drawn__key", aria_hidden="true") if key else "")

    def of(self, answer: Labelled) -> str:
        """The picture of an answer, to stand in its label."""
        return _own(self.drawing, answer) if self.drawing and not self.drawing.is_map else ""

    def id_of(self, answer: Labelled) -> str:
        """The attribute by which a part of the picture finds its radio."""
        return f' id="{self._id(answer)}"' if self.drawing and self.drawing.is_map else ""

    def _id(self, answer: Labelled) -> str:
        return f"{self.key}-{answer.code}"

    def _map(self) -> str:
        if not self.drawing or not self.drawing.ground:
            return ""
        parts = "".join(
            element(
                "label",
                self._layer(_part(answer, content)),
                class_="drawn__part",
                for_=self._id(answer),
                data_answer=answer.code,
            )
            for answer, content in self.drawing.parts().items()
        )
        return element(
            "div",
            self._layer(self.drawing.ground()) + parts,
            class_=f"drawn drawn--{self.drawing.name}",
            aria_hidden="true",
        )

    def _layer(self, content: str) -> str:
        assert self.drawing
        return picture(content, self.drawing.box, f"drawing drawing--{self.drawing.name}")


def beside(question: type[Choice], key: str) -> Beside:
    """The drawing of a question.

    Args:
        question: The question.
        key: What the ids of its radios start with.
    """
    return Beside(drawing_of(question), key)


def whole(drawing: Drawing) -> str:
    """A picture in one piece, to be looked at only."""
    assert drawing.ground
    parts = "".join(_part(answer, content) for answer, content in drawing.parts().items())
    return picture(drawing.ground() + parts, drawing.box, f"drawing drawing--{drawing.name}")


def _own(drawing: Drawing, answer: Labelled) -> str:
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
    return CELL.sub(r"\g<0>\n", named(language, source, _BLOCKS)())


__all__ = ["fence"]
