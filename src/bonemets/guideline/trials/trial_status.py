"""Section 4: whether a trial of the guideline is open on a day, beside the status that is printed."""

from typing import Self

from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.trials import trial_status_discrepancies as gaps
from bonemets.kernel import day
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_TRIALS = GUIDELINE.at("4")
_PRINTED_STATUS = Text("statut indiqué : « Ouvert »", "printed status: “Open”")
_REGISTRY = Text("mises à jour à lire sur le registre HECTOR", "updates to be read in the HECTOR registry")


class Trial(
    Choice,
    question=Text("Étude", "Study"),
    short=Text("étude", "study"),
    source=_TRIALS,
):
    """The studies that the guideline lists: name, first and last day, as printed."""

    PRISM = "PRISM", "30/05/2016", "30/05/2022"
    STEREO_OS = "STEREO-OS", "01/01/2018", "24/01/2026"
    TELOCAP02 = "Telocap02", "01/12/2015", "30/06/2021"

    def __init__(self, name: str, first: str, last: str) -> None:
        self.first, self.last = day.read(first), day.read(last)
        since, until = day.written(self.first), day.written(self.last)
        super().__init__(f"{name}, du {since.fr} au {until.fr}", f"{name}, from {since.en} to {until.en}")


class Day(
    Quantity,
    question=Text("Date (JJ/MM/AAAA)", "Date (DD/MM/YYYY)"),
    short=Text("date", "date"),
    subject=Text("La date", "The date"),
    unit=Text("", ""),
    source=_TRIALS,
    possible=(day.number_of(2000, 1, 1), day.number_of(2099, 12, 31)),
    cuts=tuple(sorted(limit for trial in Trial for limit in (trial.first, trial.last))),
    step=1,
):
    """The day that the question is asked about, given by the reader; a page may propose its own.

    Examples:
        >>> Day.read("23/11/2026")[0].code, Day.read("2026-11-23")[0].label.fr
        ('2026-11-23', '23/11/2026')
        >>> Day.read("30/02/2026")
        Traceback (most recent call last):
        bonemets.kernel.errors.InvalidAnswer: La date doit être un jour écrit JJ/MM/AAAA, comme 31/12/2099 ; ...
    """

    is_day = True

    @classmethod
    def read(cls, given: object) -> tuple[Self, None]:
        """Turn a date as it is typed into an answer.

        Args:
            given: A text such as `"23/11/2026"` or `"2026-11-23"`.

        Raises:
            InvalidAnswer: Not a date, no such day, or outside the possible range.
        """
        try:
            number = day.read(given if isinstance(given, str) else "")
        except ValueError:
            raise cls._not_a_day(given) from None
        return cls(number), None

    @classmethod
    def written(cls, value: float) -> Text:
        """A day as a reader writes it; a number that is no day stays a number."""
        return day.written(int(value)) if value >= 1 and float(value).is_integer() else super().written(value)

    @property
    def label(self) -> Text:
        """The day as a reader writes it."""
        return self.written(self)

    @property
    def code(self) -> str:
        """The day in the international form, `2026-11-23`."""
        return day.written(int(self)).en

    @classmethod
    def _allowed(cls, value: float) -> Text:
        first, last, given = map(cls.written, (*cls.possible, value))
        return Text(
            f"{cls.subject.fr} doit aller du {first.fr} au {last.fr} ; valeur donnée : {given.fr}.",
            f"{cls.subject.en} must go from {first.en} to {last.en}; given: {given.en}.",
        )

    @classmethod
    def _not_a_day(cls, given: object) -> InvalidAnswer:
        first, last = map(cls.written, cls.possible)
        return InvalidAnswer(
            cls.__name__,
            given,
            (first.en, last.en),
            Text(
                f"{cls.subject.fr} doit être un jour écrit JJ/MM/AAAA, comme {last.fr} ; "
                f"valeur donnée : {quoted(given)}.",
                f"{cls.subject.en} must be a day written DD/MM/YYYY, such as {last.fr}; given: {quoted(given)}.",
            ),
        )


class TrialStatus(Conclusion):
    """What the printed dates say of the day; only the registry knows whether a study still includes."""

    NOT_YET = "date de début pas encore atteinte", "start date not reached yet", _REGISTRY, Tone.NEUTRAL
    OPEN = "ouverte selon les dates du référentiel", "open by the printed dates", _REGISTRY, Tone.NEUTRAL
    CLOSED = "date de fin dépassée, à vérifier", "end date passed, to be checked", _REGISTRY, Tone.DISCUSS


@rule(
    section="4",
    title=Text("Étude à une date donnée", "Study on a given day"),
    purpose=Text(
        "Statut d'une étude citée par le référentiel, d'après les dates qu'il en donne",
        "Status of a study that the guideline lists, by its printed dates",
    ),
    sources=(GUIDELINE.at("4"),),
    checked="2026-11-23",
    version="1.0.1",
    cautions=(
        gaps.CLOSED_WHEN_PRINTED.when(Trial.PRISM, Trial.TELOCAP02),
        gaps.STATUS_OF_THE_DAY.when(TrialStatus.CLOSED),
    ),
)
def trial_status(trial: Trial, day: Day) -> Result[TrialStatus]:
    """Say whether a study is open on a day by its printed dates.

    Args:
        trial: A study of the guideline.
        day: The day, first and last days of the study included.

    Returns:
        Not yet, open, or end date passed; the printed status is in the reasons.

    Source:
        Guideline, 4.

    Examples:
        >>> trial_status(Trial.STEREO_OS, Day.read("24/01/2026")[0]).conclusion.code
        'open'
        >>> trial_status(Trial.STEREO_OS, Day.read("25/01/2026")[0]).conclusion.code
        'closed'
    """
    return first_that_holds(
        (day < trial.first, TrialStatus.NOT_YET),
        (day > trial.last, TrialStatus.CLOSED),
        otherwise=TrialStatus.OPEN,
        reasons=(Reason(trial, _PRINTED_STATUS), Reason(day)),
    )
