"""Dask: the same rows, in the same order, on two processes."""

from typing import Any

import pandas
import pytest

from bonemets.cohort.reading import UnreadValues
from bonemets.cohort.rows import score_rows
from bonemets.cohort.score import score
from bonemets.kernel.rule import find
from cohort.registry import messy
from cohort.test_frames import plain

COUNT = 1000
RULES = ("sins", "mirels", "zoledronic_dose", "creatinine_before_dose", "stereotactic", "trial_status")


def of(rows: list[dict[str, Any]]) -> Any:
    from dask import dataframe

    made: Any = dataframe
    return made.from_pandas(pandas.DataFrame(rows), npartitions=4)


@pytest.mark.parametrize("rule", RULES)
def test_workers_say_what_the_rows_say(dask: Any, rule: str) -> None:
    rows = messy(find(rule), COUNT)
    scored = score(of(rows), rule, unread="keep")
    assert scored.npartitions == 4
    assert plain(scored.compute()) == list(score_rows(rows, rule, unread="keep"))


def test_what_cannot_be_read_is_counted_over_all_the_workers(dask: Any) -> None:
    with pytest.raises(UnreadValues, match=f"grade : « Z » × {COUNT}"):
        score(of([{"grade": "a"}, {"grade": "Z"}] * COUNT), "frankel")


def test_one_rule_feeds_the_next(dask: Any) -> None:
    rows: list[dict[str, Any]] = [{"tokuhashi": "9", **row} for row in messy(find("tomita"), COUNT)]
    scored = score(score(of(rows), "tomita", unread="keep"), "spine_strategy", unread="keep")
    first = list(score_rows(rows, "tomita", unread="keep"))
    assert plain(scored.compute()) == list(score_rows(first, "spine_strategy", unread="keep"))
