"""Chromium, on a copy of the built site; `tests/engines` tries the same in the other browsers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import Publication, publication
from playwright.sync_api import Playwright

from engines.chromium import Chromium
from engines.driver import Driver
from security import places
from security.places import Outcome


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    with publication(tmp_path_factory.mktemp("served") / "site") as site:
        yield site


@pytest.fixture(scope="session")
def engine(
    playwright: Playwright, published: Publication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Driver]:
    driver = Chromium(Path(tmp_path_factory.mktemp("chromium")), published.address, playwright)
    yield driver
    driver.close()


@pytest.fixture(scope="session")
def cell(engine: Driver, published: Publication) -> Iterator[Outcome]:
    with places.cell(engine, published) as outcome:
        yield outcome


@pytest.fixture(scope="session")
def calculator(engine: Driver, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    with places.calculator(engine, tmp_path_factory.mktemp("planted") / "site") as outcome:
        yield outcome


@pytest.fixture(scope="session")
def unarmed(engine: Driver, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    with places.unarmed(engine, tmp_path_factory.mktemp("unarmed") / "site") as outcome:
        yield outcome
