"""The record of the campaigns as a page shows it."""

from markdown import Markdown

from bonemets.core.text import number
from bonemets.export.html import element, escape, prose
from bonemets_site.mutation.mutants import digest, modules
from bonemets_site.mutation.record import Record, read


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block `mutants`: the figures by module, then each survivor with its justification."""
    record = read()
    tried = sum(counted.tried for counted in record.modules.values())
    faults = sum(counted.faults for counted in record.modules.values())
    day = "/".join(reversed(record.day.split("-")))
    summary = (
        f"Campagne du {day} : {number(tried)} fautes essayées sur {number(faults)} possibles dans "
        f"{number(len(record.modules))} modules, {number(100 * record.killed, 1)} % vues par les tests, "
        f"{number(len(record.survivors))} non vues."
    )
    return element("p", prose(summary)) + "\n" + _figures(record) + "\n" + _survivors(record)


def _figures(record: Record) -> str:
    rows = "".join(
        _row(
            element("code", escape(name)),
            number(counted.faults),
            number(counted.tried),
            number(counted.killed),
            "" if name in modules() and counted.digest == digest(name) else prose("module modifié depuis"),
        )
        for name, counted in record.modules.items()
    )
    heads = ("Module", "Fautes possibles", "Essayées", "Vues", "Remarque")
    return _table("Fautes essayées, par module", heads, rows)


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
