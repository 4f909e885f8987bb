"""Command line: `bonemets`, `bonemets sins`, `bonemets sins location=junctional pain=mechanical lesion=lytic`."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from bonemets.board import schema
from bonemets.board.disagreement import Disagreement
from bonemets.board.sheet import sheet
from bonemets.cohort import command
from bonemets.kernel.answers import read
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.evaluation import assess
from bonemets.kernel.question import Choice, Quantity
from bonemets.kernel.rule import find, rules
from bonemets.kernel.text import Text, number
from bonemets.render import sheet_html, sheet_text, text, wording
from bonemets.render.proofs import printout

SHEET = "sheet"
TEXTS = "texts"


def main(arguments: Sequence[str] | None = None) -> int:
    """Apply a rule to answers given as `question=code`, or make the sheet of a file, and print what a record keeps.

    Args:
        arguments: What follows the command; those of the process where they are left out.

    Returns:
        Exit status: 0, or 2 where an answer cannot be used or waits to be confirmed.

    Examples:
        >>> main(["skeletal_event", "complication=fracture", "--line"])
        Complication osseuse : événement osseux [SKELETAL_EVENT 1.1.1, réf. 17/09/2024]
        0
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [command.NAME]:
        return command.main(given[1:])
    parser = argparse.ArgumentParser(prog="bonemets", description=__doc__)
    parser.add_argument(
        "rule", nargs="?", help="name of a rule, sheet, texts or cohort; lists the rules where it is left out"
    )
    parser.add_argument(
        "answers",
        nargs="*",
        metavar="question=code",
        help="an answer, ? for unknown; file of a sheet; rules to read",
    )
    parser.add_argument("--confirm", action="append", default=[], metavar="QUESTION", help="keep an unusual value")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", dest="shape", action="store_const", const="json", help="print plain values as JSON")
    shape.add_argument("--line", dest="shape", action="store_const", const="line", help="print one line")
    shape.add_argument("--html", dest="shape", action="store_const", const="html", help="print what a page shows")
    options = parser.parse_intermixed_args(given)
    try:
        if options.rule == SHEET:
            said, problems = _sheet(options.answers, options.shape)
        elif options.rule == TEXTS:
            said, problems = printout(map(find, options.answers) if options.answers else rules()), []
        else:
            said, problems = _answer(options.rule, options.answers, options.confirm, options.shape)
    except InvalidAnswer as error:
        said, problems = "", [error.text.fr]
    _print(problems, sys.stderr)
    try:
        _print([said] if said else [], sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads wanted no more, as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 2 if problems else 0


def _answer(name: str | None, pairs: list[str], confirmed: list[str], shape: str | None) -> tuple[str, list[str]]:
    if name is None:
        return "\n".join(f"{rule.section:6} {rule.name:20} {rule.title.fr}" for rule in rules()), []
    rule = find(name)
    if not pairs:
        return _questions(name), []
    answers = read(rule, _given(pairs, confirmed))
    problems = [error.text.fr for error in answers.refused.values()]
    problems += [_to_confirm(question, value) for question, value in answers.unconfirmed.items()]
    if problems:
        return "", problems
    found = assess(rule, answers)
    if shape == "json":
        return _json(found.to_dict()), []
    if shape == "html":
        return found._repr_html_() or "", []
    return text.line(found) if shape == "line" else _lines(text.block(found)), []


def _sheet(paths: list[str], shape: str | None) -> tuple[str, list[str]]:
    """What the page of the sheet would show of a file, and what of the file cannot be used."""
    if len(paths) != 1:
        raise _refused(SHEET, " ".join([SHEET, *paths]), "bonemets sheet FICHIER.json")
    try:
        content = Path(paths[0]).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _refused(SHEET, paths[0], f"le nom d'un fichier lisible ({error})") from None
    case, errors = schema.readable(content)
    problems = [error.text.fr for error in errors.values()]
    for place, answers in case.places.items():
        problems += [_unusual(f"{place}.{name}", value) for name, value in answers.unconfirmed.items()]
    made = sheet(case)
    if shape == "json":
        found = {
            "findings": [
                {"lesion": one.lesion, **one.evaluation.to_dict(), "proposed": list(one.proposals)}
                for one in made.assessments
            ],
            "contradictions": [_apart(one) for one in made.contradictions],
            "disagreements": [_apart(one) for one in made.disagreements],
            "missing": [step.code for step in made.missing],
        }
        return _json(found), problems
    if shape == "html":
        return sheet_html.render(made), problems
    return sheet_text.line(made) if shape == "line" else _lines(sheet_text.block(made)), problems


def _apart(one: Disagreement) -> dict[str, object]:
    return {"name": one.name, "lesion": one.lesion, "left": one.left.text, "right": one.right.text}


def _given(pairs: Iterable[str], confirmed: list[str]) -> dict[str, object]:
    given: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise _refused(name, pair, "question=réponse")
        if name in given:
            raise _refused(name, pair, f"une seule réponse à {name}")
        given[name] = None if value == "?" else value
    for name in confirmed:
        if given.get(name) is None:
            raise _refused(name, f"--confirm {name}", "le nom d'une question à laquelle une valeur répond")
        given[name] = {"value": given[name], "confirmed": True}
    return given


def _to_confirm(question: str, value: Quantity) -> str:
    return f"{_unusual(question, value)} La corriger, ou la confirmer : --confirm {question}"


def _unusual(place: str, value: Quantity) -> str:
    other = wording.readings(value)
    instead = f" (en une autre unité : {' ; '.join(other)})" if other else ""
    return f"{place} : valeur inhabituelle, {value.label.fr}{instead} ; non utilisée."


def _questions(name: str) -> str:
    lines = []
    for question_name, question in (find(name).questions | find(name).parts).items():
        low_high = ""
        if not issubclass(question, Choice):
            low_high = f" [{number(question.possible[0])} … {number(question.possible[1])}]"
        lines.append(f"{question_name}: {question.question.fr}{low_high}")
        if issubclass(question, Choice):
            lines += [f"    {answer.code:20} {answer.label.fr}" for answer in question]
    lines += [f"{exclusion.code}=yes: {exclusion.label.fr}" for exclusion in find(name).exclusions]
    return "\n".join(lines)


def _json(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2)


def _lines(block: str) -> str:
    return block.replace("\r\n", "\n").rstrip()


def _print(lines: Iterable[str], stream: TextIO) -> None:
    """Print, in the characters of a record where the terminal does not have them all."""
    for line in lines:
        encoding = stream.encoding or "utf-8"
        try:
            line.encode(encoding)
        except UnicodeEncodeError:
            line = "\n".join(map(text.plain, line.split("\n"))).encode(encoding, "replace").decode(encoding)
        print(line, file=stream)


def _refused(field: str, given: str, expected: str) -> InvalidAnswer:
    said = Text(f"« {given} » : écrire {expected}.", f"“{given}”: write {expected}.")
    return InvalidAnswer(field, given, (expected,), said)
