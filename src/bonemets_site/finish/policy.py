"""Content security policy: one strict policy, the same on every page, made after the build.

Instant navigation keeps the policy of the first page, so all pages carry the hashes of all inline scripts.

Python runs under it as well: `'wasm-unsafe-eval'` lets WebAssembly be compiled and nothing else, and a worker made from
a `blob:` has the policy of whoever made it, where one loaded from an address has none on a host that sends no header.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from bonemets_site.assets.csp import CHARSET, META, fingerprint, meta
from bonemets_site.finish.inline import alike
from bonemets_site.paths import BUILDER

STYLES: dict[str, tuple[str, ...]] = {
    "mkdocs": (),
    "zensical": ("'sha256-NwSx/R2V/U4jnW0Tq5pQ53Y/rzPVJ4dqE7D6UTA/J1k='",),
}
"""By builder, fingerprints of the styles that its theme's script puts into a page: Zensical's is that of its search."""

_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.S)
FRAMED = "assets/runtime/enclosure.html"
"""Document that pages put into a frame: it has their policy besides its own."""

_AHEAD = re.compile(r'\s*<link rel="next"[^>]*>')
"""What the theme says comes next: Firefox fetches it ahead, which the policy refuses, page after page."""


def policy(pages: Iterable[str]) -> str:
    """The policy that lets these pages run their own inline scripts, and nothing from elsewhere."""
    hashes = sorted(
        {fingerprint(body) for page in pages for attributes, body in _SCRIPT.findall(page) if _runs(attributes)}
    )
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *hashes])
    styles = " ".join(["'self'", *STYLES[BUILDER]])
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {styles}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
        ]
    )


def _runs(attributes: str) -> bool:
    return "application/json" not in attributes


def apply(site: Path) -> None:
    """Write the policy into every page of a built site, but for the page that is made to leave it with its own.

    Raises:
        ValueError: A page has no character set declaration to put it after.
    """
    every = {path: alike(_AHEAD.sub("", path.read_text("utf-8"))) for path in sorted(site.rglob("*.html"))}
    pages = {path: page for path, page in every.items() if META not in page}
    own = meta(policy([*pages.values(), every[site / FRAMED]]))
    for path, page in pages.items():
        if CHARSET not in page:
            raise ValueError(f"{path}: no {CHARSET}, the security policy has no place")
        path.write_text(page.replace(CHARSET, CHARSET + own, 1), "utf-8")
