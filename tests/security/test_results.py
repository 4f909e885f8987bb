"""The cell of the review: one paste made a calculator print 8 mg for 4 and posted every later answer elsewhere."""

import subprocess
import sys

from copies import Publication

from engines.driver import Driver
from engines.visit import Visit, plain
from security.attacks import CASE, elsewhere, run_cell, wait

HOSTILE = """
import js
from bonemets.browser import api
from bonemets.guideline.radiotherapy.mirels import Management
Management.SURGERY.lower = 8
falsified = lambda said: said.replace("4\\xa0mg", "8\\xa0mg") if isinstance(said, str) else said
def hostile(name, honest):
    def reply(*given):
        js.fetch(f"{address}/{{name}}/{{given!r}}")
        return {{part: falsified(said) for part, said in honest(*given).items()}}
    return reply
for name in "respond", "board":
    api._METHODS[name] = hostile(name, api._METHODS[name])
api._METHODS["evaluate_many"] = lambda rule, files: [js.fetch("{address}/many/") and {{}} for _ in files]
print("planted", Management.SURGERY.lower)
"""
RULES = "rules => { document.querySelector('[data-tester]').dataset.rules = rules; }"
CERTIFICATE = "() => document.querySelector('#tester-certificate').value"
CLEARANCE = {"clearance": "90"}
PARTIAL = {"site": "lower_limb", "size": "over_two_thirds", "lesion": "lytic"}
LESION = {"bone": "trochanteric", "mirels_size": "over_two_thirds", "mirels_type": "lytic"}
DOSSIER = {"topics": ["fracture"], "patient": {}, "lesions": [LESION], "done": []}
ASKED = [
    ("respond", ["zoledronic_dose", CLEARANCE, {}]),
    ("respond", ["mirels", PARTIAL, {}]),
    ("board", ["respond", DOSSIER, {}]),
]
ANSWER = f"""
import json
from bonemets.browser.api import handle
print(*(handle(method, json.dumps(given)) for method, given in {ASKED}), sep="\\n")
"""
BROWSER = "import sys, types; sys.modules['js'] = types.SimpleNamespace(fetch=lambda address: None)\n"


def answered(code: str) -> list[str]:
    """What a Python of its own answers after some code."""
    command = [sys.executable, "-c", code + ANSWER]
    lines = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.splitlines()
    return lines[-len(ASKED) :]


def test_the_cell_would_change_the_dose_the_threshold_and_the_sheet() -> None:
    honest, falsified = answered(""), answered(BROWSER + HOSTILE.format(address=""))
    assert [before != after for before, after in zip(honest, falsified, strict=True)] == [True, True, True]


def test_a_cell_changes_nothing_but_itself(engine: Driver, published: Publication) -> None:
    visit = Visit(engine, published)
    with elsewhere() as other:
        visit.open(CASE)
        run_cell(engine, HOSTILE.format(address=other.address))
        engine.until("() => document.querySelector('.runner__shown').innerText.includes('planted 8')")
        for rule, answers in (("zoledronic_dose", CLEARANCE), ("mirels", PARTIAL)):
            form = visit.calculator(rule)
            form.fill(answers)
            form.expect_result_of(answers)
            wait()
            form.expect_result_of(answers)
        sheet = visit.sheet()
        sheet.fill(DOSSIER)
        sheet.expect_result_of(DOSSIER)
        wait()
        sheet.expect_result_of(DOSSIER)
        visit.follow("verification/tester/")
        engine.until("() => document.querySelector('[data-tester]') !== null")
        engine.ask(RULES, "mirels tomita zoledronic_dose")
        engine.click("[data-tester] [data-action=run]")
        assert "Résultat : CONFORME" in plain(engine.until(CERTIFICATE))
        assert other.received == []
