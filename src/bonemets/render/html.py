"""A result as HTML; every text is escaped here."""

from collections.abc import Iterable, Mapping

from bonemets.kernel.caution import Caution
from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.result import Conclusion
from bonemets.render import wording
from bonemets.render.typography import french

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def escape(text: str) -> str:
    """Make a text safe inside an element or an attribute.

    Examples:
        >>> escape('<b title="x">')
        '&lt;b title=&quot;x&quot;&gt;'
    """
    return text.translate(_ESCAPES)


def prose(text: str) -> str:
    """French text with its unbreakable spaces, escaped."""
    return escape(french(text))


def element(name: str, content: str, **attributes: str) -> str:
    """Wrap escaped content; an empty content gives nothing at all.

    Examples:
        >>> element("p", "Bonjour", class_="salut"), element("p", "")
        ('<p class="salut">Bonjour</p>', '')
    """
    if not content:
        return ""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"


def items(texts: Iterable[str], class_: str) -> str:
    """A list, or nothing where there is no item."""
    return element("ul", "".join(element("li", text) for text in texts), class_=class_)


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
    sentence = element("p", prose(wording.headline(evaluation)), class_="result__sentence")
    if evaluation.answers.is_empty:
        return element("div", sentence, class_="result result--empty")
    kind = evaluation.status.replace("_", "-")
    others = [one for one in evaluation.cautions if not one.weight.is_pressing]
    applies = evaluation.status != "not_applicable"
    body = (
        sentence
        + (_concluded(evaluation) if applies else "")
        + cautions(evaluation.pressing, "result__cautions", _links(evaluation, linked))
        + (_findings(evaluation) if applies else "")
        + cautions(others, "result__notes", _links(evaluation, linked))
    )
    disclaimer = element("p", prose(wording.DISCLAIMER), class_="result__disclaimer")
    return element("div", body + disclaimer, class_=f"result result--{kind}", **toned(evaluation))


def toned(evaluation: Evaluation) -> dict[str, str]:
    """Attribute that names what the conclusion means, once it is settled."""
    settled = evaluation.completions.conclusions
    if len(settled) != 1 or evaluation.status == "not_applicable":
        return {}
    tone = settled[0].tone if isinstance(settled[0], Conclusion) else None
    return {"data_tone": tone.code} if tone else {}


def cautions(told: Iterable[Caution], class_: str, links: Mapping[str, str] | None = None) -> str:
    """Cautions as a list, each under its weight.

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


def _concluded(evaluation: Evaluation) -> str:
    return element("p", prose(wording.category(evaluation)), class_="result__category") + element(
        "p", prose(wording.proposal(evaluation)), class_="result__proposal"
    )


def _findings(evaluation: Evaluation) -> str:
    so_far = evaluation.completions
    reasons = (prose(wording.answered(reason)) for reason in so_far.reasons)
    limits = so_far.thresholds if evaluation.status == "incomplete" else ()
    thresholds = "".join(
        element("li", prose(wording.threshold(evaluation, limit)), class_=f"threshold threshold--{limit.state}")
        for limit in limits
    )
    return (
        element("ul", thresholds, class_="result__thresholds")
        + element("p", prose(wording.following(evaluation)), class_="result__next")
        + element("p", prose(wording.detail(evaluation)), class_="result__detail")
        + items((prose(value) for value in wording.computed(evaluation)), "result__values")
        + items(reasons, "result__reasons")
        + element("p", prose(wording.neighbour(evaluation)), class_="result__neighbour")
    )
