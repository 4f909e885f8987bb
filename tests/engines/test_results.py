"""The cell of the review in the other browsers."""

from copies import Publication

from engines.driver import Driver
from security.test_results import test_a_cell_changes_nothing_but_itself as leaves_everything_right


def test_a_cell_changes_nothing_but_itself(engine: Driver, published: Publication) -> None:
    leaves_everything_right(engine, published)
