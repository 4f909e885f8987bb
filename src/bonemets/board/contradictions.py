"""The closed list of contradictions: answers that cannot all be true, told before any score that rests on them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from bonemets.board import item
from bonemets.board.answer_map import MARK, AnswerMap
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.counting import totals
from bonemets.board.described import Bone, CompleteList, Level, MotorDeficit, WhoStatus
from bonemets.board.disagreement import Detector, Disagreement, Statement, stated
from bonemets.board.facts import Facts
from bonemets.board.item import Item, Scope
from bonemets.board.listed import EXTRASPINAL, TOTAL, VERTEBRAL, Listed, in_words, listed, listed_facts
from bonemets.guideline.interventional.ablation import PainUnderAnalgesics, Symptomatic
from bonemets.guideline.interventional.cementoplasty import PainControl, ThreatenedLongBone
from bonemets.guideline.radiotherapy import mirels, rades
from bonemets.guideline.radiotherapy.pain_radiotherapy import Complicated, DrugResistant, Painful
from bonemets.guideline.radiotherapy.stereotactic_obstacles import CordCompression
from bonemets.guideline.spine import sins, tokuhashi
from bonemets.guideline.spine.frankel import Grade
from bonemets.guideline.surgery.surgery_indication import DisablingPain, PathologicalFracture
from bonemets.kernel.question import Answer, Choice, Quantity

_NO_WALK = frozenset({Grade.A, Grade.B, Grade.C, rades.Motor.PARAPLEGIC, tokuhashi.Deficit.COMPLETE})
_MAPPED = f"Ces réponses ne vont pas ensemble selon une {MARK.fr} ; elles sont gardées telles quelles."


@dataclass(frozen=True, slots=True)
class Incompatible:
    """Two sets of answers, of which no two stand together for one patient or one lesion.

    Args:
        left: Answers on one side.
        right: Answers on the other; a class of answers stands for all of them.
        sentence: What can be said of it.
    """

    left: frozenset[Choice]
    right: frozenset[Choice | type[Answer]]
    sentence: str

    def on_the_left(self, answers: Iterable[Answer]) -> list[Answer]:
        """Those of the answers that stand on the left."""
        return [one for one in answers if one in self.left]

    def on_the_right(self, answers: Iterable[Answer]) -> list[Answer]:
        """Those of the answers that stand on the right."""
        return [one for one in answers if one in self.right or (type(one) in self.right and bool(one))]


INCOMPATIBLE: dict[str, Incompatible] = {
    "onset_without_deficit": Incompatible(
        frozenset({MotorDeficit.ABSENT, Grade.E, tokuhashi.Deficit.NONE}),
        frozenset(rades.DeficitOnset),
        "Un délai de survenue suppose un déficit.",
    ),
    "walking_performance": Incompatible(
        frozenset({WhoStatus.ZERO, tokuhashi.Performance.GOOD}),
        _NO_WALK | {rades.Motor.NON_AMBULATORY},
        "Une activité normale suppose la marche.",
    ),
    "painless": Incompatible(
        frozenset({Painful.NO, sins.Pain.NONE}),
        frozenset(
            {
                Painful.YES,
                sins.Pain.MECHANICAL,
                sins.Pain.OCCASIONAL,
                mirels.Pain.MODERATE,
                mirels.Pain.FUNCTIONAL,
                DisablingPain.YES,
                DrugResistant.YES,
                PainControl.YES,
                Symptomatic.YES,
                PainUnderAnalgesics,
            }
        ),
        "La même lésion est dite douloureuse et non douloureuse.",
    ),
    "disabling_pain_mild": Incompatible(
        frozenset({mirels.Pain.MILD}),
        frozenset({DisablingPain.YES}),
        "La douleur de la même lésion est dite légère et invalidante.",
    ),
    "uncomplicated": Incompatible(
        frozenset({Complicated.NO}),
        frozenset({PathologicalFracture.YES, CordCompression.YES}),
        "Le référentiel traite à part la fracture et la compression médullaire de la métastase non compliquée.",
    ),
    "broken_and_threatened": Incompatible(
        frozenset({PathologicalFracture.YES}),
        frozenset({ThreatenedLongBone.YES}),
        "Un os fracturé n'est plus menacé de fracture.",
    ),
}
"""By name, answers that no two of stand together."""


def incompatible(facts: Facts) -> Iterator[Disagreement]:
    """Answers of the table above, those of the patient against those of each lesion too."""
    patient = facts.case.patient.known.values()
    for name, pair in INCOMPATIBLE.items():
        left, right = pair.on_the_left(patient), pair.on_the_right(patient)
        found: list[tuple[int | None, Answer, Answer]] = [(None, one, other) for one in left for other in right]
        for place, lesion in enumerate(facts.case.lesions, 1):
            answers = lesion.known.values()
            own, others = pair.on_the_left(answers), pair.on_the_right(answers)
            found += [(place, one, other) for one in own for other in (*others, *right)]
            found += [(place, one, other) for one in left for other in others]
        for where, one, other in found:
            yield Disagreement(name, stated(one), stated(other), pair.sentence, where)


def answers_apart(facts: Facts) -> Iterator[Disagreement]:
    """Two answers that a map does not let stand together, such as Frankel E and « paraplégique »."""
    for place, scope, known in _places(facts):
        for answer_map in ANSWER_MAPS.values():
            kept = known.get(answer_map.gives.name)
            read = [known[taken.name] for taken in answer_map.takes if taken.name in known]
            if answer_map.gives.scope is not scope or kept is None or len(read) < len(answer_map.takes):
                continue
            if kept not in answer_map(*read):
                yield Disagreement("answers_apart", stated(*read), stated(kept), _MAPPED, place)


def no_common_origin(facts: Facts) -> Iterator[Disagreement]:
    """Two answers that no single answer to the question behind both would give, such as paraplegia and no deficit."""
    for place, scope, known in _places(facts):
        for source, answer_maps in _BEHIND.items():
            if source.scope is not scope or source.name in known:
                continue
            told = [one for one in answer_maps if one.gives.name in known]
            for one, other in combinations(told, 2):
                first, second = known[one.gives.name], known[other.gives.name]
                if not any(first in one(origin) and second in other(origin) for origin in source.question.every()):
                    yield Disagreement("no_common_origin", stated(first), stated(second), _MAPPED, place)


def _behind() -> dict[Item[Any], list[AnswerMap]]:
    """Maps that read the same closed question alone."""
    found: dict[Item[Any], list[AnswerMap]] = {}
    for one in ANSWER_MAPS.values():
        if len(one.takes) == 1 and issubclass(one.takes[0].question, Choice):
            found.setdefault(one.takes[0], []).append(one)
    return found


_BEHIND = _behind()


def _places(facts: Facts) -> Iterable[tuple[int | None, Scope, Mapping[str, Answer]]]:
    yield None, Scope.PATIENT, facts.case.patient.known
    for place, lesion in enumerate(facts.case.lesions, 1):
        yield place, Scope.LESION, lesion.known


def paralysis_without_compression(facts: Facts) -> Iterator[Disagreement]:
    """A deficit that forbids walking, and no compression at any of the vertebrae, each of which is answered for."""
    deficits = [answer for answer in facts.case.patient.known.values() if answer in _NO_WALK]
    spine = [lesion.known for lesion in facts.case.lesions if lesion.known.get(item.BONE.name) is Bone.SPINE]
    told = [known.get(item.COMPRESSION.name) for known in spine]
    if deficits and told and all(answer is CordCompression.NO for answer in told):
        yield Disagreement(
            "paralysis_without_compression",
            stated(deficits[0]),
            stated(CordCompression.NO),
            "Le déficit n'est expliqué par aucune des vertèbres décrites.",
        )


def counts_apart(facts: Facts) -> Iterator[Disagreement]:
    """Two answers on the number of bone metastases that no number meets."""
    for one, other in combinations(totals(facts), 2):
        if one.low > other.high or other.low > one.high:
            yield Disagreement(
                "counts_apart",
                stated(*one.answers),
                stated(*other.answers),
                "Aucun nombre de métastases osseuses ne convient aux deux réponses.",
            )


def counts_against_list(facts: Facts) -> Iterator[Disagreement]:
    """More lesions described than an answer counts; a list may be shorter than a count, never longer."""
    for answer, count, (_, most) in _counted(facts, listed(facts.case)):
        if count > most:
            yield Disagreement(
                "counts_against_list",
                Statement(in_words(listed(facts.case)), Bone.source),
                stated(answer),
                "Plus de lésions sont décrites que la réponse n'en compte.",
            )


def list_said_complete(facts: Facts) -> Iterator[Disagreement]:
    """Fewer lesions described than an answer counts, in a list that is said to be complete."""
    if facts.answer(item.COMPLETE_LIST) is not CompleteList.YES or not listed_facts(facts.case):
        return
    for answer, count, (least, _) in _counted(facts, listed(facts.case)):
        if count < least:
            yield Disagreement(
                "list_said_complete",
                Statement(f"liste complète, {in_words(listed(facts.case))}", CompleteList.source),
                stated(answer),
                "La liste est dite complète, et la réponse compte plus de lésions qu'elle.",
            )


def _counted(facts: Facts, found: Listed) -> Iterator[tuple[Answer, int, tuple[float, float]]]:
    """Answers that count bone metastases, with what the list counts of the same and the bounds of the answer."""
    compared: tuple[tuple[Item[Any], dict[Answer, tuple[float, float]], int], ...] = (
        (item.EXTRASPINAL, EXTRASPINAL, found.extraspinal),
        (item.VERTEBRAL, VERTEBRAL, found.vertebrae),
        (item.BONE_COUNT, TOTAL, found.total),
        (item.BONE_METASTASES, TOTAL, found.total),
        (item.SITES, {}, found.sites),
    )
    for asked, bounds, count in compared:
        answer: Answer | None = facts.answer(asked)
        if answer is not None:
            yield answer, count, (answer, answer) if isinstance(answer, Quantity) else bounds[answer]


def vertebra_twice(facts: Facts) -> Iterator[Disagreement]:
    """One vertebra described as two lesions."""
    first: dict[Answer, int] = {}
    for place, lesion in enumerate(facts.case.lesions, 1):
        level = lesion.known.get(item.LEVEL.name)
        if level is None or lesion.known.get(item.BONE.name) is not Bone.SPINE:
            continue
        if level in first:
            yield Disagreement(
                "vertebra_twice",
                Statement(f"lésion {first[level]} : {level.label.fr}", Level.source),
                Statement(f"lésion {place} : {level.label.fr}", Level.source),
                "La même vertèbre est décrite deux fois ; elle n'est comptée qu'une.",
            )
        first.setdefault(level, place)


def fracture_mirels(facts: Facts) -> Iterator[Disagreement]:
    """A bone that is broken, rated all the same for a fracture to come."""
    for place, lesion in enumerate(facts.case.lesions, 1):
        rated = [lesion.known.get(one.name) for one in (item.SIZE, item.LONG_BONE_TYPE, item.LONG_BONE_PAIN)]
        answers = [answer for answer in rated if answer is not None]
        if lesion.known.get(item.FRACTURE.name) is PathologicalFracture.YES and len(answers) == len(rated):
            yield Disagreement(
                "fracture_mirels",
                stated(PathologicalFracture.YES),
                stated(*answers),
                "Le score de Mirels estime une fracture à venir ; il n'est pas calculé pour un os fracturé.",
                place,
            )


def durations_apart(facts: Facts) -> Iterator[Disagreement]:
    """Radiotherapy of a bone metastasis before the cancer was known, where both durations were given in months."""
    since = facts.case.patient.measures.get(item.INTERVAL.name)
    for place, lesion in enumerate(facts.case.lesions, 1):
        treated = lesion.measures.get(item.PRIOR_RADIOTHERAPY.name)
        if isinstance(since, Quantity) and isinstance(treated, Quantity) and treated > since:
            yield Disagreement(
                "durations_apart",
                stated(since),
                stated(treated),
                "Le site aurait été irradié avant le diagnostic de la tumeur.",
                place,
            )


def months_apart(facts: Facts) -> Iterator[Disagreement]:
    """One agent given for longer than all of them together."""
    agent, total = facts.answer(item.AGENT_MONTHS), facts.answer(item.ANTIRESORPTIVE_MONTHS)
    if agent is not None and total is not None and float(total) < float(agent):
        yield Disagreement(
            "months_apart",
            stated(agent),
            stated(total),
            "La durée totale, tous agents confondus, comprend celle de l'agent en cours.",
        )


CONTRADICTIONS: dict[str, Detector] = {
    detect.__name__: detect
    for detect in (
        counts_against_list,
        list_said_complete,
        counts_apart,
        paralysis_without_compression,
        answers_apart,
        no_common_origin,
        incompatible,
        fracture_mirels,
        durations_apart,
        months_apart,
        vertebra_twice,
    )
}
"""The closed list by name, in the order in which the sheet shows what they find."""

NAMES = tuple(name for name in CONTRADICTIONS if name != incompatible.__name__) + tuple(INCOMPATIBLE)
"""What a contradiction may be called."""


def contradictions(facts: Facts) -> tuple[Disagreement, ...]:
    """Everything that the detectors find, each pair of statements once."""
    found = [one for detect in CONTRADICTIONS.values() for one in detect(facts)]
    seen: set[tuple[object, ...]] = set()
    kept = []
    for one in found:
        key = one.lesion, frozenset((one.left, one.right))
        if key not in seen:
            kept.append(one)
        seen.add(key)
    return tuple(kept)
