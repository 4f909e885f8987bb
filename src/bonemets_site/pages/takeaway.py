"""One HTML file that leaves the site: the calculators that a table can answer, without Python and without network."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bonemets
from bonemets.board.label import bones_of
from bonemets.kernel.rule import Rule, find, rules
from bonemets.render.html import element, fold, prose
from bonemets.render.wording import DISCLAIMER
from bonemets_site.assets import typeface
from bonemets_site.assets.bundler import esbuild
from bonemets_site.assets.csp import fingerprint
from bonemets_site.data import tables
from bonemets_site.data.days import french
from bonemets_site.data.proof import RULES
from bonemets_site.data.revision import revision
from bonemets_site.data.withdrawals import Withdrawal, withdrawals
from bonemets_site.fences.calculator import DATA_DATE
from bonemets_site.fences.form import by_hand, exclusions_html, question_html
from bonemets_site.fences.lesion import lesion_html
from bonemets_site.paths import DOCS, FRONTEND, ROOT

FILE = DOCS / "aide" / "bonemets-a-emporter.html"

_TITLE = "Métastases osseuses : calculateurs à emporter"
_LIMITS = (
    "Ce fichier fonctionne seul, sans réseau et sans Python. Chaque résultat est lu dans une table que Python a "
    "calculée à la publication ; il n'est pas recalculé ici. Seul un formulaire complet a un résultat : une réponse "
    "inconnue ne compte jamais pour zéro. Les règles qui demandent une mesure continue ne sont que sur le site."
)
_COPIES = (
    "Une copie ne se met pas à jour : avant de s'y fier, comparer la version et la date à celles du site. Aucune "
    "réponse n'est conservée ni envoyée."
)


def write() -> None:
    """Write the file where MkDocs takes it."""
    FILE.write_text(page(), "utf-8")


def page(withdrawn: Sequence[Withdrawal] | None = None) -> str:
    """The whole file.

    Args:
        withdrawn: Rules that give no result any more; those of `withdrawals.toml` if left out.
    """
    told = withdrawals() if withdrawn is None else withdrawn
    gone = {one.rule: one for one in told if find(one.rule).version in one.versions}
    script = _script()
    style = typeface.embedded() + (DOCS / "assets/takeaway.css").read_text("utf-8")
    policy = (
        f"default-src 'none'; script-src {fingerprint(script)}; style-src {fingerprint(style)}; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )
    listed = [rule for rule in rules() if tables.has_table(rule)]
    links = "".join(element("li", element("a", prose(rule.title.fr), href=f"#{rule.name}")) for rule in listed)
    said = "".join(element("p", prose(text)) for text in (_LIMITS, _COPIES))
    body = (
        element("header", element("h1", prose(_TITLE)) + _stamp() + said)
        + element("nav", element("ul", links), aria_label="Calculateurs")
        + element("main", "".join(_section(rule, gone.get(rule.name)) for rule in listed))
        + element("footer", element("p", prose(DISCLAIMER)))
    )
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{prose(_TITLE)}</title><style>{style}</style>"
    )
    end = f'<script type="module">{script}</script>'
    return f'<!doctype html>\n<html lang="fr"><head>{head}</head><body>\n{body}\n{end}</body></html>\n'


def _script() -> str:
    with TemporaryDirectory() as work:
        made = Path(work) / "takeaway.mjs"
        esbuild(ROOT, [FRONTEND / made.name], "--format=esm", f"--outfile={made}")
        return made.read_text("utf-8")


def _stamp() -> str:
    said = f"Version {bonemets.__version__}, {revision(RULES).said}. "
    return element("p", prose(f"{said}Référentiel : données au {DATA_DATE}. Non marqué CE."), class_="stamp")


def _section(rule: Rule[..., Any], gone: Withdrawal | None) -> str:
    return _withdrawn(rule, gone) if gone else _calculator(rule)


def _withdrawn(rule: Rule[..., Any], gone: Withdrawal) -> str:
    """Neither form nor table: the file has no way to learn what became of the rule."""
    said = f"Règle {rule.version} retirée le {gone.date:%d/%m/%Y} : {gone.reason}. Aucun calcul n'est proposé."
    title = element("h2", prose(rule.title.fr), id=rule.name)
    return element("section", title + element("p", prose(said)), class_="withdrawn", aria_labelledby=rule.name)


def _calculator(rule: Rule[..., Any]) -> str:
    questions = "".join(
        question_html(rule.name, name, question, is_drawn=False) for name, question in rule.questions.items()
    )
    asked = exclusions_html(rule, rule.name) + questions + lesion_html(rule, rule.name)
    named = '<p class="lesion-named" data-named hidden></p>' if bones_of(rule.name) else ""
    version = f"Règle {rule.name.upper()} {rule.version}, vérifiée le {french(rule.checked)}."
    buttons = (("print", "Imprimer cette fiche"), ("clear", "Effacer"))
    return element(
        "section",
        element("h2", prose(rule.title.fr), id=rule.name)
        + element("p", prose(rule.purpose.fr))
        + element("p", prose(f"Section {rule.section} du référentiel. {version}"), class_="stamp")
        + element("form", asked, autocomplete="off", novalidate="", aria_labelledby=rule.name)
        + element("h3", "Résultat")
        + named
        + '<div data-result role="status"></div>'
        + _text(rule)
        + element("p", "".join(element("button", label, type="button", data_action=name) for name, label in buttons))
        + by_hand(rule),
        class_="calculator",
        data_rule=rule.name,
        data_held=tables.held(rule.name),
        aria_labelledby=rule.name,
    )


def _text(rule: Rule[..., Any]) -> str:
    label = f"Texte à copier, {rule.title.fr}"
    box = f'<textarea readonly rows="12" autocomplete="off" aria-label="{prose(label)}"></textarea>'
    return fold("Texte à copier", box, "text", data_text="", hidden="")
