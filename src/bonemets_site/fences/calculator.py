"""A calculator as static HTML: its questions, and beside them the place of the result and what can be done with it."""

from typing import Any

import bonemets
from bonemets.board.adopt import adoptable
from bonemets.board.label import bones_of
from bonemets.kernel.evaluation import assess
from bonemets.kernel.rule import Rule
from bonemets.render.html import element, fold, prose
from bonemets.render.result_html import result
from bonemets.render.typography import french
from bonemets.render.wording import DISCLAIMER
from bonemets_site.data.tables import checksum, held
from bonemets_site.fences.facts import given
from bonemets_site.fences.form import by_hand, exclusions_html, question_html
from bonemets_site.fences.lesion import lesion_html
from bonemets_site.fences.movement import told

DATA_DATE = "17/09/2024"
IDENTITY = prose("Nom / IPP / date de naissance : à compléter à la main ") + '<span class="blank"></span>'
PROGRESS = " <span data-progress></span>"
"""Where the page says how much of Python has come."""

_STATES = {
    "starting": "Le calcul démarre.",
    "ready": "Calcul prêt : rien n'est envoyé.",
    "refused": "Le calcul n'a pas pu démarrer sur ce poste (WebAssembly indisponible). {by_hand}",
    "failed": "Le calcul ne répond pas sur ce poste. {by_hand}",
    "unsupported": "Ce navigateur est trop ancien pour le calcul, ou un fichier du site lui manque. {by_hand}",
}
_LATE = "Calcul en cours : ce résultat ne tient pas encore compte de la dernière réponse."
_BY_HAND = {
    True: "Additionner les points à la main : le tableau de la page reste utilisable.",
    False: "Conclure à la main : le tableau de la page reste utilisable.",
}
_LISTED = "Le résultat d'un formulaire complet est lu dans la table calculée à la publication."
_DIFFER = (
    "Cette règle ne donne plus de résultat sur ce poste avant un nouveau chargement de la page. Se servir du tableau "
    "de la page et signaler la différence, sans donnée de patient, en citant : "
)
_NO_SCRIPT = (
    "Ce navigateur n'exécute pas le calcul (JavaScript désactivé). Le formulaire se remplit et s'imprime. {by_hand}"
)
_LINK_WARNING = (
    "Ce lien contient les réponses cliniques, sans identité. "
    "Collé dans un message, il peut être lu par le service de messagerie."
)
_UNSEARCHED = {"data_search_exclude": "true"}
_ACTIONS = {
    "copy": ("Copier", "Copier pour la RCP"),
    "copy-line": ("Ligne", "Copier en une ligne"),
    "print": ("Imprimer", "Imprimer la fiche"),
    "link": ("Lien", "Créer un lien"),
    "project": ("Projection", "Projection"),
}
"""What is read on a button, and its whole name."""


def calculator_html(rule: Rule[..., Any], suffix: str = "") -> str:
    """Form and result of a rule, with every id prefixed by the rule's name.

    Args:
        rule: The rule.
        suffix: Ends that prefix where a page carries the same rule twice.
    """
    key = f"{rule.name}{suffix}"
    content = (
        _head(rule, key)
        + element("div", _form(rule, key) + by_hand(rule), class_="calculator__asked")
        + _bar()
        + element(
            "div",
            _result(rule, key) + _actions(key, _handover(rule)) + told(rule) + _status(rule),
            class_="calculator__said",
        )
        + _signature(rule)
    )
    return element(
        "section",
        content,
        class_="calculator",
        id=f"{key}-calculator",
        data_rule=rule.name,
        data_version=rule.version,
        data_table=checksum(rule.name),
        data_held=held(rule.name),
        data_title=french(rule.title.fr),
        **given(rule),
        aria_labelledby=f"{key}-title",
    )


def _head(rule: Rule[..., Any], key: str) -> str:
    """What stands above on paper and in the meeting room, and names the form for the search and for whoever listens."""
    return (
        element("h2", prose(f"Calculateur {rule.title.fr}"), class_="calculator__title", id=f"{key}-title")
        + element("p", IDENTITY, class_="calculator__identity", **_UNSEARCHED)
        + element(
            "noscript",
            element("p", prose(_NO_SCRIPT.format(by_hand=_BY_HAND[rule.is_score])), class_="calculator__no-script"),
        )
        + '<p class="calculator__banner" data-banner hidden></p>'
    )


def _form(rule: Rule[..., Any], key: str) -> str:
    questions = "".join(question_html(key, name, question) for name, question in rule.questions.items())
    clear = element(
        "button", "Effacer", type="button", class_="button button--clear", data_action="clear", **_UNSEARCHED
    )
    return element(
        "form",
        exclusions_html(rule, key)
        + questions
        + lesion_html(rule, key)
        + element("p", clear, class_="calculator__clear"),
        class_="calculator__form",
        autocomplete="off",
        novalidate="",
        aria_label=french(f"{rule.title.fr} : réponses"),
    )


def _bar() -> str:
    """On a phone, what the result says, while it is not in view."""
    copy = element("button", "Copier", type="button", class_="button button--copy", data_action="copy", **_UNSEARCHED)
    fold = element(
        "button",
        "↓",
        type="button",
        class_="button button--quiet",
        data_action="fold",
        aria_expanded="true",
        aria_label="Résultat en bref",
        **_UNSEARCHED,
    )
    return bar(copy + fold, '<p class="bar__done" aria-hidden="true"></p>')


def bar(keys: str, more: str = "", **attributes: str) -> str:
    """What stays in sight on a phone: two lines, and what can be done there.

    Args:
        keys: Buttons and links.
        more: What is said after the two lines.
        **attributes: Attributes of the whole.
    """
    said = f'<p class="bar__sentence"></p><p class="bar__category"></p>{more}'
    return element(
        "div",
        element("div", element("div", said, class_="bar__said") + keys, class_="bar__inner"),
        class_="bar",
        data_bar="",
        hidden="",
        **attributes,
    )


def _result(rule: Rule[..., Any], key: str) -> str:
    empty = result(assess(rule, {})) + element("p", prose(DISCLAIMER), class_="result__disclaimer")
    named = '<p class="calculator__lesion" data-named hidden></p>' if bones_of(rule.name) else ""
    return (
        named
        + element(
            "div", empty, class_="calculator__result", id=f"{key}-result", data_result="", data_late=french(_LATE)
        )
        + _differ(rule)
    )


def _differ(rule: Rule[..., Any]) -> str:
    """What to do where Python and the table of a rule do not agree."""
    if not checksum(rule.name):
        return ""
    cited = f"{rule.name.upper()} {rule.version}, site {bonemets.__version__}, table {checksum(rule.name)[:12]}."
    report = '<autoref identifier="signaler">Signaler une erreur</autoref>'
    content = element("span", prose(_DIFFER + cited), **_UNSEARCHED) + f" {report}"
    return element("p", content, class_="calculator__differ", data_differ="", hidden="")


def _actions(key: str, handover: str) -> str:
    buttons = {
        action: element(
            "button",
            words,
            type="button",
            class_=f"button button--{action}",
            data_action=action,
            **_UNSEARCHED,
            **({} if name == words else {"aria_label": name}),
        )
        for action, (words, name) in _ACTIONS.items()
    }
    copy, line, *others = buttons.values()
    return (
        element(
            "div",
            copy + line + handover + "".join(others),
            class_="calculator__actions",
            role="group",
            aria_label="Actions sur le résultat",
        )
        + '<p class="calculator__done" role="status" data-done></p>'
        + _link(key)
        + _text(key)
        + '<p class="visually-hidden" role="status" data-announce></p>'
    )


def _handover(rule: Rule[..., Any]) -> str:
    """Link that takes the answers to the tumour board sheet, where the sheet uses the rule."""
    if rule.name not in adoptable():
        return ""
    more = element("span", "Ajouter à la ", class_="visually-hidden")
    link = f'<autoref identifier="fiche-rcp">{more}Fiche RCP</autoref>'
    return element("span", link, class_="calculator__handover", data_handover="", **_UNSEARCHED)


def _link(key: str) -> str:
    box = f"{key}-link"
    note = f"{box}-note"
    return element(
        "div",
        element("p", prose(_LINK_WARNING), id=note)
        + element("label", "Lien vers ces réponses", for_=box)
        + f'<input id="{box}" type="text" readonly autocomplete="off" aria-describedby="{note}">'
        + element("button", "Copier le lien", type="button", class_="button", data_action="copy-link"),
        class_="calculator__link",
        data_link="",
        hidden="",
    )


def _text(key: str) -> str:
    box = f"{key}-text"
    return fold(
        "Voir le texte à copier",
        element("label", "Texte pour la RCP", for_=box)
        + f'<textarea id="{box}" rows="6" readonly autocomplete="off"></textarea>',
        "calculator__text",
        data_text="",
        hidden="",
    )


def _status(rule: Rule[..., Any]) -> str:
    """Where the answer comes from, once: what was published, and what runs here."""
    checked = f", vérifiée le {'/'.join(reversed(rule.checked.split('-')))}"
    facts = (
        prose(f"Référentiel au {DATA_DATE} · {rule.name.upper()} {rule.version}")
        + element("span", prose(checked), class_="calculator__checked")
        + prose(" · Non marqué CE")
    )
    return element(
        "div",
        '<p class="calculator__origin" data-origin></p>'
        + element("p", facts, class_="calculator__status", **_UNSEARCHED)
        + _engine(rule),
        class_="calculator__state",
    )


def _engine(rule: Rule[..., Any]) -> str:
    anchor = f"s-{rule.section.replace('.', '-')}-calcul"
    table = f' <autoref identifier="{anchor}">Tableau des points et des catégories</autoref>'
    restart = element("button", "Relancer le calcul", type="button", class_="button", data_action="restart")
    listed = f" {prose(_LISTED)}" if checksum(rule.name) else ""
    after = {
        "starting": PROGRESS,
        "refused": listed + table,
        "failed": f"{listed}{table} {restart}",
        "unsupported": table,
    }
    states = (
        element(
            "span",
            element("span", prose(text.format(by_hand=_BY_HAND[rule.is_score]))) + after.get(state, ""),
            data_state=state,
            **_UNSEARCHED,
        )
        for state, text in _STATES.items()
    )
    return element("p", "".join(states), class_="calculator__engine")


def _signature(rule: Rule[..., Any]) -> str:
    """On paper alone."""
    signed = f"{rule.title.fr} · Règle {rule.name.upper()} {rule.version}, site {bonemets.__version__}. "
    return element("p", prose(signed) + "<span data-printed></span>", class_="calculator__signature")
