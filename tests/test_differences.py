"""A failed comparison says what differs, on which answers, and what to do; not the rest."""

from itertools import product

import pytest

from differences import LONGEST, Comparison, check, unlike

ANSWERS = {"site": ("upper_limb", "lower_limb"), "pain": ("mild", "moderate", "functional")}


def result(points: int, conclusion: str) -> dict[str, object]:
    return {"status": "complete", "points": points, "conclusions": [conclusion], "next": None}


def told(comparison: Comparison) -> str:
    with pytest.raises(pytest.fail.Exception) as failed:
        comparison.check()
    return str(failed.value)


def wrong_where_pain_is_moderate() -> Comparison:
    comparison = Comparison("mirels", "the table", "read it again")
    for values in product(*ANSWERS.values()):
        answers = dict(zip(ANSWERS, values, strict=True))
        found = result(7, "surgery") if answers["pain"] == "moderate" else result(8, "board")
        comparison.compare(answers, result(8, "board"), found)
    return comparison


def test_only_the_keys_that_differ_are_shown_with_the_answers_that_give_them() -> None:
    assert told(wrong_where_pain_is_moderate()).splitlines() == [
        "mirels: 2 of 6 sets of answers do not give what the table says. Only what differs is shown.",
        "All of them have: pain=moderate",
        "",
        "  2 × first with site=upper_limb pain=moderate",
        "    points: expected 8, found 7",
        "    conclusions[0]: expected 'board', found 'surgery'",
        "",
        "To do: read it again",
        "Try one: bonemets mirels site=upper_limb pain=moderate",
        "All that concerns this rule: make check RULE=mirels",
    ]


def test_nothing_is_told_where_nothing_differs() -> None:
    comparison = Comparison("mirels", "the table", "read it again")
    comparison.compare({"site": "upper_limb"}, result(8, "board"), result(8, "board"))
    comparison.check()


def test_differences_are_counted_by_kind_the_commonest_first() -> None:
    comparison = Comparison("rule", "the table", "read it again")
    for place in range(30):
        comparison.compare({"place": place}, {"points": 0}, {"points": 1 + max(0, place - 20)})
    lines = told(comparison).splitlines()
    assert "  21 × first with place=0" in lines
    assert "  and 5 other kinds of differences" in lines
    assert sum("first with" in line for line in lines) == 5


def test_what_is_deep_in_a_result_is_named_by_its_place() -> None:
    expected = {"reasons": [{"fr": "un"}, {"fr": "deux", "points": 2}], "next": "pain"}
    found = {"reasons": [{"fr": "un"}, {"fr": "trois", "points": 2}], "html": ""}
    assert [(path, repr(one), repr(other)) for path, one, other in unlike(expected, found)] == [
        ("reasons[1].fr", "'deux'", "'trois'"),
        ("next", "'pain'", "nothing"),
        ("html", "nothing", "''"),
    ]


def test_lists_of_two_lengths_differ_as_a_whole() -> None:
    assert list(unlike({"conclusions": ["a", "b"]}, {"conclusions": ["a"]})) == [("conclusions", ["a", "b"], ["a"])]


def test_a_long_text_is_cut_around_what_differs() -> None:
    before, after = "a" * 500 + "x" + "b" * 500, "a" * 500 + "y" + "b" * 500
    with pytest.raises(pytest.fail.Exception, match=r"expected …a+xb+…, found …a+yb+…") as failed:
        check("rule", {}, {"html": before}, {"html": after}, "the table", "read it again")
    (line,) = (line for line in str(failed.value).splitlines() if "html" in line)
    assert len(line) < 3 * LONGEST


def test_unknown_and_measured_answers_are_written_as_the_command_line_takes_them() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"bonemets flare months=3 effective=\?"):
        check("flare", {"months": {"value": 3, "confirmed": True}, "effective": None}, 1, 2, "the table", "read it")
