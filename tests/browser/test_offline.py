"""Without network, and from one release to the next: a right answer or a clear statement, never a mixture."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from calculators import Calculator, complete_answers, page_of, reader_day
from cells import Cell
from copies import COPIED, NEXT, Publication
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from test_board import FICHE, PARTS, Board
from waiting import settled

from bonemets.kernel.rule import find
from bonemets_site.data.withdrawals import Withdrawal
from bonemets_site.finish import offline
from bonemets_site.finish.policy import FRAMED

FETCH_ALL = """async (paths) => {
    const wrong = [];
    for (const path of paths) {
        const response = await fetch(new URL(path, __md_scope)).catch(String);
        if (!response.ok || !(await response.text()).includes("<h1")) wrong.push(path);
    }
    return wrong;
}"""
FOUND_OUT = Withdrawal("mirels", (find("mirels").version,), date(2026, 12, 1), "le total omettait la douleur")
STOPPED = "Règle retirée le 01/12/2026 : le total omettait la douleur. Aucun calcul n'est proposé."
WAITING = "Une nouvelle version du site est prête."
TITLE = "Page réécrite"


@pytest.fixture
def reader(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    with browser.new_context(**browser_context_args | {"service_workers": "allow"}) as context:
        yield context


@pytest.fixture
def copied(reader: BrowserContext, published: Publication) -> Page:
    """A page of a reader whose browser holds the whole copy."""
    page = reader.new_page()
    page.goto(published.address + "aide/")
    assert settled(page, COPIED)
    return page


@pytest.fixture
def go(copied: Page, published: Publication, site: Path) -> Callable[..., Calculator]:
    def visit(rule: str = "mirels", page: Page = copied) -> Calculator:
        page.goto("about:blank")
        page.goto(published.address + page_of(site, rule))
        return Calculator(page, rule).ready()

    return visit


def notice(page: Page) -> Any:
    return page.locator(".site-notice")


def expect_right_answers(calculator: Calculator) -> None:
    answers = complete_answers(calculator.rule)
    calculator.fill(answers)
    calculator.expect_result_of(answers)


def test_the_whole_site_works_with_the_server_stopped(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    published.stop()
    calculator = go("sins")
    expect_right_answers(calculator)
    pages = {path for path in offline.copied(published.folder) if path.endswith(".html")} - {FRAMED}
    assert copied.evaluate(FETCH_ALL, sorted(pages)) == []
    copied.goto(published.address + "aide/?lu=1")
    copied.locator(".md-search__input").press_sequentially("metastases")
    expect(copied.locator(".md-search-result__item").first).to_be_visible()
    answer = copied.goto(published.address + "nulle-part/")
    assert answer
    assert answer.status == 404
    expect(copied.locator("h1")).to_have_text("Page introuvable")
    copied.goto(published.address + "aide")
    expect(copied).to_have_url(published.address + "aide/")


def test_the_code_of_a_case_runs_with_the_server_stopped(copied: Page, published: Publication) -> None:
    """Its Python is in a document of its own, made of files that no other page asks for."""
    published.stop()
    copied.goto(published.address + "cas/07-femur-menace/")
    cell = Cell(copied, 1).open().write("6 * 7").run()
    expect(cell.shown).to_have_text("42")


def test_a_copy_says_its_age(go: Callable[..., Calculator], copied: Page, published: Publication) -> None:
    go("mirels")
    expect(notice(copied)).to_be_hidden()
    published.stop()
    go("mirels")
    expect(notice(copied)).to_have_text(
        f"Copie hors ligne du {reader_day():%d/%m/%Y}, non comparée à la version publiée depuis moins d'un jour."
    )
    copied.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=91))
    calculator = go("mirels")
    expect(notice(copied)).to_contain_text("non comparée à la version publiée depuis 91 jours.")
    expect_right_answers(calculator)
    calculator.press("Copier pour la RCP")
    expect(calculator.root.locator("textarea")).to_have_value(
        re.compile(r"\nCopie hors ligne, non comparée depuis 91 jours\.\n$")
    )


def test_whatever_leaves_an_old_copy_says_so(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    published.stop()
    copied.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=91))
    calculator = go("mirels")
    copied.evaluate("window.print = () => {}")
    expect_right_answers(calculator)
    old = "Copie hors ligne, non comparée depuis 91 jours."
    calculator.press("Copier en une ligne")
    expect(calculator.root.locator("textarea")).to_have_value(re.compile(rf"[^\n] {re.escape(old)}$"))
    calculator.press("Projection")
    expect(notice(copied)).to_be_visible()
    calculator.press("Quitter la projection")
    copied.emulate_media(media="print")
    expect(notice(copied)).to_be_visible()
    copied.emulate_media(media="screen")
    calculator.press("Imprimer la fiche")
    copied.emulate_media(media="print")
    expect(notice(copied)).to_be_visible()
    expect(notice(copied)).to_contain_text("depuis 91 jours.")
    copied.emulate_media(media="screen")

    copied.goto(published.address + FICHE)
    board = Board(copied).ready()
    board.fill(PARTS)
    board.expect_sheet_of(PARTS)
    text = copied.locator("#board-text")
    expect(text).to_have_value(re.compile(rf"\n{re.escape(old)}\n$"))
    board.press("Copier pour la RCP")
    expect(text).to_have_value(re.compile(rf"\n{re.escape(old)}\n$"))
    board.press("Copier en une ligne")
    expect(text).to_have_value(re.compile(rf"[^\n] {re.escape(old)}$"))


def test_a_recent_copy_does_not_print_its_age(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    published.stop()
    go("mirels")
    expect(notice(copied)).to_be_visible()
    copied.emulate_media(media="print")
    expect(notice(copied)).to_be_hidden()


def test_a_release_that_waits_does_not_hide_the_age_of_the_copy(copied: Page, published: Publication) -> None:
    published.change("aide/index.html", "<h1", f"<p>{TITLE}</p><h1")
    published.release()
    copied.goto(published.address + "aide/")
    expect(notice(copied)).to_contain_text(WAITING)
    published.stop()
    copied.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=91))
    copied.reload()
    expect(notice(copied)).to_contain_text(WAITING)
    expect(notice(copied)).to_contain_text("depuis 91 jours.")


def test_a_file_to_keep_elsewhere_comes_from_the_network_alone(copied: Page, published: Publication) -> None:
    fetched = "fetch('bonemets-a-emporter.html', { cache: 'reload' }).then(({ ok }) => ok, () => false)"
    assert copied.evaluate(fetched)
    published.stop()
    assert not copied.evaluate(fetched)


def test_a_release_downloads_what_changed_and_waits_for_the_reader(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    before = offline.copied(published.folder)
    published.change("aide/index.html", "<h1", f"<p>{TITLE}</p><h1")
    published.release()
    for path, digest in offline.copied(published.folder).items():
        if before.get(path) == digest:
            (published.folder / path).unlink()
    copied.goto(published.address + "aide/")
    expect(notice(copied)).to_contain_text(WAITING)
    expect(copied.get_by_text(TITLE)).to_have_count(0)
    copied.get_by_role("button", name="Passer à la nouvelle version").click()
    expect(copied.get_by_text(TITLE)).to_be_visible()
    expect(notice(copied)).to_be_hidden()
    published.stop()
    expect_right_answers(go("tomita"))


def test_half_a_release_is_not_taken(go: Callable[..., Calculator], copied: Page, published: Publication) -> None:
    published.change("aide/index.html", "<h1", f"<p>{TITLE}</p><h1")
    published.release()
    published.change("aide/index.html", TITLE, "Autre chose")
    assert settled(copied, NEXT) == "redundant"
    copied.goto(published.address + "aide/")
    expect(copied.get_by_text("Autre chose")).to_have_count(0)
    expect(notice(copied)).to_be_hidden()
    expect_right_answers(go("mirels"))


def test_a_rule_withdrawn_gives_no_result_in_an_old_copy(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    calculator = go("mirels")
    expect_right_answers(calculator)
    status = published.folder / offline.STATUS
    kept = (published.folder / offline.WORKER).read_text("utf-8")
    published.release(FOUND_OUT)
    (published.folder / offline.WORKER).write_text(kept, "utf-8")
    assert "mirels" in status.read_text("utf-8")
    for stopped in (False, True):
        if stopped:
            published.stop()
        calculator = go("mirels")
        expect(calculator.sentence).to_have_text(STOPPED)
        calculator.fill(complete_answers("mirels"))
        expect(calculator.sentence).to_have_text(STOPPED)
        calculator.press("Copier pour la RCP")
        expect(calculator.done).to_have_text("Aucun résultat à copier.")
        expect_right_answers(go("sins"))


def test_a_corrected_version_is_not_withdrawn(go: Callable[..., Calculator], published: Publication) -> None:
    published.release(Withdrawal("mirels", ("0.9.0",), date(2026, 12, 1), "essai"))
    expect_right_answers(go("mirels"))


def test_a_withdrawal_takes_back_a_result_that_is_shown(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    calculator = go("mirels")
    expect_right_answers(calculator)
    published.release(FOUND_OUT)
    copied.evaluate("dispatchEvent(new Event('online'))")
    expect(calculator.sentence).to_have_text(STOPPED)


def test_two_tabs(go: Callable[..., Calculator], copied: Page, reader: BrowserContext, published: Publication) -> None:
    answers = complete_answers("mirels")
    calculator = go("mirels")
    calculator.fill(answers)
    published.change("aide/index.html", "<h1", f"<p>{TITLE}</p><h1")
    published.release()
    other = reader.new_page()
    other.goto(published.address + "aide/")
    other.get_by_role("button", name="Passer à la nouvelle version").click()
    expect(other.get_by_text(TITLE)).to_be_visible()
    expect(notice(copied)).to_contain_text("Une nouvelle version du site a été choisie dans un autre onglet.")
    calculator.expect_result_of(answers)
    copied.get_by_role("button", name="Recharger cette page").click()
    expect(notice(copied)).to_be_hidden()
    expect_right_answers(calculator.ready())


def test_a_page_of_another_release_than_its_python(page: Page, site: Path) -> None:
    path = page_of(site, "mirels")
    text = (site / path / "index.html").read_text("utf-8")
    text = text.replace(f'data-version="{find("mirels").version}"', 'data-version="9.0.0"')
    page.context.route(f"**/{path}", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(path)
    calculator = Calculator(page, "mirels").ready()
    calculator.fill(complete_answers("mirels"))
    expect(calculator.sentence).to_have_text(
        "Aucun résultat : la page et le calcul ne sont pas de la même version. Recharger la page."
    )


def test_where_storage_is_refused(page: Page, site: Path) -> None:
    page.add_init_script(
        """const no = () => { throw new DOMException("no", "SecurityError"); };
        Object.defineProperty(window, "caches", { get: no });
        Object.defineProperty(window, "localStorage", { get: no });
        Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => ({ register: async () => no() }) });"""
    )
    page.goto(page_of(site, "mirels"))
    expect_right_answers(Calculator(page, "mirels").ready())
    expect(notice(page)).to_be_hidden()


def test_it_can_be_installed(copied: Page, reader: BrowserContext) -> None:
    session = reader.new_cdp_session(copied)
    assert session.send("Page.getAppManifest")["errors"] == []
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in found] in ([], ["in-incognito"])


def test_the_copy_is_made_under_the_strict_policy(reader: BrowserContext, published: Publication) -> None:
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(message.text)

    asked: list[str] = []
    reader.on("console", listen)
    reader.on("request", lambda request: asked.append(request.url))
    page = reader.new_page()
    page.goto(published.address)
    assert settled(page, COPIED)
    assert said == []
    origin = urljoin(published.address, "/")
    assert [url for url in asked if not url.startswith((published.address, f"blob:{origin}", "data:"))] == []
