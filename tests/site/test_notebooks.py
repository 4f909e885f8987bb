"""A notebook that is taken home still leads to the site, and is otherwise the one that the tests run."""

import json
import re

import nbformat
import pytest
from built import PAGES

from bonemets_site.data.notebooks import Notebook, all_notebooks
from bonemets_site.data.settings import address
from bonemets_site.pages.notebooks import abroad, download
from bonemets_site.paths import SITE

LINK = re.compile(r"\]\(([^)]+)\)")


def ids(notebook: Notebook) -> str:
    return notebook.path.stem


@pytest.mark.parametrize("notebook", all_notebooks(), ids=ids)
class TestDownload:
    def test_it_is_a_valid_notebook_with_the_same_code_and_outputs(self, notebook: Notebook) -> None:
        content = json.loads(download(notebook))
        nbformat.validate(content)
        assert [cell for cell in content["cells"] if cell["cell_type"] == "code"] == [
            cell for cell in notebook.cells if cell["cell_type"] == "code"
        ]

    def test_its_links_lead_to_pages_and_ids_of_the_site(self, notebook: Notebook) -> None:
        text = "".join("".join(cell["source"]) for cell in json.loads(download(notebook))["cells"])
        links = LINK.findall(text)
        assert links
        assert "[@" not in text
        for link in links:
            assert link.startswith(address()), link
            page, _, anchor = link.removeprefix(address()).partition("#")
            file = SITE / page / "index.html"
            assert file in PAGES, link
            assert not anchor or f'id="{anchor}"' in file.read_text("utf-8"), link


def test_what_is_outside_the_guideline_says_so_away_from_the_site_too() -> None:
    assert abroad("[@vanderlinden2004]", "https://example.org/").endswith(", hors référentiel)")
