"""What is to be read again, and by which day: each rule and each entry of the registry, a year after it was checked.

`make upkeep` fails once a day has passed; it is run on a schedule and by hand, never by the tests, which read no clock.
"""

import sys
from dataclasses import dataclass
from datetime import date

from bonemets.guideline.evidence import evidence, unverified
from bonemets.kernel.rule import rules
from bonemets.kernel.source import Citation

WHOLE = "référentiel entier"
"""Stands for the sections of what concerns them all."""


def due(checked: date) -> date:
    """The last day on which what was checked that day is not yet too old.

    Examples:
        >>> due(date(2024, 2, 29)).isoformat()
        '2025-02-28'
    """
    year = checked.year + 1
    try:
        return checked.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """One thing to read again.

    Args:
        sections: Sections of the guideline that it concerns.
        subject: What it is, in French.
        checked: Day on which it was last checked, or listed where it never was.
        search: The words of the search to run again.
        sources: What to compare a rule with.
        is_read: Whether it was ever checked.
    """

    sections: tuple[str, ...]
    subject: str
    checked: date
    search: str = ""
    sources: tuple[Citation, ...] = ()
    is_read: bool = True

    @property
    def due(self) -> date:
        """The last day on which it is not yet too old."""
        return due(self.checked)

    @property
    def place(self) -> str:
        """Its sections in words."""
        return ", ".join(self.sections) or WHOLE

    @property
    def task(self) -> str:
        """What to do, as one line."""
        return self.search or "; ".join(map(str, self.sources))


def upkeep() -> tuple[Upkeep, ...]:
    """Everything to read again: what nobody has read yet, then the oldest first."""
    listed = [
        *(
            Upkeep(one.sections, one.subject.fr, date.fromisoformat(one.noted), one.search, is_read=False)
            for one in unverified()
        ),
        *(Upkeep(one.sections, one.subject.fr, date.fromisoformat(one.checked), one.search) for one in evidence()),
        *(
            Upkeep((rule.section,), f"règle {rule.name}", date.fromisoformat(rule.checked), sources=rule.sources)
            for rule in rules()
        ),
    ]
    return tuple(sorted(listed, key=lambda one: (one.is_read, one.due)))


def late(today: date) -> tuple[Upkeep, ...]:
    """What has not been checked for more than a year.

    Args:
        today: The day to count from.
    """
    return tuple(one for one in upkeep() if one.due < today)


def main(arguments: list[str]) -> None:
    """Say what is late, section by section, and fail where anything is.

    Args:
        arguments: The day to count from, `YYYY-MM-DD`; today where it is left out.
    """
    today = date.fromisoformat(arguments[0]) if arguments else date.today()
    sys.exit("\n".join(f"{one.place}: {one.subject}, {one.checked}: {one.task}" for one in late(today)) or None)


if __name__ == "__main__":
    main(sys.argv[1:])
