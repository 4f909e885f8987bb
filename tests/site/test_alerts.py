"""What is withdrawn is told on the page and in its feed alike."""

from html import escape
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from bonemets_site.data import settings
from bonemets_site.data.withdrawals import withdrawals
from bonemets_site.pages.feed import ALERTS, feed
from bonemets_site.paths import ROOT, SITE

ALERT = {
    "id": "mirels-1-0-1",
    "day": "2026-12-01",
    "title": "Mirels < 8 & retrait",
    "text": "Voir 1.0.2.",
}


def rendered(template: str, alerts: list[dict[str, Any]]) -> str:
    main = DictLoader({"main.html": "{% block htmltitle %}{% endblock %}{% block content %}{% endblock %}"})
    environment = Environment(loader=ChoiceLoader([main, FileSystemLoader(ROOT / "overrides")]), autoescape=False)
    environment.filters["url"] = lambda path: f"/{path}"
    config = SimpleNamespace(site_name="Site", site_url="https://example.org/", extra=SimpleNamespace(alerts=alerts))
    return environment.get_template(template).render(config=config)


def test_the_feed_tells_an_alert() -> None:
    (item,) = ElementTree.fromstring(feed(ALERTS, [ALERT], "https://example.org/")).iter("item")
    assert item.findtext("title") == ALERT["title"]
    assert item.findtext("link") == "https://example.org/verification/alertes/#mirels-1-0-1"
    assert item.findtext("pubDate") == "Tue, 01 Dec 2026 00:00:00 GMT"
    assert item.findtext("description") == ALERT["text"]


def test_the_page_tells_it_too_and_says_when_there_is_none() -> None:
    page = rendered("alertes.html", [ALERT])
    assert 'id="mirels-1-0-1"' in page
    assert f"01/12/2026 : {escape(ALERT['title'])}" in page
    assert "Aucune règle" not in page
    assert "Aucune règle n'a été retirée" in rendered("alertes.html", [])


def test_the_site_carries_the_feed_and_leads_to_it() -> None:
    assert ElementTree.parse(SITE / "alertes.xml").findtext("channel/title")
    assert "alertes.xml" in (SITE / "verification/alertes/index.html").read_text("utf-8")


def test_whatever_is_withdrawn_is_told() -> None:
    told = {alert["id"] for alert in settings.alerts()}
    withdrawn = {f"{one.rule}-{version.replace('.', '-')}" for one in withdrawals() for version in one.versions}
    assert withdrawn <= told, "mkdocs.yml, extra.alerts: an entry is missing"
