"""The skeleton of the home page: each place leads to its calculators."""

from markdown import Markdown

from bonemets.render.html import element, prose
from bonemets_site.drawings import body
from bonemets_site.drawings.body import Place
from bonemets_site.drawings.svg import picture
from bonemets_site.fences.table import CELL

_LEADS = {
    Place.SPINE: ("rachis", "Rachis"),
    Place.LONG: ("os-long", "Os long"),
    Place.PELVIS: ("bassin", "Bassin"),
    Place.OTHER: ("toute-lesion", "Autre os"),
}


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the skeleton; a screen reader and the keyboard use the list beside it, which leads to the same places.

    Args:
        source: What the anchors of the page begin with.
        language: Always `body`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    aims = {place: f"#{source.strip()}-{end}" for place, (end, _) in _LEADS.items()}
    drawn = "".join(
        element("a", content, **{"xlink:href": aims[place]}, tabindex="-1", class_=f"place place--{place.value}")
        for place, content in body.parts().items()
    )
    names = "".join(
        element("li", element("a", prose(name), href=aims[place], class_=f"place place--{place.value}"))
        for place, (_, name) in _LEADS.items()
    )
    lead = element("p", prose("Où est la lésion ?"), class_="body__lead")
    listed = element("nav", lead + element("ul", names), aria_label="Calculateurs selon l'os")
    return CELL.sub(r"\g<0>\n", picture(drawn, body.BOX, "drawing drawing--body") + listed)


__all__ = ["fence"]
