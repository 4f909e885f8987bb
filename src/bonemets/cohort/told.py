"""What the scoring of a registry is told as in lines of text."""

from collections.abc import Iterator

from bonemets.cohort import mapping
from bonemets.cohort.job import Job
from bonemets.cohort.mapping import RuleMap
from bonemets.cohort.reading import asked
from bonemets.cohort.refusal import listed
from bonemets.cohort.summary import STATUSES, RuleSummary, summary
from bonemets.kernel.errors import quoted
from bonemets.kernel.question import Exclusion
from bonemets.kernel.text import number

SHOWN = 10
"""Texts of a column that are shown; how many more there are is said."""

UNUSUAL = "inhabituel, laissé de côté ; à vérifier sur la source, puis à confirmer dans les correspondances"
"""What becomes of a number outside the plausible range."""

FORMULAS = "commençant par =, +, - ou @ : précédées d'une apostrophe, pour qu'un tableur ne les calcule pas"
"""What was done to cells that a spreadsheet may run."""


def understood(job: Job) -> Iterator[str]:
    """What was found of the files, which columns answer, and what is not read."""
    for described in job.described:
        yield described.sentence
    yield f"{_many(job.count, 'ligne')}."
    forward = mapping.columns(job.rules, job.available)
    for rule in job.rules:
        told = job.map.get(rule.name, RuleMap())
        yield ""
        yield f"{rule.title.fr} ({rule.name} {rule.version})"
        for key, question in asked(rule).items():
            label = question.label.fr if isinstance(question, Exclusion) else question.question.fr
            if key in told.columns:
                yield f"  {key} ({label}) : colonne « {told.columns[key]} »"
                yield from _open(job, rule.name, key)
                yield from _unusual(job, rule.name, key)
            elif not isinstance(question, Exclusion) and "." not in key:
                near = forward[rule.name].get(key)
                proposed = f" ; proposée : {listed(near.codes)} ({near.why})" if near else ""
                yield f"  {key} ({label}) : aucune colonne{proposed}"


def _open(job: Job, rule: str, key: str) -> Iterator[str]:
    waiting = job.waiting.get(rule, {}).get(key, {})
    held = job.available[job.map[rule].columns[key]]
    for text, one in sorted(waiting.items(), key=lambda item: -held[item[0]])[:SHOWN]:
        proposed = f"proposé : {' ou '.join(one.codes)} ({one.why})" if one else "aucune proposition"
        state = "à trancher" if one and one.is_doubtful else "non lu"
        yield f"    « {quoted(text)} » × {number(held[text])} : {state} ; {proposed}"
    if len(waiting) > SHOWN:
        yield f"    et {_others(len(waiting) - SHOWN, 'texte')}"


def _unusual(job: Job, rule: str, key: str) -> Iterator[str]:
    found = sorted(job.unusual(rule, key).items(), key=lambda item: -item[1])
    is_confirmed = key in job.map[rule].confirmed
    said = "inhabituel, compté : confirmé dans les correspondances" if is_confirmed else UNUSUAL
    for text, rows in found[:SHOWN]:
        yield f"    « {quoted(text)} » × {number(rows)} : {said}"
    if len(found) > SHOWN:
        yield f"    et {_others(len(found) - SHOWN, 'valeur inhabituelle')}"


def scored(job: Job) -> Iterator[str]:
    """What the rules found."""
    for one in summary(job):
        yield ""
        yield f"{one.rule.title.fr} ({one.rule.name} {one.rule.version}) : {counts(one)}."
        yield "  " + " ; ".join(f"{label} : {number(count)}" for label, count in classes(one).items())
        for missing in one.missing:
            yield f"  {cost(missing.label, missing.rows, missing.settled)}"
        for text in one.refused[:SHOWN]:
            yield f"  non lu : {text.column} = « {quoted(text.text)} » × {number(text.rows)}"
        if len(one.refused) > SHOWN:
            yield f"  et {_others(len(one.refused) - SHOWN, 'texte non lu')}"
    if job.neutralised:
        yield ""
        yield f"{_many(job.neutralised, 'case')} {FORMULAS}."


def counts(one: RuleSummary) -> str:
    """Rows by status."""
    found = (f"{_many(one.statuses.get(status, 0), words)}" for status, words in STATUSES.items())
    return f"{_many(one.rows, 'ligne')}, {', '.join(found)}"


def classes(one: RuleSummary) -> dict[str, int]:
    """Rows by class, in words, those whose class is open or that have none included."""
    settled = {conclusion.label.fr: one.classes[conclusion.code] for conclusion in one.rule.conclusions}
    rest = {"classe encore ouverte": one.open}
    if one.rule.exclusions:
        rest["non applicable"] = one.statuses.get("not_applicable", 0)
    return settled | rest


def cost(label: str, rows: int, settled: int) -> str:
    """What a missing answer costs.

    Examples:
        >>> cost("Douleur", 200, 50)
        'Douleur : manque 200 fois ; classe acquise malgré tout : 50 (25 %)'
    """
    known = f"{number(settled)} ({share(settled, rows)})"
    return f"{label} : manque {number(rows)} fois ; classe acquise malgré tout : {known}"


def share(part: int, whole: int) -> str:
    """A share in whole percent; one that is neither nothing nor all never reads as such.

    Examples:
        >>> share(1, 3), share(0, 5), share(5, 5), share(1, 1000), share(999, 1000)
        ('33 %', '0 %', '100 %', '< 1 %', '> 99 %')
    """
    percent = round(100 * part / whole) if whole else 0
    if part and percent == 0:
        return "< 1 %"
    return "> 99 %" if part != whole and percent == 100 else f"{percent} %"


def unread(one: RuleSummary) -> str:
    """Columns with texts that were not read."""
    return listed(tuple(dict.fromkeys(text.column for text in one.refused)))


def _others(count: int, noun: str) -> str:
    """How many more there are.

    Examples:
        >>> _others(1, "texte"), _others(2, "texte non lu")
        ('1 autre texte', '2 autres textes non lus')
    """
    if count == 1:
        return f"1 autre {noun}"
    plural = " ".join(word if word == "non" else f"{word}s" for word in noun.split())
    return f"{number(count)} autres {plural}"


def _many(count: int, noun: str) -> str:
    return f"{number(count)} {noun}" if count < 2 else f"{number(count)} {noun}s"
