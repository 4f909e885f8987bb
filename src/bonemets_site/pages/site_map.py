"""Every page of the site on one page."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bonemets.kernel.rule import rules
from bonemets_site.data.settings import navigation
from bonemets_site.pages import api
from bonemets_site.paths import DOCS

_TITLE = re.compile(r"^# (.+?)(?: \{.*\})?$", re.M)


def _listed(entries: Sequence[Any], depth: int = 0) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield _entry(_title(entry), entry, depth)
            continue
        ((title, target),) = entry.items()
        if isinstance(target, str):
            yield _entry(title, target, depth)
        else:
            first, *others = target
            is_page = isinstance(first, str)
            yield _entry(title, first, depth) if is_page else f"{'    ' * depth}- {title}"
            yield from _listed(others if is_page else target, depth + 1)


def _entry(title: str, page: str, depth: int = 0) -> str:
    return f"{'    ' * depth}- [{title}](../{page})"


def _title(page: str) -> str:
    """Heading of a page that the menu does not name."""
    found = _TITLE.search((DOCS / page).read_text("utf-8"))
    assert found, page
    return found[1]


def site_map() -> str:
    """Every page of the menu, as nested links, then what the menu leaves out: tables of cases, pages of the code."""
    head = "---\ntitle: Plan du site\ndescription: Toutes les pages du site.\n---\n"
    cases = (_entry(rule.title.fr, f"verification/cas/{rule.name}.md") for rule in rules())
    code = (_entry(module.title, f"api/{module.page}") for module in api.modules() if not module.is_package)
    parts = {
        "# Plan du site { #plan }": _listed(navigation()),
        "## Tables de cas { #plan-cas }": cases,
        "## Modules { #plan-modules }": code,
    }
    return "\n".join([head, *(f"{title}\n\n{chr(10).join(listed)}\n" for title, listed in parts.items())])


def write() -> None:
    """Write the page."""
    (DOCS / "aide" / "plan.md").write_text(site_map(), "utf-8")
