"""The form of a rule as static HTML: it can be read, filled in and printed before any script runs."""

from typing import Any

import bonemets
from bonemets.board.adopt import adoptable
from bonemets.kernel.evaluation import assess
from bonemets.kernel.formula import formula_of
from bonemets.kernel.question import Choice, Labelled, Quantity, Question
from bonemets.kernel.result import Band, Conclusion
from bonemets.kernel.rule import Rule, band_words
from bonemets.kernel.text import number
from bonemets.render import html
from bonemets.render.html import element, escape, items, prose
from bonemets.render.typography import french
from bonemets.render.wording import DISCLAIMER, caution_by_hand, points_words
from bonemets_site.data.tables import checksum, held

DATA_DATE = "17/09/2024"
IDENTITY = prose("Nom / IPP / date de naissance : à compléter à la main ") + '<span class="blank"></span>'
PROGRESS = " <span data-progress></span>"
"""Where the page says how much of Python has come."""

_STATES = {
    "starting": "Le calcul démarre. Les réponses peuvent être saisies dès maintenant.",
    "ready": "Calcul prêt. Il se fait dans cette page : aucune réponse n'est envoyée.",
    "refused": "Le calcul n'a pas pu démarrer sur ce poste (WebAssembly indisponible). {by_hand}",
    "failed": "Le calcul ne répond pas sur ce poste. {by_hand}",
    "unsupported": "Ce navigateur est trop ancien pour le calcul, ou un fichier du site lui manque. {by_hand}",
}
_LATE = "Calcul en cours : ce résultat ne tient pas encore compte de la dernière réponse."
_BY_HAND = {
    True: "Additionner les points à la main : le tableau imprimé reste utilisable.",
    False: "Conclure à la main : le tableau imprimé reste utilisable.",
}
_LISTED = "Le résultat d'un formulaire complet est lu dans la table calculée à la publication."
_DIFFER = (
    "Cette règle ne donne plus de résultat sur ce poste avant un nouveau chargement de la page. Se servir du tableau "
    "imprimé et signaler la différence, sans donnée de patient, en citant : "
)
_NO_SCRIPT = (
    "Ce navigateur n'exécute pas le calcul (JavaScript désactivé). Le formulaire se remplit et s'imprime. {by_hand}"
)
_LINK_WARNING = (
    "Ce lien contient les réponses cliniques, sans identité. "
    "Collé dans un message, il peut être lu par le service de messagerie."
)
_STATE = ' <span class="question__state">à renseigner</span>'
_UNSEARCHED = {"data_search_exclude": "true"}
_ACTIONS = {
    "copy": "Copier pour la RCP",
    "copy-line": "Copier en une ligne",
    "print": "Imprimer la fiche",
    "link": "Créer un lien",
    "project": "Mode projection",
    "clear": "Effacer",
}


def calculator_html(rule: Rule[..., Any], suffix: str = "") -> str:
    """Form and result of a rule, with every id prefixed by the rule's name.

    Args:
        rule: The rule.
        suffix: Ends that prefix where a page carries the same rule twice.
    """
    key = f"{rule.name}{suffix}"
    questions = "".join(question_html(key, name, question) for name, question in rule.questions.items())
    form = element(
        "form",
        exclusions_html(rule, key) + questions,
        class_="calculator__form",
        autocomplete="off",
        novalidate="",
        aria_labelledby=f"{key}-title",
    )
    content = (
        _head(rule, key)
        + _engine(rule)
        + form
        + by_hand(rule)
        + _bar()
        + _result(rule, key)
        + _actions(key, _handover(rule))
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
        aria_labelledby=f"{key}-title",
    )


def _head(rule: Rule[..., Any], key: str) -> str:
    facts = (
        f"Référentiel : données au {DATA_DATE}",
        f"Règle {rule.name.upper()} {rule.version}",
        f"Vérifiée le {'/'.join(reversed(rule.checked.split('-')))}",
        "Non marqué CE",
    )
    title = element("span", "Calculateur", class_="calculator__kind") + " " + prose(rule.title.fr)
    return (
        element("h2", title, class_="calculator__title", id=f"{key}-title")
        + element("p", prose(" · ".join(facts)), class_="calculator__status", **_UNSEARCHED)
        + element(
            "p",
            IDENTITY,
            class_="calculator__identity",
            **_UNSEARCHED,
        )
        + element(
            "noscript",
            element("p", prose(_NO_SCRIPT.format(by_hand=_BY_HAND[rule.is_score])), class_="calculator__no-script"),
        )
        + '<p class="calculator__banner" data-banner hidden></p>'
    )


def asked_html(key: str, name: str, question: Question) -> str:
    """One question alone, without the formula that can answer it; its ids start with the key."""
    return _choice(key, name, question) if issubclass(question, Choice) else _quantity(key, name, question)


def exclusions_html(rule: Rule[..., Any], key: str) -> str:
    """Boxes that stop a rule."""
    if not rule.exclusions:
        return ""
    hint = f"{key}-exclusions-hint"
    rows = "".join(
        _row(f'<input type="checkbox" name="{criterion.code}" value="yes">', criterion) for criterion in rule.exclusions
    )
    return element(
        "fieldset",
        element("legend", "Ne pas utiliser si")
        + element("p", prose("Une case cochée rend le calcul non applicable."), class_="question__hint", id=hint)
        + rows,
        class_="exclusions",
        aria_describedby=hint,
    )


def question_html(key: str, name: str, question: Question) -> str:
    """One question, and those of the formula that can answer it."""
    asked = asked_html(key, name, question)
    found = formula_of(question)
    if not found:
        return asked
    parts = "".join(question_html(key, f"{name}.{part}", taken) for part, taken in found.questions.items())
    return asked + element(
        "details",
        element("summary", prose(f"À calculer : {found.title.fr}"))
        + element("p", prose(found.expression.fr), class_="question__hint")
        + parts,
        class_="formula",
    )


def _choice(key: str, name: str, question: type[Choice]) -> str:
    rows = "".join(_row(f'<input type="radio" name="{name}" value="{answer.code}">', answer) for answer in question)
    unknown = element(
        "label",
        f'<input type="radio" name="{name}" value=""> ' + element("span", "Inconnu à ce jour", class_="option__label"),
        class_="option option--unknown",
    )
    clear = element(
        "button",
        "Effacer cette réponse",
        type="button",
        class_="button button--quiet",
        data_action="clear-answer",
        **_UNSEARCHED,
        hidden="",
    )
    hint, described = _hint(key, name, question)
    return element(
        "fieldset",
        element("legend", element("span", prose(question.question.fr), class_="question__text") + _STATE)
        + hint
        + rows
        + unknown
        + clear,
        class_="question",
        data_question=name,
        **described,
    )


def _quantity(key: str, name: str, question: type[Quantity]) -> str:
    low, high = (question.written(limit).fr for limit in question.possible)
    unit = question.unit.fr
    hint, described = _hint(key, name, question, f"De {low} à {high} {unit}".rstrip() + ".")
    attributes = {
        "id": _id(key, name),
        "type": "text",
        "name": name,
        "data-unit": unit,
        "autocomplete": "off",
        **({"data-today": ""} if question.is_day else {}),
        **({"inputmode": "numeric"} if question.step and low.isdigit() and not question.units else {}),
        **{attribute.replace("_", "-"): value for attribute, value in described.items()},
    }
    field = "<input" + "".join(f' {attribute}="{escape(value)}"' for attribute, value in attributes.items()) + ">"
    asked = f"{question.question.fr} ({unit})" if unit and not question.units else question.question.fr
    label = element("label", prose(asked), class_="question__text", for_=attributes["id"])
    unknown = f'<input type="checkbox" data-unknown="{name}" aria-label="{escape(question.question.fr)} : inconnu"> '
    suffix = _units(name, question) if question.units else element("span", prose(unit), class_="unit")
    return element(
        "div",
        element("p", label + _STATE, class_="question__label")
        + hint
        + element("div", field + suffix, class_="question__field")
        + '<p class="question__echo" hidden></p>'
        + f'<p class="error" id="{_id(key, name)}-error" hidden></p>'
        + '<p class="question__doubt" hidden></p>'
        + element("label", unknown + element("span", "Inconnu à ce jour"), class_="option option--unknown"),
        class_="question",
        data_question=name,
    )


def _units(name: str, question: type[Quantity]) -> str:
    usual = question.unit.fr
    choices = "".join(
        element(
            "label",
            f'<input type="radio" name="{name}.unit" value="{escape(unit)}"{" checked" if unit == usual else ""}> '
            + element("span", prose(unit)),
            class_="unit",
        )
        for unit in (usual, *question.units)
    )
    legend = element("legend", prose(f"Unité : {question.question.fr}"), class_="visually-hidden")
    return element("fieldset", legend + choices, class_="units")


def _row(field: str, answer: Labelled) -> str:
    points = getattr(answer, "points", None)
    return element(
        "label",
        f"{field} "
        + element("span", prose(answer.label.fr), class_="option__label")
        + (f' <span class="points">({prose(points_words(points))})</span>' if points is not None else ""),
        class_="option",
    )


def _hint(key: str, name: str, question: Question, more: str = "") -> tuple[str, dict[str, str]]:
    text = " ".join(filter(None, (question.hint.fr if question.hint else "", more)))
    if not text:
        return "", {}
    id_ = f"{_id(key, name)}-hint"
    return element("p", prose(text), class_="question__hint", id=id_), {"aria_describedby": id_}


def _id(key: str, name: str) -> str:
    return f"{key}-{name.replace('.', '-')}"


def by_hand(rule: Rule[..., Any]) -> str:
    """Total to add up, classes to choose from and cautions that press, without any script."""
    if rule.is_score:
        low, high = (number(limit) for limit in rule.range)
        ask = f'Total : <span class="blank"></span> {prose(f"sur {high} (possible de {low} à {high})")}'
    else:
        ask = prose("Conclusion :")
    classes = "".join(element("li", prose(_outcome(rule, conclusion))) for conclusion in rule.conclusions)
    pressing = (prose(caution_by_hand(one)) for one in rule.cautions if one.weight.is_pressing)
    warned = items(pressing, "by-hand__cautions")
    return element(
        "div",
        element("p", ask, class_="by-hand__total") + element("ul", classes, class_="by-hand__classes") + warned,
        class_="by-hand",
    )


def _outcome(rule: Rule[..., Any], conclusion: Labelled) -> str:
    proposal = conclusion.proposal if isinstance(conclusion, Conclusion) else None
    words = band_words(rule, conclusion)
    words = words.replace(" : ", " points : ", 1) if isinstance(conclusion, Band) else words
    return f"{words} ; {proposal.fr}" if proposal else words


def _bar() -> str:
    fold = element(
        "button", "Réduire", type="button", class_="button button--quiet", data_action="fold", aria_expanded="true"
    )
    return element(
        "div",
        element("div", '<p class="bar__sentence"></p>' + fold, class_="bar__inner"),
        class_="bar",
        data_bar="",
        hidden="",
    )


def _result(rule: Rule[..., Any], key: str) -> str:
    empty = html.result(assess(rule, {})) + element("p", prose(DISCLAIMER), class_="result__disclaimer")
    signature = f"{rule.title.fr} · Règle {rule.name.upper()} {rule.version}, site {bonemets.__version__}. "
    return (
        element("h3", "Résultat", class_="calculator__result-title")
        + element(
            "div", empty, class_="calculator__result", id=f"{key}-result", data_result="", data_late=french(_LATE)
        )
        + '<p class="calculator__origin" data-origin></p>'
        + _differ(rule)
        + element("p", prose(signature) + "<span data-printed></span>", class_="calculator__signature")
    )


def _differ(rule: Rule[..., Any]) -> str:
    """What to do where Python and the table of a rule do not agree."""
    if not checksum(rule.name):
        return ""
    cited = f"{rule.name.upper()} {rule.version}, site {bonemets.__version__}, table {checksum(rule.name)[:12]}."
    report = '<autoref identifier="signaler">Signaler une erreur</autoref>'
    content = element("span", prose(_DIFFER + cited), **_UNSEARCHED) + f" {report}"
    return element("p", content, class_="calculator__differ", data_differ="", hidden="")


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
            prose(text.format(by_hand=_BY_HAND[rule.is_score])) + after.get(state, ""),
            data_state=state,
            **_UNSEARCHED,
        )
        for state, text in _STATES.items()
    )
    return element("p", "".join(states), class_="calculator__engine")


def _handover(rule: Rule[..., Any]) -> str:
    """Link that takes the answers to the tumour board sheet, where the sheet uses the rule."""
    if rule.name not in adoptable():
        return ""
    link = '<autoref identifier="fiche-rcp">Ajouter à la fiche RCP</autoref>'
    return element("span", link, class_="calculator__handover", data_handover="", **_UNSEARCHED)


def _actions(key: str, handover: str) -> str:
    buttons = "".join(
        element("button", label, type="button", class_=f"button button--{action}", data_action=action, **_UNSEARCHED)
        for action, label in _ACTIONS.items()
    )
    return (
        element(
            "div", buttons + handover, class_="calculator__actions", role="group", aria_label="Actions sur le résultat"
        )
        + '<p class="calculator__done" role="status" data-done></p>'
        + _link(key)
        + _text(key)
        + '<p class="visually-hidden" role="status" data-announce></p>'
    )


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
    return element(
        "details",
        element("summary", "Voir le texte à copier")
        + element("label", "Texte pour la RCP", for_=box)
        + f'<textarea id="{box}" rows="10" readonly autocomplete="off"></textarea>',
        class_="calculator__text",
        data_text="",
        hidden="",
    )
