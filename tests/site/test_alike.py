"""The comparison of the two builders sees what a reader would."""

from pathlib import Path

import pytest

from alike import differences

PAGE = (
    '<nav>{nav}</nav><article class="md-content__inner">{skip}<h2 id="s-3">Score</h2>'
    '<p>Texte <a href="{link}">ici</a></p>'
    '<div class="doc-backlinks">{crumb}<a href="../../page/#s-3">Section</a></div></article><footer>x</footer>'
)
SKIP = '<a id="__skip" tabindex="-1"></a>'
SAME = {"nav": "menu", "skip": "", "link": "../other/", "crumb": "<span>Page</span>"}


def sites(folder: Path, page: str) -> tuple[Path, Path]:
    made = folder / "one", folder / "other"
    for site, text in zip(made, (PAGE.format(**SAME), page), strict=True):
        (site / "page").mkdir(parents=True)
        (site / "page/index.html").write_text(text)
    return made


@pytest.mark.parametrize(
    "changed",
    [{"nav": "other menu"}, {"skip": SKIP}, {"link": "./../other/"}, {"crumb": '<a href="../">Page</a>'}],
    ids=lambda changed: next(iter(changed)),
)
def test_the_theme_and_the_spelling_of_a_link_are_no_difference(tmp_path: Path, changed: dict[str, str]) -> None:
    assert list(differences(*sites(tmp_path, PAGE.format(**SAME | changed)))) == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Texte", "Autre", "Texte and Autre"),
        ('id="s-3"', 'id="s-4"', "<h2 id=s-3> and <h2 id=s-4>"),
        ("../other/", "../another/", "<a href=/other/> and <a href=/another/>"),
        ("</p>", "</p><p>", "None and <p >"),
        ("page/#s-3", "page/#s-9", "back-links"),
    ],
)
def test_a_word_an_id_a_link_and_a_back_link_are(tmp_path: Path, before: str, after: str, told: str) -> None:
    (found,) = differences(*sites(tmp_path, PAGE.format(**SAME).replace(before, after)))
    assert told in found


def test_an_address_of_one_site_only_is_told(tmp_path: Path) -> None:
    one, other = sites(tmp_path, PAGE.format(**SAME))
    (one / "alone.csv").touch()
    assert list(differences(one, other)) == ["alone.csv: in one site only"]
