"""The sheet as HTML; every text is escaped on the way."""

from collections.abc import Iterable, Sequence

from bonemets.board.assessment import RuleAssessment
from bonemets.board.disagreement import Disagreement, Statement
from bonemets.board.item import BONE, LEVEL, SIDE, Scope
from bonemets.board.patient_case import PatientCase
from bonemets.board.sheet import Sheet, sheet
from bonemets.kernel.answers import Answers
from bonemets.kernel.source import Citation
from bonemets.kernel.text import opened
from bonemets.render import sheet_wording as wording
from bonemets.render import wording as sentences
from bonemets.render.html import element, fold, items, prose
from bonemets.render.result_html import cautions, toned

MOST_AT_ONCE = 6
"""Answers to obtain that are named on a wall and on paper, where the style sheet hides the others."""


def drawn(value: object) -> str | None:
    """A sheet, or the sheet of a case, for a notebook; nothing for another object."""
    if isinstance(value, PatientCase):
        return render(sheet(value))
    return render(value) if isinstance(value, Sheet) else None


def render(made: Sheet) -> str:
    """A `div.sheet`; while nothing is known, one sentence."""
    sentence = element("p", prose(wording.headline_of(made)), class_="sheet__summary")
    if made.case.is_empty:
        return element("div", sentence, class_="sheet sheet--empty")
    topics = "".join(element("li", prose(topic.label.fr)) for topic in made.case.topics)
    content = (
        element("p", "Question posée à la RCP", class_="sheet__asked")
        + element("ul", topics, class_="sheet__topics")
        + sentence
        + element("p", prose(wording.first_of(made)), class_="sheet__first")
        + element("p", prose(opened(wording.emergency(made))), class_="sheet__urgent")
        + _listed("Urgent et avant d'agir", wording.pressing(made), "pressing")
        + _listed("Valeurs données et non utilisées", wording.unused(made.case), "unused")
        + _part(wording.CONTRADICTIONS, "".join(map(_apart, wording.crossed(made.contradictions))), "contradictions")
        + _overview(made)
        + _part("Désaccords", "".join(map(_apart, wording.crossed(made.disagreements))), "disagreements")
        + _lesions(made)
        + _part("Patient", _of_patient(made), "patient")
        + _part("À obtenir", _requests(made), "requests")
        + _steps(made)
        + _part("Correspondances proposées par le site", _proposals(made), "proposals")
        + _listed(wording.RESERVES, wording.reserves(made), "reserves")
        + _listed("Totaux possibles avec ce primitif", map(wording.valid, made.validities), "validity")
        + element("p", prose("Décision de la RCP :") + "<br>" + prose("Choix du patient :"), class_="sheet__decision")
        + element("p", prose(sentences.DISCLAIMER), class_="result__disclaimer")
        + element("p", prose(f"{wording.versions(made)}."), class_="sheet__versions")
    )
    return element("div", content, class_="sheet")


def _overview(made: Sheet) -> str:
    """For the wall of a room: one row per rule, the most urgent first, and last those of which nothing is known yet."""
    titles = "".join(element("th", prose(title), scope="col") for title in ("Lésion", "Score ou règle", "Résultat"))
    rows = "".join(
        element(
            "tr",
            element("th", prose(wording.spot(made.case, one.lesion) if one.lesion else "Patient"), scope="row")
            + "".join(element("td", prose(cell)) for cell in wording.cells(one)),
            **toned(one.evaluation),
        )
        for one in sorted(made.by_urgency, key=wording.is_bare)
    )
    if not rows:
        return ""
    table = element("caption", "Résultats par urgence") + element("thead", element("tr", titles))
    return element("table", table + element("tbody", rows), class_="sheet__overview")


def _part(title: str, content: str, name: str) -> str:
    return element("section", element("h3", prose(title)) + content, class_=f"sheet__{name}") if content else ""


def _listed(title: str, texts: Iterable[str], name: str) -> str:
    return _part(title, items(map(prose, texts), f"sheet__{name}-list"), name)


def _proposals(made: Sheet) -> str:
    """Those that leave several answers are said again where these are missing."""
    told = wording.supposed_answers(made).items()
    rows = "".join(
        element("li", prose(said), class_=f"sheet__proposal{'' if is_sure else '--open'}") for said, is_sure in told
    )
    return element("ul", rows, class_="sheet__proposals-list") if rows else ""


def _requests(made: Sheet) -> str:
    """All of them; a wall and paper show the first ones and count the others."""
    asked = wording.to_obtain(made)
    rest = len(asked) - MOST_AT_ONCE
    counted = {"data_rest": f"{rest} autre{'s' if rest > 1 else ''}"} if rest > 0 else {}
    rows = "".join(element("li", _request(one)) for one in asked)
    return element("ul", rows, class_="sheet__requests-list", **counted)


def _request(asked: tuple[str, str]) -> str:
    what, why = asked
    return prose(what) + element("span", prose(f" ; {why}"), class_="sheet__why")


def _lesions(made: Sheet) -> str:
    ranked = items(
        (prose(text) for ranking in made.rankings if (text := wording.ranked(made, ranking))), "sheet__worst"
    )
    cards = ""
    for place in wording.lesions_of(made):
        found = "".join(_assessment(made, one) for one in wording.of_place(made, place))
        title = element("h4", prose(wording.lesion_name(made.case, place)))
        told = _answers(Scope.LESION, made.case.lesions[place - 1]) + _left(made, place)
        content = told + found or element("p", sentences.NOTHING)
        cards += element("article", title + content + _unanswered(made, place), class_="sheet__lesion")
    return _part("Lésions", ranked + cards, "lesions")


def _unanswered(made: Sheet, place: int | None) -> str:
    return element("p", prose(wording.unanswered(made, place)), class_="sheet__unanswered")


def _answers(scope: Scope, answers: Answers) -> str:
    return element("p", prose(wording.answered(scope, answers, (BONE, LEVEL, SIDE))), class_="sheet__answers")


def _of_patient(made: Sheet) -> str:
    told = _answers(Scope.PATIENT, made.case.patient) + _left(made, None)
    return told + "".join(_assessment(made, one) for one in wording.of_patient(made)) + _unanswered(made, None)


def _left(made: Sheet, place: int | None) -> str:
    """On paper, answers that no result repeats with its points."""
    return element("p", prose(wording.left(made, place)), class_="sheet__left")


def _assessment(made: Sheet, assessment: RuleAssessment) -> str:
    evaluation = assessment.evaluation
    place = element("span", prose(f"Référentiel, {assessment.rule.section}"), class_="finding__section")
    title = element("p", f"{prose(wording.titled(assessment))} {place}", class_="finding__sentence")
    settled = evaluation.completions.conclusions if assessment.is_settled else ()
    state = "settled" if settled else "not-applicable" if evaluation.status == "not_applicable" else "open"
    body = "" if evaluation.status == "not_applicable" else _said(made, assessment)
    proposals = element("p", prose(wording.supposed(assessment)), class_="finding__proposals")
    pressing = cautions(evaluation.pressing, "finding__cautions")
    others = [one for one in evaluation.cautions if not one.weight.is_pressing]
    notes = fold(prose(f"Réserves : {len(others)}"), cautions(others, "finding__notes"), "finding__more")
    left = len(others) - len(wording.unsaid(assessment)) - bool(wording.reserve(assessment))
    counted = {"data_notes": str(left)} if left else {}
    reserve = element("p", prose(wording.reserve(assessment)), class_="finding__reserve")
    content = title + pressing + body + reserve + proposals + notes
    return element("div", content, class_=f"finding finding--{state}", **toned(evaluation), **counted)


def _said(made: Sheet, assessment: RuleAssessment) -> str:
    evaluation = assessment.evaluation
    limits = evaluation.completions.thresholds if assessment.is_open else ()
    thresholds = "".join(
        element("li", prose(sentences.threshold(evaluation, limit)), class_=f"threshold threshold--{limit.state}")
        for limit in limits
    )
    scored = assessment.rule.is_score
    reasons = () if scored else evaluation.completions.reasons
    own = bool(evaluation.completions.proposal) and not sentences.is_of_class(evaluation)
    listed = f"finding__reasons{' finding__reasons--said' * own}"
    narrowed = wording.narrowed(assessment)
    absent = " ; ".join(
        f"{one.question}{' (inconnu)' if one.is_unknown else ''}"
        + (f", {narrowed[one.name]}" if one.name in narrowed else "")
        for one in wording.missing(made.case, assessment)
    )
    bare = " finding__category--bare" if wording.is_bare(assessment) else ""
    rated = " ; ".join(wording.rated(made.case, assessment)) if scored else ""
    return (
        element("p", prose(wording.classed(assessment)), class_=f"finding__category{bare}")
        + element("p", prose(str(sentences.proposal(evaluation))), class_="finding__proposal")
        + element("ul", thresholds, class_="finding__thresholds")
        + element("p", prose(sentences.detail(evaluation)), class_="finding__detail")
        + element("p", prose(rated), class_="finding__rated")
        + items(map(prose, wording.computed(made.case, assessment)), "finding__values")
        + items((prose(sentences.answered(reason)) for reason in reasons), listed)
        + element("p", prose(f"Non renseigné : {absent}") if absent else "", class_="finding__missing")
        + element("p", prose(sentences.following(evaluation)), class_="finding__next")
        + element("p", prose(wording.fragile(assessment)), class_="finding__fragile")
    )


def _apart(crossed: Sequence[Sequence[Disagreement]]) -> str:
    """One statement or several, and all those that do not go with each of them."""
    heads, (same, *_) = [first for first, *_ in crossed], crossed
    where = same[0].lesion if len(same) == 1 else None
    title = element("p", prose(f"Lésion {where}"), class_="apart__lesion") if where else ""
    sides = (
        "".join(_statement(one.left) for one in heads),
        "".join(_statement(one.right, one.lesion if len(same) > 1 else None) for one in same),
    )
    content = element("div", "".join(element("div", side) for side in sides), class_="apart__sides")
    sentences = dict.fromkeys(one.sentence for one in heads)
    said = "".join(element("p", prose(sentence), class_="apart__sentence") for sentence in sentences)
    return element("div", title + content + said, class_="apart", data_detector=" ".join(one.name for one in heads))


def _statement(side: Statement, lesion: int | None = None) -> str:
    text = f"Lésion {lesion} : {side.text}" if lesion else opened(side.text)
    return element("blockquote", element("p", prose(text)) + element("cite", prose(_place(side.source))))


def _place(source: Citation) -> str:
    return f"Hors référentiel : {source}" if source.source.external else f"Référentiel, {source.locator}"


def _steps(made: Sheet) -> str:
    rows = "".join(
        element(
            "li",
            prose(f"{step.label.fr} ({step.section}) : ")
            + element("strong", "manquant" if step in made.missing else "fait"),
            class_="step step--missing" if step in made.missing else "step step--done",
        )
        for step in made.steps
    )
    return _part("Avant la RCP", element("ul", rows, class_="sheet__steps-list"), "steps")
