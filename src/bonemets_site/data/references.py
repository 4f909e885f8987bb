"""Publications of `docs/references.bib`, checked and ready to be written."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from urllib.parse import quote

from pybtex.database import Entry as Record
from pybtex.database import Person, parse_file

from bonemets_site.paths import DOCS

REFERENCES = DOCS / "references.bib"


class Status(Enum):
    """Place of a publication in the guideline, with its French wording."""

    CITED = "citée dans le référentiel"
    UNCITED = "non citée dans le texte du référentiel"
    EPONYM = "citée dans le référentiel par le seul nom de la classification"
    MISSING = "citée sans entrée dans la bibliographie du référentiel"
    EXTERNAL = "hors référentiel"
    ITSELF = "texte officiel"


@dataclass(frozen=True, slots=True)
class Entry:
    """A publication of `references.bib`, ready to be written.

    Args:
        key: Its key.
        label: First author and year.
        before: Authors.
        title: Title, without its final point.
        after: Journal, year, volume and pages.
        url: Address of the DOI, or another one that was checked, or nothing.
        french: Whether the title is in French.
        status: Place in the guideline.
        fault: What was completed or corrected in the guideline's own entry.
        support: What the guideline cites it for and it does not show.
    """

    key: str
    label: str
    before: str
    title: str
    after: str
    url: str
    french: bool
    status: Status
    fault: str
    support: str

    @property
    def external(self) -> bool:
        """Whether the publication comes from outside the guideline."""
        return self.status is Status.EXTERNAL

    @property
    def constant(self) -> str:
        """Name of the constant in `bonemets.guideline.sources`."""
        return re.sub(r"(?<=\D)(?=\d)", "_", self.key, count=1).upper()

    @property
    def reference(self) -> str:
        """Full reference on one line."""
        return " ".join(filter(None, (self.before, complete(self.title), self.after)))


@cache
def entries(path: Path = REFERENCES) -> dict[str, Entry]:
    """Every publication by key, in alphabetical order of labels.

    Args:
        path: The BibTeX file.

    Raises:
        ValueError: A key, a status or a label is not usable; the message says which.
    """
    found = [_read(key, record) for key, record in parse_file(str(path), "bibtex").entries.items()]
    for label, count in Counter(entry.label for entry in found).items():
        if count > 1:
            raise ValueError(f"{path.name}: {label!r} names {count} entries; end their years with a letter")
    return {entry.key: entry for entry in sorted(found, key=lambda entry: plain(entry.label))}


def _read(key: str, record: Record) -> Entry:
    if not re.fullmatch(r"[a-z]+(\d{4}[a-z]?)?", key):
        raise ValueError(f"references.bib: key {key!r}; write the first author and the year in lower-case ASCII")
    fields: dict[str, str] = {name.lower(): text for name, text in record.fields.items()}
    status = fields.get("guideline", "").upper()
    if status not in Status.__members__:
        allowed = ", ".join(Status.__members__).lower()
        raise ValueError(f"references.bib: {key}: set the field guideline to one of {allowed}")
    authors: list[Person] = record.persons["author"]
    year = fields.get("year", "") + (key[-1] if re.search(r"\d[a-z]$", key) else "")
    doi = fields.get("doi")
    return Entry(
        key=key,
        label=", ".join(filter(None, (fields.get("key", _family(authors[0])), year))),
        before=complete(", ".join(map(_person, authors))),
        title=fields["title"],
        after=_imprint(fields),
        url=f"https://doi.org/{quote(doi)}" if doi else fields.get("url", ""),
        french=fields.get("langid") == "french",
        status=Status[status],
        fault=fields.get("fault", ""),
        support=fields.get("support", ""),
    )


def _family(person: Person) -> str:
    return " ".join(person.prelast_names + person.last_names).strip("{}")


def _person(person: Person) -> str:
    if _family(person) == "others":
        return "et al"
    return " ".join([_family(person), *person.first_names])


def _imprint(fields: dict[str, str]) -> str:
    number = f"({fields['number']})" if "number" in fields else ""
    volume = f"{fields.get('volume', '')}{number}"
    when = " ".join(filter(None, (fields.get("month"), fields.get("year"))))
    where = " : ".join(filter(None, (volume, fields.get("pages"))))
    issue = " ; ".join(filter(None, (when, where)))
    return " ".join(complete(part) for part in (fields.get("journal"), issue) if part)


def complete(text: str) -> str:
    """End a sentence with a point, unless it has its own.

    Examples:
        >>> complete("Surgical strategy"), complete("Where are we?")
        ('Surgical strategy.', 'Where are we?')
    """
    return text if text[-1] in ".!?" else f"{text}."


def plain(text: str) -> str:
    """Text without accents or capitals, to sort by.

    Examples:
        >>> plain("Yücel, 2015")
        'yucel, 2015'
    """
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().casefold()
