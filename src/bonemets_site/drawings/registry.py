"""Which drawing shows the answers of which question, and in which way it is looked at.

A drawing is either a picture for each answer, or one picture whose parts are the answers. It says nothing that the
answers do not say: a screen reader skips it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bonemets.guideline.radiotherapy import mirels
from bonemets.guideline.spine import frankel as frankel_rule
from bonemets.guideline.spine import sins
from bonemets.kernel.question import Choice
from bonemets.kernel.text import Text
from bonemets_site.drawings import alignment, collapse, cortex, frankel, limbs, posterolateral, spine

Parts = Mapping[Any, str]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of the answers to a question.

    Args:
        name: Of its module, and of its look.
        question: What it answers.
        box: What is seen.
        parts: What is drawn for each answer.
        title: What it shows.
        key: How it is read, in a line under it.
        ground: What is drawn under the parts where they make one picture; none where each answer has its own.
    """

    name: str
    question: type[Choice]
    box: Box
    parts: Callable[[], Parts]
    title: Text
    key: Text | None = None
    ground: Callable[[], str] | None = None

    @property
    def is_map(self) -> bool:
        """Whether the answers are parts of one picture."""
        return self.ground is not None


DRAWINGS = (
    Drawing(
        "spine",
        sins.Location,
        spine.BOX,
        spine.parts,
        Text("Rachis de profil, de l'occiput au coccyx", "Spine from the side, from occiput to coccyx"),
        Text(
            "C0 : occiput. Teinte et chiffre : points de la région. Coccyx : hors du score.",
            "C0: occiput. Tint and figure: points of the region. Coccyx: outside the score.",
        ),
        spine.ground,
    ),
    Drawing(
        "limbs",
        mirels.Site,
        limbs.BOX,
        limbs.parts,
        Text("Os longs d'un membre supérieur et d'un membre inférieur droits", "Long bones of a right arm and leg"),
        Text(
            "Bassin en pointillé : hors du score. Tête et col du fémur, non placés : à coter avec la région "
            "trochantérienne.",
            "Dotted pelvis: outside the score. Head and neck of the femur, not placed: rated as peritrochanteric.",
        ),
        limbs.ground,
    ),
    Drawing(
        "cortex",
        mirels.Size,
        cortex.BOX,
        cortex.pictures,
        Text("Corticale en coupe", "Cortex, cut across"),
        Text("Traits : 1/3 et 2/3 de la corticale.", "Lines: 1/3 and 2/3 of the cortex."),
    ),
    Drawing(
        "alignment",
        sins.Alignment,
        alignment.BOX,
        alignment.pictures,
        Text("Trois vertèbres, de profil et de face", "Three vertebrae, from the side and from the front"),
    ),
    Drawing(
        "collapse",
        sins.Collapse,
        collapse.BOX,
        collapse.pictures,
        Text("Corps vertébral de profil", "Vertebral body from the side"),
        Text(
            "Tirets : moitié de la hauteur, ou du corps. Pointillé : corps intact.",
            "Dashes: half of the height, or of the body. Dots: whole body.",
        ),
    ),
    Drawing(
        "posterolateral",
        sins.Posterolateral,
        posterolateral.BOX,
        posterolateral.pictures,
        Text("Vertèbre vue de dessus, l'avant en haut", "Vertebra from above, its front upwards"),
    ),
    Drawing(
        "frankel",
        frankel_rule.Grade,
        frankel.BOX,
        frankel.pictures,
        Text("Silhouette de face", "Figure from the front"),
        Text(
            "Barre : lésion. Teinte : sensibilité. Trait des membres : motricité.",
            "Bar: lesion. Tint: sensation. Line of the limbs: movement.",
        ),
    ),
)

_OF = {drawing.question: drawing for drawing in DRAWINGS}


def drawing_of(question: type[Choice]) -> Drawing | None:
    """The drawing of the answers to a question, if there is one."""
    return _OF.get(question)
