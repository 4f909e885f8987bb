"""What the attacks of the list have come to, in one browser: a cell and a planted calculator, each loaded once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from calculators import page_of
from copies import Publication, publication
from following import ELSEWHERE, FOLLOW

from engines.driver import Driver
from security.attacks import (
    CASE,
    LEAVING,
    MARKUPS,
    RAW,
    Elsewhere,
    disarm,
    elsewhere,
    leaving_script,
    markup,
    page_script,
    plant,
    run_cell,
    script,
    wait,
)

LISTEN = """() => {
    globalThis.heard = [];
    new BroadcastChannel("planted").onmessage = ({ data }) => heard.push(data);
}"""
KEPT = """async () => ({
    caches: (await globalThis.caches?.keys() ?? []).filter((name) => name === "planted"),
    databases: (await indexedDB.databases()).filter(({ name }) => name === "planted").length,
    local: localStorage.getItem("planted"),
    heard: globalThis.heard,
})"""
SHOWN = """selector => [...document.querySelectorAll(`${selector} *`)].flatMap((element) => [
    element.localName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`)])"""
PLANTED = """
_honest = _METHODS["respond"]
def _respond(*given):
    reply = _honest(*given)
    return {{**reply, "html": reply["html"].replace("<p", {markup!r} + "<p", 1)}}
_METHODS["respond"] = _respond
{script}
"""


DISGUISED = "() => document.querySelector('#here.calculator [data-action]') !== null"


@dataclass
class Outcome:
    """What was seen of one place."""

    elsewhere: Elsewhere
    address: tuple[str, str]
    kept: dict[str, Any]
    shown: list[str]


@contextmanager
def cell(driver: Driver, site: Publication) -> Iterator[Outcome]:
    """A cell in which everything is tried, left for another page, then shown everything."""
    with elsewhere() as other:
        drawn = f"class Shown:\n    def _repr_html_(self):\n        return '<p>' + {markup(other.address)!r}\nShown()"
        driver.open(site.address + CASE)
        driver.ask(LISTEN)
        run_cell(driver, f"{script(other.address)}\n{drawn}")
        driver.until("() => document.querySelector('.runner__shown').innerText.includes('timer -')")
        driver.until("() => document.querySelector('.runner__html') !== null")
        wait()
        shown = driver.ask(SHOWN, ".runner__html")
        kept = driver.ask(KEPT)
        address = (str(driver.ask("() => location.href")), site.address + CASE)
        driver.ask(FOLLOW, site.address + ELSEWHERE)
        driver.until("() => !document.querySelector('iframe')")
        wait()
        yield Outcome(other, address, kept, shown)


@contextmanager
def calculator(driver: Driver, folder: Path, disarmed: bool = False) -> Iterator[Outcome]:
    """A calculator whose Python was altered, files and checksums together; its page may be left without controls."""
    with elsewhere() as other, publication(folder) as site:
        plant(site.folder, PLANTED.format(markup=markup(other.address), script=script(other.address)))
        if disarmed:
            disarm(site.folder, page_of(site.folder, "mirels"))
        page = site.address + page_of(site.folder, "mirels")
        driver.open(page)
        driver.ask(LISTEN)
        driver.until("() => document.documentElement.dataset.engine === 'ready'")
        driver.click('[data-question="site"] label:has([value="lower_limb"])')
        driver.until("() => document.querySelector('[data-result] .result__thresholds') !== null")
        wait()
        shown = driver.ask(SHOWN, "[data-result]")
        yield Outcome(other, (str(driver.ask("() => location.href")), page), driver.ask(KEPT), shown)


@contextmanager
def unarmed(driver: Driver, folder: Path) -> Iterator[Outcome]:
    """The same calculator without its controls, what it draws put into the page as it is, and tried from there too."""
    with calculator(driver, folder, disarmed=True) as outcome:
        driver.ask(page_script(outcome.elsewhere.address))
        outcome.kept = driver.ask(KEPT)
        other = outcome.elsewhere.address
        driver.ask(RAW, markup(other, [one for one in MARKUPS if not one.leaves]))
        wait()
        outcome.kept["disguise"] = driver.ask(DISGUISED)
        for attack in LEAVING:
            driver.open(outcome.address[1])
            driver.ask(leaving_script(other, attack))
            wait()
        yield outcome
