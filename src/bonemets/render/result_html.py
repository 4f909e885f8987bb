"""A result as HTML: what is concluded, what must be known before acting on it, then what explains it, on demand."""

from collections.abc import Iterable, Mapping

from bonemets.kernel.caution import Caution, Weight
from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.question import Quantity
from bonemets.kernel.result import Conclusion, Tone
from bonemets.render import wording
from bonemets.render.gauge import gauge
from bonemets.render.html import element, fold, items, prose
from bonemets.render.icons import BY_TONE, STOP, icon

_AT_A_GLANCE = 2
"""Conclusions still possible that a headline names."""


def result(evaluation: Evaluation, linked: bool = True) -> str:
    """Render the result of a rule.

    Args:
        evaluation: Answers and what the rule says of them.
        linked: Whether cautions lead to the discrepancies of the page; a result shown elsewhere has none to lead to.

    Returns:
        A `div.result`; an incomplete file shows its range, its thresholds and what to find out next.

    Examples:
        >>> from bonemets.kernel.evaluation import assess
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> result(assess(mirels, {})) == (
        ...     '<div class="result result--empty"><p class="result__sentence">Aucune donnée saisie.</p></div>'
        ... )
        True
    """
    if evaluation.answers.is_empty:
        told = _sentence(evaluation) + element("p", " ".join(_corrections(evaluation, linked)), class_="result__unused")
        return element("div", told, class_="result result--empty")
    applies = evaluation.status != "not_applicable"
    links = _links(evaluation, linked)
    body = (
        _badge(evaluation)
        + _sentence(evaluation)
        + (_concluded(evaluation) if applies else "")
        + cautions(evaluation.pressing, "result__cautions", links)
        + (_open(evaluation) + _unused(evaluation, linked) if applies else "")
        + _reservations(evaluation, links)
        + (_explained(evaluation) if applies else "")
        + _notes(evaluation, links)
        + element("p", prose(wording.DISCLAIMER), class_="result__disclaimer")
    )
    kind = evaluation.status.replace("_", "-")
    return element("div", body, class_=f"result result--{kind}", **toned(evaluation))


def tone_of(evaluation: Evaluation) -> Tone | None:
    """What the conclusion means, once it is settled."""
    settled = evaluation.completions.conclusions
    if evaluation.status == "not_applicable" or len(settled) != 1:
        return None
    return settled[0].tone if isinstance(settled[0], Conclusion) else None


def toned(evaluation: Evaluation) -> dict[str, str]:
    """The attribute that carries the tone to the style sheets."""
    tone = tone_of(evaluation)
    return {"data_tone": tone.code} if tone else {}


def cautions(told: Iterable[Caution], class_: str, links: Mapping[str, str] | None = None) -> str:
    """Cautions as a list, each whole under its weight.

    Args:
        told: The cautions, in their order.
        class_: Class of the list.
        links: Where to read more, by identifier.
    """
    rows = (
        element(
            "li",
            f"{prose(wording.caution(one))} {(links or {}).get(one.id, '')}".rstrip(),
            **({"class_": f"caution caution--{one.weight.code.replace('_', '-')}"} if one.weight.is_pressing else {}),
        )
        for one in told
    )
    return element("ul", "".join(rows), class_=class_)


def _links(evaluation: Evaluation, linked: bool) -> dict[str, str]:
    return {
        one.id: element("a", "Voir l'écart", href=f"#ecart-{one.id}")
        for one in evaluation.cautions
        if linked and one.section == evaluation.rule.section
    }


def _badge(evaluation: Evaluation) -> str:
    """The tone as an icon and a word; what asks for nothing has neither."""
    tone = tone_of(evaluation)
    path = BY_TONE.get(tone) if tone else None
    if not tone or not path:
        return ""
    return element("p", f"{icon(path)} {prose(tone.label.fr.capitalize())}", class_="result__badge")


def _sentence(evaluation: Evaluation) -> str:
    """The headline, named in small; a total can be read from afar."""
    said = wording.headline(evaluation)
    found = prose(said.found)
    if said.scale:
        found = f"{element('strong', found, class_='result__value')} {prose(said.scale)}"
    if said.possible:
        found += f" {element('span', prose(said.possible), class_='result__possible')}"
    if not said.name:
        return element("p", found, class_="result__sentence")
    sign = f"{icon(STOP)} " if evaluation.status == "not_applicable" else ""
    name = sign + prose(said.name) + element("span", "\N{NO-BREAK SPACE}:", class_="result__colon")
    return element("p", f"{element('span', name, class_='result__name')} {found}", class_="result__sentence")


def _concluded(evaluation: Evaluation) -> str:
    return (
        _category(evaluation)
        + element("p", _introduced(wording.proposal(evaluation)), class_="result__proposal")
        + gauge(evaluation)
    )


def _category(evaluation: Evaluation) -> str:
    """The class, or those still possible; from three on they are counted, and named on demand."""
    named = wording.classes(evaluation)
    if len(named) <= _AT_A_GLANCE:
        return element("p", _introduced(wording.category(evaluation)), class_="result__category")
    counted = element("p", prose(wording.how_many(evaluation)), class_="result__category")
    return counted + fold("Lesquelles", items(map(prose, named), "result__classes"), "result__fold")


def _introduced(told: wording.Introduced) -> str:
    """What is said, after the words in small that tell what it is."""
    if not told.said:
        return ""
    kind = element("span", prose(told.kind) + "\N{NO-BREAK SPACE}:", class_="result__kind")
    return f"{kind} {prose(told.said)}"


def _open(evaluation: Evaluation) -> str:
    """What is settled already, and what to find out first."""
    limits = evaluation.completions.thresholds if evaluation.status == "incomplete" else ()
    thresholds = "".join(
        element("li", prose(wording.threshold(evaluation, limit)), class_=f"threshold threshold--{limit.state}")
        for limit in limits
    )
    return element("ul", thresholds, class_="result__thresholds") + element(
        "p", prose(wording.following(evaluation)), class_="result__next"
    )


def _unused(evaluation: Evaluation, linked: bool) -> str:
    """What was given and counts for nothing, and why."""
    unusable = wording.unusable(evaluation.answers)
    links = _corrections(evaluation, linked) or [""] * len(unusable)
    rows = (
        f"{prose(f'Non utilisé : {said}')} {link}".rstrip() for said, link in zip(unusable.values(), links, strict=True)
    )
    return items(rows, "result__unused")


def _corrections(evaluation: Evaluation, linked: bool) -> list[str]:
    """Links to the fields of the values that cannot be used."""
    if not linked:
        return []
    rule = evaluation.rule
    asked = rule.questions | rule.parts
    return [
        element("a", prose(f"Corriger : {asked[name].short.fr}"), href=f"#{rule.name}-{name.replace('.', '-')}")
        if name in asked and issubclass(asked[name], Quantity)
        else ""
        for name in wording.unusable(evaluation.answers)
    ]


def _reservations(evaluation: Evaluation, links: Mapping[str, str]) -> str:
    """One line each, the whole of it on demand."""
    told = [one for one in evaluation.cautions if one.weight is Weight.RESERVATION]
    return items((_in_a_line(one, links.get(one.id, "")) for one in told), "result__reservations")


def _in_a_line(one: Caution, link: str) -> str:
    whole = f"{prose(wording.caution(one))} {link}".rstrip()
    if one.line == one.text:
        return whole
    return fold(prose(wording.short_caution(one)), element("p", whole, class_="result__whole"), "result__long")


def _explained(evaluation: Evaluation) -> str:
    reasons = items((prose(wording.answered(one)) for one in evaluation.completions.reasons), "result__reasons")
    total = element("p", prose(wording.total(evaluation)), class_="result__detail")
    neighbour = element("p", prose(wording.neighbour(evaluation)), class_="result__neighbour")
    return (
        items(map(prose, wording.computed(evaluation)), "result__values")
        + fold(
            "Détail des points" if evaluation.rule.is_score else "Réponses retenues", reasons + total, "result__fold"
        )
        + fold("Seuil voisin", neighbour, "result__fold")
    )


def _notes(evaluation: Evaluation, links: Mapping[str, str]) -> str:
    told = [one for one in evaluation.cautions if one.weight is Weight.NOTE]
    return fold(f"Notes ({len(told)})", cautions(told, "result__notes", links), "result__fold")
