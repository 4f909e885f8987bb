"""The built pages: one script, one style sheet, and a search index that waits."""

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from bonemets_site.assets import scripts
from bonemets_site.finish import bundle, offline
from bonemets_site.paths import ROOT, SITE

PYTHON = ("assets/runtime/", "assets/editor/")
COMPRESSED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm", ".webmanifest", ".xml"}
COPY, COPY_OF_PYTHON = 3_000_000, 6_300_000

PAGE = """<html><head><link rel="stylesheet" href="../assets/a.css">
<link rel="stylesheet" href="../assets/sub/b.css"></head><body>{body}</body></html>"""
CALCULATOR = '<section class="calculator" data-rule="mirels">'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of one page, with the scripts of the real one."""
    assets = tmp_path / "assets"
    (assets / "sub").mkdir(parents=True)
    scripts.write(ROOT, assets, tmp_path.with_name(f"{tmp_path.name}-maps"))
    (assets / "a.css").write_text("p { color: red; }")
    (assets / "sub/b.css").write_text("p { margin: 0; }")
    (tmp_path / "page").mkdir()
    (tmp_path / "page/index.html").write_text(PAGE.format(body=CALCULATOR.format("mirels")))
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text(
        json.dumps({"config": {"lang": ["fr"]}, "docs": [{"title": "a"}]})
    )
    return tmp_path


def test_one_sheet_has_all_in_their_order(small: Path) -> None:
    bundle.apply(small, ROOT)
    assert (small / "assets/page.css").read_text() == "p{color:red}p{margin:0}\n"
    page = (small / "page/index.html").read_text()
    assert re.findall(r'rel="stylesheet" href="([^"]*)"', page) == ["../assets/page.css"]


def test_one_script_has_all_that_every_page_runs(small: Path) -> None:
    script = (small / "assets/page.mjs").read_text()
    asked = set(re.findall(r'(?:from|import\()\s*"(\./[a-z]+\.mjs)"', script))
    assert asked == {f"./{scripts.ENGINE}.mjs"}
    for name in scripts.APART:
        text = (small / f"assets/{name}.mjs").read_text()
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in script
        assert set(re.findall(r'from\s*"(\./[a-z]+\.mjs)"', text)) <= {
            f"./{name}.mjs" for name in (scripts.ENGINE, scripts.ENTRY)
        }


def test_pages_that_differ_in_style_stop_the_build(small: Path) -> None:
    (small / "other.html").write_text('<link rel="stylesheet" href="assets/a.css">')
    with pytest.raises(ValueError, match="different style sheets"):
        bundle.apply(small, ROOT)


def test_the_index_that_the_theme_asks_for_has_no_document(small: Path) -> None:
    bundle.apply(small, ROOT)
    index = json.loads((small / "search/search_index.json").read_text())
    assert index == {"config": {"lang": ["fr"]}, "docs": []}
    assert json.loads((small / "search/sections.json").read_text())["docs"] == [{"title": "a"}]


def test_the_search_finds_a_calculator_where_its_form_stands(small: Path) -> None:
    page = small / "referentiel/mirels/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        PAGE.format(body='<section class="calculator" id="mirels-calculator" data-rule="mirels"></section>')
    )
    index = small / "search/search_index.json"
    form = {"location": "referentiel/mirels/#mirels-title", "title": "Score de Mirels"}
    index.write_text(json.dumps({"config": {}, "docs": [form]}))
    bundle.apply(small, ROOT)
    (found,) = json.loads((small / "search/sections.json").read_text())["docs"]
    assert found["location"] == "referentiel/mirels/#mirels-calculator"
    assert found["title"] == "Cet os long risque-t-il de casser ? Score de Mirels"
    assert "fémur" in found["words"]
    assert "région trochantérienne" in found["text"]


def test_the_copy_on_a_device_leaves_out_what_the_bundles_replace() -> None:
    copied = offline.copied(SITE)
    assert {"assets/page.mjs", "assets/page.css", "assets/engine.mjs", "assets/worker.mjs"} <= set(copied)
    assert not {"assets/calculator.mjs", "assets/theme.css", "assets/takeaway.css"} & set(copied)
    assert not [path for path in copied if path.endswith(".css") and path != bundle.STYLES]
    assert {"assets/fonts/text.woff2", "assets/fonts/code.woff2"} <= set(copied)


def test_the_scripts_are_those_that_pages_ask_for(small: Path) -> None:
    """An address that a script computes is one of these."""
    there = {path.name: path.read_text() for path in (small / "assets").glob("*.mjs")}
    names = (scripts.ENGINE, scripts.ENTRY, scripts.WORKER, scripts.SNAPSHOT, scripts.LAST, *scripts.APART)
    assert set(there) == {f"{name}.mjs" for name in names}
    assert {name for text in there.values() for name in re.findall(r'"\./([a-z]+\.mjs)"', text)} <= set(there)


def test_a_script_that_is_no_more_is_removed(small: Path) -> None:
    (small / "assets/old.mjs").write_text("")
    scripts.write(ROOT, small / "assets", small.with_name("maps"))
    assert not (small / "assets/old.mjs").exists()


def test_the_copy_on_a_device_weighs_what_it_is_announced_to() -> None:
    """On the wire, Python apart, which is half of it."""
    weights = {True: 0, False: 0}
    for path in offline.copied(SITE):
        file = SITE / unquote(path)
        content = file.read_bytes()
        sent = gzip.compress(content, 6) if file.suffix in COMPRESSED else content
        weights[path.startswith(PYTHON)] += len(sent)
    assert weights[False] <= COPY, weights
    assert weights[True] <= COPY_OF_PYTHON, weights
