"""Decision trees drawn from the rules: the answers are tried, and branches that end alike are joined.

A tree is a list in lists, whose lines are drawn by the style sheet: it is read on a phone, on paper and aloud alike.
One that is taller than a phone shows its first questions; each of the next is a fold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bonemets.kernel.partial import explore
from bonemets.kernel.question import Answer, Labelled, Quantity
from bonemets.kernel.result import Conclusion
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import enumeration, span
from bonemets.render.html import element, fold, prose
from bonemets_site.data.intervals import interval

_AT_ONCE = 20
"""Boxes of a tree that is shown whole."""
_OPEN = 2
"""Questions in a row that the others show."""


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

    @property
    def size(self) -> int:
        """How many boxes there are from here on."""
        return 1 + sum(child.size for _, child in self.branches)


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
    return interval(question, group[0], group[-1], every)


def drawn(rule: Rule[..., Any]) -> str:
    """The tree as a figure."""
    root = tree(rule)
    title = f"Arbre de décision : {rule.title.fr}"
    shown = _OPEN if root.size > _AT_ONCE else root.size
    content = element("div", _node(root, "p") + _branches(root, shown), class_="tree__root")
    return element("figure", content, class_="tree", data_tree=rule.name, aria_label=title)


def _node(node: Node, name: str) -> str:
    return element(name, prose(node.label), class_="tree__question" if node.branches else "tree__conclusion")


def _branches(node: Node, shown: int) -> str:
    rows = "".join(
        element(
            "li", _branch(answer, child, shown - 1), class_="tree__branch", data_conclusions=" ".join(child.conclusions)
        )
        for answer, child in node.branches
    )
    return element("ul", rows)


def _branch(answer: str, child: Node, shown: int) -> str:
    folded = bool(child.branches) and shown < 1
    name = "span" if folded else "p"
    boxes = element(name, prose(answer), class_="tree__answer") + " " + _node(child, name)
    below = _branches(child, shown)
    return fold(boxes, below, "tree__fold") if folded else boxes + below
