"""The questions of a rule as static HTML: they can be read, answered and printed before any script runs."""

from typing import Any

from bonemets.kernel.formula import formula_of
from bonemets.kernel.question import Choice, Labelled, Quantity, Question
from bonemets.kernel.result import Band, Conclusion
from bonemets.kernel.rule import Rule, band_words
from bonemets.kernel.text import number
from bonemets.render.html import element, escape, fold, items, prose
from bonemets.render.wording import caution_by_hand, points_words
from bonemets_site.fences import drawn
from bonemets_site.fences.facts import fact

_STATE = ' <span class="question__state">à renseigner</span>'
_UNKNOWN = "Inconnu"
_IN_A_ROW = 4
_ON_A_PHONE, _ON_A_SCREEN, _LONGEST = 28, 90, 32
"""Characters of all the answers of a row, on a phone and on a wider screen, and of one of them."""


def asked_html(key: str, name: str, question: Question) -> str:
    """One question alone, without the formula that can answer it; its ids start with the key."""
    return _asked(key, name, question, False, {})


def _asked(key: str, name: str, question: Question, is_drawn: bool, shared: dict[str, str]) -> str:
    if issubclass(question, Choice):
        return _choice(key, name, question, is_drawn, shared)
    return _quantity(key, name, question, shared)


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


def question_html(key: str, name: str, question: Question, is_drawn: bool = True) -> str:
    """One question with the drawing of its answers, and those of the formula that can answer it."""
    asked = _asked(key, name, question, is_drawn, fact(question))
    found = formula_of(question)
    if not found:
        return asked
    parts = "".join(question_html(key, f"{name}.{part}", taken) for part, taken in found.questions.items())
    return asked + fold(
        prose(f"À calculer : {found.title.fr}"),
        element("p", prose(found.expression.fr), class_="question__hint") + parts,
        "formula",
    )


def _choice(key: str, name: str, question: type[Choice], is_drawn: bool, shared: dict[str, str]) -> str:
    drawing = drawn.beside(question, _id(key, name)) if is_drawn else drawn.Beside()
    rows = "".join(
        _row(
            f'<input type="radio" name="{name}" value="{answer.code}"{drawing.id_of(answer)}>{drawing.of(answer)}',
            answer,
        )
        for answer in question
    )
    unknown = element(
        "label",
        f'<input type="radio" name="{name}" value=""> ' + element("span", _UNKNOWN, class_="option__label"),
        class_="option option--unknown",
    )
    hint, described = _hint(key, name, question)
    return element(
        "fieldset",
        element("legend", element("span", prose(question.question.fr), class_="question__text") + _STATE)
        + hint
        + drawing.whole
        + element("div", rows + unknown, class_=f"options options--{_shape(question)}"),
        class_="question",
        data_question=name,
        **described,
        **shared,
    )


def _shape(question: type[Choice]) -> str:
    """Whether the answers stand in one row everywhere, on a wide screen only, or nowhere."""
    lengths = [len(answer.label.fr) for answer in question]
    if len(lengths) > _IN_A_ROW or max(lengths) > _LONGEST or sum(lengths) > _ON_A_SCREEN:
        return "list"
    return "row" if sum(lengths) <= _ON_A_PHONE else "wide"


def _quantity(key: str, name: str, question: type[Quantity], shared: dict[str, str]) -> str:
    unit = question.unit.fr
    is_whole = question.step and float(question.step).is_integer() and not question.units
    hint, described = _hint(key, name, question)
    attributes = {
        "id": _id(key, name),
        "type": "text",
        "name": name,
        "data-unit": unit,
        "autocomplete": "off",
        **({"data-today": ""} if question.is_day else {"inputmode": "numeric" if is_whole else "decimal"}),
        **{attribute.replace("_", "-"): value for attribute, value in described.items()},
    }
    field = "<input" + "".join(f' {attribute}="{escape(value)}"' for attribute, value in attributes.items()) + ">"
    asked = f"{question.question.fr} ({unit})" if unit and not question.units else question.question.fr
    label = element("label", prose(asked), class_="question__text", for_=attributes["id"])
    unknown = element(
        "label",
        f'<input type="checkbox" data-unknown="{name}" aria-label="{escape(question.question.fr)} : inconnu"> '
        + element("span", _UNKNOWN, class_="option__label"),
        class_="option option--unknown",
    )
    suffix = _units(name, question) if question.units else element("span", prose(unit), class_="unit")
    return element(
        "div",
        element("p", label + _STATE, class_="question__label")
        + hint
        + element("div", field + suffix + unknown, class_="question__field")
        + '<p class="question__echo" hidden></p>'
        + f'<p class="error" id="{_id(key, name)}-error" hidden></p>'
        + '<p class="question__doubt" hidden></p>',
        class_="question",
        data_question=name,
        **shared,
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
        + (_points(points) if points is not None else ""),
        class_="option",
    )


def _points(points: float) -> str:
    """The number, on the answer; its unit is read aloud and printed."""
    value, unit = points_words(points).split(" ")
    return f' <span class="points">{value}<span class="points__unit">\u00a0{unit}</span></span>'


def _hint(key: str, name: str, question: Question) -> tuple[str, dict[str, str]]:
    if not question.hint:
        return "", {}
    id_ = f"{_id(key, name)}-hint"
    return element("p", prose(question.hint.fr), class_="question__hint", id=id_), {"aria_describedby": id_}


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
