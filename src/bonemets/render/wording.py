"""The sentences of a result, said once for the page, the copied text and the command line."""

from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from typing import NamedTuple

from bonemets.kernel.answers import Answers
from bonemets.kernel.caution import Caution, Trigger, Weight, Where
from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.parse import typed
from bonemets.kernel.partial import Threshold
from bonemets.kernel.question import Answer, Choice, Labelled, Quantity, Question
from bonemets.kernel.result import Band, Conclusion, Reason
from bonemets.kernel.rule import band_words
from bonemets.kernel.text import enumeration, number, opened, readable

KNOWLEDGE = "17/09/2024"
NOTHING = "Aucune donnée saisie."
DISCLAIMER = (
    "Aide au calcul à partir du référentiel régional. Non marquée CE. Les points, la somme et les seuils sont affichés "
    "pour être vérifiés. La décision relève de la RCP et du médecin."
)
_STATES = {
    "complete": {"reached": "atteint", "excluded": "non atteint"},
    "incomplete": {
        "reached": "déjà atteint",
        "excluded": "ne peut plus être atteint",
        "open": "pas encore tranché",
    },
}


class Headline(NamedTuple):
    """The sentence that is the result: of what, what is found, of how much, and what was possible."""

    name: str
    found: str
    scale: str = ""
    possible: str = ""

    def __str__(self) -> str:
        said = " ".join(filter(None, (self.found, self.scale, self.possible)))
        return f"{self.name} : {said}" if self.name else said


def headline(evaluation: Evaluation) -> Headline:
    """The sentence that is the result, in the parts that a page sets apart."""
    if evaluation.status == "not_applicable":
        return Headline(f"{evaluation.rule.title.fr} non applicable", not_applicable(evaluation))
    if not evaluation.answers.is_empty:
        return stated(evaluation)
    return Headline("", nothing_known(unusable(evaluation.answers).values(), NOTHING))


def nothing_known(unused: Collection[str], nothing: str) -> str:
    """Why what was given is not used, or the words for nothing given."""
    return " ".join(["Aucune donnée utilisable.", *unused]) if unused else nothing


def not_applicable(evaluation: Evaluation) -> str:
    """Why a rule does not apply: one sentence for each exclusion, the first of which goes on from a title."""
    first, *others = (exclusion.reason.fr for exclusion in evaluation.answers.exclusions)
    return " ".join([first, *map(opened, others)])


def unusable(answers: Answers) -> dict[str, str]:
    """Why each value that was given is not used, by question."""
    return {name: error.text.fr for name, error in answers.refused.items()} | {
        name: f"{value.label.fr} : valeur inhabituelle. Confirmer ou corriger."
        for name, value in answers.unconfirmed.items()
    }


def stated(evaluation: Evaluation) -> Headline:
    """The total, or the conclusion, of a rule that applies."""
    rule = evaluation.rule
    name = rule.title.fr
    if not evaluation.completions.points:
        settled = evaluation.completions.conclusions
        return Headline(name, f"{settled[0].label.fr if len(settled) == 1 else 'réponses incomplètes'}.")
    low, high = evaluation.completions.points
    least, most = rule.range
    if evaluation.status == "complete":
        possible = f"(possible de {number(least)} à {number(most)})"
        return Headline(name, number(low), f"sur {number(most)}", possible)
    return Headline(f"{name} incomplet", f"entre {number(low)} et {number(high)}", f"sur {number(most)}")


class Introduced(NamedTuple):
    """What is said, and the words that tell what it is."""

    kind: str
    said: str

    def __str__(self) -> str:
        return f"{self.kind} : {self.said}" if self.said else ""


def category(evaluation: Evaluation) -> Introduced:
    """Class of the guideline, or the classes still possible."""
    rule, names = evaluation.rule, classes(evaluation)
    kind = "Catégorie du référentiel" if rule.is_score else "Conclusion"
    if len(names) == 1:
        if not rule.is_score and evaluation.status == "complete":
            return Introduced(kind, "")
        settled = "" if evaluation.status == "complete" else ", déjà acquise"
        return Introduced(f"{kind}{settled}", names[0])
    return Introduced(f"{kind} encore possible", enumeration(names, "ou"))


def classes(evaluation: Evaluation) -> list[str]:
    """The class, or each one still possible, in the words of the guideline."""
    return [f"« {band_words(evaluation.rule, one)} »" for one in evaluation.completions.conclusions]


def how_many(evaluation: Evaluation) -> str:
    """The classes still possible, counted: many of them are more than a glance takes in."""
    kind = "catégories du référentiel" if evaluation.rule.is_score else "conclusions"
    return f"{len(evaluation.completions.conclusions)} {kind} encore possibles"


def proposal(evaluation: Evaluation) -> Introduced:
    """What the guideline puts forward, once the class is settled."""
    said = evaluation.completions.proposal
    return Introduced("Proposition du référentiel", said.fr if said else "")


def is_of_class(evaluation: Evaluation) -> bool:
    """Whether what is put forward is that of the conclusion, and not made from the answers, which it then names."""
    said = evaluation.completions.proposal
    return any(isinstance(one, Conclusion) and one.proposal == said for one in evaluation.completions.conclusions)


def caution(one: Caution) -> str:
    """A caution, under its weight."""
    return f"{_named(one.weight)} : {one.text.fr}"


def short_caution(one: Caution) -> str:
    """The same in one short line."""
    return f"{_named(one.weight)} : {one.line.fr}"


def in_short(cautions: Iterable[Caution]) -> str:
    """Several of them in one line, each weight named once."""
    return " ; ".join(
        f"{_named(weight)} : {' ; '.join(one.line.fr.rstrip('.') for one in weighing)}"
        for weight, weighing in groupby(cautions, key=lambda one: one.weight)
    )


def caution_by_hand(one: Caution) -> str:
    """The same in short, on a form that is filled in by hand, where nothing says yet whether it holds."""
    calls = condition(one)
    return f"{_named(one.weight)}{f', si {calls}' if calls else ''} : {one.line.fr}"


def _named(weight: Weight) -> str:
    return weight.label.fr.capitalize()


def condition(one: Caution) -> str:
    """Whom a caution concerns, in words; nothing where it concerns everyone.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Pain, Size
        >>> from bonemets.guideline.radiotherapy.mirels_discrepancies import EIGHT
        >>> condition(EIGHT.when((Size.ONE_TO_TWO_THIRDS, Pain.MILD), Pain.FUNCTIONAL))
        'taille « 1/3 à 2/3 de la corticale » et douleur « légère », ou douleur « handicapante »'
    """
    every = [enumeration([_met(member) for member in trigger]) for trigger in one.triggers]
    return ", ou ".join(every)


def _met(trigger: Trigger) -> str:
    if isinstance(trigger, Where):
        return f"selon {trigger.quantity.short.fr}"
    if isinstance(trigger, Choice | Quantity):
        return f"{type(trigger).short.fr} « {trigger.label.fr} »"
    return f"« {trigger.label.fr} »" if isinstance(trigger, Labelled) else str(trigger)


def detail(evaluation: Evaluation) -> str:
    """The sum, written out."""
    points = [(type_short(reason), reason.points) for reason in evaluation.completions.reasons]
    terms = " + ".join(f"{short} {number(value)}" for short, value in points if value is not None)
    if not terms or not evaluation.completions.points:
        return ""
    total = evaluation.completions.points[0]
    return f"Détail : {terms} = {number(total)}" if evaluation.status == "complete" else f"Acquis : {terms}"


def total(evaluation: Evaluation) -> str:
    """What the points of the answers above it add up to."""
    so_far = evaluation.completions
    points = [reason.points for reason in so_far.reasons if reason.points is not None]
    if not points or not so_far.points:
        return ""
    return (
        f"Total : {number(so_far.points[0])}" if evaluation.status == "complete" else f"Acquis : {number(sum(points))}"
    )


def type_short(reason: Reason) -> str:
    """Question of a reason in one or two words."""
    short = getattr(type(reason.answer), "short", None)
    return short.fr if short else reason.answer.label.fr


def answered(reason: Reason) -> str:
    """One answer, its points, and what follows from it."""
    answer = reason.answer
    points = f" ({number(reason.points)})" if reason.points is not None else ""
    follows = f" → {reason.statement.fr}" if reason.statement else ""
    return f"{type(answer).question.fr} : {answer.label.fr}{points}{follows}"  # type: ignore[union-attr]


def computed(evaluation: Evaluation, worded: Callable[[Answer], str] = lambda answer: answer.label.fr) -> list[str]:
    """Quantities computed by a formula, with what it was given, then on the way; rounded for reading only.

    Args:
        evaluation: Answers and what the rule says of them.
        worded: How an answer is written.
    """
    known, questions = evaluation.answers.known, evaluation.rule.questions
    formulas = [
        f"{questions[name].question.fr} : {known[name].label.fr}, {formula.title.fr} ; "
        + ", ".join(f"{type(answer).short.fr} {worded(answer)}" for answer in given)
        for name, (formula, given) in evaluation.computed.items()
    ]
    return formulas + [f"{value.question.fr} : {value.label.fr}" for value in evaluation.completions.values]


def possible_points(question: Question) -> str:
    """Points that an open question can still bring.

    Examples:
        >>> from bonemets.guideline.spine.sins import Alignment
        >>> possible_points(Alignment)
        '0, 2 ou 4'
    """
    if not issubclass(question, Choice):
        return ""
    points = sorted({answer.points for answer in question if answer.points is not None})
    return enumeration([number(value) for value in points], "ou")


def neighbour(evaluation: Evaluation) -> str:
    """How far a complete score is from the classes beside its own."""
    so_far = evaluation.completions
    if evaluation.status != "complete" or not so_far.points:
        return ""
    (total, _), (band,) = so_far.points, so_far.conclusions
    assert isinstance(band, Band)
    below = band.lower - evaluation.rule.step if band.lower > evaluation.rule.range[0] else None
    above = band.next.lower if band.next else None
    sides = [
        f"{number(limit)} ({points_words(abs(total - limit))} au-{side})"
        for limit, side in ((below, "dessous"), (above, "dessus"))
        if limit is not None
    ]
    changes = [
        word
        for limit, word in ((below, "Un point de moins"), (above, "Un point de plus"))
        if limit is not None and abs(total - limit) == 1
    ]
    verdict = (
        f"{enumeration([changes[0], *(word[0].lower() + word[1:] for word in changes[1:])], 'ou')} change la catégorie."
        if changes
        else "Un point de moins ou de plus ne change pas la catégorie."
    )
    return f"{'Seuils voisins' if len(sides) > 1 else 'Seuil voisin'} : {' ; '.join(sides)}. {verdict}"


def points_words(value: float) -> str:
    """Points with their plural.

    Examples:
        >>> points_words(1), points_words(2)
        ('1 point', '2 points')
    """
    return f"{number(value)} point{'s' if value >= 2 else ''}"


def readings(value: Quantity) -> list[str]:
    """The same number in another unit, where that would be plausible.

    Examples:
        >>> from bonemets.guideline.bone_agents.creatinine_clearance import Creatinine
        >>> readings(Creatinine(12))
        ['12 mg/L (106 µmol/L)']
    """
    low, high = value.plausible
    return [
        f"{number(value)} {unit} ({number(readable(value * worth))} {value.unit.fr})"
        for unit, worth in value.units.items()
        if low <= value * worth <= high
    ]


def meant(question: Question, given: object) -> list[str]:
    """The other units in which a number that cannot be in its own would be plausible; which one, the reader says.

    Examples:
        >>> from bonemets.guideline.bone_agents.creatinine_clearance import Creatinine
        >>> meant(Creatinine, "1,1"), meant(Creatinine, "11 mg/dL"), meant(Creatinine, "0")
        (['1,1 mg/dL (97,2 µmol/L)'], ['11 mg/L (97,2 µmol/L)'], [])
    """
    text = str(given) if isinstance(given, str | int | float) else ""
    found = typed(text)
    if not issubclass(question, Quantity) or not found or found.is_ambiguous:
        return []
    own, (low, high), value = question.unit_of(text), question.plausible, float(found.digits)
    return [
        f"{number(value)} {unit}" + (f" ({number(readable(value * worth))} {question.unit.fr})" if worth != 1 else "")
        for unit, worth in question.every_unit().items()
        if unit != own and low <= value * worth <= high
    ]


def threshold(evaluation: Evaluation, limit: Threshold) -> str:
    """One class limit, and whether it is settled."""
    named = limit.band.label.fr + (f" ; {limit.band.proposal.fr}" if limit.band.proposal else "")
    return f"À partir de {number(limit.band.lower)} ({named}) : {state(evaluation, limit)}"


def state(evaluation: Evaluation, limit: Threshold) -> str:
    """Whether a class limit is settled, in words."""
    return _STATES[evaluation.status][limit.state]


def following(evaluation: Evaluation) -> str:
    """What to find out first, and what can still change the conclusion."""
    if evaluation.status != "incomplete" or evaluation.answers.is_empty:
        return ""
    so_far, questions = evaluation.completions, evaluation.rule.questions
    kind = "la catégorie" if evaluation.rule.is_score else "la conclusion"
    if not so_far.next:
        return f"Aucune réponse manquante ne peut changer {kind}."
    others = enumeration([questions[name].short.fr for name in so_far.decisive])
    return f"À obtenir en premier : {questions[so_far.next].short.fr}. Peut encore changer {kind} : {others}."


class Missing(NamedTuple):
    """A question without an answer: name, wording, points still possible, and whether it is said to be unknown."""

    name: str
    question: str
    points: str
    is_unknown: bool


def missing(evaluation: Evaluation) -> list[Missing]:
    """Questions without an answer."""
    answers = evaluation.answers
    return [
        Missing(name, question.question.fr, possible_points(question), name in answers.unknown)
        for name, question in evaluation.rule.questions.items()
        if name not in answers.known
    ]
