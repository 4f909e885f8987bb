"""A second visit finds the copy of the site and the memory of Python, with network or without."""

from calculators import complete_answers, page_of

from engines.visit import READY, Form, Visit

FORGET = "() => caches.delete('bonemets-snapshot')"
HOLD = "async () => { globalThis.held = await caches.open('bonemets-snapshot'); }"
"""What a driven WebKit keeps is private, in memory, and gone as soon as no page holds it."""
KEPT = "async () => (await held.keys()).length > 0"
STARTED = "async () => (await import(new URL('assets/engine.mjs', __md_scope))).engine.snapshot"
RULE = "sins"


def test_the_site_answers_without_network_from_the_memory_it_kept(visit: Visit) -> None:
    driver, published = visit.driver, visit.published
    path = page_of(published.folder, RULE)
    visit.open("aide/")
    driver.ask(FORGET)
    visit.open(path)
    driver.until(READY)
    driver.ask(HOLD)
    driver.until(KEPT, patience=240)
    published.stop()
    try:
        driver.open("about:blank")
        visit.open(path)
        driver.until(READY)
        assert driver.ask(STARTED) == "restored"
        answers = complete_answers(RULE)
        form = Form(driver, RULE)
        form.fill(answers)
        form.expect_result_of(answers)
        visit.open("nulle-part/")
        driver.until("() => document.querySelector('h1').textContent.includes('Page introuvable')")
        visit.open("aide/")
        driver.click(".md-search__input")
        driver.press("mirels")
        driver.until("() => document.querySelector('.md-search-result__item') !== null")
    finally:
        published.start()
