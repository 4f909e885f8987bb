"""What the page of the sheet asks of Python: plain values in, plain values out."""

from collections.abc import Mapping
from typing import Any

from bonemets.board import schema
from bonemets.board.adopt import adopted, ticked
from bonemets.board.item import ITEMS, Scope
from bonemets.board.patient_case import PatientCase, read
from bonemets.board.sheet import Sheet, sheet
from bonemets.kernel.answers import value_of
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.question import Choice, Quantity
from bonemets.render import sheet_html as html
from bonemets.render import sheet_text as text
from bonemets.render import sheet_wording as wording
from bonemets.render.typography import french
from bonemets.render.wording import meant, readings, unusable

__all__ = ["adopted", "opened", "respond", "saved"]


_shown: list[Sheet | None] = [None]
"""The sheet that the page shows, from which the next one takes what has not changed; an empty case leaves nothing."""


def respond(parts: Mapping[str, Any], context: Mapping[str, str]) -> dict[str, Any]:
    """Everything the page shows for a case.

    Args:
        parts: `topics`, `patient`, `lesions` and `done`, as a file holds them; what no question put to the board calls
            for is left out.
        context: `now`, the time to print in the text for the record.

    Returns:
        `status`, `html`, `sentence`, `text`, `short`, `line`; `bar`, the most urgent line and what is missing;
        `rules`, the version of each rule that was used; by place such as `lesions.0.mirels_size`, `errors`,
        `unconfirmed`, `echo`, `meant`, other readings of a number that is refused, and `deduced`, answers that follow
        from another; `next`, the place to ask first; `found`, by place, what is said of a lesion on one line.
    """
    whole, errors = read(schema.checked(parts))
    made = _shown[0] = sheet(whole, _shown[0])
    case = made.case
    told = {field: error.text.fr for field, error in errors.items() if field in ("topics", "done")}
    for place, answers in case.places.items():
        told |= {f"{place}.{name}": said for name, said in unusable(answers).items()}
    first = made.next
    where = f"lesions.{first.lesion - 1}" if first and first.lesion else "patient"
    return {
        "status": "empty" if case.is_empty else "filled",
        "html": html.render(made),
        "sentence": wording.summary(made),
        "text": text.block(made, context.get("now", "")),
        "short": text.short(made, context.get("now", "")),
        "line": text.line(made),
        "rules": {assessment.rule.name: assessment.rule.version for assessment in made.assessments},
        "bar": wording.in_brief(made),
        "deduced": _deduced(made),
        "next": f"{where}.{first.item.name}" if first else None,
        "errors": {place: french(said) for place, said in told.items()},
        "unconfirmed": {place: readings(value) for place, value in _unconfirmed(case).items()},
        "echo": _echo(case),
        "meant": _meant(case),
        "found": {f"lesions.{place - 1}": french(said) for place, said in wording.of_lesions(made).items()},
    }


def opened(content: str) -> dict[str, Any]:
    """A file as the page fills it in, with all of it that can be read, or why it cannot be opened.

    Returns:
        `file` or `error`; `classed`, the numbers that the form takes as classes only, each with its class; `left_out`,
        why each answer that cannot be used is not there.
    """
    try:
        case, errors = schema.readable(content)
    except InvalidAnswer as error:
        return {"file": None, "error": french(error.text.fr), "classed": [], "left_out": []}
    found = ticked(schema.plain(case))
    answers = {"patient": found["patient"], **{f"lesions.{n}": one for n, one in enumerate(found["lesions"])}}
    classed = []
    for place, typed in case.places.items():
        answers[place] |= {name: typed.typed[name] for name in typed.unconfirmed}
        for name, answer in typed.known.items():
            if isinstance(answer, Choice) and name in answers[place] and answers[place][name] != answer.code:
                measure = typed.measures.get(name)
                if measure is not None and measure.label.fr != answer.label.fr:
                    classed.append(french(f"{answer.question.fr} : {measure.label.fr} → {answer.label.fr}"))
                answers[place][name] = answer.code
    left_out = [french(error.text.fr) for error in errors.values()]
    return {"file": found, "error": "", "classed": classed, "left_out": left_out}


def saved(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The text of a file, and what is left out of it because it cannot be used yet."""
    case, errors = read(schema.checked(parts))
    return {"text": schema.written(case), "left_out": [*errors, *_unconfirmed(case)]}


def _unconfirmed(case: PatientCase) -> dict[str, Quantity]:
    return {
        f"{place}.{name}": value
        for place, answers in case.places.items()
        for name, value in answers.unconfirmed.items()
    }


def _deduced(made: Sheet) -> dict[str, str]:
    """By place, what follows from another answer and is not asked then."""
    return {
        f"{f'lesions.{place - 1}' if place else 'patient'}.{name}": french(wording.deduced(proposal))
        for place, proposed in made.deductions.items()
        for name, proposal in proposed.items()
        if len(proposal.answers) == 1
    }


def _echo(case: PatientCase) -> dict[str, str]:
    return {
        f"{place}.{name}": " = ".join(value.equivalents(str(value_of(answers.typed.get(name, "")))))
        for place, answers in case.places.items()
        for name, value in {**answers.known, **answers.unconfirmed}.items()
        if isinstance(value, Quantity) and value.units
    }


def _meant(case: PatientCase) -> dict[str, list[str]]:
    """By place, other readings of a number that is refused, as a calculator offers them."""
    return {
        f"{place}.{name}": found
        for place, answers in case.places.items()
        for name in answers.refused
        if (asked := ITEMS[Scope.PATIENT if place == "patient" else Scope.LESION].get(name))
        and (found := meant(asked.question, value_of(answers.typed[name])))
    }
