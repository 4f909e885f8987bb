"""The rules of axe, with the size of targets, which it leaves out unless asked."""

from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect
from waiting import drawn

MENU = ".md-sidebar--primary"
"""The same tree of links on every page; axe needs longer for it than for all the rest."""
Theme = Literal["light", "dark"]
WORN: dict[Theme, str] = {"light": "default", "dark": "slate"}
"""By what the reader's machine asks for, what the page then says that it wears."""

OF_COLOURS = ("color-contrast", "link-in-text-block")
SIZES = {"target-size": {"enabled": True}}
RUN = "([context, options]) => axe.run(context, options).then(({ violations }) => violations)"
"""What axe makes of all that is right is ten times as long, and nobody reads it."""
NEW = "data-new-look"
MARK = """([known, mark]) => {
    const seen = new Set(known);
    const named = ({ name, value }) => (["class", "type", "role"].includes(name) ? `${name}=${value}` : name);
    const own = (element) => [element.localName, ...[...element.attributes].map(named)].join(" ");
    const looks = new Map([[document.body, own(document.body)]]);
    const fresh = [];
    for (const element of document.body.querySelectorAll("*")) {
        const look = `${looks.get(element.parentElement)} > ${own(element)}`;
        looks.set(element, look);
        const says = [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
        if (!says || seen.has(look) || !element.checkVisibility({ visibilityProperty: true })) continue;
        seen.add(look);
        fresh.push(look);
        for (const one of [element, element.closest("a")]) one?.setAttribute(mark, "");
    }
    return fresh;
}"""
"""Mark, with the link that it stands in, and name the first text of each look that is not known. A look is an element
and all those around it, each by its name, its classes and its attributes: what the style sheets can tell apart, since
no page has a style of its own."""


def violations(page: Page, within: str = "html", menu: bool = False, colours: bool = True) -> list[str]:
    """What axe finds wrong on a page, or within a part of it, one line per element; in its menu too if asked.

    A frame takes the focus as soon as its table has been drawn wider than it, so axe waits for that.
    """
    drawn(page)
    context = {"include": [within], "exclude": [] if menu else [MENU]}
    return _found(page, context, {"rules": SIZES | {rule: {"enabled": colours} for rule in OF_COLOURS}})


def illegible(page: Page, known: set[str]) -> list[str]:
    """What axe finds too pale in either theme, among the texts whose look is not known yet, and then is."""
    fresh = page.evaluate(MARK, [sorted(known), NEW])
    known.update(fresh)
    found = []
    for theme in WORN if fresh else ():
        wear(page, theme)
        context = {"include": [f"[{NEW}]"]}
        found += [f"{theme}: {said}" for said in _found(page, context, {"runOnly": OF_COLOURS})]
    return found


def wear(page: Page, theme: Theme) -> None:
    """Have the reader's machine ask for a theme, and wait until the page wears it."""
    page.emulate_media(color_scheme=theme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", WORN[theme])


def _found(page: Page, context: dict[str, list[str]], options: dict[str, Any]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{rule['id']} at {node['target']}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in page.evaluate(RUN, [context, {"resultTypes": ["violations"], **options}])
        for node in rule["nodes"]
    ]
