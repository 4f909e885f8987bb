"""Section 3.4: the dental review, repeated while an antiresorptive agent is given."""

from bonemets.guideline.bone_agents import dental_review_due_discrepancies as gaps
from bonemets.guideline.shared.life_expectancy import IN_MONTHS
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Quantity
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_REVIEW = GUIDELINE.at("3.4, évaluation bucco-dentaire")
_EVERY = 6


class MonthsSinceReview(
    Quantity,
    question=Text("Temps écoulé depuis la dernière évaluation bucco-dentaire", "Time since the last dental review"),
    short=Text("dernière évaluation", "last review"),
    subject=Text("Le temps écoulé", "The time elapsed"),
    unit=Text("mois", "months"),
    source=_REVIEW,
    possible=(0, 600),
    plausible=(0, 60),
    cuts=(_EVERY,),
    units={"ans": 12},
    understood=IN_MONTHS,
    example=4,
    decimals=1,
    hint=Text("Par un spécialiste, pendant le traitement.", "By a specialist, while the treatment is given."),
):
    """Months since a specialist looked at the mouth."""


_BECAUSE = Text(
    "tous les six mois pendant le traitement, à cause du risque d'ostéonécrose de la mâchoire",
    "every six months while the treatment is given, because of the risk of osteonecrosis of the jaw",
)


class NextReview(Conclusion):
    """Whether the six months have passed."""

    NOT_DUE = (
        "évaluation bucco-dentaire de moins de six mois",
        "dental review less than six months old",
        _BECAUSE,
        Tone.FAVOURABLE,
    )
    DUE = "évaluation bucco-dentaire à refaire", "dental review due", _BECAUSE, Tone.ACT


@rule(
    section="3.4",
    title=Text("Prochaine évaluation bucco-dentaire", "Next dental review"),
    purpose=Text(
        "Surveillance de la mâchoire pendant un anti-résorptif", "Watching the jaw while an antiresorptive is given"
    ),
    sources=(GUIDELINE.at("3.4"),),
    checked="2026-11-28",
    cautions=(gaps.SIX_MONTHS_OLD.when(MonthsSinceReview(_EVERY)),),
)
def dental_review_due(elapsed: MonthsSinceReview) -> Result[NextReview]:
    """Say whether the six-monthly dental review is due.

    Args:
        elapsed: Months since the last review by a specialist.

    Returns:
        Due from 6 months.

    Source:
        Guideline, 3.4: a review before the treatment, then every six months.

    Examples:
        >>> [dental_review_due(MonthsSinceReview(months)).conclusion.code for months in (5.9, 6)]
        ['not_due', 'due']
    """
    left = Text("moins de six mois", "less than six months")
    passed = Text("six mois ou plus", "six months or more")
    return first_that_holds(
        (elapsed >= _EVERY, NextReview.DUE),
        otherwise=NextReview.NOT_DUE,
        reasons=(Reason(elapsed, passed if elapsed >= _EVERY else left),),
    )
