"""The rules of axe, with the size of targets, which it leaves out unless asked."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from waiting import drawn

MENU = ".md-sidebar--primary"
"""The same tree of links on every page; axe needs longer for it than for all the rest."""

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def violations(page: Page, within: str = "html", menu: bool = False) -> list[str]:
    """What axe finds wrong on a page, or within a part of it, one line per element; in its menu too if asked.

    A frame takes the focus as soon as its table has been drawn wider than it, so axe waits for that.
    """
    drawn(page)
    context = {"include": [within], "exclude": [] if menu else [MENU]}
    found = Axe().run(page, context=context, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} at {node['target']}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found
        for node in rule["nodes"]
    ]
