"""A citation links to the bibliography, says what is external, and breaks the build when it leads nowhere."""

import subprocess
import sys
from pathlib import Path

import pytest
from markdown import markdown

from bonemets.guideline.sources import FISHER_2010, FISHER_2014
from bonemets_site.fences.citations import html

CONFIGURATION = """\
site_name: Essai
plugins: [autorefs]
markdown_extensions: [attr_list, bonemets_site.fences.citations]
"""
BIBLIOGRAPHY = "# Bibliographie\n\n### Mirels, 1989 { #ref-mirels1989 }\n"


def rendered(text: str) -> str:
    return markdown(text, extensions=["bonemets_site.fences.citations", "tables"])


def link(key: str, label: str) -> str:
    return f'<autoref identifier="ref-{key}">{label}</autoref>'


def build(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    docs = folder / "docs"
    docs.mkdir()
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (docs / "index.md").write_text(text, encoding="utf-8")
    (docs / "bibliographie.md").write_text(BIBLIOGRAPHY, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_author_and_year_in_parentheses() -> None:
    expected = f'<p>Score <span class="citation">({link("mirels1989", "Mirels, 1989")})</span>.</p>'
    assert rendered("Score [@mirels1989].") == expected


def test_a_locator_follows_the_link() -> None:
    assert f"({link('rades2011', 'Rades, 2011')}, p. 1504, tableau 2)" in rendered("[@rades2011, p. 1504, tableau 2]")


@pytest.mark.parametrize("text", ["[@mirels1989; @rades2011, p. 2]", "[@mirels1989 ;\n@rades2011, p. 2]"])
def test_several_publications_share_the_parentheses(text: str) -> None:
    both = f"({link('mirels1989', 'Mirels, 1989')}\u202f; {link('rades2011', 'Rades, 2011')}, p. 2)"
    assert both in rendered(text)


def test_each_external_publication_is_marked() -> None:
    external = '<span class="external">hors référentiel</span>'
    first, second = link("rades2008", "Rades, 2008"), link("rades2011", "Rades, 2011")
    assert f"({first}, p. 905, {external}\u202f; {second})" in rendered("[@rades2008, p. 905; @rades2011]")
    assert f"({second}\u202f; {first}, {external})" in rendered("[@rades2011; @rades2008]")


def test_a_citation_stands_in_a_table_and_in_a_heading() -> None:
    assert "</autoref>)</span></td>" in rendered("| Source |\n|---|\n| [@mirels1989] |\n")
    assert rendered("## Score [@mirels1989]").startswith('<h2>Score <span class="citation">')


@pytest.mark.parametrize("text", ["`[@mirels1989]`", r"\[@mirels1989]", "[@mirels1989](page.md)"])
def test_code_escapes_and_links_are_left_alone(text: str) -> None:
    assert "autoref" not in rendered(text)


def test_an_unknown_key_is_refused_with_the_closest_ones() -> None:
    with pytest.raises(ValueError, match=r"\[@mirels1998\]: no such key in docs/references.bib \(closest: mirels1989"):
        rendered("[@mirels1998]")


def test_blocks_made_from_rules_cite_alike() -> None:
    citations = [FISHER_2010.at("tableau 1"), FISHER_2014.at("p. 2")]
    assert html(citations) in rendered("[@fisher2010, tableau 1; @fisher2014, p. 2]")


def test_a_strict_build_resolves_the_link(tmp_path: Path) -> None:
    result = build(tmp_path, "# Accueil\n\nScore [@mirels1989, p. 256].\n")
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert 'href="bibliographie/#ref-mirels1989">Mirels, 1989</a>, p. 256)' in page


def test_an_unknown_key_breaks_the_build(tmp_path: Path) -> None:
    result = build(tmp_path, "# Accueil\n\nScore [@mirels1998].\n")
    assert result.returncode != 0
    assert "index.md" in result.stderr
    assert "citation [@mirels1998]" in result.stderr
