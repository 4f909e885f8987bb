"""The static form of every rule: well formed, nothing chosen in advance, every answer and its points in plain text."""

import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest

from bonemets import rules
from bonemets.kernel.question import Choice, Quantity, Question
from bonemets.kernel.rule import Rule, find
from bonemets.render.typography import french
from bonemets_site.fences.calculator import calculator_html

VOID = {"br", "img", "input"}
EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


class Node:
    """An element, with its attributes, text and children."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Node | str] = []

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def find(self, tag: str, **wanted: str) -> "list[Node]":
        found = []
        for child in self.children:
            if isinstance(child, Node):
                if child.tag == tag and all(child.attributes.get(key) == value for key, value in wanted.items()):
                    found.append(child)
                found += child.find(tag, **wanted)
        return found

    def inside(self, tag: str) -> bool:
        return self.parent is not None and (self.parent.tag == tag or self.parent.inside(tag))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.open = Node("root", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}>: an attribute is written twice"
        node = Node(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.tag, f"</{tag}> closes <{self.open.tag}>"
        assert self.open.parent
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


@cache
def read(rule: Rule[..., Any], suffix: str = "") -> Node:
    reader = _Reader()
    reader.feed(calculator_html(rule, suffix))
    reader.close()
    assert reader.open is reader.root, f"{rule.name}: <{reader.open.tag}> is never closed"
    return reader.root


def asked(rule: Rule[..., Any]) -> dict[str, Question]:
    """The questions, and those of the formulas that can answer them."""
    return rule.questions | rule.parts


def every(node: Node) -> list[Node]:
    return [each for child in node.children if isinstance(child, Node) for each in (child, *every(child))]


def fieldset(form: Node, name: str) -> Node:
    (found,) = [node for node in form.find("fieldset") if node.attributes.get("data-question") == name]
    return found


def options(group: Node) -> list[Node]:
    """The answers of a question, without the labels that are parts of a drawing."""
    return [label for label in group.find("label") if label.attributes["class"] != "drawn__part"]


@EVERY_RULE
def test_the_form_is_well_formed_and_its_references_resolve(rule: Rule[..., Any]) -> None:
    nodes = every(read(rule))
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids)), "an id is used twice"
    for node in nodes:
        for reference in ("for", "aria-describedby", "aria-labelledby"):
            for target in node.attributes.get(reference, "").split():
                assert target in ids, f"{reference}={target} points at nothing"


@EVERY_RULE
def test_the_same_rule_twice_on_a_page_shares_no_id(rule: Rule[..., Any]) -> None:
    first, second = (
        {node.attributes["id"] for node in every(read(rule, suffix)) if "id" in node.attributes}
        for suffix in ("", "-2")
    )
    assert not first & second


@EVERY_RULE
def test_the_security_policy_refuses_nothing_in_the_form(rule: Rule[..., Any]) -> None:
    for node in every(read(rule)):
        assert node.tag not in {"script", "style"}
        handlers = [name for name in node.attributes if name == "style" or name.startswith("on")]
        assert not handlers, f"<{node.tag}> has {handlers}: put it in a style sheet or a module"


@EVERY_RULE
def test_nothing_is_chosen_in_advance(rule: Rule[..., Any]) -> None:
    for field in read(rule).find("input"):
        is_unit = field.attributes.get("name", "").endswith(".unit")
        assert is_unit or "checked" not in field.attributes
        assert field.attributes["type"] != "text" or "value" not in field.attributes


@EVERY_RULE
def test_every_radio_is_in_a_fieldset_whose_legend_asks_the_question(rule: Rule[..., Any]) -> None:
    page = read(rule)
    for radio in page.find("input", type="radio"):
        assert radio.inside("fieldset")
        assert radio.inside("label")
    for name, question in asked(rule).items():
        if issubclass(question, Choice):
            (legend,) = fieldset(page, name).find("legend")
            assert legend.find("span")[0].text == french(question.question.fr)
            assert legend.text.endswith("à renseigner")


@EVERY_RULE
def test_every_answer_is_offered_in_the_declared_order_and_unknown_comes_last(rule: Rule[..., Any]) -> None:
    page = read(rule)
    for name, question in asked(rule).items():
        if issubclass(question, Choice):
            group = fieldset(page, name)
            offered = [radio.attributes["value"] for radio in group.find("input", type="radio", name=name)]
            assert offered == [*(answer.code for answer in question), ""]
            labels = [label.find("span")[0].text for label in options(group)]
            assert labels == [*(french(answer.label.fr) for answer in question), "Inconnu"]


@EVERY_RULE
def test_points_are_written_beside_every_scored_answer_and_nowhere_else(rule: Rule[..., Any]) -> None:
    page = read(rule)
    for name, question in asked(rule).items():
        if issubclass(question, Choice):
            *answers, unknown = options(fieldset(page, name))
            for answer, label in zip(question, answers, strict=True):
                written = [span.text.replace("\u00a0", " ") for span in label.find("span", **{"class": "points"})]
                assert written == ([] if answer.points is None else [_in_words(answer.points)])
            assert not unknown.find("span", **{"class": "points"})


def _in_words(points: float) -> str:
    return f"{points:g} point".replace(".", ",") if points < 2 else f"{points:g} points".replace(".", ",")


def test_points_take_the_french_plural() -> None:
    text = read(find("tomita")).text.replace("\u00a0", " ")
    assert {"0 point", "1 point", "2 points", "4 points"} <= set(re.findall(r"\d points?", text))
    assert not re.search(r"\b[01] points", text)


@EVERY_RULE
def test_a_number_has_a_label_with_its_unit_and_can_be_unknown(rule: Rule[..., Any]) -> None:
    page = read(rule)
    for name, question in asked(rule).items():
        if issubclass(question, Quantity):
            (field,) = page.find("input", name=name)
            assert field.attributes["type"] == "text", "a number field of the browser refuses the decimal comma"
            assert "maxlength" not in field.attributes
            assert "placeholder" not in field.attributes
            (label,) = page.find("label", **{"for": field.attributes["id"]})
            assert question.question.fr in label.text
            offered = [choice.attributes["value"] for choice in page.find("input", name=f"{name}.unit")]
            assert offered == ([question.unit.fr, *question.units] if question.units else [])
            assert offered or question.unit.fr in label.text
            assert page.find("input", **{"data-unknown": name})


@EVERY_RULE
def test_exclusions_are_boxes_beside_the_questions(rule: Rule[..., Any]) -> None:
    groups = read(rule).find("fieldset", **{"class": "exclusions"})
    assert len(groups) == bool(rule.exclusions)
    boxes = [box.attributes["name"] for group in groups for box in group.find("input", type="checkbox")]
    assert boxes == [exclusion.code for exclusion in rule.exclusions]


@EVERY_RULE
def test_buttons_say_their_type(rule: Rule[..., Any]) -> None:
    for button in read(rule).find("button"):
        assert button.attributes["type"] == "button", f"« {button.text} » would submit the form"
        assert button.text.strip()


@EVERY_RULE
def test_the_status_strip_and_the_disclaimer_are_there_before_any_script(rule: Rule[..., Any]) -> None:
    text = read(rule).text.replace("\u00a0", " ")
    assert "Référentiel au 17/09/2024" in text
    assert f"{rule.name.upper()} {rule.version}" in text
    assert "Non marqué CE" in text
    assert "La décision relève de la RCP et du médecin." in text
    assert "Aucune donnée saisie." in text


@EVERY_RULE
def test_a_score_can_be_added_up_by_hand(rule: Rule[..., Any]) -> None:
    (by_hand,) = read(rule).find("div", **{"class": "by-hand"})
    classes, *warned = by_hand.find("ul")
    assert len(classes.find("li")) == len(list(rule.conclusions))
    pressing = sum(one.weight.is_pressing for one in rule.cautions)
    assert [len(warning.find("li")) for warning in warned] == ([pressing] if pressing else [])
    assert ("Total" in by_hand.text) == rule.is_score
