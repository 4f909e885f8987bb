"""Section 3.5.1: schedules of radiotherapy for a painful metastasis, never ranked against pain."""

from bonemets.guideline.radiotherapy import pain_radiotherapy_discrepancies as gaps
from bonemets.guideline.radiotherapy.fractionation import (
    AlphaBeta,
    FractionDose,
    TotalDose,
    effective_dose,
    equivalent_dose,
)
from bonemets.guideline.sources import FOWLER_1989, GUIDELINE, LUTZ_2017
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_LIST = GUIDELINE.at("3.5.1, modalités")


class Schedule(
    Choice,
    question=Text("Schéma de radiothérapie", "Radiotherapy schedule"),
    short=Text("schéma", "schedule"),
    source=_LIST,
):
    """Total dose in gray and number of fractions; the labels are made of both."""

    GY_30_IN_10 = 30, 10
    GY_24_IN_6 = 24, 6
    GY_20_IN_5 = 20, 5
    GY_8_IN_1 = 8, 1

    def __init__(self, gray: int, fractions: int) -> None:
        if fractions == 1:
            super().__init__(f"{gray} Gy en séance unique", f"{gray} Gy in a single fraction")
        else:
            super().__init__(f"{gray} Gy en {fractions} fractions", f"{gray} Gy in {fractions} fractions")
        self.total = TotalDose(gray)
        self.fraction = FractionDose(gray / fractions)
        self.is_single = fractions == 1


class Fractionation(Conclusion):
    """What the guideline's remarks on the schedules depend on."""

    SEVERAL = "dose étalée", "dose spread over several fractions", Tone.NEUTRAL
    SINGLE = "séance unique", "single fraction", Tone.NEUTRAL


_REMARKS = {
    Fractionation.SEVERAL: Text(
        "le référentiel attribue aux schémas étalés un meilleur contrôle local",
        "the guideline credits spread schedules with better local control",
    ),
    Fractionation.SINGLE: Text(
        "le référentiel signale des effets secondaires aigus, parfois sévères, et tardifs",
        "the guideline points out acute, sometimes severe, and late side effects",
    ),
}


@rule(
    section="3.5.1",
    title=Text("Schéma de radiothérapie antalgique", "Schedule of radiotherapy for pain"),
    purpose=Text(
        "Doses de chacun des schémas, sans les classer contre la douleur",
        "Doses of each schedule, not ranked against pain",
    ),
    sources=(GUIDELINE.at("3.5.1"), FOWLER_1989.at("p. 679-694"), LUTZ_2017.at("p. 4-12")),
    checked="2026-11-23",
    version="1.0.1",
    cautions=(
        gaps.SINGLE_FRACTION.when(Fractionation.SINGLE),
        gaps.SPREADING.when(Fractionation.SEVERAL),
    ),
)
def pain_schedules(schedule: Schedule, alpha_beta: AlphaBeta) -> Result[Fractionation]:
    """Give the doses of a schedule, physical and biological.

    Args:
        schedule: One of the four schedules of the guideline.
        alpha_beta: Ratio α/β of the tissue, in gray; external to the guideline.

    Returns:
        Whether the dose is spread; in `values` the total dose, the dose per fraction, BED and EQD2.

    Source:
        Guideline, 3.5.1, list of schedules; linear-quadratic formulas: Fowler 1989, p. 679-694, external.

    Examples:
        >>> result = pain_schedules(Schedule.GY_8_IN_1, AlphaBeta(10))
        >>> [round(value, 2) for value in result.values]
        [8.0, 8.0, 14.4, 12.0]
    """
    kind = Fractionation.SINGLE if schedule.is_single else Fractionation.SEVERAL
    return Result(
        kind,
        reasons=(Reason(schedule, _REMARKS[kind]), Reason(alpha_beta)),
        values=(
            schedule.total,
            schedule.fraction,
            effective_dose(schedule.total, schedule.fraction, alpha_beta),
            equivalent_dose(schedule.total, schedule.fraction, alpha_beta),
        ),
    )
