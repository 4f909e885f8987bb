"""The feeds: the alerts, and what was published since the guideline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bonemets.guideline.evidence import evidence
from bonemets_site.data.settings import address, alerts, name
from bonemets_site.paths import DOCS


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed, and the page that it follows.

    Args:
        file: Its file.
        page: Address of the page, from the home page.
        title: Its title, to which the name of the site is added.
        description: What it tells.
    """

    file: str
    page: str
    title: str
    description: str


ALERTS = Channel("alertes.xml", "verification/alertes/", "Alertes et rappels", "Règles retirées ou corrigées.")
SINCE = Channel("depuis.xml", "verification/depuis/", "Depuis le référentiel", "Publications lues, hors référentiel.")


def feed(channel: Channel, told: Sequence[dict[str, Any]], site: str) -> str:
    """RSS feed.

    Args:
        channel: Which one.
        told: What it tells: id of the anchor, day, title and text of each.
        site: Address of the site.
    """
    page = f"{site}{channel.page}"
    root = Element("rss", version="2.0")
    whole = SubElement(root, "channel")
    described = {
        "title": f"{channel.title} : {name()}",
        "link": page,
        "description": channel.description,
        "language": "fr",
    }
    for tag, text in described.items():
        SubElement(whole, tag).text = text
    for one in told:
        item = SubElement(whole, "item")
        SubElement(item, "title").text = one["title"]
        SubElement(item, "link").text = f"{page}#{one['id']}"
        SubElement(item, "guid", isPermaLink="false").text = one["id"]
        SubElement(item, "pubDate").text = f"{date.fromisoformat(one['day']):%a, %d %b %Y} 00:00:00 GMT"
        SubElement(item, "description").text = one["text"]
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, "unicode")}\n'


def published() -> list[dict[str, Any]]:
    """What was published since the guideline, the last read first."""
    latest = sorted(evidence(), key=lambda one: one.checked, reverse=True)
    return [
        {
            "id": f"depuis-{one.id}",
            "day": one.checked,
            "title": f"{one.subject.fr} ({one.bearing.label.fr})",
            "text": f"{one.statement} Population : {one.population}.",
        }
        for one in latest
    ]


def write() -> None:
    """Write the feeds."""
    for channel, told in ((ALERTS, alerts()), (SINCE, published())):
        (DOCS / channel.file).write_text(feed(channel, told, address()), "utf-8")
