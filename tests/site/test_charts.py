"""Charts say in their table what they draw, and name no style."""

import re
from typing import Any

import pytest
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets_site.fences.charts import fence


def drawn(name: str) -> str:
    options: dict[str, Any] = {}
    return fence(f"{name}\n", "chart", "chart", options, Markdown())


def bars(html: str) -> list[tuple[str, str]]:
    return re.findall(r'class="chart__share" x="([^"]+)" width="([^"]+)"', html)


def test_a_share_starts_at_zero_and_is_as_long_as_its_percentage() -> None:
    html = drawn("sites")
    assert bars(html)[:2] == [("0%", "40%"), ("0%", "20%")]
    assert "40\u00a0%" in html or "40\u202f%" in html


def test_a_range_starts_at_its_lower_end() -> None:
    assert bars(drawn("events"))[1] == ("7%", "28%")


def test_the_parts_of_a_share_follow_it() -> None:
    rows = re.findall(r'<tr(?: class="(chart__part)")?><th scope="row">([^<]+)', drawn("sites"))
    assert [name for _, name in rows[:2]] == ["rachis", "dont rachis dorsal"]
    assert [part for part, _ in rows] == ["", "chart__part", "chart__part", "chart__part", "", "", ""]


@pytest.mark.parametrize("name", ["sites", "multiplicity", "events"])
def test_a_chart_keeps_the_security_policy_and_is_read_from_its_table(name: str) -> None:
    html = drawn(name)
    assert "style=" not in html
    assert html.count("<svg") == html.count('aria-hidden="true"') == html.count('scope="row"')
    assert "<caption>" in html


def test_an_unknown_chart_breaks_the_build() -> None:
    with pytest.raises(SuperFencesException, match="no such chart"):
        drawn("skull")
