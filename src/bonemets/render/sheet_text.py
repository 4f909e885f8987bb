"""The sheet as plain text for a patient record: ISO-8859-15, CRLF, without identity, no paragraph cut.

In the order of the national form of a board: question, synthesis, performance, data to obtain, proposal left blank. A
record holds what was answered, what was found and what is missing; explanations stay on the sheet.
"""

from collections.abc import Callable, Iterator, Sequence

import bonemets
from bonemets.board import item
from bonemets.board.assessment import RuleAssessment
from bonemets.board.disagreement import Disagreement, Statement
from bonemets.board.item import Scope
from bonemets.board.sheet import Sheet
from bonemets.kernel.rule import band_words
from bonemets.kernel.text import enumeration, number, opened
from bonemets.render import sheet_wording as wording
from bonemets.render.text import closing, joined, plain, title
from bonemets.render.wording import KNOWLEDGE, state

MOST_REQUESTS = 4
MOST_SHORT_LESIONS = 4
_PERFORMANCE = (item.WHO, item.PERFORMANCE, item.LIFE, item.AGE, item.SEX, item.WEIGHT, item.CREATININE, item.CLEARANCE)
"""What a board reads as the general condition."""
_FACTS = (item.PRIMARY, item.VISCERAL, item.GRADE)
"""What the short form repeats of the patient."""


_DISAGREEMENTS = "DÉSACCORDS (deux énoncés côte à côte, aucun n'est préféré)"
PROPOSAL = "PROPOSITION DE LA RCP : "
"""Left blank for the board."""
CHOICE = "CHOIX DU PATIENT : "
"""Left blank too: no rule hears of a refusal, of which the guideline says nothing."""


def block(made: Sheet, now: str = "") -> str:
    """Several paragraphs to paste into a record, unknown items listed.

    Args:
        made: The sheet.
        now: Time of the calculation as `DD/MM/YYYY HH:MM`; left out where it is empty.
    """
    left_out = () if made.case.is_empty else wording.unused(made.case)
    lines = [
        "FICHE RCP",
        f"QUESTION POSÉE : {_asked(made)}",
        *_section("SYNTHÈSE", wording.summary(made), *wording.pressing_whole(made)),
        *(f"NON UTILISÉ : {said}" for said in left_out),
        *_sides(wording.CONTRADICTIONS.upper(), made.contradictions, cited=False),
    ]
    for place in wording.lesions_of(made):
        told = [said for one in wording.of_place(made, place) for said in _assessment(made, one)]
        name, own = wording.lesion_name(made.case, place).upper(), wording.left(made, place, _PERFORMANCE)
        unanswered = wording.unanswered(made, place)
        lines += _section(name, own, *told, unanswered or ("" if told else "Aucun résultat pour cette lésion."))
    patient, left = wording.of_patient(made), wording.left(made, None, _PERFORMANCE)
    if left or patient or made.unanswered[None]:
        computed = dict.fromkeys(value for one in patient for value in wording.computed(made.case, one))
        told = [said for one in patient for said in _assessment(made, one)]
        lines += _section("PATIENT", left, *computed, *told, wording.unanswered(made, None))
    lines += [*_marked(made), *_sides(_DISAGREEMENTS, made.disagreements)]
    if reserves := wording.reserves(made):
        lines += _section(wording.RESERVES.upper(), *(f"- {said}" for said in reserves))
    lines += _section(f"ÉTAT GÉNÉRAL : {_performance(made)}", *_to_obtain(made))
    lines += ["", PROPOSAL, CHOICE, "", f"{wording.versions(made)}.", *closing(now)]
    return joined([plain(said) for said in lines])


def short(made: Sheet, now: str = "") -> str:
    """The same in twelve lines at most: conclusions without the answers they rest on.

    Args:
        made: The sheet.
        now: Time of the calculation as `DD/MM/YYYY HH:MM`; left out where it is empty.
    """
    places = wording.lesions_of(made)
    named = [f"{wording.lesion_name(made.case, place)} : {_results(made, place)}" for place in places]
    rest = " | ".join(named[MOST_SHORT_LESIONS - 1 :])
    lesions = named if len(named) <= MOST_SHORT_LESIONS else [*named[: MOST_SHORT_LESIONS - 1], rest]
    told_first = " ; ".join(filter(None, (wording.emergency(made), *wording.pressing(made))))
    crossed = f"{wording.CONTRADICTIONS} : {_pairs(made.contradictions)}" if made.contradictions else ""
    first = " | ".join(filter(None, (told_first, crossed)))
    facts = tuple(one for one in item.ITEMS[Scope.PATIENT].values() if one not in _FACTS)
    told = wording.answered(Scope.PATIENT, made.case.patient, facts)
    asked, absent = [what for what, _ in wording.to_obtain(made)], [step.label.fr for step in made.missing]
    unused = len(wording.unused(made.case))
    wanted = " ; ".join([*asked[:MOST_REQUESTS], *absent, *([f"valeurs non utilisées : {unused}"] if unused else [])])
    stamp = f"{wording.versions(made)}. {' '.join(closing(now))}"
    lines = [
        f"FICHE RCP, question posée : {_asked(made)}",
        opened(first),
        *lesions,
        " ; ".join(filter(None, (told, _results(made, None)))),
        f"Désaccords : {_pairs(made.disagreements)}" if made.disagreements else "",
        f"État général : {_performance(made)}",
        f"À obtenir : {wanted}" if wanted else "",
        PROPOSAL,
        stamp,
    ]
    return joined([plain(said) for said in lines if said])


def _asked(made: Sheet) -> str:
    return " ".join(topic.label.fr for topic in made.case.topics)


def _results(made: Sheet, place: int | None) -> str:
    """What the rules say of a lesion or of the patient, each with the reservation that changes how it is read."""
    found = wording.of_place(made, place) if place else wording.of_patient(made)
    told = [
        " ; ".join(filter(None, (wording.result(one), wording.reserve(one))))
        for one in found
        if one.rule.is_score or one.is_settled
    ]
    return " ; ".join(told) if told or not place else "aucun résultat"


def _pairs(apart: Sequence[Disagreement]) -> str:
    return " ; ".join(f"{left} / {' / '.join(rights)}" for left, rights in _opposed(apart, lambda one: one.text))


def _opposed(apart: Sequence[Disagreement], told: Callable[[Statement], str]) -> Iterator[tuple[str, list[str]]]:
    """Each statement with all that does not go with it, said once for the lesions of which it holds."""
    sides: dict[str, dict[str, list[int | None]]] = {}
    for one in apart:
        sides.setdefault(told(one.left), {}).setdefault(told(one.right), []).append(one.lesion)
    for left, rights in sides.items():
        yield left, [f"{wording.before_lesions(places)}{right}" for right, places in rights.items()]


def _performance(made: Sheet) -> str:
    others = tuple(one for one in item.ITEMS[Scope.PATIENT].values() if one not in _PERFORMANCE)
    told = wording.answered(Scope.PATIENT, made.case.patient, others)
    return told or "non renseigné"


def _section(name: str, *lines: str) -> list[str]:
    """A title after a blank, and what is said under it."""
    return ["", name, *filter(None, lines)]


def line(made: Sheet) -> str:
    """The sheet on one line."""
    told = [assessment for assessment in made.by_urgency if assessment.rule.is_score or assessment.is_settled]
    absent = ", ".join(step.label.fr for step in made.missing)
    parts = [
        *wording.pressing(made),
        f"contradictions : {len(made.contradictions)}" if made.contradictions else "",
        *(wording.short(made.case, assessment) for assessment in told),
        f"désaccords : {len(made.disagreements)}" if made.disagreements else "",
        f"manquant : {absent}" if absent else "",
        f"valeurs non utilisées : {left_out}" if (left_out := len(wording.unused(made.case))) else "",
    ]
    found = " | ".join(filter(None, parts)) or wording.summary(made)
    rules = enumeration(sorted({assessment.rule.version for assessment in made.assessments}))
    stamp = f"réf. {KNOWLEDGE}{f', règles {rules}' if rules else ''}, site {bonemets.__version__}"
    return plain(f"Fiche RCP : {found} [{stamp}]")


def _assessment(made: Sheet, assessment: RuleAssessment) -> Iterator[str]:
    """The result, the reservation that changes how it is read, then the answers it rests on and those missing."""
    evaluation = assessment.evaluation
    yield " ; ".join(filter(None, (title(evaluation), _follows(assessment))))
    yield from (f" {said}" for said in filter(None, [wording.reserve(assessment)]))
    if evaluation.status != "not_applicable":
        told = (_possible(assessment), *wording.rated(made.case, assessment), *_missing(made, assessment))
        yield from (f" {said}" for said in told if said)


def _follows(assessment: RuleAssessment) -> str:
    """What the guideline puts forward, once the class is settled; the class too, where the total is not."""
    if not assessment.is_settled:
        return ""
    (kept,) = assessment.evaluation.completions.conclusions
    proposal = assessment.evaluation.completions.proposal
    classed = band_words(assessment.rule, kept) if assessment.rule.is_score else ""
    acquired = f"déjà acquis, « {classed} »" if classed and assessment.evaluation.status == "incomplete" else ""
    return " ; ".join(filter(None, (acquired, f"référentiel : {proposal.fr}" if proposal else "")))


def _possible(assessment: RuleAssessment) -> str:
    """Conclusions still possible, and class limits settled or not."""
    if not assessment.is_open:
        return ""
    so_far = assessment.evaluation.completions
    names = [f"« {band_words(assessment.rule, conclusion)} »" for conclusion in so_far.conclusions]
    limits = [
        f"à partir de {number(limit.band.lower)} : {state(assessment.evaluation, limit)}" for limit in so_far.thresholds
    ]
    return " ; ".join([f"-> encore possible : {enumeration(names, 'ou')}", *limits])


def _missing(made: Sheet, assessment: RuleAssessment) -> Iterator[str]:
    """Questions without an answer, said to be unknown or not, with what is still possible of them."""
    narrowed, questions = wording.narrowed(assessment), assessment.rule.questions
    for unknown, name in ((True, "INCONNU"), (False, "NON RENSEIGNÉ")):
        told = [
            questions[one.name].short.fr
            + (f" ({possible})" if (possible := narrowed.get(one.name, one.points)) else "")
            for one in wording.missing(made.case, assessment)
            if one.is_unknown is unknown
        ]
        yield f"{name} : {', '.join(told)}" if told else ""


def _sides(title: str, apart: Sequence[Disagreement], cited: bool = True) -> Iterator[str]:
    """Statements that do not go together, each with all that does not go with it; an answer needs no source."""

    def told(side: Statement) -> str:
        return f"{side.text} ({side.source.locator})" if cited else side.text

    if apart:
        yield from ("", title)
    for left, rights in _opposed(apart, told):
        yield " / ".join([f"- {left}", *rights])


def _marked(made: Sheet) -> Iterator[str]:
    """What the mark beside an answer means, where there is one."""
    applied = [found for found in made.assessments if found.evaluation.status != "not_applicable"]
    if any(f"{wording.MARK} : " in said for found in applied for said in wording.rated(made.case, found)):
        yield f"{wording.MARK} correspondance proposée par le site, à corriger si besoin"


def _to_obtain(made: Sheet) -> Iterator[str]:
    """Data that the decision lacks, then what the guideline asks for before the meeting."""
    asked = [what for what, _ in wording.to_obtain(made)]
    rest = len(asked) - MOST_REQUESTS
    more = f" ; puis {rest} autre{'s' if rest > 1 else ''}, sur la fiche" if rest > 0 else ""
    if asked:
        yield f"DONNÉES À OBTENIR, PAR ORDRE D'UTILITÉ : {' ; '.join(asked[:MOST_REQUESTS])}{more}"
    if made.missing:
        yield f"AVANT LA RCP. MANQUANT : {' ; '.join(step.label.fr for step in made.missing)}"
    if done := [step.label.fr for step in made.steps if step not in made.missing]:
        yield f"AVANT LA RCP. Fait : {' ; '.join(done)}"
