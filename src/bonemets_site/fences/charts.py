"""Fenced charts of the pages: bars drawn in the table that says the same in words."""

from collections.abc import Iterator

from markdown import Markdown

from bonemets.guideline.diagnosis.distribution import MULTIPLICITY, SITES, Distribution, Share
from bonemets.guideline.diagnosis.skeletal_event import EVENTS
from bonemets.render.html import element, prose
from bonemets_site.fences import citations
from bonemets_site.fences.named import named

_CHARTS = {"sites": SITES, "multiplicity": MULTIPLICITY, "events": EVENTS}


def chart(distribution: Distribution) -> str:
    """A distribution as a table whose rows carry their bar; a full track is 100 %.

    The cells say everything, so that the bars are hidden from screen readers.

    Args:
        distribution: The shares to draw.
    """
    columns = (distribution.counted, distribution.measure)
    head = "".join(element("th", prose(column.fr), scope="col") for column in columns)
    rows = "".join(_row(share, depth) for share, depth in _flat(distribution.shares))
    table = (
        element("caption", prose(distribution.title.fr))
        + element("thead", element("tr", head))
        + element("tbody", rows)
    )
    scale = prose("La longueur entière d'une barre vaut 100 %. ") + citations.html(distribution.sources)
    return element("figure", element("table", table) + element("figcaption", scale), class_="chart")


def _flat(shares: tuple[Share, ...], depth: int = 0) -> Iterator[tuple[Share, int]]:
    for share in shares:
        yield share, depth
        yield from _flat(share.parts, depth + 1)


def _row(share: Share, depth: int) -> str:
    part = {"class_": "chart__part"} if depth else {}
    label = element("th", prose(f"dont {share.label.fr}" if depth else share.label.fr) + _bar(share), scope="row")
    return element("tr", label + element("td", prose(share.percent.fr), class_="number"), **part)


def _bar(share: Share) -> str:
    start = 0 if share.low == share.high else share.low
    return bar(start, share.high - start)


def bar(start: float, length: float) -> str:
    """A bar on its track, in percent, hidden from screen readers: the cells beside it say the same."""
    return (
        '<svg class="chart__bar" aria-hidden="true" focusable="false" width="100%" height="100%">'
        '<rect class="chart__track" width="100%" height="100%"/>'
        f'<rect class="chart__share" x="{start:g}%" width="{length:g}%" height="100%"/></svg>'
    )


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format one chart; a name that does not exist breaks the build.

    Args:
        source: Body of the block: the name of a distribution.
        language: Always `chart`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return chart(named(language, source, _CHARTS))


__all__ = ["chart", "fence"]
