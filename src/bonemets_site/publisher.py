"""Who publishes the site: one file to fill in, and what is still empty in it."""

import tomllib
from functools import cache

from bonemets_site.paths import ROOT

FILE = ROOT / "publisher.toml"
MISSING = "à compléter par l'éditeur du site"


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


def main() -> None:
    """List what is still empty."""
    for name in empty():
        print(f"{FILE.name}: {name} is empty")


if __name__ == "__main__":
    main()
