"""The alerts as a feed."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bonemets_site.data.settings import address, alerts, name
from bonemets_site.paths import DOCS


def feed(told: Sequence[dict[str, Any]], site: str) -> str:
    """RSS feed of the alerts.

    Args:
        told: Alerts, as `mkdocs.yml` lists them.
        site: Address of the site.
    """
    page = f"{site}verification/alertes/"
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    described = {
        "title": f"Alertes et rappels : {name()}",
        "link": page,
        "description": "Règles retirées ou corrigées.",
        "language": "fr",
    }
    for tag, text in described.items():
        SubElement(channel, tag).text = text
    for alert in told:
        item = SubElement(channel, "item")
        SubElement(item, "title").text = alert["title"]
        SubElement(item, "link").text = f"{page}#{alert['id']}"
        SubElement(item, "guid", isPermaLink="false").text = alert["id"]
        SubElement(item, "pubDate").text = f"{date.fromisoformat(alert['day']):%a, %d %b %Y} 00:00:00 GMT"
        SubElement(item, "description").text = alert["text"]
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, "unicode")}\n'


def write() -> None:
    """Write the feed."""
    (DOCS / "alertes.xml").write_text(feed(alerts(), address()), "utf-8")
