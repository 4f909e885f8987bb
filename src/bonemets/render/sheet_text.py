"""The sheet as plain text for a patient record: 76 columns, ISO-8859-15, CRLF, without identity.

A record holds what was answered, what was found and what is missing; explanations stay on the sheet.
"""

from collections.abc import Iterator, Sequence

import bonemets
from bonemets.board.assessment import RuleAssessment
from bonemets.board.disagreement import Disagreement, Statement
from bonemets.board.sheet import Sheet
from bonemets.kernel.question import Exclusion
from bonemets.kernel.rule import band_words
from bonemets.kernel.text import enumeration, number
from bonemets.render import sheet_wording as wording
from bonemets.render import wording as sentences
from bonemets.render.text import closing, joined, plain, title, wrapped
from bonemets.render.wording import KNOWLEDGE, computed, missing, state, type_short

MOST_REQUESTS = 4
MARK = "*"


def block(made: Sheet, now: str = "") -> str:
    """Several lines to paste into a record, unknown items listed.

    Args:
        made: The sheet.
        now: Time of the calculation as `DD/MM/YYYY HH:MM`; left out where it is empty.
    """
    lines = [
        *wrapped("FICHE RCP"),
        *wrapped(f"Question posée : {' '.join(topic.label.fr for topic in made.case.topics)}"),
        *wrapped(wording.summary(made)),
    ]
    for said in () if made.case.is_empty else wording.unused(made.case):
        lines += wrapped(f"NON UTILISÉ : {said}")
    lines += _sides(wording.CONTRADICTIONS.upper(), made.contradictions, cited=False)
    for place in wording.lesions_of(made):
        lines += ["", *wrapped(wording.lesion_name(made.case, place).upper())]
        for assessment in wording.of_place(made, place):
            lines += _assessment(assessment)
        lines += wrapped(wording.unanswered(made, place))
    patient = wording.of_patient(made)
    if patient or made.unanswered[None]:
        lines += ["", "PATIENT"]
        for value in dict.fromkeys(value for assessment in patient for value in computed(assessment.evaluation)):
            lines += wrapped(value)
        for assessment in patient:
            lines += _assessment(assessment)
        lines += wrapped(wording.unanswered(made, None))
    return joined([*lines, *_parts(made), "", *wrapped(wording.versions(made)), *closing(now)])


def line(made: Sheet) -> str:
    """The sheet on one line."""
    told = [assessment for assessment in made.by_urgency if assessment.rule.is_score or assessment.is_settled]
    absent = ", ".join(step.label.fr for step in made.missing)
    parts = [
        *wording.pressing(made),
        *(wording.short(made.case, assessment) for assessment in told),
        f"contradictions : {len(made.contradictions)}" if made.contradictions else "",
        f"désaccords : {len(made.disagreements)}" if made.disagreements else "",
        f"manquant : {absent}" if absent else "",
        f"valeurs non utilisées : {left_out}" if (left_out := len(wording.unused(made.case))) else "",
    ]
    found = " | ".join(filter(None, parts)) or wording.summary(made)
    rules = enumeration(sorted({assessment.rule.version for assessment in made.assessments}))
    stamp = f"réf. {KNOWLEDGE}{f', règles {rules}' if rules else ''}, site {bonemets.__version__}"
    return plain(f"Fiche RCP : {found} [{stamp}]")


def _assessment(assessment: RuleAssessment) -> Iterator[str]:
    """The result, then the answers it rests on and those that are missing."""
    evaluation = assessment.evaluation
    yield from wrapped(" ; ".join(filter(None, (title(evaluation), _follows(assessment)))))
    for caution in evaluation.pressing:
        yield from wrapped(sentences.caution(caution), " ")
    if reserve := wording.reserve(assessment):
        yield from wrapped(reserve, " ")
    if evaluation.status != "not_applicable":
        for said in (_possible(assessment), *_answers(assessment), *_missing(assessment)):
            yield from wrapped(said, " ")


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


def _answers(assessment: RuleAssessment) -> Iterator[str]:
    """Answers with their points, or together where the same follows from them."""
    follows: dict[str, list[str]] = {}
    for reason in assessment.evaluation.completions.reasons:
        assert not isinstance(reason.answer, Exclusion)
        mark = MARK if assessment.rule.question_of(reason.answer) in assessment.proposals else ""
        points = f" = {number(reason.points)}" if reason.points is not None else ""
        said = reason.statement.fr if reason.statement else ""
        follows.setdefault(said, []).append(f"{type_short(reason)}{mark} : {reason.answer.label.fr}{points}")
    for said, told in follows.items():
        yield f"{' ; '.join(told)}{f' -> {said}' if said else ''}"


def _missing(assessment: RuleAssessment) -> Iterator[str]:
    """Questions without an answer, said to be unknown or not, with what is still possible of them."""
    narrowed, questions = wording.narrowed(assessment), assessment.rule.questions
    for unknown, name in ((True, "INCONNU"), (False, "NON RENSEIGNÉ")):
        told = [
            questions[one.name].short.fr
            + (f" ({possible})" if (possible := narrowed.get(one.name, one.points)) else "")
            for one in missing(assessment.evaluation)
            if one.is_unknown is unknown
        ]
        yield f"{name} : {', '.join(told)}" if told else ""


def _sides(title: str, apart: Sequence[Disagreement], cited: bool = True) -> Iterator[str]:
    """Statements that do not go together, each with all that does not go with it; an answer needs no source."""

    def told(side: Statement) -> str:
        return f"{side.text} ({side.source.locator})" if cited else side.text

    if apart:
        yield from ("", *wrapped(title))
    sides: dict[Statement, dict[str, None]] = {}
    for one in apart:
        where = f"lésion {one.lesion} : " if one.lesion else ""
        sides.setdefault(one.left, {})[f"{where}{told(one.right)}"] = None
    for left, rights in sides.items():
        yield from wrapped(f"- {told(left)}", " ")
        for right in rights:
            yield from wrapped(f"/ {right}", "  ")


def _parts(made: Sheet) -> Iterator[str]:
    """What holds of the whole sheet."""
    applied = [found for found in made.assessments if found.evaluation.status != "not_applicable"]
    if any(MARK in said for found in applied for said in _answers(found)):
        yield from wrapped(f"{MARK} correspondance proposée par le site, à corriger si besoin")
    yield from _sides("DÉSACCORDS (deux énoncés côte à côte, aucun n'est préféré)", made.disagreements)
    if asked := [what for what, _ in wording.to_obtain(made)]:
        rest = len(asked) - MOST_REQUESTS
        more = f" ; puis {rest} autre{'s' if rest > 1 else ''}, sur la fiche" if rest > 0 else ""
        yield ""
        yield from wrapped(f"À OBTENIR, PAR ORDRE D'UTILITÉ : {' ; '.join(asked[:MOST_REQUESTS])}{more}")
    if made.steps:
        done = [step.label.fr for step in made.steps if step not in made.missing]
        yield "AVANT LA RCP"
        yield from wrapped(
            f"MANQUANT : {' ; '.join(step.label.fr for step in made.missing)}" if made.missing else "", " "
        )
        yield from wrapped(f"Fait : {' ; '.join(done)}" if done else "", " ")
