"""The total of a score among its classes: the words of the result again, to be looked at."""

from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.result import Band
from bonemets.kernel.text import number
from bonemets.render.html import element, prose

_WIDTH, _HEIGHT = 320, 46
_AXIS, _FIGURES = 14, 40
_GAP = 3
_INK, _OUTLINED = "currentColor", {"fill": "none", "stroke": "currentColor"}
"""Where no style sheet reaches, as in a notebook, and where the reader's colours replace ours."""


def gauge(evaluation: Evaluation) -> str:
    """An `svg` that says nothing to whoever listens: the words beside it do; nothing for a rule that counts no points.

    Each total has a cell of its own, so that a class is as wide as the totals that it holds.

    Examples:
        >>> from bonemets.kernel.evaluation import assess
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> gauge(assess(mirels, {"lesion": "lytic"})).startswith('<svg class="result__gauge"')
        True
    """
    rule, points = evaluation.rule, evaluation.completions.points
    if not points:
        return ""
    least, most = rule.range
    cell = (_WIDTH - _GAP) / (most - least + rule.step)

    def cells(low: float, high: float) -> tuple[float, float]:
        return _GAP / 2 + cell * (low - least), _GAP / 2 + cell * (high - least + rule.step)

    drawn = "".join(
        _class(*cells(*rule.bounds(band)), rule.bounds(band), band in evaluation.completions.conclusions)
        for band in rule.conclusions
        if isinstance(band, Band)
    ) + _mark(*cells(*points), points[0] == points[1])
    return element(
        "svg", drawn, class_="result__gauge", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", width=f"{_WIDTH}", aria_hidden="true"
    )


def _class(left: float, right: float, bounds: tuple[float, float], is_possible: bool) -> str:
    """A class that is still possible is full, and its totals are bold."""
    low, high = map(number, bounds)
    box = {"x": f"{left + _GAP / 2:.1f}", "width": f"{right - left - _GAP:.1f}", "y": f"{_AXIS - 4}", "height": "8"}
    written = {"x": f"{(left + right) / 2:.1f}", "y": f"{_FIGURES}", "text_anchor": "middle", "font_size": "12.5"}
    return _shape(
        "rect", "result__class", **box, rx="2", **({"fill": _INK, "stroke": _INK} if is_possible else _OUTLINED)
    ) + element(
        "text",
        prose(low if low == high else f"{low} à {high}"),
        **written,
        fill=_INK,
        font_weight="700" if is_possible else "400",
    )


def _mark(left: float, right: float, is_settled: bool) -> str:
    """A disc where the total is; an open bar over the totals that are still possible."""
    if is_settled:
        return _shape("circle", "result__mark", cx=f"{(left + right) / 2:.1f}", cy=f"{_AXIS}", r="9", fill=_INK)
    box = {"x": f"{left - _GAP / 2:.1f}", "width": f"{right - left + _GAP:.1f}", "y": f"{_AXIS - 9}", "height": "18"}
    return _shape("rect", "result__reach", **box, rx="9", **_OUTLINED, stroke_width="2.5")


def _shape(name: str, class_: str, **attributes: str) -> str:
    written = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<{name} class="{class_}"{written}></{name}>'
