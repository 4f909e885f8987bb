"""What the tools measured of the tumour board sheet, each under its name, and the tables that show it."""

import json
from typing import Any

from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.fences.table import entry
from bonemets_site.paths import ROOT

FIGURES = ROOT / "docs" / "verification" / "sheet.json"
ORDERS = {"useful": "L'ordre de « À obtenir »", "form": "L'ordre du formulaire"}

PRESSED = {
    "median": "Médiane",
    "max": "La plus longue",
    "cpu_median": "Processeur, médiane",
    "cpu_max": "Processeur, le plus",
}


def figures() -> dict[str, Any]:
    """All that was measured, by the tool that did."""
    found: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return found


def record(name: str, measured: dict[str, Any]) -> None:
    """Keep what a tool measured, in the place of what it measured before."""
    found = figures() | {name: measured}
    FIGURES.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _table(heads: tuple[str, ...], rows: str) -> str:
    head = "".join(f'<th scope="col">{prose(name)}</th>' for name in heads)
    return element("table", element("thead", element("tr", head)) + element("tbody", rows))


def _asked(found: dict[str, Any]) -> str:
    said = prose(
        f"Questions posées avant que toutes les conclusions soient acquises, sur {number(found['cases'])} dossiers "
        "tirés au hasard (deux questions à la RCP, une ou deux lésions) dont on ne connaît d'abord que les lésions :"
    )
    rows = "".join(
        entry(prose(label), number(found[order]["median"]), number(found[order]["p90"]))
        for order, label in ORDERS.items()
    )
    return element("p", said) + _table(("Questions", "Médiane", "90e centile"), rows)


def _pressed(found: dict[str, Any]) -> str:
    run = found["run"]
    said = f"Fiche de {number(found['lesions'])} lésions : de l'appui sur une réponse à la fiche redessinée. "
    where = prose(f"Mesuré le {run['day']} sur {number(found['presses'])} appuis. ")
    shared = " La machine avait d'autres travaux : les durées de l'horloge comptent l'attente." if run["shared"] else ""
    facts = prose(said) + where + element("code", escape(f"{run['machine']}, {run['browser']}")) + prose(shared)
    rows = "".join(
        entry(prose(f"{topics} questions à la RCP"), *(prose(f"{number(one[what])} ms") for what in PRESSED))
        for topics, one in found["topics"].items()
    )
    return element("p", facts) + _table(("Dossier", *PRESSED.values()), rows)


def _opposite(found: dict[str, Any]) -> str:
    left = found["left"]
    return element(
        "p",
        prose(
            f"Recherche d'énoncés opposés sur {number(found['cases'])} dossiers au hasard : {number(found['pairs'])} "
            "couples de conclusions qu'une règle grossière oppose et qu'aucun désaccord ne tient ; relus un à un, "
            f"{'tous sont écartés avec leur raison' if not left else f'{number(left)} ne sont pas encore écartés'}."
        ),
    )


def tables(found: dict[str, Any]) -> str:
    """The section of the page « Performances » about the sheet."""
    title = element("h3", prose("Fiche RCP : questions posées, rapidité, énoncés opposés"), id="fiche")
    return title + _asked(found["asking"]) + _pressed(found["press"]) + _opposite(found["opposites"])
