"""The icons of a result: one line each, drawn for this site, always beside the word that they repeat."""

from bonemets.kernel.result import Tone
from bonemets.render.html import element

STOP = "M4 4l8 8M12 4l-8 8"
BY_TONE = {
    Tone.ABSTAIN: "M3 8h10",
    Tone.ACT: "M3 8h9M8 4l4 4-4 4",
    Tone.DISCUSS: "M2 3h12v8H8l-3 3v-3H2z",
    Tone.FAVOURABLE: "M3 8l3 4 7-8",
}


def icon(path: str) -> str:
    """An `svg` that says nothing by itself.

    Examples:
        >>> icon(STOP).startswith('<svg class="result__icon"')
        True
    """
    line = f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="2"></path>'
    return element("svg", line, class_="result__icon", viewBox="0 0 16 16", width="16", height="16", aria_hidden="true")
