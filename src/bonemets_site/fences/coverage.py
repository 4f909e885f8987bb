"""What part of the code the tests run, as a page shows it."""

from collections.abc import Mapping

from markdown import Markdown

from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.data.coverage_record import Part, read
from bonemets_site.data.days import french
from bonemets_site.fences.table import row, table

_COLUMNS = ("Lignes", "Exécutées", "Part")


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block `coverage`: the two parts in a sentence, then by folder and by module."""
    record = read()
    python, scripts = (record.parts[name] for name in ("python", "scripts"))
    said = (
        f"Compté le {french(record.day)} : les tests exécutent {_rate(Part.of(python.values()))} des lignes de Python "
        f"et {_rate(Part.of(scripts.values()))} de celles des scripts que les pages chargent."
    )
    return "\n".join(
        (
            element("p", prose(said)),
            _figures("Lignes de Python, par dossier", "Dossier", python),
            _figures("Lignes des scripts des pages, par module", "Module", scripts),
        )
    )


def _figures(caption: str, first: str, parts: Mapping[str, Part]) -> str:
    rows = "".join(_row(name, part) for name, part in parts.items())
    return table(caption, row("th", first, *_COLUMNS, scope="col"), rows)


def _row(name: str, part: Part) -> str:
    cells = (number(part.lines), number(part.covered), prose(_rate(part)))
    head = element("th", element("code", escape(name)), scope="row")
    return element("tr", head + "".join(element("td", cell) for cell in cells))


def _rate(part: Part) -> str:
    return f"{number(100 * part.rate, 1)} %"
