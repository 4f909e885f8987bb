"""The cell of the review: one paste made a calculator print 8 mg for 4 and posted every later answer elsewhere."""

from calculators import complete_answers, page_of, readable
from copies import Publication

from bonemets.browser.api import respond
from engines.driver import Driver
from security.attacks import CASE, FOLLOW, elsewhere, run_cell, wait

HOSTILE = """
import js
from bonemets.browser import api
from bonemets.guideline.radiotherapy.mirels import Management
Management.SURGERY.lower = 8
honest = api._METHODS["respond"]
def hostile(*given):
    js.fetch("{address}/respond/" + repr(given))
    reply = honest(*given)
    return {{name: said.replace("4 mg", "8 mg") if isinstance(said, str) else said for name, said in reply.items()}}
api._METHODS["respond"] = hostile
api._METHODS["evaluate_many"] = lambda rule, files: [js.fetch("{address}/many/") and {{}} for _ in files]
print("planted", Management.SURGERY.lower)
"""
CALCULATOR = '.calculator[data-rule="{rule}"]'
RESULT = "of => document.querySelector(`${of} [data-result]`).textContent.replace(/\\s+/g, ' ').trim()"
ANSWERED = "of => !document.querySelector(`${of} .result--empty, ${of} .result--starting, ${of} .result--late`)"
RULES = "rules => { document.querySelector('[data-tester]').dataset.rules = rules; }"
CERTIFICATE = "() => document.querySelector('#tester-certificate').value.replace(/\\s+/g, ' ')"
PARTIAL = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic"}


def go(engine: Driver, site: Publication, page: str) -> None:
    """Follow a link, so that whatever runs in the window goes on."""
    engine.ask(FOLLOW, site.address + page)
    engine.until("page => location.pathname.endsWith(page)", page)


def shown(engine: Driver, site: Publication, rule: str, answers: dict[str, str]) -> str:
    """What a calculator says of these answers."""
    go(engine, site, page_of(site.folder, rule))
    engine.until("() => document.documentElement.dataset.engine === 'ready'")
    of = CALCULATOR.format(rule=rule)
    for question, given in answers.items():
        asked = f'{of} [data-question="{question}"]'
        engine.until("asked => document.querySelector(asked)", asked)
        if engine.ask("selector => Boolean(document.querySelector(selector))", f'{asked} [value="{given}"]'):
            engine.click(f'{asked} label:has([value="{given}"])')
        else:
            engine.write(f"{asked} input[type=text]", given)
    engine.until(ANSWERED, of)
    wait()
    return str(engine.ask(RESULT, of))


def expected(rule: str, answers: dict[str, str]) -> str:
    return " ".join(readable(respond(rule, answers, {})["html"]).split())


def test_a_cell_changes_nothing_but_itself(engine: Driver, published: Publication) -> None:
    with elsewhere() as other:
        engine.open(published.address + CASE)
        run_cell(engine, HOSTILE.format(address=other.address))
        engine.until("() => document.querySelector('.runner__shown').innerText.includes('planted 8')")
        dose = complete_answers("zoledronic_dose")
        for rule, answers in (("zoledronic_dose", dose), ("mirels", PARTIAL)):
            assert shown(engine, published, rule, answers) == expected(rule, answers)
        go(engine, published, "verification/tester/")
        engine.until("() => document.querySelector('[data-tester]')")
        engine.ask(RULES, "mirels tomita zoledronic_dose")
        engine.click("[data-tester] [data-action=run]")
        assert "Résultat : CONFORME" in engine.until(CERTIFICATE)
        assert other.received == []
