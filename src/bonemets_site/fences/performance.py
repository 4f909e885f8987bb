"""The page « Performances »: what `make bench` last wrote, as a table."""

import json
from typing import Any

from bonemets.kernel.text import number
from bonemets.render.html import element, escape, prose
from bonemets_site.fences import sheet_figures
from bonemets_site.fences.table import entry
from bonemets_site.paths import ROOT

DATA = ROOT / "docs" / "verification" / "performances.json"

PROFILES = {
    "plain": "Processeur et réseau de la machine",
    "slow": "Processeur 4 fois plus lent, 10 Mbit/s, 40 ms",
}
STATES = {"cold": "première visite", "warm": "visite suivante"}
ROWS = (
    ("answer", "python", "Première réponse affichée (table), comparée à celle de la référence", "s"),
    ("after_usable", None, "De la page utilisable à sa réponse, formulaire déjà rempli", "s"),
    ("python", "python", "Première réponse de Python", "s"),
    ("change", None, "D'une réponse changée au nouveau résultat", "s"),
    ("longest_task", "longest_task", "Plus longue tâche de la page", "s"),
    ("requests", "requests", "Requêtes", ""),
    ("bytes", "bytes", "Octets reçus", "Mo"),
    ("memory", "memory", "Mémoire de la page et de Python", "Mo"),
)

LOAD = ROOT / "docs" / "verification" / "load.json"
LOADS = {
    "sheet": "{changes} changements d'affilée, fiche de {lesions} lésions",
    "results": "{results} résultats d'affilée du score de Mirels",
    "pages": "{pages} pages à la suite, sans recharger",
}
HELD = {
    "nodes": ("Nœuds de la page", ""),
    "values": ("Valeurs tenues par les scripts", "Mo"),
    "heap": ("Mémoire des scripts, code compilé compris", "Mo"),
    "process": ("Mémoire du processus, Python compris", "Mo"),
}

COHORTS = ROOT / "docs" / "verification" / "cohorts.json"
ENGINES = {
    ("polars", "codes"): "Polars, réponses en codes (Enum)",
    ("polars", "texts"): "Polars, réponses en texte",
    ("polars", "streaming"): "Polars, requête au fil de l'eau",
    ("duckdb", "texts"): "DuckDB, réponses en texte",
}
CLUSTERS = {"spark": "Spark, deux exécuteurs", "dask": "Dask, deux processus"}

_SHARED = "La machine avait alors d'autres travaux : la durée n'a de sens qu'à titre indicatif."
_SHARED_RATIOS = "La machine avait d'autres travaux : seuls les rapports ont un sens, et ils sont approximatifs."

CATEGORIES = {"performance": "Performance", "accessibility": "Accessibilité", "best-practices": "Bonnes pratiques"}
PAGES = {
    "": "Accueil",
    "referentiel/3-5-2-mirels/": "Section avec calculateur",
    "referentiel/1-generalites/": "Section sans calculateur",
    "cas/07-femur-menace/": "Cas clinique",
    "api/bonemets/guideline/spine/sins/": "Page de code",
    "fiche-rcp/": "Fiche RCP",
}
"""Pages that Lighthouse rates, one of each kind."""

HEADS = ("Mesure", "Ce site", "Référence", "Rapport", "Rapport visé, au plus")
TARGETS = {
    ("answer", "cold"): 0.05,
    ("answer", "warm"): 0.05,
    ("python", "cold"): 0.45,
    ("python", "warm"): 0.32,
    ("bytes", "cold"): 0.8,
}
"""By figure and visit, the highest ratio aimed at."""


def _figure(value: float, unit: str) -> str:
    shown = number(value / 1e6, 2) if unit == "Mo" else number(value, 3 if unit else 0)
    return f"{shown}\u00a0{unit}" if unit else shown


def _ratio(mine: float, other: float | None) -> str:
    return number(mine / other, 2) if other else ""


def table(figures: dict[str, dict[str, float]], profile: str, state: str) -> str:
    """Our page against the reference, for one profile and one visit."""
    mine, other = (figures[f"{profile}/{state}/{name}"] for name in ("ours", "bare"))
    rows = []
    for figure, against, label, unit in ROWS:
        reference = other.get(against) if against else None
        shown = "" if reference is None else _figure(reference, unit)
        target = number(TARGETS[figure, state], 2) if (figure, state) in TARGETS else ""
        cells = (label, _figure(mine[figure], unit), shown, _ratio(mine[figure], reference), target)
        rows.append(element("tr", "".join(f"<td>{prose(cell)}</td>" for cell in cells)))
    head = "".join(f'<th scope="col">{prose(name)}</th>' for name in HEADS)
    title = element("h3", prose(f"{PROFILES[profile]} : {STATES[state]}"), id=f"{profile}-{state}")
    return title + element("table", element("thead", element("tr", head)) + element("tbody", "".join(rows)))


def ratings(found: dict[str, dict[str, int]]) -> str:
    """Points of Lighthouse, by kind of page."""
    rows = (entry(prose(label), *(str(found[path][name]) for name in CATEGORIES)) for path, label in PAGES.items())
    head = "".join(f'<th scope="col">{prose(name)}</th>' for name in ("Page", *CATEGORIES.values()))
    body = element("tbody", "".join(rows))
    title = element("h3", prose("Lighthouse, sur 100, profil de téléphone"), id="lighthouse")
    return title + element("table", element("thead", element("tr", head)) + body)


def load(found: dict[str, Any]) -> str:
    """What a long session takes and leaves, once memory has been collected by force."""
    rows = ""
    for name, label in LOADS.items():
        one = found[name]
        held = [" → ".join(_figure(value, unit) for value in one[what]) for what, (_, unit) in HELD.items()]
        cells = (_figure(one["seconds"], "s"), *held)
        rows += entry(prose(label.format(**found["run"])), *map(prose, cells))
    heads = ("Épreuve", "Durée", *(label for label, _ in HELD.values()))
    head = "".join(f'<th scope="col">{prose(name)}</th>' for name in heads)
    title = element("h3", prose("Longue séance : avant → après → après deux fois plus"), id="longue-seance")
    run = found["run"]
    where = prose(f"Mesuré le {run['day']} ; mémoire lue après une libération forcée, durée de la première moitié. ")
    facts = element("p", where + element("code", escape(f"{run['machine']}, {run['browser']}")))
    return title + facts + element("table", element("thead", element("tr", head)) + element("tbody", rows))


def cohorts(found: dict[str, Any]) -> str:
    """How fast cohorts are scored: each engine against its own join, larger than memory, on several processes."""
    run = found["run"]
    rows = ""
    for (engine, way), label in ENGINES.items():
        seconds, join = found[engine][way], found[engine]["join"]
        speeds = (f"{number(run['rows'] / one / 1e6, 1)} M/s" for one in (seconds, join))
        rows += entry(prose(label), *map(prose, (*speeds, _ratio(seconds, join))))
    heads = ("Moteur", "Lignes notées par seconde", "Sa jointure seule, index prêt", "Rapport des durées")
    head = "".join(f'<th scope="col">{prose(name)}</th>' for name in heads)
    shown = element("table", element("thead", element("tr", head)) + element("tbody", rows))
    lines = ""
    for engine, label in CLUSTERS.items():
        lines += entry(prose(label), *(_figure(seconds, "s") for seconds in found[engine].values()))
    times = (f"{number(int(times) * run['cluster_rows'])} lignes" for times in found["spark"])
    heads_of_clusters = "".join(f'<th scope="col">{prose(name)}</th>' for name in ("Moteur", *times))
    grown = element("table", element("thead", element("tr", heads_of_clusters)) + element("tbody", lines))
    stream = found["streaming"]
    size, memory = number(stream["file"] / 1e6, 0), number(stream["memory"] / 2**20, 0)
    beyond = prose(
        f"Plus grand que la mémoire : {number(stream['rows'])} lignes tirées au hasard ({size} Mo de Parquet) "
        f"notées de disque à disque en {number(stream['seconds'], 0)} s, avec au plus {memory} Mio de mémoire."
        + (f" {_SHARED}" if stream["shared"] else "")
    )
    title = element(
        "h3", prose(f"Cohortes : {number(run['rows'])} lignes, {run['rule'].upper()} et ses bornes"), id="cohortes"
    )
    where = prose(f"Mesuré le {run['day']}, le meilleur de trois tours. ") + element("code", escape(run["machine"]))
    facts = element("p", where + (" " + prose(_SHARED_RATIOS) if run["shared"] else ""))
    return title + facts + shown + grown + element("p", beyond)


def fence(source: str, language: str, css_class: str, options: Any, md: Any, **more: Any) -> str:
    """All the tables, after where and when they were measured."""
    found = json.loads(DATA.read_text("utf-8"))
    run = found["run"]
    measured = prose(f"Mesuré le {run['day']}, médianes de {run['rounds']} tours alternés, navigateur sans affichage. ")
    where = element("code", escape(f"{run['commit']}, {run['machine']}, {run['browser']}"))
    shared = "La machine avait d'autres travaux : les durées n'ont pas de sens, les rapports sont approximatifs."
    facts = measured + where + (" " + prose(shared) if run["shared"] else "")
    tables = "".join(table(found["figures"], profile, state) for profile in PROFILES for state in STATES)
    borne = load(json.loads(LOAD.read_text("utf-8")))
    scored = cohorts(json.loads(COHORTS.read_text("utf-8")))
    board = sheet_figures.tables(sheet_figures.figures())
    return element("p", facts) + tables + ratings(found["lighthouse"]) + borne + board + scored
