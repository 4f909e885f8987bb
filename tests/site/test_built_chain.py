"""The built site: sections lead to functions, functions lead back, and every page carries the policy."""

import re
from pathlib import Path
from typing import Any

import pytest

from bonemets.kernel.rule import Rule, rules
from bonemets_site.assets.csp import fingerprint
from bonemets_site.finish.policy import FRAMED
from bonemets_site.pages.takeaway import FILE
from bonemets_site.paths import SITE

PAGES = sorted(SITE.rglob("*.html"))
EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
_HREF = re.compile(r'<a\b[^>]*\bhref="([^"#]*)#([^"]+)"')


def links(page: Path) -> set[tuple[Path, str]]:
    """Page and fragment of each link."""
    found = _HREF.findall(page.read_text("utf-8"))
    return {((page.parent / target).resolve() if target else page.parent, anchor) for target, anchor in found}


def folder_of(anchor: str, below: str) -> Path:
    """Folder of the one page of the site that carries an id."""
    marked = f'id="{anchor}"'
    found = [page for page in (SITE / below).rglob("*.html") if marked in page.read_text("utf-8")]
    assert len(found) == 1, f"{anchor}: expected on one page below {below}/, found on {len(found)}; run make build"
    return found[0].parent


@EVERY_RULE
def test_section_and_function_lead_to_each_other(rule: Rule[..., Any]) -> None:
    section, function = f"s-{rule.section.replace('.', '-')}", f"{rule.function.__module__}.{rule.name}"
    reading, code = folder_of(section, "referentiel"), folder_of(function, "api")
    assert (code, function) in links(reading / "index.html"), f"{rule.name}: its section does not lead to it"
    back = re.search(
        rf'id="{re.escape(function)}".*?doc-backlinks(.*?)</article>', (code / "index.html").read_text("utf-8"), re.S
    )
    assert back, f"{rule.name}: its page shows no back-link"
    assert f"#{section}" in back[1], f"{rule.name}: its page does not say which section refers to it"


@EVERY_RULE
def test_a_page_of_the_code_shows_signature_and_source(rule: Rule[..., Any]) -> None:
    page = (folder_of(f"{rule.function.__module__}.{rule.name}", "api") / "index.html").read_text("utf-8")
    assert "Code source dans" in page
    assert all(f">{name}<" in page for name in rule.questions), f"{rule.name}: a parameter is missing from its page"


def test_every_page_carries_the_same_strict_policy() -> None:
    found = {
        match[1] if (match := re.search(r'Content-Security-Policy" content="([^"]*)"', page.read_text("utf-8"))) else ""
        for page in PAGES
        if page.name not in (FILE.name, Path(FRAMED).name)
    }
    assert len(found) == 1, "the policies of the pages differ; run make build"
    (policy,) = found
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy.replace("'wasm-unsafe-eval'", "")
    assert "form-action 'none'" in policy


def test_the_frame_of_the_cells_reaches_nothing() -> None:
    """Its policy names its one script, and lets WebAssembly and workers made there run: this site is left out too."""
    page = (SITE / FRAMED).read_text("utf-8")
    own = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    script = re.search(r"<script>(.*?)</script>", page, re.S)
    assert own
    assert script
    scripts = f"script-src 'wasm-unsafe-eval' {fingerprint(script[1])}"
    assert own[1] == f"default-src 'none'; {scripts}; worker-src blob:"


def test_titles_are_unique() -> None:
    titles = [re.search(r"<title>(.*?)</title>", page.read_text("utf-8"))[1] for page in PAGES]  # type: ignore[index]
    twice = {title for title in titles if titles.count(title) > 1}
    assert not twice, f"give each page its own title: {twice}"


def test_no_page_has_a_browser_fetch_ahead_what_its_policy_refuses() -> None:
    ahead = re.compile(r'<link rel="(next|prefetch|prerender)"')
    assert [page for page in PAGES if ahead.search(page.read_text("utf-8"))] == []


def led_to(page: str) -> set[Path]:
    """Files that the body of a page leads to."""
    text = (SITE / page / "index.html").read_text("utf-8")
    article = text[text.index("<article") : text.index("</article>")]
    found = re.findall(r'<a\b[^>]*\bhref="([^"#:]+)', article)
    return {((SITE / page / target).resolve() / "index.html") for target in found}


def test_the_site_map_leads_to_every_page() -> None:
    by_no_link = {SITE / "404.html", SITE / FRAMED, SITE / "aide" / FILE.name, SITE / "aide/plan/index.html"}
    missing = {page.relative_to(SITE).as_posix() for page in {*PAGES} - led_to("aide/plan") - by_no_link}
    assert not missing, f"site_map.py leaves them out: {missing}"


def test_the_page_of_verification_lists_every_table_of_cases() -> None:
    tables = {page for page in PAGES if page.parent.parent == SITE / "verification/cas"}
    assert len(tables) == len(rules())
    assert tables <= led_to("verification")
