"""The rules of axe, with the size of targets, which it leaves out unless asked."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def violations(page: Page, within: str | None = None) -> list[str]:
    """What axe finds wrong on a page, or within one element of it; one line per element."""
    found = Axe().run(page, context=within, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} at {node['target']}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found
        for node in rule["nodes"]
    ]
