"""Pairs of statements that a rule of thumb finds opposite and that no disagreement of the sheet holds.

The rule of thumb: of one patient, or of one lesion, one settled conclusion puts an operation or a technique forward,
and another abstains, or says that there is none. It is crude on purpose: it finds more than there is, and a reader
dismisses the rest once, in `tests/opposites.toml`, with the reason.

`PYTHONPATH=tools python -m opposites [count]` tells the pairs of rules that are neither held nor dismissed; a
whole search keeps its figures for the page « Performances ».
"""

import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bonemets.board.assessment import RuleAssessment
from bonemets.board.item import ITEMS, Scope
from bonemets.board.patient_case import read
from bonemets.board.sheet import Sheet, sheet
from bonemets.board.topic import Topic
from bonemets.kernel.question import Quantity
from bonemets.kernel.result import Conclusion, Tone
from bonemets_site.fences.sheet_figures import record

DISMISSED = Path(__file__).parents[1] / "tests" / "opposites.toml"
MOST = 20_000
SEED = 15
_FORWARD = re.compile(
    r"chirurg|résection|ostéosynthèse|arthroplast|ablation|consolidation|stéréotaxie|indication listée|"
    r"référentiel réunies|conditions réunies, hormis"
)
_AGAINST = re.compile(r"\baucune?\b|pas de bénéfice|sans chirurgie|conservateur|support|non (?:remplie|cité)|except")
Pair = tuple[str, str]


def opposites(made: Sheet) -> set[Pair]:
    """Pairs of conclusions of one sheet, `rule.conclusion`, that the rule of thumb finds opposite and nothing holds."""
    settled = [one for one in made.assessments if one.is_settled]
    forward = [one for one in settled if _FORWARD.search(_said(one)) and not _is_against(one)]
    against = [one for one in settled if _is_against(one)]
    return {
        (_code(one), _code(other))
        for one in forward
        for other in against
        if None in (one.lesion, other.lesion) or one.lesion == other.lesion
        if not _is_held(made, one, other)
    }


def _conclusion(one: RuleAssessment) -> Conclusion:
    (kept,) = one.evaluation.completions.conclusions
    assert isinstance(kept, Conclusion)
    return kept


def _said(one: RuleAssessment) -> str:
    proposal = one.evaluation.completions.proposal
    return f"{_conclusion(one).label.fr} {proposal.fr if proposal else ''}"


def _is_against(one: RuleAssessment) -> bool:
    return _conclusion(one).tone is Tone.ABSTAIN or bool(_AGAINST.search(_said(one)))


def _code(one: RuleAssessment) -> str:
    return f"{one.rule.name}.{_conclusion(one).code}"


def _is_held(made: Sheet, one: RuleAssessment, other: RuleAssessment) -> bool:
    """Whether the sections of both stand on the two sides of one disagreement."""
    sides = [(apart.left.source.locator, apart.right.source.locator) for apart in made.disagreements]
    return any(
        (left.startswith(one.rule.section) and right.startswith(other.rule.section))
        or (left.startswith(other.rule.section) and right.startswith(one.rule.section))
        for left, right in sides
    )


def dossiers(count: int, seed: int) -> Iterator[Sheet]:
    """Random dossiers of one lesion, nine questions in ten answered."""
    chance = random.Random(seed)
    topics = [topic.code for topic in Topic]
    for _ in range(count):
        patient, lesion = _answers(chance, Scope.PATIENT), _answers(chance, Scope.LESION)
        yield sheet(read({"topics": topics, "patient": patient, "lesions": [lesion], "done": []})[0])


def _answers(chance: random.Random, scope: Scope) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, item in ITEMS[scope].items():
        if chance.random() < 0.9 and name != "creatinine":
            answers = item.question.every()
            if issubclass(item.question, Quantity):
                answers = [answer for answer in answers if answer.is_plausible] or answers
            found[name] = chance.choice(list(answers)).code
    return found


def main(count: int) -> int:
    """Search, and tell what is neither held nor dismissed."""
    dismissed = tomllib.loads(DISMISSED.read_text("utf-8"))["dismissed"]
    met = Counter(pair for made in dossiers(count, SEED) for pair in opposites(made))
    left: Counter[str] = Counter()
    for (one, other), times in met.items():
        if not any(re.fullmatch(row["forward"], one) and re.fullmatch(row["against"], other) for row in dismissed):
            left[f"{one} / {other}"] += times
    for pair, times in left.most_common():
        print(f"{times:6} {pair}")
    if count >= MOST:
        record("opposites", {"cases": count, "pairs": len(met), "left": len(left)})
    print(f"{count} dossiers, {len(met)} pairs of conclusions, {len(left)} neither held nor dismissed")
    return int(bool(left))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else MOST))
