"""The attacks of the list in the other browsers, from a cell and from the Python of the calculators."""

from collections.abc import Iterator

import pytest
from copies import Publication

from engines.driver import Driver
from security import places
from security.places import Outcome
from security.test_attacks import ACTS, LEADS_AWAY


@pytest.fixture(scope="session", params=["cell", "calculator"])
def outcome(
    request: pytest.FixtureRequest, engine: Driver, published: Publication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Outcome]:
    if request.param == "cell":
        with places.cell(engine, published) as found:
            yield found
    else:
        with places.calculator(engine, tmp_path_factory.mktemp("planted") / "site") as found:
            yield found


def test_nothing_leaves_nothing_stays_and_nothing_acts(outcome: Outcome) -> None:
    assert outcome.elsewhere.received == []
    assert outcome.kept == {"caches": [], "databases": 0, "local": None, "heard": []}
    assert outcome.address[0] == outcome.address[1]
    assert [one for one in outcome.shown if one in ACTS or LEADS_AWAY.search(one)] == []
