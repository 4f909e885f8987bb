"""Lists of calculators by the question that each answers: cards, or short lines."""

from typing import Any

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.rule import Rule, find, rules
from bonemets.kernel.text import span
from bonemets.render.html import element, prose
from bonemets_site.data import vocabulary
from bonemets_site.fences import restricted
from bonemets_site.fences.table import CELL


def card(rule: Rule[..., Any]) -> str:
    """Question, name, and what the reader gets; where it stands is told to the filter."""
    listed = vocabulary.listed(rule.name)
    gives = listed.gives.format(range=span(*rule.range)) if rule.is_score else listed.gives
    return element(
        "li",
        element("p", _link(rule, prose(listed.asks)), class_="asked__question")
        + element("p", prose(f"{rule.title.fr}, section {rule.section}."), class_="asked__name")
        + element("p", prose(gives)),
        class_="asked__card",
        data_item="",
        data_rule=rule.name,
        data_bones=" ".join(listed.bones),
        data_when=" ".join(listed.when),
    )


def line(rule: Rule[..., Any]) -> str:
    """Question, and the name that colleagues know it by."""
    name = element("span", prose(vocabulary.listed(rule.name).known or rule.section), class_="asked__name")
    return element("li", _link(rule, prose(vocabulary.listed(rule.name).asks)) + name)


def _link(rule: Rule[..., Any], words: str) -> str:
    anchor = vocabulary.listed(rule.name).at or f"s-{rule.section.replace('.', '-')}"
    return f'<autoref identifier="{anchor}">{words}</autoref>'


def _filter() -> str:
    lists = {"bones": ("Localisation", vocabulary.bones()), "when": ("Situation", vocabulary.situations())}
    return restricted.form(lists, "calculateur", "Aucun calculateur", len(rules()))


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format a list of calculators; a name that does not exist breaks the build.

    Args:
        source: For cards, a chapter of the vocabulary, or `filter` for the filter of all; for lines, names of rules.
        language: `calculators` for cards, `questions` for lines.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    names = source.split()
    if language == "calculators":
        if names == ["filter"]:
            return CELL.sub(r"\g<0>\n", _filter())
        names = [rule for name in names for rule in vocabulary.chapter(name)]
    if not names:
        raise SuperFencesException(f"```{language}``` {source.strip()}: no calculator is listed there")
    try:
        items = "".join(_LISTS[language](find(name)) for name in names)
    except InvalidAnswer as problem:
        raise SuperFencesException(f"```{language}```: {problem}") from None
    return CELL.sub(r"\g<0>\n", element("ul", items, class_=f"asked asked--{css_class}"))


_LISTS = {"calculators": card, "questions": line}

__all__ = ["fence"]
