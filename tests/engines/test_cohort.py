"""A registry from a messy file to a scored one, in each browser."""

from pathlib import Path

from bonemets.cli import main
from engines.visit import Visit

MESSY = """\
num;SINS localisation;Douleur mécanique;lésion;alignement;collapsus;postéro-latéral;mot
1;T10;oui (mécanique);Lytique;normal;60 %;unilatéral;=1+1
2;L3;NR;mixte;normal;aucune de ces situations;bof;-5
"""
SEEN = "part => !document.querySelector(`[data-cohort] [data-part=${part}]`).hidden"
STATUS = "[data-cohort] [data-part=status]"
COUNTS = f"() => document.querySelector('{STATUS}').textContent.includes('lignes sur')"
TICK = "rule => document.querySelector(`[data-cohort] [name=${rule}]`).click()"


def test_a_file_is_scored_as_by_the_command(visit: Visit, tmp_path: Path) -> None:
    source = tmp_path / "registre.csv"
    source.write_bytes(MESSY.encode("cp1252"))
    visit.follow("cohorte/")
    visit.driver.ask(TICK, "sins")
    visit.driver.choose_file("[data-cohort] [name=file]", source)
    visit.driver.until(SEEN, "understood")
    visit.driver.click("[data-cohort] [data-action=run]")
    visit.driver.until(SEEN, "results")
    visit.driver.click("[data-cohort] [data-action=download]")
    kept = visit.downloaded("registre-calcule.csv")
    assert main(["cohort", str(source), "--rule", "sins", "-o", f"{tmp_path}/s.csv"]) == 0
    assert kept.read_bytes() == (tmp_path / "s.csv").read_bytes()


def test_a_long_work_is_interrupted_then_all_is_forgotten(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("num;lesion\n" + "1;lytic\n" * 150_000, "utf-8")
    visit.follow("cohorte/")
    visit.driver.ask(TICK, "sins")
    visit.driver.choose_file("[data-cohort] [name=file]", tmp_path / "r.csv")
    visit.driver.until(SEEN, "understood")
    visit.driver.click("[data-cohort] [data-action=run]")
    visit.driver.until(COUNTS)
    visit.driver.click("[data-cohort] [data-action=cancel]")
    visit.says(STATUS, "Interrompu : aucun résultat.")
    assert not visit.driver.ask(SEEN, "results")
    visit.driver.click("[data-cohort] [data-action=forget]")
    visit.driver.until("() => document.querySelector('[data-cohort] [data-part=understood]').hidden")
