"""Whatever a text holds, it is shown as text: the structure of what Python renders never depends on it."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonemets import rules
from bonemets.browser.api import handle
from bonemets.kernel.text import Text
from bonemets.render.html import element, prose
from bonemets.render.typography import french
from bonemets_site.fences.calculator import calculator_html

PIECES = ["<", ">", '"', "'", "&", "</p>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;", "&#60;"]
PIECES += [
    '" onclick="alert(1)',
    "javascript:alert(1)",
    "<!--",
    "-->",
    "]]>",
    "<svg/onload=alert(1)>",
    "\x00",
    "é",
    " : ",
]
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), min_size=1, max_size=5).map("".join)
RULES = st.sampled_from(rules())
SHOWN = {"div", "p", "ul", "li", "a", "span", "strong", "details", "summary"}
ATTRIBUTES = {"class", "href", "data-tone"}
DRAWN = {"svg", "line", "rect", "circle", "path", "text"}
PLACED = {"viewbox", "x", "x1", "x2", "y", "y1", "y2", "cx", "cy", "r", "rx", "d", "width", "height", "text-anchor"}
DRAWING = PLACED | {"class", "aria-hidden", "fill", "stroke", "stroke-width", "font-size", "font-weight"}

Tag = tuple[str, tuple[str, ...]]


class Reader(HTMLParser):
    """Tags in their order, each with the names of its attributes, and all the text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(("comment", ()))

    def unknown_decl(self, data: str) -> None:
        self.tags.append(("declaration", ()))


@given(HOSTILE)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    text = f"x{text}"
    read = Reader(element("p", prose(text), title=text))
    assert read.tags == [("p", ("title",)), ("/p", ())]
    assert read.text == french(text)


def rendered(rule: Any) -> list[list[Tag]]:
    """Structure of the form of a rule, and of its result for some complete answers."""
    answers = {name: question.every()[0].code for name, question in rule.questions.items()}
    reply = json.loads(handle("respond", json.dumps([rule.name, answers, {"now": "01/01/2026 10:00"}])))
    return [Reader(calculator_html(rule)).tags, Reader(reply["html"]).tags]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(RULES, HOSTILE)
def test_every_text_of_every_rule(monkeypatch: pytest.MonkeyPatch, rule: Any, hostile: str) -> None:
    written = Text.__dict__["fr"]

    def ending_with(end: str) -> list[list[Tag]]:
        with monkeypatch.context() as patch:
            patch.setattr(Text, "fr", property(lambda text: written.__get__(text) + end, written.__set__))
            return rendered(rule)

    assert ending_with(f"x{hostile}x") == ending_with("xx")


@settings(max_examples=150, deadline=None)
@given(RULES, st.data())
def test_every_answer(rule: Any, data: st.DataObject) -> None:
    names = sorted(rule.questions)
    answers = data.draw(
        st.dictionaries(st.sampled_from(names), HOSTILE | st.sampled_from(["2", "70", "?"]), min_size=1)
    )
    try:
        reply = json.loads(handle("respond", json.dumps([rule.name, answers, {}])))
    except ValueError:
        return
    read = Reader(reply["html"])
    assert {tag.removeprefix("/") for tag, _ in read.tags} <= SHOWN | DRAWN
    assert {name for tag, names in read.tags for name in names if tag not in DRAWN} <= ATTRIBUTES
    assert {name for tag, names in read.tags for name in names if tag in DRAWN} <= DRAWING
    fields = {f"#{rule.name}-{name.replace('.', '-')}" for name in rule.questions | rule.parts}
    assert all(link.startswith("#ecart-") or link in fields for link in read.links)
