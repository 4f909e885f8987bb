"""What the page of a cohort asks of Python: plain values in, plain values out, a piece of work at a time.

The file is in the memory of this worker, and nowhere else, until it is forgotten.
"""

import binascii
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import Any, BinaryIO

import bonemets
from bonemets.cohort import mapping, report, told
from bonemets.cohort.job import Job, Source, TextSource
from bonemets.cohort.mapping import RuleMap
from bonemets.cohort.reading import asked
from bonemets.cohort.refusal import refusal
from bonemets.cohort.vocabulary import answers_of
from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.question import Exclusion
from bonemets.kernel.rule import Rule
from bonemets.kernel.text import number
from bonemets.render.typography import french

__all__ = ["add", "begin", "decide", "forget", "found", "load", "read", "report_of", "save", "start", "step"]

MOST_ROWS = 200_000
"""Rows of a file that the page takes; the command line takes any number."""

MOST_BYTES = 200_000_000
"""Length of a file that the page takes."""

_SHOWN = 100
_TURN = 2
"""Blocks of rows that are scored before the page is told."""


class _Desk:
    """The file that is open."""

    def __init__(self) -> None:
        self.name = ""
        self.content = io.BytesIO()
        self.job: Job | None = None
        self.steps: Iterator[int] | None = None
        self.out = io.BytesIO()

    @property
    def opened(self) -> Job:
        if self.job is None:
            raise refusal(
                "fichier", "", "un fichier", "Aucun fichier n'est ouvert : en choisir un.", "No file is open."
            )
        return self.job


_desk = _Desk()


def forget() -> dict[str, Any]:
    """Forget the file and all that was made of it."""
    global _desk
    _desk = _Desk()
    return {}


def begin(name: str, size: int) -> dict[str, Any]:
    """Open a new file in place of the former.

    Args:
        name: Its name.
        size: Its length in bytes.
    """
    forget()
    _desk.name = name
    if size > MOST_BYTES:
        return _error(_too_large(name, f"{number(size)} octets", f"{number(MOST_BYTES)} octets"))
    return {"error": ""}


def add(piece: str) -> dict[str, Any]:
    """Take a piece of the file, in base 64."""
    return {"taken": _desk.content.write(binascii.a2b_base64(piece))}


def read(rules: Sequence[str], encoding: str) -> dict[str, Any]:
    """Say what the file is, and put forward which column answers what.

    Args:
        rules: Names of the rules to apply.
        encoding: How the file is written, where the reader knows better.

    Returns:
        `error`, a sentence where it cannot be read; else as [`decide`][bonemets.browser.cohort.decide].
    """
    content = _desk.content.getbuffer()
    source = TextSource(_desk.name, lambda: nullcontext(io.BytesIO(content)))
    try:
        job = Job([source], _ordered(rules), encoding or None)
        if job.count > MOST_ROWS:
            raise _too_large(_desk.name, f"{number(job.count)} lignes", f"{number(MOST_ROWS)} lignes")
        _desk.job = job
        job.decide()
    except InvalidAnswer as error:
        return _error(error)
    return _understood(job)


def decide(rules: Sequence[str], told_: Mapping[str, Any]) -> dict[str, Any]:
    """Take what the reader has decided.

    Args:
        rules: Names of the rules to apply.
        told_: By rule, `columns`, `values` and the questions whose unusual numbers are `confirmed`.

    Returns:
        `error`; `said`, what was found of the file; `rows`; `columns`, its names; `rules`, each with its `questions`,
        their `column`, those that are put `forward`, the `texts` that are not read, and the numbers that are
        `unusual`; `open`, whether something has
        to be decided before anything is computed.
    """
    try:
        job = _desk.opened
        job.rules = tuple(_ordered(rules))
        job.decide({name: _decided(one) for name, one in told_.items()})
    except InvalidAnswer as error:
        return _error(error)
    return _understood(job)


def load(rules: Sequence[str], content: str, name: str) -> dict[str, Any]:
    """Take what a file of a map has decided; as [`decide`][bonemets.browser.cohort.decide], with the `map` it holds."""
    try:
        given = mapping.read(content, name)
    except InvalidAnswer as error:
        return _error(error)
    names = [*rules, *(rule for rule in given if rule not in rules and rule in {one.name for one in bonemets.rules()})]
    reply = decide(names, {rule: _plain(one) for rule, one in given.items()})
    return reply | {"map": {rule: _plain(one) for rule, one in given.items()}, "names": names}


def save() -> dict[str, Any]:
    """The map as a file."""
    job = _desk.opened
    return {"text": mapping.written(job.rules, job.map, job.waiting, job.available)}


def start() -> dict[str, Any]:
    """Begin to score; [`step`][bonemets.browser.cohort.step] does the work."""
    job = _desk.opened
    _desk.out = io.BytesIO()
    _desk.steps = job.score(_written)
    return {"error": ""}


def step() -> dict[str, Any]:
    """Score some rows more.

    Returns:
        `error`; `done` and `rows`; `text`, what this added to the scored file; `finished`.
    """
    job = _desk.opened
    assert _desk.steps is not None
    blocks: list[int] = []
    try:
        blocks += islice(_desk.steps, _TURN)
    except InvalidAnswer as error:
        return _error(error)
    text = _desk.out.getvalue().decode("utf-8")
    _desk.out.seek(0)
    _desk.out.truncate()
    finished = len(blocks) < _TURN
    done = job.count if finished else blocks[-1]
    return {"error": "", "done": done, "rows": job.count, "text": text, "finished": finished}


def found() -> dict[str, Any]:
    """What was found, as HTML, and as a sentence."""
    job = _desk.opened
    return {"html": report.fragment(job), "sentence": french(next(line for line in told.scored(job) if line))}


def report_of(now: str) -> dict[str, Any]:
    """The report as a file.

    Args:
        now: Day and time, as they are to be shown.
    """
    return {"text": report.document(_desk.opened, now, bonemets.__version__)}


def _written(source: Source) -> AbstractContextManager[BinaryIO]:
    return nullcontext(_desk.out)


def _ordered(names: Sequence[str]) -> list[Rule[..., Any]]:
    chosen = mapping.in_order(names)
    if not chosen:
        raise refusal(
            "règle", "", "une règle", "Choisir au moins une règle, par exemple le score SINS.", "Choose a rule."
        )
    return chosen


def _understood(job: Job) -> dict[str, Any]:
    return {
        "error": "",
        "said": french(f"{job.described[0].sentence[:-1]}, {number(job.count)} lignes."),
        "rows": job.count,
        "columns": list(job.header),
        "open": job.is_open,
        "rules": [_asked(job, rule) for rule in job.rules],
    }


def _asked(job: Job, rule: Rule[..., Any]) -> dict[str, Any]:
    forward = mapping.columns(job.rules, job.available)[rule.name]
    told_ = job.map.get(rule.name, RuleMap())
    return {
        "name": rule.name,
        "title": french(f"{rule.title.fr} ({rule.section})"),
        "questions": [
            {
                "key": key,
                "label": french(question.label.fr if isinstance(question, Exclusion) else question.question.fr),
                "isExclusion": isinstance(question, Exclusion) or "." in key,
                "column": told_.columns.get(key, ""),
                "forward": list(forward[key].codes) if key in forward and key not in told_.columns else [],
                "isContested": key in job.contested[rule.name],
                "codes": [{"code": code, "label": french(label)} for code, label in answers_of(question).items()],
                **_texts(job, rule.name, key),
                "unusual": [{"text": text, "rows": rows} for text, rows in job.unusual(rule.name, key).items()],
                "isConfirmed": key in told_.confirmed,
            }
            for key, question in asked(rule).items()
        ],
    }


def _texts(job: Job, rule: str, key: str) -> dict[str, Any]:
    """Texts that nothing reads, the most frequent first, and how those that are read were taken."""
    told_ = job.map.get(rule, RuleMap())
    if key not in told_.columns:
        return {"texts": [], "more": 0, "taken": []}
    held = job.available[told_.columns[key]]
    waiting = sorted(job.waiting[rule].get(key, {}).items(), key=lambda item: -held[item[0]])
    return {
        "texts": [
            {
                "text": text,
                "rows": held[text],
                "forward": list(one.codes) if one else [],
                "why": french(one.why) if one else "",
                "isOpen": bool(one and one.is_doubtful),
            }
            for text, one in waiting[:_SHOWN]
        ],
        "more": max(0, len(waiting) - _SHOWN),
        "taken": [
            {"text": text, "code": code, "rows": held[text]}
            for text, code in told_.values.get(key, {}).items()
            if code == UNKNOWN or text != code
        ],
    }


def _plain(one: RuleMap) -> dict[str, Any]:
    return {"columns": one.columns, "values": one.values, "confirmed": list(one.confirmed)}


def _decided(one: Mapping[str, Any]) -> RuleMap:
    return RuleMap(dict(one["columns"]), dict(one["values"]), tuple(one.get("confirmed", ())))


def _too_large(name: str, given: str, most: str) -> InvalidAnswer:
    return refusal(
        "fichier",
        given,
        most,
        f"{name} : {given} ; cette page en prend {most} au plus. Au-delà, la même chose par une commande : "
        f"bonemets cohort {name} --rule sins -o resultat.csv",
        f"{name}: {given}; this page takes {most} at most.",
    )


def _error(error: InvalidAnswer) -> dict[str, Any]:
    return {"error": french(error.text.fr)}
