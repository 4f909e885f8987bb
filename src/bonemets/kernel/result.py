"""A result explains itself: its conclusion, the reasons for it and the cautions that go with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Self, TypeVar, overload

from bonemets.kernel.caution import Caution
from bonemets.kernel.display import Displayed
from bonemets.kernel.question import Answer, Choice, Exclusion, Labelled, Quantity, YesNo
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text, joined


class Tone(Labelled):
    """What a conclusion means for the patient or asks of the reader; nothing to do with its place among the others.

    Examples:
        >>> Tone.ACT.label.fr
        'agir'
    """

    ABSTAIN = (
        "s'abstenir",
        "abstain",
        Text(
            "contre-indiqué, à suspendre, pas encore permis, ou sans bénéfice attendu",
            "contraindicated, to be withheld, not allowed yet, or without expected benefit",
        ),
    )
    ACT = "agir", "act", Text("un traitement, un examen ou une correction est proposé", "something is put forward")
    DISCUSS = (
        "discuter",
        "discuss",
        Text(
            "la RCP tranche, ou une vérification manque, ou le référentiel ne conclut pas",
            "the board decides, or something is to be checked, or the guideline does not conclude",
        ),
    )
    FAVOURABLE = "favorable", "favourable", Text("rien ne s'oppose à poursuivre", "nothing stands in the way")
    NEUTRAL = "neutre", "neutral", Text("constat qui ne demande rien par lui-même", "a finding that asks for nothing")

    def __init__(self, fr: str, en: str, reason: Text) -> None:
        super().__init__(fr, en)
        self.reason = reason


class Conclusion(Labelled):
    """Outcome of a decision; the value is `(French, English)`, then its proposal and its [`Tone`][], where it has them.

    The label is the category, the proposal is what the guideline puts forward for it.
    """

    def __init__(self, fr: str, en: str, *said: Text | Tone) -> None:
        super().__init__(fr, en)
        self.proposal: Text | None = next((one for one in said if isinstance(one, Text)), None)
        self.tone: Tone | None = next((one for one in said if isinstance(one, Tone)), None)


class Band(Conclusion):
    """Class of a score; the value is `(lower bound, French, English)`, with a proposal and a tone as above.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Management
        >>> Management.of(8).label.en, Management.SURGERY.lower
        ('tumour board discussion', 9)
    """

    def __init__(self, lower: float, *value: Any) -> None:
        super().__init__(*value)
        self.lower = lower

    @classmethod
    def of(cls, points: float) -> Self:
        """Class that a total falls in."""
        return [band for band in cls if band.lower <= points][-1]

    @property
    def next(self) -> Self | None:
        """The class above."""
        bands = list(type(self))
        above = bands[bands.index(self) + 1 :]
        return above[0] if above else None


class Applicability(Conclusion):
    """Conclusion of a rule that cannot be applied."""

    NOT_APPLICABLE = "non applicable", "not applicable", Tone.NEUTRAL


AdditiveKey = tuple[float, ...]
"""Sums to which each answer brings its own part."""

C = TypeVar("C", bound=Labelled)
B = TypeVar("B", bound=Band)


@dataclass(frozen=True, slots=True)
class Reason:
    """One answer and what it brings to the result.

    Args:
        answer: The answer, or the exclusion that was ticked.
        statement: What follows from it, where that is more than its points.
        holds: For a criterion, whether it is met.
    """

    answer: Answer | Exclusion
    statement: Text | None = None
    holds: bool | None = None

    @property
    def points(self) -> float | None:
        """Points the answer carries, if any."""
        return self.answer.points if isinstance(self.answer, Choice) else None

    @property
    def source(self) -> Citation | None:
        """Where the answer is defined."""
        return None if isinstance(self.answer, Exclusion) else type(self.answer).source


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is said of an answer that meets a criterion, and of one that does not; calling it gives the reason.

    Args:
        met: Where the criterion is met.
        unmet: Where it is not.

    Examples:
        >>> from bonemets.guideline.interventional.cementoplasty import Sepsis
        >>> obstacle = Criterion(Text("contre-indication", "contraindication"), Text("absente", "absent"))
        >>> obstacle(Sepsis.NO).statement.fr, obstacle(Sepsis.YES).holds
        ('absente', True)
    """

    met: Text
    unmet: Text

    @overload
    def __call__(self, answer: YesNo) -> Reason: ...

    @overload
    def __call__(self, answer: Answer, holds: bool) -> Reason: ...

    def __call__(self, answer: Answer, holds: bool | None = None) -> Reason:
        """Say it of an answer.

        Args:
            answer: The answer.
            holds: Whether it meets the criterion; a yes does, where this is left out.
        """
        is_met = isinstance(answer, YesNo) and answer is type(answer).YES if holds is None else holds
        return Reason(answer, self.met if is_met else self.unmet, is_met)


@dataclass(frozen=True, slots=True)
class Result(Displayed, Generic[C]):
    """What a rule answers.

    Args:
        conclusion: Class of the score, or outcome of the decision.
        points: Total, for a score.
        reasons: One per answer or per criterion.
        values: Quantities that were computed on the way, such as a clearance.
        cautions: What must travel with the result, for these very answers; the heaviest first.
        proposal: What the guideline puts forward, where it is computed; that of the conclusion, where it is left out.
        key: Additive key: sums of what each answer brings by itself, where the conclusion rests on nothing else; it
            spares partial answers the product of all that is open.
        rule: Name of the rule.
        version: Its version.
        answers: What it was given, by question name.
    """

    conclusion: C
    points: float | None = None
    reasons: tuple[Reason, ...] = ()
    values: tuple[Quantity, ...] = ()
    cautions: tuple[Caution, ...] = ()
    proposal: Text | None = None
    key: AdditiveKey = ()
    rule: str = ""
    version: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict, repr=False, compare=False)

    @property
    def proposed(self) -> Text | None:
        """What the guideline puts forward: as it was computed, or as the conclusion declares it."""
        declared = self.conclusion.proposal if isinstance(self.conclusion, Conclusion) else None
        return self.proposal or declared


def first_that_holds(*cases: tuple[bool, C], otherwise: C, reasons: tuple[Reason, ...]) -> Result[C]:
    """Take the conclusion of the first case that holds.

    Args:
        *cases: Condition and conclusion, in order of precedence.
        otherwise: Conclusion when no case holds.
        reasons: One per answer that was looked at.
    """
    return Result(next((conclusion for holds, conclusion in cases if holds), otherwise), reasons=reasons)


def checklist(
    every: C, some: C, none: C, *criteria: Reason, met: Text | None = None, unmet: Text | None = None
) -> Result[C]:
    """Report all the criteria at once, without a total to show.

    Args:
        every: Conclusion when all the criteria are met.
        some: Conclusion when part of them are.
        none: Conclusion when no criterion is met.
        *criteria: One reason per criterion, with `holds`; each follows from its own answer.
        met: Where part of them are met, the word before these in the proposal.
        unmet: The word before the others.
    """
    holding = [criterion for criterion in criteria if criterion.holds is True]
    others = [criterion for criterion in criteria if criterion.holds is not True]
    sides = [_side(word, named) for word, named in ((met, holding), (unmet, others)) if word]
    return Result(
        every if not others else some if holding else none,
        reasons=criteria,
        proposal=joined(sides) if sides and holding and others else None,
        key=(len(holding),),
    )


def _side(word: Text, criteria: list[Reason]) -> Text:
    answers = [criterion.answer for criterion in criteria if not isinstance(criterion.answer, Exclusion)]
    fr = ", ".join(f"{type(answer).short.fr} ({answer.label.fr})" for answer in answers)
    en = ", ".join(f"{type(answer).short.en} ({answer.label.en})" for answer in answers)
    return Text(f"{word.fr} : {fr}", f"{word.en}: {en}")


def additive(bands: type[B], *answers: Choice) -> Result[B]:
    """Add up the points of the answers and class the total.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Lesion, Management, Pain, Site, Size
        >>> answers = Site.LOWER_LIMB, Size.OVER_TWO_THIRDS, Lesion.LYTIC, Pain.MILD
        >>> additive(Management, *answers).points
        9
    """
    points = sum(answer.points for answer in answers if answer.points is not None)
    return Result(bands.of(points), points, tuple(Reason(answer) for answer in answers), key=(points,))
