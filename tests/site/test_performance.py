"""The page « Performances » shows every figure that the bench writes, against the reference where there is one."""

import json

from bonemets_site.fences.performance import (
    CATEGORIES,
    CLUSTERS,
    COHORTS,
    DATA,
    ENGINES,
    HELD,
    LOAD,
    LOADS,
    PAGES,
    PROFILES,
    ROWS,
    STATES,
    cohorts,
    load,
    ratings,
    table,
)
from bonemets_site.paths import SITE

OURS = {
    "answer": 0.05,
    "after_usable": 0.004,
    "python": 1.25,
    "change": 0.002,
    "longest_task": 0.0,
    "requests": 22.0,
    "bytes": 5_100_000.0,
    "memory": 165_000_000.0,
}
BARE = {"python": 2.5, "longest_task": 2.0, "requests": 7.0, "bytes": 6_600_000.0, "memory": 150_000_000.0}


def test_a_table_has_both_pages_and_their_ratio() -> None:
    html = table({"plain/cold/ours": OURS, "plain/cold/bare": BARE}, "plain", "cold")
    cells = html.replace("</td>", "").split("<td>")[1:]
    python = next(place for place, cell in enumerate(cells) if cell.startswith("Première réponse de Python"))
    assert [cell.partition("<")[0].replace("\u00a0", " ") for cell in cells[python + 1 : python + 5]] == [
        "1,250 s",
        "2,500 s",
        "0,50",
        "0,45",
    ]
    assert html.count("<tr>") == len(ROWS) + 1


def test_ratings_have_a_row_for_each_kind_of_page() -> None:
    found = {path: dict.fromkeys(CATEGORIES, 90 + place) for place, path in enumerate(PAGES)}
    html = ratings(found)
    assert [f"<td>{90 + place}</td>" * len(CATEGORIES) in html for place in range(len(PAGES))] == [True] * len(PAGES)


def test_the_bench_has_written_all_that_the_page_shows() -> None:
    found = json.loads(DATA.read_text("utf-8"))
    for profile in PROFILES:
        for state in STATES:
            ours, bare = (found["figures"][f"{profile}/{state}/{name}"] for name in ("ours", "bare"))
            assert {figure for figure, *_ in ROWS} <= set(ours)
            assert {against for _, against, *_ in ROWS if against} <= set(bare)
    assert set(found["lighthouse"]) == set(PAGES)


def test_every_rated_page_is_one_of_the_site() -> None:
    assert [path for path in PAGES if not (SITE / path / "index.html").is_file()] == []


def test_a_long_session_leaves_little_or_nothing() -> None:
    """What was last measured: neither page, values nor process grew by a tenth, and compiled code grows ever less."""
    found = json.loads(LOAD.read_text("utf-8"))
    html = load(found)
    assert all(str(found["run"][what]) in html.replace("\u202f", "") for what in ("changes", "lesions", "pages"))
    held = {(name, what): found[name][what] for name in LOADS for what in HELD if what != "heap"}
    assert {key: one for key, one in held.items() if one[-1] > 1.1 * one[0]} == {}
    for before, after, later in (found[name]["heap"] for name in LOADS):
        assert later - after < max(0.6 * (after - before), 0.02 * before)


def test_a_cohort_is_timed_against_the_join_of_its_own_engine() -> None:
    found = json.loads(COHORTS.read_text("utf-8"))
    found["run"]["rows"] = 10_000_000
    found["polars"] = {"join": 0.5, "codes": 0.6, "texts": 2.0, "streaming": 0.4}
    html = cohorts(found).replace("\u00a0", " ")
    assert "<td>16,7 M/s</td><td>20,0 M/s</td><td>1,20</td>" in html
    assert html.count("<tr>") == 1 + len(ENGINES) + 1 + len(CLUSTERS)
