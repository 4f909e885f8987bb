"""Who publishes the site: one file to fill in, and what is still to be done before it may be published."""

import os
import sys
import tomllib
from functools import cache
from urllib.parse import urlsplit

from bonemets_site.paths import ROOT

FILE = ROOT / "publisher.toml"
MISSING = "à compléter par l'éditeur du site"
SHARED = ("codeberg.page", "github.io", "gitlab.io")
"""Hosts that give all the projects of an account the same origin."""


@cache
def publisher() -> dict[str, str]:
    """The fields of `publisher.toml`."""
    return {name: str(value).strip() for name, value in tomllib.loads(FILE.read_text("utf-8")).items()}


def field(name: str) -> str:
    """A field, or the words that say it is missing.

    Raises:
        ValueError: `publisher.toml` has no such field; the build stops.
    """
    if name not in publisher():
        raise ValueError(f"[[publisher.{name}]]: no such field in {FILE.name}")
    return publisher()[name] or MISSING


def empty() -> list[str]:
    """Fields that nobody has filled in yet."""
    return [name for name, value in publisher().items() if not value]


def unfit(address: str) -> str:
    """Why a site must not be published at an address; nothing where it may.

    A neighbour of the same origin reads and rewrites what the browser keeps of this site.

    Examples:
        >>> unfit("https://bonemets.example/")
        ''
        >>> unfit("https://account.github.io/bonemets/")
        'https://account.github.io/bonemets/ shares its origin with other sites'
    """
    scheme, host, path, *_ = urlsplit(address)
    if not address:
        return "no address is known: set SITE_URL to that of the site"
    if scheme != "https" or not host:
        return f"{address} is not an address in https"
    if path != "/" or host.endswith(tuple(f".{shared}" for shared in SHARED)):
        return f"{address} shares its origin with other sites"
    return ""


def main() -> None:
    """Say what forbids to publish the site, and fail where anything does."""
    missing = [f"{FILE.name}: {name} is empty" for name in empty()]
    wrong = unfit(os.environ.get("SITE_URL", ""))
    sys.exit("\n".join([*missing, *filter(None, [wrong])]) or None)


if __name__ == "__main__":
    main()
