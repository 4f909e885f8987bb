"""« Tester ce poste »: what the certificate says, and that a difference cannot go unseen."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from held import Held
from playwright.sync_api import Locator, Page, expect

from bonemets.kernel.rule import find
from bonemets_site.data.proof import RULES as RULES_READ
from bonemets_site.data.published import FOLDER, published
from bonemets_site.data.revision import revision
from bonemets_site.paths import SITE

RULES = ("mirels", "tomita", "trial_status", "zoledronic_dose")
CONFORMING = "Résultat : CONFORME"


@pytest.fixture
def tester(page: Page, base_url: str) -> Locator:
    page.goto("verification/tester/")
    section = page.locator("[data-tester]")
    section.evaluate("(section, rules) => { section.dataset.rules = rules; }", " ".join(RULES))
    return section


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def certificate(section: Locator) -> str:
    box = section.get_by_label("Certificat")
    expect(box).to_be_visible(timeout=60_000)
    return plain(box.input_value())


def alter(page: Page, name: str, change: Callable[[Any], None]) -> None:
    content = json.loads((FOLDER / name).read_bytes())
    change(content)
    page.context.route(f"**/verification/tables/{name}", lambda route: route.fulfill(json=content))


def launch(section: Locator) -> None:
    section.get_by_role("button", name="Lancer la vérification").click()


def test_a_sound_workstation_gets_a_certificate(tester: Locator, page: Page) -> None:
    launch(tester)
    text = certificate(tester)
    assert CONFORMING in text
    assert f"Tables : {revision(RULES_READ).said}" in text
    assert str(page.evaluate("navigator.userAgent")) in text
    for rule in RULES:
        found = published()[rule]
        line = f"{rule} {found.version} : {find(rule).combinations} combinaisons, SHA-256 {found.files[f'{rule}.json']}"
        assert line in text
    for file, described in json.loads((SITE / "assets/runtime/manifest.json").read_bytes())["files"].items():
        assert (f"{file} : SHA-256 {described['sha256']}" in text) == (file != "pyodide.mjs")
    manifest = hashlib.sha256((SITE / "assets/runtime/manifest.json").read_bytes()).hexdigest()
    assert f"(manifest.json) : SHA-256 {manifest}, publiée ce jour par le serveur" in text
    expect(tester.get_by_role("status")).to_contain_text("CONFORME")
    expect(tester.get_by_role("progressbar")).to_be_hidden()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tester.get_by_role("button", name="Copier le certificat").click()
    expect(tester.get_by_role("status")).to_have_text("Certificat copié.")
    assert plain(page.evaluate("navigator.clipboard.readText()")) == text


def test_one_wrong_result_is_told(tester: Locator, page: Page) -> None:
    """Table and index are altered together, so that only the computation can tell."""
    content = json.loads((FOLDER / "tomita.json").read_bytes())
    content["points"][7] += 1
    body = json.dumps(content).encode()
    page.context.route("**/tables/tomita.json", lambda route: route.fulfill(body=body))
    page.context.route("**/status.json", lambda route: route.abort())
    digest = {"tomita.json": hashlib.sha256(body).hexdigest()}
    alter(page, "index.json", lambda index: index["rules"]["tomita"]["files"].update(digest))
    launch(tester)
    text = certificate(tester)
    assert "NON CONFORME : 1 différence" in text
    assert "non comparées à celles que le serveur publie" in text
    assert "tomita {" in text


def test_a_table_that_was_altered_gives_no_certificate(tester: Locator, page: Page) -> None:
    alter(page, "tomita.json", lambda table: table["points"].reverse())
    launch(tester)
    expect(tester.get_by_role("status")).to_contain_text("somme de contrôle fausse")
    expect(tester.get_by_label("Certificat")).to_be_hidden()


@pytest.mark.parametrize("name", ["bonemets.zip", "pyodide.asm.mjs", "manifest.json"])
def test_a_file_that_is_not_the_published_one_gives_no_certificate(tester: Locator, page: Page, name: str) -> None:
    """Even where the list of the files was altered as well: its own checksum is asked of the server."""
    content = (SITE / "assets/runtime" / name).read_bytes()
    page.context.route(f"**/runtime/{name}", lambda route: route.fulfill(body=content + b"\n"))
    launch(tester)
    expect(tester.get_by_role("status")).to_contain_text("ne sont pas ceux que le serveur publie")
    expect(tester.get_by_label("Certificat")).to_be_hidden()


def test_it_can_be_interrupted(tester: Locator, page: Page) -> None:
    held = Held(page.context, "**/tables/tomita.json")
    launch(tester)
    expect(tester.locator("[data-part=count]")).to_contain_text("mirels")
    tester.get_by_role("button", name="Interrompre").click()
    held.release()
    expect(tester.get_by_role("status")).to_contain_text("interrompue")
    expect(tester.get_by_label("Certificat")).to_be_hidden()


def test_a_withdrawn_rule_is_told_although_it_computes_what_was_published(tester: Locator, page: Page) -> None:
    version = find("tomita").version
    withdrawn = {"rule": "tomita", "versions": [version], "date": "01/12/2026", "reason": "essai"}
    status = {"release": "other", "withdrawn": [withdrawn]}
    page.context.route("**/status.json", lambda route: route.fulfill(json=status))
    launch(tester)
    text = certificate(tester)
    told = f"Ne pas s'en servir : règle tomita {version} retirée le 01/12/2026 : essai."
    assert text.count("Ne pas s'en servir") == 1
    assert told in text
    assert told in plain(tester.get_by_role("status").inner_text())
