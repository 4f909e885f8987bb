"""Both engines, each started once, on a copy of the built site whose server can be stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import Publication

from bonemets_site.paths import SITE
from engines.chromium import Chromium
from engines.driver import Driver
from engines.firefox import Firefox
from engines.webkit import WebKit

ENGINES: dict[str, type[Firefox] | type[WebKit] | type[Chromium]] = {
    "firefox": Firefox,
    "webkit": WebKit,
    "chromium": Chromium,
}
EACH = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ENGINES]
"""The tests of an engine stay together, so that it starts once."""


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    if not (SITE / "index.html").is_file():
        pytest.fail(f"No site in {SITE}: run `make build` first.", pytrace=False)
    publication = Publication(SITE, tmp_path_factory.mktemp("served") / "site")
    yield publication
    publication.stop()


@pytest.fixture(scope="session", params=EACH)
def engine(
    request: pytest.FixtureRequest, published: Publication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Driver]:
    driver = ENGINES[request.param](Path(tmp_path_factory.mktemp(request.param)), published.address)
    yield driver
    driver.close()
