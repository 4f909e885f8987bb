"""The functions that the page calls through the worker: JSON in, JSON out."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from bonemets.kernel.answers import read, value_of
from bonemets.kernel.evaluation import assess, evaluate
from bonemets.kernel.question import Quantity
from bonemets.kernel.rule import find
from bonemets.kernel.text import number
from bonemets.render import text, wording
from bonemets.render.result_html import result
from bonemets.render.typography import french


def respond(rule: str, answers: Mapping[str, object], context: Mapping[str, str]) -> dict[str, Any]:
    """Everything the page shows for these answers.

    Args:
        rule: Name of the rule.
        answers: As for [`evaluate`][bonemets.evaluate].
        context: `now`, the time to print in the text for the record.

    Returns:
        `version` of the rule, which must be the page's own, `status`, `html`, `sentence`, `text`, `line`, `total` of a
        complete score as it is typed elsewhere, `errors` by
        question where an answer cannot be used, `unconfirmed` questions with the readings in another unit that would
        be plausible, `meant`, these readings for a number that is refused, and `echo`, each measured answer in the
        unit it was typed in, then in the others.

    Examples:
        >>> respond("mirels", {"pelvis": True}, {})["status"]
        'not_applicable'
    """
    declared = find(rule)
    taken = read(declared, answers)
    found = assess(declared, taken)
    return {
        "version": declared.version,
        "status": "empty" if taken.is_empty else found.status,
        "html": result(found),
        "sentence": str(wording.headline(found)),
        "text": text.block(found, context.get("now", "")),
        "line": text.line(found),
        "total": number(found.completions.points[0]) if found.completions.points and found.status == "complete" else "",
        "next": found.completions.next,
        "conclusions": [conclusion.code for conclusion in found.completions.conclusions],
        "errors": {name: french(said) for name, said in wording.unusable(taken).items()},
        "unconfirmed": {name: wording.readings(value) for name, value in taken.unconfirmed.items()},
        "meant": {
            name: readings
            for name in taken.refused
            if (question := (declared.questions | declared.parts).get(name))
            and (readings := wording.meant(question, value_of(answers[name])))
        },
        "echo": {
            name: " = ".join(value.equivalents(str(value_of(taken.typed[name]))))
            for name, value in (taken.known | taken.parts | taken.unconfirmed).items()
            if isinstance(value, Quantity) and value.units and name in taken.typed and name not in taken.refused
        },
    }


def evaluate_many(rule: str, patients: list[Mapping[str, object]]) -> list[dict[str, Any]]:
    """Evaluate several patients, each given by answers, with one rule."""
    return [evaluate(rule, answers) for answers in patients]


def board(method: str, *arguments: Any) -> Any:
    """Call a method of the tumour board sheet, which is imported only for its own page.

    Args:
        method: `respond`, `opened`, `saved` or `adopted`.
        *arguments: What it takes.
    """
    from bonemets.browser import board as page

    if method not in page.__all__:
        raise KeyError(method)
    return getattr(page, method)(*arguments)


def cohort(method: str, *arguments: Any) -> Any:
    """Call a method of the page of a cohort, which is imported only for its own page.

    Args:
        method: One of those that the page has.
        *arguments: What it takes.
    """
    from bonemets.browser import cohort as page

    if method not in page.__all__:
        raise KeyError(method)
    return getattr(page, method)(*arguments)


_METHODS: dict[str, Callable[..., Any]] = {
    "respond": respond,
    "evaluate": evaluate,
    "evaluate_many": evaluate_many,
    "board": board,
    "cohort": cohort,
}


def handle(method: str, arguments: str) -> str:
    """Call one of the methods above.

    Args:
        method: Its name.
        arguments: JSON list of its arguments.

    Returns:
        JSON of what it returns.

    Examples:
        >>> json.loads(handle("evaluate", '["tomita", {"bone": "single"}]'))["range"]
        [2, 9]
    """
    return json.dumps(_METHODS[method](*json.loads(arguments)), ensure_ascii=False)
