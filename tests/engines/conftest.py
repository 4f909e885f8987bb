"""Both engines, each started once, on a copy of the built site whose server can be stopped."""

from collections.abc import Iterator

import pytest
from copies import Publication

from bonemets_site.paths import SITE
from engines.chromium import Chromium
from engines.driver import Driver
from engines.firefox import Firefox
from engines.visit import Visit
from engines.webkit import WebKit

ENGINES: dict[str, type[Firefox] | type[WebKit] | type[Chromium]] = {
    "firefox": Firefox,
    "webkit": WebKit,
    "chromium": Chromium,
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Firefox and WebKit, or those that a module names; an engine's tests stay together, so that it starts once."""
    if "engine" in metafunc.fixturenames:
        names = getattr(metafunc.module, "TRIED", ("firefox", "webkit"))
        each = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in names]
        metafunc.parametrize("engine", each, indirect=True, scope="session")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    if not (SITE / "index.html").is_file():
        pytest.fail(f"No site in {SITE}: run `make build` first.", pytrace=False)
    publication = Publication(SITE, tmp_path_factory.mktemp("served") / "site")
    yield publication
    publication.stop()


@pytest.fixture(scope="session")
def engine(
    request: pytest.FixtureRequest, published: Publication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Driver]:
    driver = ENGINES[request.param](tmp_path_factory.mktemp(request.param), published.address)
    driver.open(published.address)
    yield driver
    driver.close()


@pytest.fixture
def visit(engine: Driver, published: Publication) -> Iterator[Visit]:
    """One visit for all tests of an engine; none may leave an error in the console."""
    engine.resize(1280, 900)
    engine.complaints()
    yield Visit(engine, published)
    assert engine.complaints() == []
