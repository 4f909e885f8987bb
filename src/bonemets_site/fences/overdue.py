"""What a page says of what was not checked for a year; it is made without a clock, and the reader's shows it."""

from datetime import date

from bonemets.render.html import element, prose
from bonemets_site.data.days import french
from bonemets_site.data.upkeep import due


def overdue(checked: str) -> str:
    """The words, hidden until their day has passed.

    Args:
        checked: Day of the last check, `YYYY-MM-DD`.
    """
    day = due(date.fromisoformat(checked)).isoformat()
    said = prose(f"à relire depuis le {french(day)} : plus d'un an sans vérification")
    return element("strong", said, class_="overdue", data_due=day, data_search_exclude="true", hidden="")
