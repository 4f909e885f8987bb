"""What the editions of the guideline state, side by side, as far as their copies could be read."""

from bonemets.guideline.edition_evidence import EDITIONS, STATED
from bonemets.kernel.evidence import Edition, Stated
from bonemets.render.html import element, escape, prose
from bonemets_site.data.days import french
from bonemets_site.fences.table import entry, row, table

_NOTHING = "rien dans le passage lu"


def compared() -> str:
    """The copies, then what changed between them and what did not."""
    changed = [one for one in STATED if one.has_changed]
    same = [one for one in STATED if not one.has_changed]
    return _copies() + _facts("Ce qui diffère dans les passages lus", changed) + _facts("Ce qui n'a pas changé", same)


def _copies() -> str:
    head = row("th", "Données arrêtées au", "Ce qui a été lu", "Lu le", "Copie", scope="col")
    return table("Les trois éditions et ce qui en a été lu", head, "".join(map(_copy, EDITIONS)))


def _copy(one: Edition) -> str:
    links = (f'<a href="{escape(address)}">adresse</a>' for address in one.addresses)
    return entry(french(one.data), prose(one.read), french(one.checked), ", ".join(links))


def _facts(title: str, facts: list[Stated]) -> str:
    years = [one.data[:4] for one in EDITIONS]
    head = row("th", "Énoncé", "Section", *years, scope="col")
    return table(title, head, "".join(map(_fact, facts)))


def _fact(one: Stated) -> str:
    said = [prose(value) if value else element("em", _NOTHING) for value in one.values]
    return entry(prose(one.subject.fr), one.section or "en-tête", *said)
