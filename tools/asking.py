"""How many questions settle every conclusion of a case: in the order of « À obtenir », and in that of the form.

Cases are random and complete; only their topics and the places of their lesions are known at first.
`PYTHONPATH=tools python -m asking [count]` tells the median and the ninetieth percentile of both, and keeps them for
the page « Performances »; `make bench-sheet` does it too.
"""

import random
import sys
from collections.abc import Iterator
from statistics import median, quantiles
from typing import Any

from bonemets.board.awaited import asked_first
from bonemets.board.binding import ENABLED_WHEN
from bonemets.board.item import BONE, ITEMS, Item, Scope
from bonemets.board.patient_case import PatientCase, read
from bonemets.board.sheet import Sheet, sheet
from bonemets.board.topic import Topic
from bonemets.kernel.question import Quantity
from bonemets_site.fences.sheet_figures import record

SEED, CASES = 15, 100
PLACES = ("bone", "level", "side")
Parts = dict[str, Any]
Place = tuple[Item[Any], int | None]


def cases(count: int) -> Iterator[Parts]:
    """Complete cases of one or two lesions and of two topics."""
    chance = random.Random(SEED)
    for _ in range(count):
        yield {
            "topics": [topic.code for topic in chance.sample(list(Topic), 2)],
            "patient": _answers(chance, Scope.PATIENT),
            "lesions": [_answers(chance, Scope.LESION) for _ in range(chance.randint(1, 2))],
            "done": [],
        }


def _answers(chance: random.Random, scope: Scope) -> dict[str, object]:
    values = {name: chance.choice([*item.question.every()]) for name, item in ITEMS[scope].items()}
    return {
        name: {"value": value.code, "confirmed": True} if isinstance(value, Quantity) else value.code
        for name, value in values.items()
        if name != "creatinine"
    }


def asked(whole: Parts, order: Any) -> int:
    """Questions that are asked of a case before every conclusion is settled."""
    parts: Parts = {
        "topics": whole["topics"],
        "patient": {},
        "lesions": [{name: lesion[name] for name in PLACES} for lesion in whole["lesions"]],
        "done": [],
    }
    count = 0
    while (made := sheet(read(parts)[0])) and (next_ := next(order(made), None)):
        item, lesion = next_
        of, answers = (parts["lesions"], whole["lesions"]) if lesion else (parts, whole)
        place = lesion - 1 if lesion else "patient"
        of[place] = {**of[place], item.name: answers[place].get(item.name)}
        count += 1
    return count


def by_usefulness(made: Sheet) -> Iterator[Place]:
    """What « À obtenir » asks, once a first answer lets something be computed."""
    if not made.assessments:
        return _shown(made)
    return ((one.item, one.lesion) for one in made.missing_answers if not _is_given(made.case, one.item, one.lesion))


def by_form(made: Sheet) -> Iterator[Place]:
    """What the form asks, from its top, while a conclusion is open."""
    return _shown(made) if any(by_usefulness(made)) else iter(())


def _shown(made: Sheet) -> Iterator[Place]:
    for lesion in (*range(1, len(made.case.lesions) + 1), None):
        for item in ITEMS[Scope.LESION if lesion else Scope.PATIENT].values():
            if not _is_given(made.case, item, lesion) and _is_shown(made.case, item, lesion):
                yield item, lesion


def _is_given(case: PatientCase, item: Item[Any], lesion: int | None) -> bool:
    return item.name in (case.lesions[lesion - 1] if lesion else case.patient).given


def _is_shown(case: PatientCase, item: Item[Any], lesion: int | None) -> bool:
    answers = case.lesions[lesion - 1] if lesion else case.patient
    enabled = ENABLED_WHEN[item]
    is_called = bool(set(enabled.topics) & set(case.topics)) and (
        not enabled.bones or answers.known.get(BONE.name) in enabled.bones
    )
    return is_called and asked_first(item, answers, case.topics) is item


def main(count: int) -> None:
    """Measure both orders on the same cases."""
    found: dict[str, Any] = {"cases": count}
    for name, order in (("useful", by_usefulness), ("form", by_form)):
        counts = [asked(whole, order) for whole in cases(count)]
        found[name] = {"median": median(counts), "p90": round(quantiles(counts, n=10)[-1], 1)}
        print(f"{name}: median {found[name]['median']:g}, 90th percentile {found[name]['p90']:g}")
    record("asking", found)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
