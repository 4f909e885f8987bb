"""Gaps between the guideline and the publications it rests on."""

from dataclasses import dataclass

from bonemets.kernel.caution import Caution, Origin, Trigger, Weight
from bonemets.kernel.question import Labelled
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text


class Kind(Labelled):
    """What is at fault.

    Examples:
        >>> Kind.SILENCE.label.fr
        'cas, borne ou terme non précisé'
    """

    PUBLICATION = "différence avec une publication", "difference from a publication"
    DISAGREEMENT = "énoncés du référentiel en désaccord", "statements of the guideline that disagree"
    SILENCE = "cas, borne ou terme non précisé", "case, limit or term left unsaid"
    WORDING = "texte fautif ou ambigu", "faulty or ambiguous text"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What the guideline prints, what the publication says, what bonemets does about it and why.

    Args:
        id: Permanent identifier, used as an anchor.
        section: Section of the guideline.
        kind: What is at fault.
        subject: A few words.
        printed: What the guideline prints, or leaves unsaid.
        published: What the publication says.
        treatment: What bonemets does, and why.
        sources: Publications that support it.
        note: One sentence for a reader whose answers are concerned.
        short: The same in one short line, where the note is long.
    """

    id: str
    section: str
    kind: Kind
    subject: Text
    printed: str
    published: str
    treatment: str
    sources: tuple[Citation, ...]
    note: Text
    short: Text | None = None

    def when(
        self,
        *triggers: Trigger | tuple[Trigger, ...],
        weight: Weight = Weight.RESERVATION,
        line: Text | None = None,
    ) -> Caution:
        """Speak of it beside a result where one of these answers or conclusions is met; always, where none is named.

        Args:
            *triggers: As for [`Caution.when`][bonemets.kernel.caution.Caution.when].
            weight: How much the caution weighs.
            line: The same in one short line; that of the discrepancy, or the whole note, where it is left out.

        Examples:
            >>> from bonemets.guideline.radiotherapy.mirels import Management
            >>> from bonemets.guideline.radiotherapy.mirels_discrepancies import EIGHT
            >>> EIGHT.when(Management.BOARD).id
            'mirels-huit'
        """
        return Caution(
            self.id,
            self.note,
            weight,
            _ORIGINS[self.kind],
            self.sources,
            line=line or self.short or self.note,
            section=self.section,
        ).when(*triggers)


_ORIGINS = {
    Kind.PUBLICATION: Origin.PUBLICATION,
    Kind.DISAGREEMENT: Origin.GUIDELINE,
    Kind.SILENCE: Origin.CONVENTION,
    Kind.WORDING: Origin.GUIDELINE,
}
