"""A result as HTML; every text is escaped here."""

from collections.abc import Iterable

from bonemets.kernel.evaluation import Evaluation
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
        linked: Whether notes lead to the discrepancies of the page; a result shown elsewhere has none to lead to.

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
    body = (
        sentence + ("" if evaluation.status == "not_applicable" else _findings(evaluation)) + _notes(evaluation, linked)
    )
    settled = evaluation.completions.conclusions
    band = {}
    if len(settled) == 1:
        band["data_band"] = str(list(evaluation.rule.conclusions).index(settled[0]))
    disclaimer = element("p", prose(wording.DISCLAIMER), class_="result__disclaimer")
    return element("div", body + disclaimer, class_=f"result result--{kind}", **band)


def _findings(evaluation: Evaluation) -> str:
    so_far = evaluation.completions
    reasons = (prose(wording.answered(reason)) for reason in so_far.reasons)
    limits = so_far.thresholds if evaluation.status == "incomplete" else ()
    thresholds = "".join(
        element("li", prose(wording.threshold(evaluation, limit)), class_=f"threshold threshold--{limit.state}")
        for limit in limits
    )
    return (
        element("p", prose(wording.category(evaluation)), class_="result__category")
        + element("p", prose(wording.proposal(evaluation)), class_="result__proposal")
        + element("ul", thresholds, class_="result__thresholds")
        + element("p", prose(wording.following(evaluation)), class_="result__next")
        + element("p", prose(wording.detail(evaluation)), class_="result__detail")
        + items((prose(value) for value in wording.computed(evaluation)), "result__values")
        + items(reasons, "result__reasons")
        + element("p", prose(wording.neighbour(evaluation)), class_="result__neighbour")
    )


def _notes(evaluation: Evaluation, linked: bool) -> str:
    links = {
        gap.id: element("a", "Voir l'écart", href=f"#ecart-{gap.id}")
        for gap in evaluation.completions.notes
        if linked and gap.section == evaluation.rule.section
    }
    return element(
        "ul",
        "".join(
            element("li", f"{prose(f'Vigilance : {remark.fr}')} {links.get(name, '')}".rstrip())
            for name, remark in evaluation.remarks
        ),
        class_="result__notes",
    )
