"""Every link of the built site leads to a file and to an id that are there, or to an address that is known."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from built import PAGES, Reader, read

from bonemets_site.paths import ROOT, SITE

BIBLIOGRAPHY = (ROOT / "docs/references.bib").read_text("utf-8")
FURTHER_READING = {
    "acsjournals.onlinelibrary.wiley.com",
    "bmccancer.biomedcentral.com",
    "bmcmusculoskeletdisord.biomedcentral.com",
    "c.coek.info",
    "josr-online.biomedcentral.com",
    "medicinenews.net",
    "pmc.ncbi.nlm.nih.gov",
    "radiopaedia.org",
    "referentiels-aristot.com",
    "www.biomedcentral.com",
    "www.orthobullets.com",
    "www.peeref.com",
}
"""Hosts of what pages mark « hors référentiel », read for this site."""

OTHERS = {
    "elsevier.com": "an anatomy that the drawings were compared with",
    "fr.readkong.com": "a copy of an earlier edition of the guideline",
    "github.com": "the source code of the free software that the pages carry, as its licences ask",
    "issuu.com": "the pocket guide of an earlier edition",
    "hector-grandest.fr": "the register of trials that the guideline names",
    "keepachangelog.com": "the form of the history of versions",
    "studylibfr.com": "a copy of an earlier edition of the guideline",
    "synapsesocial.com": "an abstract without title or authors, listed as not verified until its publication is found",
    "www.bartleby.com": "the other anatomy, Gray 1918",
    "www.defenseurdesdroits.fr": "the recourse that the accessibility page must name",
    "www.nice.org.uk": "a guideline whose presentation is compared with ours",
    "www.systeme-de-design.gouv.fr": "the design system of the French State, compared with ours",
}
"""Hosts that are neither, and why a page leads there."""

PUBLICATIONS = {urlsplit(url).netloc for url in re.findall(r"\burl = \{([^}]+)\}", BIBLIOGRAPHY)} | {"doi.org"}
HOSTS = PUBLICATIONS | FURTHER_READING | set(OTHERS)
DOI = re.compile(r"/10\.\d{4,9}/[^\s<>\"]+")


@pytest.fixture(scope="module")
def home() -> str:
    """The address of the site, as its first page gives it."""
    found = re.search(r'<link rel="canonical" href="([^"]+)"', (SITE / "index.html").read_text("utf-8"))
    assert found, "the home page does not give its address"
    return found[1]


def faults(check: Callable[[Reader, str], str]) -> list[str]:
    """Page, line, address and fault of each link that a check finds fault with."""
    return [
        f"{page.name}:{line}: {address}: {fault}"
        for page in map(read, PAGES)
        for line, address in page.links
        if (fault := check(page, address))
    ]


def target(page: Reader, address: str, home: str) -> tuple[Path, str] | None:
    """File and id that an address of the site leads to; none when it leads elsewhere."""
    whole = urljoin(urljoin(home, page.name), address)
    if not whole.startswith(home):
        return None
    path, _, anchor = whole.removeprefix(home).partition("#")
    file = SITE / unquote(path.partition("?")[0])
    return (file / "index.html" if file.is_dir() else file), unquote(anchor)


def test_a_link_inside_the_site_leads_to_a_file_and_an_id_that_are_there(home: str) -> None:
    def check(page: Reader, address: str) -> str:
        found = target(page, address, home)
        if not found:
            return ""
        file, anchor = found
        if not file.is_file():
            return "no such file in the site; correct the link or add the page to nav"
        there = not anchor or file.suffix != ".html" or anchor in read(file).ids
        return "" if there else f"no id {anchor} on {read(file).name}; correct the link or give the heading this id"

    found = faults(check)
    assert not found, "\n".join(found)


def test_a_link_to_elsewhere_leads_to_a_publication_or_a_known_host(home: str) -> None:
    def check(page: Reader, address: str) -> str:
        if target(page, address, home) or urlsplit(address).scheme in ("data", "mailto"):
            return ""
        scheme, host, path, _, _ = urlsplit(address)
        if scheme not in ("http", "https") or not host:
            return "neither http nor https"
        if host == "doi.org" and not DOI.fullmatch(path):
            return "not the form of a DOI, 10.1234/suffix"
        return "" if host in HOSTS else f"unknown host; cite the publication in references.bib or give {host} a reason"

    found = faults(check)
    assert not found, "\n".join(found)


def test_no_exception_is_left_without_use() -> None:
    used = {urlsplit(address).netloc for page in map(read, PAGES) for _, address in page.links}
    unused = (FURTHER_READING | set(OTHERS)) - used
    assert not unused, f"take these hosts off their list: {sorted(unused)}"
