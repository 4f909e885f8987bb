"""What comes out of the printer."""

import re

from playwright.sync_api import Page


def pages(page: Page) -> int:
    """How many pages a page of the site prints."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))
