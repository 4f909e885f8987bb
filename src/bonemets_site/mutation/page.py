"""The record of the campaigns as a page shows it."""

from markdown import Markdown

from bonemets.core.text import number
from bonemets.export.html import element, escape, prose
from bonemets_site.mutation.mutants import digest, modules
from bonemets_site.mutation.record import Counted, Record, Total, read


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block `mutants`: the figures by folder and by module, then each survivor with its justification."""
    record = read()
    return "\n".join((_summary(record), _packages(record), _modules(record), _survivors(record)))


def _summary(record: Record) -> str:
    day = "/".join(reversed(record.day.split("-")))
    total = record.total
    text = (
        f"Campagne du {day} : {number(total.faults)} fautes possibles dans {number(len(record.modules))} modules ; "
        f"{number(total.tried)} essayées, {number(total.faults - total.tried)} non essayées. "
        f"Sur les fautes essayées, {number(total.killed)} vues par les tests, soit {_rate(total)}, "
        f"et {number(len(record.survivors))} non vues."
    )
    return element("p", prose(text))


def _packages(record: Record) -> str:
    rows = "".join(
        _row(element("code", escape(name)), *_figures(total), _rate(total)) for name, total in record.packages.items()
    )
    heads = ("Dossier", "Fautes possibles", "Essayées", "Vues", "Non vues", "Part vue")
    return _table("Fautes, par dossier", heads, rows)


def _modules(record: Record) -> str:
    rows = "".join(
        _row(
            element("code", escape(name)),
            *_figures(counted),
            "" if name in modules() and counted.digest == digest(name) else prose("module modifié depuis"),
        )
        for name, counted in record.modules.items()
    )
    heads = ("Module", "Fautes possibles", "Essayées", "Vues", "Non vues", "Remarque")
    return _table("Fautes, par module", heads, rows)


def _figures(counted: Counted | Total) -> tuple[str, ...]:
    return tuple(map(number, (counted.faults, counted.tried, counted.killed, counted.tried - counted.killed)))


def _rate(total: Total) -> str:
    return prose("non essayé") if total.rate is None else prose(f"{number(100 * total.rate, 1)} %")


def _survivors(record: Record) -> str:
    rows = "".join(
        _row(
            element("code", escape(one.module)),
            element("code", escape(_short(one.before))),
            element("code", escape(_short(one.after))),
            prose(one.why),
        )
        for one in record.survivors
    )
    heads = ("Module", "Texte du code", "Faute", "Pourquoi aucun test ne la voit")
    return _table("Fautes non vues", heads, rows) if rows else element("p", prose("Aucune faute n'a échappé."))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else f"{line[:119]}…"


def _row(*cells: str) -> str:
    return element("tr", element("th", cells[0], scope="row") + "".join(f"<td>{cell}</td>" for cell in cells[1:]))


def _table(caption: str, heads: tuple[str, ...], rows: str) -> str:
    head = element("tr", "".join(element("th", prose(text), scope="col") for text in heads))
    table = element("caption", prose(caption)) + element("thead", head) + element("tbody", rows)
    return element("section", element("table", table), class_="table-wide", tabindex="0", aria_label=caption)
