"""Both engines, each started once, on a copy of the site whose server can be stopped and whose pages listen."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from copies import Publication, publication
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

from engines.driver import Driver
from engines.firefox import Firefox
from engines.visit import Visit
from engines.webkit import WebKit

ENGINES: dict[str, type[Firefox] | type[WebKit]] = {"firefox": Firefox, "webkit": WebKit}
LISTENER = Path(__file__).with_name("listen.js")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", ENGINES, indirect=True, scope="session")


class Together(LoadScopeScheduling):  # type: ignore[misc]
    """All tests of an engine in one process, so that it starts once."""

    def _split_scope(self, nodeid: str) -> str:
        return next(name for name in ENGINES if name in nodeid.rpartition("[")[2])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    return Together(config, log)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    with publication(tmp_path_factory.mktemp("served") / "site") as site:
        listen(site)
        yield site


def listen(site: Publication) -> None:
    """Have each page keep what it complains of, from its first script on: WebKit shows its console to no driver."""
    shutil.copy(LISTENER, site.folder)
    script = f'<script src="{urlsplit(site.address).path}{LISTENER.name}"></script>'
    for name in ("index.html", "404.html"):
        for page in site.folder.rglob(name):
            page.write_text(POLICY.sub(rf"\g<0>{script}", page.read_text("utf-8"), count=1), "utf-8")
    site.release()


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
