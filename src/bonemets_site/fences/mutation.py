"""The record of the campaigns as a page shows it."""

from collections.abc import Mapping

from markdown import Markdown

from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.data.days import french
from bonemets_site.data.mutation_record import Record, Total, read
from bonemets_site.fences.table import entry, percent, row, table

_COLUMNS = ("Fautes possibles", "Vues", "Survivantes", "dont expliquées", "dont non essayées", "Part vue")


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block `mutants`: the figures by folder and by module, then each survivor with its justification."""
    record = read()
    return "\n".join(
        (
            _summary(record),
            _figures("Fautes, par dossier", "Dossier", record.packages),
            _figures("Fautes, par module", "Module", record.modules),
            _left(record),
        )
    )


def _summary(record: Record) -> str:
    day = french(record.day)
    total = record.total
    unexplained = total.survivors - total.explained - total.untried
    text = (
        f"Dernière campagne le {day}. Le code peut recevoir {number(total.faults)} fautes "
        f"dans {number(len(record.modules))} modules : {number(total.killed)} sont vues par les tests, "
        f"soit {percent(total.rate)}, et {number(total.survivors)} survivent, "
        f"dont {number(total.explained)} expliquées, {number(unexplained)} sans explication "
        f"et {number(total.untried)} non essayées."
    )
    return element("p", prose(text))


def _figures(caption: str, first: str, totals: Mapping[str, Total]) -> str:
    rows = "".join(entry(element("code", escape(name)), *_counts(total)) for name, total in totals.items())
    return table(caption, _head(first, *_COLUMNS), rows)


def _counts(total: Total) -> tuple[str, ...]:
    counts = (total.faults, total.killed, total.survivors, total.explained, total.untried)
    return (*map(number, counts), percent(total.rate))


def _left(record: Record) -> str:
    rows = "".join(
        entry(
            element("code", escape(mutant.module)),
            element("code", escape(_short(mutant.before))),
            element("code", escape(_short(mutant.after))),
            prose(record.why(mutant)),
        )
        for mutant in record.left
    )
    head = _head("Module", "Texte du code", "Faute", "Pourquoi aucun test ne la voit")
    return table("Fautes essayées et non vues", head, rows) if rows else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else f"{line[:119]}…"


def _head(*texts: str) -> str:
    return row("th", *texts, scope="col")
