"""Life expectancy, estimated once and compared at four places of the guideline (3.4, 3.5.5, 3.7, 3.7.2)."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Quantity
from bonemets.kernel.text import Text

_DAYS_PER_MONTH = 30.44
WEEK = 7 / _DAYS_PER_MONTH
YEAR = 12

SIX_WEEKS = 6 * WEEK
THREE_MONTHS = 3
SIX_MONTHS = 6
ONE_YEAR = 1 * YEAR

IN_MONTHS = {"semaines": WEEK, "jours": 1 / _DAYS_PER_MONTH, "ans": YEAR}
"""Other units of a duration in months, each with the months it is worth."""


class LifeExpectancy(
    Quantity,
    question=Text("Espérance de vie estimée", "Estimated life expectancy"),
    short=Text("espérance de vie", "life expectancy"),
    subject=Text("L'espérance de vie", "The life expectancy"),
    unit=Text("mois", "months"),
    source=GUIDELINE.at("3.4, 3.5.5, 3.7"),
    possible=(0, 600),
    plausible=(0, 120),
    cuts=(SIX_WEEKS, THREE_MONTHS, SIX_MONTHS, ONE_YEAR),
    units=IN_MONTHS,
    example=SIX_MONTHS,
    decimals=1,
    hint=Text(
        "Estimation de l'équipe ; 1 mois est compté pour 30,44 jours.",
        "The team's estimate; 1 month counts 30.44 days.",
    ),
):
    """Life expectancy in months, as the team estimates it.

    Examples:
        >>> LifeExpectancy.read("6 semaines")[0] == SIX_WEEKS, LifeExpectancy.read("1 an")[0] == ONE_YEAR
        (True, True)
        >>> LifeExpectancy(SIX_WEEKS).label.fr
        '6 semaines'
    """
