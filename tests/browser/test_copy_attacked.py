"""The copy on a device, altered by accident or by a neighbour of the same origin: never given out, and made again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from calculators import Calculator, complete_answers
from copies import COPIED, NEXT, Publication
from playwright.sync_api import BrowserContext, Page, expect
from test_offline import TITLE, copied, expect_right_answers, go, notice, reader
from waiting import settled

from bonemets_site.data.withdrawals import Notices, Oldest, Retraction
from bonemets_site.finish import offline

__all__ = ["copied", "go", "reader"]

PLANT = """async ([path, text]) => {
    const [name] = (await caches.keys()).filter((name) => name.startsWith("bonemets-copy-"));
    const headers = { "Content-Type": path.endsWith("/index.html") ? "text/html" : "application/zip" };
    await (await caches.open(name)).put(__md_scope.pathname + path, new Response(text, { headers }));
}"""
PLANT_A_COPY = """async ([name, files]) => {
    const cache = await caches.open(name);
    const evil = () => new Response("<h1>Piège</h1>", { headers: { "Content-Type": "text/html" } });
    for (const path of Object.keys(files)) await cache.put(__md_scope.pathname + path, evil());
    await cache.put(__md_scope.pathname + "copy.json", new Response(JSON.stringify({ release: "0", files })));
}"""
CLEAR = "async () => { for (const name of await caches.keys()) await caches.delete(name); }"
GONE = """async () => {
    while (await navigator.serviceWorker.getRegistration()) await new Promise(requestAnimationFrame);
}"""
NAMES = "async () => (await caches.keys()).filter((name) => name.startsWith('bonemets-copy-'))"
HOLDS = """async (path) => {
    const found = await caches.match(__md_scope.pathname + path);
    return found ? await found.text() : "";
}"""
DAY = date(2026, 12, 1)


def test_a_page_altered_in_the_copy_is_fetched_again(copied: Page, published: Publication) -> None:
    copied.evaluate(PLANT, ["aide/index.html", "<h1>Piège</h1>"])
    copied.goto(published.address + "aide/")
    expect(copied.locator("h1")).to_contain_text("Aide")
    assert "Piège" not in copied.evaluate(HOLDS, "aide/index.html")
    published.stop()
    copied.goto(published.address + "aide/")
    expect(copied.locator("h1")).to_contain_text("Aide")


def test_a_truncated_archive_in_the_copy_does_not_stop_python(go: Callable[..., Calculator], copied: Page) -> None:
    copied.evaluate(PLANT, ["assets/runtime/bonemets.zip", "PK"])
    expect_right_answers(go("mirels"))


def test_a_release_takes_over_no_altered_file(copied: Page, published: Publication) -> None:
    copied.evaluate(PLANT, ["aide/index.html", "<h1>Piège</h1>"])
    published.change("index.html", "<h1", f"<p>{TITLE}</p><h1")
    published.release()
    assert settled(copied, NEXT) == "installed"
    copied.goto(published.address)
    copied.get_by_role("button", name="Passer à la nouvelle version").click()
    expect(copied.get_by_text(TITLE)).to_be_visible()
    published.stop()
    copied.goto(published.address + "aide/")
    expect(copied.locator("h1")).to_contain_text("Aide")


def test_a_first_copy_takes_over_nothing_that_was_planted(reader: BrowserContext, published: Publication) -> None:
    page = reader.new_page()
    page.route("**/sw.js", lambda route: route.abort())
    page.goto(published.address)
    page.evaluate(PLANT_A_COPY, ["bonemets-copy-0", offline.copied(published.folder)])
    page.close()
    page = reader.new_page()
    page.goto(published.address + "aide/")
    assert settled(page, COPIED)
    published.stop()
    page.goto(published.address + "aide/")
    expect(page.locator("h1")).to_contain_text("Aide")


def test_half_a_copy_is_thrown_away(copied: Page, published: Publication) -> None:
    published.change("aide/index.html", "<h1", f"<p>{TITLE}</p><h1")
    published.release()
    published.change("aide/index.html", TITLE, "Autre chose")
    before = copied.evaluate(NAMES)
    assert settled(copied, NEXT) == "redundant"
    assert copied.evaluate(NAMES) == before


def test_where_storage_throws_the_network_answers(copied: Page, published: Publication) -> None:
    sabotage = "self.caches.open = () => { throw new DOMException('no', 'UnknownError'); };\n"
    worker = published.folder / offline.WORKER
    text = worker.read_text("utf-8")
    marked = 'worker.addEventListener("fetch"'
    assert marked in text
    worker.write_text(
        text.replace(marked, f'self.addEventListener("activate", () => {{ {sabotage} }});{marked}'), "utf-8"
    )
    assert settled(copied, NEXT) == "installed"
    copied.goto(published.address)
    with copied.expect_event("load"):
        copied.get_by_role("button", name="Passer à la nouvelle version").click()
    copied.goto(published.address + "aide/")
    expect(copied.locator("h1")).to_contain_text("Aide")


def test_a_copy_that_a_neighbour_cleared_is_made_again_and_told(copied: Page, published: Publication) -> None:
    copied.evaluate(CLEAR)
    copied.goto(published.address + "aide/")
    expect(notice(copied)).to_contain_text("La copie hors ligne avait été effacée de ce navigateur", timeout=60_000)
    published.stop()
    copied.goto(published.address)
    expect(copied.locator("h1")).to_be_visible()


def test_a_bad_worker_is_recalled_at_once(copied: Page, published: Publication) -> None:
    offline.recall(published.folder)
    copied.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    expect(notice(copied)).to_contain_text("Recharger cette page", timeout=30_000)
    copied.evaluate(GONE)
    assert copied.evaluate(NAMES) == []
    published.change("aide/index.html", "<h1", f"<p>{TITLE}</p><h1")
    copied.goto(published.address + "aide/?not=kept")
    expect(copied.get_by_text(TITLE)).to_be_visible()


def old_copy(published: Publication, told: Notices) -> None:
    """Publish notices, the worker of the copy staying the one that is there."""
    kept = (published.folder / offline.WORKER).read_text("utf-8")
    published.change("index.html", "<h1", f"<p>{TITLE}</p><h1")
    offline.apply(published.folder, (), told)
    (published.folder / offline.WORKER).write_text(kept, "utf-8")


def test_a_copy_older_than_the_oldest_allowed_gives_no_result(
    go: Callable[..., Calculator], published: Publication
) -> None:
    expect_right_answers(go("mirels"))
    old_copy(published, Notices(oldest=Oldest(date(2099, 1, 1), DAY, "douleur mal comptée")))
    said = (
        "Version du site retirée le 01/12/2026 : douleur mal comptée. "
        "Aucun calcul n'est proposé ; recharger la page avec le réseau."
    )
    for stopped in (False, True):
        if stopped:
            published.stop()
        calculator = go("sins")
        expect(calculator.sentence).to_have_text(said)
        calculator.fill(complete_answers("sins"))
        expect(calculator.sentence).to_have_text(said)


@pytest.mark.parametrize("sentence", ["", "Répondre aux questions dans l'ordre que l'on veut"])
def test_a_page_or_a_sentence_is_withdrawn_in_old_copies(copied: Page, published: Publication, sentence: str) -> None:
    old_copy(published, Notices(pages=(Retraction("aide/", sentence, None, DAY, "passage faux"),)))
    what = "Passage retiré" if sentence else "Page retirée"
    for stopped in (False, True):
        if stopped:
            published.stop()
        copied.goto(published.address + "aide/")
        expect(copied.locator("article")).to_contain_text(f"{what} le 01/12/2026\u00a0: passage faux.")
        if sentence:
            expect(copied.locator("article")).not_to_contain_text(sentence)
            expect(copied.locator("article")).to_contain_text("Plan B")
        else:
            expect(copied.locator("article")).not_to_contain_text("Plan B")
    copied.locator(".md-search__input").press_sequentially("répondre aux questions dans l'ordre")
    found = copied.locator(".md-search-result__item").filter(has_text="passage faux")
    expect(found.first).to_contain_text(f"{what} le 01/12/2026\u00a0: passage faux.")
    expect(copied.locator(".md-search-result__list")).not_to_contain_text("que l'on veut")


def test_a_clock_that_went_back_and_a_very_old_copy(
    go: Callable[..., Calculator], copied: Page, published: Publication
) -> None:
    go("mirels")
    published.stop()
    now = datetime.now(UTC)
    copied.clock.set_fixed_time(now - timedelta(days=10))
    go("mirels")
    expect(notice(copied)).to_contain_text("d'âge inconnu\u00a0: l'horloge de ce poste est en retard.")
    copied.clock.set_fixed_time(now + timedelta(days=4000))
    calculator = go("mirels")
    calculator.fill(complete_answers("mirels"))
    expect(calculator.sentence).to_contain_text(
        "non comparée à la version publiée depuis 4\u202f000 jours, selon l'horloge"
    )
    published.start()
    copied.evaluate("dispatchEvent(new Event('online'))")
    calculator.expect_result_of(complete_answers("mirels"))
