"""The figures of section 1: parts of a whole make it up."""

import pytest

from bonemets.guideline.diagnosis.distribution import MULTIPLICITY, SITES, Distribution, Share
from bonemets.guideline.diagnosis.skeletal_event import EVENTS


def total(shares: tuple[Share, ...]) -> float:
    return sum(share.high for share in shares)


@pytest.mark.parametrize("distribution", [SITES, MULTIPLICITY], ids=lambda distribution: distribution.title.en)
def test_shares_of_a_whole_make_a_hundred_percent(distribution: Distribution) -> None:
    assert total(distribution.shares) == 100


def test_segments_of_the_spine_make_up_its_share() -> None:
    spine = SITES.shares[0]
    assert total(spine.parts) == spine.high


def test_skeletal_events_are_ranges_as_the_guideline_prints_them() -> None:
    assert [(event.low, event.high) for event in EVENTS.shares] == [(50, 70), (7, 35), (5, 9), (1, 15)]
