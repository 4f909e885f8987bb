"""Fenced block of the page of evidence: for each rule its table to download, and how its results are distributed."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from markdown import Markdown

from bonemets.kernel.rule import Rule, band_words, rules
from bonemets.kernel.text import number
from bonemets.render.html import element, fold, prose
from bonemets_site.data.proof import RULES, proof
from bonemets_site.data.published import Published, published
from bonemets_site.data.revision import revision
from bonemets_site.data.tables import checksum
from bonemets_site.fences.charts import bar
from bonemets_site.fences.table import CELL
from bonemets_site.fences.verified import by_kind, tests

_FOLDER = "../tables/"


def evidence() -> str:
    """All the rules, in the order of the guideline."""
    found = published()
    total = sum(one.combinations for one in found.values())
    counted = f"{number(len(found))} règles, {number(total)} combinaisons"
    facts = f"{counted}. Tests des règles réussis : {revision(RULES).said}."
    cases = sum((Counter(proof(name).cases) for name in found), Counter[str]())
    head = element("p", prose(facts)) + element("p", prose(f"{number(cases.total())} cas : {by_kind(cases)}."))
    return head + "".join(_rule(rule, found[rule.name]) for rule in rules())


def _rule(rule: Rule[..., Any], found: Published) -> str:
    facts = {
        "Combinaisons": prose(_count(rule, found)),
        "Tests": tests(rule),
        **{name.rpartition(".")[2].upper(): _file(name, digest) for name, digest in found.files.items()},
        "Calculateur": _lookup(rule),
    }
    listed = "".join(element("dt", term) + element("dd", said) for term, said in facts.items() if said)
    classes = {band_words(rule, conclusion): found.classes[conclusion.code] for conclusion in rule.conclusions}
    figures = _figure(f"{rule.title.fr} : conclusions", "Conclusion", classes)
    if found.totals:
        figures += _figure(f"{rule.title.fr} : totaux", "Total", found.totals)
    title = element("h3", f"{rule.section} · {prose(rule.title.fr)}", id=f"preuve-{rule.name.replace('_', '-')}")
    more = fold("Répartition des résultats", figures, "implementation__more")
    return title + element("dl", listed, class_="implementation") + more


def _count(rule: Rule[..., Any], found: Published) -> str:
    boxes = f" ; {found.boxes} cases qui arrêtent le calcul" if found.boxes > 1 else ""
    boxes = " ; une case qui arrête le calcul" if found.boxes == 1 else boxes
    return f"{number(found.combinations)}{boxes}"


def _file(name: str, digest: str) -> str:
    return f'<a href="{_FOLDER}{name}" download>{name}</a> {_checksum(digest)}'


def _lookup(rule: Rule[..., Any]) -> str:
    digest = checksum(rule.name)
    return f"table lue avant Python {_checksum(digest)}" if digest else ""


def _checksum(digest: str) -> str:
    return f'<code class="checksum">{digest}</code>'


def _figure(title: str, counted: str, counts: Mapping[str, int]) -> str:
    whole = sum(counts.values())
    head = "".join(element("th", text, scope="col") for text in (counted, "Combinaisons", "Part"))
    body = "".join(
        element(
            "tr",
            element("th", prose(label) + bar(0, 100 * count / whole), scope="row")
            + element("td", prose(number(count)), class_="number")
            + element("td", prose(f"{number(100 * count / whole, 1)} %"), class_="number"),
        )
        for label, count in counts.items()
    )
    table = element("caption", prose(title)) + element("thead", element("tr", head)) + element("tbody", body)
    return element("figure", element("table", table), class_="chart")


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block; it takes no name.

    Args:
        source: Ignored.
        language: Always `evidence`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return CELL.sub(r"\g<0>\n", evidence())


__all__ = ["fence"]
