"""The bibliography says what the guideline lists, what it cites, and where this site cites it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bonemets.guideline import sources, sources_evidence
from bonemets.kernel.source import Source
from bonemets_site.data.references import Status, entries
from bonemets_site.pages import bibliography

AUTHOR_YEAR = "author = {Mirels, H}, title = {Long bones}, year = {1989}"


def written(folder: Path, text: str) -> Path:
    path = folder / "references.bib"
    path.write_text(text, encoding="utf-8")
    return path


def site(folder: Path, pages: dict[str, str]) -> Path:
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def places(docs: Path, key: str) -> list[str]:
    return [place.link(docs / "referentiel") for place in bibliography.uses(docs).get(key, [])]


def test_the_constants_are_up_to_date() -> None:
    assert bibliography.SOURCES.read_text(encoding="utf-8") == bibliography.sources(), (
        "sources.py differs from docs/references.bib: run python -m bonemets_site.pages.bibliography"
    )
    assert bibliography.BESIDE.read_text(encoding="utf-8") == bibliography.beside()


def test_every_entry_is_a_constant() -> None:
    both = [*vars(sources).items(), *vars(sources_evidence).items()]
    constants = {name: value for name, value in both if isinstance(value, Source)}
    assert len(constants) == sum(isinstance(value, Source) for _, value in both)
    assert {name: source.key for name, source in constants.items()} == {
        entry.constant: entry.key for entry in entries().values()
    }


def test_the_guideline_lists_72_publications_and_leaves_14_uncited() -> None:
    count = Counter(entry.status for entry in entries().values())
    assert (count[Status.CITED], count[Status.UNCITED], count[Status.EPONYM]) == (57, 14, 1)
    assert count[Status.MISSING] == 2


def test_only_what_the_guideline_neither_lists_nor_cites_is_external() -> None:
    assert sources.RADES_2008.external
    assert not any(source.external for source in (sources.CHOW_2007, sources.GUIDELINE, sources.KIM_2014))


@pytest.mark.parametrize(
    ("key", "label", "reference"),
    [
        (
            "mirels1989",
            "Mirels, 1989",
            "Mirels H. Metastatic disease in long bones. A proposed scoring system for diagnosing impending "
            "pathologic fractures. Clin Orthop Relat Res. 1989 ; 249 : 256-264.",
        ),
        (
            "vanderlinden2003",
            "Van der Linden, 2003",
            "Van der Linden YM, Kroon HM, Dijkstra SP, et al. Simple radiographic parameter predicts fracturing in "
            "metastatic femoral bone lesions: results from a randomised trial. Radiother Oncol. 2003 ; 69 : 21-31.",
        ),
        (
            "zhao2012",
            "Zhao, 2012",
            "Zhao E, Xu H, Wang L, et al. Bone marrow and the control of immunity. "
            "Cell Mol Immunol. 2012 ; 9(1) : 11-19.",
        ),
        (
            "zometa",
            "Zometa, résumé des caractéristiques du produit",
            "Agence européenne des médicaments. Zometa (acide zolédronique) : résumé des caractéristiques du produit.",
        ),
    ],
)
def test_a_reference_is_written_the_french_way(key: str, label: str, reference: str) -> None:
    assert (entries()[key].label, entries()[key].reference) == (label, reference)


def test_an_address_can_stand_in_a_link() -> None:
    assert entries()["pazares2021"].url == "https://doi.org/10.1016/S1470-2045%2820%2930641-0"
    addresses = [entry.url for entry in entries().values() if entry.url]
    assert all(re.fullmatch(r"https?://[^\s()]+", address) for address in addresses)
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"@article{{Mirels89, {AUTHOR_YEAR}, guideline = {{cited}}}}", "'Mirels89'; write the first author"),
        (f"@article{{mirels1989, {AUTHOR_YEAR}}}", "mirels1989: set the field guideline to one of cited, uncited"),
        (
            f"@article{{mirels1989, {AUTHOR_YEAR}, guideline = {{cited}}}}"
            f"@article{{mirelsh1989, {AUTHOR_YEAR}, guideline = {{cited}}}}",
            "'Mirels, 1989' names 2 entries",
        ),
    ],
)
def test_a_fault_of_the_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        entries(written(tmp_path, text))


def test_two_publications_of_a_year_are_told_apart_by_a_letter(tmp_path: Path) -> None:
    text = "".join(f"@misc{{mirels1989{letter}, {AUTHOR_YEAR}, guideline = {{cited}}}}" for letter in "ab")
    found = entries(written(tmp_path, text))
    assert [(entry.label, entry.constant) for entry in found.values()] == [
        ("Mirels, 1989a", "MIRELS_1989A"),
        ("Mirels, 1989b", "MIRELS_1989B"),
    ]


def test_a_citation_is_found_under_its_section(tmp_path: Path) -> None:
    docs = site(
        tmp_path,
        {
            "referentiel/1-generalites.md": "# 1. Généralités { #s-1 }\n\n## Détail { #s-1-detail }\n\n[@landi2019]\n",
            "verification/preuves.md": "# Preuves\n\nVoir [@rades2008, p. 905 ; @landi2019].\n",
        },
    )
    assert places(docs, "landi2019") == [
        "[1. Généralités](1-generalites.md#s-1)",
        "[Preuves](../verification/preuves.md)",
    ]
    assert places(docs, "rades2008") == ["[Preuves](../verification/preuves.md)"]


def test_a_section_cites_what_its_rules_and_discrepancies_cite(tmp_path: Path) -> None:
    docs = site(tmp_path, {"referentiel/3-8-1-sins.md": "# 3.8.1. SINS { #s-3-8-1 }\n"})
    assert places(docs, "fisher2010") == ["[3.8.1. SINS](3-8-1-sins.md#s-3-8-1)"]


@pytest.mark.parametrize("text", ["`[@landi2019]`", "```\n[@landi2019]\n```", "[@landi2019](landi.md)"])
def test_code_and_links_do_not_cite(tmp_path: Path, text: str) -> None:
    assert not places(site(tmp_path, {"page.md": f"# Page\n\n{text}\n"}), "landi2019")


def test_the_page_shows_each_entry_with_its_status_and_its_faults(tmp_path: Path) -> None:
    page = bibliography.page(tmp_path)
    assert page.startswith("# 5. Bibliographie { #s-5 }\n")
    for entry in entries().values():
        _, _, rest = page.partition(f"\n### {entry.label} {{ #ref-{entry.key} }}\n")
        shown, _, _ = rest.partition("\n### ")
        assert entry.status.value in shown
        assert entry.url in shown
        assert entry.fault in shown
        assert "aucune page de ce site" in shown
    assert '<span class="external">hors référentiel</span>' in page[page.index("#ref-fisher2010 }") :][:600]


def test_an_address_reads_as_a_doi_or_as_a_site(tmp_path: Path) -> None:
    page = bibliography.page(tmp_path)
    assert "[10.1016/S1470-2045(20)30641-0](https://doi.org/10.1016/S1470-2045%2820%2930641-0)" in page
    assert "[pubmed.ncbi.nlm.nih.gov](https://pubmed.ncbi.nlm.nih.gov/26239762/)" in page


def test_every_fault_is_listed_before_the_entries(tmp_path: Path) -> None:
    listed, _, _ = bibliography.page(tmp_path).partition("\n## A {")
    for entry in entries().values():
        for remark in filter(None, (entry.fault, entry.support)):
            assert f"- [{entry.label}](#ref-{entry.key}) : {remark}" in listed


def test_the_three_files_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    constants, page = tmp_path / "sources.py", tmp_path / "referentiel/5-bibliographie.md"
    beside = tmp_path / "sources_evidence.py"
    monkeypatch.setattr(bibliography, "SOURCES", constants)
    monkeypatch.setattr(bibliography, "BESIDE", beside)
    monkeypatch.setattr(bibliography, "PAGE", page)
    bibliography.write_sources()
    bibliography.write_page()
    assert constants.read_text(encoding="utf-8") == bibliography.sources()
    assert beside.read_text(encoding="utf-8") == bibliography.beside()
    assert page.read_text(encoding="utf-8") == bibliography.page()


def test_every_citation_of_the_site_has_an_entry() -> None:
    unknown = {key: where for key, where in bibliography.uses().items() if key not in entries()}
    assert not unknown, f"add to docs/references.bib, or correct the key: {unknown}"
