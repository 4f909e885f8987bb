"""Scripts that the theme writes into pages, made the same in all: each page has the fingerprint of every one."""

import re

_SCOPE = re.compile(r'(__md_scope=new URL\()"([^"]*)"')
_TABS = re.compile(r"<script>var target=[^<]*__tabbed_[^<]*</script>")
"""Opens the tab that an address names; pages have no tabs."""


def alike(page: str) -> str:
    """Take the address of the site out of the script that needs it, and the script that nothing needs out of the page.

    Args:
        page: HTML.

    Examples:
        >>> alike('<html lang="fr"><script>__md_scope=new URL("../..",location)</script>')[:37]
        '<html data-base="../.." lang="fr"><sc'
    """
    found = _SCOPE.search(page)
    if found:
        page = page.replace("<html ", f'<html data-base="{found[2]}" ', 1)
    return _TABS.sub("", _SCOPE.sub(r"\1document.documentElement.dataset.base", page))
