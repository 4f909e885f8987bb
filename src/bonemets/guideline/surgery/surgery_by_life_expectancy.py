"""Section 3.7: kind of surgery by life expectancy."""

from typing import Self

from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.shared.life_expectancy import ONE_YEAR, SIX_MONTHS, SIX_WEEKS, WEEK, YEAR, LifeExpectancy
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.surgery import surgery_by_life_expectancy_discrepancies as gaps
from bonemets.guideline.surgery import surgical_technique_discrepancies as technique_gaps
from bonemets.kernel.caution import Where, near
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

_WEEKS = number(SIX_WEEKS / WEEK)
_YEARS = number(ONE_YEAR / YEAR)


class Horizon(Conclusion):
    """Classes of life expectancy, and what the guideline expects of surgery in each."""

    UNDER_SIX_WEEKS = (
        f"moins de {_WEEKS} semaines",
        f"less than {_WEEKS} weeks",
        Text("aucun bénéfice de la chirurgie", "no benefit from surgery"),
        Tone.ABSTAIN,
    )
    SIX_WEEKS_TO_ONE_YEAR = (
        f"de {_WEEKS} semaines à {_YEARS} an",
        f"from {_WEEKS} weeks to {_YEARS} year",
        Text(
            "ostéosynthèse et stabilisation moins agressives, peut-être moins durables, "
            "puis radiothérapie de toute la pièce osseuse",
            "less aggressive, perhaps less durable fixation and stabilisation, then radiotherapy of the whole bone",
        ),
        Tone.DISCUSS,
    )
    OVER_ONE_YEAR = (
        f"plus de {_YEARS} an",
        f"more than {_YEARS} year",
        Text(
            "« résection-reconstruction », pour une stabilisation durable et un contrôle local prolongé, "
            "puis radiothérapie de toute la pièce osseuse",
            "resection-reconstruction, for lasting stability and local control, then radiotherapy of the whole bone",
        ),
        Tone.DISCUSS,
    )

    @classmethod
    def of(cls, life_expectancy: LifeExpectancy) -> Self:
        """Class of a life expectancy; both limits belong to the middle one.

        Examples:
            >>> [Horizon.of(LifeExpectancy(months)).code for months in (SIX_WEEKS, ONE_YEAR)]
            ['six_weeks_to_one_year', 'six_weeks_to_one_year']
        """
        if life_expectancy < SIX_WEEKS:
            return cls.UNDER_SIX_WEEKS
        return cls.OVER_ONE_YEAR if life_expectancy > ONE_YEAR else cls.SIX_WEEKS_TO_ONE_YEAR


@rule(
    section="3.7",
    title=Text("Chirurgie selon l'espérance de vie", "Surgery by life expectancy"),
    purpose=Text(
        "Ce que le référentiel attend de la chirurgie, selon l'espérance de vie",
        "What the guideline expects of surgery, by life expectancy",
    ),
    sources=(GUIDELINE.at("3.7"),),
    version="1.1.0",
    checked="2026-11-29",
    cautions=(
        shared.LIFE_EXPECTANCY.when(Horizon.SIX_WEEKS_TO_ONE_YEAR, Horizon.OVER_ONE_YEAR),
        gaps.BOUNDS.when(LifeExpectancy(SIX_WEEKS), LifeExpectancy(ONE_YEAR)),
        gaps.WEEKS.when(near(LifeExpectancy(SIX_WEEKS)), near(LifeExpectancy(ONE_YEAR))),
        technique_gaps.OVERLAP.when(
            (Horizon.SIX_WEEKS_TO_ONE_YEAR, Where(LifeExpectancy, lambda months: months > SIX_MONTHS))
        ),
        gaps.SPINE.when(Horizon.SIX_WEEKS_TO_ONE_YEAR),
    ),
)
def surgery_by_life_expectancy(life_expectancy: LifeExpectancy) -> Result[Horizon]:
    """Class a life expectancy, and say what the guideline expects of surgery.

    Args:
        life_expectancy: In months; 6 weeks and 1 year belong to the middle class.

    Returns:
        The class; its proposal names the kind of surgery and the radiotherapy that follows it.

    Source:
        Guideline, 3.7: list of life expectancies, last sentence for the postoperative radiotherapy.

    Examples:
        >>> surgery_by_life_expectancy(LifeExpectancy(1)).conclusion.proposal.en
        'no benefit from surgery'
    """
    horizon = Horizon.of(life_expectancy)
    return Result(horizon, reasons=(Reason(life_expectancy, horizon.label),))
