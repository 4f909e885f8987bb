"""Fenced blocks of the pages, made from the rules: calculator, points, answers, tree, discrepancies, cases, board."""

from collections.abc import Callable
from typing import Any

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.formula import formula_of
from bonemets.kernel.question import Quantity
from bonemets.kernel.rule import Rule, find
from bonemets.kernel.text import number, span
from bonemets.render.html import element, escape, prose
from bonemets_site.data.days import french
from bonemets_site.data.limits import limits
from bonemets_site.fences import citations
from bonemets_site.fences.board import board_html
from bonemets_site.fences.calculator import calculator_html
from bonemets_site.fences.gaps import gaps, registry
from bonemets_site.fences.overdue import overdue
from bonemets_site.fences.table import CELL, entry, row, table
from bonemets_site.fences.trees import drawn
from bonemets_site.fences.verified import case_tables, function, tests, traceability, worked


def calculator(rule: Rule[..., Any], nth: int) -> str:
    """Form and result of a rule."""
    return calculator_html(rule, f"-{nth}" if nth > 1 else "")


def points(rule: Rule[..., Any], nth: int) -> str:
    """Items, answers and points, then the classes of the total."""
    head = row("th", "Item", "Réponse", *(["Points"] if rule.is_score else []), scope="col")
    body = "".join(_question_rows(rule, name) for name in rule.questions)
    items = table(f"{rule.title.fr} : items et réponses", head, body) + _formulas(rule)
    head = row("th", "Total" if rule.is_score else "Conclusion", "Catégorie", "Proposition", scope="col")
    if not rule.is_score:
        outcomes = "".join(element("li", prose(outcome.label.fr)) for outcome in rule.conclusions)
        return items + element("p", "Conclusions possibles :") + element("ul", outcomes, class_="outcomes")
    rows = "".join(
        entry(
            prose(span(*rule.bounds(band))),
            prose(band.label.fr),
            prose(band.proposal.fr) if band.proposal else "–",
        )
        for band in rule.conclusions
    )
    return items + table(f"{rule.title.fr} : catégories du total", head, rows)


def answers(rule: Rule[..., Any], nth: int) -> str:
    """Machine codes, points and both wordings, for the page of the function."""
    head = row("th", "Question", "Code", "Points", "Français", "English", scope="col")
    body = ""
    for name, question in rule.questions.items():
        if issubclass(question, Quantity):
            low, high = (question.written(limit).fr for limit in question.possible)
            body += _answer_row(name, f"{low} … {high}", "", question.question.fr, question.question.en)
            continue
        for answer in question:
            given = "" if answer.points is None else number(answer.points)
            body += _answer_row(name, answer.code, given, answer.label.fr, answer.label.en)
    for exclusion in rule.exclusions:
        body += _answer_row(exclusion.code, "yes", "non applicable", exclusion.label.fr, exclusion.label.en)
    for outcome in rule.conclusions:
        reach = span(*rule.bounds(outcome)) if rule.is_score else ""
        body += _answer_row("→", outcome.code, reach, outcome.label.fr, outcome.label.en)
    return table(f"{rule.title.fr} : codes, points et libellés", head, body)


def tree(rule: Rule[..., Any], nth: int) -> str:
    """Decision tree of a rule."""
    return drawn(rule)


def implementation(rule: Rule[..., Any], nth: int) -> str:
    """Function, version, sources, tests and worked cases of a rule."""
    described = {
        "Fonction": f"{function(rule)}, version {rule.version}",
        "Vérifiée le": f"{french(rule.checked)} {overdue(rule.checked)}",
        "Sources": citations.html(rule.sources),
        "Tests": tests(rule),
        "Cas cliniques": worked(rule),
    }
    rows = "".join(element("dt", term) + element("dd", value) for term, value in described.items() if value)
    return element("dl", rows, class_="implementation")


def _formulas(rule: Rule[..., Any]) -> str:
    """Formulas that can give an answer, written out with their sources."""
    return "".join(
        element(
            "p",
            prose(f"{question.question.fr}, {found.title.fr} : {found.expression.fr}. Sources : ")
            + citations.html(found.sources),
            class_="points__formula",
        )
        for question in rule.questions.values()
        if (found := formula_of(question))
    )


def _question_rows(rule: Rule[..., Any], name: str) -> str:
    question = rule.questions[name]
    if issubclass(question, Quantity):
        low, high = (question.written(limit).fr for limit in question.possible)
        allowed = f"de {low} à {high} {question.unit.fr}".rstrip()
        if used := limits(rule, name):
            allowed += f" ; seuils : {', '.join(cut.label.fr for cut in used)}"
        return element("tbody", entry(prose(question.question.fr), prose(allowed)))
    members = list(question)
    rows = ""
    for place, answer in enumerate(members):
        head = element("th", prose(question.question.fr), scope="rowgroup", rowspan=str(len(members)))
        cells = element("td", prose(answer.label.fr))
        if rule.is_score and answer.points is not None:
            cells += element("td", number(answer.points), class_="number")
        rows += element("tr", (head if place == 0 else "") + cells)
    return element("tbody", rows)


def _answer_row(name: str, code: str, given: str, fr: str, en: str) -> str:
    cells = (
        element("th", element("code", escape(name)), scope="row")
        + element("td", element("code", escape(code)))
        + f'<td class="number">{prose(given)}</td>'
        + element("td", prose(fr))
        + element("td", escape(en), lang="en")
    )
    return element("tr", cells)


_BLOCKS: dict[str, Callable[[Rule[..., Any], int], str]] = {
    "calculator": calculator,
    "points": points,
    "answers": answers,
    "tree": tree,
    "implementation": implementation,
}
_WHOLE: dict[str, Callable[[], str]] = {"board": board_html, "traceability": traceability, "cases": case_tables}
"""Blocks that take no name."""


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format one fenced block; a name that does not exist breaks the build.

    Args:
        source: Body of the block: the name of a rule, or a section for `discrepancies`.
        language: Which block.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter, which counts the blocks of the page.
    """
    body = source.strip()
    if language == "discrepancies":
        return CELL.sub(r"\g<0>\n", registry() if body == "*" else gaps(body))
    if language in _WHOLE:
        return CELL.sub(r"\g<0>\n", _WHOLE[language]())
    counts = md.__dict__.setdefault("bonemets_blocks", {})
    nth = counts[language, body] = counts.get((language, body), 0) + 1
    try:
        return CELL.sub(r"\g<0>\n", _BLOCKS[language](find(body), nth))
    except (InvalidAnswer, KeyError, ValueError) as error:
        raise SuperFencesException(f"```{language}``` {body}: {error}") from error


__all__ = ["fence"]
