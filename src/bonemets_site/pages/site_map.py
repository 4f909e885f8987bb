"""Every page of the site on one page."""

from collections.abc import Iterator
from typing import Any

from bonemets_site.data.settings import navigation
from bonemets_site.pages import api
from bonemets_site.paths import DOCS


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


def write() -> None:
    """Write the page."""
    (DOCS / "aide" / "plan.md").write_text(site_map(), "utf-8")
