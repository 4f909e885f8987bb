"""Decision trees drawn from the rules: the answers are tried, and branches that end alike are joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import Any

from bonemets.kernel.partial import explore
from bonemets.kernel.question import Answer, Labelled, Quantity
from bonemets.kernel.result import Conclusion
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import enumeration, span
from bonemets.render.html import element, escape, prose
from bonemets.render.typography import french

_COLUMN, _BRANCH, _LINE, _EDGE_LINE, _GAP, _PAD = 250, 160, 20, 16, 14, 10
_CHARACTERS, _EDGE_CHARACTERS = 30, 19


@dataclass(frozen=True, slots=True)
class Node:
    """A question and its branches, or a conclusion.

    Args:
        label: What stands in the box.
        conclusions: Codes of the conclusions that can be reached from here.
        branches: Answer on the branch, and what it leads to.
    """

    label: str
    conclusions: tuple[str, ...]
    branches: tuple[tuple[str, "Node"], ...] = ()


def tree(rule: Rule[..., Any]) -> Node:
    """Tree of a rule: by total for a score, by question for a decision."""
    if rule.is_score:
        codes = tuple(band.code for band in rule.conclusions)
        leaves = tuple((span(*rule.bounds(band)), _leaf(band)) for band in rule.conclusions)
        return Node(rule.title.fr, codes, leaves)
    return _split(rule, {})


def _leaf(conclusion: Labelled) -> Node:
    proposal = conclusion.proposal if isinstance(conclusion, Conclusion) else None
    return Node(conclusion.label.fr + (f" : {proposal.fr}" if proposal else ""), (conclusion.code,))


def _split(rule: Rule[..., Any], known: dict[str, Answer]) -> Node:
    so_far = explore(rule, known)
    if len(so_far.conclusions) == 1:
        return _leaf(so_far.conclusions[0])
    name = next(name for name in rule.questions if name in so_far.decisive)
    question = rule.questions[name]
    answers: list[Answer] = list(question.every())
    ends = [(answer, _split(rule, known | {name: answer})) for answer in answers]
    if not issubclass(question, Quantity):
        order = [node for _, node in ends]
        ends.sort(key=lambda end: order.index(end[1]))
    branches = tuple(
        (_edge(question, [answer for answer, _ in group], answers), node)
        for node, group in ((node, list(found)) for node, found in groupby(ends, key=lambda end: end[1]))
    )
    codes = tuple(conclusion.code for conclusion in so_far.conclusions)
    return Node(question.question.fr, codes, branches)


def _edge(question: Any, group: Sequence[Any], every: Sequence[Any]) -> str:
    if not issubclass(question, Quantity):
        return enumeration([answer.label.fr for answer in group], "ou")
    return _interval(question, group[0], group[-1], every)


def _interval(quantity: type[Quantity], first: Quantity, last: Quantity, every: Sequence[Quantity]) -> str:
    """Words for a run of representatives, whose ends are cut points or stand between two of them."""
    lower = "" if first == every[0] else _low(quantity, first)
    upper = "" if last == every[-1] else _high(quantity, last)
    if first == last and float(first) in quantity.cuts:
        return f"{first.label.fr} exactement"
    if not lower:
        return upper.replace("et ", "", 1)
    if not upper:
        return lower.replace("de ", "", 1) + " ou plus" if lower.startswith("de ") else lower
    return f"{lower} {upper}"


def _low(quantity: type[Quantity], value: Quantity) -> str:
    if float(value) in quantity.cuts:
        return f"de {value.label.fr}"
    return f"plus de {quantity(max(cut for cut in quantity.cuts if cut < value)).label.fr}"


def _high(quantity: type[Quantity], value: Quantity) -> str:
    if float(value) in quantity.cuts:
        return f"jusqu'à {value.label.fr}"
    return f"et moins de {quantity(min(cut for cut in quantity.cuts if cut > value)).label.fr}"


@dataclass(frozen=True, slots=True)
class _Box:
    x: float
    y: float
    height: float
    lines: tuple[str, ...]
    node: Node
    edge: str
    parent: "_Box | None"

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


def _place(node: Node, depth: int, top: float, edge: str) -> tuple[list[_Box], float]:
    """Boxes of a subtree, its own first, and the height it takes."""
    lines = tuple(wrap(french(node.label), _CHARACTERS))
    height = len(lines) * _LINE + 2 * _PAD
    room = max(0, len(_edge_lines(edge)) * _EDGE_LINE - height / 2)
    below: list[tuple[_Box, list[_Box]]] = []
    reach = top + room
    for answer, child in node.branches:
        boxes, taken = _place(child, depth + 1, reach, answer)
        below.append((boxes[0], boxes[1:]))
        reach += taken + _GAP
    taken = max(room + height, reach - _GAP - top if below else 0)
    middle = (below[0][0].middle + below[-1][0].middle) / 2 if below else top + room + height / 2
    own = _Box(depth * (_COLUMN + _BRANCH), middle - height / 2, height, lines, node, edge, None)
    children = [_Box(b.x, b.y, b.height, b.lines, b.node, b.edge, own) for b, _ in below]
    return [own, *children, *(box for _, rest in below for box in rest)], taken


def _edge_lines(edge: str) -> list[str]:
    return wrap(french(edge), _EDGE_CHARACTERS)


def svg(rule: Rule[..., Any]) -> str:
    """The tree as a figure: a drawing, and the same as nested lists."""
    root = tree(rule)
    boxes, height = _place(root, 0, _PAD, "")
    width = max(box.x for box in boxes) + _COLUMN
    title = f"Arbre de décision : {rule.title.fr}"
    drawn = "".join(_line(box) for box in boxes if box.parent) + "".join(map(_drawn, boxes))
    picture = element(
        "svg",
        element("title", prose(title)) + drawn,
        class_="tree__drawing",
        role="img",
        viewBox=f"0 0 {width:g} {height + 2 * _PAD:g}",
        width=f"{width:g}",
        height=f"{height + 2 * _PAD:g}",
        aria_label=title,
    )
    scroll = element("section", picture, class_="tree__scroll", tabindex="0", aria_label=title)
    text = element("details", element("summary", "Le même arbre en texte") + _listed(root), class_="tree__text")
    return element("figure", scroll + text, class_="tree", data_tree=rule.name)


def _line(box: _Box) -> str:
    assert box.parent
    start, end = box.parent.x + _COLUMN, box.x
    elbow = start + 16
    path = f"M{start:g} {box.parent.middle:g}H{elbow:g}V{box.middle:g}H{end:g}"
    lines = _edge_lines(box.edge)
    above = box.middle - 6 - (len(lines) - 1) * _EDGE_LINE
    label = _text(lines, elbow + 8, above, _EDGE_LINE, class_="tree__answer")
    return element("g", f'<path d="{path}"/>' + label, class_="tree__branch", data_conclusions=_codes(box))


def _drawn(box: _Box) -> str:
    frame = f'<rect x="{box.x:g}" y="{box.y:g}" width="{_COLUMN}" height="{box.height:g}" rx="6"/>'
    text = _text(box.lines, box.x + _PAD, box.y + _PAD + 14, _LINE)
    kind = "tree__question" if box.node.branches else "tree__conclusion"
    return element("g", frame + text, class_=kind, data_conclusions=_codes(box))


def _text(lines: Sequence[str], x: float, y: float, step: float, **attributes: str) -> str:
    words = "".join(
        element("tspan", escape(line), x=f"{x:g}", dy=f"{step if place else 0:g}") for place, line in enumerate(lines)
    )
    return element("text", words, x=f"{x:g}", y=f"{y:g}", **attributes)


def _codes(box: _Box) -> str:
    return escape(" ".join(box.node.conclusions))


def _listed(node: Node) -> str:
    if not node.branches:
        return ""
    rows = "".join(
        element("li", f"{prose(answer)} → {prose(child.label)}{_listed(child)}") for answer, child in node.branches
    )
    return element("ul", rows)
