"""Fenced table of the schedules of radiotherapy for pain, with their biological doses."""

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets.guideline.radiotherapy.fractionation import AlphaBeta, effective_dose, equivalent_dose
from bonemets.guideline.radiotherapy.pain_schedules import Schedule
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.text import number
from bonemets.render.html import element, prose
from bonemets_site.fences.table import entry

_CAPTION = "Schémas du référentiel ; doses biologiques (hors référentiel) selon le rapport alpha/bêta"


def table(ratios: list[AlphaBeta]) -> str:
    """Every schedule, with BED and EQD2 for each ratio.

    Args:
        ratios: Alpha/beta ratios to show.

    Examples:
        >>> table([AlphaBeta(10)]).count("<td>"), table([AlphaBeta(10), AlphaBeta(2)]).count("<td>")
        (12, 20)
    """
    biological = [f"{dose}, α/β {number(ratio)} Gy" for ratio in ratios for dose in ("BED", "EQD2")]
    head = "".join(element("th", prose(name), scope="col") for name in ("Schéma", "Dose par séance", *biological))
    rows = "".join(_row(schedule, ratios) for schedule in Schedule)
    content = element("caption", prose(_CAPTION)) + element("thead", element("tr", head)) + element("tbody", rows)
    return element("section", element("table", content), class_="table-wide", tabindex="0", aria_label=_CAPTION)


def _row(schedule: Schedule, ratios: list[AlphaBeta]) -> str:
    doses = [schedule.fraction] + [
        compute(schedule.total, schedule.fraction, ratio)
        for ratio in ratios
        for compute in (effective_dose, equivalent_dose)
    ]
    return entry(prose(schedule.label.fr), *(prose(dose.label.fr) for dose in doses))


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the table; a ratio that cannot be used breaks the build.

    Args:
        source: Alpha/beta ratios in gray, separated by spaces.
        language: Always `schedules`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    try:
        return table([AlphaBeta.read(ratio)[0] for ratio in source.split()])
    except InvalidAnswer as error:
        raise SuperFencesException(f"```{language}``` {source}: {error}") from error


__all__ = ["fence"]
