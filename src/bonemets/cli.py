"""Command line: `bonemets`, `bonemets sins`, `bonemets sins location=junctional pain=mechanical lesion=lytic`."""

import argparse
import json
import sys
from collections.abc import Sequence

from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.evaluation import assess
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find, rules
from bonemets.kernel.text import Text, number
from bonemets.render import text


def main(arguments: Sequence[str] | None = None) -> int:
    """Apply a rule to answers given as `question=code`, and print the text for the record.

    Args:
        arguments: What follows the command; those of the process where they are left out.

    Returns:
        Exit status: 0, or 2 where an answer cannot be used.

    Examples:
        >>> main(["tomita", "growth=rapid", "visceral=none", "bone=single", "--line"])
        Score de Tomita 5/10 (croissance 4, viscérales 0, osseuses 1) [TOMITA 1.0.0, réf. 17/09/2024]
        0
    """
    parser = argparse.ArgumentParser(prog="bonemets", description=__doc__)
    parser.add_argument("rule", nargs="?", help="name of a rule; lists the rules where it is left out")
    parser.add_argument("answers", nargs="*", metavar="question=code", help="an answer; ? for unknown")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print the evaluation as JSON")
    shape.add_argument("--line", action="store_true", help="print one line")
    options = parser.parse_args(arguments)
    try:
        print(_answer(options.rule, options.answers, as_json=options.json, as_line=options.line))
    except InvalidAnswer as error:
        print(error.text.fr, file=sys.stderr)
        return 2
    return 0


def _answer(name: str | None, pairs: list[str], *, as_json: bool, as_line: bool) -> str:
    if name is None:
        return "\n".join(f"{rule.section:6} {rule.name:20} {rule.title.fr}" for rule in rules())
    rule = find(name)
    if not pairs:
        return _questions(name)
    found = assess(rule, dict(map(_pair, pairs)))
    if as_json:
        return json.dumps(found.to_dict(), ensure_ascii=False, indent=2)
    return text.line(found) if as_line else text.block(found).replace("\r\n", "\n").rstrip()


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


def _pair(pair: str) -> tuple[str, object]:
    name, equals, given = pair.partition("=")
    if not equals:
        raise InvalidAnswer(
            name,
            pair,
            ("question=code",),
            Text(f"« {quoted(pair)} » : écrire question=réponse.", f"“{quoted(pair)}”: write question=answer."),
        )
    return name, None if given == "?" else given
