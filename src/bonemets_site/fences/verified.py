"""What was verified of the rules: from a section to its function, tests and cases, and the tables of cases."""

from collections.abc import Mapping
from typing import Any

from bonemets.kernel.rule import Rule, rules
from bonemets.kernel.text import number
from bonemets.render.html import element, prose
from bonemets_site.data import cases, notebooks
from bonemets_site.data.proof import proof
from bonemets_site.fences.table import entry, row, table


def traceability() -> str:
    """From each section to its function, tests, worked cases and calculator."""
    head = row(
        "th",
        "Section",
        "Fonction",
        "Cas vérifiés",
        "Comparées à une table indépendante",
        "Cas cliniques",
        scope="col",
    )
    rows = "".join(
        entry(
            f'<autoref identifier="{_section(rule)}">{rule.section}</autoref>',
            function(rule),
            cases_of(rule),
            compared(rule),
            worked(rule) or "aucun",
        )
        for rule in rules()
    )
    return table("De la section au code, aux tests et aux cas", head, rows)


def case_tables() -> str:
    """Every table of cases, with how many of its cases come from where."""
    head = row("th", "Section", "Table", "Cas, et d'où vient le résultat attendu", scope="col")
    body = "".join(
        element(
            "tr",
            element("td", rule.section)
            + element("th", _table_of(rule, prose(rule.title.fr)), scope="row")
            + element("td", prose(by_kind(proof(rule.name).cases))),
        )
        for rule in rules()
    )
    return table("Tables de cas", head, body)


def _table_of(rule: Rule[..., Any], said: str) -> str:
    return f'<autoref identifier="{cases.anchor(rule.name)}">{said}</autoref>'


def _section(rule: Rule[..., Any]) -> str:
    return f"s-{rule.section.replace('.', '-')}"


def function(rule: Rule[..., Any]) -> str:
    """Name of the function, with a link to its page."""
    return (
        f'<autoref identifier="{rule.function.__module__}.{rule.name}" backlink-type="referenced-by" '
        f'backlink-anchor="{_section(rule)}"><code>{rule.name}</code></autoref>'
    )


def tests(rule: Rule[..., Any]) -> str:
    """What was verified of a rule: its cases, by where they come from, and the combinations compared."""
    return f"{cases_of(rule)} ; {compared(rule)} comparées à une table indépendante"


def cases_of(rule: Rule[..., Any]) -> str:
    """Number of cases, with a link to their page, and where their expected results come from."""
    found = proof(rule.name).cases
    return _table_of(rule, f"{number(sum(found.values()))} cas") + prose(f" : {by_kind(found)}")


def by_kind(counts: Mapping[str, int]) -> str:
    """How many cases come from where, in words."""
    return ", ".join(f"{number(counts[kind])} {said}" for kind, said in cases.KINDS.items() if counts.get(kind))


def compared(rule: Rule[..., Any]) -> str:
    """Number of combinations compared with an independent table."""
    found = proof(rule.name)
    which = "combinaisons, toutes" if found.whole else "combinaisons des bornes, et un échantillon des autres,"
    return prose(f"{number(found.combinations)} {which}")


def worked(rule: Rule[..., Any]) -> str:
    """Worked cases that use the rule."""
    return ", ".join(
        f'<autoref identifier="{notebook.anchor}">{prose(notebook.title)}</autoref>'
        for notebook in notebooks.using(rule.name)
    )
