"""The sentences of the sheet, said once for the page and the copied text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import bonemets
from bonemets.board.assessment import Proposal, RuleAssessment
from bonemets.board.awaited import may_be_of
from bonemets.board.described import Bone
from bonemets.board.disagreement import Disagreement
from bonemets.board.fragility import reratings
from bonemets.board.item import BONE, ITEMS, LEVEL, SIDE, Item, Scope
from bonemets.board.missing_answer import OF_THE_BOARD, MissingAnswer
from bonemets.board.patient_case import PatientCase
from bonemets.board.ranking import Ranking
from bonemets.board.sheet import Sheet
from bonemets.board.urgency import Urgency, of_lesion, urgency
from bonemets.board.validity import Validity
from bonemets.guideline.shared import cautions as shared
from bonemets.kernel.answers import Answers, value_of
from bonemets.kernel.caution import Caution, Origin, Weight, by_weight
from bonemets.kernel.question import Answer, Exclusion, Quantity
from bonemets.kernel.text import enumeration, number, opened, span
from bonemets.render import wording as sentences
from bonemets.render.wording import KNOWLEDGE, category, headline, nothing_known, short_caution, stated, unusable

MOST_CONCLUSIONS = 5
_PROPOSING = frozenset({"rades", "surgery_by_life_expectancy"})
"""Rules of which a class is no answer to the board: what it proposes is said with it."""
MARK = "*"
"""Beside an answer that a map proposes."""
NO_TOPIC = "Choisir une question posée à la RCP."
NOTHING = "Aucune donnée saisie : répondre à une question, du patient ou d'une lésion."
CONTRADICTIONS = "Réponses qui se contredisent, à vérifier avant de lire les scores"
RESERVES = "Réserves appelées par les réponses"
NOTHING_COMPUTED = "Aucune règle calculée : les réponses données ne suffisent à aucune."


SAID_BY = {shared.DEFICIT.id: {shared.CORD_COMPRESSION.id}}
"""A caution that another one says without its condition: said once where both hold."""


def lesion_name(case: PatientCase, place: int) -> str:
    """A lesion by its place, its bone, level and side.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> lesion_name(described([], {}, [{"bone": "spine", "level": "t12"}]), 1)
        'Lésion 1, rachis, T12'
    """
    known = case.lesions[place - 1].known
    return ", ".join(
        [f"Lésion {place}", *(known[item.name].label.fr for item in (BONE, LEVEL, SIDE) if item.name in known)]
    )


def answered(scope: Scope, answers: Answers, apart: tuple[Item[Any], ...] = ()) -> str:
    """What the reader answered, in the order in which it is asked.

    Args:
        scope: Of the patient, or of a lesion.
        answers: The answers.
        apart: Items that are said elsewhere.
    """
    given = answers.given
    told = [
        f"{item.question.question.fr} : {_given(answers, name)}"
        for name, item in ITEMS[scope].items()
        if name in given and item not in apart
    ]
    return " ; ".join(told)


def left(made: Sheet, place: int | None, apart: tuple[Item[Any], ...] = ()) -> str:
    """Answers that no result of a lesion, or of the patient, lists: with the results, none is lost.

    Args:
        made: The sheet.
        place: Place of the lesion; nothing for the patient.
        apart: Items that are said elsewhere.
    """
    scope, answers = (Scope.LESION, made.case.lesions[place - 1]) if place else (Scope.PATIENT, made.case.patient)
    found = of_place(made, place) if place else of_patient(made)
    listed = {item for assessment in found for item in _listed(assessment)}
    return answered(scope, answers, (*apart, BONE, LEVEL, SIDE, *listed))


def _listed(assessment: RuleAssessment) -> Iterator[Item[Any]]:
    """Items that a result lists, known or not."""
    evaluation = assessment.evaluation
    if evaluation.status == "not_applicable":
        return
    answers = [reason.answer for reason in evaluation.completions.reasons]
    named = {assessment.rule.question_of(answer) for answer in answers if not isinstance(answer, Exclusion)}
    named |= {one.name for one in sentences.missing(evaluation)}
    named |= {part for part in assessment.rule.parts if part.partition(".")[0] in evaluation.computed}
    yield from (taken for name, taken in assessment.binding.items.items() if name in named)


def _given(answers: Answers, name: str) -> str:
    """An answer, in the unit in which it was typed."""
    if name not in answers.known:
        return "inconnu"
    answer, given = answers.known[name], value_of(answers.typed[name])
    if isinstance(answer, Quantity) and answer.units and isinstance(given, str):
        return answer.equivalents(given)[0]
    return answer.label.fr


def as_typed(case: PatientCase, answer: Answer) -> str:
    """An answer that a rule rests on, in the unit in which the reader typed it."""
    if isinstance(answer, Quantity):
        for answers in (case.patient, *case.lesions):
            for name, known in answers.known.items():
                if type(known) is type(answer) and known == answer:
                    return _given(answers, name)
    return answer.label.fr


def rated(case: PatientCase, assessment: RuleAssessment) -> Iterator[str]:
    """Answers with their points, or together where the same follows from them."""
    follows: dict[str, list[str]] = {}
    for reason in assessment.evaluation.completions.reasons:
        assert not isinstance(reason.answer, Exclusion)
        mark = MARK if assessment.rule.question_of(reason.answer) in assessment.proposals else ""
        points = f" = {number(reason.points)}" if reason.points is not None else ""
        said = reason.statement.fr if reason.statement else ""
        answer = as_typed(case, reason.answer)
        follows.setdefault(said, []).append(f"{sentences.type_short(reason)}{mark} : {answer}{points}")
    for said, told in follows.items():
        yield f"{' ; '.join(told)}{f' -> {said}' if said else ''}"


def computed(case: PatientCase, assessment: RuleAssessment) -> list[str]:
    """Quantities that a rule computes, what they were computed from in the unit in which it was typed."""
    return sentences.computed(assessment.evaluation, lambda answer: as_typed(case, answer))


def missing(case: PatientCase, assessment: RuleAssessment) -> list[sentences.Missing]:
    """Questions of a rule without an answer; one that is not asked of the bone of its lesion, if it is « inconnu »."""
    answers = case.lesions[assessment.lesion - 1] if assessment.lesion else case.patient
    items = assessment.binding.items
    return [
        one
        for one in sentences.missing(assessment.evaluation)
        if one.is_unknown or one.name not in items or may_be_of(items[one.name], answers)
    ]


def told(value: object) -> str | None:
    """The summary of a sheet; nothing for another object."""
    return summary(value) if isinstance(value, Sheet) else None


def summary(made: Sheet) -> str:
    """The result in one line: what cannot wait, what is settled, and what to find out first."""
    return " ".join(filter(None, (headline_of(made), first_of(made))))


def headline_of(made: Sheet) -> str:
    """The sentence that is the result: what cannot wait, then what is settled, the most urgent first."""
    if not made.case.topics:
        return NO_TOPIC
    if made.case.is_empty:
        return nothing_known(unused(made.case), NOTHING)
    urgent = emergency(made)
    if not made.assessments and not urgent:
        return NOTHING_COMPUTED
    settled = conclusions(made)
    rest = len(settled) - MOST_CONCLUSIONS
    told = [
        urgent,
        _to_verify(made),
        *settled[:MOST_CONCLUSIONS],
        f"{rest} autre{'s' if rest > 1 else ''} conclusion{'s' if rest > 1 else ''} acquise{'s' if rest > 1 else ''}"
        if rest > 0
        else "",
        "" if settled or urgent else "aucune conclusion acquise",
        "" if made.assessments else "aucune règle calculée, réponses insuffisantes",
        _outside(made),
        _number_of("désaccord", made.disagreements),
    ]
    sentence = " ; ".join(filter(None, told))
    return f"{opened(sentence)}."


def first_of(made: Sheet) -> str:
    """What to find out first, once something was computed."""
    if not made.assessments:
        return ""
    if not made.next:
        return "Aucune réponse manquante ne change ces conclusions."
    return f"À obtenir en premier : {requested(made, made.next)}."


def emergency(made: Sheet) -> str:
    """What does not wait for the board, in a few words."""
    return "".join(_emergency(made))


def _emergency(made: Sheet) -> tuple[str, str]:
    """What does not wait for the board, then where and what tells of it."""
    cautions = {caution for caution, _ in _pressing(made)}
    where = enumeration([spot(made.case, place) for place in made.compressed])
    deficit = f"{type(made.deficit).question.fr} : {made.deficit.label.fr}" if made.deficit else ""
    if shared.CORD_COMPRESSION in cautions:
        of = f", {where}" if where else ""
        allowed = ""
        seen = " avec déficit" if made.deficit else ""
        if shared.WITHOUT_DEFICIT in cautions:
            seen, allowed = " sans déficit", " (une chirurgie préventive est possible aussi, 3.8)"
        known = deficit and shared.WITHOUT_DEFICIT not in cautions
        told = (f", {deficit}" if where else f" ({deficit})") if known else ""
        return f"urgence, sans attendre la RCP : compression médullaire{seen}", f"{of}{told}{allowed}"
    if shared.DEFICIT in cautions and deficit:
        return "urgence si une compression médullaire en est cause : déficit neurologique", f" ({deficit})"
    return "", ""


def conclusions(made: Sheet) -> list[str]:
    """What is settled and asks for something, the most urgent first; the rest, where it is all there is."""
    settled = [assessment for assessment in made.by_urgency if assessment.is_settled]
    matter = [assessment for assessment in settled if urgency(assessment) is not Urgency.DETAIL]
    return [short(made.case, assessment) for assessment in matter or settled]


def counted(made: Sheet) -> str:
    """How many contradictions and disagreements there are; nothing where there is none."""
    told = (_number_of("contradiction", made.contradictions), _number_of("désaccord", made.disagreements))
    return " ; ".join(filter(None, told))


def _to_verify(made: Sheet) -> str:
    """Contradictions, said before what rests on them."""
    found = _number_of("contradiction", made.contradictions)
    return f"{found} à vérifier d'abord" if found else ""


def _number_of(word: str, found: Sequence[Disagreement]) -> str:
    return f"{number(len(found))} {word}{'s' if len(found) > 1 else ''}" if found else ""


def _outside(made: Sheet) -> str:
    """Scores that do not apply."""
    outside = [
        f"{_short_title(assessment)}{f' ({spot(made.case, assessment.lesion)})' if assessment.lesion else ''}"
        for assessment in made.by_urgency
        if assessment.evaluation.status == "not_applicable"
    ]
    return f"non applicable : {enumeration(outside)}" if outside else ""


def unused(case: PatientCase) -> list[str]:
    """Why each value that was given is not used, the patient's first; a lesion's says which.

    Examples:
        >>> from bonemets.board.patient_case import read
        >>> unused(read({"topics": [], "patient": {}, "lesions": [{"level": "t13"}], "done": []})[0])[0][:11]
        'Lésion 1 : '
    """
    return [
        f"{where}{f'{ITEMS[scope][name].question.question.fr} : ' if name in answers.unconfirmed else ''}{said}"
        for where, scope, answers in (
            ("", Scope.PATIENT, case.patient),
            *((f"Lésion {place} : ", Scope.LESION, lesion) for place, lesion in enumerate(case.lesions, 1)),
        )
        for name, said in unusable(answers).items()
    ]


def requested(made: Sheet, missing: MissingAnswer) -> str:
    """An item to find out, and of which lesion."""
    name = missing.item.question.question.fr
    return f"{name} ({lesion_name(made.case, missing.lesion)})" if missing.lesion else name


def unanswered(made: Sheet, place: int | None) -> str:
    """Rules that were asked for, and of which nothing is known."""
    titles = [binding.rule.title.fr for binding in made.unanswered[place]]
    return f"Sans réponse, non calculé : {enumeration(titles)}" if titles else ""


def to_obtain(made: Sheet) -> list[tuple[str, str]]:
    """What to find out and why, most useful first; the same item of several lesions is said once."""
    return [
        (f"{same[0].item.question.question.fr}{_of_lesions([one.lesion for one in same])}", reason_of(same[0]))
        for same in made.missing_together
    ]


def supposed_answers(made: Sheet) -> dict[str, bool]:
    """By fact, the answers proposed from it, and whether each is the only one; lesions alike are named together."""
    alike: dict[tuple[object, ...], list[Proposal]] = {}
    for one in made.proposals:
        alike.setdefault((one.answer_map.name, one.read, one.answers), []).append(one)
    told: dict[tuple[str, bool], list[str]] = {}
    for (one, *_), places in ((same, [other.lesion for other in same]) for same in alike.values()):
        read = " ; ".join(f"{type(answer).short.fr} : {answer.label.fr}" for answer in one.read)
        told.setdefault((f"{read}{_of_lesions(places)}", len(one.answers) == 1), []).append(proposed(one))
    return {f"{read} → {' ; '.join(given)}": is_sure for (read, is_sure), given in told.items()}


def _of_lesions(places: Sequence[int | None]) -> str:
    """Of which lesions, by their numbers; nothing for the patient."""
    known = _numbered(places)
    return f" ({known})" if known else ""


def before_lesions(places: Sequence[int | None]) -> str:
    """The same, before what is said of them.

    Examples:
        >>> before_lesions([3, 1]), before_lesions([None])
        ('lésions 1 et 3 : ', '')
    """
    known = _numbered(places)
    return f"{known} : " if known else ""


def _numbered(places: Sequence[int | None]) -> str:
    known = [str(place) for place in sorted(place for place in places if place)]
    return f"lésion{'s' if len(known) > 1 else ''} {enumeration(known)}" if known else ""


def reason_of(missing: MissingAnswer) -> str:
    """Why to find it out."""
    names = [rule.title.fr for rule in dict.fromkeys(missing.settles or missing.changes)]
    told = [f"{'tranche' if missing.settles else 'peut changer'} : {enumeration(names)}"] if names else []
    weighed = [rule.title.fr for rule in missing.weighs if rule not in missing.changes]
    return " ; ".join([*told, *([f"à mettre en regard : {enumeration(weighed)}"] if weighed else [])])


def proposed(proposal: Proposal) -> str:
    """A proposal of a map."""
    answers = enumeration([f"« {answer.label.fr} »" for answer in proposal.answers], "ou")
    outside = " (hors référentiel)" if proposal.answer_map.is_external else ""
    return f"{proposal.answer_map.gives.question.short.fr} : {answers}{outside}"


def deduced(proposal: Proposal) -> str:
    """The one answer that follows from another, with what it follows from.

    Examples:
        >>> from bonemets.board.assessment import proposals
        >>> from bonemets.board.patient_case import described
        >>> case = described([], {"frankel": "c"})
        >>> deduced(proposals(Scope.PATIENT, case.patient, None)["motor"])[:48]
        'Fonction motrice avant la radiothérapie : non am'
    """
    read = " ; ".join(f"{type(answer).question.fr} : {answer.label.fr}" for answer in proposal.read)
    outside = ", hors référentiel" if proposal.answer_map.is_external else ""
    (answer,) = proposal.answers
    return f"{proposal.answer_map.gives.question.question.fr} : {answer.label.fr} (déduit de « {read} »{outside})."


def in_brief(made: Sheet) -> tuple[str, str]:
    """The most urgent line of a sheet, and how much is missing; nothing while nothing is computed."""
    urgent, _ = _emergency(made)
    if not made.assessments and not urgent:
        return "", ""
    first = next(filter(None, (urgent, *conclusions(made))), "aucune conclusion acquise")
    count = len(made.missing_together)
    missing = f"{count} donnée{'s' if count > 1 else ''} à obtenir" if count else "plus rien à obtenir"
    return opened(first), " ; ".join(filter(None, (missing, counted(made))))


def ranked(made: Sheet, ranking: Ranking) -> str:
    """The worst lesion of a score, and whether it is certain."""
    if len(ranking.order) < 2:
        return ""
    worst = ranking.worst.lesion
    assert worst
    sentence = f"{ranking.rule.title.fr}, lésion la plus cotée : {lesion_name(made.case, worst)}"
    if not ranking.contested:
        return sentence + "."
    others = enumeration([f"lésion {assessment.lesion}" for assessment in ranking.contested])
    return f"{sentence} ; à confirmer, une donnée manquante peut la placer après : {others}."


def valid(validity: Validity) -> str:
    """How far a score can go with this primary."""
    beyond = enumeration([f"« {conclusion.label.fr} »" for conclusion in validity.out_of_reach], "ni")
    out = f" ; hors d'atteinte : {beyond}" if beyond else ""
    asked = type(validity.answer).short.fr
    return (
        f"{validity.assessment.rule.title.fr} : {span(*validity.points)}, {asked} « {validity.answer.label.fr} »{out}."
    )


def fragile(assessment: RuleAssessment) -> str:
    """Single re-ratings that change the class."""
    by_item: dict[str, list[str]] = {}
    for one in reratings(assessment):
        kappa = f", accord publié kappa {number(one.agreement.kappa)}" if one.agreement else ""
        by_item.setdefault(f"{one.wording.fr}{kappa}", []).append(f"{one.answer.label.fr} → {number(one.points)}")
    if by_item:
        listed = " ; ".join(f"{item} ({', '.join(others)})" for item, others in by_item.items())
        return f"Une seule cotation différente change la catégorie : {listed}."
    if assessment.rule.is_score and assessment.evaluation.status == "complete":
        return "Aucune cotation différente d'un seul item ne change la catégorie."
    return ""


def titled(assessment: RuleAssessment) -> str:
    """The sentence of an assessment, even where it rests on nothing but other scores and proposals."""
    applies = assessment.evaluation.status != "not_applicable"
    return str(stated(assessment.evaluation) if applies else headline(assessment.evaluation))


def classed(assessment: RuleAssessment) -> str:
    """The class, or the conclusions still possible; the title of a rule without points says its conclusion already."""
    if assessment.rule.is_score or assessment.is_open:
        return str(category(assessment.evaluation))
    return "Conclusion déjà acquise." if assessment.evaluation.status == "incomplete" else ""


def supposed(assessment: RuleAssessment) -> str:
    """Items of an assessment that the reader has not answered, and that it rests on all the same."""
    names = [proposal.answer_map.gives.question.question.fr for proposal in assessment.proposals.values()]
    return f"Correspondance proposée par le site : {enumeration(names)}" if names else ""


def reserve(assessment: RuleAssessment) -> str:
    """The first reservation that a class, and not an answer, calls for: it changes how the class is read."""
    reached = assessment.evaluation.completions.conclusions
    for one in assessment.evaluation.cautions:
        of_class = any(member in reached for trigger in one.triggers for member in trigger)
        if of_class and one.weight is Weight.RESERVATION:
            return short_caution(one)
    return ""


def reserves(made: Sheet) -> list[str]:
    """Reservations that an answer or a class calls for and no result says, with the rules they concern."""
    rules: dict[str, dict[str, None]] = {}
    told = set(map(reserve, made.assessments))
    for assessment in made.assessments:
        for one in unsaid(assessment):
            if short_caution(one) not in told:
                rules.setdefault(one.line.fr.rstrip("."), {})[_short_title(assessment)] = None
    lines: dict[str, list[str]] = {}
    for said, names in rules.items():
        lines.setdefault(enumeration(list(names)), []).append(said)
    return [f"{names} : {'. '.join([first, *map(opened, others)])}" for names, (first, *others) in lines.items()]


def unsaid(assessment: RuleAssessment) -> list[Caution]:
    """Reservations that an answer or a class calls for, apart from the one that goes with the result.

    What a publication adds to the guideline is read on the page: it does not change how this answer was taken.
    """
    own = reserve(assessment)
    return [
        one
        for one in assessment.evaluation.cautions
        if one.weight is Weight.RESERVATION
        and one.triggers
        and one.origin is not Origin.PUBLICATION
        and short_caution(one) != own
    ]


def narrowed(assessment: RuleAssessment) -> dict[str, str]:
    """By question left open, what is still possible of it."""
    totals = {
        name: f"de {span(totals[0], totals[-1])}" if totals else "score non applicable"
        for name, totals in assessment.totals.items()
    }
    answers = {
        name: enumeration([f"« {answer.label.fr} »" for answer in proposal.answers], "ou")
        for name, proposal in assessment.proposals.items()
    }
    return totals | answers


def alike(apart: Iterable[Disagreement]) -> list[list[Disagreement]]:
    """Disagreements or contradictions, those that set the same statement against several lesions together."""
    found: dict[tuple[object, ...], list[Disagreement]] = {}
    for one in apart:
        found.setdefault((one.name, one.left, one.sentence), []).append(one)
    return list(found.values())


def crossed(apart: Iterable[Disagreement]) -> list[list[list[Disagreement]]]:
    """The same, those with the same other sides together: each statement on the left is set against each other one."""
    found: dict[tuple[object, ...], list[list[Disagreement]]] = {}
    for same in alike(apart):
        found.setdefault(tuple((one.right, one.lesion) for one in same), []).append(same)
    return list(found.values())


def pressing(made: Sheet) -> list[str]:
    """Cautions that no form leaving the page may be without, in short, the heaviest first; each is said once."""
    return [f"{short_caution(one)}{_of_lesions(places)}" for one, places in _pressing(made)]


def pressing_whole(made: Sheet) -> list[str]:
    """The same, each in full."""
    return [f"{sentences.caution(one)}{_of_lesions(places)}" for one, places in _pressing(made)]


def _pressing(made: Sheet) -> list[tuple[Caution, list[int | None]]]:
    places: dict[Caution, dict[int | None, None]] = {}
    for assessment in made.assessments:
        for caution in assessment.evaluation.pressing:
            places.setdefault(caution, {})[assessment.lesion] = None
    told = {one.id for one in places}
    if made.compressed and shared.CORD_COMPRESSION.id not in told:  # whatever the rules lack, or ask
        places[shared.CORD_COMPRESSION] = dict.fromkeys(made.compressed)
        told.add(shared.CORD_COMPRESSION.id)
    return [(one, list(places[one])) for one in by_weight(places) if not told & SAID_BY.get(one.id, set())]


def versions(made: Sheet) -> str:
    """Date of the guideline's data, and what computed the sheet: rules by version."""
    rules: dict[str, list[str]] = {}
    for assessment in made.assessments:
        rules.setdefault(assessment.rule.version, []).append(assessment.rule.name.upper())
    told = [f"{', '.join(dict.fromkeys(names))} {version}" for version, names in sorted(rules.items())]
    return f"Référentiel, données au {KNOWLEDGE} ; règles : {' ; '.join(told)} ; site {bonemets.__version__}"


def short(case: PatientCase, assessment: RuleAssessment) -> str:
    """An assessment on one line; the lesion is named by its place, for « L1 » is a vertebra."""
    said = result(assessment)
    is_scores = assessment.evaluation.status == "not_applicable" or assessment.evaluation.completions.points
    within = said if is_scores else f"{said[0].lower()}{said[1:]}"
    return f"{spot(case, assessment.lesion)} : {within}" if assessment.lesion else within


def is_bare(assessment: RuleAssessment) -> bool:
    """Whether every conclusion of a rule is still possible."""
    possible = assessment.evaluation.completions.conclusions
    return assessment.is_open and set(possible) == set(assessment.rule.conclusions)


def result(assessment: RuleAssessment) -> str:
    """What a rule says on one line, without its lesion."""
    named, outcome = cells(assessment)
    return f"{named} {outcome}" if assessment.evaluation.status == "not_applicable" else f"{named}, {outcome}"


def cells(assessment: RuleAssessment) -> tuple[str, str]:
    """A rule with its total, and its conclusion or those still possible."""
    title = _short_title(assessment)
    if assessment.evaluation.status == "not_applicable":
        return title, "non applicable"
    so_far = assessment.evaluation.completions
    labels = enumeration([conclusion.label.fr for conclusion in so_far.conclusions], "ou")
    if is_bare(assessment):
        labels = "non tranché"
    elif assessment.is_settled and assessment.rule.name in _PROPOSING and so_far.proposal:
        labels += f" ({so_far.proposal.fr})"
    if assessment.is_open and all(assessment.binding.items.get(name) in OF_THE_BOARD for name in so_far.leaves):
        labels += f" ; reste : {enumeration([assessment.rule.questions[name].short.fr for name in so_far.leaves])}"
    if so_far.points:
        total = "-".join(map(number, dict.fromkeys(so_far.points)))
        return f"{title} {total}/{number(assessment.rule.range[1])}", labels
    return opened(title), labels


def of_lesions(made: Sheet) -> dict[int, str]:
    """By place, what the rules say of a lesion on one line, for the form where it is described."""
    found: dict[int, list[str]] = {}
    for assessment in made.by_urgency:
        if assessment.lesion and (assessment.rule.is_score or assessment.is_settled):
            found.setdefault(assessment.lesion, []).append(result(assessment))
    return {place: " ; ".join(told) for place, told in found.items()}


def spot(case: PatientCase, place: int) -> str:
    """A lesion by its place in the body, with its number where there are several.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> spot(described([], {}, [{"bone": "spine", "level": "l1"}]), 1)
        'L1'
        >>> spot(described([], {}, [{"bone": "pelvis", "side": "left"}, {}]), 1)
        'bassin, gauche (lésion 1)'
    """
    known = case.lesions[place - 1].known
    level = known.get(LEVEL.name) if known.get(BONE.name) is Bone.SPINE else None
    told = [level] if level else [known[one.name] for one in (BONE, SIDE) if one.name in known]
    named = ", ".join(answer.label.fr for answer in told)
    numbered = f"lésion {place}"
    return f"{named} ({numbered})" if named and len(case.lesions) > 1 else named or numbered


def _short_title(assessment: RuleAssessment) -> str:
    return assessment.rule.title.fr.removeprefix("Score ").removeprefix("de ")


def lesions_of(made: Sheet) -> tuple[int, ...]:
    """Places of the lesions: the most urgent first, then those that a ranking puts first."""
    order = [assessment.lesion for ranking in made.rankings for assessment in ranking.order if assessment.lesion]
    ranked = dict.fromkeys([*order, *range(1, len(made.case.lesions) + 1)])
    return tuple(sorted(ranked, key=lambda place: of_lesion(made.case, made.assessments, place)))


def of_patient(made: Sheet) -> list[RuleAssessment]:
    """Findings that are not of a lesion, the most urgent first."""
    return [assessment for assessment in made.by_urgency if assessment.binding.scope is Scope.PATIENT]


def of_place(made: Sheet, place: int) -> list[RuleAssessment]:
    """Findings of one lesion, the most urgent first."""
    return [assessment for assessment in made.by_urgency if assessment.lesion == place]
