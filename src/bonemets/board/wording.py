"""The sentences of the sheet, said once for the page and the copied text."""

from typing import Any

from bonemets.board.dossier import Answers, Dossier
from bonemets.board.finding import Finding, Proposal
from bonemets.board.fragility import reratings
from bonemets.board.item import BONE, ITEMS, LEVEL, SIDE, Item, Scope
from bonemets.board.ranking import Ranking
from bonemets.board.request import Request
from bonemets.board.sheet import Sheet
from bonemets.board.validity import Validity
from bonemets.core.text import enumeration, number
from bonemets.export.wording import headline, span, stated

NO_TOPIC = "Choisir une question posée à la RCP."
NOTHING = "Aucune donnée saisie."


def lesion_name(dossier: Dossier, place: int) -> str:
    """A lesion by its place, its bone, level and side.

    Examples:
        >>> from bonemets.board.dossier import described
        >>> lesion_name(described([], {}, [{"bone": "spine", "level": "t12"}]), 1)
        'Lésion 1, rachis, T12'
    """
    known = dossier.lesions[place - 1].known
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
    told = [
        f"{item.question.question.fr} : {answers.known[name].label.fr if name in answers.known else 'inconnu'}"
        for name, item in ITEMS[scope].items()
        if name in answers.given and item not in apart
    ]
    return " ; ".join(told)


def summary(made: Sheet) -> str:
    """The sentence that is the result."""
    if not made.dossier.topics:
        return NO_TOPIC
    if made.dossier.is_empty:
        return NOTHING
    done = sum(found.is_settled for found in made.findings)
    rules = len(made.findings)
    settled = f"{done} conclusion{'s' if done > 1 else ''} acquise{'s' if done > 1 else ''} sur {rules}"
    apart = len(made.disagreements)
    return f"{settled} ; {apart} désaccord{'s' if apart > 1 else ''} ; {_requested(made)}."


def _requested(made: Sheet) -> str:
    return f"à obtenir en premier : {requested(made, made.next)}" if made.next else "rien à obtenir"


def requested(made: Sheet, request: Request) -> str:
    """An item to find out, and of which lesion."""
    name = request.item.question.question.fr
    return f"{name} ({lesion_name(made.dossier, request.lesion)})" if request.lesion else name


def reason_of(request: Request) -> str:
    """Why to find it out."""
    names = [rule.title.fr for rule in dict.fromkeys(request.settles or request.changes)]
    return f"{'tranche' if request.settles else 'peut changer'} : {enumeration(names)}"


def proposed(proposal: Proposal) -> str:
    """A proposal of a bridge, with what it was read from."""
    read = " ; ".join(f"{type(answer).question.fr} : {answer.label.fr}" for answer in proposal.read)
    answers = enumeration([f"« {answer.label.fr} »" for answer in proposal.answers], "ou")
    outside = " (hors référentiel)" if proposal.bridge.is_external else ""
    return f"{proposal.bridge.gives.question.question.fr} : {answers}{outside}, d'après {read}"


def ranked(made: Sheet, ranking: Ranking) -> str:
    """The worst lesion of a score, and whether it is certain."""
    if len(ranking.order) < 2:
        return ""
    worst = ranking.worst.lesion
    assert worst
    sentence = f"{ranking.rule.title.fr}, lésion la plus cotée : {lesion_name(made.dossier, worst)}"
    if not ranking.contested:
        return sentence + "."
    others = enumeration([f"lésion {finding.lesion}" for finding in ranking.contested])
    return f"{sentence} ; à confirmer, une donnée manquante peut la placer après : {others}."


def valid(validity: Validity) -> str:
    """How far a score can go with this primary."""
    beyond = enumeration([f"« {conclusion.label.fr} »" for conclusion in validity.out_of_reach], "ni")
    out = f" ; hors d'atteinte : {beyond}" if beyond else ""
    asked = type(validity.answer).short.fr
    return (
        f"{validity.finding.rule.title.fr}, {asked} « {validity.answer.label.fr} » : total de {span(*validity.points)} "
        f"quelles que soient les autres réponses{out}."
    )


def fragile(finding: Finding) -> str:
    """Single re-ratings that change the class."""
    by_item: dict[str, list[str]] = {}
    for one in reratings(finding):
        kappa = f", accord publié kappa {number(one.agreement.kappa)}" if one.agreement else ""
        by_item.setdefault(f"{one.wording.fr}{kappa}", []).append(f"{one.answer.label.fr} → {number(one.points)}")
    if by_item:
        listed = " ; ".join(f"{item} ({', '.join(others)})" for item, others in by_item.items())
        return f"Une seule cotation différente change la catégorie : {listed}."
    if finding.rule.is_score and finding.evaluation.status == "complete":
        return "Aucune cotation différente d'un seul item ne change la catégorie."
    return ""


def titled(finding: Finding) -> str:
    """The sentence of a finding, even where it rests on nothing but other scores and proposals."""
    applies = finding.evaluation.status != "not_applicable"
    return stated(finding.evaluation) if applies else headline(finding.evaluation)


def supposed(finding: Finding) -> str:
    """Items of a finding that the reader has not answered, and that it rests on all the same."""
    names = [proposal.bridge.gives.question.question.fr for proposal in finding.proposals.values()]
    return f"Correspondance proposée par le site : {enumeration(names)}" if names else ""


def narrowed(finding: Finding) -> dict[str, str]:
    """By question left open, what is still possible of it."""
    totals = {name: f"de {span(totals[0], totals[-1])}" for name, totals in finding.totals.items()}
    answers = {
        name: enumeration([f"« {answer.label.fr} »" for answer in proposal.answers], "ou")
        for name, proposal in finding.proposals.items()
    }
    return totals | answers


def short(finding: Finding) -> str:
    """A finding on one line."""
    where = f"L{finding.lesion} " if finding.lesion else ""
    if finding.evaluation.status == "not_applicable":
        return f"{where}{headline(finding.evaluation)}".rstrip(".")
    so_far = finding.evaluation.completions
    labels = enumeration([conclusion.label.fr for conclusion in so_far.conclusions], "ou")
    total = (
        f" {'-'.join(map(number, dict.fromkeys(so_far.points)))}/{number(finding.rule.range[1])}"
        if so_far.points
        else ""
    )
    return f"{where}{finding.rule.title.fr}{total} : {labels}"


def lesions_of(made: Sheet) -> tuple[int, ...]:
    """Places of the lesions, those that a ranking puts first before the others."""
    order = [finding.lesion for ranking in made.rankings for finding in ranking.order if finding.lesion]
    return tuple(dict.fromkeys([*order, *range(1, len(made.dossier.lesions) + 1)]))


def of_patient(made: Sheet) -> list[Finding]:
    """Findings that are not of a lesion."""
    return [finding for finding in made.findings if finding.use.scope is Scope.PATIENT]
