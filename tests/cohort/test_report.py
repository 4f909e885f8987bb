"""What a registry amounts to: counted by hand on a few rows, and shown without anything of the file being run."""

import io
from contextlib import nullcontext
from html import unescape
from html.parser import HTMLParser

import pytest

from bonemets import evaluate, sins
from bonemets.cohort import report
from bonemets.cohort.exported import is_formula
from bonemets.cohort.job import Job, TextSource
from bonemets.cohort.mapping import Map, RuleMap
from bonemets.cohort.summary import summary
from bonemets.kernel.errors import InvalidAnswer

FULL = "T10;mechanical;lytic;normal;none;none"
CELLS = "location;sins_pain;lesion;alignment;collapse;posterolateral"


def job(*rows: str, header: str = CELLS, told: Map | None = None) -> Job:
    content = "\n".join([header, *rows]).encode()
    made = Job([TextSource("r.csv", lambda: nullcontext(io.BytesIO(content)))], [sins])
    made.decide(told)
    return made


def scored(*rows: str, header: str = CELLS, told: Map | None = None) -> tuple[Job, str]:
    made, out = job(*rows, header=header, told=told), io.BytesIO()
    assert list(made.score(lambda source: nullcontext(out)))[-1] == len(rows)
    return made, out.getvalue().decode("utf-8-sig")


def test_missing_answers_and_what_they_cost() -> None:
    made, _ = scored(FULL, FULL, FULL.replace("none;none", "none;"), "T10;;lytic;normal;none;bof", ";?;;;;")
    (found,) = summary(made)
    assert found.rows == 5
    assert found.statuses == {"complete": 2, "incomplete": 3}
    total = evaluate("sins", dict(zip(sins.questions, FULL.split(";"), strict=True)))["points"]
    assert found.totals == {total: 2}
    third = evaluate("sins", dict(zip(list(sins.questions)[:5], FULL.split(";")[:5], strict=True)))
    is_settled = len(third["conclusions"]) == 1
    assert {one.question: (one.rows, one.settled) for one in found.missing} == {
        "location": (1, 0),
        "pain": (2, 0),
        "lesion": (1, 0),
        "alignment": (1, 0),
        "collapse": (1, 0),
        "posterolateral": (3, int(is_settled)),
    }
    assert found.by_count == {0: (2, 2), 1: (1, int(is_settled)), 2: (1, 0), 6: (1, 0)}
    assert [(one.column, one.text, one.rows) for one in found.refused] == [("posterolateral", "bof", 1)]
    assert sum(found.classes.values()) + found.open == 5


def test_a_row_that_the_score_does_not_apply_to_is_counted_apart() -> None:
    made, out = scored(f"{FULL};oui", f"{FULL};non", header=f"{CELLS};lésion du coccyx")
    (found,) = summary(made)
    assert found.statuses == {"complete": 1, "not_applicable": 1}
    assert sum(found.classes.values()) == 1
    assert out.splitlines()[1].split(";")[7] == "not_applicable"


def test_a_doubtful_number_stops_until_it_is_decided() -> None:
    rows = [FULL.replace("none;none", f"{points};none") for points in "0123"]
    made = job(*rows)
    with pytest.raises(InvalidAnswer, match="« 1 », « 2 », « 3 » peut être lu de plusieurs façons"):
        next(iter(made.score(lambda source: nullcontext(io.BytesIO()))))
    codes = {"0": "none", "1": "involved_over_half", "2": "under_half", "3": "over_half"}
    _, as_points = scored(*rows, told={"sins": RuleMap({}, {"collapse": codes})})
    _, as_percent = scored(*rows, told={"sins": RuleMap({}, {"collapse": {n: f"{n} %" for n in "123"}})})

    def points(text: str) -> list[str]:
        return [line.split(";")[7] for line in text.splitlines()[1:]]

    assert points(as_points) == [str(sum_) for sum_ in (6, 7, 8, 9)]
    assert points(as_percent)[1:] == ["8", "8", "8"]


class Page(HTMLParser):
    """Elements, and attributes that could do something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.active: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.active += [name for name, _ in attributes if name.startswith("on") or name in ("href", "src", "style")]


def test_the_report_runs_nothing_and_asks_for_nothing() -> None:
    hostile = '"<script>alert(1)</script><img src=x onerror=alert(1)>"'
    made, out = scored(FULL.replace("lytic", hostile), f"{FULL}")
    page = report.document(made, "29/11/2026 10:00", "0.1.0")
    found = Page(page)
    assert not found.tags & {"script", "img", "link", "iframe", "object"}
    assert found.active == []
    assert "alert(1)" in page
    assert "default-src 'none'" in page
    assert made.described[0].sha256 in page
    assert "=" in out


@pytest.mark.parametrize("cell", ["=1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "＝1"])
def test_what_a_spreadsheet_would_run_is_neutralised(cell: str) -> None:
    assert is_formula(cell)
    header = f"{CELLS};{cell.strip()}"
    made, out = scored(f'{FULL};"{cell}"', header=header)
    first, second = out.splitlines()
    assert f"'{cell.strip()}" in first or cell == "\t=1"
    assert f"'{cell}" in second
    assert made.neutralised == 2
    assert "précédées d'une apostrophe" in unescape(report.document(made, "", ""))


@pytest.mark.parametrize("cell", ["-5", "+33", "-1,5 %", "-1.5e-3", "T10", "", "a=b"])
def test_numbers_and_words_are_left_alone(cell: str) -> None:
    made, out = scored(f"{FULL};{cell}", header=f"{CELLS};note")
    assert made.neutralised == 0
    assert f"{FULL};{cell};complete" in out
