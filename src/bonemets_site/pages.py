"""Files written before the build from what the repository already says: site map, history, feed of alerts."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bonemets.kernel.rule import rules
from bonemets_site import api
from bonemets_site.blocks import day
from bonemets_site.paths import DOCS, ROOT
from bonemets_site.settings import address, alerts, name, navigation


def _listed(entries: list[Any], depth: int = 0) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            continue
        ((title, target),) = entry.items()
        if isinstance(target, str):
            yield f"{'    ' * depth}- [{title}](../{target})"
        else:
            own = next((page for page in target if isinstance(page, str)), None)
            yield f"{'    ' * depth}- [{title}](../{own})" if own else f"{'    ' * depth}- {title}"
            yield from _listed(target, depth + 1)


def site_map() -> str:
    """Every page of the menu, as nested links, then every page of the code."""
    head = "---\ntitle: Plan du site\ndescription: Toutes les pages du site.\n---\n\n# Plan du site { #plan }\n\n"
    code = "".join(f"- [{module.title}](../api/{module.page})\n" for module in api.modules() if not module.is_package)
    return f"{head}{chr(10).join(_listed(navigation()))}\n\n## Modules {{ #plan-modules }}\n\n{code}"


def history() -> str:
    """Version of each rule, then the change log of the repository."""
    head = (
        "---\ntitle: Versions et historique\ndescription: Version de chaque règle, et ce qui a changé.\n---\n\n"
        "# Versions et historique { #historique }\n\n"
        "## Version de chaque règle { #versions }\n\n"
        "| Section | Règle | Version | Vérifiée le |\n|---|---|---|---|\n"
    )
    rows = "".join(
        f"| [{rule.section}][s-{rule.section.replace('.', '-')}] | {rule.title.fr} (`{rule.name}`) "
        f"| {rule.version} | {day(rule.checked)} |\n"
        for rule in rules()
    )
    _, _, log = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("\n")
    return f"{head}{rows}\n## Journal des modifications {{ #journal }}\n{log.replace('## ', '### ')}"


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
    """Write them all."""
    (DOCS / "alertes.xml").write_text(feed(alerts(), address()), "utf-8")
    (DOCS / "aide" / "plan.md").write_text(site_map(), "utf-8")
    (DOCS / "verification" / "historique.md").write_text(history(), "utf-8")
