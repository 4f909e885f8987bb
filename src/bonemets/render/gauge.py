"""The total of a score on its range, with the limits of the classes: the words of the result again, to be looked at."""

from itertools import pairwise

from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.result import Band
from bonemets.kernel.text import number
from bonemets.render.html import element, prose

_LEFT, _SPAN, _HEIGHT = 14, 292, 44
_AXIS, _FIGURES = 14, 40
_THICK, _THIN = "4", "1.5"
_DRAWN = {"fill": "none", "stroke": "currentColor"}
"""Where no style sheet reaches, as in a notebook, and where the reader's colours replace ours."""


def gauge(evaluation: Evaluation) -> str:
    """An `svg` that says nothing to whoever listens: the words beside it do; nothing for a rule that counts no points.

    Examples:
        >>> from bonemets.kernel.evaluation import assess
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> gauge(assess(mirels, {"lesion": "lytic"})).startswith('<svg class="result__gauge"')
        True
    """
    rule, points = evaluation.rule, evaluation.completions.points
    if not points:
        return ""
    (least, most), (low, high) = rule.range, points

    def place(value: float) -> float:
        return round(_LEFT + _SPAN * (value - least) / (most - least), 1)

    bands = [one for one in rule.conclusions if isinstance(one, Band)]
    limits = [one.lower for one in bands[1:]]
    edges = [place(limit - rule.step / 2) for limit in limits]
    drawn = (
        "".join(
            _line("result__class", _THICK if band in evaluation.completions.conclusions else _THIN, left, right)
            for band, (left, right) in zip(bands, pairwise([place(least), *edges, place(most)]), strict=True)
        )
        + "".join(_line("result__limit", _THIN, edge, edge, 8) for edge in edges)
        + "".join(_figure(place(value), value) for value in (least, *limits, most))
        + _mark(place(low), place(high))
    )
    width = f"{2 * _LEFT + _SPAN}"
    return element(
        "svg", drawn, class_="result__gauge", viewBox=f"0 0 {width} {_HEIGHT}", width=width, aria_hidden="true"
    )


def _line(class_: str, width: str, left: float, right: float, half: int = 0) -> str:
    ends = {"x1": f"{left:g}", "x2": f"{right:g}", "y1": f"{_AXIS - half}", "y2": f"{_AXIS + half}"}
    return _shape("line", class_, **ends, **_DRAWN, stroke_width=width)


def _figure(x: float, value: float) -> str:
    middle = {"text_anchor": "middle", "fill": "currentColor", "font_size": "12"}
    return element("text", prose(number(value)), x=f"{x:g}", y=f"{_FIGURES}", **middle)


def _mark(low: float, high: float) -> str:
    """A disc where the total is; an open bar over the totals that are still possible."""
    if low == high:
        return _shape("circle", "result__mark", cx=f"{low:g}", cy=f"{_AXIS}", r="7", fill="currentColor")
    ends = {"x": f"{low - 6:g}", "width": f"{high - low + 12:.1f}", "y": f"{_AXIS - 6}", "height": "12", "rx": "6"}
    return _shape("rect", "result__reach", **ends, **_DRAWN, stroke_width="2")


def _shape(name: str, class_: str, **attributes: str) -> str:
    written = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<{name} class="{class_}"{written}></{name}>'
