"""Each engine opens a calculator, answers it by hand and says what Python says."""

from calculators import complete_answers, page_of, readable
from copies import Publication

from bonemets.browser.api import respond
from engines.driver import Driver


def test_a_calculator_answers(engine: Driver, published: Publication) -> None:
    rule = "mirels"
    engine.open(published.address + page_of(published.folder, rule))
    answers = complete_answers(rule)
    for question, code in answers.items():
        engine.click(f'[data-question="{question}"] label:has([value="{code}"])')
    engine.until("() => document.documentElement.dataset.engine === 'ready'")
    shown = engine.ask("() => document.querySelector('[data-result]').textContent.replace(/\\s+/g, ' ').trim()")
    assert shown == " ".join(readable(respond(rule, answers, {})["html"]).split())
    assert engine.complaints() == []
