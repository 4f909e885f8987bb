"""The page of a cohort as static HTML: rules to tick, a place for a file, and what comes of it once a script runs."""

from typing import Any

from markdown import Markdown

from bonemets.browser.cohort import MOST_ROWS
from bonemets.cohort.delimited import ENCODINGS
from bonemets.kernel.rule import Rule, rules
from bonemets.kernel.text import number
from bonemets.render.html import element, escape, fold, prose

_EMPTY = "Aucun fichier ouvert. Une ligne par patient ou par lésion, les noms des colonnes en première ligne."
_STAYS = (
    "Le fichier est lu dans cette page : il n'est ni envoyé ni enregistré, et il est oublié quand la page est quittée."
)


def cohort_html() -> str:
    """Rules, file, correspondences, results, in the order in which they are decided."""
    return element(
        "section",
        _file() + _rules() + _map() + _results(),
        class_="cohort",
        data_cohort="",
        aria_labelledby="cohorte",
    )


def fence(source: str, language: str, css_class: str, options: dict[str, str], md: Markdown, **_: object) -> str:
    """Format the one block of the page.

    Args:
        source: Body of the block, which is empty.
        language: Always `cohort`.
        css_class: Class given by the configuration.
        options: Options of the block.
        md: The page's Markdown converter.
    """
    return cohort_html()


def _file() -> str:
    accepted = ".csv,.tsv,.txt,text/csv,text/plain"
    asked = (
        element("span", prose("Choisir un fichier CSV, ou le déposer ici"), class_="cohort__ask")
        + f'<input type="file" name="file" accept="{accepted}">'
    )
    choices = f'<option value="">{prose("trouvé dans le fichier")}</option>' + "".join(
        element("option", escape(said), value=said) for said in ENCODINGS.values()
    )
    encoding = element(
        "label",
        prose("Encodage : ") + f'<select name="encoding" autocomplete="off">{choices}</select>',
        class_="cohort__field",
    )
    return (
        element("noscript", element("p", prose("Cette page demande JavaScript ; la commande fait la même chose.")))
        + element("h2", "Le fichier", id="cohorte-fichier")
        + element("label", asked, class_="cohort__drop", data_part="drop")
        + element("p", prose(f"{_STAYS} {number(MOST_ROWS)} lignes au plus."), class_="cohort__hint")
        + fold(prose("Des lettres accentuées sont fausses ?"), encoding, "cohort__fold")
        + element("p", prose(_EMPTY), role="status", data_part="status")
        + '<progress max="1" value="0" data-part="progress" aria-label="Avancement" hidden></progress>'
        + element(
            "p",
            _button("cancel", "Interrompre", is_hidden=True) + _button("forget", "Tout oublier", is_hidden=True),
            class_="cohort__actions",
        )
    )


def _rules() -> str:
    scores = [rule for rule in rules() if rule.is_score]
    others = [rule for rule in rules() if not rule.is_score]
    legend = element("legend", prose("Scores et règles à calculer"))
    return element(
        "fieldset",
        legend
        + element("div", "".join(map(_rule, scores)), class_="cohort__rules")
        + fold(
            prose(f"{len(others)} autres règles"),
            element("div", "".join(map(_rule, others)), class_="cohort__rules"),
            "cohort__fold",
        ),
        class_="cohort__choice",
        data_part="rules",
    )


def _rule(rule: Rule[..., Any]) -> str:
    box = f'<input type="checkbox" name="{rule.name}">'
    return element("label", box + element("span", prose(f"{rule.title.fr} ({rule.section})")), class_="cohort__rule")


def _map() -> str:
    return element(
        "div",
        element("h2", "Ce qui a été compris", id="cohorte-correspondances")
        + element("p", "&nbsp;", data_part="said")
        + element(
            "p",
            _button("accept", "Accepter toutes les propositions")
            + _button("save", "Enregistrer les correspondances")
            + element(
                "label",
                prose("Charger des correspondances ") + '<input type="file" name="map" accept=".toml">',
                class_="cohort__field",
            ),
            class_="cohort__actions",
        )
        + '<div data-part="map"></div>'
        + element("p", _button("run", "Calculer", kind=" button--copy"), class_="cohort__actions"),
        data_part="understood",
        hidden="",
    )


def _results() -> str:
    return element(
        "div",
        element("h2", "Résultats", id="cohorte-resultats", tabindex="-1")
        + element(
            "p",
            _button("download", "Enregistrer le fichier calculé", kind=" button--copy")
            + _button("report", "Enregistrer le rapport")
            + _button("print", "Imprimer"),
            class_="cohort__actions",
        )
        + '<div data-part="found"></div>',
        data_part="results",
        hidden="",
    )


def _button(action: str, words: str, *, kind: str = "", is_hidden: bool = False) -> str:
    hidden = {"hidden": ""} if is_hidden else {}
    return element("button", words, type="button", class_=f"button{kind}", data_action=action, **hidden)
