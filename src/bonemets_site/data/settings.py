"""What mkdocs.yml says, for what is made before MkDocs runs."""

from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from bonemets_site.paths import ROOT


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without the Python objects that it names."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
_Loader.add_constructor("!ENV", construct_env_tag)


def _settings() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)
    return found


def navigation() -> list[Any]:
    """The menu."""
    found: list[Any] = _settings()["nav"]
    return found


def name() -> str:
    """What the site is called."""
    return str(_settings()["site_name"])


def address() -> str:
    """Where the site is published, with a slash at the end."""
    return str(_settings()["site_url"])


def alerts() -> list[dict[str, Any]]:
    """What the page of alerts and its feed tell."""
    found: list[dict[str, Any]] = _settings()["extra"]["alerts"]
    return found
