"""The form of the tumour board sheet as static HTML: every item once, with when it is asked, and a lesion to copy."""

from typing import Any

from bonemets.board import item, schema
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.awaited import AWAITED, CHAINED
from bonemets.board.binding import BINDINGS, ENABLED_WHEN
from bonemets.board.item import ITEMS, Item, Scope
from bonemets.board.step import STEP_ITEMS, Step
from bonemets.board.topic import Topic
from bonemets.render import sheet_wording as wording
from bonemets.render.html import element, fold, prose
from bonemets.render.typography import french
from bonemets_site.drawings import places
from bonemets_site.drawings.svg import picture
from bonemets_site.fences.calculator import PROGRESS, bar
from bonemets_site.fences.form import asked_html

_GROUPS = (
    ("Cancer", item.PRIMARY),
    ("État général", item.WHO),
    ("Neurologie", item.GRADE),
    ("Étendue", item.COMPLETE_LIST),
    ("Chirurgie du rachis", item.LOCAL_INVOLVEMENT),
    ("Stéréotaxie", item.STABLE),
    ("Anti-résorptif", item.CALCAEMIA),
    ("Geste percutané", item.OLIGOMETASTATIC),
    ("Après l'opération", item.DAYS),
)
"""Headings, each before the item it starts with."""

_ACTIONS = {
    "copy": "Copier pour la RCP",
    "copy-short": "Copier en forme courte",
    "copy-line": "Copier en une ligne",
    "print": "Imprimer la fiche",
    "project": "Mode projection",
    "link": "Créer un lien",
    "save": "Enregistrer dans un fichier",
    "open": "Ouvrir un fichier",
}
_MOVES = {
    "duplicate": "Dupliquer",
    "up": "Monter",
    "down": "Descendre",
    "remove": "Retirer",
}
_STATES = {
    "starting": "Le calcul démarre. Les réponses peuvent être saisies dès maintenant.",
    "ready": "Calcul prêt. Il se fait dans cette page : aucune réponse n'est envoyée ni gardée.",
    "refused": "Le calcul n'a pas pu démarrer sur ce poste. Les fiches papier de chaque score restent utilisables.",
    "failed": "Le calcul ne répond pas sur ce poste. Les fiches papier de chaque score restent utilisables.",
    "unsupported": "Ce navigateur est trop ancien pour la fiche, ou un fichier du site lui manque. "
    "Les fiches papier de chaque score restent utilisables.",
}
_LINK_WARNING = (
    "Ce lien contient toutes les réponses cliniques, sans identité. Collé dans un message, il peut être lu par le "
    "service de messagerie."
)
_PAPER_TITLE = "Fiche RCP : métastases osseuses d'un cancer bronchique"
_LATE = "Calcul en cours : cette fiche ne tient pas encore compte des dernières réponses."
_GIVEN = {answer_map.gives for answer_map in ANSWER_MAPS.values()}
_TALLY = '<span class="board__tally" data-tally></span>'
"""How many questions of a section are answered, once the page can count them."""
_DEDUCED = element(
    "p",
    "<span data-said></span> "
    + element("button", "Corriger", type="button", class_="button button--quiet", data_action="amend"),
    class_="board__deduced",
    data_deduced="",
    hidden="",
)
"""What stands in the place of a question whose answer follows from another fact, until the reader wants it back."""
_EITHER = {item.PERFORMANCE: item.WHO}
"""Items that a reader may answer instead of the fact that they wait for, which is then no longer asked."""
_UNSEARCHED = {"data_search_exclude": "true"}


def board_html() -> str:
    """Form, sheet and actions, in the order of a meeting."""
    content = (
        _head()
        + _topics()
        + _lesions()
        + _patient()
        + _steps()
        + _bar()
        + element("h2", "Fiche", class_="calculator__result-title", id="fiche-rcp-resultat")
        + element(
            "section",
            element("p", prose(wording.NO_TOPIC)),
            class_="board__sheet",
            data_result="",
            data_late=french(_LATE),
            tabindex="0",
            aria_labelledby="fiche-rcp-resultat",
        )
        + _buttons()
    )
    return element(
        "section",
        content,
        class_="calculator board",
        id="board",
        data_format=schema.FORMAT,
        data_version=f"{schema.VERSION}.0.0",
        data_rules=" ".join(dict.fromkeys(f"{binding.rule.name}@{binding.rule.version}" for binding in BINDINGS)),
        aria_labelledby="fiche-rcp",
    )


def _head() -> str:
    restart = element("button", "Relancer le calcul", type="button", class_="button", data_action="restart")
    after = {"starting": PROGRESS, "failed": f" {restart}"}
    states = "".join(
        element("span", prose(text) + after.get(state, ""), data_state=state) for state, text in _STATES.items()
    )
    reset = element("button", "Nouveau dossier", type="button", class_="button", data_action="reset")
    since = '<p class="board__since" data-since>Dossier ouvert à l\'instant.</p>'
    blank = prose("Nom / IPP / date de naissance : à compléter à la main ") + '<span class="blank"></span>'
    return (
        element("p", prose(_PAPER_TITLE), class_="board__heading", **_UNSEARCHED)
        + element("p", states, class_="calculator__engine", **_UNSEARCHED)
        + element("p", blank, class_="calculator__identity", **_UNSEARCHED)
        + element("noscript", element("p", prose("La fiche demande JavaScript."), class_="calculator__no-script"))
        + '<p class="calculator__banner" role="status" data-banner hidden></p>'
        + element("div", reset + since, class_="board__case", **_UNSEARCHED)
    )


def _topics() -> str:
    boxes = "".join(_box(topic.code, topic.label.fr) for topic in Topic)
    legend = element("legend", "Question posée à la RCP")
    return _form("topics", element("fieldset", legend + boxes, class_="exclusions"))


def _steps() -> str:
    boxes = "".join(
        element("div", _box(step.code, f"{step.label.fr} ({step.section})"), hidden="", **_shown(step.topics))
        for step in Step
    )
    legend = element("legend", "Fait avant la RCP")
    fieldset = element("fieldset", legend + boxes, class_="exclusions")
    return element("div", _form("done", fieldset), hidden="", data_holder="")


def _box(code: str, label: str) -> str:
    text = element("span", prose(label), class_="option__label")
    return element("label", f'<input type="checkbox" name="{code}" value="yes"> {text}', class_="option")


def _patient() -> str:
    questions = _items(Scope.PATIENT, "patient")
    title = element("h2", "Patient", class_="board__title")
    return element("div", title + _form("patient", questions), hidden="", data_holder="")


def _lesions() -> str:
    moves = "".join(
        element("button", label, type="button", class_="button button--quiet", data_action=action)
        for action, label in _MOVES.items()
    )
    head = (
        element(
            "div",
            element("h3", f"Lésion <span data-number>1</span> {_TALLY}", class_="board__lesion-title")
            + element("div", moves, class_="board__moves"),
            class_="board__lesion-head",
        )
        + '<p class="board__found" data-found hidden></p>'
    )
    lesion = _form("lesion", head + _items(Scope.LESION, "lesion-0"))
    add = element("button", "Ajouter une lésion", type="button", class_="button", data_action="add")
    undo = element(
        "button", "Remettre la lésion retirée", type="button", class_="button", data_action="undo", hidden=""
    )
    title = element("h2", "Lésions", class_="board__title")
    topics = tuple(topic for topic in Topic if topic in ENABLED_WHEN[item.BONE].topics)
    full = element("p", prose(f"{schema.MOST_LESIONS} lésions, le plus qu'une fiche prenne."), data_full="", hidden="")
    lesions = f'<div data-lesions data-most="{schema.MOST_LESIONS}"></div>'
    content = title + _skeleton() + lesions + element("template", lesion) + add + undo + full
    return element("div", content, hidden="", **_shown(topics), **_UNSEARCHED)


def _skeleton() -> str:
    """A body to point at; the questions of a lesion say the same without it."""
    drawn = picture(places.places(), places.BOX, "drawing drawing--body drawing--places")
    summary = element("summary", "Montrer la lésion sur le squelette (vu de face)")
    return element("details", summary + drawn, open="", class_="board__skeleton")


def _form(part: str, content: str) -> str:
    return element("form", content, class_="calculator__form", data_part=part, autocomplete="off", novalidate="")


def _items(scope: Scope, key: str) -> str:
    titles = {first.name: title for title, first in _GROUPS}
    content, group, title = "", "", ""
    for asked in ITEMS[scope].values():
        if asked.name in titles and scope is Scope.PATIENT:
            content += _group(title, group)
            group, title = "", titles[asked.name]
        if asked.name not in STEP_ITEMS:
            group += _asked(asked, key)
    return content + _group(title, group)


def _group(title: str, content: str) -> str:
    if not title:
        return content
    heading = element("h3", f"{prose(title)} {_TALLY}", class_="board__group")
    return element("div", heading + content, hidden="", data_holder="")


def _asked(asked: Item[Any], key: str) -> str:
    enabled = ENABLED_WHEN[asked]
    bones = {"data_bones": " ".join(bone.code for bone in enabled.bones)} if enabled.bones else {}
    splits = {"data_splits": ""} if asked is item.BONE else {}
    return element(
        "div",
        (_DEDUCED if asked in _GIVEN else "")
        + _instead(asked)
        + asked_html(key, asked.name, asked.question)
        + (_used(asked) if asked not in (item.BONE, item.SIDE, item.LEVEL) else ""),
        class_="board__item",
        hidden="",
        **_shown(enabled.topics),
        **bones,
        **splits,
        **_waits(asked),
    )


def _used(asked: Item[Any]) -> str:
    """What the answer serves, of the questions that are put to the board."""
    rules = ENABLED_WHEN[asked].rules
    serves = {binding.rule.title.fr: binding.topics for binding in BINDINGS if binding.rule in rules}
    if asked is item.COMPRESSION:
        serves = {"Urgence": (Topic.COMPRESSION,)} | serves
    named = " ".join(
        element("span", prose(title), data_serves=" ".join(topic.code for topic in topics))
        for title, topics in serves.items()
    )
    return element("p", f"{prose('Sert à : ')}{named}", class_="board__used")


def _waits(asked: Item[Any]) -> dict[str, str]:
    """Names of the facts that a question waits for, and of what is answered instead of it."""
    awaited = {"data_awaits": " ".join(source.name for source in AWAITED[asked])} if asked in AWAITED else {}
    chained = {"data_chained": ""} if asked in CHAINED else {}
    instead = " ".join(other.name for other, fact in _EITHER.items() if fact is asked)
    return awaited | chained | ({"data_unless": instead} if instead else {})


def _instead(asked: Item[Any]) -> str:
    """What gives the question of a reader who has this answer and not the fact that it waits for."""
    if asked not in _EITHER:
        return ""
    words = prose(f"Répondre plutôt : {asked.question.question.fr}")
    give = element("button", words, type="button", class_="button button--quiet", data_action="instead")
    return element("p", give, class_="board__instead")


def _shown(topics: tuple[Topic, ...]) -> dict[str, str]:
    return {"data_topics": " ".join(topic.code for topic in topics)}


def _bar() -> str:
    """On a phone, the most urgent line and what is still missing, while the sheet is further down."""
    return bar(element("a", "Voir la fiche", href="#fiche-rcp-resultat", class_="button"), **_UNSEARCHED)


def _buttons() -> str:
    buttons = "".join(
        element("button", label, type="button", class_=f"button button--{action}", data_action=action)
        for action, label in _ACTIONS.items()
    )
    note = element("p", prose(_LINK_WARNING), id="board-link-note")
    link = (
        note
        + element("label", "Lien vers ces réponses", for_="board-link")
        + '<input id="board-link" type="text" readonly autocomplete="off" aria-describedby="board-link-note">'
        + element("button", "Copier le lien", type="button", class_="button", data_action="copy-link")
    )
    text = (
        element("label", "Texte pour la RCP", for_="board-text")
        + '<textarea id="board-text" rows="16" readonly autocomplete="off"></textarea>'
    )
    return (
        element("div", buttons, class_="calculator__actions", role="group", aria_label="Actions sur la fiche")
        + element(
            "p",
            element("label", "Libellé du fichier, sans identité", for_="board-label")
            + '<input id="board-label" type="text" maxlength="40" autocomplete="off" data-label>',
            class_="board__label",
        )
        + '<input type="file" accept=".json,application/json" aria-label="Fichier à ouvrir" '
        f'data-file data-largest="{schema.LONGEST}" hidden>'
        + '<p class="calculator__done" role="status" data-done></p>'
        + element("div", link, class_="calculator__link", data_link="", hidden="")
        + fold("Voir le texte à copier", text, "calculator__text", data_text="", hidden="")
        + '<p class="visually-hidden" role="status" data-announce></p>'
        + element("p", "<span data-printed></span>", class_="calculator__signature")
    )
