"""What a scored registry amounts to, as HTML: tables whose rows carry their bar, for the page and for a file."""

from collections.abc import Iterable, Mapping, Sequence

from bonemets.cohort import told
from bonemets.cohort.job import Job
from bonemets.cohort.patterns import added
from bonemets.cohort.summary import RuleSummary, Text, summary
from bonemets.kernel.errors import quoted
from bonemets.kernel.result import Band
from bonemets.kernel.text import number
from bonemets.render.html import element, escape, fold, prose
from bonemets.render.wording import KNOWLEDGE

_LISTED = 200
"""Texts of a table, beyond which only their number is said."""

_NOT_MARKED = (
    "Aide au calcul à partir du référentiel régional, pour la recherche. Non marquée CE. Les points, les sommes et les "
    "seuils sont publiés pour être vérifiés ; ce tableau compte des lignes et ne décide pour aucun patient."
)

_STYLE = """
:root { color-scheme: light dark; --ink: #17212b; --paper: #fff; --line: #d6dce1; --brand: #0f5257; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebef; --paper: #1e2129; --line: #3b424f; --brand: #86d3cb; }
}
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 sans-serif; }
table { width: 100%; margin: 1.2rem 0; border-collapse: collapse; }
caption { padding: 0.3rem 0; font-weight: 700; text-align: left; }
th, td { padding: 0.3rem 0.5rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
tbody th { font-weight: 400; overflow-wrap: anywhere; }
.cohort__number { text-align: right; }
td.cohort__number { white-space: nowrap; }
th { overflow-wrap: break-word; }
.cohort__checksum { display: block; font-size: 0.75em; overflow-wrap: anywhere; }
.chart__bar { display: block; height: 0.5rem; margin-top: 0.3rem; color: var(--brand); }
.chart__track { fill: var(--line); }
.chart__share { fill: currentcolor; }
summary { cursor: pointer; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; } body { max-width: none; margin: 0; } }
"""


def document(job: Job, made: str, version: str) -> str:
    """A page of its own, which asks for nothing and runs nothing.

    Args:
        job: Its work, done.
        made: Day and time, as they are to be shown.
        version: Version of the package.
    """
    title = "Cohorte : " + ", ".join(rule.title.fr for rule in job.rules)
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        + element("title", prose(title))
        + f"<style>{_STYLE}</style>"
    )
    said = prose(f"Calcul du {made}, bonemets {version}, données du référentiel au {KNOWLEDGE}.")
    body = element("h1", prose(title)) + element("p", said) + element("p", prose(_NOT_MARKED)) + fragment(job)
    return f'<!doctype html>\n<html lang="fr"><head>{head}</head><body><main>{body}</main></body></html>\n'


def fragment(job: Job) -> str:
    """What the files were, then what each rule says of them."""
    neutralised = f"{number(job.neutralised)} cases {told.FORMULAS}." if job.neutralised else ""
    return element(
        "div",
        _files(job) + element("p", prose(neutralised)) + "".join(map(_rule, summary(job))),
        class_="cohort__found",
    )


def _files(job: Job) -> str:
    rows = [
        (
            escape(one.name) + element("code", escape(f"SHA-256 {one.sha256}"), class_="cohort__checksum"),
            prose(f"{one.kind}, {number(one.size)} octets"),
        )
        for one in job.described
    ]
    columns = prose(f"Colonnes ajoutées : {', '.join(added(job.rules, job.header))}.")
    return _table(f"Fichiers lus : {number(job.count)} lignes", ("Fichier", "Ce qui a été trouvé"), rows) + element(
        "p", columns
    )


def _rule(one: RuleSummary) -> str:
    rule = one.rule
    title = prose(f"{rule.title.fr} ({rule.section}), version {rule.version}")
    content = (
        element("h3", title)
        + element("p", prose(f"{told.counts(one)}."))
        + _bars("Classes", "Classe", told.classes(one), one.rows)
        + _totals(one)
        + _cost(one)
        + _by_count(one)
        + _texts("Textes non lus, mis de côté", "Pourquoi", one.refused, is_open=True)
        + _texts("Valeurs inhabituelles, comptées", "Pourquoi", one.confirmed, is_open=True)
        + _texts("Textes traduits", "Réponse", one.translated, is_open=False)
    )
    return element("section", content, class_="cohort__rule")


def _totals(one: RuleSummary) -> str:
    """Every total that the score can give, its class beside it; complete rows only."""
    if not one.totals or not one.rule.is_score:
        return ""
    low, high = one.rule.range
    step = one.rule.step
    every = [low + step * place for place in range(round((high - low) / step) + 1)]
    counts = {f"{number(total)} ({_class(one, total)})": one.totals.get(total, 0) for total in every}
    return _bars("Totaux des lignes complètes", "Total", counts, sum(one.totals.values()))


def _class(one: RuleSummary, total: float) -> str:
    bands = [band for band in one.rule.conclusions if isinstance(band, Band) and band.lower <= total]
    return bands[-1].label.fr


def _cost(one: RuleSummary) -> str:
    scored = one.rows - one.statuses.get("not_applicable", 0)
    rows = [
        (
            prose(f"{missing.label} ({_column(missing.column)})") + _bar(missing.rows, scored),
            _share(missing.rows, scored),
            _share(missing.settled, missing.rows),
        )
        for missing in one.missing
    ]
    heads = ("Réponse", "Manque", "Classe acquise malgré tout")
    return _table("Ce que coûte chaque réponse qui manque", heads, rows, numbers=2)


def _column(name: str) -> str:
    return f"« {name} »" if name else "aucune colonne"


def _by_count(one: RuleSummary) -> str:
    if not any(one.by_count):
        return ""
    rows = [(number(count), number(rows), _share(settled, rows)) for count, (rows, settled) in one.by_count.items()]
    heads = ("Réponses qui manquent", "Lignes", "Classe acquise")
    return _table("Selon le nombre de réponses qui manquent", heads, [tuple(row) for row in rows], numbers=2)


def _texts(caption: str, last: str, texts: Sequence[Text], *, is_open: bool) -> str:
    if not texts:
        return ""
    rows = [
        (escape(one.column), escape(f"« {quoted(one.text)} »"), prose(one.meaning), number(one.rows))
        for one in texts[:_LISTED]
    ]
    more = f" ; les {_LISTED} plus fréquents" if len(texts) > _LISTED else ""
    table = _table(f"{caption} : {number(len(texts))}{more}", ("Colonne", "Texte", last, "Lignes"), rows, numbers=1)
    return table if is_open else fold(prose(f"{caption} : {number(len(texts))}"), table, "cohort__fold")


def _bars(caption: str, head: str, counts: Mapping[str, int], whole: int) -> str:
    rows = [
        (prose(label) + _bar(count, whole), number(count), prose(told.share(count, whole)))
        for label, count in counts.items()
    ]
    return _table(f"{caption} : {number(whole)} lignes", (head, "Lignes", "Part"), rows, numbers=2)


def _bar(part: int, whole: int) -> str:
    """A bar on its track, hidden from screen readers: the cells beside it say the same."""
    length = 100 * part / whole if whole else 0
    return (
        '<svg class="chart__bar" aria-hidden="true" width="100%" height="100%">'
        '<rect class="chart__track" width="100%" height="100%"/>'
        f'<rect class="chart__share" width="{length:.2f}%" height="100%"/></svg>'
    )


def _share(part: int, whole: int) -> str:
    return prose(f"{number(part)} ({told.share(part, whole)})")


def _head(text: str, is_number: bool) -> str:
    return element("th", prose(text), scope="col", class_="cohort__number" if is_number else "cohort__text")


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> str:
    """A table whose first column names the rows, and whose last ones hold numbers."""
    first = len(heads) - numbers
    written = "".join(
        element(
            "tr",
            element("th", row[0], scope="row")
            + "".join(
                element("td", cell, class_="cohort__number") if place >= first else f"<td>{cell}</td>"
                for place, cell in enumerate(row[1:], 1)
            ),
        )
        for row in rows
    )
    if not written:
        return ""
    return element(
        "div",
        element(
            "table",
            element("caption", prose(caption))
            + element("thead", element("tr", "".join(_head(head, place >= first) for place, head in enumerate(heads))))
            + element("tbody", written),
        ),
        class_="cohort__table",
    )
