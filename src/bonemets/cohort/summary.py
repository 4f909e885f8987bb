"""What a scored registry amounts to: counts, totals, and what missing answers cost."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bonemets.cohort.job import Job
from bonemets.cohort.mapping import RuleMap, unusual
from bonemets.cohort.patterns import Counted
from bonemets.cohort.reading import Refusal, asked
from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.question import Exclusion
from bonemets.kernel.rule import Rule

STATUSES = {"complete": "complète", "incomplete": "incomplète", "not_applicable": "non applicable"}
"""French words of each status."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What the absence of one answer costs.

    Args:
        question: Its name.
        label: Its wording.
        column: The column that should hold it, empty where there is none.
        rows: Rows in which it is missing.
        settled: Those whose class is settled all the same.
    """

    question: str
    label: str
    column: str
    rows: int
    settled: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a column that stands for something else than itself, or for nothing.

    Args:
        column: The column.
        text: What it holds.
        meaning: What it was taken for; why, where it was left out.
        rows: Rows that hold it.
    """

    column: str
    text: str
    meaning: str
    rows: int


@dataclass(frozen=True, slots=True)
class RuleSummary:
    """What one rule says of a registry.

    Args:
        rule: The rule.
        rows: All rows.
        statuses: Rows by status.
        classes: Rows whose class is settled, by its code; every class of the rule.
        open: Rows that may be in several classes.
        totals: Complete rows by their total.
        missing: What each answer costs, for the questions that are missing somewhere.
        by_count: By number of missing answers, rows and those whose class is settled.
        translated: Texts that were taken for an answer.
        confirmed: Numbers outside the plausible range that count, because the map confirms them.
        refused: Texts that were left out.
    """

    rule: Rule[..., Any]
    rows: int
    statuses: Mapping[str, int]
    classes: Mapping[str, int]
    open: int
    totals: Mapping[float, int]
    missing: tuple[Missing, ...]
    by_count: Mapping[int, tuple[int, int]]
    translated: tuple[Text, ...]
    confirmed: tuple[Text, ...]
    refused: tuple[Text, ...]


def summary(job: Job) -> tuple[RuleSummary, ...]:
    """What the rules say of a registry that was scored.

    Args:
        job: Its work, done.
    """
    return tuple(
        of_rule(rule, job.counted[rule.name], job.map.get(rule.name, RuleMap()), job.held) for rule in job.rules
    )


def of_rule(
    rule: Rule[..., Any], counted: Counted, told: RuleMap, held: Mapping[str, Mapping[str, int]]
) -> RuleSummary:
    """What one rule says.

    Args:
        rule: The rule.
        counted: What the rows gave.
        told: How the columns answered.
        held: By column, how often each text is found.

    Examples:
        >>> from collections import Counter
        >>> from bonemets import mirels
        >>> from bonemets.cohort.patterns import Patterns
        >>> told = RuleMap({"site": "os", "size": "taille", "lesion": "type"})
        >>> patterns = Patterns(mirels, told, ["os", "taille", "type"])
        >>> for cells in (["lower_limb", "90 %", "lytic"], ["lower_limb", "", "lytic"], ["lower_limb", "?", "?"]):
        ...     found = patterns.of(cells)
        >>> made = of_rule(mirels, patterns.counted(), told, {})
        >>> made.classes, made.open, [(one.question, one.rows, one.settled) for one in made.missing]
        ({'radiotherapy': 0, 'board': 0, 'surgery': 1}, 2, [('size', 2, 0), ('lesion', 1, 0), ('pain', 3, 1)])
    """
    statuses: Counter[str] = Counter()
    classes = dict.fromkeys((conclusion.code for conclusion in rule.conclusions), 0)
    totals: Counter[float] = Counter()
    lacking: Counter[str] = Counter()
    settled_all_the_same: Counter[str] = Counter()
    by_count: dict[int, list[int]] = {}
    refused: Counter[tuple[str, str, str]] = Counter()
    open_ = 0
    for (row, missing, refusals), count in counted.items():
        statuses[row.status] += count
        refused.update({(one.column, str(one.value), _why(one)): count for one in refusals})
        if row.status == "not_applicable":
            continue
        conclusions = row.conclusions.split()
        is_settled = len(conclusions) == 1
        if is_settled:
            classes[conclusions[0]] += count
        else:
            open_ += count
        if row.points is not None:
            totals[row.points] += count
        cell = by_count.setdefault(len(missing), [0, 0])
        cell[0] += count
        cell[1] += count * is_settled
        lacking.update(dict.fromkeys(missing, count))
        settled_all_the_same.update(dict.fromkeys(missing, count * is_settled))
    return RuleSummary(
        rule,
        sum(counted.values()),
        statuses,
        classes,
        open_,
        dict(sorted(totals.items())),
        tuple(
            Missing(name, question.question.fr, told.columns.get(name, ""), lacking[name], settled_all_the_same[name])
            for name, question in rule.questions.items()
            if lacking[name]
        ),
        {number: (rows, settled) for number, (rows, settled) in sorted(by_count.items())},
        tuple(_translated(rule, told, held)),
        tuple(_confirmed(rule, told, held)),
        tuple(Text(*one, rows) for one, rows in sorted(refused.items(), key=lambda item: (-item[1], item[0]))),
    )


def _why(refusal: Refusal) -> str:
    return "valeur inhabituelle, à confirmer" if refusal.is_unusual else "pas une réponse"


def _translated(rule: Rule[..., Any], told: RuleMap, held: Mapping[str, Mapping[str, int]]) -> Iterable[Text]:
    for key, coded in told.values.items():
        question = asked(rule)[key]
        for text, code in coded.items():
            if text.strip() and text != code:
                column = told.columns[key]
                yield Text(column, text, _meaning(question, code), held.get(column, {}).get(text, 0))


def _confirmed(rule: Rule[..., Any], told: RuleMap, held: Mapping[str, Mapping[str, int]]) -> Iterable[Text]:
    for key in told.confirmed:
        column = told.columns[key]
        texts = held.get(column, {})
        for text in unusual(asked(rule)[key], texts, told.values.get(key, {})):
            yield Text(column, text, "valeur inhabituelle, confirmée", texts[text])


def _meaning(question: Any, code: str) -> str:
    if code == UNKNOWN:
        return "inconnu"
    if isinstance(question, Exclusion):
        return {"yes": "oui", "no": "non"}.get(code, code)
    answer, _ = question.read(code)
    return str(answer.label.fr)
