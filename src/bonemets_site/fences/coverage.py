"""What part of the code the tests run, as a page shows it."""

from collections.abc import Mapping

from markdown import Markdown

from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.data.coverage_record import Part, read
from bonemets_site.data.days import french
from bonemets_site.fences.table import entry, percent, row, table

_COLUMNS = ("Lignes", "Exécutées", "Part")


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the block `coverage`: the two parts in a sentence, then by folder and by module."""
    record = read()
    python, scripts = (record.parts[name] for name in ("python", "scripts"))
    of_python, of_scripts = (percent(Part.of(parts.values()).rate) for parts in (python, scripts))
    said = (
        f"Compté le {french(record.day)} : les tests exécutent {of_python} des lignes de Python "
        f"et {of_scripts} de celles des scripts que les pages chargent."
    )
    return "\n".join(
        (
            element("p", prose(said)),
            _figures("Lignes de Python, par dossier", "Dossier", python),
            _figures("Lignes des scripts des pages, par module", "Module", scripts),
        )
    )


def _figures(caption: str, first: str, parts: Mapping[str, Part]) -> str:
    rows = "".join(
        entry(element("code", escape(name)), number(part.lines), number(part.covered), percent(part.rate))
        for name, part in parts.items()
    )
    return table(caption, row("th", first, *_COLUMNS, scope="col"), rows)
