"""The bibliography as Python constants and as a page, both made from `docs/references.bib`.

`python -m bonemets_site.pages.bibliography` rewrites `src/bonemets/guideline/sources.py`, with the publications that
rules name, `sources_evidence.py` beside it, with the others, which no page downloads, and
`docs/referentiel/5-bibliographie.md`.
`bonemets` is only imported by the functions that need its rules: they may name a constant still to be written.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from os.path import relpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bonemets_site.data.references import Entry, Status, complete, entries, plain
from bonemets_site.data.unread import UNREAD
from bonemets_site.fences.citations import CITATION, parse
from bonemets_site.paths import DOCS, ROOT

PACKAGE = ROOT / "src/bonemets"
SOURCES = PACKAGE / "guideline/sources.py"
BESIDE = PACKAGE / "guideline/sources_evidence.py"
PAGE = DOCS / "referentiel/5-bibliographie.md"

_CONSTANT = re.compile(r"\b[A-Z][A-Z0-9_]*\b")
_CODE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2[`~]*\s*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^#\s+(.+?)\s*(?:\{.*\})?\s*$", re.MULTILINE)
_SECTION = re.compile(r"^#+\s+(?P<title>.+?)\s*\{\s*#(?P<id>s(?:-\d+)+)\b(?!-).*$", re.MULTILINE)

_HEADER = '''\
"""{title}.

Generated from `docs/references.bib` by `python -m bonemets_site.pages.bibliography`: edit the former, run the latter.
"""

# ruff: noqa: E501

from bonemets.kernel.source import Source
'''

_INTRODUCTION = """\
# 5. Bibliographie {{ #s-5 }}

Le référentiel liste {listed} publications : {cited} sont citées dans son texte, {uncited} ne le sont pas,
et {eponym} n'y figure que par le nom d'une classification.
Il en cite {missing} autres sans les lister.
Ce site en ajoute {external}, marquées <span class="external">hors référentiel</span>.
Une adresse n'est donnée que si elle a été retrouvée avec la publication qu'elle désigne.
Pour {unverified} publications, aucune n'a été vérifiée : elles n'en ont donc pas.
Les fautes ont été relevées sur la copie du référentiel dont part ce site, qui a pu en introduire.

Le même contenu se télécharge au [format BibTeX](../references.bib).
"""


def sources() -> str:
    """Text of `src/bonemets/guideline/sources.py`."""
    named = _named()
    return _module("Publications that the rules cite", (one for one in entries().values() if one.constant in named))


def beside() -> str:
    """Text of `src/bonemets/guideline/sources_evidence.py`."""
    named = _named()
    return _module("Publications that no rule cites", (one for one in entries().values() if one.constant not in named))


def _named() -> set[str]:
    """Words in capitals of the modules that pages download."""
    read = (path for path in PACKAGE.rglob("*.py") if path.name != SOURCES.name and not path.stem.endswith(UNREAD))
    return {word for path in read for word in _CONSTANT.findall(path.read_text("utf-8"))}


def _module(title: str, those: Iterable[Entry]) -> str:
    return _HEADER.format(title=title) + "".join(map(_constant, sorted(those, key=lambda entry: entry.constant)))


def _constant(entry: Entry) -> str:
    arguments = "".join(
        f"    {name}={json.dumps(getattr(entry, name), ensure_ascii=False)},\n"
        for name in ("key", "label", "reference", "url")
    )
    return f"\n{entry.constant} = Source(\n{arguments}    external={entry.external},\n)\n"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A section of the guideline, or another page, in which a publication is cited.

    Args:
        path: File of the page.
        id: Anchor of the section; empty for a page outside the guideline.
        title: Title of the section or of the page.
    """

    path: str
    id: str
    title: str

    def link(self, origin: Path) -> str:
        """Markdown link to it, from a page in the folder `origin`."""
        anchor = f"#{self.id}" if self.id else ""
        return f"[{self.title}]({relpath(self.path, origin)}{anchor})"


def uses(docs: Path = DOCS) -> dict[str, list[Place]]:
    """Sections and pages in which each publication is cited, by the text or by the rules of the section.

    Args:
        docs: Folder of the pages.
    """
    by_section = _keys_by_section()
    found: dict[str, set[Place]] = {}
    for path in sorted(docs.rglob("*.md")):
        if path.name == PAGE.name:
            continue
        for place, text in _passages(path):
            in_text = {key for inside in CITATION.findall(text) for key, _ in parse(inside)}
            for key in in_text | by_section.get(place.id, set()):
                found.setdefault(key, set()).add(place)
    return {key: sorted(places) for key, places in found.items()}


def _passages(path: Path) -> Iterator[tuple[Place, str]]:
    text = _CODE.sub("", path.read_text(encoding="utf-8"))
    title = _TITLE.search(text)
    place, start = Place(str(path), "", title[1] if title else path.stem), 0
    for heading in _SECTION.finditer(text):
        yield place, text[start : heading.start()]
        place, start = Place(str(path), heading["id"], heading["title"]), heading.end()
    yield place, text[start:]


def _keys_by_section() -> dict[str, set[str]]:
    from bonemets import rules
    from bonemets.guideline.discrepancies import discrepancies
    from bonemets.guideline.evidence import evidence

    cited = [
        *((rule.section, citation) for rule in rules() for citation in rule.sources),
        *((rule.section, question.source) for rule in rules() for question in rule.questions.values()),
        *((gap.section, citation) for gap in discrepancies() for citation in gap.sources),
        *((section, entry.source) for entry in evidence() for section in entry.sections),
    ]
    found: dict[str, set[str]] = {}
    for section, citation in cited:
        found.setdefault(f"s-{section.replace('.', '-')}", set()).add(citation.source.key)
    return found


def page(docs: Path = DOCS) -> str:
    """Markdown of the bibliography page.

    Args:
        docs: Folder of the pages, searched for citations.
    """
    every = list(entries().values())
    cited = uses(docs)
    return "\n".join(
        (
            _introduction(every),
            "## Fautes relevées dans la bibliographie du référentiel { #fautes-bibliographie }\n",
            *_listed(every, "fault"),
            "\n## Citations que la publication ne soutient pas { #citations-non-soutenues }\n",
            "D'après le titre et le résumé de chaque publication.\n",
            *_listed(every, "support"),
            *_by_letter(every, cited, docs / PAGE.parent.name),
            "",
        )
    )


def _introduction(every: Collection[Entry]) -> str:
    count = Counter(entry.status for entry in every)
    listed = count[Status.CITED] + count[Status.UNCITED] + count[Status.EPONYM]
    unverified = sum(not entry.url for entry in every if entry.status is not Status.ITSELF)
    return _INTRODUCTION.format(
        listed=listed,
        unverified=unverified,
        **{status.name.lower(): count[status] for status in Status if status is not Status.ITSELF},
    )


def _listed(every: Iterable[Entry], field: str) -> Iterator[str]:
    for entry in every:
        if text := getattr(entry, field):
            yield f"- [{entry.label}](#ref-{entry.key}) : {text}"


def _by_letter(every: Iterable[Entry], cited: dict[str, list[Place]], folder: Path) -> Iterator[str]:
    for letter, group in groupby(every, key=lambda entry: plain(entry.label)[0].upper()):
        yield f"\n## {letter} {{ #lettre-{letter.lower()} }}"
        for entry in group:
            yield _paragraph(entry, cited.get(entry.key, []), folder)


def _paragraph(entry: Entry, places: list[Place], folder: Path) -> str:
    title = complete(entry.title) if entry.french else f'<span lang="en">{complete(entry.title)}</span>'
    links = ", ".join(place.link(folder) for place in places) or "aucune page de ce site"
    status = f'<span class="external">{entry.status.value}</span>' if entry.external else entry.status.value
    remarks = [
        f"Statut : {status}",
        f"Citée dans : {links}",
        *([f"Faute relevée : {entry.fault}"] if entry.fault else []),
        *([f"Citation non soutenue : {entry.support}"] if entry.support else []),
    ]
    reference = " ".join(filter(None, (entry.before, title, entry.after, _address(entry.url))))
    lines = [f"\n### {entry.label} {{ #ref-{entry.key} }}\n", f"{reference}\n", *(f"- {remark}" for remark in remarks)]
    return "\n".join(lines)


def _address(url: str) -> str:
    host, path = urlsplit(url)[1:3]
    text = unquote(path[1:]) if host == "doi.org" else host
    return f"[{text}]({url})" if url else ""


def write_sources() -> None:
    """Rewrite `src/bonemets/guideline/sources.py` and what stands beside it, which are committed."""
    SOURCES.write_text(sources(), encoding="utf-8")
    BESIDE.write_text(beside(), encoding="utf-8")


def write_page() -> None:
    """Write `docs/referentiel/5-bibliographie.md`, which the build makes anew each time."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write_sources()
    write_page()
